"""A file of frames: whole pieces come back in order, a torn end is no piece, an altered one is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldkit.errors import EnvironmentFailure, EvidenceError
from fieldkit.storage.frames import LENGTH_BYTES, MAX_PIECE, PREFIX_BYTES, TAG, FrameWriter, new_key, read_frames

PIECES = [b"first", b"", b"x" * MAX_PIECE]


@pytest.fixture
def key() -> bytes:
    return new_key()


@pytest.fixture
def written(tmp_path: Path, key: bytes) -> Path:
    path = tmp_path / "sound"
    writer = FrameWriter(path, key)
    for piece in PIECES:
        writer.append(piece)
    writer.close()
    writer.close()
    return path


def test_pieces_come_back_in_order_and_nothing_of_them_is_readable(written: Path, key: bytes) -> None:
    assert list(read_frames(written, key)) == PIECES
    assert b"first" not in written.read_bytes()
    assert written.stat().st_size == PREFIX_BYTES + sum(LENGTH_BYTES + TAG + len(piece) for piece in PIECES)
    assert written.stat().st_mode & 0o777 == 0o600


def test_a_file_torn_anywhere_gives_the_pieces_that_are_whole(written: Path, key: bytes) -> None:
    whole = written.read_bytes()
    ends = [PREFIX_BYTES]
    for piece in PIECES:
        ends.append(ends[-1] + LENGTH_BYTES + TAG + len(piece))
    for cut in (*range(ends[2] + 1), ends[3] - 1, ends[3]):
        written.write_bytes(whole[:cut])
        assert list(read_frames(written, key)) == PIECES[: sum(end <= cut for end in ends[1:])]


@pytest.mark.parametrize("at", [0, PREFIX_BYTES + LENGTH_BYTES, PREFIX_BYTES + LENGTH_BYTES + 5])
def test_an_altered_piece_is_named_and_those_before_it_stand(written: Path, key: bytes, at: int) -> None:
    content = bytearray(written.read_bytes())
    content[at] ^= 1
    written.write_bytes(content)
    with pytest.raises(EvidenceError) as caught:
        list(read_frames(written, key))
    assert caught.value.code == "recording-damaged"


def test_frames_that_changed_places_are_named(tmp_path: Path, key: bytes) -> None:
    path = tmp_path / "sound"
    writer = FrameWriter(path, key)
    writer.append(b"one")
    writer.append(b"two")
    writer.close()
    content, frame = path.read_bytes(), LENGTH_BYTES + TAG + 3
    first, second = content[PREFIX_BYTES : PREFIX_BYTES + frame], content[PREFIX_BYTES + frame :]
    path.write_bytes(content[:PREFIX_BYTES] + second + first)
    with pytest.raises(EvidenceError, match="altered"):
        list(read_frames(path, key))


@pytest.mark.parametrize("length", [0, TAG - 1, MAX_PIECE + TAG + 1, 0xFFFFFFFF])
def test_a_length_that_no_piece_has_is_named(written: Path, key: bytes, length: int) -> None:
    content = bytearray(written.read_bytes())
    content[PREFIX_BYTES : PREFIX_BYTES + LENGTH_BYTES] = length.to_bytes(LENGTH_BYTES, "big")
    written.write_bytes(content)
    with pytest.raises(EvidenceError, match="altered"):
        list(read_frames(written, key))


def test_a_piece_that_is_too_large_and_one_after_the_end_are_bugs(tmp_path: Path, key: bytes) -> None:
    writer = FrameWriter(tmp_path / "sound", key)
    with pytest.raises(ValueError, match="no frame"):
        writer.append(b"x" * (MAX_PIECE + 1))
    writer.close()
    with pytest.raises(ValueError, match="no frame"):
        writer.append(b"x")


def test_a_folder_that_is_not_there_and_a_file_that_is_gone_are_told(tmp_path: Path, key: bytes) -> None:
    with pytest.raises(EnvironmentFailure):
        FrameWriter(tmp_path / "none" / "sound", key)
    with pytest.raises(EnvironmentFailure):
        list(read_frames(tmp_path / "none", key))
