"""The light table: tiles as wide as the window lets them be, under a header for each day."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from ui.screens.evidence.delegate import TileDelegate
from ui.screens.evidence.model import HEADER_ROLE, ROW_ROLE, Fetch, Index, LightTableModel
from ui.theme import Theme, scaled

_WISHED = 164
_BATCH = 200
"""Rows that are laid out at once: ten thousand would keep the window waiting."""
_AGAIN_MS, _TRIES = 20, 500

Move = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint


class LightTable(QListView):
    """Emits the id of the exhibit that is current; ``compare`` and ``aside`` are asked for by a key."""

    chosen = Signal(str)
    compare = Signal()
    aside = Signal()
    part = Signal(int)
    """A digit from 1: which part of a scene's series the exhibit is."""

    def __init__(self, fetch: Fetch, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("bare")
        self.table_model = LightTableModel(fetch)
        self._delegate = TileDelegate(theme)
        self.setModel(self.table_model)
        self.setItemDelegate(self._delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setUniformItemSizes(False)
        self.setSpacing(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Exhibits"))
        self.setAccessibleDescription(
            self.tr("Keys: C compares two, Del sets aside or brings back, 1 to 5 say a photo's part of its scene.")
        )
        self._later, self._tries = QPersistentModelIndex(), 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AGAIN_MS)
        self._timer.timeout.connect(lambda: self.scrollTo(self._later))

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        """Scroll there; to what is not laid out yet as soon as it is."""
        if index.isValid() and self.visualRect(index).isEmpty() and self.isVisible() and self._tries < _TRIES:
            self._later, self._tries = QPersistentModelIndex(index), self._tries + 1
            self._timer.start()
            return
        self._tries = 0
        super().scrollTo(index, hint)

    @property
    def current(self) -> str:
        """The id of the exhibit that is current; empty where there is none."""
        index = self.currentIndex()
        row = index.data(ROW_ROLE) if index.isValid() else None
        return row.id if row is not None else ""

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = current.data(ROW_ROLE) if current.isValid() else None
        if row is not None:
            self.chosen.emit(row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() == Qt.Key.Key_C:
            self.compare.emit()
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.aside.emit()
        elif plain and Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_5:
            self.part.emit(event.key() - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """As Qt moves, but to the next exhibit where a header stands in the way, and from the right where people read
        from there."""
        count, here = self.table_model.rowCount(), self.currentIndex().row()
        mirrored = {Move.MoveLeft: Move.MoveRight, Move.MoveRight: Move.MoveLeft}
        action = mirrored.get(action, action) if self.isRightToLeft() else action
        steps = {Move.MoveLeft: -1, Move.MovePrevious: -1, Move.MoveRight: 1, Move.MoveNext: 1}
        if action in steps or here < 0:
            return self._exhibit(here + steps.get(action, 1), steps.get(action, 1), here)
        if action in (Move.MoveHome, Move.MoveEnd):
            home = action == Move.MoveHome
            return self._exhibit(0 if home else count - 1, 1 if home else -1, here)
        across = max(1, self._delegate.header_width // self._delegate.tile_width)
        rows = max(1, self.viewport().height() // self._delegate.row_height)
        lines = {Move.MoveUp: -1, Move.MoveDown: 1, Move.MovePageUp: -rows, Move.MovePageDown: rows}[action]
        return self._in_line(here, lines, across)

    def _in_line(self, here: int, lines: int, across: int) -> QModelIndex:
        """The exhibit so many lines further, in the same column where there is one."""
        step = 1 if lines > 0 else -1
        for _ in range(abs(lines)):
            column = self._column(here, across)
            target = here + step * across
            between = range(here + step, max(-1, min(self.table_model.rowCount(), target + step)), step)
            header = next((one for one in between if self._is_header(one)), None)
            if header is not None:  # into the first or last line of another day
                first = header + 1 if step > 0 else self._last_line(header - 1, across)
                last = self._end_of_line(first, across)
                target = min(first + column, last)
            found = self._exhibit(target, -step, here)
            if not found.isValid() or found.row() == here:
                return self.currentIndex() if not found.isValid() else found
            here = found.row()
        return self.table_model.index(here)

    def _column(self, number: int, across: int) -> int:
        start = number
        while start > 0 and not self._is_header(start - 1):
            start -= 1
        return (number - start) % across

    def _last_line(self, number: int, across: int) -> int:
        return number - self._column(number, across)

    def _end_of_line(self, first: int, across: int) -> int:
        last = first
        while last + 1 < self.table_model.rowCount() and last + 1 < first + across and not self._is_header(last + 1):
            last += 1
        return last

    def _is_header(self, number: int) -> bool:
        return self.table_model.index(number).data(HEADER_ROLE) is not None

    def _exhibit(self, number: int, step: int, otherwise: int) -> QModelIndex:
        """The exhibit there, or the next one in that direction."""
        while 0 <= number < self.table_model.rowCount():
            if not self._is_header(number):
                return self.table_model.index(number)
            number += step
        return self.table_model.index(otherwise) if otherwise >= 0 else QModelIndex()

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.viewport().width() - 4
        columns = max(1, width // scaled(_WISHED))
        self._delegate.tile_width = width // columns
        self._delegate.header_width = width
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)
