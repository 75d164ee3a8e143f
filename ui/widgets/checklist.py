"""A verification report: one line for each check, and the chosen one opened to its facts and its stock command."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from fieldkit.verify.report import Check, Report
from ui.text import isolated, size_text
from ui.theme import mono_font
from ui.widgets.boxes import card, clear, divider, row, scrolling
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel, State

_STATES: dict[str, State] = {"pass": "success", "ask": "attention", "fail": "failure", "not-checked": ""}
_MARKS = {"pass": "✓", "ask": "◆", "fail": "✗", "not-checked": "○"}


class Checklist(QWidget):
    """The list on one side, the detail on the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        list_frame, self._list = card()
        self._list.setSpacing(0)
        layout.addWidget(scrolling(list_frame), 3)
        detail_frame, self._detail = card()
        self._side = scrolling(detail_frame)
        layout.addWidget(self._side, 2)

    def show_report(self, report: Report) -> None:
        """Show every check; the first that needs a person is opened."""
        clear(self._list)
        for check in report.checks:
            self._list.addWidget(self._line(check))
            self._list.addWidget(divider())
        self._list.addStretch(1)
        first = next((check for check in report.checks if check.status != "pass"), None)
        chosen = first or (report.checks[0] if report.checks else None)
        if chosen is not None:
            self._open(chosen)

    def _line(self, check: Check) -> QFrame:
        frame = QFrame()
        column = QVBoxLayout(frame)
        column.setContentsMargins(4, 10, 4, 10)
        column.setSpacing(2)
        mark = PlainLabel("")
        mark.set_state(_STATES[check.status], "")
        mark.setText(_MARKS[check.status])
        mark.setFixedWidth(20)
        more = QPushButton("▸")
        more.setProperty("flat", "true")
        more.setAccessibleName(self.tr("Open: %1").replace("%1", check.title))
        more.clicked.connect(lambda: self._open(check))
        column.addLayout(row(mark, PlainLabel(isolated(check.title), "heading", wrap=True), None, more))
        detail = PlainLabel(isolated(check.detail), "muted", wrap=True)
        detail.setContentsMargins(30, 0, 30, 0)
        column.addWidget(detail)
        return frame

    def _open(self, check: Check) -> None:
        clear(self._detail)
        self._detail.addWidget(PlainLabel(isolated(check.title), "heading", wrap=True))
        self._detail.addWidget(PlainLabel(isolated(check.detail), "muted", wrap=True))
        if check.command:
            self._detail.addWidget(PlainLabel(self.tr("The same with stock tools"), "caption"))
            block = QPlainTextEdit(check.command)
            block.setReadOnly(True)
            block.setFont(mono_font())
            block.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
            block.setFixedHeight(min(180, 40 + 18 * (1 + check.command.count("\n"))))
            block.setAccessibleName(self.tr("Command"))
            self._detail.addWidget(block)
            copy = button(self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(check.command))
            self._detail.addLayout(row(None, copy))
        for label, value in check.facts:
            self._detail.addWidget(PlainLabel(label, "caption"))
            self._detail.addWidget(PlainLabel(isolated(value), "", wrap=True))
        for one in check.looked_at:
            text = f"{isolated(one.name)}  {size_text(one.length)}"
            self._detail.addWidget(PlainLabel(text, "small", wrap=True))
        self._detail.addStretch(1)
