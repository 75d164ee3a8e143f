"""Writing a database anew on a disk that refuses: the code says so, nothing of it is used, and the source goes on."""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fieldkit.errors import EnvironmentFailure
from fieldkit.storage.database import Database

KEY, OTHER = bytes(range(32)), bytes(32)


@contextmanager
def small_disk(most: int) -> Iterator[None]:
    """No file of this process may grow beyond ``most`` bytes."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)


def test_a_disk_that_refuses_an_export_is_told_of_and_the_source_goes_on(tmp_path: Path) -> None:
    database = Database(tmp_path / "case.db", KEY)
    with database.transaction():
        database.execute("CREATE TABLE kept (value BLOB NOT NULL) STRICT")
        database.execute("INSERT INTO kept VALUES (?)", (os.urandom(200_000),))
    with small_disk(65_536), pytest.raises(EnvironmentFailure) as caught:
        database.export(tmp_path / "anew.db", OTHER)
    assert caught.value.code in ("disk-full", "database-failed")
    with database.transaction():
        database.execute("INSERT INTO kept VALUES (?)", (b"later",))
    database.export(tmp_path / "again.db", OTHER)
    database.close()
    copy = Database(tmp_path / "again.db", OTHER, immutable=True)
    assert [len(row[0]) for row in copy.all("SELECT value FROM kept")] == [200_000, 5]
    copy.close()
