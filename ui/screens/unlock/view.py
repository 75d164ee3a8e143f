"""Unlock: one passphrase, one button. What failed is said; nothing is remembered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fieldkit.workflows import training
from ui.text import isolated
from ui.widgets.boxes import centred, roomy_card, row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from ui.widgets.notice import Notice


class UnlockScreen(QWidget):
    """For a vault or a desk; of a vault ``lost`` leads to what helps where nobody can unlock it."""

    def __init__(
        self, folder: Path, unlock: Callable[[Path, str], object], back: Callable[[], object],
        lost: Callable[[], object] | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self.setObjectName("page")
        self._folder, self._unlock = folder, unlock
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = roomy_card()
        outer.addWidget(centred(frame, 520))
        column.addWidget(PlainLabel(self.tr("Unlock"), "title"))
        column.addWidget(PlainLabel(isolated(folder), "muted", wrap=True))
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setPlaceholderText(self.tr("Passphrase"))
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self.passphrase.returnPressed.connect(self.go)
        column.addWidget(self.passphrase)
        known = training.passphrase_of(folder)
        if known is not None:
            text = self.tr("Training: its passphrase is %1").replace("%1", isolated(known))
            shown = PlainLabel(text, "muted", wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(shown)
        self.notice = Notice()
        column.addWidget(self.notice)
        self._button = button(self.tr("Unlock"), self.go, filled=True)
        column.addLayout(row(self._button, button(self.tr("Something else"), back, flat=True), None))
        if lost is not None:
            self.lost = button(self.tr("Nobody can unlock it…"), lost, flat=True)
            column.addLayout(row(self.lost, None))

    def go(self) -> None:
        """Try the passphrase; the field is emptied at once."""
        typed = self.passphrase.text()
        self.passphrase.setText("")
        if not typed:
            return
        self._button.setEnabled(False)
        self.notice.show_text("cardWash", self.tr("Opening…"))
        self._unlock(self._folder, typed)

    def refused(self, what: str, step: str) -> None:
        """Say why it did not open."""
        self._button.setEnabled(True)
        self.notice.show_text("failureBox", "✗ " + what, step)
        self.passphrase.setFocus()
