"""A change of the vault's key that is cut anywhere: the vault is as it was or as it should be, and nothing is lost."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldkit.errors import EnvironmentFailure, FieldkitError
from fieldkit.jobs import silent_job
from fieldkit.vault import Vault, keyfile, keyring
from fieldkit.workflows.field import custody, passphrase, people, person_add, person_remove, unlock
from fieldkit.workflows.field.session import FieldSession
from tests.flows.team import SECRET, Device, Team
from tests.flows.test_people import SECOND, Coded, join

CUT = 77


@pytest.fixture(scope="module")
def stage(template: Team, tmp_path_factory: pytest.TempPathFactory) -> Team:
    """H-01's laptop, locked, which H-07 has joined."""
    team = Team.copied(template, tmp_path_factory.mktemp("cut"), only=("H-01",))
    join(team, team.devices["H-01"], "H-07", "member", SECOND)
    team.close()
    return team


class Person:
    """Opens a copy of the vault with a person key derived once: a derivation for each cut would take minutes."""

    def __init__(self, device: Device, secret: str) -> None:
        self.device = device
        self.keys = keyring.unlock(device.folder, secret)

    def open(self, folder: Path) -> FieldSession:
        def keys() -> keyring.OpenKeys:
            file = keyfile.read(folder)
            row = file.row(self.keys.slot)
            assert row is not None
            return keyring.open_row(file, row, bytearray(self.keys.person_key))

        return unlock.of_vault(Vault.opened(folder, keys), self.device.clock)


def cut_at(number: int, work: Callable[[], object]) -> bool:
    """Run ``work`` in a process that dies before its ``number``-th rename, unlink or fsync; whether it got that far."""
    child = os.fork()
    if child == 0:
        count = 0

        def dying(real: Callable[..., object]) -> Callable[..., object]:
            def call(*args: object, **kwargs: object) -> object:
                nonlocal count
                count += 1
                if count == number:
                    os._exit(CUT)
                return real(*args, **kwargs)

            return call

        try:
            for name in ("rename", "unlink", "fsync"):
                setattr(os, name, dying(getattr(os, name)))
            work()
        except BaseException:  # noqa: BLE001  # a forked child must not return into pytest
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, CUT), "the work failed instead of being cut"
    return code == CUT


@pytest.mark.parametrize(
    ("first", "step"), [(2, 4), pytest.param(1, 1, marks=pytest.mark.soak)], ids=["every-fourth", "every"]
)
def test_a_removal_cut_at_every_step(stage: Team, tmp_path: Path, first: int, step: int) -> None:
    person, outcomes = Person(stage.devices["H-01"], SECRET), []
    for number in range(first, 100, step):
        folder = tmp_path / f"{number}"
        shutil.copytree(stage.devices["H-01"].folder, folder)
        before = person.open(folder)
        people.add_event(before, "acknowledged before")
        before.lock()

        def work(folder: Path = folder) -> None:
            session = person.open(folder)
            person_remove.remove(session, "H-07")
            people.add_event(session, "acknowledged after")
            session.lock()

        was_cut = cut_at(number, work)
        after = person.open(folder)
        gone = [row.code for row in after.vault.people.all() if row.state == "removed"]
        file = keyfile.read(folder)
        assert gone in ([], ["H-07"])
        assert len(file.rows) == 2 - len(gone), "the slot goes exactly with its person"
        assert file.generation == len(gone)
        assert not list(folder.glob("next-*"))
        assert [line.act for line in custody.show(after)].count("key-revoked") == len(gone)
        assert custody.check(after, silent_job()).outcome == "intact"
        after.lock()
        outcomes.append(len(gone))
        shutil.rmtree(folder)
        if not was_cut:
            break
    assert number > 10
    assert set(outcomes) == {0, 1}
    assert outcomes == sorted(outcomes), "there is one moment of change"


def test_a_half_written_copy_is_thrown_away(stage: Team, tmp_path: Path) -> None:
    person, folder = Person(stage.devices["H-01"], SECRET), tmp_path / "vault"
    shutil.copytree(stage.devices["H-01"].folder, folder)
    for name in ("next-00000001-case.db", "next-00000001-case.db-journal", "next-00000001-head"):
        (folder / name).write_bytes(b"half")
    session = person.open(folder)
    assert not list(folder.glob("next-*"))
    assert session.vault.head_state == "equal"
    session.lock()


@pytest.mark.parametrize("verb", ["remove", "passphrase"])
def test_a_full_disk_changes_nothing(stage: Team, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, verb: str) -> None:
    person, folder = Person(stage.devices["H-01"], SECRET), tmp_path / "vault"
    shutil.copytree(stage.devices["H-01"].folder, folder)
    session = person.open(folder)

    def full(self: keyfile.KeyFile, folder: Path) -> None:
        raise EnvironmentFailure("disk-full", "Writing vault.json failed.", "Free disk space.")

    with monkeypatch.context() as patch:
        patch.setattr(keyfile.KeyFile, "write", full)
        with Coded("disk-full"):
            if verb == "remove":
                person_remove.remove(session, "H-07")
            else:
                passphrase.change(session, "a passphrase that never comes to be")
    assert not list(folder.glob("next-*"))
    people.add_event(session, "goes on with the old key")
    assert custody.check(session, silent_job()).outcome == "intact"
    session.lock()
    again = person.open(folder)
    assert {row.person for row in person_add.listing(again) if row.can_unlock} == {"H-01", "H-07"}
    again.lock()


def test_a_disk_that_fails_in_the_moment_of_change_loses_nothing(
    stage: Team, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, folder = Person(stage.devices["H-01"], SECRET), tmp_path / "vault"
    shutil.copytree(stage.devices["H-01"].folder, folder)
    session, write = person.open(folder), keyfile.KeyFile.write

    def written_but_unsure(self: keyfile.KeyFile, folder: Path) -> None:
        write(self, folder)
        raise EnvironmentFailure("disk-failed", "Writing vault.json failed.", "Check the disk.")

    with monkeypatch.context() as patch:
        patch.setattr(keyfile.KeyFile, "write", written_but_unsure)
        with Coded("vault-key-unsure"):
            person_remove.remove(session, "H-07")
    session.lock()
    again = person.open(folder)
    assert [row.code for row in again.vault.people.all() if row.state == "removed"] == ["H-07"]
    assert custody.check(again, silent_job()).outcome == "intact"
    again.lock()


def test_a_disk_that_fails_after_the_moment_of_change_loses_nothing(
    stage: Team, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, folder = Person(stage.devices["H-01"], SECRET), tmp_path / "vault"
    shutil.copytree(stage.devices["H-01"].folder, folder)
    session, rename = person.open(folder), os.rename

    def failing(source: Path, target: Path) -> None:
        if Path(target).name == "case.db":
            raise OSError(5, "Input/output error")
        rename(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "rename", failing)
        with Coded("disk-failed"):
            person_remove.remove(session, "H-07")
    with pytest.raises(FieldkitError):
        people.add_event(session, "must not go into the old case, where the next opening would lose it")
    session.lock()
    again = person.open(folder)
    assert [row.code for row in again.vault.people.all() if row.state == "removed"] == ["H-07"]
    assert custody.check(again, silent_job()).outcome == "intact"
    again.lock()
