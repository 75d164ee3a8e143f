"""The only thread code: a ``Job`` becomes calls in the window's thread.

One worker thread, one job after the other. ``failed`` carries the error itself; bugs of ours travel the same way and
are shown as such, never swallowed.

Nothing of Qt may be let go of in the worker, since a widget that is deleted there takes the program along. So what a
job calls back is dropped in the window's thread, Python's collector of cycles (which frees in whatever thread happens
to allocate) runs in the window's thread alone while there is a job, and a runner outlives its worker: ``close`` comes
before the window goes.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal

from fieldkit.jobs import Job, Progress
from ui.recent import RECENT

_COLLECT_MS = 1000


class Running:
    """One job that waits or runs, and what it calls back."""

    def __init__(
        self,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        progressed: Callable[[Progress], None],
        report: Callable[[Running, Progress], None],
    ) -> None:
        self.work, self.done, self.failed, self.progressed = work, done, failed, progressed
        self.began = time.monotonic()
        self.job = Job(lambda progress: report(self, progress))

    def cancel(self) -> None:
        """Ask it to stop at the next safe place."""
        self.job.cancel()


class JobRunner(QObject):
    """Starts jobs one after the other, outside the event loop."""

    _arrived = Signal(object, object)
    _open: set[JobRunner] = set()
    """Every runner that may still have a worker: nobody's last reference to one is dropped there."""

    def __init__(self) -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(1, "job")
        self._alive: dict[Running, Future[None]] = {}
        self._closed = False
        self._collecting = QTimer(self)
        self._collecting.setInterval(_COLLECT_MS)
        self._collecting.timeout.connect(lambda: gc.collect(1))
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits."""
        return bool(self._alive)

    def start(
        self,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        progressed: Callable[[Progress], None] = lambda _: None,
    ) -> Running:
        """Run ``work(job)`` in the worker; exactly one of ``done`` and ``failed`` is called, in this thread.

        After ``close`` neither is called.
        """
        running = Running(work, done, failed, progressed, self._arrived.emit)
        if not self._closed:
            self._open.add(self)
            gc.disable()
            self._collecting.start()
            self._alive[running] = self._pool.submit(self._carry_out, running)
        return running

    def settle(self) -> None:
        """Wait until everything that was started has ended, and call back for it before this returns."""
        wait(list(self._alive.values()))
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _carry_out(self, running: Running) -> None:
        try:
            result = running.work(running.job)
        except BaseException as error:  # noqa: BLE001  # handed on to the window, which says what happened
            self._arrived.emit(running, _Ended(error, None))
        else:
            self._arrived.emit(running, _Ended(None, result))

    def _deliver(self, running: Running, what: object) -> None:
        if running not in self._alive:
            return
        if isinstance(what, Progress):
            running.progressed(what)
            return
        assert isinstance(what, _Ended)
        wait([self._alive.pop(running)])  # the worker has nothing more to say of it
        if not self._alive:
            self._rest()
        done, failed = running.done, running.failed
        RECENT.ended(running.work, time.monotonic() - running.began, what.error)
        _forget(running)
        told, answer = (done, what.result) if what.error is None else (failed, what.error)
        if _is_there(told):
            told(answer)

    def _rest(self) -> None:
        self._open.discard(self)
        self._collecting.stop()
        if not self._open:
            gc.enable()

    def close(self, seconds: float) -> bool:
        """Stop what runs at its next safe place, drop what waits, and call nothing back any more.

        Returns whether the worker ended in that time; where it did not, its process is about to end.
        """
        self._closed = True
        for running in self._alive:
            running.cancel()
        begun = [future for future in self._alive.values() if not future.cancel()]
        if wait(begun, seconds).not_done:
            return False
        self._pool.shutdown(wait=True)
        for running in self._alive:
            _forget(running)
        self._alive.clear()
        self._rest()
        return True


class _Ended:
    """How a job came out: an error, or its result."""

    def __init__(self, error: BaseException | None, result: Any) -> None:
        self.error, self.result = error, result


def _nothing(_: object) -> None:
    """What is called back once nobody is there."""


def _is_there(told: Callable[..., object]) -> bool:
    """Whether who is told still is: a screen may be gone before its answer comes."""
    owner = getattr(told, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)


def _forget(running: Running) -> None:
    """Let go of what a job would call and of what it held, in this thread."""
    running.work = running.done = running.failed = running.progressed = _nothing
