"""How long some work still takes, from how fast it went of late; nothing is said before that can be told."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from fieldkit.jobs import Progress
from ui.text import isolated

_OF_LATE_SECONDS = 20.0
_FIRST_SECONDS = 2.0


class TimeLeft:
    """``now`` gives seconds that never go back."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._stage = ""
        self._seen: deque[tuple[float, int]] = deque()

    def feed(self, progress: Progress) -> float | None:
        """Seconds that are left of this stage; None while nobody can tell."""
        now = self._now()
        if progress.stage != self._stage or (self._seen and progress.done < self._seen[-1][1]):
            self._stage = progress.stage
            self._seen.clear()
        if not self._seen or now - self._seen[-1][0] >= 0.1:
            self._seen.append((now, progress.done))
        while len(self._seen) > 2 and now - self._seen[0][0] > _OF_LATE_SECONDS:
            self._seen.popleft()
        began, done = self._seen[0]
        if now - began < _FIRST_SECONDS or progress.done <= done or not progress.total:
            return None
        return (progress.total - progress.done) * (now - began) / (progress.done - done)


def time_left_text(seconds: float | None) -> str:
    """``about 4 min left``; empty where nobody can tell."""
    if seconds is None:
        return ""
    minutes = round(seconds / 60)
    if seconds < 60:
        return QCoreApplication.translate("Progress", "less than a minute left")
    if minutes < 60:
        return QCoreApplication.translate("Progress", "about %1 min left").replace("%1", isolated(minutes))
    text = QCoreApplication.translate("Progress", "about %1 h %2 min left")
    return text.replace("%1", isolated(minutes // 60)).replace("%2", isolated(minutes % 60))
