"""A new file that is written from start to end, past the page cache where the system can.

Large files go to the disk in aligned blocks of 4 MiB (``O_DIRECT``), on a thread of their own, while more is made: it
costs a tenth of the processor time, and the last fsync finds little left to do. What the file system does not take so
is written through the cache, and the disk is asked to start on it. Nothing is durable before ``sync`` returned.
"""

from __future__ import annotations

import errno
import fcntl
import mmap
import os
from pathlib import Path
from typing import Self

from fieldkit.behind import Behind, Piece
from fieldkit.storage.durable import start_write_back, write_all

BLOCK_BYTES = 4 * 1024 * 1024
BLOCKS = 3
"""One is filled, one is written and one waits for it, so that the disk is not left waiting."""
ROOM_BYTES = 2 * 1024 * 1024
"""Bytes that ``room`` gives at most."""
_ALIGNED = 4096
_DIRECT = getattr(os, "O_DIRECT", 0)


class WrittenFile:
    """One file being written. What the system refuses is raised by the call that notices, ``sync`` at the latest."""

    def __init__(self, path: Path, mode: int = 0o600) -> None:
        """:raises OSError: also where something stands under the name; a link is never followed."""
        self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, mode)
        self.length = 0
        self._blocks: list[memoryview] = []
        self._at = self._fill = 0
        self._written = 0
        self._direct = False
        self._may_be_direct = bool(_DIRECT)
        self._writing = Behind(self._write_out, "write")

    def room(self, length: int) -> memoryview:
        """Room for the next ``length`` bytes, to be filled and announced with ``filled``.

        :raises ValueError: more than ``ROOM_BYTES``.
        """
        if length > ROOM_BYTES:
            raise ValueError("so much room there never is")
        return self._block()[self._fill : self._fill + length]

    def filled(self, length: int) -> None:
        """``length`` bytes were put into ``room``."""
        self._fill += length
        self.length += length
        if self._fill >= BLOCK_BYTES:
            self._hand_over()

    def write(self, data: Piece) -> None:
        """Append every byte; they are copied."""
        view = memoryview(data).cast("B")
        while len(view):
            taken = min(len(view), ROOM_BYTES)
            self.room(taken)[:] = view[:taken]
            self.filled(taken)
            view = view[taken:]

    def flush(self) -> None:
        """Give everything to the system, so that whoever opens the file reads all of it."""
        self._writing.finish()
        if self._fill:
            self._write_through(self._block()[: self._fill])
        self._fill = 0
        self._may_be_direct = False  # what follows begins at no aligned place

    def give_out(self) -> None:
        """``flush``, and let go of the memory: nothing more will be written."""
        self.flush()
        self._blocks = []

    def sync(self) -> None:
        """Wait until all of it is on the disk."""
        self.flush()
        os.fsync(self._descriptor)

    def forget_pages(self) -> None:
        """Drop what was synced from the cache, so that reading it reads the disk."""
        os.posix_fadvise(self._descriptor, 0, 0, os.POSIX_FADV_DONTNEED)

    def close(self) -> None:
        """Twice does no harm; what was not flushed is lost."""
        self._writing.stop()
        self._blocks = []
        if self._descriptor >= 0:
            descriptor, self._descriptor = self._descriptor, -1
            os.close(descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _block(self) -> memoryview:
        while len(self._blocks) <= self._at:
            self._blocks.append(memoryview(mmap.mmap(-1, BLOCK_BYTES + ROOM_BYTES)))
        return self._blocks[self._at]

    def _hand_over(self) -> None:
        """Have the whole blocks written, and carry what is more into the next buffer."""
        block, end = self._block(), self._fill - self._fill % _ALIGNED
        self._writing.wait(BLOCKS - 2)
        self._writing.put(block[:end])
        rest = block[end : self._fill]
        self._at = (self._at + 1) % BLOCKS
        self._block()[: len(rest)] = rest
        self._fill = len(rest)

    def _write_out(self, view: Piece) -> None:
        view = memoryview(view)
        try:
            self._set_direct(self._may_be_direct)
            while self._direct and len(view):
                count = os.write(self._descriptor, view)
                self._written += count
                view = view[count:]
        except OSError as error:
            if error.errno != errno.EINVAL:
                raise
            self._may_be_direct = False  # this file system takes it through the cache alone
        self._write_through(view)

    def _write_through(self, view: memoryview) -> None:
        self._set_direct(False)
        write_all(self._descriptor, view)
        start_write_back(self._descriptor, self._written, len(view))
        self._written += len(view)

    def _set_direct(self, wanted: bool) -> None:
        if wanted != self._direct:
            flags = fcntl.fcntl(self._descriptor, fcntl.F_GETFL)
            fcntl.fcntl(self._descriptor, fcntl.F_SETFL, flags | _DIRECT if wanted else flags & ~_DIRECT)
            self._direct = wanted
