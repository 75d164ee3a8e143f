"""Writing what was opened: parts as ``records.zip``, ``media-0001.zip``, originals as ``originals/<code>.<ending>``.

A part is decrypted once, to a hidden file beside its place, and the checks read that file: what stands under a name is
what was checked, whatever the stick says when it is read again. Everything else is removed, also when the work is cut.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from fieldkit.age import AgeReader
from fieldkit.bundle import PartReader
from fieldkit.jobs import Job
from fieldkit.records import Exhibit
from fieldkit.storage.durable import disk_errors, sync_folder
from fieldkit.storage.written import WrittenFile
from fieldkit.verify.inner import InnerResult

_READ = 1 << 20
_CODE = re.compile(r"E-[0-9]{4,9}")
_ENDINGS = {
    "image/jpeg": "jpg", "image/png": "png", "image/tiff": "tiff", "image/heic": "heic", "image/heif": "heif",
    "image/gif": "gif", "image/webp": "webp", "audio/wav": "wav", "audio/mpeg": "mp3", "audio/ogg": "ogg",
    "video/mp4": "mp4", "video/quicktime": "mov", "application/pdf": "pdf", "text/plain": "txt",
}  # fmt: skip


class Copy:
    """A part's plaintext in a file of ours. ``keep`` says that it passed."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.length = stream.seek(0, io.SEEK_END)
        self.kept = False

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._stream.seek(offset, whence)

    def read(self, size: int = -1) -> bytes:
        return self._stream.read(size)

    def keep(self) -> None:
        self.kept = True


@contextmanager
def unpacked(plaintext: AgeReader, target: Path, job: Job) -> Iterator[Copy]:
    """Decrypt to a hidden file, hand it out to be checked, and give it its name only if it was kept.

    :raises EvidenceError: ``age-chunk``.
    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
    """
    with _hidden(target) as (file, temporary):
        while piece := plaintext.read(_READ):
            file.write(piece)
            job.step("decrypting", plaintext.tell(), plaintext.length)
        file.flush()
        with temporary.open("rb") as stream:
            copy = Copy(stream)
            yield copy
        if copy.kept:
            _name(file, temporary, target)
            sync_folder(target.parent)


def write_originals(out: Path, archives: Sequence[str], result: InnerResult, job: Job) -> None:
    """Originals as files, from the archives that were kept in ``out``; only those that are as their records say."""
    exhibits = result.as_collected()
    if not exhibits:
        return
    folder = out / "originals"
    with disk_errors("originals"):
        folder.mkdir()
    for archive in archives:
        if not (out / archive).exists():
            continue
        with (out / archive).open("rb") as stream:
            reader = PartReader(Copy(stream))
            for name in reader.names():
                record = name[len("data/") :]
                exhibit = Exhibit.from_fields(exhibits[record].fields)
                _write_original(_path(folder, record, exhibit), reader, name, exhibit.size, job)
    with disk_errors("originals"):
        sync_folder(folder)
        sync_folder(out)


def _path(folder: Path, record: str, exhibit: Exhibit) -> Path:
    """A name made of the exhibit's code, if it is one and free, else of its record id."""
    ending = _ENDINGS.get(exhibit.media_type, "bin")
    path = folder / f"{exhibit.code}.{ending}"
    return path if _CODE.fullmatch(exhibit.code) and not path.exists() else folder / f"{record}.{ending}"


def _write_original(path: Path, reader: PartReader, name: str, size: int, job: Job) -> None:
    with _hidden(path) as (file, temporary):
        for piece in reader.stream(name):
            file.write(piece)
            job.step("writing", file.length, size)
        _name(file, temporary, path)


@contextmanager
def _hidden(target: Path) -> Iterator[tuple[WrittenFile, Path]]:
    temporary = target.with_name(f".{target.name}.part")
    with disk_errors(target.name):
        file = WrittenFile(temporary)
        try:
            yield file, temporary
        finally:
            file.close()
            temporary.unlink(missing_ok=True)


def _name(file: WrittenFile, temporary: Path, target: Path) -> None:
    """Make a finished file durable and give it its name; the caller syncs the folder."""
    file.sync()
    os.rename(temporary, target)
