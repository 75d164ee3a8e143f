"""One file, one pass: read, hashed, encrypted, given to the disk; a photo's bytes kept in memory for the sandbox.

Rules: a file is taken whatever its content; it is durable once its group is settled, and not before; nothing is left
of one that could not be read whole, that changed meanwhile or that a person stopped.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from pathlib import Path

from fieldkit.capture.content_type import HEAD_BYTES, content_type, name_differs
from fieldkit.capture.source import Original
from fieldkit.capture.walk import Found
from fieldkit.jobs import Job
from fieldkit.sandbox import READABLE_TYPES, Inspection, MemoryFile, Sandbox, not_read
from fieldkit.storage.objects import ObjectStore, ObjectWriter, StoredObject

STAGE = "collect"


@dataclass(frozen=True, slots=True)
class Collected:
    """One file taken as evidence; its object is durable once it was given back.

    ``thumbnail`` is our own JPEG of what the sandbox saw; the inspection's pixels are not kept. ``doubts`` are the
    inspection's, ``name-differs`` (the ending claims another type) and ``empty-file``; ``modified_ns`` is the file
    system's time of last change, nanoseconds since 1970 in UTC, which anyone can set.
    """

    path: Path
    name: str
    stored: StoredObject
    size: int
    media_type: str
    modified_ns: int
    inspection: Inspection
    doubts: tuple[str, ...]
    thumbnail: bytes | None = None

    def with_inspection(self, inspection: Inspection, thumbnail: bytes | None) -> Collected:
        doubts = (*inspection.doubts, *self.doubts)
        return replace(self, inspection=inspection, doubts=doubts, thumbnail=thumbnail)


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that was given out and is to be settled by its ``writer``'s store; ``memory`` holds its bytes where the
    sandbox is to read its metadata."""

    collected: Collected
    writer: ObjectWriter
    memory: MemoryFile | None


class Meter:
    """Progress over all files, in bytes."""

    def __init__(self, job: Job, total: int) -> None:
        self._job, self._total, self._done = job, total, 0

    def advance(self, count: int) -> None:
        """:raises Cancelled: a person stopped the job."""
        self._done += count
        self._job.step(STAGE, self._done, max(self._total, self._done))


def take(found: Found, store: ObjectStore, sandbox: Sandbox | None, meter: Meter) -> Taken:
    """Make ``found`` an object of ``store``, not durable yet.

    :raises SourceFailure: it cannot be taken; nothing of it was kept.
    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
    :raises Cancelled: a person stopped it; nothing of it was kept.
    """
    meter.advance(0)
    with Original(found.path) as original, contextlib.ExitStack() as undo:
        writer = store.create()
        undo.callback(writer.abandon)
        view = writer.buffer()
        count = original.read_into(view)
        media_type = content_type(bytes(view[: min(count, HEAD_BYTES)]))
        copy = _Copy(media_type, original.size, sandbox)
        undo.callback(copy.close)
        while count:
            copy.write(view[:count])
            writer.filled(count)
            meter.advance(count)
            view = writer.buffer()
            count = original.read_into(view)
        original.require_unchanged()
        stored = writer.give_out()
        undo.pop_all()
        done = _collected(found, stored, media_type, original.modified_ns, not_read(copy.unread))
        return Taken(done, writer, copy.memory)


class _Copy:
    """A photo's bytes in memory for the sandbox; where there can be none, ``unread`` says why. The file is evidence
    all the same, so nothing here fails."""

    def __init__(self, media_type: str, size: int, sandbox: Sandbox | None) -> None:
        self.memory: MemoryFile | None = None
        self.unread = _why_not(media_type, size, sandbox)
        if not self.unread:
            try:
                self.memory = MemoryFile()
            except OSError:
                self.unread = "no-memory"

    def write(self, view: memoryview) -> None:
        if self.memory is not None:
            try:
                self.memory.write(view)
            except OSError:
                self.close()
                self.unread = "no-memory"

    def close(self) -> None:
        if self.memory is not None:
            self.memory.close()
            self.memory = None


def _why_not(media_type: str, size: int, sandbox: Sandbox | None) -> str:
    if media_type not in READABLE_TYPES:
        return "no-reader"
    if sandbox is None or not sandbox.running:
        return "no-sandbox"
    return "too-large" if size > sandbox.limits.file_bytes else ""


def _collected(
    found: Found, stored: StoredObject, media_type: str, modified_ns: int, inspection: Inspection
) -> Collected:
    doubts = []
    if name_differs(found.name, media_type):
        doubts.append("name-differs")
    if stored.size == 0:
        doubts.append("empty-file")
    return Collected(found.path, found.name, stored, stored.size, media_type, modified_ns, inspection, tuple(doubts))
