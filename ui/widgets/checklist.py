"""A verification report: one line for each check, and the chosen one opened to its facts and its stock command."""

from __future__ import annotations

import re

from PySide6.QtCore import QItemSelectionModel, QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QListView,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from fieldkit.verify.report import Check, Report
from ui.checks import check_title, fact_label, status_word
from ui.text import day_and_time, digest_groups, isolated, size_text
from ui.theme import Theme, mono_font, scaled
from ui.widgets.boxes import card, clear, row, scrolling
from ui.widgets.buttons import button
from ui.widgets.check_delegate import CHECK_ROLE, CheckDelegate
from ui.widgets.labels import DigestLabel, PlainLabel

_LONG_HEX = re.compile(r"(?:sha256:)?[0-9a-f]{32,}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
_SHOWN_PARTS = 40
_NARROW = 620


class CheckList(QListView):
    """The lines; arrow keys and mouse choose one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setItemDelegate(CheckDelegate(theme, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Checks"))
        self.setObjectName("checks")
        self.items = QStandardItemModel(self)
        self.setModel(self.items)

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Show these; the first that needs a person is chosen."""
        self.items.clear()
        for check in checks:
            item = QStandardItem()
            item.setData(check, CHECK_ROLE)
            text = f"{status_word(check.status)}: {check_title(check)}. {check.detail}"
            item.setData(text, Qt.ItemDataRole.AccessibleTextRole)
            self.items.appendRow(item)
        first = next((number for number, check in enumerate(checks) if check.status != "pass"), 0)
        chosen = self.items.index(first, 0)
        self.selectionModel().setCurrentIndex(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)


class Checklist(QWidget):
    """The list on one side, the chosen check on the other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        self.list = CheckList(theme)
        self.list.selectionModel().currentChanged.connect(lambda now, _: self._open(now.data(CHECK_ROLE)))
        self.list.clicked.connect(lambda _: self._cover(True))
        self.list.activated.connect(lambda _: self._cover(True))
        self._covered = False
        layout.addWidget(self.list, 3)
        detail_frame, self._detail = card()
        self._side = scrolling(detail_frame)
        self._side.setMinimumWidth(240)
        self._back = button(self.tr("All checks"), lambda: self._cover(False))
        self._beside = QWidget()
        side = QVBoxLayout(self._beside)
        side.setContentsMargins(0, 0, 0, 0)
        side.addLayout(row(self._back, None))
        side.addWidget(self._side, 1)
        layout.addWidget(self._beside, 2)
        self._cover(False)

    def show_report(self, report: Report) -> None:
        """Show every check."""
        self.list.show_checks(report.checks)
        self._cover(False)

    def _cover(self, covered: bool) -> None:
        """Where there is no room for both, the detail covers the list until one goes back."""
        self._covered = covered
        narrow = self.width() < scaled(_NARROW)
        self.list.setVisible(not (narrow and covered))
        self._beside.setVisible(not narrow or covered)
        self._back.setVisible(narrow and covered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cover(self._covered)

    def _open(self, check: Check | None) -> None:
        clear(self._detail)
        if check is None:
            return
        self._detail.addWidget(PlainLabel(isolated(check_title(check)), "heading", wrap=True))
        self._detail.addWidget(PlainLabel(isolated(check.detail), "muted", wrap=True))
        if check.command:
            self._command(check.command)
        self._facts(check)
        self._detail.addStretch(1)

    def _command(self, command: str) -> None:
        self._detail.addWidget(PlainLabel(self.tr("Anyone can repeat this without fieldkit:"), "caption", wrap=True))
        block = QPlainTextEdit(command)
        block.setObjectName("command")
        block.setReadOnly(True)
        block.setFont(mono_font())
        block.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        block.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        block.setMinimumWidth(40)
        block.setFixedHeight(scaled(min(170, 46 + 18 * (1 + command.count("\n")))))
        block.setTabChangesFocus(True)
        block.setAccessibleName(self.tr("Command"))
        self._detail.addWidget(block)
        copy = button(self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(command))
        copy.setAccessibleName(self.tr("Copy the command"))
        self._detail.addLayout(row(None, copy))

    def _facts(self, check: Check) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(1, 1)
        pairs: list[tuple[str, QWidget]] = [(fact_label(label), _value(value)) for label, value in check.facts]
        for one in check.looked_at[:_SHOWN_PARTS]:
            pairs.append((self.tr("Read"), PlainLabel(f"{isolated(one.name)}  {size_text(one.length)}", "", wrap=True)))
        for number, (label, value) in enumerate(pairs):
            name = PlainLabel(label, "muted", wrap=True)
            name.setMinimumWidth(64)
            name.setMaximumWidth(scaled(110))
            grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, number, 1, Qt.AlignmentFlag.AlignTop)
        self._detail.addLayout(grid)
        more = len(check.looked_at) - _SHOWN_PARTS
        if more > 0:
            text = self.tr("and %1 more; the saved report names every one.").replace("%1", isolated(more))
            self._detail.addWidget(PlainLabel(text, "muted", wrap=True))

    def sizeHint(self) -> QSize:
        return QSize(600, 320)


def _value(value: str) -> QWidget:
    """A fact; a digest in groups of four, so that it breaks anywhere between them."""
    if _LONG_HEX.search(value):
        return DigestLabel(_LONG_HEX.sub(lambda found: digest_groups(found.group().removeprefix("sha256:")), value))
    return PlainLabel(day_and_time(value) if _MOMENT.fullmatch(value) else isolated(value), "", wrap=True)
