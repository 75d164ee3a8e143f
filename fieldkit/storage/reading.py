"""A large file that is read from start to end, past the page cache where the system can.

What is read so comes from the medium and not from memory, and costs a tenth of the processor time (decision 0053).
Small files, and file systems that refuse it, are read through the cache.
"""

from __future__ import annotations

import errno
import fcntl
import mmap
import os
from pathlib import Path
from typing import Self

from fieldkit.behind import Behind, Piece

BLOCK_BYTES = 4 * 1024 * 1024
LARGE_BYTES = 2 * BLOCK_BYTES
"""From so many bytes on a file goes past the cache."""
_DIRECT = getattr(os, "O_DIRECT", 0)


class ReadFile:
    """One file open for reading; links are not followed. Past the cache the system wants places, lengths and buffers
    that are multiples of 4096; it is asked through the cache where they are not."""

    def __init__(self, path: Path) -> None:
        """:raises OSError: as the system says."""
        self._descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
        self.size = os.fstat(self._descriptor).st_size
        self._at = 0
        self._direct = False
        if _DIRECT and self.size >= LARGE_BYTES:
            self._set_direct(True)

    def readinto(self, buffer: memoryview) -> int:
        """Read on from where the last call ended; how many bytes, 0 at the end."""
        count = self._read(self._at, buffer)
        self._at += count
        return count

    def fill(self, offset: int, buffer: memoryview) -> int:
        """Fill ``buffer`` from ``offset``; how many bytes, fewer only where the file ends."""
        done = 0
        while done < len(buffer) and (count := self._read(offset + done, buffer[done:])):
            done += count
        return done

    def close(self) -> None:
        """Twice does no harm."""
        if self._descriptor >= 0:
            descriptor, self._descriptor = self._descriptor, -1
            os.close(descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _read(self, offset: int, buffer: memoryview) -> int:
        if self._direct:
            try:
                return os.preadv(self._descriptor, [buffer], offset)
            except OSError as error:
                if error.errno != errno.EINVAL:
                    raise
            self._set_direct(False)
        return os.preadv(self._descriptor, [buffer], offset)

    def _set_direct(self, wanted: bool) -> None:
        flags = fcntl.fcntl(self._descriptor, fcntl.F_GETFL)
        try:
            fcntl.fcntl(self._descriptor, fcntl.F_SETFL, flags | _DIRECT if wanted else flags & ~_DIRECT)
        except OSError as error:
            if error.errno != errno.EINVAL:
                raise
            return  # this file system reads through the cache alone
        self._direct = wanted


class ReadAhead:
    """A file in blocks of 4 MiB: where one is asked for after the other, the next is read while the one before is
    used."""

    def __init__(self, file: ReadFile) -> None:
        self._file = file
        self._blocks = [memoryview(mmap.mmap(-1, BLOCK_BYTES)) for _ in range(2)]
        self._held = [-1, -1]
        self._lengths = [0, 0]
        self._last = -1
        self._asked = 0
        self._reading = Behind(self._read, "read")

    def fill(self, offset: int, buffer: memoryview) -> int:
        """Fill ``buffer`` from ``offset``; how many bytes, fewer only where the file ends.

        :raises OSError: as the system says, also of what was read ahead.
        """
        done = 0
        while done < len(buffer) and offset + done < self._file.size:
            number, inside = divmod(offset + done, BLOCK_BYTES)
            piece = self._block(number)[inside : inside + len(buffer) - done]
            if not len(piece):
                break
            buffer[done : done + len(piece)] = piece
            done += len(piece)
        return done

    def close(self) -> None:
        """Twice does no harm."""
        self._reading.stop()
        self._file.close()
        self._blocks = []

    def _block(self, number: int) -> memoryview:
        if number != self._last:
            follows, self._last = number == self._last + 1, number
            self._reading.wait(0)
            if self._held[number % 2] != number:
                self._ask(number)
                self._reading.wait(0)
            if follows and (number + 1) * BLOCK_BYTES < self._file.size:
                self._ask(number + 1)
        return self._blocks[number % 2][: self._lengths[number % 2]]

    def _ask(self, number: int) -> None:
        """Have one block read; only one is asked for at a time."""
        self._asked, self._held[number % 2] = number, -1
        self._reading.put(self._blocks[number % 2])

    def _read(self, block: Piece) -> None:
        number = self._asked
        self._lengths[number % 2] = self._file.fill(number * BLOCK_BYTES, memoryview(block))
        self._held[number % 2] = number
