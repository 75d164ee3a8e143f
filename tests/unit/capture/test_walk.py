"""Every entry is found or named with the reason; nothing is left out in silence, whatever it is called."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from fieldkit.capture import Found, Problem, shown_name, walk


def names(chosen: Path) -> dict[str, str]:
    """Shown name to the reason it was left out, or to ``"found"``."""
    return {one.name: "found" if isinstance(one, Found) else one.code for one in walk([chosen])}


def test_files_come_in_the_order_of_their_bytes_below_their_folder(tmp_path: Path) -> None:
    for name in ("b", "a/2", "a/10", "é", "Z"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    assert [one.name for one in walk([tmp_path])] == ["Z", "a/10", "a/2", "b", "é"]


def test_what_is_left_out_is_named(tmp_path: Path) -> None:
    (tmp_path / "photo").write_bytes(b"x")
    (tmp_path / ".hidden").write_bytes(b"x")
    (tmp_path / "Thumbs.db").write_bytes(b"x")
    (tmp_path / "._photo").write_bytes(b"x")
    (tmp_path / "link").symlink_to("photo")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "up").symlink_to("..")
    os.mkfifo(tmp_path / "fifo")
    with socket.socket(socket.AF_UNIX) as stream:
        stream.bind(str(tmp_path / "sock"))
        found = names(tmp_path)
    assert found == {
        "photo": "found", ".hidden": "hidden-file", "Thumbs.db": "system-file", "._photo": "system-file",
        "link": "link-not-followed", "dangling": "link-not-followed", "loop": "link-not-followed",
        "inner/up": "link-not-followed", "fifo": "not-a-file", "sock": "not-a-file",
    }  # fmt: skip
    problems = [one for one in walk([tmp_path]) if isinstance(one, Problem)]
    assert all(one.message and one.next_step for one in problems)


def test_what_is_named_outright_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    for name in (".hidden", "Thumbs.db"):
        (tmp_path / name).write_bytes(b"x")
        assert names(tmp_path / name) == {name: "found"}
    (tmp_path / "link").symlink_to(".hidden")
    assert names(tmp_path / "link") == {"link": "link-not-followed"}


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (b"a\xff\xfeb.jpg", "a\\xff\\xfeb.jpg"), (b"line\nbreak", "line\nbreak"), (b"esc\x1b[2J", "esc\x1b[2J"),
        ("\u202egpj.exe".encode(), "\u202egpj.exe"), (b"n" * 255, "n" * 255), ("é".encode(), "é"),
        (b"\xed\xa0\x80", "\\xed\\xa0\\x80"), (b" ", " "), (b"-rf", "-rf"),
    ],
)  # fmt: skip
def test_a_name_survives_as_text(tmp_path: Path, raw: bytes, shown: str) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + raw)).write_bytes(b"x")
    [found] = walk([tmp_path])
    assert isinstance(found, Found)
    assert found.name == shown
    assert found.name.encode("utf-8")
    assert found.path.read_bytes() == b"x"


def test_folders_too_deep_are_named_and_the_rest_is_found(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 70)
    deep.mkdir(parents=True)
    (tmp_path / "d" / "photo").write_bytes(b"x")
    assert sorted(names(tmp_path).values()) == ["folder-too-deep", "found"]


def test_paths_longer_than_the_system_takes_are_named(tmp_path: Path) -> None:
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(17):
        os.mkdir("n" * 250, dir_fd=here)
        inner = os.open("n" * 250, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(os.open("photo", os.O_CREAT | os.O_WRONLY, dir_fd=here))
    os.close(here)
    assert list(names(tmp_path).values()) == ["folder-unreadable"]


def test_what_is_not_there_is_left_to_the_taking() -> None:
    [one] = walk([Path("/no/such/file")])
    assert isinstance(one, Found)


def test_shown_names_are_valid_text() -> None:
    assert shown_name(Path(os.fsdecode(b"\x80"))) == "\\x80"


def test_everything_is_found_where_a_person_asks_for_it(tmp_path: Path) -> None:
    (tmp_path / ".Trashes").mkdir()
    for name in (".Trashes/deleted", ".hidden", "._photo", "Thumbs.db", "photo"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "link").symlink_to("photo")
    found = {one.name: "found" if isinstance(one, Found) else one.code for one in walk([tmp_path], everything=True)}
    assert found.pop("link") == "link-not-followed"
    assert found == dict.fromkeys((".Trashes/deleted", ".hidden", "._photo", "Thumbs.db", "photo"), "found")
