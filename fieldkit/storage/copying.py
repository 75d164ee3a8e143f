"""Copies that were read back: written, synced, dropped from the cache, and read again from the disk."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fieldkit.errors import EvidenceError
from fieldkit.storage.durable import disk_errors, write_all

_PIECE = 1 << 20
Step = Callable[[int], None]
"""Told the number of bytes just done; may raise ``Cancelled``."""


@dataclass(frozen=True, slots=True)
class FileDigest:
    """Length in bytes and SHA-256 (hex) of a file."""

    length: int
    sha256: str


def digest_file(path: Path, step: Step) -> FileDigest:
    """Read a file and digest it; links are not followed.

    :raises OSError: as the system says.
    """
    digest, length = hashlib.sha256(), 0
    with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW), "rb", buffering=0) as stream:
        while piece := stream.read(_PIECE):
            digest.update(piece)
            length += len(piece)
            step(len(piece))
    return FileDigest(length, digest.hexdigest())


def copy_read_back(source: Path, target: Path, step: Step) -> FileDigest:
    """Copy a file to a name that stands only once it was synced and read back equal. The caller syncs the folder.

    :raises EvidenceError: ``read-back-differs``; nothing stands under the name.
    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``; likewise.
    """
    temporary = target.with_name(f".{target.name}.part")
    with disk_errors(target.name):
        try:
            written = _copy(source, temporary, step)
            if digest_file(temporary, step) != written:
                raise EvidenceError(
                    "read-back-differs",
                    f"{target.name} reads back differently from what was written.",
                    "Use another stick.",
                )
            os.rename(temporary, target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    return written


def _copy(source: Path, temporary: Path, step: Step) -> FileDigest:
    digest, length = hashlib.sha256(), 0
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
    try:
        with source.open("rb", buffering=0) as stream:
            while piece := stream.read(_PIECE):
                write_all(descriptor, memoryview(piece))
                digest.update(piece)
                length += len(piece)
                step(len(piece))
        os.fsync(descriptor)
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)
    return FileDigest(length, digest.hexdigest())
