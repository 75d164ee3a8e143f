"""A file becomes evidence: read once, hashed, encrypted, durable; its metadata is read in the sandbox.

Rules: a file is taken whatever its content; nothing is left of one that could not be read whole or that changed
meanwhile; content decides its type. Files are given back in the order of the walk, each only after it is durable.
What stops the whole collecting (a full disk, a person) does so after what is already durable was given back.

    for one in collect([card], vault.objects, sandbox, job):
        ...                                     # Collected: write its record now; Problem: show it
"""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from fieldkit.capture.content_type import HEAD_BYTES, content_type, name_differs
from fieldkit.capture.sink import ObjectSink
from fieldkit.capture.source import Original, SourceFailure
from fieldkit.capture.walk import Found, Problem, problem_of, shown_name, walk
from fieldkit.errors import FieldkitError
from fieldkit.jobs import Job, silent_job
from fieldkit.sandbox import Inspection, MemoryFile, Sandbox, not_read
from fieldkit.storage.objects import StoredObject

STAGE = "collect"


@dataclass(frozen=True, slots=True)
class CaptureLimits:
    """How much is in hand at once."""

    batch_files: int = 16  # given to one caged child
    batch_bytes: int = 32 * 1024 * 1024  # of photos held in memory for one child
    batches_ahead: int = 2  # being read in the sandbox while the next files are collected


LIMITS = CaptureLimits()


@dataclass(frozen=True, slots=True)
class Collected:
    """One file taken as evidence; its object is durable.

    ``doubts`` are the inspection's and ``name-differs`` or ``empty-file``; ``modified_ns`` is the file system's time
    of last change, nanoseconds since 1970 in UTC, which anyone can set.
    """

    path: Path
    name: str
    stored: StoredObject
    size: int
    media_type: str
    modified_ns: int
    inspection: Inspection
    doubts: tuple[str, ...]


def collect_file(path: Path, sink: ObjectSink, sandbox: Sandbox, job: Job | None = None) -> Collected:
    """Take one file.

    :raises SourceFailure: it cannot be taken; nothing of it was kept.
    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
    :raises Cancelled: a person stopped it; nothing of it was kept.
    """
    taken = _take(Found(path, shown_name(path.name)), sink, sandbox, _Meter(job or silent_job(), 0))
    return _inspect([taken], sandbox)[0]


def collect(
    chosen: Iterable[Path], sink: ObjectSink, sandbox: Sandbox, job: Job, limits: CaptureLimits = LIMITS
) -> Iterator[Collected | Problem]:
    """Take every file below what was chosen.

    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``; what was given back stands.
    :raises Cancelled: a person stopped it; what was given back stands.
    """
    entries = list(walk(chosen))
    meter = _Meter(job, sum(_size(entry) for entry in entries))
    line = _Line(sandbox, limits)
    with ThreadPoolExecutor(limits.batches_ahead, "inspect") as readers:
        for entry in entries:
            try:
                one = entry if isinstance(entry, Problem) else _take_or_problem(entry, sink, sandbox, meter)
            except FieldkitError:
                yield from line.drain(readers)
                raise
            line.add(one, readers)
            yield from line.ready()
        yield from line.drain(readers)


class _Meter:
    """Progress over all files, in bytes."""

    def __init__(self, job: Job, total: int) -> None:
        self._job, self._total, self._done = job, total, 0

    def advance(self, count: int) -> None:
        self._done += count
        self._job.step(STAGE, self._done, max(self._total, self._done))


@dataclass(frozen=True, slots=True)
class _Taken:
    """A durable file whose metadata is not read yet; ``memory`` holds its bytes if the sandbox can read the type."""

    collected: Collected
    memory: MemoryFile | None


def _take_or_problem(found: Found, sink: ObjectSink, sandbox: Sandbox, meter: _Meter) -> _Taken | Problem:
    try:
        return _take(found, sink, sandbox, meter)
    except SourceFailure as error:
        return problem_of(found.name, error)


def _take(found: Found, sink: ObjectSink, sandbox: Sandbox, meter: _Meter) -> _Taken:
    meter.advance(0)
    with Original(found.path) as original, contextlib.ExitStack() as undo:
        writer = sink.create()
        undo.callback(writer.abandon)
        view = writer.buffer()
        count = original.read_into(view)
        media_type = content_type(bytes(view[:HEAD_BYTES][:count]))
        memory = _memory_for(media_type, original.size, sandbox)
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
    unread = "too-large" if media_type.startswith("image/") and sandbox.works else "no-reader"
    doubts = _doubts(found.name, media_type, stored.size)
    inspection = not_read(unread if sandbox.works else "no-sandbox")
    return _Taken(
        Collected(found.path, found.name, stored, stored.size, media_type, original.modified_ns, inspection, doubts),
        memory,
    )
