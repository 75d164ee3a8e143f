"""Buttons: one filled button to a screen, the others plain."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from ui.icons import icon
from ui.text import button_text
from ui.theme import Theme, base_font, scaled

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class PressButton(QPushButton):
    """A button that Return presses as well as Space, wherever the keyboard is."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self.click()
        else:
            super().keyPressEvent(event)


class ChoiceButton(PressButton):
    """As wide as its words are when it is chosen, which are then heavier."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        heavy = QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        heavy_width = QFontMetrics(heavy).horizontalAdvance(self.text())
        hint.setWidth(hint.width() + max(0, heavy_width - self.fontMetrics().horizontalAdvance(self.text())))
        return hint


def button(
    text: str, clicked: Callable[[], object], *, filled: bool = False, flat: bool = False, parent: QWidget | None = None
) -> QPushButton:
    """A button with an accessible name and no default magic on Return."""
    made = PressButton(button_text(text), parent)
    made.setProperty("filled", "true" if filled else "false")
    made.setProperty("flat", "true" if flat else "false")
    made.setAccessibleName(text)
    made.clicked.connect(lambda: clicked())
    return made


def choice(text: str, chosen: Callable[[], object], parent: QWidget | None = None) -> QPushButton:
    """One of several answers: checkable, shown by border and weight as well as colour."""
    made = ChoiceButton(button_text(text), parent)
    made.setCheckable(True)
    made.setProperty("choice", "true")
    made.setAccessibleName(text)
    made.clicked.connect(lambda: chosen())
    return made


class Door(PressButton):
    """One door of the first start: an icon, what it is, what it is for, and an arrow in the direction of reading."""

    def __init__(self, name: str, text: str, explained: str, theme: Theme) -> None:
        super().__init__()
        self._text, self._explained, self._theme = text, explained, theme
        self._icon = icon(name, theme, "accent")
        self.setProperty("door", "true")
        self.setAccessibleName(f"{text}. {explained}")
        self.setMinimumHeight(scaled(76))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        area, middle = self.rect(), self.rect().center().y()
        leading = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter  # the painter mirrors it
        self._icon.paint(painter, self._place(scaled(22), middle - scaled(12), scaled(24), scaled(24)))
        lead, width, high = scaled(66), area.width() - scaled(110), scaled(26)
        painter.setFont(base_font(15, base_font().Weight.DemiBold))
        painter.setPen(self._theme.color("ink"))
        painter.drawText(self._place(lead, middle - scaled(27), width, high), leading, self._text)
        painter.setFont(base_font(14))
        painter.setPen(self._theme.color("muted"))
        painter.drawText(self._place(lead, middle, width, high), leading, self._explained)
        arrow = "←" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else "→"
        painter.drawText(self._place(area.width() - scaled(42), middle - high // 2, scaled(24), high), leading, arrow)

    def _place(self, left: int, top: int, width: int, high: int) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(left, top, width, high))
