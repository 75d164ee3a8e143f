"""Paints one tile of the light table: picture, code, camera time, doubt, state. Or a day's header."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fieldkit.workflows.table_values import Tile
from ui.messages import kind_word, short_doubt
from ui.screens.evidence.model import HEADER_ROLE, PIXMAP_ROLE, TILE_ROLE
from ui.theme import Theme, base_font, scaled

HEADER_HEIGHT, CAPTION, GAP = 34, 28, 10
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
"""A painter mirrors left and right by itself where the layout runs right to left."""
_ASIDE = 0.4
"""How much of a picture is left to see that was set aside."""
_SAFE = frozenset({"received", "verified"})


class TileDelegate(QStyledItemDelegate):
    """``tile_width`` follows the viewport."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.tile_width = 164
        self.header_width = 400

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        if index.data(HEADER_ROLE) is not None:
            return QSize(self.header_width, scaled(HEADER_HEIGHT))
        return QSize(self.tile_width, self.row_height)

    @property
    def row_height(self) -> int:
        """Of a line of tiles, the gap below it included."""
        return self.tile_width * 2 // 3 + scaled(CAPTION) + GAP

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        header = index.data(HEADER_ROLE)
        rect = option.rect
        if header is not None:
            painter.setFont(base_font(12, base_font().Weight.DemiBold))
            painter.setPen(self._theme.color("muted"))
            painter.drawText(rect, _LEADING, header)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._tile(painter, rect.adjusted(0, 0, -GAP, -GAP), index, selected)
        painter.restore()

    def _tile(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex, selected: bool
    ) -> None:  # fmt: skip
        tile: Tile = index.data(TILE_ROLE)
        row = tile.row
        path = QPainterPath()
        path.addRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 8, 8)
        painter.fillPath(path, self._theme.color("card"))
        painter.save()
        painter.setClipPath(path)
        if tile.set_aside:
            painter.setOpacity(_ASIDE)
        picture = QRect(rect.left(), rect.top(), rect.width(), rect.height() - scaled(CAPTION))
        pixmap = index.data(PIXMAP_ROLE)
        if pixmap is not None and not pixmap.isNull():
            size = pixmap.size().scaled(picture.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            target = QRect(0, 0, size.width(), size.height())
            target.moveCenter(picture.center())
            painter.setClipRect(picture, Qt.ClipOperation.IntersectClip)
            painter.drawPixmap(target, pixmap)
        else:
            painter.fillRect(picture, self._theme.color("rail"))
            painter.setPen(self._theme.color("muted"))
            painter.setFont(base_font(12))
            painter.drawText(picture, Qt.AlignmentFlag.AlignCenter, kind_word(row.media_type))
        painter.restore()
        pen = QPen(self._theme.color("accent" if selected else "line"), 2 if selected else 1)
        painter.setPen(pen)
        painter.drawPath(path)
        self._caption(painter, rect, tile)

    def _caption(self, painter: QPainter, rect: QRect, tile: Tile) -> None:
        row = tile.row
        line = QRect(rect.left() + 8, rect.bottom() - scaled(CAPTION), rect.width() - 16, scaled(CAPTION))
        painter.setFont(base_font(12, base_font().Weight.DemiBold))
        painter.setPen(self._theme.color("ink"))
        painter.drawText(line, _LEADING, row.code)
        painter.setFont(base_font(12))
        painter.setPen(self._theme.color("muted"))
        time = (row.camera_local or row.collected)[11:16]
        start = painter.fontMetrics().horizontalAdvance(row.code) + 20
        shifted = line.adjusted(start, 0, 0, 0)
        painter.drawText(QStyle.visualRect(painter.layoutDirection(), line, shifted), _LEADING, time)
        safe = row.state in _SAFE
        mark = "✓ " + QCoreApplication.translate("Tiles", "HQ") if safe else "○"
        painter.setPen(self._theme.color("success" if safe else "muted"))
        painter.drawText(line, _TRAILING, mark)
        said = QCoreApplication.translate("Tiles", "set aside") if tile.set_aside else ""
        if not said and row.doubts:
            said = "◆ " + short_doubt(row.doubts[0])
        if said:
            right_to_left = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
            room = painter.fontMetrics().horizontalAdvance(mark) + 8
            line.adjust(room if right_to_left else 0, 0, 0 if right_to_left else -room, 0)
            painter.setPen(self._theme.color("attention"))
            painter.drawText(line, _TRAILING, said)
