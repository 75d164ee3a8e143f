"""Short writes beside the window: a line of custody waits for the disk, and nobody's keys wait with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject

from ui.job_runner import JobRunner

T = TypeVar("T")


class Doing:
    """Every write that is asked for is carried out, one after the other; ``done`` is called once it is durable, as long
    as ``owner`` is there. Locking waits for those that were asked for."""

    def __init__(self, owner: QObject, writing: JobRunner, failed: Callable[[BaseException], object]) -> None:
        self._owner, self._writing, self._failed = owner, writing, failed
        self._left = 0

    @property
    def busy(self) -> bool:
        """Whether something is not written yet."""
        return self._left > 0

    def do(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[BaseException], object] | None = None,
    ) -> None:
        """Call ``work`` in the worker."""
        self._left += 1
        refused = failed or self._failed

        def ended(tell: Callable[[], object]) -> None:
            self._left -= 1
            if shiboken6.isValid(self._owner):
                tell()

        self._writing.start(
            lambda _: work(), lambda made: ended(lambda: done(made)), lambda error: ended(lambda: refused(error))
        )
