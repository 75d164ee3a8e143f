"""A stick is told from the laptop's own disk by the list of mounts, and is out when it is no longer there."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldkit.workflows import sticks

DISK = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n23 22 8:2 / /home rw shared:1 - ext4 /dev/sda2 rw\n"
STICK = "40 22 8:17 / /media/FIELD\\040STICK rw - vfat /dev/sdb1 rw\n"
VAULT = Path("/home/you/vault")


@pytest.fixture
def mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "mountinfo"
    path.write_text(DISK + STICK)
    monkeypatch.setattr(sticks, "MOUNTS", path)
    return path


def test_a_stick_is_another_device_below_the_root(mounts: Path) -> None:
    stick = sticks.stick_of(Path("/media/FIELD STICK/copies"), VAULT)
    assert stick == sticks.Stick("/media/FIELD STICK", "8:17")
    assert not sticks.is_out(stick)
    mounts.write_text(DISK)
    assert sticks.is_out(stick)


@pytest.mark.parametrize("folder", ["/home/you/copies", "/var/copies"])
def test_a_folder_on_the_disk_of_the_vault_or_of_the_system_is_none(mounts: Path, folder: str) -> None:
    assert sticks.stick_of(Path(folder), VAULT) is None


def test_another_stick_in_its_place_is_another_stick(mounts: Path) -> None:
    stick = sticks.stick_of(Path("/media/FIELD STICK"), VAULT)
    assert stick is not None
    mounts.write_text(DISK + STICK.replace("8:17", "8:33"))
    assert sticks.is_out(stick)


def test_where_no_list_is_kept_the_mount_itself_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sticks, "MOUNTS", tmp_path / "none")
    monkeypatch.setattr(Path, "is_mount", lambda self: str(self) in ("/", "/media/STICK"))
    stick = sticks.stick_of(Path("/media/STICK/copies"), VAULT)
    assert stick == sticks.Stick("/media/STICK", "")
    assert not sticks.is_out(stick)
    assert sticks.stick_of(Path("/home/you/copies"), VAULT) is None
    monkeypatch.setattr(Path, "is_mount", lambda self: str(self) == "/")
    assert sticks.is_out(stick)
