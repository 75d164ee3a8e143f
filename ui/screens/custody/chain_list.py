"""The chain as a painted list: a header for each day, and a line for each act. Thousands of lines scroll smoothly."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fieldkit.workflows.values import ChainLine
from ui.messages import act_word, anchor_word
from ui.screens.custody.chain_model import DAY_ROLE, LINE_ROLE, ChainModel, Rows, what
from ui.text import clock_time, isolated
from ui.theme import Theme, base_font, mono_font, scaled

_HEIGHT = 32
"""Of a line and of a day alike: rows of one height are laid out without asking for each."""
_BATCH = 500
"""Rows that are laid out at once: ten thousand would keep the window waiting."""
_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
"""A painter mirrors left and right by itself where the layout runs right to left."""


class ChainList(QListView):
    """Newest first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setItemDelegate(_LineDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Chain of custody, newest first"))
        self.setObjectName("checks")
        self.chain_model = ChainModel()
        self.setModel(self.chain_model)

    def show_rows(self, rows: Rows) -> None:
        """Show these lines under a header for each day; where nothing changed, one stays where one was."""
        if rows is not self.chain_model.rows:
            self.chain_model.show_rows(rows)


class _LineDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._bold = base_font(14, QFont.Weight.DemiBold)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._view.viewport().width(), scaled(_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        day = index.data(DAY_ROLE)
        if day:
            self._text(painter, option, (18, scaled(300)), base_font(12, QFont.Weight.DemiBold), "muted", isolated(day))
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(option.rect, self._theme.color("accent_wash"))
            self._line(painter, option, index.data(LINE_ROLE))
        painter.restore()

    def _line(self, painter: QPainter, option: QStyleOptionViewItem, line: ChainLine) -> None:
        width = option.rect.width()
        anchor = self._anchor(painter, option, line) if line.anchored_by else 0
        self._text(painter, option, (18, scaled(48)), mono_font(), "muted", isolated(line.seq))
        self._text(painter, option, (scaled(70), scaled(54)), base_font(14), "muted", clock_time(line.time))
        act = act_word(line.act)
        act_width = QFontMetrics(self._bold).horizontalAdvance(act) + 12
        self._text(painter, option, (scaled(128), act_width), self._bold, "ink", act)
        room = max(0, width - scaled(128) - act_width - anchor - 20)
        rest = QFontMetrics(base_font(14)).elidedText(what(line), Qt.TextElideMode.ElideRight, room)
        self._text(painter, option, (scaled(128) + act_width, room), base_font(14), "muted", rest)

    def _anchor(self, painter: QPainter, option: QStyleOptionViewItem, line: ChainLine) -> int:
        text = QCoreApplication.translate("ChainList", "Anchor: %1").replace("%1", anchor_word(line.anchored_by or ""))
        width = QFontMetrics(base_font(12)).horizontalAdvance(text) + 24
        place = QRect(option.rect.width() - width - 16, 4, width, scaled(_HEIGHT) - 8)
        where = QStyle.visualRect(option.direction, option.rect, place.translated(option.rect.topLeft()))
        painter.setPen(self._theme.color("accent"))
        painter.setBrush(self._theme.color("accent_wash"))
        painter.drawRoundedRect(QRectF(where), 10, 10)
        painter.setFont(base_font(12))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, text)
        return width + 24

    def _text(
        self, painter: QPainter, option: QStyleOptionViewItem, span: tuple[int, int], font: QFont, token: str, text: str
    ) -> None:
        place = QRect(span[0], 0, span[1], option.rect.height()).translated(option.rect.topLeft())
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        painter.drawText(QStyle.visualRect(option.direction, option.rect, place), int(_FLAGS), text)
