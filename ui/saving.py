"""Keeps a draft while it is written: within a second of a key, outside the window's thread, and at once on leaving.

Nothing is called saved before it is durable and nothing newer stands on the screen. A write that fails is tried again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from fieldkit.errors import FieldkitError
from ui.job_runner import JobRunner

SAVE_MS = 800
"""After the first key that is not saved; with the write itself it stays below two seconds."""
RETRY_MS = 5_000


class Saver(QObject):
    """Writes what ``form`` yields: ``write(form)`` is called in a worker of its own, so that a draft never waits behind
    a card of photos; only the last write is called in the window's thread."""

    saved = Signal(object)
    """What ``write`` returned: what stands on the screen is durable."""
    failed = Signal(object)

    def __init__(
        self, write: Callable[[dict[str, Any]], Any], form: Callable[[], dict[str, Any]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._write, self._form = write, form
        self._jobs = JobRunner()
        self.unsaved = False
        """Whether anything stands on the screen that is not yet in a write that succeeded or runs."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)

    def typed(self) -> None:
        """Something changed. Keys that follow do not put the write off."""
        self.unsaved = True
        if not self._timer.isActive() and not self._jobs.busy:
            self._timer.start(SAVE_MS)

    def _begin(self) -> None:
        write, form = self._write, self._form()
        self.unsaved = False
        self._jobs.start(lambda _: write(form), self._done, self._refused)

    def instead(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[BaseException], None]
                ) -> None:  # fmt: skip
        """Do ``work``, which keeps what stands on the screen in another way, in the worker after the writes that run.
        Where it fails, the draft is written as before."""

        def refused(error: BaseException) -> None:
            self.typed()
            failed(error)

        self._timer.stop()
        self.unsaved = False
        self._jobs.start(lambda _: work(), done, refused)

    def _done(self, saved: Any) -> None:
        if self.unsaved:
            self._timer.start(SAVE_MS)
        else:
            self.saved.emit(saved)

    def _refused(self, error: BaseException) -> None:
        self.unsaved = True
        self._timer.start(RETRY_MS)
        self.failed.emit(error)

    def finish(self) -> bool:
        """Save what is not saved yet, now. False where it could not be; ``failed`` said why."""
        self._jobs.settle()
        self._timer.stop()
        if not self.unsaved:
            return True
        self.unsaved = False
        try:
            saved = self._write(self._form())
        except FieldkitError as error:
            self._refused(error)
            return False
        self._done(saved)
        return True

    def stop(self) -> None:
        """Write nothing more."""
        self._jobs.settle()
        self._timer.stop()
        self._jobs.close(0)
