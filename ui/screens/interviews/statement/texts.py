"""How the words of a statement look, painted and typed alike: 16 px on lines of 26, in a direction that is set.

A painted line puts its baseline where ``QTextDocument`` puts it in a line of fixed height, so nothing moves when a
turn becomes the current one. A code in brackets such as ``[E-0412]`` is a link to that exhibit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from ui.theme import base_font, scaled

FONT_SIZE, LINE_HEIGHT = 16, 26
FRAME_X, FRAME_Y = 7, 3
"""Of the usual size. Border and padding of a statement's field in ``app.qss``, px."""
WRITING_CHARACTERS = 72
RIGHT_TO_LEFT = frozenset({"ar", "fa", "ur", "he", "ps", "ckb"})
_LINK = re.compile(r"\[(E-\d{4,})\]")


def statement_font() -> QFont:
    """The font of both the painted and the typed text."""
    return base_font(FONT_SIZE)


def widest_text() -> int:
    """The width of the writing column, px: 72 characters."""
    return int(QFontMetricsF(statement_font()).averageCharWidth() * WRITING_CHARACTERS)


def direction(language: str, interface: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """The direction of a column: by its language; where none is known, the interface's. Never guessed from words."""
    if not language:
        return interface
    return Qt.LayoutDirection.RightToLeft if language in RIGHT_TO_LEFT else Qt.LayoutDirection.LeftToRight


def text_option(way: Qt.LayoutDirection) -> QTextOption:
    """What both layouts are told; ``QTextDocument`` reads the alignment as leading."""
    option = QTextOption()
    option.setTextDirection(way)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def links(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, length and code of each link to an exhibit."""
    for found in _LINK.finditer(text):
        yield found.start(), len(found.group()), found.group(1)


def link_text(code: str) -> str:
    """The link to an exhibit, as it stands in a text."""
    return f"[{code}]"


class Laid:
    """One text laid out at a width; ``height`` in px, at least one line."""

    def __init__(self, text: str, width: int, way: Qt.LayoutDirection) -> None:
        option = text_option(way)
        right = way == Qt.LayoutDirection.RightToLeft
        option.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        self._layouts: list[QTextLayout] = []
        self.height = 0
        for paragraph in text.split("\n"):
            self._add(paragraph, width, option)

    def _add(self, paragraph: str, width: int, option: QTextOption) -> None:
        layout = QTextLayout(paragraph, statement_font())
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        high = scaled(LINE_HEIGHT)
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            rise = line.ascent() + max(line.leading(), 0.0)
            line.setPosition(QPointF(0, self.height + high * 4 / 5 - rise))
            self.height += high
        layout.endLayout()
        self._layouts.append(layout)

    def draw(self, painter: QPainter, corner: QPointF, ink: QColor, link: QColor) -> None:
        """Paint it with its upper left corner there."""
        painter.setPen(ink)
        for layout in self._layouts:
            layout.draw(painter, corner, _marked(layout.text(), link))


def _marked(text: str, color: QColor) -> list[QTextLayout.FormatRange]:
    found = []
    for start, length, _ in links(text):
        one = QTextLayout.FormatRange()
        one.start, one.length = start, length
        one.format = link_format(color)
        found.append(one)
    return found


def link_format(color: QColor) -> QTextCharFormat:
    """The look of a link: a colour and a line, never the colour alone."""
    look = QTextCharFormat()
    look.setForeground(color)
    look.setFontUnderline(True)
    return look
