"""The top bar: which deployment, whether it is training, who is signed in, and Lock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.text import isolated
from ui.widgets.buttons import button
from ui.widgets.labels import Chip, PlainLabel

HIGH, LOW = 52, 40


class TopBar(QFrame):
    """52 px, at the top of every screen; lower in a low window."""

    def __init__(
        self, title: str, training: bool, person: str, lock: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 0, 18, 0)
        layout.setSpacing(14)
        name = PlainLabel(isolated(title), "heading")
        name.setMinimumWidth(60)
        layout.addWidget(name)
        if training:
            layout.addWidget(Chip(self.tr("Training")))
        layout.addStretch(1)
        layout.addWidget(PlainLabel(person, "muted"))
        lock_button = button(self.tr("Lock") + "  " + isolated("Ctrl+L"), lock)
        lock_button.setAccessibleName(self.tr("Lock"))
        layout.addWidget(lock_button)
        self.set_low(False)

    def set_low(self, low: bool) -> None:
        """Take less height."""
        self.setFixedHeight(LOW if low else HIGH)
