"""The bytes of one file in anonymous memory, to be handed to a caged child.

Nothing hostile is handed over by name and nothing is written to a disk: a memory file has no path and is gone with
its last descriptor. It is sealed before it is handed over, so that the child cannot change what others may read.
Where a system has no such files there is no sandbox either, and only the length is kept.
"""

from __future__ import annotations

import fcntl
import os
import sys
from typing import Self


def available() -> bool:
    """Whether this system has memory files."""
    return sys.platform == "linux" and hasattr(os, "memfd_create")


class MemoryFile:
    """Write with ``write``, then give to ``Sandbox.inspect``; closes itself as a context manager."""

    def __init__(self) -> None:
        self._fd = os.memfd_create("exhibit", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING) if available() else -1
        self.length = 0
        self._sealed = False

    @classmethod
    def of(cls, data: bytes | bytearray | memoryview) -> Self:
        """A memory file that holds ``data``."""
        file = cls()
        file.write(memoryview(data))
        return file

    def write(self, view: memoryview) -> None:
        """Append bytes.

        :raises OSError: no memory left.
        """
        if self._fd < 0:
            self.length += len(view)
            return
        while len(view):
            count = os.write(self._fd, view)
            self.length += count
            view = view[count:]

    def sealed_descriptor(self) -> int:
        """The descriptor, unchangeable from now on; it stays owned by this object."""
        if not self._sealed:
            seals = fcntl.F_SEAL_WRITE | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL
            fcntl.fcntl(self._fd, fcntl.F_ADD_SEALS, seals)
            self._sealed = True
        return self._fd

    def close(self) -> None:
        """Give the memory back; twice does no harm."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
