"""A QR code on a screen: dark on white by day and by night, with the margin that readers need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import scaled

_QUIET = 4
"""Modules of white around a code (ISO/IEC 18004, 9.1)."""


class QrCode(QWidget):
    """``rows`` are the modules, true where dark, without a margin."""

    def __init__(self, rows: Sequence[Sequence[bool]], name: str) -> None:
        super().__init__()
        self._rows = rows
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = scaled(4) * (len(self._rows) + 2 * _QUIET)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        module = min(self.width(), self.height()) / (len(self._rows) + 2 * _QUIET)
        for down, line in enumerate(self._rows):
            for across, dark in enumerate(line):
                if dark:
                    place = QRectF((across + _QUIET) * module, (down + _QUIET) * module, module, module)
                    painter.fillRect(place, QColor("black"))
