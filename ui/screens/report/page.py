"""Report a problem: the whole file is read on the screen before it is written, and it is written as it was read. The
button that writes it stands at its end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from fieldkit.jobs import Job
from fieldkit.workflows import problem
from fieldkit.workflows.problem_values import ProblemReport
from ui.files import choose_new_file
from ui.job_runner import JobRunner
from ui.reading import Reader
from ui.screens.page import Page
from ui.widgets.boxes import card, row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel


class Copied(PlainLabel):
    """Text that is selected and copied, left to right in every language."""

    latin = True

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> None:
        super().__init__(text, role, parent, wrap=wrap)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


class ReportPage(Page):
    """``compose`` is called beside the window."""

    help_page = "report"

    def __init__(self, compose: Callable[[], ProblemReport], jobs: JobRunner) -> None:
        super().__init__("")
        self.title.setText(self.tr("Report a problem"))
        [self._area] = self.findChildren(QScrollArea)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(self.tr("The report, whole"))
        self._compose, self._jobs, self._read = compose, jobs, ""
        self._reader: Reader[ProblemReport] = Reader(self, jobs, self._show, self._failed)
        explained = self.tr(
            "This is the whole file, in English for those who mend fieldkit. It names nobody: versions, the kind of "
            "system, counts and times in steps, kinds of errors. Read it, then write it and give it to headquarters. "
            "What it knows of errors is gone once you lock."
        )
        self.body.addWidget(PlainLabel(explained, "muted", wrap=True))
        self.text = Copied("", "mono", wrap=True)
        self.text.setAccessibleName(self.tr("The report, whole"))
        frame, column = card()
        column.addWidget(self.text)
        self.body.addWidget(frame)
        self.write = button(self.tr("I have read it: write the file…"), self._choose, filled=True)
        self.again = button(self.tr("Make it anew"), self.make)
        self.body.addLayout(row(self.write, self.again, None))
        self.body.addStretch(1)

    def show_target(self, _target: str | None) -> None:
        """Make it anew."""
        self.make()

    def make(self) -> None:
        """Put the report together beside the window."""
        self.notice.hide()
        self._read = ""
        self.write.setEnabled(False)
        self.text.setText(self.tr("Reading…"))
        self._reader.ask(self._compose)

    def _show(self, report: ProblemReport) -> None:
        self._read = problem.to_text(report)
        self.text.setText(self._read)
        self._area.setFocus()
        self.write.setEnabled(True)
        if not report.failures:
            what = self.tr("No error was met since this began. The report still says what runs here.")
            self.notice.show_text("attention", what)

    def _failed(self, error: BaseException) -> None:
        self.text.setText("")
        self.notice.show_error(error)

    def _choose(self) -> None:
        path = choose_new_file(self, self.tr("Write the report to"), "fieldkit-problem.txt")
        if path is not None:
            self.write_to(path)

    def write_to(self, path: Path) -> None:
        """Write exactly what is on the screen."""
        read = self._read
        if not read:
            return
        self.notice.hide()
        self.setEnabled(False)

        def work(_: Job) -> None:
            problem.write(read, path)

        self._jobs.start(work, lambda _: self._written(), self._refused)

    def _written(self) -> None:
        self.setEnabled(True)
        what = self.tr("The report is written, as you read it")
        step = self.tr("Give it to headquarters. The file is not encrypted, and says that fieldkit runs here: delete "
                       "it once it was given.")  # fmt: skip
        self.notice.show_text("cardWash", "✓ " + what, step)

    def _refused(self, error: BaseException) -> None:
        self.setEnabled(True)
        self.notice.show_error(error)
