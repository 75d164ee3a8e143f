"""Custody: the chain as people read it, by day, with its anchors; and Check now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from fieldkit.verify.report import Report
from fieldkit.workflows.field import custody, rest_of_signatures
from ui.context import WorkspaceContext
from ui.messages import doubted_sentence, outcome_word, unchecked_sentence
from ui.reading import Reader
from ui.screens.custody.chain_list import ChainList
from ui.screens.custody.chain_model import Rows, rows_by_day
from ui.screens.page import Page
from ui.text import day_and_time, isolated
from ui.widgets.boxes import clear, empty_state, note
from ui.widgets.buttons import button, choice
from ui.widgets.checklist import Checklist
from ui.widgets.labels import Chip
from ui.widgets.progress import JobBar

if TYPE_CHECKING:
    from fieldkit.workflows.field.session import FieldSession


class CustodyScreen(Page):
    """The chain, and beside it what the last check found."""

    def __init__(self, context: WorkspaceContext) -> None:
        self.check: QPushButton = button("", self.check_now, filled=True)
        self._toggle = choice("", self._turn)
        super().__init__("", self._toggle, self.check, scroll=False)
        self.title.setText(self.tr("Custody"))
        self.check.setText(self.tr("Check now"))
        self.check.setAccessibleName(self.tr("Check now"))
        self._toggle.setText(self.tr("Last check"))
        self._toggle.setAccessibleName(self.tr("Last check"))
        self._toggle.hide()
        self._context = context
        self.outcome = Chip("")
        self.outcome.hide()
        self.beside_title(self.outcome)
        self.bar = JobBar(context.jobs)
        self.body.addWidget(self.bar)
        self._beside = QVBoxLayout()
        self.body.addLayout(self._beside)
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack, 1)
        self.chain = ChainList(context.theme)
        self.checklist = Checklist(context.theme)
        text = self.tr("It begins when this laptop's certificate is taken in: open Today and join the team.")
        self._empty = empty_state(self.tr("The chain has not begun"), text)
        self._waiting = empty_state(self.tr("Reading the chain…"), self.tr("It is shown as soon as it is read."))
        text = self.tr("Reading changes nothing. Press “Check now” to see what is wrong, or read it again.")
        self._unread = empty_state(self.tr("The chain was not read"), text, button(self.tr("Read again"), self._again))
        for widget in (self.chain, self.checklist, self._empty, self._waiting, self._unread):
            self._stack.addWidget(widget)
        self._chain_page: QWidget = self._waiting
        self._reader = Reader(self, context.asking, self._show_rows, self._not_read)
        context.bus.changed.connect(self._say_beside)

    def _say_beside(self) -> None:
        """What is checked beside the work, or was found there."""
        clear(self._beside)
        waiting = rest_of_signatures.left(self._context.field)
        if self._context.field.signature_doubt is not None:
            self._beside.addWidget(note(doubted_sentence()))
        elif waiting:
            self._beside.addWidget(note(unchecked_sentence().replace("%1", isolated(waiting))))

    def show_target(self, _target: str | None) -> None:
        """Read the chain anew, beside the window; what was read before stays in sight until then."""
        self._say_beside()
        self._toggle.setChecked(False)
        self._turn()
        self._read()

    def _again(self) -> None:
        self._read()
        self.check.setFocus()

    def _read(self) -> None:
        if self._chain_page is self._unread:
            self.notice.hide()
        if self._chain_page is not self.chain:
            self._show_chain_page(self._waiting)
        self._reader.ask(partial(_rows, self._context.field, self.chain.chain_model.rows))

    def _show_rows(self, rows: Rows) -> None:
        self.chain.show_rows(rows)
        self._show_chain_page(self.chain if rows else self._empty)

    def _not_read(self, error: BaseException) -> None:
        self.notice.show_error(error)
        self.chain.show_rows(())  # what was read before may not be so any more
        self._show_chain_page(self._unread)

    def _show_chain_page(self, page: QWidget) -> None:
        self._chain_page = page
        self._turn()

    def _turn(self) -> None:
        self._stack.setCurrentWidget(self.checklist if self._toggle.isChecked() else self._chain_page)

    def check_now(self) -> None:
        """Check everything, with progress."""
        session = self._context.field
        self.check.setEnabled(False)
        self.bar.run(self.tr("Checking"), lambda job: custody.check(session, job), self._checked, self._failed)

    def _checked(self, report: Report) -> None:
        self.check.setEnabled(True)
        self.notice.hide()
        self.checklist.show_report(report)
        self._read()
        state, word = outcome_word(report.outcome)
        self.outcome.set_state(state, f"{word} · {isolated(day_and_time(report.made))}")
        self.outcome.show()
        self._toggle.show()
        self._toggle.setChecked(True)
        self._turn()
        self._context.bus.changed.emit()

    def _failed(self, error: BaseException) -> None:
        self.check.setEnabled(True)
        self.notice.show_error(error)


def _rows(session: FieldSession, before: Rows) -> Rows:
    """The chain by day, called beside the window; ``before`` itself where it still is so."""
    rows = rows_by_day(custody.show(session))
    return before if rows == before else rows
