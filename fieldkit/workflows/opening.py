"""Opening a bundle with age identities: the checks, and the files that are written.

Used at the custodian's desk and by whoever holds the keys. Nothing is written under a name that the bundle gave: parts
become ``records.zip``, ``media-0001.zip``; originals become ``originals/<code>`` with an ending after their content.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldkit.age import Identity
from fieldkit.bundle import BundleFiles, Head, PartReader
from fieldkit.bundle.files import read_small
from fieldkit.bundle.head import PartEntry
from fieldkit.bundle.limits import LIMITS
from fieldkit.bundle.reader import open_small
from fieldkit.custody import Tip
from fieldkit.digest import StretchDigester
from fieldkit.errors import EvidenceError, RefusedError, UsageError
from fieldkit.jobs import Job
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.records import Exhibit
from fieldkit.storage.durable import disk_errors, sync_folder, write_all
from fieldkit.verify import ReportBuilder
from fieldkit.verify.inner import InnerCheck, InnerResult
from fieldkit.verify.outer import Measured, OpenedHead, check_parts, open_head

_READ = 1 << 20
_CODE = re.compile(r"E-[0-9]{4,9}")
_ENDINGS = {
    "image/jpeg": "jpg", "image/png": "png", "image/tiff": "tiff", "image/heic": "heic", "image/heif": "heif",
    "image/gif": "gif", "image/webp": "webp", "audio/wav": "wav", "audio/mpeg": "mp3", "audio/ogg": "ogg",
    "video/mp4": "mp4", "video/quicktime": "mov", "application/pdf": "pdf", "text/plain": "txt",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Opening:
    """What opening showed; ``head`` is None where not even the head holds."""

    head: OpenedHead | None
    result: InnerResult | None


@dataclass(frozen=True, slots=True)
class Known:
    """What earlier bundles brought."""

    versions: Collection[str] = ()
    starts: Mapping[str, Tip] | None = None


def measure(path: Path, job: Job) -> Measured:
    """Length, digest and stretches of a part file."""
    digester = StretchDigester()
    with disk_errors(path.name):
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
        with os.fdopen(descriptor, "rb") as stream:
            while piece := stream.read(_READ):
                digester.update(piece)
                job.step("measuring", digester.length, os.fstat(stream.fileno()).st_size)
    digest, stretches = digester.finish()
    return Measured(digester.length, digest, tuple(stretches))


def open_checked(
    builder: ReportBuilder,
    files: BundleFiles,
    head_pair: bytes,
    identities: Sequence[Identity],
    anchors: TrustAnchors,
    known: Known,
    out: Path | None,
    job: Job,
) -> Opening:
    """Check everything that can be opened, and write it to ``out`` where one is given.

    :param head_pair: the ZIP of head.json and head.p7s.
    """
    opened = open_head(builder, head_pair, anchors)
    if opened is None:
        return Opening(None, None)
    measured = {name: measure(path, job) for name, path in files.parts().items()}
    check_parts(builder, opened.head, measured, files.others)
    inner = InnerCheck(builder, opened.head, anchors, known.versions, known.starts or {})
    count = 0
    for entry in opened.head.parts:
        path = files.parts().get(entry.name)
        if path is not None and _equal(entry, measured[entry.name]):
            count += _open_part(inner, entry, path, identities, out, job)
    result = inner.finish(count)
    if out is not None:
        _write_originals(opened.head, files, result, identities, out, job)
    return Opening(opened, result)


def _equal(entry: PartEntry, measured: Measured) -> bool:
    return (entry.length, entry.digest) == (measured.length, measured.digest)


def _open_part(
    inner: InnerCheck, entry: PartEntry, path: Path, identities: Sequence[Identity], out: Path | None, job: Job
) -> bool:
    with path.open("rb") as stream:
        try:
            reader = PartReader(stream, identities)
        except RefusedError:
            return False
        except EvidenceError as error:
            facts = (("Reason", error.code), ("Next", error.next_step))
            title = f"Nothing is missing and nothing was added ({entry.kind})"
            inner.builder.add("part", "fail", title, error.message, facts=facts)
            return False
        stands = inner.part(entry, reader, job)
        if stands and out is not None:
            _write_part(out / f"{entry.name.split('.')[1]}.zip", reader, job)
        return stands


def _write_part(path: Path, reader: PartReader, job: Job) -> None:
    plain = reader.plaintext
    plain.seek(0)
    with disk_errors(path.name):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            while piece := plain.read(_READ):
                write_all(descriptor, memoryview(piece))
                job.step("writing", plain.tell(), plain.length)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _write_originals(
    head: Head, files: BundleFiles, result: InnerResult, identities: Sequence[Identity], out: Path, job: Job
) -> None:
    """Originals as files, only where everything about them held."""
    exhibits = result.records.of_kind("exhibit")
    folder = out / "originals"
    for entry in head.parts:
        if entry.kind != "media" or not (out / f"{entry.name.split('.')[1]}.zip").exists():
            continue
        folder.mkdir(exist_ok=True)
        with files.parts()[entry.name].open("rb") as stream:
            reader = PartReader(stream, identities)
            for name in reader.names():
                record = name[len("data/") :]
                if record in exhibits:
                    _write_original(folder, Exhibit.from_fields(exhibits[record].fields), reader, name, job)
    if folder.exists():
        with disk_errors("originals"):
            sync_folder(folder)


def _write_original(folder: Path, exhibit: Exhibit, reader: PartReader, name: str, job: Job) -> None:
    code = exhibit.code if _CODE.fullmatch(exhibit.code) else name[len("data/") :]
    path = folder / f"{code}.{_ENDINGS.get(exhibit.media_type, 'bin')}"
    with disk_errors(path.name):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            done = 0
            for piece in reader.stream(name):
                write_all(descriptor, memoryview(piece))
                done += len(piece)
                job.step("writing", done, exhibit.size)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def new_folder(out: Path) -> Path:
    """Make the folder that results go to.

    :raises UsageError: ``folder-not-empty``.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UsageError("folder-not-empty", f"{out} is not empty.", "Choose a new folder.")
    with disk_errors(out.name):
        out.mkdir(parents=True, exist_ok=True)
    return out


def head_pair(files: BundleFiles, identities: Sequence[Identity]) -> bytes | None:
    """The head's ZIP, opened; None where no identity opens it or it is not here.

    :raises EvidenceError: ``age-*``: it was altered.
    """
    if files.head is None:
        return None
    try:
        return open_small(read_small(files.head, LIMITS.head_bytes), identities, LIMITS.head_bytes)
    except RefusedError:
        return None
