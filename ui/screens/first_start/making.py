"""While something is made that takes a while and can only be waited for."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ui.widgets.boxes import centred, roomy_card
from ui.widgets.labels import PlainLabel


class MakingScreen(QWidget):
    """``what`` is being made; ``then`` says what comes after it."""

    def __init__(self, what: str, then: str) -> None:
        super().__init__()
        self.setObjectName("page")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = roomy_card()
        outer.addWidget(centred(frame, 520))
        column.addWidget(PlainLabel(what, "title", wrap=True))
        column.addWidget(PlainLabel(then, "muted", wrap=True))
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(what)
        column.addWidget(bar)
