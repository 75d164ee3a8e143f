"""Files that were read back: written, synced, dropped from the cache, and read again from the disk.

Reading back begins only after the last byte was written and synced: a stick that claims more room than it has lays
later bytes over earlier ones, and only then does it show.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fieldkit.behind import Piece, passing
from fieldkit.errors import EvidenceError
from fieldkit.storage.durable import disk_errors, sync_folder
from fieldkit.storage.written import WrittenFile

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
    digests = _Digests()
    for _ in digests.passing(_pieces(path, step)):
        pass
    return digests.found()


def copy_read_back(source: Path, target: Path, step: Step) -> FileDigest:
    """Copy a file, as ``write_read_back`` does. The caller syncs the folder."""
    digests = _Digests()
    with disk_errors(target.name):
        pieces = digests.passing(_pieces(source, step))
        write_read_back(target, pieces, lambda written: digest_file(written, step) == digests.found())
    return digests.found()


def write_read_back(target: Path, pieces: Iterable[Piece], equal: Callable[[Path], bool]) -> int:
    """Write ``pieces`` to a name that stands only once they were synced and read back; the length in bytes.

    :param equal: reads the file it is given and says whether it is what was to be written.
    :raises EvidenceError: ``read-back-differs``; nothing stands under the name.
    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``; likewise.
    """
    temporary = target.with_name(f".{target.name}.part")
    with disk_errors(target.name):
        temporary.unlink(missing_ok=True)  # left by a cut; what else may stand there is never written through
        try:
            with WrittenFile(temporary) as file:
                for piece in pieces:
                    file.write(piece)
                file.sync()
                file.forget_pages()
            if not equal(temporary):
                raise EvidenceError(
                    "read-back-differs",
                    f"{target.name} reads back differently from what was written.",
                    "Use another stick.",
                )
            os.rename(temporary, target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        return file.length


def keep_read_back(target: Path, data: bytes) -> str:
    """Write a whole file, as ``write_read_back`` does, durable under its name; its SHA-256 in hex.

    :raises EvidenceError: as ``write_read_back``.
    :raises EnvironmentFailure: likewise.
    """
    digest = hashlib.sha256(data).hexdigest()
    write_read_back(target, (data,), lambda written: digest_file(written, lambda _: None).sha256 == digest)
    with disk_errors(target.name):
        sync_folder(target.parent)
    return digest


def _pieces(path: Path, step: Step) -> Iterator[bytes]:
    with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW), "rb", buffering=0) as stream:
        while piece := stream.read(_PIECE):
            yield piece
            step(len(piece))


class _Digests:
    """Length and SHA-256 of pieces that pass."""

    def __init__(self) -> None:
        self._sha, self._length = hashlib.sha256(), 0

    def passing(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        for piece in passing(self._sha.update, pieces):
            self._length += len(piece)
            yield piece

    def found(self) -> FileDigest:
        return FileDigest(self._length, self._sha.hexdigest())
