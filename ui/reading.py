"""What grows with the case is read beside the window, once at a time; what is asked for meanwhile is read after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject

from ui.job_runner import JobRunner

T = TypeVar("T")


class Reader(Generic[T]):
    """``show`` gets what was read and ``failed`` the error, in the window's thread, as long as ``owner`` is there."""

    def __init__(
        self,
        owner: QObject,
        asking: JobRunner,
        show: Callable[[T], object],
        failed: Callable[[BaseException], object],
    ) -> None:
        self._owner, self._asking, self._show, self._failed = owner, asking, show, failed
        self._busy = False
        self._next: Callable[[], T] | None = None

    def ask(self, read: Callable[[], T]) -> None:
        """Call ``read`` in the worker; of several that are asked for while it is busy, the last."""
        if self._busy:
            self._next = read
            return
        self._busy, self._next = True, None
        self._asking.start(lambda _: read(), self._came, self._broke)

    def _came(self, found: T) -> None:
        self._busy = False
        if shiboken6.isValid(self._owner):  # another look may have come meanwhile
            self._show(found)
            self._go_on()

    def _broke(self, error: BaseException) -> None:
        self._busy = False
        if shiboken6.isValid(self._owner):
            self._failed(error)
            self._go_on()

    def _go_on(self) -> None:
        if self._next is not None:
            self.ask(self._next)
