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
from ui.widgets.secret_field import SecretField
from ui.wiping import wipe


class UnlockScreen(QWidget):
    """For a vault or a desk; of a vault ``lost`` leads to what helps where nobody can unlock it."""

    help_page = "unlock"

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
        each = PlainLabel(self.tr("Each person has their own; it decides who is signed in."), "muted", wrap=True)
        each.setVisible(lost is not None)
        column.addWidget(each)
        known = training.passphrase_of(folder)
        if known is not None:
            text = self.tr("Training: its passphrase is %1").replace("%1", isolated(known))
            shown = PlainLabel(text, "muted", wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(shown)
        self.notice = Notice()
        column.addWidget(self.notice)
        self._make_pin(column)
        self._button = button(self.tr("Unlock"), self.go, filled=True)
        column.addLayout(row(self._button, button(self.tr("Something else"), back, flat=True), None))
        if lost is not None:
            self.lost = button(self.tr("Nobody can unlock it…"), lost, flat=True)
            column.addLayout(row(self.lost, None))

    def _make_pin(self, column: QVBoxLayout) -> None:
        self._pin_box = QWidget()
        inner = QVBoxLayout(self._pin_box)
        inner.setContentsMargins(0, 0, 0, 0)
        text = self.tr("You sign with a token, and it is plugged in. Few wrong PINs are allowed.")
        inner.addWidget(PlainLabel(text, "", wrap=True))
        self.pin = SecretField(self.tr("PIN of the token"))
        self.pin.entered.connect(self._tell)
        inner.addWidget(self.pin)
        sign, read = button(self.tr("Unlock"), self._tell, filled=True), button(self.tr("Only read"), self._read_only)
        inner.addLayout(row(sign, read, None))
        self._pin_box.hide()
        column.addWidget(self._pin_box)

    def ask_pin(self, tell: Callable[[bytearray | None], object]) -> None:
        """The passphrase was right: ask for the PIN in its place."""
        self._tell_pin = tell
        self.notice.hide()
        self._show_pin(True)
        self.pin.edit.setFocus()

    def _show_pin(self, asked: bool) -> None:
        self._pin_box.setVisible(asked)
        for one in (self.passphrase, self._button):
            one.setVisible(not asked)

    def _tell(self) -> None:
        typed = self.pin.take()
        if typed:
            self._answer(typed)

    def _read_only(self) -> None:
        self.pin.take()
        self._answer(None)

    def _answer(self, pin: bytearray | None) -> None:
        self._pin_box.setEnabled(False)
        self.notice.show_text("cardWash", self.tr("Opening…"))
        self._tell_pin(pin)

    def go(self) -> None:
        """Try the passphrase; the field is emptied at once."""
        typed = self.passphrase.text()
        self.passphrase.setText("")
        if not typed:
            return
        self._button.setEnabled(False)
        self.notice.show_text("cardWash", self.tr("Opening…"))
        self._unlock(self._folder, typed)
        wipe(typed)

    def refused(self, what: str, step: str) -> None:
        """Say why it did not open."""
        self._button.setEnabled(True)
        self._pin_box.setEnabled(True)
        self._show_pin(False)
        self.notice.show_text("failureBox", "✗ " + what, step)
        self.passphrase.setFocus()
