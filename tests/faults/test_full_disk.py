"""On a disk that is full to its last byte a vault still opens, is read, exported from and backed up (decision 0041)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from fieldkit.errors import EnvironmentFailure
from fieldkit.storage import database
from fieldkit.workflows.field import custody, evidence, unlock
from tests.conftest import ROOT
from tests.faults.full_disk import CLOCK
from tests.unit.vault.test_migration import PASSPHRASE, STORED, stored

pytestmark = pytest.mark.faults


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    alone = ["unshare", "--user", "--map-root-user", "--mount"]
    command = [*alone, sys.executable, "-m", "tests.faults.full_disk", str(tmp_path_factory.mktemp("disks"))]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("how", ["closed", "power", "protected"])
def test_a_vault_on_a_full_or_protected_disk_is_read_exported_from_and_backed_up(
    told: dict[str, dict[str, Any]], how: str
) -> None:
    found = told[how]
    assert found["cannot_write"] == ("database-failed" if how == "protected" else "disk-full")
    assert not found["salvage"]
    assert found["items"][-1] == "item.txt"
    assert found["exported"][-1] == "taken before the disk was full"
    assert found["recorded"] == [False]
    assert found["refused"] == "vault-unwritten"
    assert (found["backup"], found["checked"]) == ("", "ask")


@pytest.mark.parametrize("how", ["closed", "power"])
def test_such_a_backup_is_whole_and_with_room_work_goes_on(told: dict[str, dict[str, Any]], how: str) -> None:
    found = told[how]
    assert found["backup checked"] == "intact"
    nothing, items, reason = found["again"]
    assert (nothing, items) == (None, len(found["items"]))
    assert ("the session before was cut off" in reason) == (how == "power")


def test_what_is_open_for_salvage_on_a_full_disk_is_exported_and_not_touched(told: dict[str, dict[str, Any]]) -> None:
    found = told["salvage"]
    assert (found["salvage"], found["refused"], found["backup"]) == (True, "vault-salvage", "vault-salvage")
    assert found["exported"][-1] == "taken before the disk was full"
    assert (found["recorded"], found["untouched"]) == ([False], True)


def test_what_is_viewed_while_the_disk_refuses_is_written_down_once_it_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = unlock.unlock(stored(STORED[-1], tmp_path / "vault"), PASSPHRASE, CLOCK)
    ident = evidence.listing(session)[0].id

    def refuse(self: database.Database, _: int) -> None:
        self._drop_connection()
        raise EnvironmentFailure("disk-full", "The vault cannot be written: the disk is full.", "Free disk space.")

    monkeypatch.setattr(database.Database, "_commit", refuse)
    assert evidence.show(session, ident).row.id == ident
    item = evidence.export(session, ident, tmp_path / "out")
    assert (item.recorded, len(session.owed)) == (False, 2)
    monkeypatch.undo()
    evidence.describe(session, ident, "a photo", "")
    assert session.owed == []
    lines = custody.show(session)[:3]
    assert [line.act for line in lines] == ["amended", "exported", "viewed"]
    assert all("the disk refused it then" in (line.reason or "") for line in lines[1:])
    session.lock()
