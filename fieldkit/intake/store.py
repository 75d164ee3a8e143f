"""The embedded store of the intake: one SQLite database for what is known, plain files for what is kept.

Layout under the intake's folder: ``intake.db``; ``bundles/<bundle id>/`` with its files under the names that the format
gives them. Bundle ids and names are checked against the format before they become names here. Parts are
written durably before the database says that they are here.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from fieldkit.errors import EnvironmentFailure, EvidenceError
from fieldkit.ids import is_id
from fieldkit.intake.log import SCHEMA as LOG_SCHEMA
from fieldkit.intake.log import LogTables

_SCHEMA = """
CREATE TABLE IF NOT EXISTS bundle (
  id TEXT PRIMARY KEY, team TEXT NOT NULL, signer TEXT NOT NULL, chain TEXT NOT NULL, sequence INTEGER NOT NULL,
  head_digest TEXT NOT NULL, previous TEXT, state TEXT NOT NULL, received TEXT NOT NULL, bytes INTEGER NOT NULL,
  parts INTEGER NOT NULL, parts_present INTEGER NOT NULL, problem TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS receipt (
  id TEXT PRIMARY KEY, bundle TEXT NOT NULL, kind TEXT NOT NULL, time TEXT NOT NULL, signer TEXT NOT NULL,
  outcome TEXT NOT NULL, position INTEGER NOT NULL UNIQUE, json BLOB NOT NULL, p7s BLOB NOT NULL, anchors BLOB NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS unsaid (receipt TEXT PRIMARY KEY, act TEXT NOT NULL, reason TEXT) STRICT;
PRAGMA user_version = 1;
"""
_BUNDLE_COLUMNS = (
    "id, team, signer, chain, sequence, head_digest, previous, state, received, bytes, parts, parts_present, problem"
)


@dataclass(frozen=True, slots=True)
class StoredBundle:
    """One bundle as the door knows it. ``head_digest`` and ``previous`` are ``sha256:`` texts over head.json."""

    id: str
    team: str
    signer: str
    chain: str
    sequence: int
    head_digest: str
    previous: str | None
    state: str
    received: str
    bytes: int
    parts: int
    parts_present: int
    problem: str | None


@dataclass(frozen=True, slots=True)
class StoredReceipt:
    """One receipt: exact bytes, its place in the receipt list, and the anchors (PEM) current when it was made."""

    id: str
    bundle: str
    kind: str
    time: str
    signer: str
    outcome: str
    position: int
    json: bytes
    p7s: bytes
    anchors: bytes


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A receipt that was kept and whose line of custody may not be written yet: the line's act and reason."""

    receipt: str
    act: str
    reason: str | None


class IntakeStore:
    """The door's own memory. Safe to use from several threads; one process at a time."""

    def __init__(self, folder: Path) -> None:
        """Open or create.

        :raises EnvironmentFailure: ``store-unreadable``.
        """
        self.folder = folder
        self._lock = threading.RLock()
        try:
            (folder / "bundles").mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(folder / "intake.db", check_same_thread=False, isolation_level=None)
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=FULL")
            self._db.executescript(_SCHEMA + LOG_SCHEMA)
        except (OSError, sqlite3.Error) as error:
            raise EnvironmentFailure(
                "store-unreadable", "The intake's store cannot be opened.", "Check the disk and its permissions."
            ) from error

        self.log = LogTables(self._db, self._lock)

    def close(self) -> None:
        with self._lock:
            self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing.

        :raises EnvironmentFailure: ``store-write``.
        """
        with self._lock:
            try:
                self._db.execute("BEGIN IMMEDIATE")
                try:
                    yield
                    self._db.execute("COMMIT")
                except BaseException:
                    with contextlib.suppress(sqlite3.Error):  # the disk may have ended it already
                        self._db.execute("ROLLBACK")
                    raise
            except sqlite3.Error as error:
                raise EnvironmentFailure(
                    "store-write", "The intake's store cannot be written.", "Free disk space and receive again."
                ) from error

    def bundle_folder(self, bundle: str) -> Path:
        """Where the files of a bundle are kept.

        :raises EvidenceError: ``bundle-id``: not an id, so never a name.
        """
        if not is_id(bundle):
            raise EvidenceError("bundle-id", "The bundle's id is not 32 hex characters.", "Ask the team to send again.")
        return self.folder / "bundles" / bundle

    def put_bundle(self, bundle: StoredBundle) -> None:
        """Insert, or bring up to date what the door knows of a bundle already here."""
        values = tuple(getattr(bundle, name) for name in _BUNDLE_COLUMNS.split(", "))
        marks = ",".join("?" * len(values))
        with self._lock:
            self._db.execute(f"INSERT OR REPLACE INTO bundle ({_BUNDLE_COLUMNS}) VALUES ({marks})", values)

    def set_state(self, bundle: str, state: str) -> None:
        with self._lock:
            self._db.execute("UPDATE bundle SET state=? WHERE id=?", (state, bundle))

    def bundle(self, bundle: str) -> StoredBundle | None:
        with self._lock:
            row = self._db.execute(f"SELECT {_BUNDLE_COLUMNS} FROM bundle WHERE id=?", (bundle,)).fetchone()
        return StoredBundle(*row) if row else None

    def bundles(self) -> tuple[StoredBundle, ...]:
        """Newest first."""
        with self._lock:
            rows = self._db.execute(f"SELECT {_BUNDLE_COLUMNS} FROM bundle ORDER BY received DESC, rowid DESC")
            return tuple(StoredBundle(*row) for row in rows.fetchall())

    def newest_of_chain(self, chain: str, team: str) -> StoredBundle | None:
        """The bundle with the highest sequence that was received from a chain of this team; the door cannot read a
        chain, and another team that names it must not come between."""
        query = f"SELECT {_BUNDLE_COLUMNS} FROM bundle WHERE chain=? AND team=? AND state IN ('received','verified')"
        with self._lock:
            row = self._db.execute(query + " ORDER BY sequence DESC LIMIT 1", (chain, team)).fetchone()
        return StoredBundle(*row) if row else None

    def put_receipt(self, receipt: StoredReceipt) -> None:
        """Append; an id that is here already stays as it is."""
        with self._lock:
            self._db.execute(
                "INSERT OR IGNORE INTO receipt VALUES (?,?,?,?,?,?,?,?,?,?)",
                tuple(getattr(receipt, name) for name in StoredReceipt.__slots__),
            )

    def receipt_count(self) -> int:
        """How many receipts there are."""
        with self._lock:
            return int(self._db.execute("SELECT count(*) FROM receipt").fetchone()[0])

    def receipts(self) -> tuple[StoredReceipt, ...]:
        """In the order of the receipt list."""
        with self._lock:
            rows = self._db.execute("SELECT * FROM receipt ORDER BY position").fetchall()
        return tuple(StoredReceipt(*row) for row in rows)

    def put_unsaid(self, unsaid: Unsaid) -> None:
        """Remember, in the transaction that keeps a receipt, that its line is to be written."""
        with self._lock:
            values = (unsaid.receipt, unsaid.act, unsaid.reason)
            self._db.execute("INSERT OR REPLACE INTO unsaid VALUES (?,?,?)", values)

    def unsaid(self) -> tuple[Unsaid, ...]:
        """Oldest first."""
        with self._lock:
            rows = self._db.execute("SELECT receipt, act, reason FROM unsaid ORDER BY rowid").fetchall()
        return tuple(Unsaid(*row) for row in rows)

    def forget_unsaid(self, receipt: str) -> None:
        """Its line is written."""
        with self._lock:
            self._db.execute("DELETE FROM unsaid WHERE receipt=?", (receipt,))
