"""Work that follows behind: in order, all of it, and what it raises is raised to whoever feeds it."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator

import pytest

from fieldkit.behind import AHEAD, Behind, Piece, passing

LARGE = 256 * 1024


def _pieces(sizes: list[int]) -> list[bytes]:
    return [bytes([number % 251]) * size for number, size in enumerate(sizes)]


@pytest.mark.parametrize("sizes", [[], [0], [5], [LARGE], [5, LARGE, 7, LARGE], [LARGE] * 40, [LARGE - 1] * 3])
def test_every_piece_is_worked_on_in_order_before_the_last_is_given_on(sizes: list[int]) -> None:
    digest, pieces = hashlib.sha256(), _pieces(sizes)
    assert list(passing(digest.update, pieces)) == pieces
    assert digest.hexdigest() == hashlib.sha256(b"".join(pieces)).hexdigest()


def test_a_room_is_not_asked_for_again_before_it_was_worked_on() -> None:
    rooms = [bytearray(LARGE) for _ in range(AHEAD + 2)]
    digest, expected = hashlib.sha256(), hashlib.sha256()

    def reused() -> Iterator[Piece]:
        for number in range(100):
            room = rooms[number % len(rooms)]
            room[:] = bytes([number]) * LARGE
            expected.update(room)
            yield room

    for _ in passing(digest.update, reused()):
        pass
    assert digest.digest() == expected.digest()


@pytest.mark.parametrize("size", [1, LARGE])
def test_what_the_work_raised_is_raised_and_nothing_more_is_worked_on(size: int) -> None:
    worked = []

    def work(piece: Piece) -> None:
        worked.append(piece)
        raise OSError(28, "full")

    with pytest.raises(OSError, match="full"):
        list(passing(work, _pieces([size] * 50)))
    assert len(worked) == 1
    assert not [one for one in threading.enumerate() if one.name == "digest"]


def test_small_pieces_need_no_thread_and_one_that_stopped_starts_again() -> None:
    digest = hashlib.sha256()
    with Behind(digest.update) as behind:
        behind.put(b"small")
        assert not [one for one in threading.enumerate() if one.name == "digest"]
        behind.put(b"l" * LARGE)
        behind.stop()
        behind.put(b"l" * LARGE)
        behind.finish()
    assert digest.digest() == hashlib.sha256(b"small" + b"l" * 2 * LARGE).digest()


def test_a_machine_that_allows_no_more_threads_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refused)
    digest, pieces = hashlib.sha256(), _pieces([LARGE] * 20)
    assert list(passing(digest.update, pieces)) == pieces
    assert digest.digest() == hashlib.sha256(b"".join(pieces)).digest()
