"""Small form fields that say when they change: a line of text, and one of several answers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import scaled
from ui.widgets.boxes import row
from ui.widgets.buttons import choice
from ui.widgets.labels import PlainLabel


class TextField(QWidget):
    """A label over one line of text."""

    changed = Signal()

    def __init__(self, label: str, text: str, *, hint: str = "", sensitive: bool = True) -> None:
        super().__init__()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column.addWidget(PlainLabel(label, "caption"))
        self.edit = QLineEdit(text)
        self.edit.setAccessibleName(label)
        self.edit.setPlaceholderText(hint)
        self.edit.setMaximumWidth(scaled(560))
        if sensitive:
            self.edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.edit.textEdited.connect(lambda _: self.changed.emit())
        column.addWidget(self.edit)

    @property
    def value(self) -> str:
        return self.edit.text().strip()


class ChoiceField(QWidget):
    """A question and its answers; the one that is chosen can be taken back."""

    changed = Signal()

    def __init__(
        self, question: str, answers: Sequence[tuple[object, str]], value: object, read_aloud: str = ""
    ) -> None:
        super().__init__()
        self.value = value
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        column.addWidget(PlainLabel(question, "heading", wrap=True))
        if read_aloud:
            column.addWidget(PlainLabel(read_aloud, "muted", wrap=True))
        self.buttons = {}
        for answer, text in answers:
            made = choice(text, partial(self._choose, answer))
            made.setAccessibleName(f"{question} {text}")
            self.buttons[answer] = made
        column.addLayout(row(*self.buttons.values(), None))
        self._show()

    def choose(self, answer: object) -> None:
        """Show this answer; nothing is said of a change."""
        self.value = answer
        self._show()

    def _choose(self, answer: object) -> None:
        self.value = None if self.value == answer else answer
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for answer, made in self.buttons.items():
            made.setChecked(answer == self.value and self.value is not None)
