"""A card, a folder or a choice of files becomes evidence.

Rules: files are given back in the order of the walk and in groups, each group only after all of it is durable; one
file that cannot be taken does not keep the others from being taken. What stops everything (a full disk, a person) does
so after what was taken before was made durable and given back.

    for group in collect([card], vault.store, sandbox, job):
        for one in group:
            ...                                 # Collected: write its record now; Problem: show it
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from fieldkit.capture.inspecting import CaptureLimits, Line, Waiting, inspect_all
from fieldkit.capture.source import SourceFailure
from fieldkit.capture.taking import Collected, Meter, take
from fieldkit.capture.walk import Found, Problem, problem_of, shown_name, walk
from fieldkit.errors import FieldkitError
from fieldkit.jobs import Job, silent_job
from fieldkit.sandbox import Sandbox
from fieldkit.storage.objects import ObjectStore

LIMITS = CaptureLimits()


def collect_file(path: Path, store: ObjectStore, sandbox: Sandbox | None, job: Job | None = None) -> Collected:
    """Take one file.

    :raises SourceFailure: it cannot be taken; nothing of it was kept.
    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
    :raises Cancelled: a person stopped it; nothing of it was kept.
    """
    found = Found(path, shown_name(path.name))
    taken = take(found, store, sandbox, Meter(job or silent_job(), _size(found)))
    store.settle([taken.writer])
    [done] = inspect_all([taken], sandbox)
    assert isinstance(done, Collected)
    return done


def collect(
    chosen: Iterable[Path], store: ObjectStore, sandbox: Sandbox | None, job: Job, limits: CaptureLimits = LIMITS,
    *, everything: bool = False,
) -> Iterator[Sequence[Collected | Problem]]:  # fmt: skip
    """Take every file below what was chosen, in groups that became durable together; without a sandbox no metadata is
    read.

    :param everything: hidden files and those that a computer made for itself as well.
    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``; what was given back stands.
    :raises Cancelled: a person stopped it; what was given back stands.
    """
    entries = list(walk(chosen, everything=everything))
    meter = Meter(job, sum(_size(entry) for entry in entries))
    line = Line(store, sandbox, limits)
    with ThreadPoolExecutor(limits.batches_ahead, "inspect") as readers:
        try:
            yield from _in_order(entries, store, sandbox, meter, line, readers)
        finally:
            line.close()


def _in_order(
    entries: Sequence[Found | Problem], store: ObjectStore, sandbox: Sandbox | None, meter: Meter,
    line: Line, readers: ThreadPoolExecutor,
) -> Iterator[Sequence[Collected | Problem]]:  # fmt: skip
    for entry in entries:
        try:
            line.add(_take_or_say(entry, store, sandbox, meter), readers)
        except FieldkitError:
            yield from line.drain(readers)
            raise
        yield from line.ready()
    yield from line.drain(readers)


def _take_or_say(entry: Found | Problem, store: ObjectStore, sandbox: Sandbox | None, meter: Meter) -> Waiting:
    if isinstance(entry, Problem):
        return entry
    try:
        return take(entry, store, sandbox, meter)
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
