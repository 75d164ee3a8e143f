"""Cards one below the other, a few at each turn of the event loop, and no more than one can look through at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.text import isolated
from ui.widgets.boxes import clear
from ui.widgets.buttons import button
from ui.widgets.focus import focus_soon

_SHOWN = 60
_AT_ONCE = 8


class CardColumn(QWidget):
    """Where there are more, a button shows them; ``whole``: all are shown, for what has to be read to its end."""

    def __init__(self, *, whole: bool = False, spacing: int = 10) -> None:
        super().__init__()
        self._whole = whole
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)
        self._makers: Sequence[Callable[[], QWidget]] = ()
        self._made, self._most = 0, _SHOWN
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def show_cards(self, makers: Sequence[Callable[[], QWidget]]) -> None:
        """Show these in the place of what stood here; each is made when its turn comes."""
        self._timer.stop()
        clear(self._column)
        self._makers, self._made, self._most = makers, 0, len(makers) if self._whole else _SHOWN
        self._go_on()

    @property
    def complete(self) -> bool:
        """Whether every card that was given stands here."""
        return self._made == len(self._makers)

    def _go_on(self) -> None:
        end = min(self._most, len(self._makers), self._made + _AT_ONCE)
        for make in self._makers[self._made : end]:
            self._column.addWidget(make())
        self._made = end
        if end < min(self._most, len(self._makers)):
            self._timer.start()
        elif end < len(self._makers):
            text = self.tr("Show more: %1 are not shown").replace("%1", isolated(len(self._makers) - end))
            self.more = button(text, self._show_more)
            self._column.addWidget(self.more)

    def _show_more(self) -> None:
        """The keyboard goes to the first of them."""
        self._column.removeWidget(self.more)
        self.more.hide()
        self.more.deleteLater()
        first = self._column.count()
        self._most += _SHOWN
        self._go_on()
        item = self._column.itemAt(first)
        card = item.widget() if item is not None else None
        go = card.findChild(QPushButton) if card is not None else None
        if go is not None:
            focus_soon(go)
