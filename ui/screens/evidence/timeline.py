"""An item's custody as a vertical line with a dot for each act, newest on top."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from fieldkit.workflows.values import Handling
from ui.messages import act_word
from ui.text import day_and_time, isolated
from ui.theme import Theme, base_font, scaled

_STEP, _LEAD = 24, 22
_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Timeline(QWidget):
    """Painted; the whole of it is also its accessible description."""

    def __init__(self, custody: Sequence[Handling], theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows = [(act_word(one.act), f"{day_and_time(one.time)} · {isolated(one.person)}") for one in custody]
        self.setFixedHeight(max(1, len(self._rows)) * scaled(_STEP))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Custody"))
        self.setAccessibleDescription("; ".join(f"{act} {when}" for act, when in self._rows))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bold = base_font(13, QFont.Weight.DemiBold)
        line = QRect(6, scaled(_STEP) // 2, 2, self.height() - scaled(_STEP))
        painter.fillRect(self._place(line), self._theme.color("line"))
        for number, (act, when) in enumerate(self._rows):
            top = number * scaled(_STEP)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent"))
            painter.drawEllipse(self._place(QRect(3, top + 8, 9, 9)))
            width = QFontMetrics(bold).horizontalAdvance(act) + 10
            lead, below = scaled(_LEAD), top + scaled(_STEP)
            self._text(painter, QRect(QPoint(lead, top), QPoint(lead + width, below)), bold, "ink", act)
            rest = QRect(QPoint(lead + width, top), QPoint(self.width(), below))
            self._text(painter, rest, base_font(12), "muted", when)

    def _text(self, painter: QPainter, place: QRect, font: QFont, token: str, text: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        painter.drawText(self._place(place), _FLAGS, text)

    def _place(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
