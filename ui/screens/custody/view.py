"""Custody: the chain as people read it, by day, with its anchors; and Check now."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from fieldkit.verify.report import Report
from fieldkit.workflows.field import custody
from fieldkit.workflows.values import ChainLine
from ui.context import WorkspaceContext
from ui.messages import act_word
from ui.screens.page import Page
from ui.text import clock_time, isolated
from ui.widgets.boxes import card, clear, empty_state, row
from ui.widgets.buttons import button
from ui.widgets.checklist import Checklist
from ui.widgets.labels import Chip, PlainLabel
from ui.widgets.progress import JobBar

_SHOWN = 300


class CustodyScreen(Page):
    """Newest first."""

    def __init__(self, context: WorkspaceContext) -> None:
        self.check: QPushButton = button("", self.check_now, filled=True)
        super().__init__("", self.check)
        self.title.setText(self.tr("Custody"))
        self.check.setText(self.tr("Check now"))
        self.check.setAccessibleName(self.tr("Check now"))
        self._context = context
        self.bar = JobBar(context.jobs)
        self.body.addWidget(self.bar)
        self.checklist = Checklist()
        self.checklist.hide()
        self.checklist.setMinimumHeight(320)
        self.body.addWidget(self.checklist)
        frame, self._lines = card()
        self.body.addWidget(frame)
        self.body.addStretch(1)

    def show_target(self, _target: str | None) -> None:
        """Read the chain anew."""
        clear(self._lines)
        lines = custody.show(self._context.field)
        day = ""
        for line in lines[:_SHOWN]:
            if line.time[:10] != day:
                day = line.time[:10]
                self._lines.addWidget(PlainLabel(isolated(day), "caption"))
            self._line(line)
        if not lines:
            text = self.tr("It begins when this laptop's certificate is taken in.")
            self._lines.addWidget(empty_state(self.tr("The chain has not begun"), text))

    def _line(self, line: ChainLine) -> None:
        number = PlainLabel(isolated(line.seq), "mono")
        number.setFixedWidth(48)
        subjects = " ".join(isolated(one) for one in line.subjects[:6]) + (" …" if len(line.subjects) > 6 else "")
        text = PlainLabel(f"{act_word(line.act)}  {subjects}", "", wrap=True)
        widgets = [number, PlainLabel(clock_time(line.time), "muted"), text]
        if line.reason:
            widgets.append(PlainLabel(isolated(line.reason), "small", wrap=True))
        if line.anchored_by:
            widgets.append(Chip(self.tr("Anchor: %1").replace("%1", isolated(line.anchored_by)), "accent"))
        self._lines.addLayout(row(*widgets, None))

    def check_now(self) -> None:
        """Check everything, with progress."""
        session = self._context.field
        self.check.setEnabled(False)

        def done(report: Report) -> None:
            self.check.setEnabled(True)
            self.notice.hide()
            self.checklist.show_report(report)
            self.checklist.show()
            self._context.bus.changed.emit()
            self.show_target(None)

        def failed(error: BaseException) -> None:
            self.check.setEnabled(True)
            self.notice.show_error(error)

        self.bar.run(self.tr("Checking"), lambda job: custody.check(session, job), done, failed)
