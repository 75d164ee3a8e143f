"""Comments below what they are about, and a line to write one in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.workflows.review_values import Comment
from ui.screens.interviews.comment_note import CommentNote
from ui.screens.interviews.fields import TextField
from ui.widgets.boxes import clear, row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel


class Remarks(QWidget):
    """Below one turn, or below all of it where ``turn`` is empty. ``written`` carries turn and words."""

    written = Signal(str, str)

    def __init__(self, turn: str, asks: str, gone: str = "") -> None:
        super().__init__()
        self.turn, self._gone = turn, gone
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._notes = QVBoxLayout()
        column.addLayout(self._notes)
        self.ask = button(self.tr("Comment"), self._open, flat=True)
        self.ask.setAccessibleName(asks)
        column.addLayout(row(self.ask, None))
        self._box = QWidget()
        inner = QVBoxLayout(self._box)
        inner.setContentsMargins(0, 0, 0, 0)
        text = self.tr("It goes to the author alone, encrypted, with your next slip. Headquarters never gets it.")
        inner.addWidget(PlainLabel(text, "muted", wrap=True))
        self.field = TextField(asks, "")
        self.field.edit.returnPressed.connect(self._send)
        inner.addWidget(self.field)
        self.keep = button(self.tr("Keep the comment"), self._send)
        inner.addLayout(row(self.keep, button(self.tr("Do not"), self._box.hide, flat=True), None))
        column.addWidget(self._box)
        self._box.hide()

    def show_comments(self, found: Sequence[Comment], turns: Sequence[str]) -> None:
        """Show those that are about this; below the whole also those on turns that are there no more."""
        clear(self._notes)
        for one in found:
            lost = not self.turn and one.turn and one.turn not in turns
            if one.turn == self.turn or lost:
                self._notes.addWidget(CommentNote(one, self._gone if lost else ""))

    def kept(self) -> None:
        """The comment is kept: the line is empty again."""
        self.field.edit.clear()
        self._box.hide()
        self.ask.setFocus()

    def _open(self) -> None:
        self._box.show()
        self.field.edit.setFocus()

    def _send(self) -> None:
        self.written.emit(self.turn, self.field.value)
