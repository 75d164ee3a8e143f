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


def is_half_written(name: str) -> bool:
    """Whether a file is called as ``write_durable`` calls what it has not finished."""
    return _HALF_WRITTEN.fullmatch(name) is not None


def remove_half_written(folder: Path) -> int:
    """Remove what a cut left of ``write_durable`` in ``folder``; how many there were."""
    found = [path for path in folder.iterdir() if is_half_written(path.name)]
    for path in found:
        path.unlink(missing_ok=True)
    return len(found)


def write_all(descriptor: int, view: memoryview) -> None:
    """Write every byte; ``os.write`` may take fewer."""
    while len(view):
        view = view[os.write(descriptor, view) :]


def start_write_back(descriptor: int, offset: int, length: int) -> None:
    """Have the disk start on a stretch that was written, where the system can be asked to; waits for nothing.

    It promises nothing and hides nothing: only the fsync that follows says whether the bytes arrived.
    """
    if _SYNC_FILE_RANGE is not None and length:
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
