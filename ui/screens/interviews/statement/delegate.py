"""Paints a turn: who spoke when, both texts, how the witness knows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.screens.interviews.statement.layouts import Layouts
from ui.screens.interviews.statement.model import Turn, TurnModel
from ui.screens.interviews.statement.texts import FRAME_X, FRAME_Y, Laid
from ui.screens.interviews.statement.words import basis_word, speaker_word
from ui.text import clock_time
from ui.theme import Theme, base_font, scaled

_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
"""A painter mirrors left and right by itself where the layout runs right to left."""
SPEAKER_TOP, TIME_TOP, SIDE_LINE, CHIP_TOP, CHIP_HIGH = 5, 25, 20, 5, 22


class TurnDelegate(QStyledItemDelegate):
    """Turns are as high as their words; the current one is covered by the fields that lie over it."""

    def __init__(self, theme: Theme, model: TurnModel, layouts: Layouts, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._model, self._layouts = theme, model, layouts
        self.live: tuple[str, int] = ("", 0)
        """The turn whose fields are shown, and the height that they need, px."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        turn = self._model.turn(index.row())
        high = self.live[1] if turn["id"] == self.live[0] else self._layouts.height(turn)
        return QSize(self._layouts.columns.width, high)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        turn, row = self._model.turn(index.row()), option.rect
        painter.save()
        if turn["id"] != self.live[0]:
            self._paint_turn(painter, turn, row)
        line = QRect(row.left(), row.bottom(), row.width(), 1)
        painter.fillRect(line, self._theme.color("line"))
        painter.restore()

    def _paint_turn(self, painter: QPainter, turn: Turn, row: QRect) -> None:
        shape, laid = self._layouts.columns, self._layouts.of(turn)
        side = shape.side(row)
        painter.setFont(base_font(12, QFont.Weight.DemiBold))
        painter.setPen(self._theme.color("ink"))
        painter.drawText(_line(side, scaled(SPEAKER_TOP)), int(_LEADING), speaker_word(turn["speaker"]))
        painter.setFont(base_font(12))
        painter.setPen(self._theme.color("muted"))
        painter.drawText(_line(side, scaled(TIME_TOP)), int(_LEADING), clock_time(turn["time"]))
        ink = self._theme.color("muted" if turn["speaker"] == "question" else "ink")
        self._words(painter, laid.text, shape.text_field(row), ink)
        self._words(painter, laid.translation, shape.translation_field(row), ink)
        if turn["speaker"] != "question" and turn["basis"]:
            self._chip(painter, shape.basis(row), basis_word(turn["basis"]))

    def _words(self, painter: QPainter, laid: Laid | None, field: QRect, ink: QColor) -> None:
        if laid is not None:
            corner = QPointF(field.left() + FRAME_X, field.top() + FRAME_Y)
            laid.draw(painter, corner, ink, self._theme.color("accent"))

    def _chip(self, painter: QPainter, room: QRect, word: str) -> None:
        painter.setFont(base_font(12))
        width = min(room.width(), QFontMetrics(painter.font()).horizontalAdvance(word) + 22)
        place = QRect(room.right() - width + 1, room.top() + scaled(CHIP_TOP), width, scaled(CHIP_HIGH))
        place = place if self._layouts.columns.way == Qt.LayoutDirection.LeftToRight else QRect(
            room.left(), place.top(), width, scaled(CHIP_HIGH)
        )  # fmt: skip
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 1))
        painter.setBrush(self._theme.color("accent_wash"))
        painter.drawRoundedRect(place.adjusted(0, 0, -1, -1), scaled(CHIP_HIGH) / 2, scaled(CHIP_HIGH) / 2)
        painter.setPen(self._theme.color("accent"))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), word)


def _line(side: QRect, top: int) -> QRect:
    return QRect(side.left() + 4, side.top() + top, side.width() - 8, scaled(SIDE_LINE))
