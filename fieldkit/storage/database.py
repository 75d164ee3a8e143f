"""The encrypted database: SQLCipher with a random raw key.

WAL with synchronous=FULL, memory for temporary tables, key memory locked and wiped, SQLCipher's own log off, STRICT
tables. After an error on COMMIT the connection is closed, and opened again by the next statement, so that the caller
rereads what is there instead of inserting blindly.
"""

from __future__ import annotations

import contextlib
import errno
import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3

from fieldkit.errors import EnvironmentFailure, EvidenceError, FieldkitError

MINIMUM_SQLITE = (3, 51, 3)
"""Before it, a reset of the write-ahead log could corrupt a database."""

Row = tuple[Any, ...]


class Database:
    """One connection, shared by threads under one lock."""

    def __init__(self, path: Path, key: bytes | bytearray, *, read_only: bool = False, immutable: bool = False) -> None:
        """Open or create.

        :param immutable: the file stands alone and nobody writes it (a backup's): nothing is written beside it.
        :raises EnvironmentFailure: ``sqlite-old``, ``database-failed``.
        :raises EvidenceError: ``database-damaged``: not a database, or not under this key.
        """
        if sqlcipher3.sqlite_version_info < MINIMUM_SQLITE:
            raise EnvironmentFailure("sqlite-old", "The SQLite library is too old.", "Install fieldkit again.")
        self.path = path
        self.lock = threading.RLock()
        self._key = bytearray(key)
        self._read_only = read_only or immutable
        self._immutable = immutable
        self._depth = 0
        self._tables: set[str] = set()
        self._connection: Any = self._connect()

    def _connect(self) -> Any:
        try:
            if not self._read_only:
                os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))  # SQLite would let everyone read it
            name = self.path.absolute().as_uri() + ("?immutable=1" if self._immutable else "")
            connection = sqlcipher3.connect(name, check_same_thread=False, isolation_level=None, uri=True)
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{bytes(self._key).hex()}'\"")
            connection.execute("PRAGMA cipher_memory_security = ON")
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if self._read_only:
                connection.execute("PRAGMA query_only = ON")
            else:
                connection.execute("PRAGMA journal_mode = WAL").fetchone()
                connection.execute("PRAGMA synchronous = FULL")
        except (sqlcipher3.DatabaseError, OSError) as error:
            raise _failure(error) from error
        return connection

    def close(self) -> None:
        """Close, and wipe the key."""
        with self.lock:
            self._drop_connection()
            for index in range(len(self._key)):
                self._key[index] = 0

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; may be nested, the outermost commits.

        :raises EnvironmentFailure: ``database-failed``, ``disk-full``: nothing of it was kept, or it is not known;
            the connection was opened again.
        """
        with self.lock:
            if self._depth:
                self._depth += 1
                try:
                    yield
                finally:
                    self._depth -= 1
                return
            self._run("BEGIN IMMEDIATE")
            self._depth = 1
            try:
                yield
            except BaseException:
                self._rollback()
                raise
            finally:
                self._depth = 0
            self._commit()

    def _commit(self) -> None:
        """After an error the commit may have been made or not: the connection is dropped, and whoever asks next reads
        what is there."""
        try:
            self._run("COMMIT")
        except EnvironmentFailure:
            self._drop_connection()
            raise

    def _rollback(self) -> None:
        try:
            self._run("ROLLBACK")
        except (sqlcipher3.Error, FieldkitError):
            self._drop_connection()

    def _drop_connection(self) -> None:
        """Close; the next statement opens again. Closing writes the log into the file, which a full disk refuses."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(sqlcipher3.Error):
                connection.close()

    def _run(self, sql: str, values: Sequence[object] = ()) -> Any:
        if self._connection is None:
            self._connection = self._connect()
        try:
            return self._connection.execute(sql, values)
        except sqlcipher3.IntegrityError:
            raise
        except sqlcipher3.DatabaseError as error:
            raise _failure(error) from error

    def execute(self, sql: str, values: Sequence[object] = ()) -> None:
        """Run one statement."""
        with self.lock:
            self._run(sql, values)

    def script(self, statements: Sequence[str]) -> None:
        """Run statements one by one."""
        for statement in statements:
            self.execute(statement)

    def has_table(self, name: str) -> bool:
        """Whether a table is there: a vault that is open for salvage keeps the schema that it has."""
        if name not in self._tables:
            query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
            self._tables |= {name} if self.one(query, (name,)) else set()
        return name in self._tables

    def one(self, sql: str, values: Sequence[object] = ()) -> Row | None:
        """The first row, or None."""
        with self.lock:
            row: Row | None = self._run(sql, values).fetchone()
            return row

    def all(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """Every row."""
        with self.lock:
            rows: list[Row] = self._run(sql, values).fetchall()
            return rows

    def checkpoint(self) -> None:
        """Bring everything from the write-ahead log into the file, and empty the log.

        :raises EnvironmentFailure: ``database-failed``, ``disk-full``.
        """
        row = self.one("PRAGMA wal_checkpoint(TRUNCATE)")
        if row is None or row[0] != 0:
            raise EnvironmentFailure("database-failed", "The vault is being read elsewhere.", "Try again in a moment.")

    def integrity_problems(self) -> list[str]:
        """What ``cipher_integrity_check`` and ``integrity_check`` report; empty when neither finds anything. Neither
        sees an old page put over a new one: the chain and the version digests do."""
        cipher = [str(row[0]) for row in self.all("PRAGMA cipher_integrity_check")]
        plain = [str(row[0]) for row in self.all("PRAGMA integrity_check") if row[0] != "ok"]
        return cipher + plain


_ALTERED = frozenset({sqlcipher3.SQLITE_CORRUPT, sqlcipher3.SQLITE_NOTADB})
_SURROUNDINGS = frozenset(
    {
        sqlcipher3.SQLITE_IOERR, sqlcipher3.SQLITE_CANTOPEN, sqlcipher3.SQLITE_READONLY, sqlcipher3.SQLITE_BUSY,
        sqlcipher3.SQLITE_LOCKED, sqlcipher3.SQLITE_NOMEM, sqlcipher3.SQLITE_PERM, sqlcipher3.SQLITE_NOLFS,
    }
)  # fmt: skip


def _failure(error: Exception) -> Exception:
    """What an error of the database is for a person: the disk is full, the disk failed, or the bytes were altered. An
    error of any other kind is a bug of ours and stays what it is."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlcipher3.SQLITE_FULL or (isinstance(error, OSError) and error.errno == errno.ENOSPC):
        return EnvironmentFailure(
            "disk-full",
            "The vault cannot be written: the disk is full.",
            "Free disk space and do it again; what was saved before is safe.",
        )
    if code in _ALTERED:
        return EvidenceError(
            "database-damaged", "The vault's database was cut or altered.", "Keep a copy; restore from a backup."
        )
    if code in _SURROUNDINGS or isinstance(error, OSError):
        return EnvironmentFailure(
            "database-failed",
            "The vault cannot be read or written: the disk failed.",
            "Make a backup before anything else; what was saved before is safe.",
        )
    return error
