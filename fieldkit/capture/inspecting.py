"""A line of files that are durable and wait for their metadata: read in batches while the next files are collected.

Order is kept. A batch goes to one caged child; the number of batches under way and the bytes in memory are bounded.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from fieldkit.capture.taking import Collected, Taken
from fieldkit.capture.walk import Problem
from fieldkit.sandbox import Sandbox

Waiting = Taken | Problem
Done = Collected | Problem


@dataclass(frozen=True, slots=True)
class CaptureLimits:
    """How much is in hand at once."""

    batch_files: int = 32  # files of one batch, one caged child's
    batch_bytes: int = 32 * 1024 * 1024  # of photos held in memory for one batch, unless a single one is larger
    batches_ahead: int = 2  # being read in the sandbox while the next files are collected


def inspect_all(waiting: Sequence[Waiting], sandbox: Sandbox | None) -> list[Done]:
    """Read what the sandbox can read, give back every one in order and let go of the memory."""
    files = [one.memory for one in waiting if isinstance(one, Taken) and one.memory is not None]
    try:
        found = iter(sandbox.inspect(files) if sandbox is not None and files else ())
    finally:
        for file in files:
            file.close()
    done: list[Done] = []
    for one in waiting:
        if isinstance(one, Problem):
            done.append(one)
        else:
            done.append(one.collected.with_inspection(next(found)) if one.memory is not None else one.collected)
    return done


class InspectionLine:
    """Add files in order, take them out in order with their metadata."""

    def __init__(self, sandbox: Sandbox | None, limits: CaptureLimits) -> None:
        self._sandbox = sandbox
        self._limits = limits
        self._batch: list[Waiting] = []
        self._under_way: deque[Future[list[Done]]] = deque()

    def add(self, one: Waiting, readers: ThreadPoolExecutor) -> None:
        self._batch.append(one)
        held = sum(each.memory.length for each in self._batch if isinstance(each, Taken) and each.memory is not None)
        if len(self._batch) >= self._limits.batch_files or held >= self._limits.batch_bytes:
            self._send(readers)

    def ready(self) -> Iterator[Done]:
        """What is done; waits only while too much is under way."""
        while self._under_way and (self._under_way[0].done() or len(self._under_way) > self._limits.batches_ahead):
            yield from self._under_way.popleft().result()

    def drain(self, readers: ThreadPoolExecutor) -> Iterator[Done]:
        """Everything that is left."""
        self._send(readers)
        while self._under_way:
            yield from self._under_way.popleft().result()

    def close(self) -> None:
        """Let go of what was never sent."""
        for one in self._batch:
            if isinstance(one, Taken) and one.memory is not None:
                one.memory.close()
        self._batch = []

    def _send(self, readers: ThreadPoolExecutor) -> None:
        if self._batch:
            batch, self._batch = self._batch, []
            self._under_way.append(readers.submit(inspect_all, batch, self._sandbox))
