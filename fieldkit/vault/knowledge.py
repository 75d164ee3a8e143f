"""What this device knows of chains: lines of others, and tips that others signed or that receipts bear.

Nothing is ever replaced here: a second line with a number that is taken is kept beside the first, and the two are a
fork. Knowledge is a set, so the order in which it came makes no difference (FORMAT.md, "Forks of a chain").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from fieldkit.commitments import Opening
from fieldkit.custody import Anchor, Body, Entry, Fork, Tip
from fieldkit.custody.anchors import AnchorKind
from fieldkit.storage.database import Database


@dataclass(frozen=True, slots=True)
class TipConflict:
    """A tip that someone vouches for and that names another line than is here at its number."""

    anchor: Anchor
    here: Entry


class Knowledge:
    """The tables ``known_line``, ``known_tip``, ``known_seen`` and ``known_certificate``. The vault's own stand in
    ``chain``."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def _all(self, sql: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        """Rows; none in a vault of an older schema that is open for salvage."""
        return self._db.all(sql, values) if self._db.has_table("known_line") else []

    def put_line(self, entry: Entry, body: Opening | None = None) -> None:
        """Keep a line of any chain; its body where it is open."""
        self._db.execute(
            "INSERT INTO known_line VALUES (?,?,?,?,?,?) "
            "ON CONFLICT (link) DO UPDATE SET body = coalesce(body, excluded.body)",
            (entry.link_hex, entry.chain, entry.seq, entry.line, entry.signature_b64, body.line if body else None),
        )

    def put_anchor(self, anchor: Anchor, proof: bytes) -> bool:
        """Keep a tip that someone vouches for, with the exact bytes that they signed; whether it is new."""
        tip = anchor.tip
        key = (tip.chain, tip.seq, tip.digest, anchor.kind, anchor.source)
        known = self._db.one(
            "SELECT 1 FROM known_tip WHERE chain=? AND seq=? AND digest=? AND kind=? AND source=?", key
        )
        if known is None:
            self._db.execute("INSERT INTO known_tip VALUES (?,?,?,?,?,?,?,?)", (*key, anchor.by, anchor.time, proof))
        return known is None

    def put_certificate(self, digest: str, der: bytes) -> None:
        """Keep a certificate under the hex digest of its DER."""
        self._db.execute("INSERT OR IGNORE INTO known_certificate VALUES (?,?)", (digest, der))

    def certificates(self) -> list[bytes]:
        """Every certificate kept, oldest first."""
        return [bytes(row[0]) for row in self._all("SELECT der FROM known_certificate ORDER BY rowid")]

    def anchors(self, chain: str) -> list[Anchor]:
        """Every tip of a chain that someone vouches for, by number."""
        rows = self._all(
            "SELECT seq, digest, kind, source, person, time FROM known_tip WHERE chain=? ORDER BY seq, rowid", (chain,)
        )
        return [
            Anchor(Tip(chain, seq, digest), _kind(kind), person, time, source)
            for seq, digest, kind, source, person, time in rows
        ]

    def chains(self) -> list[str]:
        """Ids of the chains of which a line or a tip is known."""
        query = "SELECT chain FROM known_line UNION SELECT chain FROM known_tip ORDER BY chain"
        return [row[0] for row in self._all(query)]

    def newest_tip(self, chain: str) -> Tip | None:
        """The highest tip known of a chain. Where its newest line is forked, the one with the lowest digest, so that
        every device that knows as much names the same."""
        rows = self._all(
            "SELECT seq, digest FROM (SELECT chain, seq, link AS digest FROM known_line UNION "
            "SELECT chain, seq, digest FROM known_tip) WHERE chain = ? ORDER BY seq DESC, digest LIMIT 1",
            (chain,),
        )
        return Tip(chain, rows[0][0], rows[0][1]) if rows else None

    def put_seen(self, chain: str, seq: int, tip: Opening) -> None:
        """Keep the opening of a tip that line ``seq`` of another chain names as seen."""
        self._db.execute("INSERT OR IGNORE INTO known_seen VALUES (?,?,?,?)", (tip.digest_hex, chain, seq, tip.line))

    def seen(self, chain: str, first: int, last: int) -> list[Opening]:
        """Openings of tips that lines ``first`` to ``last`` of another chain name."""
        query = "SELECT line FROM known_seen WHERE chain=? AND seq BETWEEN ? AND ? ORDER BY seq, rowid"
        rows = self._all(query, (chain, first, last))
        return [Opening.parse(bytes(row[0])) for row in rows]

    def lines(self, chain: str) -> Iterator[tuple[Entry, Opening | None]]:
        """Every line known of a chain, by number and link."""
        rows = self._all("SELECT line, signature, body FROM known_line WHERE chain = ? ORDER BY seq, link", (chain,))
        for line, signature, body in rows:
            opening = None if body is None else Opening.parse(bytes(body))
            yield Entry.parse(bytes(line), bytes(signature)), opening

    def named(self) -> set[str]:
        """Digests of everything that open lines of other chains name."""
        rows = self._all("SELECT body FROM known_line WHERE body IS NOT NULL")
        bodies = (Body.from_opening(Opening.parse(bytes(row[0]))) for row in rows)
        return {subject.digest for body in bodies for subject in body.subjects}

    def links(self, chain: str) -> dict[int, Tip]:
        """The tip that each line known of a chain makes, by number; of a forked one the first that came."""
        rows = self._all("SELECT seq, link FROM known_line WHERE chain = ? ORDER BY rowid DESC", (chain,))
        return {seq: Tip(chain, seq, link) for seq, link in rows}

    def entries_at(self, chain: str, seq: int) -> list[Entry]:
        """The lines known with this number: none, one, or several of a fork."""
        rows = self._all(
            "SELECT line, signature FROM known_line WHERE chain = ? AND seq = ? ORDER BY link", (chain, seq)
        )
        return [Entry.parse(bytes(line), bytes(signature)) for line, signature in rows]

    def forks(self, own: Iterable[Entry] = ()) -> list[Fork]:
        """Every fork whose two lines are here, at the first number where each pair of histories parts.

        :param own: lines of this vault's chain at numbers where others know lines of it.
        """
        rows = self._all(
            "SELECT chain, min(seq) FROM (SELECT chain, seq FROM known_line GROUP BY chain, seq HAVING count(*) > 1) "
            "GROUP BY chain ORDER BY chain"
        )
        found: dict[tuple[str, int], Fork] = {}
        for chain, seq in rows:
            one, other = self.entries_at(chain, seq)[:2]
            fork = Fork.of(one, other)
            assert fork is not None
            found[chain, seq] = fork
        for entry in own:
            for other in self.entries_at(entry.chain, entry.seq):
                fork = Fork.of(entry, other)
                if fork is not None:
                    found.setdefault((fork.chain, fork.seq), fork)
        return [found[key] for key in sorted(found)]

    def numbers_known(self, chain: str) -> list[int]:
        """Numbers of a chain of which others' copies of lines are here."""
        rows = self._all("SELECT DISTINCT seq FROM known_line WHERE chain = ? ORDER BY seq", (chain,))
        return [row[0] for row in rows]

    def conflicts(self) -> list[TipConflict]:
        """Tips of other chains that name another line than is here, where no line here is the one they name."""
        rows = self._all(
            "SELECT t.chain, t.seq, t.digest, t.kind, t.source, t.person, t.time FROM known_tip t WHERE EXISTS "
            "(SELECT 1 FROM known_line l WHERE l.chain = t.chain AND l.seq = t.seq) AND NOT EXISTS "
            "(SELECT 1 FROM known_line l WHERE l.link = t.digest) ORDER BY t.chain, t.seq, t.rowid"
        )
        found = []
        for chain, seq, digest, kind, source, person, time in rows:
            anchor = Anchor(Tip(chain, seq, digest), _kind(kind), person, time, source)
            found.append(TipConflict(anchor, self.entries_at(chain, seq)[0]))
        return found


def _kind(text: str) -> AnchorKind:
    match text:
        case "receipt" | "slip" | "checkpoint":
            return text
    return "seen"
