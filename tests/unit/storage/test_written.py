"""A file written in aligned blocks, past the cache or through it, holds every byte in order."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from fieldkit.storage.written import BLOCK_BYTES, ROOM_BYTES, WrittenFile

B = BLOCK_BYTES
SIZES: list[list[int]] = [
    [], [0, 1], [4095, 4097], [B - 1, 1], [B, B, B], [B + 1], [7, *[(1 << 20) + 16] * 21], [3 << 20] * 9, [5 * B + 1],
]  # fmt: skip


@pytest.mark.parametrize("sizes", SIZES)
def test_a_written_file_holds_every_byte_in_order(tmp_path: Path, sizes: list[int]) -> None:
    pieces = [os.urandom(size) for size in sizes]
    with WrittenFile(tmp_path / "file") as file:
        for piece in pieces:
            file.write(piece)
        file.sync()
        file.forget_pages()
    file.close()
    assert (tmp_path / "file").read_bytes() == b"".join(pieces)
    assert file.length == sum(sizes)
    assert not [one for one in threading.enumerate() if one.name == "write"]


@pytest.mark.parametrize("sizes", SIZES)
def test_so_it_does_where_the_system_takes_nothing_past_the_cache(
    tmp_path: Path, sizes: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fieldkit.storage.written._ALIGNED", 1)  # such a length is refused with EINVAL
    test_a_written_file_holds_every_byte_in_order(tmp_path, sizes)


def test_after_flushing_all_is_read_and_more_may_follow(tmp_path: Path) -> None:
    first, second = os.urandom(B + 77), os.urandom(3 * B + 5)
    with WrittenFile(tmp_path / "file") as file:
        file.write(first)
        file.flush()
        assert (tmp_path / "file").read_bytes() == first
        file.write(second)
        file.sync()
        file.sync()
        assert (tmp_path / "file").read_bytes() == first + second


def test_room_is_filled_in_place_and_never_larger_than_it_is(tmp_path: Path) -> None:
    with WrittenFile(tmp_path / "file") as file:
        for number in range(9):
            file.room(ROOM_BYTES)[:] = bytes([number]) * ROOM_BYTES
            file.filled(ROOM_BYTES)
        with pytest.raises(ValueError, match="room"):
            file.room(ROOM_BYTES + 1)
        file.flush()
    assert (tmp_path / "file").read_bytes() == b"".join(bytes([number]) * ROOM_BYTES for number in range(9))


def test_a_written_file_takes_no_name_that_something_bears(tmp_path: Path) -> None:
    (tmp_path / "here").write_bytes(b"kept")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("here", "link"):
        with pytest.raises(OSError, match="exists"):
            WrittenFile(tmp_path / name)
    assert (tmp_path / "here").read_bytes() == b"kept"
    assert not (tmp_path / "nowhere").exists()
