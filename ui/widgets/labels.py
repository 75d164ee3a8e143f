"""Labels that show text as text, whatever is in it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import scaled

State = Literal["", "accent", "success", "attention", "failure"]
MARKS = {"success": "\u2713 ", "attention": "\u25c6 ", "failure": "\u2717 ", "accent": "", "": ""}
OPEN_MARK = "\u25cb "
RIGHT_TO_LEFT_MARK = "\u200f"


class PlainLabel(QLabel):
    """A label that never renders markup. ``role`` picks its look: title, heading, caption, muted, small, mono."""

    latin = False

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("role", role)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show text; a line that begins with a foreign run still stands where the language reads from."""
        right_to_left = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        super().setText(RIGHT_TO_LEFT_MARK + text if right_to_left and text and not self.latin else text)

    def set_state(self, state: State, text: str) -> None:
        """Show ``text`` with the shape and colour of a state."""
        self.setText(MARKS[state] + text)
        self.setProperty("state", state)
        self.style().unpolish(self)
        self.style().polish(self)


class Chip(PlainLabel):
    """A small rounded word."""

    def __init__(self, text: str = "", state: State = "", parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setProperty("chip", "true")
        self.setFixedHeight(scaled(24))
        self.set_state(state, text)

    def set_state(self, state: State, text: str) -> None:
        """A chip's word says the state; only what failed bears its cross as well."""
        super().set_state(state, text)
        self.setText((MARKS[state] if state == "failure" else "") + text)


class DigestLabel(PlainLabel):
    """A digest in groups of four, to be selected and copied; left to right in every language."""

    latin = True

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "mono", parent, wrap=True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:  # beside what it belongs to
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
