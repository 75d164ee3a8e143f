"""Every turn laid out: at once where it is seen, the others in slices that leave the event loop alone.

Until a turn was laid out its height is a guess from its length; ``grown`` says that guesses became heights.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ui.screens.interviews.statement.columns import Columns
from ui.screens.interviews.statement.model import Turn, TurnModel
from ui.screens.interviews.statement.texts import FONT_SIZE, LINE_HEIGHT, Laid
from ui.theme import scaled

SLICE_SECONDS = 0.008
_Ways = tuple[Qt.LayoutDirection, Qt.LayoutDirection]


@dataclass(frozen=True, slots=True)
class LaidTurn:
    """A turn's two texts as they were when they were laid out; None where a column is not shown."""

    source: tuple[str, str]
    text: Laid | None
    translation: Laid | None
    height: int


class Layouts(QObject):
    """Turn by id to what it looks like."""

    grown = Signal()

    def __init__(self, model: TurnModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._laid: dict[str, LaidTurn] = {}
        self._columns: Columns | None = None
        self._ways: _Ways = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.LeftToRight)
        self._waiting: list[str] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    def set_shape(self, columns: Columns, ways: _Ways) -> None:
        """Lay out anew where widths or directions changed; the others keep what they have."""
        before = self._columns
        old = (before.text, before.translation, self._ways) if before else None
        self._columns, self._ways = columns, ways
        if old != (columns.text, columns.translation, ways):
            self._laid.clear()
            self._waiting = [turn["id"] for turn in self._model.turns()]
            self._timer.start()

    @property
    def columns(self) -> Columns:
        """The shape of every turn; known once the view has a width."""
        assert self._columns is not None
        return self._columns

    @property
    def ready(self) -> bool:
        """Whether no height is a guess any more."""
        return not self._timer.isActive()

    def of(self, turn: Turn) -> LaidTurn:
        """The turn laid out, now if it was not."""
        source = (turn["text"], turn["translation"])
        laid = self._laid.get(turn["id"])
        if laid is None or laid.source != source:
            laid = self._laid[turn["id"]] = self._lay_out(source)
        return laid

    def height(self, turn: Turn) -> int:
        """The height of a turn, px: a guess where it was not laid out."""
        laid, shape = self._laid.get(turn["id"]), self.columns
        if laid is not None and laid.source == (turn["text"], turn["translation"]):
            return laid.height
        lines = 1
        for key, width in (("text", shape.text), ("translation", shape.translation)):
            if width:
                lines = max(lines, 1 + len(turn[key]) * scaled(FONT_SIZE) // 2 // width)
        return shape.height(lines * scaled(LINE_HEIGHT))

    def _lay_out(self, source: tuple[str, str]) -> LaidTurn:
        shape = self.columns
        texts = [
            Laid(words, width, way) if width else None
            for words, width, way in zip(source, (shape.text, shape.translation), self._ways, strict=True)
        ]
        height = max((one.height for one in texts if one is not None), default=scaled(LINE_HEIGHT))
        return LaidTurn(source, texts[0], texts[1], shape.height(height))

    def _slice(self) -> None:
        end = time.perf_counter() + SLICE_SECONDS
        moved = False
        while self._waiting and time.perf_counter() < end:
            row = self._model.row_of(self._waiting.pop())
            if row >= 0:
                turn = self._model.turn(row)
                moved |= self.height(turn) != self.of(turn).height
        if not self._waiting:
            self._timer.stop()
        if moved:
            self.grown.emit()
