"""Reading an original without touching it.

Rules: a symbolic link is never followed, only regular files are read, the access time is left alone where the system
allows, and a file that changed while it was read is refused: its digest would be of something that never was.
"""

from __future__ import annotations

import errno
import io
import os
import stat
import sys
from pathlib import Path
from typing import Self

from fieldkit.errors import EnvironmentFailure


class SourceFailure(EnvironmentFailure):
    """One original could not be taken; the others can. Codes: ``file-missing``, ``link-not-followed``,
    ``not-a-file``, ``file-unreadable``, ``file-changed``, ``folder-unreadable``, ``folder-too-deep``,
    ``hidden-file``, ``system-file``."""


def source_failure(error: OSError, code: str = "file-unreadable", what: str = "The file") -> SourceFailure:
    """What the system said, as a problem with one original."""
    reason = os.strerror(error.errno) if error.errno else "unknown error"
    if isinstance(error, FileNotFoundError):
        return SourceFailure("file-missing", f"{what} is not there.", "Check the card or stick and try again.")
    return SourceFailure(code, f"{what} could not be read: {reason}.", "Copy the card as it is and try from the copy.")


class Original:
    """An original, open for one pass; the constructor and ``read_into`` raise ``SourceFailure``."""

    def __init__(self, path: Path) -> None:
        descriptor = _open(path)
        self._before = os.fstat(descriptor)
        if not stat.S_ISREG(self._before.st_mode):
            os.close(descriptor)
            raise _not_a_file()
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_SEQUENTIAL)
        self._file = io.FileIO(descriptor, "rb")
        self._read = 0

    @property
    def size(self) -> int:
        """Bytes, as the file system says before reading."""
        return self._before.st_size

    @property
    def modified_ns(self) -> int:
        """When the content last changed by the file system's word, nanoseconds since 1970 in UTC."""
        return self._before.st_mtime_ns

    def read_into(self, buffer: memoryview) -> int:
        """Fill some of ``buffer``; 0 at the end of the file."""
        try:
            count = self._file.readinto(buffer) or 0
        except OSError as error:
            raise source_failure(error) from error
        self._read += count
        if self._read > self._before.st_size:  # now: whatever writes to it may never stop
            raise _changed()
        return count

    def require_unchanged(self) -> None:
        """:raises SourceFailure: ``file-changed``: size, time or identity is not what it was, or not all was read."""
        after = os.fstat(self._file.fileno())
        same = all(
            getattr(after, name) == getattr(self._before, name)
            for name in ("st_size", "st_mtime_ns", "st_ctime_ns", "st_ino", "st_dev")
        )
        if not same or self._read != self._before.st_size:
            raise _changed()

    def close(self) -> None:
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _not_a_file() -> SourceFailure:
    return SourceFailure("not-a-file", "That is not a file with content.", "Choose files or folders of files.")


def _changed() -> SourceFailure:
    return SourceFailure(
        "file-changed",
        "The file changed while it was being read; nothing of it was kept.",
        "Wait until whatever writes to it has finished, then collect it again.",
    )


def _open(path: Path) -> int:
    flags = os.O_RDONLY | os.O_CLOEXEC | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    flags |= getattr(os, "O_BINARY", 0)
    try:
        if sys.platform == "linux":
            try:
                return os.open(path, flags | os.O_NOATIME)
            except PermissionError:  # only the owner may leave the access time alone
                pass
        return os.open(path, flags)
    except OSError as error:
        if error.errno == errno.ENXIO:  # a socket, or a device that is not there
            raise _not_a_file() from error
        if _is_link(path):
            raise SourceFailure(
                "link-not-followed", "That is a link, not the file itself.", "Choose the file that it points to."
            ) from error
        raise source_failure(error) from error


def _is_link(path: Path) -> bool:
    try:
        return path.is_symlink()
    except OSError:  # a name too long, or a folder that may not be searched
        return False
