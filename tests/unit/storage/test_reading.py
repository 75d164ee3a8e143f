"""A file that is read past the cache, in order or at any place, gives the bytes that stand in it."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from fieldkit.measuring import StretchMeter
from fieldkit.storage.reading import BLOCK_BYTES, LARGE_BYTES, ReadAhead, ReadFile

B = BLOCK_BYTES
SIZES = [0, 1, 4096, B + 1, LARGE_BYTES - 1, LARGE_BYTES, 3 * B - 1, 3 * B + 4095, 4 * B]


def _made(folder: Path, size: int) -> tuple[Path, bytes]:
    path, data = folder / "file", os.urandom(size)
    path.write_bytes(data)
    return path, data


def _read_on(path: Path) -> bytes:
    room, found = memoryview(bytearray(1_000_000)), bytearray()
    with ReadFile(path) as file:
        while count := file.readinto(room):
            found += room[:count]
    file.close()
    return bytes(found)


@pytest.mark.parametrize("size", SIZES)
def test_read_on_to_the_end_it_gives_every_byte(tmp_path: Path, size: int) -> None:
    path, data = _made(tmp_path, size)
    assert _read_on(path) == data
    with ReadFile(path) as file, StretchMeter(2 * B) as read, StretchMeter(2 * B) as fed:
        read.read(file, lambda _: None)
        fed.update(data)
        assert read.finish() == fed.finish()


@pytest.mark.parametrize("size", SIZES)
def test_read_ahead_it_gives_every_byte_in_order_and_at_any_place(tmp_path: Path, size: int) -> None:
    path, data = _made(tmp_path, size)
    file = ReadAhead(ReadFile(path))
    room = memoryview(bytearray((1 << 20) + 16))
    try:
        found = bytearray()
        while count := file.fill(len(found), room):
            found += room[:count]
        assert bytes(found) == data
        for offset in (0, size // 2, 7, 2 * B + 3, B - 5, size - 1, size, size + B):
            if offset >= 0:
                count = file.fill(offset, room)
                assert bytes(room[:count]) == data[offset : offset + len(room)]
    finally:
        file.close()
    file.close()
    assert not [one for one in threading.enumerate() if one.name == "read"]


def test_where_the_system_reads_nothing_past_the_cache_it_reads_through_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, data = _made(tmp_path, LARGE_BYTES + 5)
    monkeypatch.setattr("fieldkit.storage.reading._DIRECT", 0)
    assert _read_on(path) == data


def test_what_was_just_written_through_the_cache_is_read_as_it_stands(tmp_path: Path) -> None:
    path, data = _made(tmp_path, LARGE_BYTES)
    with ReadFile(path) as file, path.open("r+b") as changed:
        changed.seek(B)
        changed.write(b"other")
        changed.flush()
        room = memoryview(bytearray(5))
        assert file.fill(B, room) == 5
    assert bytes(room) == b"other" != data[B : B + 5]


def test_a_failure_while_reading_ahead_comes_to_whoever_reads_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _ = _made(tmp_path, 3 * B)
    real = os.preadv

    def broken(descriptor: int, buffers: list[memoryview], offset: int) -> int:
        if offset >= 2 * B:
            raise OSError(5, "Input/output error")
        return real(descriptor, buffers, offset)

    monkeypatch.setattr(os, "preadv", broken)
    file, room = ReadAhead(ReadFile(path)), memoryview(bytearray(B))
    assert [file.fill(0, room), file.fill(B, room)] == [B, B]
    with pytest.raises(OSError, match="Input/output"):
        file.fill(2 * B, room)
    file.close()


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    path, _ = _made(tmp_path, 10)
    (tmp_path / "link").symlink_to(path)
    with pytest.raises(OSError, match="symbolic"):
        ReadFile(tmp_path / "link")
