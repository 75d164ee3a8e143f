"""Words to compare aloud or to write down: large, apart from each other, left to right in every language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout

from ui.widgets.labels import PlainLabel

_COLUMNS = 4


class LatinLabel(PlainLabel):
    """A label that reads left to right whatever the language is."""

    latin = True


class WordBox(QFrame):
    """A box with numbered words, at most ``most`` to a line and fewer in a narrow window: each is seen whole."""

    def __init__(self, words: Sequence[str], most: int = _COLUMNS) -> None:
        super().__init__()
        self.setObjectName("quiet")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(" ".join(words))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(8)
        self._most, self._columns = most, 0
        self._labels = [LatinLabel(f"{number}\u2002{word}", "word") for number, word in enumerate(words, 1)]
        for label in self._labels:
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._arrange(most)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(1), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(next((n for n in range(self._most, 1, -1) if self._width(n) <= self.width()), 1))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, label in enumerate(self._labels):
            self._grid.removeWidget(label)
            self._grid.addWidget(label, number // columns, number % columns)
        self.updateGeometry()

    def _width(self, columns: int) -> int:
        """What this many columns need."""
        wide = [one.sizeHint().width() for one in self._labels]
        margins = self._grid.contentsMargins()
        around = margins.left() + margins.right() + self._grid.horizontalSpacing() * (min(columns, len(wide)) - 1)
        return around + sum(max(wide[at::columns], default=0) for at in range(columns))
