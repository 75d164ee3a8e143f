"""What earlier bundles brought, so that the next one can be checked against them.

An encrypted database under the custodian's desk key: bundles with their heads, the tip that each chain had reached,
and the digests of versions. Receipts are kept as exact bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from fieldkit.casework.reach import Reach
from fieldkit.custody import Tip
from fieldkit.storage.database import Database

_SCHEMA = (
    """CREATE TABLE IF NOT EXISTS bundle (
        id TEXT PRIMARY KEY, chain TEXT NOT NULL, sequence INTEGER NOT NULL, head TEXT NOT NULL,
        outcome TEXT NOT NULL, opened TEXT NOT NULL) STRICT""",
    """CREATE TABLE IF NOT EXISTS tip (
        chain TEXT, seq INTEGER, digest TEXT, bundle TEXT, PRIMARY KEY (chain, seq)) STRICT""",
    "CREATE TABLE IF NOT EXISTS version (digest TEXT PRIMARY KEY, bundle TEXT NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS let_in (certificate TEXT PRIMARY KEY) STRICT",
    """CREATE TABLE IF NOT EXISTS receipt (
        id TEXT PRIMARY KEY, bundle TEXT NOT NULL, json BLOB NOT NULL, p7s BLOB NOT NULL) STRICT""",
)


@dataclass(frozen=True, slots=True)
class OpenedBundle:
    """One bundle that was opened. ``head`` is the ``sha256:`` text over head.json."""

    id: str
    chain: str
    sequence: int
    head: str
    outcome: str
    opened: str


class CaseLedger:
    """One custodian's desk. ``reach`` says what may still come."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._db = Database(path, key)
        self._db.script(_SCHEMA)
        self.reach = Reach(self._db)

    def close(self) -> None:
        self._db.close()

    def put(self, bundle: OpenedBundle, tips: Iterable[Tip], versions: Iterable[str]) -> None:
        """Keep what a bundle brought; opening it again changes nothing."""
        with self._db.transaction():
            values = (bundle.id, bundle.chain, bundle.sequence, bundle.head, bundle.outcome, bundle.opened)
            self._db.execute("INSERT OR REPLACE INTO bundle VALUES (?,?,?,?,?,?)", values)
            for tip in tips:
                self._db.execute(
                    "INSERT OR IGNORE INTO tip VALUES (?,?,?,?)", (tip.chain, tip.seq, tip.digest, bundle.id)
                )
            for digest in versions:
                self._db.execute("INSERT OR IGNORE INTO version VALUES (?,?)", (digest, bundle.id))

    def bundle(self, ident: str) -> OpenedBundle | None:
        """A bundle that was opened before."""
        row = self._db.one("SELECT * FROM bundle WHERE id = ?", (ident,))
        return OpenedBundle(*row) if row else None

    def tips(self) -> Mapping[str, Mapping[int, Tip]]:
        """Every tip that bundles brought, by chain and sequence number."""
        found: dict[str, dict[int, Tip]] = {}
        for chain, seq, digest in self._db.all("SELECT chain, seq, digest FROM tip"):
            found.setdefault(chain, {})[seq] = Tip(chain, seq, digest)
        return found

    def newest_tip(self, chain: str) -> str:
        """The digest of the last line that is known of a chain; 64 zeros where none is."""
        row = self._db.one("SELECT digest FROM tip WHERE chain = ? ORDER BY seq DESC LIMIT 1", (chain,))
        return str(row[0]) if row else "0" * 64

    def sightings(self) -> list[tuple[str, str, Tip]]:
        """Bundle, time of opening and tip of everything that was opened here."""
        query = "SELECT bundle.id, opened, tip.chain, seq, digest FROM tip JOIN bundle ON tip.bundle = bundle.id"
        rows = self._db.all(query)
        return [(bundle, opened, Tip(chain, seq, digest)) for bundle, opened, chain, seq, digest in rows]

    def put_let_in(self, certificates: Iterable[str]) -> None:
        """Keep the digests of certificates that a lead's lines name."""
        with self._db.transaction():
            for digest in certificates:
                self._db.execute("INSERT OR IGNORE INTO let_in VALUES (?)", (digest,))

    def let_in(self) -> set[str]:
        """Digests of every certificate that a lead's line named."""
        return {row[0] for row in self._db.all("SELECT certificate FROM let_in")}

    def versions_before(self, bundle: str) -> set[str]:
        """Digests of versions that other bundles brought."""
        return {row[0] for row in self._db.all("SELECT digest FROM version WHERE bundle <> ?", (bundle,))}

    def newest_of_chain(self, chain: str, bundle: str) -> OpenedBundle | None:
        """The bundle with the highest sequence of a chain, other than this one."""
        row = self._db.one(
            "SELECT * FROM bundle WHERE chain = ? AND id <> ? ORDER BY sequence DESC LIMIT 1", (chain, bundle)
        )
        return OpenedBundle(*row) if row else None

    def put_receipt(self, ident: str, bundle: str, json: bytes, p7s: bytes) -> None:
        self._db.execute("INSERT OR IGNORE INTO receipt VALUES (?,?,?,?)", (ident, bundle, json, p7s))

    def receipts(self) -> list[tuple[bytes, bytes]]:
        """Every receipt signed here, as JSON and signature, oldest first."""
        return [(bytes(json), bytes(p7s)) for json, p7s in self._db.all("SELECT json, p7s FROM receipt ORDER BY rowid")]

    def receipts_of(self, bundle: str) -> list[tuple[bytes, bytes]]:
        """The receipts signed for a bundle, as JSON and signature."""
        rows = self._db.all("SELECT json, p7s FROM receipt WHERE bundle = ? ORDER BY rowid", (bundle,))
        return [(bytes(json), bytes(p7s)) for json, p7s in rows]
