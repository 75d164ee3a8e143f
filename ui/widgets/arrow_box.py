"""A box to choose from, with an arrow that follows the theme and the direction of reading."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle

from ui.theme import base_font, scaled


class ArrowBox(QComboBox):
    """A style sheet can place only a picture file there; the arrow is a letter of the symbols' font."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(base_font(12))
        painter.setPen(self.palette().text().color())
        place = QRect(self.width() - scaled(22), 0, scaled(14), self.height())
        where = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), "▾")
