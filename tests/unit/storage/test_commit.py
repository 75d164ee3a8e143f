"""After an error on COMMIT the truth is looked up: by the row that only the transaction made, or by its counter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3

from fieldkit.errors import EnvironmentFailure
from fieldkit.storage.database import Database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    found = Database(tmp_path / "case.db", bytes(32))
    found.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT) STRICT")
    yield found
    found.close()


class Failing:
    """A connection whose COMMIT reports an error of the disk, before or after it was done."""

    def __init__(self, connection: Any, *, done: bool) -> None:
        self._connection, self._done = connection, done

    def execute(self, sql: str, values: Any = ()) -> Any:
        if sql != "COMMIT":
            return self._connection.execute(sql, values)
        if self._done:
            self._connection.execute(sql)
        error = sqlcipher3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlcipher3.SQLITE_IOERR
        raise error

    def close(self) -> None:
        self._connection.close()


def insert(database: Database, known: bool) -> None:
    with database.transaction():
        database.execute("INSERT INTO t VALUES (7, 'link')")
        if known:
            database.known_by("SELECT b FROM t WHERE a = ?", (7,), ("link",))


@pytest.mark.parametrize("known", [True, False])
def test_a_commit_that_stands_is_no_failure_whatever_the_disk_said(database: Database, known: bool) -> None:
    database._connection = Failing(database._connection, done=True)
    insert(database, known)
    assert database.all("SELECT a, b FROM t") == [(7, "link")]


@pytest.mark.parametrize("known", [True, False])
def test_one_that_does_not_stand_is_said(database: Database, known: bool) -> None:
    database._connection = Failing(database._connection, done=False)
    with pytest.raises(EnvironmentFailure) as caught:
        insert(database, known)
    assert caught.value.code == "database-failed"
    assert database.all("SELECT a, b FROM t") == []
    insert(database, known)
    assert database.all("SELECT a, b FROM t") == [(7, "link")]


def test_only_what_is_known_by_nothing_moves_the_counter(database: Database) -> None:
    def counter() -> int:
        row = database.one("PRAGMA application_id")
        assert row is not None
        return int(row[0])

    start = counter()
    insert(database, known=True)
    assert counter() == start
    for number in range(3):
        with database.transaction():
            database.execute("INSERT INTO t VALUES (?, '')", (number,))
    assert counter() == start + 3


def test_what_an_earlier_transaction_was_known_by_proves_nothing_for_the_next(database: Database) -> None:
    insert(database, known=True)
    database._connection = Failing(database._connection, done=False)
    with pytest.raises(EnvironmentFailure), database.transaction():
        database.execute("INSERT INTO t VALUES (8, '')")
    assert database.all("SELECT a FROM t") == [(7,)]
