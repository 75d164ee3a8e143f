"""The only thread code: a ``Job`` becomes signals.

One worker thread, one job after the other. ``failed`` carries the error itself; bugs of ours travel the same way and
are shown as such, never swallowed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from fieldkit.jobs import Job, Progress


class Running(QObject):
    """One job that runs. Signals arrive in the thread that started it."""

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.job = Job(self._report)

    def cancel(self) -> None:
        """Ask it to stop at the next safe place."""
        self.job.cancel()

    def _report(self, progress: Progress) -> None:
        self.progressed.emit(progress)


class _Task(QRunnable):
    def __init__(self, running: Running, work: Callable[[Job], Any]) -> None:
        super().__init__()
        self._running = running
        self._work = work

    def run(self) -> None:
        try:
            result = self._work(self._running.job)
        except BaseException as error:  # noqa: BLE001  # handed on to the window, which says what happened
            self._running.failed.emit(error)
        else:
            self._running.finished.emit(result)


class JobRunner(QObject):
    """Starts jobs one after the other, outside the event loop."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._alive: set[Running] = set()

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits."""
        return bool(self._alive)

    def start(
        self,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        progressed: Callable[[Progress], None] | None = None,
    ) -> Running:
        """Run ``work(job)`` in the worker; exactly one of ``done`` and ``failed`` is called, in this thread."""
        running = Running()
        self._alive.add(running)
        running.finished.connect(done)
        running.failed.connect(failed)
        if progressed is not None:
            running.progressed.connect(progressed)
        running.finished.connect(lambda _: self._alive.discard(running))
        running.failed.connect(lambda _: self._alive.discard(running))
        self._pool.start(_Task(running, work))
        return running

    def wait(self, milliseconds: int) -> bool:
        """Wait for the worker at the end of the process."""
        return self._pool.waitForDone(milliseconds)
