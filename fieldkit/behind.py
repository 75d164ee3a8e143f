"""Work that follows on a thread of its own, in order, so that two cores share hashing and what feeds it.

Rules: pieces are worked on one after the other, as they were put; a piece's bytes must stay until ``wait`` says that
it is done; what the work raised is raised to whoever puts or finishes; a machine that allows no more threads is
slower, and as right.

    digest = hashlib.sha256()
    for piece in passing(digest.update, pieces):
        ...                                     # written, while it is hashed
    digest.hexdigest()
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Self, TypeVar

Piece = bytes | bytearray | memoryview
P = TypeVar("P", bound=Piece)
AHEAD = 8
"""Pieces that may wait; who reuses buffers leaves each alone until so many more were asked for."""
_WORTH_IT = 256 * 1024  # bytes; a smaller piece is worked on sooner than it is handed over


class Behind:
    """One worker. Its thread starts with the first piece of ``worth_it`` bytes: small files need none."""

    def __init__(self, work: Callable[[Piece], None], name: str = "digest", worth_it: int = _WORTH_IT) -> None:
        self._work = work
        self._name, self._worth_it = name, worth_it
        self._put = self._done = 0
        self._queue: queue.SimpleQueue[Piece | None] = queue.SimpleQueue()
        self._progress = threading.Condition()
        self._thread: threading.Thread | None = None
        self._error: BaseException | None = None

    def put(self, piece: Piece) -> None:
        """Take a piece. Small ones before the first large one are worked on at once."""
        if self._thread is None and (len(piece) < self._worth_it or not self._start()):
            self._work(piece)
            return
        self._put += 1
        self._queue.put(piece)

    def wait(self, pieces: int) -> None:
        """Wait until at most ``pieces`` of those that were put are still in use."""
        with self._progress:
            self._progress.wait_for(lambda: self._put - self._done <= pieces)
        self._raise()

    @property
    def error(self) -> BaseException | None:
        """What the work raised so far, where it did; nothing is worked on after that."""
        return self._error

    def finish(self) -> None:
        """Wait for everything that was put, and end the thread."""
        self.stop()
        self._raise()

    def stop(self) -> None:
        """End the thread after what was put; twice does no harm."""
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join()
            self._thread = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _start(self) -> bool:
        thread = threading.Thread(target=self._run, name=self._name, daemon=True)
        try:
            thread.start()
        except RuntimeError:
            return False
        self._thread = thread
        return True

    def _run(self) -> None:
        while (piece := self._queue.get()) is not None:
            if self._error is None:
                try:
                    self._work(piece)
                except BaseException as error:  # noqa: BLE001  # raised to whoever waits for the work
                    self._error = error
            with self._progress:
                self._done += 1
                self._progress.notify()

    def _raise(self) -> None:
        if self._error is not None:
            raise self._error


def passing(work: Callable[[Piece], None], pieces: Iterable[P]) -> Iterator[P]:
    """Give ``pieces`` on while ``work`` follows behind; once they are exhausted all of them were worked on."""
    with Behind(work) as behind:
        for piece in pieces:
            behind.put(piece)
            behind.wait(AHEAD)
            yield piece
        behind.finish()
