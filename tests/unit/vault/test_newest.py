"""Versions that are read together are those that are read one by one, and are checked like them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldkit.commitments import Version, make_version
from fieldkit.errors import EvidenceError
from fieldkit.storage.database import Database
from fieldkit.vault.schema import bring_up_to_date
from fieldkit.vault.versions import Versions

A, B, C, D = ("a" * 32, "b" * 32, "c" * 32, "d" * 32)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "case.db", bytes(32))
    bring_up_to_date(database)
    yield database
    database.close()


def _with_something_kept_back(version: Version) -> Version:
    """The second opening sealed, the third closed."""
    first, second, third, *others = version.openings
    return Version(version.line, (first, *others), {second.path: second.digest_hex}, {third.digest_hex: "withheld"})


def _filled(database: Database) -> Versions:
    versions = Versions(database)
    amended = make_version(A, {"kind": "interview", "place": "river"}).version
    versions.put_version(amended, "R-0001")
    versions.put_version(make_version(A, {"kind": "interview", "place": "well"}, parents=(amended,)).version, "R-0001")
    fork = make_version(B, {"kind": "exhibit", "place": "river"}).version
    versions.put_version(fork, "E-0001")
    for place in ("well", "bridge"):
        versions.put_version(make_version(B, {"kind": "exhibit", "place": place}, parents=(fork,)).version, "E-0001")
    kept_back = make_version(C, {"kind": "event", "place": "river", "time": "dawn"}).version
    versions.put_version(_with_something_kept_back(kept_back), "V-0001")
    return versions


def test_read_together_they_are_what_they_are_one_by_one(database: Database) -> None:
    versions = _filled(database)
    together = versions.newest_of([C, A, D, B])
    assert together == {record: versions.current(record)[-1] for record in (A, B, C)}
    assert (together[A].fields()["place"], together[B].fields()["place"]) == ("well", "bridge")
    assert together[C].sealed
    assert together[C].closed
    assert versions.kinds_and_codes([B, D]) == {B: ("exhibit", "E-0001")}
    assert versions.newest_of([]) == {}


@pytest.mark.parametrize(
    "altering",
    [
        "UPDATE opening SET line = CAST(replace(CAST(line AS TEXT), 'place', 'plaza') AS BLOB) WHERE record = ?",
        "DELETE FROM opening WHERE record = ?",
        "UPDATE version SET line = (SELECT line FROM version WHERE record != ?)",
    ],
)
def test_what_was_altered_is_not_read(database: Database, altering: str) -> None:
    versions = _filled(database)
    database.execute(altering, (A,))
    with pytest.raises(EvidenceError) as caught:
        versions.newest_of([A, B])
    assert caught.value.code == "version-altered"
