"""Paints one check: its mark, what was asked, what came out, and an arrow to its detail."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fieldkit.verify.report import Check
from ui.checks import check_title
from ui.text import isolated
from ui.theme import Theme, base_font, scaled

CHECK_ROLE = Qt.ItemDataRole.UserRole + 1
_MARKS = {
    "pass": ("✓", "success"), "ask": ("◆", "attention"), "fail": ("✗", "failure"), "not-checked": ("○", "muted"),
}  # fmt: skip
_LEAD, _TRAIL, _AIR, _GAP = 52, 40, 10, 2
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
"""A painter mirrors left and right by itself where the layout runs right to left."""


class CheckDelegate(QStyledItemDelegate):
    """Lines are as high as their text."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._title, self._detail = base_font(14, QFont.Weight.DemiBold), base_font(13)

    def _heights(self, check: Check) -> tuple[int, int]:
        width = max(80, self._view.viewport().width() - scaled(_LEAD) - scaled(_TRAIL))
        room = QRect(0, 0, width, 10_000)
        found = []
        for font, text in ((self._title, check_title(check)), (self._detail, isolated(check.detail))):
            found.append(QFontMetrics(font).boundingRect(room, int(_FLAGS), text).height() if text else 0)
        return found[0], found[1]

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        title, detail = self._heights(index.data(CHECK_ROLE))
        return QSize(self._view.viewport().width(), title + detail + _GAP + 2 * scaled(_AIR))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        check: Check = index.data(CHECK_ROLE)
        rect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("accent_wash"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.color("line"))
        title, detail = self._heights(check)
        width = rect.width() - scaled(_LEAD) - scaled(_TRAIL)
        mark, token = _MARKS[check.status]
        self._text(painter, option, QRect(scaled(18), scaled(_AIR), scaled(24), title), base_font(14), token, mark)
        place = QRect(scaled(_LEAD), scaled(_AIR), width, title)
        self._text(painter, option, place, self._title, "ink", check_title(check))
        place = QRect(scaled(_LEAD), scaled(_AIR) + title + _GAP, width, detail)
        self._text(painter, option, place, self._detail, "muted", isolated(check.detail))
        arrow = "◂" if option.direction == Qt.LayoutDirection.RightToLeft else "▸"
        place = QRect(rect.width() - scaled(28), scaled(_AIR), scaled(20), title)
        self._text(painter, option, place, base_font(14), "muted", arrow)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.color("focus"))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _text(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, font: QFont, token: str, text: str
    ) -> None:
        where = QStyle.visualRect(option.direction, option.rect, place.translated(option.rect.topLeft()))
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        painter.drawText(where, int(_FLAGS), text)
