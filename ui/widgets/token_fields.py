"""Which token, and its PIN: the vendor's library, the label, and a PIN that is forgotten when it is taken."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.workflows import tokens
from ui.files import choose_file
from ui.screens.interviews.fields import TextField
from ui.theme import scaled
from ui.widgets.boxes import row
from ui.widgets.buttons import button
from ui.widgets.secret_field import SecretField


class TokenFields(QWidget):
    """``library`` starts at the one that this system has."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        usual = tokens.usual_library()
        self.library = TextField(self.tr("PKCS#11 library of the token"), str(usual or ""), sensitive=False)
        choose = button(self.tr("Choose…"), self._choose)
        choose.setAccessibleName(self.tr("Choose the library"))
        self.library.edit.setMinimumWidth(scaled(240))
        line = row(self.library, choose, None)
        line.setAlignment(choose, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(line)
        self.label = TextField(self.tr("Label of the token"), "", sensitive=False)
        self.pin = SecretField(self.tr("PIN of the token"))
        column.addWidget(self.label)
        column.addWidget(self.pin)

    def _choose(self) -> None:
        path = choose_file(self, self.tr("Choose the library of the token's maker"))
        if path is not None:
            self.library.edit.setText(str(path))

    def take_pin(self) -> str:
        """What was typed; the field forgets it."""
        return self.pin.take().decode("utf-8")
