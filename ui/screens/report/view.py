"""The report of a problem in a workspace, and before one is open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLibraryInfo
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from fieldkit.workflows import problem
from fieldkit.workflows.problem import Facts
from fieldkit.workflows.problem_values import ProblemReport
from ui.context import WorkspaceContext
from ui.job_runner import JobRunner
from ui.recent import RECENT
from ui.screens.report.page import ReportPage
from ui.theme import scaled
from ui.widgets.buttons import button

_NARROW = 900


def screen_words(theme: str, text_percent: int) -> tuple[str, ...]:
    """How the window looks, in the words that a report may hold."""
    window = QApplication.activeWindow()
    narrow = window is not None and window.width() < scaled(_NARROW)
    way = "right-to-left" if QGuiApplication.isRightToLeft() else "left-to-right"
    words = ("narrow" if narrow else "wide", way, theme)
    return (*words, "letters-larger") if text_percent > 100 else words


class ReportScreen(ReportPage):
    """Of an open vault or desk."""

    def __init__(self, context: WorkspaceContext) -> None:
        shown = screen_words(context.theme.name, context.text_percent)

        def compose() -> ProblemReport:
            qt = QLibraryInfo.version().toString()
            if context.session is None:
                return problem.compose(RECENT, "desk", Facts(qt, shown))
            return problem.compose(RECENT, "vault", problem.facts_of(context.session, qt, shown))

        super().__init__(compose, context.asking)


class GateReportScreen(ReportPage):
    """Before anything is unlocked: what went wrong in this process alone. ``back`` leads to where one was."""

    def __init__(self, jobs: JobRunner, theme: str, text_percent: int, back: Callable[[], object]) -> None:
        shown = screen_words(theme, text_percent)

        def compose() -> ProblemReport:
            return problem.compose(RECENT, "gate", Facts(QLibraryInfo.version().toString(), shown))

        super().__init__(compose, jobs)
        self.at_the_end(button(self.tr("Back"), back, flat=True))
        self.make()
