"""Long work with progress and cancel, the same for the command line and the desktop.

A workflow takes a ``Job`` and calls ``step`` as it goes; whoever started it reads the progress, and may ask it to
stop. ``step`` raises ``Cancelled`` at the next safe place.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from fieldkit.errors import Cancelled


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` of ``total`` units (bytes or items, as ``unit`` says; total 0 = unknown) at ``stage``."""

    stage: str
    done: int
    total: int
    unit: str = "bytes"


class Job:
    """One piece of long work. ``report`` is called in the worker's thread."""

    def __init__(self, report: Callable[[Progress], None] | None = None) -> None:
        self._report = report
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; safe from any thread."""
        self._stop.set()

    def step(self, stage: str, done: int, total: int, unit: str = "bytes") -> None:
        """Report progress.

        :raises Cancelled: someone asked to stop.
        """
        if self._stop.is_set():
            raise Cancelled
        if self._report is not None:
            self._report(Progress(stage, done, total, unit))


def silent_job() -> Job:
    """A job that nobody watches."""
    return Job()
