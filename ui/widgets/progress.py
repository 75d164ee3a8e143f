"""Progress of one long piece of work, with cancel; never says "done" before it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from fieldkit.jobs import Job, Progress
from ui.job_runner import JobRunner, Running
from ui.stage_words import stage_word
from ui.text import isolated
from ui.widgets.boxes import row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from ui.widgets.time_left import TimeLeft, time_left_text

Work = Callable[[Job], Any]


class JobBar(QWidget):
    """Runs one job at a time and shows how far it is."""

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._running: Running | None = None
        self._waiting: list[tuple[str, Work, Callable[[Any], None], Callable[[BaseException], None]]] = []
        self._what, self._left = "", TimeLeft()
        self._label = PlainLabel("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = button(self.tr("Stop"), self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row(self._label, None, self._cancel))
        column.addWidget(self._bar)
        self.hide()

    @property
    def busy(self) -> bool:
        return self._running is not None

    def run(
        self,
        what: str,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Start ``work``; what is asked for meanwhile waits its turn."""
        if self.busy:
            self._waiting.append((what, work, done, failed))
            return
        self._what, self._left = what, TimeLeft()
        self._label.setText(what)
        self._bar.setAccessibleName(what)
        self._bar.setRange(0, 0)
        self.show()

        def finished(result: Any) -> None:
            if shiboken6.isValid(self):  # another look may have come meanwhile
                self._over()
                done(result)

        def broke(error: BaseException) -> None:
            if shiboken6.isValid(self):
                self._over()
                failed(error)

        self._running = self._jobs.start(work, finished, broke, self._progress)

    def _progress(self, progress: Progress) -> None:
        if progress.total and shiboken6.isValid(self):
            self._bar.setRange(0, 1000)
            self._bar.setValue(min(1000, 1000 * progress.done // progress.total))
            part = isolated(f"{100 * progress.done // progress.total} %")
            left = time_left_text(self._left.feed(progress))
            self._label.setText(" · ".join(filter(None, (stage_word(progress.stage) or self._what, part, left))))

    def _over(self) -> None:
        self._running = None
        self.hide()
        if self._waiting:
            self.run(*self._waiting.pop(0))

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()
