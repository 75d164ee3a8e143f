"""One exhibit, small: pressed or dragged, its code goes into the turn that is written."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QDrag, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QApplication

from ui.pictures import covering
from ui.screens.interviews.statement.field import EXHIBIT_MIME
from ui.text import isolated
from ui.theme import Theme, mono_font, scaled
from ui.widgets.buttons import PressButton

_WIDE, _HIGH, _CAPTION = 80, 60, 20


class ExhibitTile(PressButton):
    """Its picture with its code below."""

    def __init__(self, code: str, jpeg: bytes | None, theme: Theme, *, editable: bool) -> None:
        super().__init__()
        self.code, self._theme, self._editable = code, theme, editable
        self.setProperty("tile", "true")
        self.setFixedSize(scaled(_WIDE) + 6, scaled(_HIGH) + scaled(_CAPTION) + 6)
        link = self.tr("Exhibit %1: put its code into this turn")
        self.setAccessibleName(link.replace("%1", code) if editable else code)
        size = QSize(scaled(_WIDE), scaled(_HIGH))
        self._picture = QPixmap() if jpeg is None else covering(jpeg, size, 6, self.devicePixelRatioF())
        self._pressed_at = QPoint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = QRect(3, 3, scaled(_WIDE), scaled(_HIGH))
        if self._picture.isNull():
            painter.fillRect(room, self._theme.color("background"))
            painter.setPen(self._theme.color("muted"))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), self.tr("file"))
        else:
            painter.drawPixmap(room.topLeft(), self._picture)
        painter.setFont(mono_font())
        painter.setPen(self._theme.color("ink"))
        caption = QRect(3, scaled(_HIGH) + 3, scaled(_WIDE), scaled(_CAPTION))
        painter.drawText(caption, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), isolated(self.code))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough, it is dragged."""
        far = (event.position().toPoint() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if self._editable and far and event.buttons() & Qt.MouseButton.LeftButton:
            self.setDown(False)
            data = QMimeData()
            data.setData(EXHIBIT_MIME, self.code.encode())
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.setPixmap(self._picture)
            drag.exec(Qt.DropAction.CopyAction)
