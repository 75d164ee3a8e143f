"""Words to compare aloud or to write down: large, apart from each other, left to right in every language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from ui.widgets.labels import PlainLabel

_COLUMNS = 4


def word_box(words: Sequence[str], columns: int = _COLUMNS) -> QFrame:
    """A box with numbered words, four to a line unless said otherwise."""
    frame = QFrame()
    frame.setObjectName("quiet")
    frame.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    frame.setAccessibleName(" ".join(words))
    grid = QGridLayout(frame)
    grid.setContentsMargins(16, 12, 16, 12)
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(8)
    for number, word in enumerate(words):
        label = LatinLabel(f"{number + 1}\u2002{word}", "word")
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(label, number // columns, number % columns)
    return frame


class LatinLabel(PlainLabel):
    """A label that reads left to right whatever the language is."""

    latin = True
