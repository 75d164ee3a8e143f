"""The digest of a part while its bytes come by in order: stretches of 16 MiB are hashed on two threads.

A stretch's digest needs no other stretch (``digest``), so reading goes on in order, as disks and sticks like it, while
the two before are hashed. Up to 48 MiB are held; a part shorter than one stretch needs no thread.
"""

from __future__ import annotations

import hashlib
import mmap
from collections.abc import Callable
from typing import BinaryIO, Protocol, Self

from fieldkit.behind import Behind, Piece
from fieldkit.digest import STRETCH_BYTES, Digest, digest_of_stretches

_WORKERS = 2
_READ = 4 << 20


class Readable(Protocol):
    """What reads on into a buffer; how many bytes, 0 at the end."""

    def readinto(self, buffer: memoryview, /) -> int: ...


class StretchMeter:
    """Feed it with ``update`` or ``read``; then ``finish``, or ``stop`` to give up."""

    def __init__(self, stretch_bytes: int = STRETCH_BYTES) -> None:
        self.length = 0
        self._size = stretch_bytes
        self._rooms: list[memoryview] = []
        self._fill = 0
        self._next = 0
        self._workers = [Behind(self._hash(number), f"stretch-{number}") for number in range(_WORKERS)]
        self._of_worker: list[list[str]] = [[] for _ in range(_WORKERS)]

    def room(self) -> memoryview:
        """Room for the next bytes, never empty."""
        return self._room()[self._fill :]

    def filled(self, count: int) -> None:
        """``count`` bytes were put into ``room()``."""
        self._fill += count
        self.length += count
        if self._fill == self._size:
            self._workers[self._next % _WORKERS].put(self._room())
            self._next += 1
            self._fill = 0
            if self._next > _WORKERS:  # the room to be filled next is that of the stretch before the last two
                self._workers[(self._next - 1) % _WORKERS].wait(1)

    def update(self, data: Piece) -> None:
        """Take more bytes; they are copied."""
        view = memoryview(data)
        while len(view):
            room = self.room()
            taken = min(len(room), len(view))
            room[:taken] = view[:taken]
            self.filled(taken)
            view = view[taken:]

    def read(self, stream: BinaryIO | Readable, step: Callable[[int], None]) -> None:
        """Take what ``stream`` holds to its end, and tell ``step`` the bytes taken so far."""
        while count := stream.readinto(self.room()[:_READ]):  # type: ignore[union-attr]  # every binary file has it
            self.filled(count)
            step(self.length)

    def finish(self) -> tuple[Digest, list[str]]:
        """The part digest and the hex digests of its stretches, in order (none for an empty file)."""
        for worker in self._workers:
            worker.finish()
        found = [self._of_worker[number % _WORKERS][number // _WORKERS] for number in range(self._next)]
        if self._fill:
            found.append(hashlib.sha256(self._room()[: self._fill]).hexdigest())
        return digest_of_stretches(found), found

    def stop(self) -> None:
        """End the threads; twice does no harm."""
        for worker in self._workers:
            worker.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _room(self) -> memoryview:
        at = self._next % (_WORKERS + 1)
        if at == len(self._rooms):
            self._rooms.append(memoryview(mmap.mmap(-1, self._size)))
        return self._rooms[at]

    def _hash(self, number: int) -> Callable[[Piece], None]:
        def work(piece: Piece) -> None:
            self._of_worker[number].append(hashlib.sha256(piece).hexdigest())

        return work
