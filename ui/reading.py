"""What grows with the case is read beside the window, once at a time; what is asked for meanwhile is read after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject

from ui.job_runner import JobRunner

T = TypeVar("T")


class Reader(Generic[T]):
    """``show`` gets what was read and ``failed`` the error, in the window's thread, as long as ``owner`` is there.

    :param last_alone: each question is another one, so that only the answer to the last is shown; else all ask the
        same, and an older answer is worth showing until the newer has come.
    """

    def __init__(
        self,
        owner: QObject,
        asking: JobRunner,
        show: Callable[[T], object],
        failed: Callable[[BaseException], object],
        *,
        last_alone: bool = False,
    ) -> None:
        self._owner, self._asking, self._show, self._failed = owner, asking, show, failed
        self._last_alone = last_alone
        self._busy = self._forgotten = False
        self._next: Callable[[], T] | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come that will be shown."""
        return (self._busy and not self._forgotten) or self._next is not None

    def ask(self, read: Callable[[], T]) -> None:
        """Call ``read`` in the worker; of several that are asked for while it is busy, the last."""
        if self._busy:
            self._next = read
            return
        self._busy, self._forgotten, self._next = True, False, None
        self._asking.start(lambda _: read(), self._came, self._broke)

    def forget(self) -> None:
        """Nobody waits for what was asked any more: none of it is shown."""
        self._next, self._forgotten = None, True

    def _came(self, found: T) -> None:
        self._ended(lambda: self._show(found))

    def _broke(self, error: BaseException) -> None:
        self._ended(lambda: self._failed(error))

    def _ended(self, tell: Callable[[], object]) -> None:
        self._busy = False
        if not shiboken6.isValid(self._owner):  # another look may have come meanwhile
            return
        following, self._next = self._next, None
        if not self._forgotten and not (self._last_alone and following is not None):
            tell()
        if following is not None and shiboken6.isValid(self._owner):
            self.ask(self._next or following)
