"""The help of one screen, as text beside it: what it is for, what is safe, what each button does, what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.help_text import HelpPage, Line
from ui.text import isolated
from ui.widgets.boxes import row, scrolling
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel


class HelpPane(QFrame):
    """``close_it`` is called by its button and by Esc."""

    def __init__(self, close_it: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("helpPane")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        self._title = PlainLabel("", "title", wrap=True)
        self.away = button(self.tr("Close help") + "  " + isolated("Esc"), close_it, flat=True)
        self.away.setAccessibleName(self.tr("Close help"))
        line = row(self._title, self.away)
        line.setStretch(0, 1)
        column.addLayout(line)
        self._area = scrolling(QWidget())
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column.addWidget(self._area, 1)
        QShortcut(QKeySequence("Esc"), self, close_it, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_page(self, page: HelpPage) -> None:
        """Show it from its beginning."""
        self._title.setText(page.title)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(6)
        column.addWidget(PlainLabel(page.purpose, "", wrap=True))
        headings = self._headings()
        for name, lines in page.sections:
            column.addSpacing(6)
            column.addWidget(PlainLabel(headings[name], "section", wrap=True))
            for line in lines:
                self._add(column, line)
        column.addStretch(1)
        self._area.setWidget(inner)
        self._area.setAccessibleName(self.tr("Help: %1").replace("%1", page.title))
        said = [line.name + " " + line.text for _, lines in page.sections for line in lines]
        self._area.setAccessibleDescription("\n".join((page.purpose, *said)))

    def _headings(self) -> dict[str, str]:
        return {
            "safe": self.tr("What is safe here"), "verbs": self.tr("What the buttons do"),
            "wrong": self.tr("When something is wrong"), "keys": self.tr("Keys"),
        }  # fmt: skip

    def _add(self, column: QVBoxLayout, line: Line) -> None:
        if line.name:
            column.addWidget(PlainLabel(line.name, "heading", wrap=True))
        column.addWidget(PlainLabel(line.text, "", wrap=True))

    def take_keyboard(self) -> None:
        """So that arrows scroll it and Esc closes it."""
        self._area.setFocus()
