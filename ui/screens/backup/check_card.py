"""Check a backup: every file of it, opened with the passphrase as it would be on the day it is needed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.verify.report import Report
from fieldkit.workflows import system
from fieldkit.workflows.field import backup
from ui.context import WorkspaceContext
from ui.files import choose_folder
from ui.messages import outcome_word
from ui.text import day_and_time, isolated
from ui.theme import scaled
from ui.widgets.boxes import card, row
from ui.widgets.buttons import button
from ui.widgets.checklist import Checklist
from ui.widgets.labels import Chip, PlainLabel
from ui.widgets.notice import Notice
from ui.widgets.progress import JobBar
from ui.widgets.secret_field import SecretField


class CheckCard(QWidget):
    """Choose a backup, type the passphrase, read the report."""

    def __init__(self, context: WorkspaceContext) -> None:
        super().__init__()
        self._context = context
        self.folder: Path | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = card()
        outer.addWidget(frame)
        self.outcome = Chip("")
        self.outcome.hide()
        self.choose = button(self.tr("Choose the backup…"), self._choose)
        column.addLayout(row(PlainLabel(self.tr("Check a backup"), "heading"), self.outcome, None, self.choose))
        text = self.tr("Every file is read and opened to its last byte, with your passphrase, as on the day that it is "
                       "needed. Nothing is changed.")  # fmt: skip
        column.addWidget(PlainLabel(text, "muted", wrap=True))
        self._place = PlainLabel("", "", wrap=True)
        column.addWidget(self._place)
        self.passphrase = SecretField(self.tr("Passphrase of the backup"))
        self.passphrase.entered.connect(self.check)
        column.addWidget(self.passphrase)
        self.start = button(self.tr("Check it"), self.check)
        column.addLayout(row(self.start, None))
        self.notice = Notice()
        column.addWidget(self.notice)
        self.bar = JobBar(context.jobs)
        column.addWidget(self.bar)
        self.checklist = Checklist(context.theme)
        self.checklist.setMinimumHeight(scaled(300))
        column.addWidget(self.checklist)
        for later in (self._place, self.passphrase, self.start, self.checklist):
            later.hide()

    def _choose(self) -> None:
        folder = choose_folder(self, self.tr("Choose the folder that holds the backup"))
        if folder is not None:
            self.use(folder)

    def use(self, folder: Path) -> None:
        """Ask for the passphrase of the backup in ``folder``."""
        self.folder = folder
        self._place.setText(isolated(folder))
        self.notice.hide()
        self.checklist.hide()
        self.outcome.hide()
        for now in (self._place, self.passphrase, self.start):
            now.show()
        self.passphrase.edit.setFocus()

    def check(self) -> None:
        """Check it; the field is emptied at once."""
        typed, folder = self.passphrase.take(), self.folder
        if not typed or folder is None or not self.start.isEnabled():
            return
        self.start.setEnabled(False)
        self.notice.hide()
        clock = system.clock()

        def done(report: Report) -> None:
            typed[:] = bytes(len(typed))
            self.start.setEnabled(True)
            self._say(report)

        def failed(error: BaseException) -> None:
            typed[:] = bytes(len(typed))
            self.start.setEnabled(True)
            self.notice.show_error(error)

        self.bar.run(self.tr("Checking"), lambda job: backup.check(folder, typed, clock, job), done, failed)

    def _say(self, report: Report) -> None:
        state, word = outcome_word(report.outcome)
        self.outcome.set_state(state, f"{word} · {isolated(day_and_time(report.made))}")
        self.outcome.show()
        self.checklist.show_report(report)
        self.checklist.show()
