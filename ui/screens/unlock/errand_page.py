"""A card before unlocking that says what will happen, asks, sends an errand, and says how it went."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.jobs import Job
from ui import errands
from ui.job_runner import JobRunner
from ui.widgets.boxes import centred, clear, divider, roomy_card
from ui.widgets.labels import PlainLabel
from ui.widgets.notice import Notice
from ui.widgets.progress import JobBar

_WIDTH = 640


class ErrandPage(QWidget):
    """``column`` is the card's column."""

    def __init__(self, jobs: JobRunner) -> None:
        super().__init__()
        self.setObjectName("page")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, self.column = roomy_card()
        outer.addWidget(centred(frame, _WIDTH))
        self.notice, self.bar = Notice(), JobBar(jobs)
        self._asked: Sequence[QWidget] = ()

    def explain(self, title: str, *explained: str) -> None:
        """Say what it is for and what will happen."""
        self.column.addWidget(PlainLabel(title, "title", wrap=True))
        for text in explained:
            self.column.addWidget(PlainLabel(text, "muted", wrap=True))
        self.column.addWidget(divider())

    def ask(self, *asked: QWidget) -> None:
        """Put what is asked below what was said; it cannot be changed while the errand runs."""
        self._asked = asked
        for widget in (self.notice, self.bar):
            self.column.addWidget(widget)

    def send(self, what: str, done: Callable[[dict[str, Any]], None], kind: str, **asked: str) -> None:
        """Send the errand."""

        def work(job: Job) -> dict[str, Any]:
            return errands.run(kind, job, **asked)

        def failed(error: BaseException) -> None:
            self._enable(True)
            self.notice.show_error(error)

        self.notice.hide()
        self._enable(False)
        self.bar.run(what, work, done, failed)

    def _enable(self, yes: bool) -> None:
        for one in self._asked:
            one.setEnabled(yes)

    def over(self, title: str) -> None:
        """It is done: clear the card for what came of it."""
        clear(self.column)
        label = PlainLabel("", "title", wrap=True)
        label.set_state("success", title)
        self.column.addWidget(label)
