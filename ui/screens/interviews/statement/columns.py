"""Where the parts of a turn stand, for painting and for the fields that lie over it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle

from ui.screens.interviews.statement.texts import FRAME_X, FRAME_Y, LINE_HEIGHT, widest_text
from ui.theme import scaled

EDGE_X, EDGE_Y = 14, 6
_SIDE, _BASIS, _GAP = 86, 88, 8


@dataclass(frozen=True, slots=True)
class Columns:
    """The shape of every turn. ``text`` and ``translation`` are widths of the words in px; 0 where not shown."""

    width: int
    text: int
    translation: int
    way: Qt.LayoutDirection

    def height(self, words: int) -> int:
        """The height of a turn whose words are so high."""
        lowest = scaled(LINE_HEIGHT) * 2 + 2 * EDGE_Y  # speaker and time need two lines
        return max(lowest, words + 2 * (EDGE_Y + FRAME_Y))

    def side(self, row: QRect) -> QRect:
        """Speaker and time."""
        return self._placed(row, EDGE_X, scaled(_SIDE))

    def text_field(self, row: QRect) -> QRect:
        """The field of the witness's own words."""
        return self._placed(row, EDGE_X + scaled(_SIDE) + _GAP, self.text + 2 * FRAME_X) if self.text else QRect()

    def translation_field(self, row: QRect) -> QRect:
        """The field of the second language."""
        if not self.translation:
            return QRect()
        before = self.text + 2 * FRAME_X + _GAP if self.text else 0
        return self._placed(row, EDGE_X + scaled(_SIDE) + _GAP + before, self.translation + 2 * FRAME_X)

    def basis(self, row: QRect) -> QRect:
        """How the witness knows."""
        return self._placed(row, self.width - EDGE_X - scaled(_BASIS), scaled(_BASIS))

    def _placed(self, row: QRect, left: int, width: int) -> QRect:
        place = QRect(row.left() + left, row.top() + EDGE_Y, width, row.height() - 2 * EDGE_Y)
        return QStyle.visualRect(self.way, row, place)


def columns(width: int, way: Qt.LayoutDirection, *, text: bool, translation: bool) -> Columns:
    """The shape at a width, with the columns that are shown; none is wider than the writing column."""
    shown = int(text) + int(translation)
    room = width - 2 * EDGE_X - scaled(_SIDE) - scaled(_BASIS) - (shown + 1) * _GAP
    each = max(60, min(room // max(1, shown) - 2 * FRAME_X, widest_text()))
    return Columns(width, each if text else 0, each if translation else 0, way)
