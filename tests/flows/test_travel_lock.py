"""Before a border: nothing left on the laptop opens the vault, and what is far away still does."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldkit.jobs import silent_job
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.keys.token import Token
from fieldkit.storage.overwriting import replace_overwriting
from fieldkit.vault import Vault, keyfile, keyring
from fieldkit.workflows.field import custody, people, person_add, recover, travel_lock, unlock
from tests.flows.team import SECRET, Device, Team
from tests.flows.test_people import SECOND, Coded

NEW = "the new passphrase after the journey"


@pytest.fixture
def team(template: Team, tmp_path: Path) -> Iterator[Team]:
    copied = Team.copied(template, tmp_path, only=("H-01",))
    yield copied
    copied.close()


@pytest.fixture
def laptop(team: Team) -> Device:
    return team.devices["H-01"]


def test_nothing_left_on_the_laptop_opens_it_and_the_recovery_key_does(team: Team, laptop: Device) -> None:
    session = laptop.session
    people.add_event(session, "before the journey")
    old = keyfile.read(laptop.folder)
    keys = session.vault.keys
    secrets = [bytes(keys.vault_key), bytes(keys.person_key), bytes(keys.vault_key).hex().encode()]
    for raw in old.rows:
        secrets += [str(raw[name]).encode() for name in ("sealed", "salt", "vault_key", "identity")]
        secrets += [base64.b64decode(raw[name]) for name in ("sealed", "vault_key", "identity")]
    locked = travel_lock.lock(session)
    laptop.opened = None
    assert (locked.kept, locked.recovery, locked.overwritten) == ((), True, True)
    assert travel_lock.LABORATORY in locked.warnings
    left = [path for path in laptop.folder.rglob("*") if path.is_file()]
    for path in left:
        data = path.read_bytes()
        assert not [secret for secret in secrets if secret in data], path.name
    with Coded("vault-travel-locked"):
        unlock.unlock(laptop.folder, SECRET, laptop.clock)
    key = team.folder / "hq" / "recovery"
    recover.recover(laptop.folder, key, SECRET, "H-09", "lead", laptop.clock, NEW, MINIMUM_COST)
    laptop.session = unlock.unlock(laptop.folder, NEW, laptop.clock)
    assert laptop.session.vault.versions.counts()["event"] == 1
    with Coded("passphrase-wrong"):
        keyring.unlock(laptop.folder, SECRET)


def test_a_person_who_does_not_travel_keeps_their_slot(laptop: Device) -> None:
    person_add.add(laptop.session, "H-07", "member", SECOND, MINIMUM_COST)
    locked = travel_lock.lock(laptop.session, ["H-07"])
    laptop.opened = None
    assert locked.kept == ("H-07",)
    with Coded("passphrase-wrong"):
        unlock.unlock(laptop.folder, SECRET, laptop.clock)
    laptop.session = unlock.unlock(laptop.folder, SECOND, laptop.clock)
    assert laptop.session.person == "H-07"
    assert custody.show(laptop.session)[0].act == "locked"
    assert custody.check(laptop.session, silent_job()).outcome != "failed"


def test_a_lock_without_a_way_back_is_refused(laptop: Device) -> None:
    session = laptop.session
    with Coded("travel-keeps-own"):
        travel_lock.lock(session, ["H-01"])
    with Coded("person-unknown"):
        travel_lock.lock(session, ["H-99"])
    file = keyfile.read(laptop.folder)
    keyfile.KeyFile(file.vault, file.generation, file.rows).write(laptop.folder)
    with Coded("travel-no-way-back"):
        travel_lock.lock(session)
    assert keyfile.read(laptop.folder).rows == file.rows


def test_the_old_bytes_are_overwritten_where_they_stood(tmp_path: Path) -> None:
    path, other = tmp_path / "vault.json", tmp_path / "same-blocks"
    path.write_bytes(b"the old slots" * 100)
    other.hardlink_to(path)  # another name for the same blocks, to look at them afterwards
    done = replace_overwriting(path, b"new")
    assert path.read_bytes() == b"new"
    assert done.overwritten
    assert b"the old slots" not in other.read_bytes()
    assert other.stat().st_size == 1300


def test_a_copy_made_before_still_opens_and_the_docs_say_so(laptop: Device, tmp_path: Path) -> None:
    laptop.lock()
    kept = tmp_path / "snapshot"
    shutil.copytree(laptop.folder, kept)
    travel_lock.lock(laptop.session)
    laptop.opened = None
    Vault.open(kept, SECRET).close()
    threats = (Path(__file__).parents[2] / "docs" / "THREATS.md").read_text(encoding="utf-8")
    assert "snapshots, copies and backups open with it" in threats


def test_slots_come_back_only_while_nobody_else_has_the_vault_open(laptop: Device) -> None:
    assert laptop.session.enrolled
    with Coded("vault-locked"):
        travel_lock.unlock(laptop.folder, NoToken())


class NoToken(Token):
    """A token that nobody may get as far as asking."""

    def __init__(self) -> None:
        pass
