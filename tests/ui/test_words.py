"""Words that are shown once are seen whole, however narrow the window is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.boxes import scrolling
from ui.widgets.words import WordBox

WORDS = ["unfeeling", "whacking", "extenuate", "smilingly", "epidermal", "recipient"]


@pytest.mark.parametrize(("width", "lines"), [(900, 1), (640, 2), (300, 3), (200, 6)])
def test_every_word_stands_inside_its_box(width: int, lines: int, qtbot: QtBot) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    box = WordBox(WORDS, most=6)
    column.addWidget(box)
    column.addStretch(1)
    page = scrolling(inner)
    qtbot.addWidget(page)
    page.resize(1_000, 400)
    page.show()
    page.resize(width, 400)
    qtbot.waitUntil(lambda: box.width() <= width)
    qtbot.wait(20)
    labels = box._labels
    assert [label.text().partition("\u2002")[2] for label in labels] == WORDS
    assert all(label.width() >= label.sizeHint().width() for label in labels)
    assert all(box.rect().contains(label.geometry()) for label in labels)
    assert len({label.y() for label in labels}) == lines
