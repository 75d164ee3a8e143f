"""How far each vault has been received here, and what a month's key opens.

A vault is known by its chain. A month's key may be destroyed only when nothing that was sealed to it can still come:
``note`` keeps, of every bundle that was opened, the key it was sealed to and where its contents were written, and of
every line inside, how far in time its chain reaches, who signs in it, which bundles it says were sealed or set aside,
and which chain goes on after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from fieldkit.clock import parse_moment
from fieldkit.custody import Body, Entry
from fieldkit.storage.database import Database

SCHEMA = (
    """CREATE TABLE IF NOT EXISTS content (
        bundle TEXT PRIMARY KEY, chain TEXT NOT NULL, recipient TEXT NOT NULL, sealed TEXT NOT NULL,
        folder TEXT NOT NULL) STRICT""",
    "CREATE TABLE IF NOT EXISTS reach (chain TEXT PRIMARY KEY, until TEXT NOT NULL) STRICT",
    """CREATE TABLE IF NOT EXISTS sealing (
        chain TEXT, bundle TEXT, set_aside INTEGER NOT NULL, PRIMARY KEY (chain, bundle)) STRICT""",
    "CREATE TABLE IF NOT EXISTS works_in (chain TEXT, person TEXT, code TEXT, PRIMARY KEY (chain, person)) STRICT",
    "CREATE TABLE IF NOT EXISTS goes_on (chain TEXT PRIMARY KEY, digest TEXT NOT NULL, after TEXT NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS lost (vault TEXT PRIMARY KEY, reason TEXT NOT NULL, declared TEXT NOT NULL) STRICT",
)


@dataclass(frozen=True, slots=True)
class Content:
    """A bundle that was opened: the chain that sealed it, the digest text of its records recipient, when it was sealed,
    the folder that opening wrote, and whether a verified receipt was signed."""

    bundle: str
    chain: str
    recipient: str
    sealed: str
    folder: str
    verified: bool


@dataclass(frozen=True, slots=True)
class ReachedChain:
    """One chain: the UTC time of its newest line here, and whose lines it has (certificate digest to pseudonym).
    ``pending`` are bundles it says it sealed that were neither verified here nor set aside; ``goes_on`` the chain after
    it, once every line before was received."""

    chain: str
    until: str
    people: Mapping[str, str]
    pending: tuple[str, ...]
    goes_on: str | None


class Reach:
    """The part of a custodian's ledger that says what may still come."""

    def __init__(self, db: Database) -> None:
        self._db = db
        db.script(SCHEMA)

    def note_content(self, content: Content) -> None:
        """Keep what a bundle was sealed to; opened again, the newest folder counts."""
        values = (content.bundle, content.chain, content.recipient, content.sealed, content.folder)
        with self._db.transaction():
            self._db.execute("INSERT OR REPLACE INTO content VALUES (?,?,?,?,?)", values)

    def note_lines(
        self, chain: str, lines: Sequence[tuple[Entry, Body | None]], codes: Mapping[str, str], now: datetime
    ) -> None:
        """Keep what the lines of one chain say; ``codes`` are the pseudonyms behind certificate digests. A clock that
        runs ahead of ours counts as ours."""
        bodies = [body for _, body in lines if body is not None]
        if not bodies:
            return
        newest = max(min(parse_moment(body.time), now) for body in bodies).astimezone(UTC).isoformat()
        with self._db.transaction():
            self._db.execute(
                "INSERT INTO reach VALUES (?,?) ON CONFLICT (chain) DO UPDATE SET until = max(until, excluded.until)",
                (chain, newest),
            )
            for body in bodies:
                self._db.execute(
                    "INSERT OR IGNORE INTO works_in VALUES (?,?,?)", (chain, body.person, codes[body.person])
                )
                self._note_subjects(chain, body)

    def _note_subjects(self, chain: str, body: Body) -> None:
        for subject in body.subjects:
            if subject.kind == "bundle" and body.act == "sealed":
                self._db.execute("INSERT OR IGNORE INTO sealing VALUES (?,?,0)", (chain, subject.id))
            elif subject.kind == "bundle" and body.act == "set-aside":
                self._db.execute("INSERT OR REPLACE INTO sealing VALUES (?,?,1)", (chain, subject.id))
            elif subject.kind == "chain" and body.act == "restored":
                self._db.execute("INSERT OR IGNORE INTO goes_on VALUES (?,?,?)", (subject.id, subject.digest, chain))

    def contents(self) -> tuple[Content, ...]:
        """Every bundle that was opened, as it was sealed."""
        query = """SELECT bundle, chain, recipient, sealed, folder,
            EXISTS (SELECT 1 FROM receipt WHERE receipt.bundle = content.bundle) FROM content ORDER BY sealed, bundle"""
        rows = self._db.all(query)
        return tuple(
            Content(bundle, chain, recipient, sealed, folder, bool(verified))
            for bundle, chain, recipient, sealed, folder, verified in rows
        )

    def chains(self) -> tuple[ReachedChain, ...]:
        """Every chain of which a line, or a tip, came."""
        people: dict[str, dict[str, str]] = {}
        for chain, person, code in self._db.all("SELECT chain, person, code FROM works_in"):
            people.setdefault(chain, {})[person] = code
        pending = _grouped(
            self._db.all(
                """SELECT chain, bundle FROM sealing WHERE set_aside = 0
                AND NOT EXISTS (SELECT 1 FROM receipt WHERE receipt.bundle = sealing.bundle) ORDER BY bundle"""
            )
        )
        after: dict[str, str] = dict(
            self._db.all(
                """SELECT goes_on.chain, after FROM goes_on
                JOIN tip ON tip.chain = goes_on.chain AND tip.digest = goes_on.digest"""
            )
        )
        rows = self._db.all(
            """SELECT chain, until FROM reach UNION
            SELECT DISTINCT chain, '' FROM tip WHERE chain NOT IN (SELECT chain FROM reach) ORDER BY 1"""
        )
        return tuple(
            ReachedChain(chain, until, people.get(chain, {}), tuple(pending.get(chain, ())), after.get(chain))
            for chain, until in rows
        )

    def declare_lost(self, vault: str, reason: str, declared: str) -> None:
        """Nothing more is expected of a vault: a chain, or a certificate digest where no line of it ever came."""
        with self._db.transaction():
            self._db.execute("INSERT OR IGNORE INTO lost VALUES (?,?,?)", (vault, reason, declared))

    def lost(self) -> dict[str, str]:
        """Vaults that were declared lost, with the reasons."""
        return dict(self._db.all("SELECT vault, reason FROM lost"))


def _grouped(rows: Iterable[Sequence[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, value in rows:
        found.setdefault(key, []).append(value)
    return found
