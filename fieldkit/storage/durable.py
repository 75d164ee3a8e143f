"""Writes that are on the disk when they return: new file, fsync, rename, fsync of the folder.

A failed fsync is never retried: what the disk holds after one is not known. The caller hears of it as an
``EnvironmentFailure`` with the next step, and nothing half-written stands under the wanted name.
"""

from __future__ import annotations

import ctypes
import errno
import os
import re
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from fieldkit.errors import EnvironmentFailure

_NEXT = {
    errno.ENOSPC: "Free disk space and do it again; nothing that was saved is lost.",
    errno.EDQUOT: "Free disk space and do it again; nothing that was saved is lost.",
    errno.EACCES: "Check who may write there.",
    errno.ENOENT: "The folder is not there: check its name, and that the stick is in.",
    errno.ENOTDIR: "That is no folder: choose another.",
    errno.EROFS: "The disk is write-protected; choose another.",
}

_SYNC_FILE_RANGE = getattr(ctypes.CDLL(None), "sync_file_range", None) if sys.platform == "linux" else None
_SYNC_FILE_RANGE_WRITE = 2
_WRITE_BACK_BYTES = 8 * 1024 * 1024

_HALF_WRITTEN = re.compile(r"\.[0-9a-f]{16}\.part")


@contextmanager
def disk_errors(what: str, doing: str = "writing") -> Iterator[None]:
    """Turn ``OSError`` into ``EnvironmentFailure`` ``disk-full`` or ``disk-failed``; ``what`` is a noun, "the head"."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        next_step = _NEXT.get(error.errno or 0, "Check the disk, and make a backup before anything else.")
        reason = os.strerror(error.errno) if error.errno else "unknown error"
        code = "disk-full" if full else "disk-failed"
        raise EnvironmentFailure(code, f"{doing.capitalize()} {what} failed: {reason}.", next_step) from error


def write_durable(path: Path, data: bytes | bytearray | memoryview, mode: int = 0o600) -> None:
    """Write or replace ``path`` whole.

    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
    """
    temporary = path.with_name(f".{secrets.token_hex(8)}.part")
    with disk_errors(path.name):
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
            try:
                write_all(descriptor, memoryview(data))
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            os.rename(temporary, path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def remove_half_written(folder: Path) -> int:
    """Remove what a cut left of ``write_durable`` in ``folder``; how many there were."""
    found = [path for path in folder.iterdir() if _HALF_WRITTEN.fullmatch(path.name)]
    for path in found:
        path.unlink(missing_ok=True)
    return len(found)


def write_all(descriptor: int, view: memoryview) -> None:
    """Write every byte; ``os.write`` may take fewer."""
    while len(view):
        view = view[os.write(descriptor, view) :]


class WrittenFile:
    """A new file that is written from start to end. The disk starts on what was written while more is made, so that
    ``sync`` finds little left to do; before ``sync`` returned nothing is durable. Errors are the system's."""

    def __init__(self, path: Path, mode: int = 0o600) -> None:
        """:raises OSError: also where something stands under the name; a link is never followed."""
        self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, mode)
        self.length = self._started = 0

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Append every byte."""
        piece = memoryview(data)
        write_all(self._descriptor, piece)
        self.length += len(piece)
        if self.length - self._started >= _WRITE_BACK_BYTES:
            start_write_back(self._descriptor, self._started, self.length - self._started)
            self._started = self.length

    def sync(self) -> None:
        """Wait until all of it is on the disk."""
        os.fsync(self._descriptor)

    def forget_pages(self) -> None:
        """Drop what was synced from the cache, so that reading it reads the disk."""
        os.posix_fadvise(self._descriptor, 0, 0, os.POSIX_FADV_DONTNEED)

    def close(self) -> None:
        """Twice does no harm."""
        if self._descriptor >= 0:
            descriptor, self._descriptor = self._descriptor, -1
            os.close(descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def start_write_back(descriptor: int, offset: int, length: int) -> None:
    """Have the disk start on a stretch that was written, where the system can be asked to; waits for nothing.

    It promises nothing and hides nothing: only the fsync that follows says whether the bytes arrived.
    """
    if _SYNC_FILE_RANGE is not None:
        _SYNC_FILE_RANGE(descriptor, ctypes.c_int64(offset), ctypes.c_int64(length), _SYNC_FILE_RANGE_WRITE)


def sync_folder(folder: Path) -> None:
    """Make the names in ``folder`` durable.

    :raises OSError: as the system says.
    """
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
