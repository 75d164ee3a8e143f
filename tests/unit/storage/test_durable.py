"""Writes that are on the disk when they return."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from fieldkit.errors import EnvironmentFailure
from fieldkit.storage.durable import disk_errors, remove_half_written, write_durable


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "head"
    write_durable(path, b"first, and longer")
    write_durable(path, memoryview(b"second"), 0o640)
    assert path.read_bytes() == b"second"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_in_the_place_of_the_file_is_told_of_and_stays(tmp_path: Path) -> None:
    (tmp_path / "head").mkdir()
    (tmp_path / "head" / "inside").touch()
    with pytest.raises(EnvironmentFailure) as caught:
        write_durable(tmp_path / "head", b"data")
    assert caught.value.code == "disk-failed"
    assert [path.name for path in tmp_path.iterdir()] == ["head"]


def test_what_a_cut_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    for name in (".0123456789abcdef.part", ".photo.part", "0123456789abcdef.part", "head"):
        (tmp_path / name).touch()
    assert remove_half_written(tmp_path) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == [".photo.part", "0123456789abcdef.part", "head"]


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "disk-full"), (errno.EDQUOT, "disk-full"), (errno.EIO, "disk-failed"), (None, "disk-failed")],
)
def test_what_the_system_says_becomes_a_code_and_a_next_step(number: int | None, code: str) -> None:
    with pytest.raises(EnvironmentFailure) as caught, disk_errors("the head"):
        raise OSError(number, "x") if number else OSError("x")
    assert caught.value.code == code
    assert caught.value.next_step
