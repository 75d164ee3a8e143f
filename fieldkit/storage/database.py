"""The encrypted database: SQLCipher with a random raw key.

WAL with synchronous=FULL, memory for temporary tables, deleted rows overwritten, key memory locked and wiped,
SQLCipher's own log off, STRICT tables. After an error on COMMIT nobody knows what the disk holds: the connection is
closed and opened again, the log is brought into the file, and a row that only the transaction can have made, or else a
counter that it moved (``application_id``, decisions 0013 and 0051), tells whether the transaction stands. So the caller
hears the truth, and never inserts blindly again.
"""

from __future__ import annotations

import contextlib
import errno
import os
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3

from fieldkit.errors import EnvironmentFailure, EvidenceError, FieldkitError
from fieldkit.storage import engine

MINIMUM_SQLITE = (3, 51, 3)
"""Before it, a reset of the write-ahead log could corrupt a database."""

_COUNTER_END = 1 << 31

Row = tuple[Any, ...]
_Proof = tuple[str, Sequence[object], Row]
"""A question, its values, and the row that answers it where a transaction stands."""

engine.set_up()


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
        self._wal = path.with_name(path.name + "-wal")
        self._depth = 0
        self._proof: _Proof | None = None
        self._tables: set[str] = set()
        self._connection: Any = self._connect()

    def _connect(self) -> Any:
        if not self._read_only:
            return self._opened("")
        try:
            return self._opened("?immutable=1" if self._immutable else "?mode=ro")
        except EnvironmentFailure:
            if self._immutable:
                raise
        # A full disk has no room for the index of the log that even reading needs: without a log none is needed, and
        # whoever has the file alone keeps it in memory.
        if _has_content(self._wal):
            return self._opened("", alone=True)
        return self._opened("?immutable=1")

    def _opened(self, mode: str, *, alone: bool = False) -> Any:
        connection = None
        try:
            if not self._read_only:
                os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))  # SQLite would let everyone read it
            name = self.path.absolute().as_uri() + mode
            connection = sqlcipher3.connect(name, check_same_thread=False, isolation_level=None, uri=True)
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{bytes(self._key).hex()}'\"")
            connection.execute("PRAGMA cipher_memory_security = ON")
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA secure_delete = ON")
            if alone:
                connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if self._read_only:
                connection.execute("PRAGMA query_only = ON")
            else:
                connection.execute("PRAGMA journal_mode = WAL").fetchone()
                connection.execute("PRAGMA synchronous = FULL")
        except (sqlcipher3.DatabaseError, OSError) as error:
            if connection is not None:
                connection.close()
            raise _failure(error) from error
        return connection

    def allow_writing(self) -> None:
        """From now on write what was opened to be read."""
        with self.lock:
            self._drop_connection()
            self._read_only = False

    def only_read(self) -> None:
        """From now on only read what was open to be written."""
        with self.lock:
            self._drop_connection()
            self._read_only = True

    def close(self) -> None:
        """Close, and wipe the key. What was opened to be read is left as it was found."""
        with self.lock:
            self._drop_connection()
            if self._read_only and not self._immutable and self._wal.is_file() and not self._wal.stat().st_size:
                for path in (self._wal, self.path.with_name(self.path.name + "-shm")):
                    path.unlink(missing_ok=True)
            for index in range(len(self._key)):
                self._key[index] = 0

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; may be nested, the outermost commits.

        :raises EnvironmentFailure: ``database-failed``, ``disk-full``: nothing of it was kept; ``commit-unknown``: the
            disk does not even say what it kept.
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
            self._depth, self._proof = 1, None
            try:
                yield
                proof = self._proof or self._count()
            except BaseException:
                self._rollback()
                raise
            finally:
                self._depth = 0
            self._commit(proof)

    def known_by(self, question: str, values: Sequence[object], answer: Row) -> None:
        """The transaction under way stands where ``question`` is answered so: only it can have made that row. One that
        is known by nothing moves the counter, which costs a page."""
        self._proof = question, values, answer

    def _count(self) -> _Proof:
        row = self._run("PRAGMA application_id").fetchone()
        number = (int(row[0]) + 1) % _COUNTER_END
        self._run(f"PRAGMA application_id = {number}")
        return "PRAGMA application_id", (), (number,)

    def _commit(self, proof: _Proof) -> None:
        try:
            self._run("COMMIT")
        except EnvironmentFailure as error:
            self._drop_connection()
            if not self._stands(*proof):
                raise error

    def _stands(self, question: str, values: Sequence[object], answer: Row) -> bool:
        """Whether the transaction that is known by this is on the disk. The checkpoint writes its pages afresh, so that
        no fsync that failed is trusted."""
        try:
            if self._run(question, values).fetchone() != answer:
                return False
            self.checkpoint()
        except (EnvironmentFailure, EvidenceError) as error:
            raise EnvironmentFailure(
                "commit-unknown",
                "The disk failed while saving, and does not say what it kept.",
                "Lock, check the disk, unlock again and look before you repeat the last step.",
            ) from error
        return True

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

    def execute_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement for each row."""
        with self.lock:
            if self._connection is None:
                self._connection = self._connect()
            with _errors():
                self._connection.executemany(sql, rows)

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
            cursor = self._run(sql, values)
            try:
                row: Row | None = cursor.fetchone()
            except sqlcipher3.DatabaseError as error:
                raise _failure(error) from error
            return row

    def all(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """Every row."""
        with self.lock:
            cursor = self._run(sql, values)
            with _errors():
                rows: list[Row] = cursor.fetchall()
            return rows

    def checkpoint(self) -> None:
        """Bring everything from the write-ahead log into the file, and empty the log.

        :raises EnvironmentFailure: ``database-failed``, ``disk-full``.
        """
        row = self.one("PRAGMA wal_checkpoint(TRUNCATE)")
        if row is None or row[0] != 0:
            raise EnvironmentFailure("database-failed", "The vault is being read elsewhere.", "Try again in a moment.")

    def export(self, path: Path, key: bytes | bytearray) -> None:
        """Write everything, as the last commit left it, into the new database ``path`` under another key. Every page
        there is new; no page or free page of this one goes over.

        :raises EnvironmentFailure: ``database-failed``, ``disk-full``; what ``path`` then holds is not to be used.
        """
        with self.lock:
            number = self.one("PRAGMA user_version")
            self._run("PRAGMA query_only = OFF")  # the file of what is only read cannot be written all the same
            self._run(f"ATTACH DATABASE ? AS export KEY \"x'{bytes(key).hex()}'\"", (str(path),))
            try:
                try:
                    self.one("SELECT sqlcipher_export('export')")
                except sqlcipher3.OperationalError as error:  # the function says in words alone what happened in it
                    raise _refused("full" in str(error)) from error
                self._run(f"PRAGMA export.user_version = {number[0] if number else 0}")
            finally:
                self._run("DETACH DATABASE export")
                self._run(f"PRAGMA query_only = {'ON' if self._read_only else 'OFF'}")

    def stand_alone(self) -> None:
        """Leave write-ahead logging, so that the file alone holds everything and can be moved."""
        self.one("PRAGMA journal_mode = DELETE")

    @contextmanager
    def replaced(self, key: bytes | bytearray) -> Iterator[None]:
        """Close the connection while the block puts another file in this one's place; then go on there under ``key``.
        Where the block fails, nothing is read or written here any more: it could be the wrong file."""
        with self.lock:
            self._drop_connection()
            try:
                yield
            except BaseException:
                self.close()
                raise
            self._key = bytearray(key)

    def integrity_problems(self) -> list[str]:
        """What ``cipher_integrity_check`` and ``integrity_check`` report; empty when neither finds anything. Neither
        sees an old page put over a new one: the chain and the version digests do."""
        cipher = [str(row[0]) for row in self.all("PRAGMA cipher_integrity_check")]
        plain = [str(row[0]) for row in self.all("PRAGMA integrity_check") if row[0] != "ok"]
        return cipher + plain


def _has_content(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


@contextmanager
def _errors() -> Iterator[None]:
    """Rows come while they are fetched, so a damaged page may show as late as then."""
    try:
        yield
    except sqlcipher3.IntegrityError:
        raise
    except sqlcipher3.DatabaseError as error:
        raise _failure(error) from error


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
        return _refused(full=True)
    if code in _ALTERED:
        return EvidenceError(
            "database-damaged", "The vault's database was cut or altered.", "Keep a copy; restore from a backup."
        )
    if code in _SURROUNDINGS or isinstance(error, OSError):
        return _refused(full=False)
    return error


def _refused(full: bool) -> EnvironmentFailure:
    if full:
        return EnvironmentFailure(
            "disk-full",
            "The vault cannot be written: the disk is full.",
            "Free disk space and do it again; what was saved before is safe.",
        )
    return EnvironmentFailure(
        "database-failed",
        "The vault cannot be read or written: the disk failed.",
        "Make a backup before anything else; what was saved before is safe.",
    )
