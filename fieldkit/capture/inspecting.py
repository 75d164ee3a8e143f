"""Groups of files on their way: given out, made durable together, and their metadata read in the sandbox while the next
files are collected.

Order is kept. Only what is durable goes on. The files of one group, the bytes in memory and the number of groups under
way are bounded. A machine that allows no more threads is slower, and as right.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

from fieldkit.capture.taking import Collected, Taken
from fieldkit.capture.walk import Problem
from fieldkit.sandbox import Inspection, MemoryFile, Sandbox, encode_jpeg
from fieldkit.storage.objects import ObjectStore

Waiting = Taken | Problem
Done = Collected | Problem


@dataclass(frozen=True, slots=True)
class CaptureLimits:
    """How much is in hand at once."""

    batch_files: int = 32  # files that become durable together; what one caged child reads
    batch_bytes: int = 32 * 1024 * 1024  # of them, photos in memory included, unless a single one is larger
    batches_ahead: int = 2  # being read in the sandbox while the next files are collected


def inspect_all(waiting: Sequence[Waiting], sandbox: Sandbox | None) -> list[Done]:
    """Read what the sandbox can read, give back every one in order and let go of the memory."""
    files = [one.memory for one in waiting if isinstance(one, Taken) and one.memory is not None]
    try:
        found = iter(_read(files, sandbox) if sandbox is not None else ())
    finally:
        for file in files:
            file.close()
    done: list[Done] = []
    for one in waiting:
        if isinstance(one, Problem):
            done.append(one)
        else:
            done.append(one.collected.with_inspection(*next(found)) if one.memory is not None else one.collected)
    return done


def _read(files: Sequence[MemoryFile], sandbox: Sandbox) -> list[tuple[Inspection, bytes | None]]:
    """What was found in each, and its small picture as JPEG; pixels are held of one child's files at a time."""
    read: list[tuple[Inspection, bytes | None]] = []
    step = sandbox.limits.batch_items
    for start in range(0, len(files), step):
        for found in sandbox.inspect(files[start : start + step]):
            picture = encode_jpeg(found.thumbnail) if found.thumbnail else None
            read.append((replace(found, thumbnail=None), picture))
    return read


class Line:
    """Add files in order, take them out in groups in the same order, durable and with their metadata."""

    def __init__(self, store: ObjectStore, sandbox: Sandbox | None, limits: CaptureLimits) -> None:
        self._store, self._sandbox, self._limits = store, sandbox, limits
        self._batch: list[Waiting] = []
        self._under_way: deque[tuple[list[str], Future[list[Done]]]] = deque()

    def add(self, one: Waiting, readers: ThreadPoolExecutor) -> None:
        """:raises EnvironmentFailure: ``disk-full``, ``disk-failed``; nothing of the group that is not out is kept."""
        self._batch.append(one)
        held = sum(each.collected.size for each in self._batch if isinstance(each, Taken))
        if len(self._batch) >= self._limits.batch_files or held >= self._limits.batch_bytes:
            self._send(readers)

    def ready(self) -> Iterator[list[Done]]:
        """Groups that are done; waits only while too much is under way."""
        while self._under_way and (self._under_way[0][1].done() or len(self._under_way) > self._limits.batches_ahead):
            yield self._next()

    def drain(self, readers: ThreadPoolExecutor) -> Iterator[list[Done]]:
        """Everything that is left.

        :raises EnvironmentFailure: as ``add``, after what is durable was given back.
        """
        try:
            self._send(readers)
        finally:
            while self._under_way:
                yield self._next()

    def close(self) -> None:
        """Leave nothing of what was not taken out: whoever asked has stopped, and no record will ever name it."""
        self._drop(self._batch)
        for names, _ in self._under_way:
            for name in names:
                self._store.remove(name)
        self._batch = []
        self._under_way.clear()

    def _next(self) -> list[Done]:
        done = self._under_way[0][1].result()
        self._under_way.popleft()
        return done

    def _send(self, readers: ThreadPoolExecutor) -> None:
        batch, self._batch = self._batch, []
        taken = [one for one in batch if isinstance(one, Taken)]
        try:
            self._store.settle([one.writer for one in taken])
        except BaseException:
            self._drop(batch)
            raise
        if batch:
            reading = _Reading(batch, self._sandbox)
            self._under_way.append(([one.collected.stored.name for one in taken], reading.found))
            try:
                readers.submit(reading.run)
            except RuntimeError:  # no thread can start; one that has may find it in the queue all the same
                reading.run()

    def _drop(self, batch: Sequence[Waiting]) -> None:
        for one in batch:
            if isinstance(one, Taken):
                one.writer.abandon()
                if one.memory is not None:
                    one.memory.close()


class _Reading:
    """One group, read once by whoever comes first."""

    def __init__(self, batch: Sequence[Waiting], sandbox: Sandbox | None) -> None:
        self._batch, self._sandbox = batch, sandbox
        self._begun = threading.Lock()
        self.found: Future[list[Done]] = Future()

    def run(self) -> None:
        if self._begun.acquire(blocking=False):
            try:
                self.found.set_result(inspect_all(self._batch, self._sandbox))
            except BaseException as error:  # noqa: BLE001  # raised to whoever takes the group out
                self.found.set_exception(error)
