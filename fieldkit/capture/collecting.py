"""A card, a folder or a choice of files becomes evidence.

Rules: files are given back in the order of the walk, each only after it is durable; one file that cannot be taken
does not keep the others from being taken. What stops everything (a full disk, a person) does so after what is durable
already was given back.

    for one in collect([card], vault.store, sandbox, job):
        ...                                     # Collected: write its record now; Problem: show it
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from fieldkit.capture.inspecting import CaptureLimits, InspectionLine, Waiting, inspect_all
from fieldkit.capture.sink import ObjectSink
from fieldkit.capture.source import SourceFailure
from fieldkit.capture.taking import Collected, Meter, Taken, take
from fieldkit.capture.walk import Found, Problem, problem_of, shown_name, walk
from fieldkit.errors import FieldkitError
from fieldkit.jobs import Job, silent_job
from fieldkit.sandbox import Sandbox

LIMITS = CaptureLimits()


def collect_file(path: Path, sink: ObjectSink, sandbox: Sandbox | None, job: Job | None = None) -> Collected:
    """Take one file.

    :raises SourceFailure: it cannot be taken; nothing of it was kept.
    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
    :raises Cancelled: a person stopped it; nothing of it was kept.
    """
    found = Found(path, shown_name(path.name))
    taken = take(found, sink, sandbox, Meter(job or silent_job(), _size(found)))
    [done] = inspect_all([taken], sandbox)
    assert isinstance(done, Collected)
    return done


def collect(
    chosen: Iterable[Path], sink: ObjectSink, sandbox: Sandbox | None, job: Job, limits: CaptureLimits = LIMITS,
    *, everything: bool = False,
) -> Iterator[Collected | Problem]:  # fmt: skip
    """Take every file below what was chosen; without a sandbox no metadata is read.

    :param everything: hidden files and those that a computer made for itself as well.
    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``; what was given back stands.
    :raises Cancelled: a person stopped it; what was given back stands.
    """
    entries = list(walk(chosen, everything=everything))
    meter = Meter(job, sum(_size(entry) for entry in entries))
    line, waiting = InspectionLine(sandbox, limits), set[str]()
    with ThreadPoolExecutor(limits.batches_ahead, "inspect") as readers:
        try:
            for done in _in_order(entries, sink, sandbox, meter, line, readers, waiting):
                if isinstance(done, Collected):
                    waiting.discard(done.stored.name)
                yield done
        finally:
            line.close()
            for name in waiting:  # durable, but whoever asked has stopped: no record will ever name them
                sink.remove(name)


def _in_order(
    entries: Sequence[Found | Problem], sink: ObjectSink, sandbox: Sandbox | None, meter: Meter,
    line: InspectionLine, readers: ThreadPoolExecutor, waiting: set[str],
) -> Iterator[Collected | Problem]:  # fmt: skip
    for entry in entries:
        try:
            taken = _take_or_say(entry, sink, sandbox, meter)
        except FieldkitError:
            yield from line.drain(readers)
            raise
        if isinstance(taken, Taken):
            waiting.add(taken.collected.stored.name)
        line.add(taken, readers)
        yield from line.ready()
    yield from line.drain(readers)


def _take_or_say(entry: Found | Problem, sink: ObjectSink, sandbox: Sandbox | None, meter: Meter) -> Waiting:
    if isinstance(entry, Problem):
        return entry
    try:
        return take(entry, sink, sandbox, meter)
    except SourceFailure as error:
        return problem_of(entry.name, error)


def _size(entry: Found | Problem) -> int:
    if isinstance(entry, Problem):
        return 0
    try:
        found = os.stat(entry.path, follow_symlinks=False)
    except OSError:
        return 0
    return found.st_size if stat.S_ISREG(found.st_mode) else 0
