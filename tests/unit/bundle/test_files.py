"""The files of a bundle in a folder that somebody handed over: what belongs, what is named and passed over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from fieldkit.bundle import files
from fieldkit.bundle.limits import LIMITS
from tests.unit.keys.material import raises_code

ONE, TWO = "1a" * 16, "2b" * 16


def put(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).write_bytes(name.encode())
    return folder


def test_a_bundle_is_its_files_by_name(tmp_path: Path) -> None:
    parts = {f"{ONE}.{kind}.age" for kind in ("alerts", "records", "identities", "media-0001", "media-9999")}
    put(tmp_path, *parts, f"{ONE}.announce.age", f"{ONE}.head.age")
    [found] = files.find(tmp_path)
    assert (found.id, found.others) == (ONE, ())
    assert found.announcement == tmp_path / f"{ONE}.announce.age"
    assert found.head == tmp_path / f"{ONE}.head.age"
    assert found.parts() == {name: tmp_path / name for name in parts}


def test_what_has_not_arrived_is_none(tmp_path: Path) -> None:
    [found] = files.find(put(tmp_path, f"{ONE}.records.age"))
    assert found.announcement is None
    assert found.head is None


def test_two_bundles_in_one_folder_are_kept_apart(tmp_path: Path) -> None:
    put(tmp_path, f"{TWO}.head.age", f"{ONE}.head.age", f"{TWO}.records.age", "letter.txt")
    assert [(one.id, sorted(one.files), one.others) for one in files.find(tmp_path)] == [
        (ONE, [f"{ONE}.head.age"], ("letter.txt",)),
        (TWO, [f"{TWO}.head.age", f"{TWO}.records.age"], ("letter.txt",)),
    ]


@pytest.mark.parametrize(
    "name",
    [
        f"{ONE.upper()}.head.age", f"{ONE}.head.age.part", f"{ONE}.media-1.age", f"{ONE}.media-00001.age",
        f"{ONE}.fetch.age", f"{ONE[:-1]}.head.age", f"x{ONE}.head.age", f"{ONE}.head.AGE", f"{ONE}-head.age",
        f"{ONE}.head.age\n", "Thumbs.db",
    ],
)  # fmt: skip
def test_other_names_are_no_part_of_it(tmp_path: Path, name: str) -> None:
    [found] = files.find(put(tmp_path, f"{ONE}.records.age", name))
    assert list(found.files) == [f"{ONE}.records.age"]
    assert found.others == (name.replace("\n", "\\n"),)


def test_a_name_in_a_report_stays_on_its_line(tmp_path: Path) -> None:
    put(tmp_path, f"{ONE}.head.age", "a\x1b[2Jb\nverified: yes", "\u0634\u0627\u0647\u062f.pdf")
    [found] = files.find(tmp_path)
    assert found.others == ("a\\x1b[2Jb\\nverified: yes", "\u0634\u0627\u0647\u062f.pdf")


def test_links_and_folders_are_not_followed_whatever_their_name(tmp_path: Path) -> None:
    put(tmp_path, f"{ONE}.head.age", "elsewhere")
    (tmp_path / f"{ONE}.records.age").symlink_to(tmp_path / "elsewhere")
    (tmp_path / f"{ONE}.alerts.age").mkdir()
    [found] = files.find(tmp_path)
    assert list(found.files) == [f"{ONE}.head.age"]
    assert found.others == (f"{ONE}.alerts.age", f"{ONE}.records.age", "elsewhere")


class Sick:
    """A folder's entry on a stick that fails while it is asked what it is."""

    name = f"{ONE}.records.age"

    def is_file(self, *, follow_symlinks: bool) -> bool:
        raise OSError("the stick is gone")


def test_an_entry_that_cannot_be_asked_is_passed_over_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = list(os.scandir(put(tmp_path, f"{ONE}.head.age")))
    monkeypatch.setattr(os, "scandir", lambda _: iter([*entries, Sick()]))
    [found] = files.find(tmp_path)
    assert (list(found.files), found.others) == ([f"{ONE}.head.age"], (Sick.name,))


@pytest.mark.parametrize(("extra", "last"), [(0, f"{LIMITS.other_names - 1:04d}"), (1, "1 more"), (7, "7 more")])
def test_a_flood_of_other_files_is_counted_not_listed(tmp_path: Path, extra: int, last: str) -> None:
    put(tmp_path, f"{ONE}.head.age", *(f"{number:04d}" for number in range(LIMITS.other_names + extra)))
    [found] = files.find(tmp_path)
    assert found.others[-1] == last
    assert len(found.others) == LIMITS.other_names + bool(extra)
    assert found.others[LIMITS.other_names - 1] == f"{LIMITS.other_names - 1:04d}"


def test_a_folder_without_a_bundle_and_none(tmp_path: Path) -> None:
    with raises_code("no-bundle"):
        files.find(put(tmp_path, "letter.txt"))
    with raises_code("folder-unreadable"):
        files.find(tmp_path / "none")


def test_the_one_bundle_of_a_folder_or_of_a_file(tmp_path: Path) -> None:
    put(tmp_path, f"{ONE}.head.age")
    assert files.find_one(tmp_path).id == ONE
    put(tmp_path, f"{TWO}.head.age", f"{TWO}.records.age")
    with raises_code("several-bundles"):
        files.find_one(tmp_path)
    assert files.find_one(tmp_path / f"{TWO}.records.age").id == TWO
    assert files.find_one(tmp_path / f"{ONE}.records.age").id == ONE
    with raises_code("no-bundle"):
        files.find_one(tmp_path / "letter.txt")


def test_a_small_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1234")
    assert files.read_small(tmp_path / "a", 4) == b"1234"
    with raises_code("file-too-large"):
        files.read_small(tmp_path / "a", 3)
    with raises_code("file-unreadable"):
        files.read_small(tmp_path / "none", 4)


def test_a_link_is_not_read_and_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1234")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    os.mkfifo(tmp_path / "pipe")
    with raises_code("file-unreadable"):
        files.read_small(tmp_path / "link", 4)
    with raises_code("file-not-regular"):
        files.read_small(tmp_path / "pipe", 4)
    with raises_code("file-not-regular"):
        files.open_regular(tmp_path / "pipe")
    with files.open_regular(tmp_path / "a") as stream:
        assert stream.read() == b"1234"
