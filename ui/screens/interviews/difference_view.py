"""What this version changes against the one before: each change in plain words, old beside new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from fieldkit.workflows.field.difference import Change
from ui.screens.interviews.change_words import change_title, change_value
from ui.screens.interviews.statement.texts import direction
from ui.text import isolated
from ui.widgets.boxes import card, clear
from ui.widgets.labels import PlainLabel

_SHOWN = 200
"""Changes on one page; how many more there are is said."""


class DifferenceView(QScrollArea):
    """One card for each change."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What changed"))
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.setWidget(inner)

    def show_changes(self, changes: Sequence[Change], codes: Mapping[str, str], languages: tuple[str, str]) -> None:
        """Show these; ``codes`` are exhibits by record id, ``languages`` those of the statement's two columns."""
        clear(self._column)
        count = self.tr("Changes against the version before: %1. That version stays as it is.")
        self._column.addWidget(PlainLabel(count.replace("%1", isolated(len(changes))), "muted", wrap=True))
        for change in changes[:_SHOWN]:
            self._column.addWidget(self._card(change, codes, languages))
        if len(changes) > _SHOWN:
            more = self.tr("And %1 more.").replace("%1", isolated(len(changes) - _SHOWN))
            self._column.addWidget(PlainLabel(more, "muted"))
        self._column.addStretch(1)

    def _card(self, change: Change, codes: Mapping[str, str], languages: tuple[str, str]) -> QFrame:
        frame, column = card()
        column.addWidget(PlainLabel(change_title(change), "heading", wrap=True))
        if change.kind == "moved":
            moved = self.tr("It was turn %1 and is turn %2 now.")
            moved = moved.replace("%1", isolated(change.before)).replace("%2", isolated(change.after))
            column.addWidget(PlainLabel(moved, "", wrap=True))
            return frame
        sides = QGridLayout()
        sides.setHorizontalSpacing(24)
        way = direction(self._language(change.path, languages), self.layoutDirection())
        for place, (caption, value) in enumerate(((self.tr("Before"), change.before), (self.tr("Now"), change.after))):
            sides.setColumnStretch(place, 1)
            sides.addWidget(PlainLabel(caption, "caption"), 0, place)
            said = PlainLabel(change_value(change.path, value, codes), "", wrap=True)
            said.setLayoutDirection(way)
            right = way == Qt.LayoutDirection.RightToLeft
            edge = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            said.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
            said.setAccessibleName(f"{caption}: {said.text()}")
            sides.addWidget(said, 1, place)
        column.addLayout(sides)
        return frame

    def _language(self, path: str, languages: tuple[str, str]) -> str:
        """The language that a value is in; empty where it is a word of the interface."""
        first, second = languages
        return {"turns/*": first, "turns/*/text": first, "turns/*/translation": second}.get(path, "")
