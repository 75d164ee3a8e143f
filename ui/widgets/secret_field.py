"""A field for a passphrase or PIN: hidden while it is typed, emptied when it is taken."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.theme import scaled
from ui.widgets.labels import PlainLabel


class SecretField(QWidget):
    """A label over one hidden line; ``entered`` on Return."""

    entered = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(PlainLabel(label, "caption"))
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhHiddenText)
        self.edit.setAccessibleName(label)
        self.edit.setMaximumWidth(scaled(560))
        self.edit.returnPressed.connect(self.entered)
        column.addWidget(self.edit)

    def take(self) -> bytearray:
        """What was typed; the field forgets it, undo included. The caller wipes it."""
        typed = bytearray(self.edit.text().encode("utf-8"))
        self.edit.setText("")
        return typed
