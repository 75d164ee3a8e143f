"""A bundle that did not arrive: what issuing it again does, and why it is asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.screens.interviews.fields import TextField
from ui.text import isolated
from ui.widgets.boxes import row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel


class LostBundle(QFrame):
    """Hidden until asked for. ``reissue`` is called with the reason."""

    def __init__(self, sequence: int, reissue: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("attention")
        column = QVBoxLayout(self)
        text = self.tr("If bundle %1 never reached headquarters, what it carried is sealed again, with what was "
                       "reviewed since, under the next number, which names this one. The old copies can no longer be "
                       "written from here. Whoever finds the stick cannot read it; if headquarters gets both, it sees "
                       "which one holds.")  # fmt: skip
        column.addWidget(PlainLabel(text.replace("%1", isolated(sequence)), "", wrap=True))
        ask = self.tr("Why? Without names: it stands in the chain and goes to headquarters.")
        column.addWidget(PlainLabel(ask, "muted", wrap=True))
        self.reason = TextField(self.tr("Reason"), "")
        column.addWidget(self.reason)
        self.go = button(self.tr("Seal it again"), lambda: reissue(self.reason.value))
        column.addLayout(row(self.go, button(self.tr("Do not"), self.hide, flat=True), None))
        self.hide()

    def open_up(self) -> None:
        """Ask, with the keyboard in the reason."""
        self.show()
        self.reason.edit.setFocus()
