"""Chains that this vault kept before it was recovered or restored: closed, whole, and carried on in bundles.

A closed chain never gets another line. The first line of the chain after it names its tip (FORMAT.md, "A new chain").
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldkit.commitments import Opening
from fieldkit.custody import Entry, Tip
from fieldkit.custody.stored import StoredChecker
from fieldkit.storage.database import Database


class FormerChains:
    """The tables ``former_line`` and ``former_tip``."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def close(self, chain: str) -> None:
        """Move every line of the vault's chain here; the caller's transaction makes it durable."""
        position = self._db.one("SELECT coalesce(max(position), 0) + 1 FROM former_line")
        assert position is not None
        self._db.execute(
            "INSERT INTO former_line SELECT ?, ?, seq, line, signature, body, link FROM chain", (position[0], chain)
        )
        self._db.execute("INSERT INTO former_tip SELECT digest, ?, line, seq FROM tip", (chain,))
        self._db.execute("DELETE FROM chain")
        self._db.execute("DELETE FROM tip")

    def ids(self) -> list[str]:
        """Ids of the closed chains, oldest first."""
        if not self._db.has_table("former_line"):
            return []
        return [row[0] for row in self._db.all("SELECT chain FROM former_line GROUP BY chain ORDER BY min(position)")]

    def tip(self, chain: str) -> Tip | None:
        """The last line of a closed chain."""
        row = self._db.one("SELECT seq, link FROM former_line WHERE chain = ? ORDER BY seq DESC LIMIT 1", (chain,))
        return Tip(chain, row[0], row[1]) if row else None

    def entries(self, chain: str, start: int = 0) -> Iterator[tuple[Entry, Opening]]:
        """Lines of a closed chain from ``start`` on with their bodies.

        :raises EvidenceError: ``line-malformed``, ``opening-malformed``.
        """
        rows = self._db.all(
            "SELECT line, signature, body FROM former_line WHERE chain = ? AND seq >= ? ORDER BY seq", (chain, start)
        )
        for line, signature, body in rows:
            yield Entry.parse(bytes(line), bytes(signature)), Opening.parse(bytes(body))

    def tips_seen(self, chain: str, start: int = 0) -> list[Opening]:
        """Tip openings that lines of a closed chain name."""
        rows = self._db.all("SELECT line FROM former_tip WHERE chain = ? AND seq >= ? ORDER BY seq", (chain, start))
        return [Opening.parse(bytes(row[0])) for row in rows]

    def check_links(self) -> None:
        """Check sequence, links and bodies of every closed chain.

        :raises EvidenceError: as ``StoredChecker.feed``.
        """
        query = "SELECT seq, line, signature, body FROM former_line WHERE chain = ? ORDER BY seq"
        for chain in self.ids():
            StoredChecker(chain).feed(self._db.all(query, (chain,)))
