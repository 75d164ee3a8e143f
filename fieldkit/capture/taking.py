"""One file, one pass: read, hashed, encrypted, written durably; a photo's bytes kept in memory for the sandbox.

Rules: a file is taken whatever its content; nothing is left of one that could not be read whole, that changed
meanwhile or that a person stopped.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from pathlib import Path

from fieldkit.capture.content_type import HEAD_BYTES, content_type, name_differs
from fieldkit.capture.sink import ObjectSink
from fieldkit.capture.source import Original
from fieldkit.capture.walk import Found
from fieldkit.jobs import Job
from fieldkit.sandbox import Inspection, MemoryFile, Sandbox, not_read
from fieldkit.storage.objects import StoredObject

STAGE = "collect"


@dataclass(frozen=True, slots=True)
class Collected:
    """One file taken as evidence; its object is durable.

    ``doubts`` are the inspection's, ``name-differs`` (the ending claims another type) and ``empty-file``;
    ``modified_ns`` is the file system's time of last change, nanoseconds since 1970 in UTC, which anyone can set.
    """

    path: Path
    name: str
    stored: StoredObject
    size: int
    media_type: str
    modified_ns: int
    inspection: Inspection
    doubts: tuple[str, ...]

    def with_inspection(self, inspection: Inspection) -> Collected:
        return replace(self, inspection=inspection, doubts=(*inspection.doubts, *self.doubts))


@dataclass(frozen=True, slots=True)
class Taken:
    """A durable file; ``memory`` holds its bytes where the sandbox is to read its metadata."""

    collected: Collected
    memory: MemoryFile | None


class Meter:
    """Progress over all files, in bytes."""

    def __init__(self, job: Job, total: int) -> None:
        self._job, self._total, self._done = job, total, 0

    def advance(self, count: int) -> None:
        """:raises Cancelled: a person stopped the job."""
        self._done += count
        self._job.step(STAGE, self._done, max(self._total, self._done))


def take(found: Found, sink: ObjectSink, sandbox: Sandbox | None, meter: Meter) -> Taken:
    """Make ``found`` an object of ``sink``.

    :raises SourceFailure: it cannot be taken; nothing of it was kept.
    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
    :raises Cancelled: a person stopped it; nothing of it was kept.
    """
    meter.advance(0)
    with Original(found.path) as original, contextlib.ExitStack() as undo:
        writer = sink.create()
        undo.callback(writer.abandon)
        view = writer.buffer()
        count = original.read_into(view)
        media_type = content_type(bytes(view[: min(count, HEAD_BYTES)]))
        unread, memory = _memory_for(media_type, original.size, sandbox)
        if memory is not None:
            undo.callback(memory.close)
        while count:
            if memory is not None:
                memory.write(view[:count])
            writer.filled(count)
            meter.advance(count)
            view = writer.buffer()
            count = original.read_into(view)
        original.require_unchanged()
        stored = writer.finish()
        undo.pop_all()
        return Taken(_collected(found, stored, media_type, original.modified_ns, not_read(unread)), memory)


def _memory_for(media_type: str, size: int, sandbox: Sandbox | None) -> tuple[str, MemoryFile | None]:
    """Why the metadata is not read, or where its bytes go."""
    if not media_type.startswith("image/"):
        return "no-reader", None
    if sandbox is None or not sandbox.running:
        return "no-sandbox", None
    if size > sandbox.limits.file_bytes:
        return "too-large", None
    return "", MemoryFile()


def _collected(
    found: Found, stored: StoredObject, media_type: str, modified_ns: int, inspection: Inspection
) -> Collected:
    doubts = []
    if name_differs(found.name, media_type):
        doubts.append("name-differs")
    if stored.size == 0:
        doubts.append("empty-file")
    return Collected(found.path, found.name, stored, stored.size, media_type, modified_ns, inspection, tuple(doubts))
