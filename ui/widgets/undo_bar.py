"""Undo for ten seconds, in the place of a question beforehand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame

from ui.text import isolated
from ui.widgets.boxes import row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel

UNDO_SECONDS = 10
KEY = "Ctrl+U"


class UndoBar(QFrame):
    """Hidden until something can be undone. What was done last is undone first."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("attention")
        self._undone: list[tuple[str, Callable[[], object], Callable[[], object]]] = []
        self._said = PlainLabel("")
        self._button = button(self.tr("Undo") + "  " + isolated(KEY), self.undo)
        self._button.setAccessibleName(self.tr("Undo"))
        self._button.setShortcut(KEY)
        line = row(self._said, None, self._button)
        line.setContentsMargins(12, 4, 8, 4)
        self.setLayout(line)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(UNDO_SECONDS * 1000)
        self._timer.timeout.connect(self.clear)
        self.hide()

    def offer(self, what: str, undo: Callable[[], object], kept: Callable[[], object] = lambda: None) -> None:
        """Say ``what`` was done; ``undo`` takes it back, and ``kept`` is called once it cannot be taken back."""
        self._undone.append((what, undo, kept))
        self._show()

    def undo(self) -> None:
        """Take back what was done last."""
        if self._undone:
            self._undone.pop()[1]()
        self._show()

    def clear(self) -> None:
        """What was done stays done."""
        kept = [one[2] for one in self._undone]
        self._undone.clear()
        self._show()
        for call in kept:
            call()

    def _show(self) -> None:
        self.setVisible(bool(self._undone))
        self._timer.stop()
        if self._undone:
            self._said.setText(self._undone[-1][0])
            self._timer.start()
