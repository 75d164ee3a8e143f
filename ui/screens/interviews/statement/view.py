"""The list of turns: painted rows, and the one that is typed in over its row. Layout and signals, no decisions."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.screens.interviews.statement.columns import columns
from ui.screens.interviews.statement.delegate import TurnDelegate
from ui.screens.interviews.statement.field import EXHIBIT_MIME
from ui.screens.interviews.statement.layouts import Layouts
from ui.screens.interviews.statement.live_row import LiveRow, commit_input, wish_of
from ui.screens.interviews.statement.model import TurnModel
from ui.screens.interviews.statement.texts import FRAME_Y, direction
from ui.theme import Theme


class TurnList(QListView):
    """``wish`` is what a person asks of the current turn. Files and exhibits that are dropped go to the turn below."""

    wish = Signal(str)
    files_dropped = Signal(list)
    exhibit_dropped = Signal(str)
    shaped = Signal()
    """The columns changed."""

    def __init__(self, model: TurnModel, theme: Theme, *, editable: bool) -> None:
        super().__init__()
        self.setObjectName("bare")
        self.setAccessibleName(self.tr("Turns of the account"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAcceptDrops(editable)
        self.viewport().setAcceptDrops(editable)
        self._turns, self._editable = model, editable
        self._languages, self.single = ("", ""), False
        self.second_shown = False
        """In a narrow window: whether the second language stands in the place of the first."""
        self.layouts = Layouts(model, self)
        self.live = LiveRow(theme, self.viewport(), editable=editable)
        self.live.hide()
        self._delegate = TurnDelegate(theme, model, self.layouts, self)
        self._shape()
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.layouts.grown.connect(self.scheduleDelayedItemsLayout)
        self.live.grown.connect(self._grow)
        self.live.typed.connect(self._typed)
        self.live.wish.connect(self.wish)

    @property
    def row(self) -> int:
        """The current turn's row; -1 where there is none."""
        return self.currentIndex().row()

    def set_languages(self, language: str, second: str) -> None:
        """Directions follow the languages; without a second language or translation there is no second column."""
        if (language, second) != self._languages:
            self._languages = (language, second)
            self._shape()

    def set_single(self, single: bool) -> None:
        """Whether there is room for one language at a time only."""
        if single != self.single:
            self.single = single
            self._shape()

    def show_second(self, second: bool) -> None:
        """In a narrow window: which language is shown."""
        commit_input()
        self.second_shown = second
        self._shape()

    @property
    def has_second(self) -> bool:
        """Whether there is a second language."""
        return bool(self._languages[1]) or self._turns.translated

    def _shape(self) -> None:
        second, one = self.has_second, self.single and self.has_second
        text, translation = not (one and self.second_shown), second and (self.second_shown or not one)
        shape = columns(self.viewport().width(), self.layoutDirection(), text=text, translation=translation)
        ways = (direction(self._languages[0], shape.way), direction(self._languages[1], shape.way))
        self.layouts.set_shape(shape, ways)
        self.live.show_columns(shape)
        self.live.text.set_way(ways[0])
        self.live.translation.set_way(ways[1])
        self._place()
        self._grow()
        self.scheduleDelayedItemsLayout()
        self.shaped.emit()

    def doItemsLayout(self) -> None:
        """Lay the rows out; what is at the top of the window stays there."""
        anchor = self.indexAt(QPoint(1, 1))
        before = self.visualRect(anchor).top() if anchor.isValid() else 0
        super().doItemsLayout()
        if anchor.isValid():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(anchor).top() - before)
        self._place()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        commit_input()
        super().currentChanged(current, previous)
        if not current.isValid():
            self._delegate.live = ("", 0)
            self.live.hide()
            return
        turn = self._turns.turn(current.row())
        self._delegate.live = (turn["id"], self.layouts.height(turn))
        self.live.show_turn(turn)
        self.live.show()
        self._grow()
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()

    def refresh_current(self) -> None:
        """Show again who speaks in the current turn and how the witness knows."""
        if self.row >= 0:
            self.live.refresh(self._turns.turn(self.row))

    def write_here(self, second: bool | None = None) -> None:
        """Put the keyboard into a text of the current turn."""
        edit = self.live.first_field()
        if second is not None and not (chosen := self.live.translation if second else self.live.text).isHidden():
            edit = chosen
        self.scrollTo(self.currentIndex())
        edit.setFocus()

    def _typed(self, key: str, words: str) -> None:
        if self.row >= 0 and not self.live.isHidden():
            self._turns.write(self.row, key, words)
            self._follow()

    def _grow(self) -> None:
        """The row is as high as what is typed in it."""
        if self.row < 0 or self.live.isHidden():
            return
        ident, known = self._delegate.live
        needed = self.layouts.columns.height(self.live.needed)
        if needed != known:
            self._delegate.live = (ident, needed)
            self._delegate.sizeHintChanged.emit(self.currentIndex())

    def _place(self) -> None:
        row = self.visualRect(self.currentIndex())
        if row.isValid() and not self.live.isHidden():
            self.live.place(row, self.layouts.columns)

    def _follow(self) -> None:
        """Keep the line that is typed in on the screen."""
        edit = self.live.focused()
        if edit is None:
            return
        line = edit.cursorRect()
        line.moveTopLeft(edit.viewport().mapTo(self.viewport(), line.topLeft()))
        bar, high = self.verticalScrollBar(), self.viewport().height()
        if line.bottom() + FRAME_Y > high:
            bar.setValue(bar.value() + line.bottom() + FRAME_Y - high + 1)
        elif line.top() < FRAME_Y:
            bar.setValue(bar.value() + line.top() - FRAME_Y)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shape()
        if self.row >= 0:
            self.executeDelayedItemsLayout()
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wish = wish_of(event)
        if wish:
            self.wish.emit(wish)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.write_here()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click into the words of a turn makes it current and puts the cursor where the click was."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid():
            self.setCurrentIndex(index)
            self._put_cursor(place)

    def _put_cursor(self, place: QPoint) -> None:
        row, shape = self.visualRect(self.currentIndex()), self.layouts.columns
        second = shape.translation_field(row).adjusted(-4, -row.height(), 4, row.height()).contains(place)
        self.write_here(second)
        edit = self.live.focused()
        if edit is not None:
            edit.setTextCursor(edit.cursorForPosition(edit.viewport().mapFrom(self.viewport(), place)))

    def _mark(self, marked: bool) -> None:
        self.live.marked = marked
        self.live.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark(True)
        if self.row < 0 and self._turns.rowCount():
            self.setCurrentIndex(self._turns.index(0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasFormat(EXHIBIT_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The turn below becomes current, and what was dropped goes there."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
        if index.isValid():
            self._put_cursor(place)
        data = event.mimeData()
        if data.hasFormat(EXHIBIT_MIME):
            self.exhibit_dropped.emit(bytes(data.data(EXHIBIT_MIME).data()).decode())
        elif data.hasUrls():
            self.files_dropped.emit([url.toLocalFile() for url in data.urls() if url.isLocalFile()])
        event.acceptProposedAction()


