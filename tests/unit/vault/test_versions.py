"""The order of records is that of their first versions, whatever was written to their rows since."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldkit.commitments import make_version
from fieldkit.ids import new_record_id
from fieldkit.storage.database import Database
from fieldkit.vault.schema import bring_up_to_date
from fieldkit.vault.versions import Versions


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    found = Database(tmp_path / "case.db", bytes(32))
    bring_up_to_date(found)
    yield found
    found.close()


def _put(versions: Versions, record: str, note: str) -> None:
    parents = versions.current(record)
    fields = {"kind": "event", "code": record[:4], "what": f"{note} by the mill"}
    versions.put(make_version(record, fields, parents=parents), record[:4])


def test_records_stay_where_their_first_version_put_them(database: Database) -> None:
    versions, records = Versions(database), [new_record_id() for _ in range(4)]
    with database.transaction():
        for record in records[:3]:
            _put(versions, record, "seen")
        _put(versions, records[0], "seen again")
        _put(versions, records[1], "seen again")
        _put(versions, records[3], "seen last")
        _put(versions, records[0], "and again")
    assert versions.records() == versions.records("event") == records
    assert versions.mentioning("event", "by the mill") == records


def test_a_rows_own_number_says_nothing(database: Database) -> None:
    """Rows written anew in any order, as a copy of the database or a reused number leaves them."""
    versions, records = Versions(database), [new_record_id() for _ in range(3)]
    with database.transaction():
        for record in records:
            _put(versions, record, "seen")
        for record in reversed(records):
            row = "SELECT record, kind, code FROM kind WHERE record = ?"
            database.execute(f"INSERT OR REPLACE INTO kind {row}", (record,))
    assert [row[0] for row in database.all("SELECT record FROM kind ORDER BY rowid")] == records[::-1]
    assert versions.records("event") == records
