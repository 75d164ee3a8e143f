"""The log's tables in the intake's database: leaves, hashes of full subtrees, checkpoints.

A leaf and the hashes that it closes are written in the transaction of the receipt that it is of, so no cut leaves one
without the other. A hash stands under its place in the order of closing (``merkle.place_in_file``), so that rows are
only ever added at the end, and a proof of any size reads at most 126 of them by their numbers.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import dataclass

from fieldkit.errors import EvidenceError
from fieldkit.receipts import merkle
from fieldkit.receipts.log_proof import leaf_data

SCHEMA = """
CREATE TABLE IF NOT EXISTS log_leaf (
  position INTEGER PRIMARY KEY, receipt TEXT NOT NULL UNIQUE, salt BLOB NOT NULL, data BLOB NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS log_hash (place INTEGER PRIMARY KEY, hash BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS log_checkpoint (size INTEGER PRIMARY KEY, note BLOB NOT NULL) STRICT;
"""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One leaf: its number, the receipt's id, the salt and the data (32 bytes) that is hashed into the tree. The salt
    is empty where a log was taken back from files and the receipt's own folder was not there."""

    position: int
    receipt: str
    salt: bytes
    data: bytes


class LogTables:
    """The log as the intake keeps it. Writes belong into a transaction of the store's."""

    def __init__(self, database: sqlite3.Connection, lock: threading.RLock) -> None:
        self._db, self._lock = database, lock

    def size(self) -> int:
        """How many leaves there are."""
        with self._lock:
            row = self._db.execute("SELECT max(position) FROM log_leaf").fetchone()
        return 0 if row[0] is None else int(row[0]) + 1

    def whole(self) -> bool:
        """Whether as many hashes are here as the leaves close."""
        with self._lock:
            row = self._db.execute("SELECT max(place) FROM log_hash").fetchone()
        return (-1 if row[0] is None else int(row[0])) + 1 == merkle.place_in_file(0, self.size())

    def read(self, level: int, place: int) -> bytes:
        """The hash of a full subtree.

        :raises EvidenceError: ``log-damaged``: it is not here.
        """
        with self._lock:
            row = self._db.execute(
                "SELECT hash FROM log_hash WHERE place = ?", (merkle.place_in_file(level, place),)
            ).fetchone()
        if row is None:
            raise EvidenceError("log-damaged", "The log's database lacks a hash.", "Restore the intake's folder.")
        return bytes(row[0])

    def append(self, receipt: str, salt: bytes, signature: bytes) -> int:
        """Add a receipt by its signature, inside a transaction; the number of its leaf."""
        return self.append_data(receipt, salt, leaf_data(salt, signature))

    def append_data(self, receipt: str, salt: bytes, data: bytes) -> int:
        """Add a leaf by its data, inside a transaction; its number."""
        position = self.size()
        first = merkle.place_in_file(0, position)
        hashes = merkle.closed_by(position, merkle.leaf_hash(data), self.read)
        with self._lock:
            self._db.execute("INSERT INTO log_leaf VALUES (?,?,?,?)", (position, receipt, salt, data))
            self._db.executemany("INSERT INTO log_hash VALUES (?,?)", list(enumerate(hashes, first)))
        return position

    def clear(self) -> None:
        """Forget all of it, inside a transaction."""
        with self._lock:
            for table in ("log_leaf", "log_hash", "log_checkpoint"):
                self._db.execute(f"DELETE FROM {table}")

    def leaf_of(self, receipt: str) -> Leaf | None:
        """The leaf of a receipt."""
        with self._lock:
            row = self._db.execute("SELECT * FROM log_leaf WHERE receipt = ?", (receipt,)).fetchone()
        return None if row is None else _leaf(row)

    def leaves(self) -> Iterator[Leaf]:
        """Every leaf, in order."""
        with self._lock:
            rows = self._db.execute("SELECT * FROM log_leaf ORDER BY position")
            while batch := rows.fetchmany(10_000):
                yield from map(_leaf, batch)

    def put_checkpoint(self, size: int, note: bytes) -> None:
        """Keep a checkpoint, or its further signatures, inside a transaction."""
        with self._lock:
            self._db.execute("INSERT OR REPLACE INTO log_checkpoint VALUES (?,?)", (size, note))

    def checkpoints(self) -> list[tuple[int, bytes]]:
        """Size and note of every checkpoint, smallest first."""
        with self._lock:
            rows = self._db.execute("SELECT size, note FROM log_checkpoint ORDER BY size").fetchall()
        return [(size, bytes(note)) for size, note in rows]


def _leaf(row: tuple[int, str, bytes, bytes]) -> Leaf:
    return Leaf(row[0], row[1], bytes(row[2]), bytes(row[3]))
