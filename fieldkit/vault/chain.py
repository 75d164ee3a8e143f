"""The vault's own chain of custody, as exact bytes, and which chain it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from fieldkit import exactjson
from fieldkit.commitments import Opening
from fieldkit.custody import Body, Entry, Tip, next_entry
from fieldkit.custody.stored import StoredChecker, StoredLine
from fieldkit.storage.database import Database
from fieldkit.vault.tables import Meta

RESTORED = "restored"
"""Named value of a case that was restored or recovered: the last tip that it knew, until a new chain names it."""
STRETCH_LINES = 10_000
"""Lines that are in memory at once when a chain is followed."""


class Begun:
    """Which chain the vault has, and whether it may get no further line; read once, and again after ``forget``."""

    def __init__(self, database: Database) -> None:
        self._db, self._meta = database, Meta(database)
        self._known: tuple[str | None, bool] | None = None

    @property
    def id(self) -> str | None:
        """None before a certificate was accepted."""
        return self._read()[0]

    @property
    def closed(self) -> bool:
        """Whether the vault was recovered or restored since its last line."""
        return self._read()[1]

    def begin(self, chain: str) -> None:
        self._meta.drop(RESTORED)
        self._meta.put("chain", chain)
        self._known = None

    def close(self, tip: Tip) -> None:
        self._meta.put(RESTORED, exactjson.dumps(tip.to_json()))
        self._known = None

    def forget(self) -> None:
        self._known = None

    def _read(self) -> tuple[str | None, bool]:
        known = self._known
        if known is None:
            with self._db.lock:
                self._known = known = self._meta.text("chain"), self._meta.get(RESTORED) is not None
        return known


class Chain:
    """The tables ``chain`` and ``tip``."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._tip: Tip | None = None
        """The newest tip where it is known; ``forget`` after whatever was not kept."""

    def tip(self, chain: str) -> Tip | None:
        """The newest tip; None before the first line."""
        with self._db.lock:  # what another thread's transaction has not kept yet is nobody's tip
            if self._tip is None or self._tip.chain != chain:
                row = self._db.one("SELECT seq, link FROM chain ORDER BY seq DESC LIMIT 1")
                self._tip = Tip(chain, row[0], row[1]) if row else None
            return self._tip

    def forget(self) -> None:
        """Read the newest tip again when it is asked for."""
        self._tip = None

    def append(self, chain: str, body: Body, seen: Sequence[Opening], sign: Callable[[bytes], bytes]) -> Entry:
        """Sign and keep the next line; the caller's transaction makes it durable."""
        opening = body.to_opening(chain)
        entry = next_entry(self.tip(chain), chain, opening, sign)
        self._db.execute(
            "INSERT INTO chain VALUES (?,?,?,?,?)",
            (entry.seq, entry.line, entry.signature_b64, opening.line, entry.link_hex),
        )
        self._db.known_by("SELECT link FROM chain WHERE seq = ?", (entry.seq,), (entry.link_hex,))
        for tip in seen:
            self._db.execute("INSERT OR IGNORE INTO tip VALUES (?,?,?)", (tip.digest_hex, tip.line, entry.seq))
        self._tip = entry.tip
        return entry

    def entries(self, start: int = 0) -> Iterator[tuple[Entry, Opening]]:
        """Lines from ``start`` on with their bodies, each parsed from its exact bytes. Nothing is compared: salvage
        reads what there is.

        :raises EvidenceError: ``line-malformed``, ``opening-malformed``.
        """
        rows = self._db.all("SELECT line, signature, body FROM chain WHERE seq >= ? ORDER BY seq", (start,))
        for line, signature, body in rows:
            yield Entry.parse(bytes(line), bytes(signature)), Opening.parse(bytes(body))

    def entry(self, seq: int) -> Entry | None:
        """One line."""
        row = self._db.one("SELECT line, signature FROM chain WHERE seq = ?", (seq,))
        return Entry.parse(bytes(row[0]), bytes(row[1])) if row else None

    def tips_seen(self, start: int = 0) -> list[Opening]:
        """Tip openings named by lines from ``start`` on."""
        rows = self._db.all("SELECT line FROM tip WHERE seq >= ? ORDER BY seq", (start,))
        return [Opening.parse(bytes(row[0])) for row in rows]

    def stretches(self, start: int = 0, end: int | None = None) -> Iterator[list[StoredLine]]:
        """Exact bytes of the lines from ``start`` on, before ``end``, some thousands at a time."""
        query = "SELECT seq, line, signature, body FROM chain WHERE seq >= ? ORDER BY seq LIMIT ?"
        while end is None or start < end:
            most = STRETCH_LINES if end is None else min(STRETCH_LINES, end - start)
            rows: list[StoredLine] = self._db.all(query, (start, most))
            if not rows:
                return
            yield rows
            start = rows[-1][0] + 1

    def check_links(self, chain: str) -> Tip | None:
        """Check sequence, links and bodies from start to end, without signatures; the tip.

        :raises EvidenceError: as ``StoredChecker.feed``.
        """
        checker = StoredChecker(chain)
        for lines in self.stretches():
            checker.feed(lines)
        return checker.tip
