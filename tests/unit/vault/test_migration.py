"""An older vault opens in this release: migrated whole or not at all, and never while it is open for salvage."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fieldkit.clock import FrozenClock
from fieldkit.errors import EnvironmentFailure
from fieldkit.jobs import silent_job
from fieldkit.storage.database import Database
from fieldkit.vault import Vault, keyring, schema
from fieldkit.workflows.field import custody, evidence, interview, search, unlock
from fieldkit.workflows.field.session import FieldSession
from tests.architecture.source import ROOT

PASSPHRASE = "an older vault opens in every later release"
STORED = sorted((ROOT / "tests/vectors/vault").glob("schema-*.zip"))


def stored(archive: Path, folder: Path) -> Path:
    with zipfile.ZipFile(archive) as content:
        content.extractall(folder)
    return folder


def opened(folder: Path) -> FieldSession:
    return unlock.unlock(folder, PASSPHRASE, FrozenClock(datetime(2026, 12, 1, 9, tzinfo=UTC)))


def number(folder: Path) -> int:
    keys = keyring.unlock(folder, PASSPHRASE)
    database = Database(folder / "case.db", keys.vault_key, read_only=True)
    try:
        row = database.one("PRAGMA user_version")
        assert row is not None
        return int(row[0])
    finally:
        database.close()
        keys.wipe()


@pytest.fixture
def oldest(tmp_path: Path) -> Path:
    return stored(STORED[0], tmp_path / "vault")


@pytest.mark.parametrize(
    "archive",
    [STORED[0], *(pytest.param(one, marks=pytest.mark.soak) for one in STORED[1:-1]), STORED[-1]],
    ids=lambda path: path.stem,
)
def test_a_stored_vault_opens_with_everything_it_held(archive: Path, tmp_path: Path) -> None:
    folder = stored(archive, tmp_path / "vault")
    before = number(folder)
    assert before == int(archive.stem[-2:])
    session = opened(folder)
    try:
        [row] = interview.listing(session)
        assert (row.code, row.state) == ("R-0001", "sent")
        assert interview.load(session, row.id).form["turns"][1]["basis"] == "saw"
        assert {hit.code for hit in search.search(session, "မီးရှို့")} == {"R-0001"}
        assert {hit.code for hit in search.search(session, "村")} == {"R-0001"}
        [exhibit] = evidence.listing(session)
        evidence.export(session, exhibit.id, tmp_path / "notes.txt")
        assert (tmp_path / "notes.txt").read_bytes() == b"plate 12-345\n"
        assert custody.check(session, silent_job()).outcome == "intact"
    finally:
        session.lock()
    assert number(folder) == len(schema.STEPS)


def test_every_older_schema_is_stored() -> None:
    assert [int(path.stem[-2:]) for path in STORED] == list(range(1, len(schema.STEPS)))


def test_a_step_that_fails_leaves_the_step_before(oldest: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = schema.STEPS

    def half(database: Database) -> None:
        database.execute("CREATE TABLE half (done INTEGER) STRICT")
        database.execute("DELETE FROM version")
        raise EnvironmentFailure("disk-full", "The disk is full.")

    monkeypatch.setattr(schema, "STEPS", (*steps, half))
    session = opened(oldest)
    assert session.vault.unwritable == "disk-full"
    assert [row.code for row in interview.listing(session)] == ["R-0001"]
    session.lock()
    assert number(oldest) == len(steps)
    monkeypatch.setattr(schema, "STEPS", steps)
    session = opened(oldest)
    assert [row.code for row in interview.listing(session)] == ["R-0001"]
    session.lock()


def test_a_vault_in_salvage_is_read_and_not_migrated(oldest: Path) -> None:
    (oldest / "head").write_bytes(b"not the head\n\n")
    session = opened(oldest)
    assert session.vault.salvage
    assert [row.code for row in interview.listing(session)] == ["R-0001"]
    session.lock()
    assert number(oldest) == 1


def test_a_newer_vault_is_refused_and_left_alone(oldest: Path) -> None:
    opened(oldest).lock()
    keys = keyring.unlock(oldest, PASSPHRASE)
    database = Database(oldest / "case.db", keys.vault_key)
    database.execute(f"PRAGMA user_version = {len(schema.STEPS) + 1}")
    database.close()
    before = (oldest / "case.db").read_bytes()
    with pytest.raises(EnvironmentFailure) as caught:
        Vault.open(oldest, PASSPHRASE)
    assert caught.value.code == "vault-too-new"
    assert (oldest / "case.db").read_bytes() == before
