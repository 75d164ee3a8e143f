"""One place on a screen that says what happened, what is safe and what to do."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.failures import sentence
from ui.recent import RECENT
from ui.widgets.labels import PlainLabel


class Notice(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("failureBox")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        self._title = PlainLabel("", "heading", wrap=True)
        self._text = PlainLabel("", "", wrap=True)
        column.addWidget(self._title)
        column.addWidget(self._text)
        self.hide()

    def show_error(self, error: BaseException) -> None:
        """Say what failed."""
        RECENT.failed(error)
        what, step = sentence(error)
        self.show_text("failureBox", "✗ " + what, step)

    def show_text(self, kind: str, title: str, text: str = "") -> None:
        """Say something; ``kind`` is failureBox, attention or cardWash."""
        self.setObjectName(kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.show()
