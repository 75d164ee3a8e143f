"""The current turn: its fields and buttons, over the row that they stand for. There is one of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.screens.interviews.statement.columns import EDGE_Y, Columns
from ui.screens.interviews.statement.delegate import CHIP_HIGH, CHIP_TOP, SIDE_LINE, SPEAKER_TOP, TIME_TOP
from ui.screens.interviews.statement.field import StatementEdit
from ui.screens.interviews.statement.model import Turn
from ui.screens.interviews.statement.texts import FRAME_Y
from ui.screens.interviews.statement.words import BASES, basis_word, speaker_word
from ui.text import clock_time, isolated
from ui.theme import Theme, scaled
from ui.widgets.buttons import PressButton
from ui.widgets.labels import PlainLabel

_KEYS = {
    (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return): "next",
    (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Enter): "next",
    (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_D): "delete",
    (Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Up): "move-up",
    (Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Down): "move-down",
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_F6): "language",
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_F2): "saw",
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_F3): "heard",
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_F4): "told",
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_F5): "inferred",
}


def wish_of(event: QKeyEvent) -> str:
    """What a key asks of the current turn; empty for keys that only type."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return next((wish for (held, key), wish in _KEYS.items() if held == modifiers and key == event.key()), "")


class LiveRow(QWidget):
    """``wish`` names what a person asks for: a basis, ``speaker``, ``next``, ``delete`` and the like."""

    typed = Signal(str, str)
    """The field (``text`` or ``translation``) and its words."""
    grown = Signal()
    wish = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, *, editable: bool) -> None:
        super().__init__(parent)
        self._theme, self._editable = theme, editable
        self._shape: Columns | None = None
        self._turn: Turn = {}
        self.marked = False
        """Whether the keyboard is on the turn as a whole."""
        self._speaker = self._small("speaker", lambda: self.wish.emit("speaker"))
        self._time = PlainLabel("", "small", self)
        self._more = self._small("speaker", None)
        self._more.setText("⋯")
        self._more.setAccessibleName(self.tr("This turn: insert, move, delete"))
        self._more.setMenu(self._menu())
        self._more.setVisible(editable)
        self.text = StatementEdit(self.tr("In the witness's language"), theme.color("accent"), self)
        self.translation = StatementEdit(self.tr("Translation"), theme.color("accent"), self)
        for key, edit in (("text", self.text), ("translation", self.translation)):
            edit.typed.connect(partial(self._typed, key, edit))
            edit.grown.connect(self.grown)
            edit.setReadOnly(not editable)
            edit.installEventFilter(self)
        self.basis = self._small("basis", None)
        self.basis.setMenu(self._bases())

    def _small(self, kind: str, clicked: object) -> QPushButton:
        made = PressButton("", self)
        made.setProperty(kind, "true")
        made.setEnabled(self._editable)
        if callable(clicked):
            made.clicked.connect(clicked)
        return made

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for wish, text, keys in (
            ("before", self.tr("Insert a turn above"), ""),
            ("next", self.tr("Insert a turn below"), "Ctrl+Enter"),
            ("move-up", self.tr("Move up"), "Alt+↑"),
            ("move-down", self.tr("Move down"), "Alt+↓"),
            ("delete", self.tr("Delete this turn"), "Ctrl+D"),
        ):
            action = QAction(f"{text}\t{isolated(keys)}" if keys else text, menu)
            action.triggered.connect(partial(self.wish.emit, wish))
            menu.addAction(action)
        return menu

    def _bases(self) -> QMenu:
        menu = QMenu(self)
        for number, basis in enumerate(BASES):
            action = QAction(f"{basis_word(basis)}\t{isolated(f'F{number + 2}')}", menu)
            action.triggered.connect(partial(self.wish.emit, basis))
            menu.addAction(action)
        return menu

    @property
    def needed(self) -> int:
        """The height of the higher text that is shown, px."""
        return max(edit.needed for edit in (self.text, self.translation) if not edit.isHidden())

    def show_turn(self, turn: Turn) -> None:
        """Take over a turn; what an input method holds must be committed before."""
        self._turn = turn
        self.text.show_text(turn["id"], turn["text"])
        self.translation.show_text(turn["id"], turn["translation"])
        self.refresh(turn)

    def refresh(self, turn: Turn) -> None:
        """Show who speaks and how the witness knows; the words stay."""
        self._turn = turn
        question, word = turn["speaker"] == "question", speaker_word(turn["speaker"])
        self._speaker.setText(word)
        self._speaker.setAccessibleName(self.tr("Speaker: %1").replace("%1", word))
        self._time.setText(clock_time(turn["time"]))
        self.text.setPlaceholderText(self.tr("Type the question…") if question else self.tr("Type the answer…"))
        for edit in (self.text, self.translation):
            edit.set_quiet(question)
        name = basis_word(turn["basis"]) or isolated("F2–F5")
        self.basis.setText(name)
        self.basis.setAccessibleName(self.tr("How the witness knows: %1").replace("%1", name))
        self.basis.setProperty("known", "true" if turn["basis"] else "false")
        self.basis.setVisible(not question and (bool(turn["basis"]) or self._editable))
        self.basis.style().unpolish(self.basis)
        self.basis.style().polish(self.basis)
        if self._shape is not None:
            self.place(self.geometry(), self._shape)

    def place(self, row: QRect, shape: Columns) -> None:
        """Lie over that row of the list."""
        self._shape = shape
        self.setGeometry(row)
        inner, side = QRect(0, 0, row.width(), row.height() - 1), shape.side(QRect(0, 0, row.width(), row.height()))
        speaker = min(side.width() - scaled(26), self._speaker.sizeHint().width())
        parts: tuple[tuple[QWidget, int, int, int], ...] = (
            (self._speaker, scaled(SPEAKER_TOP) - 1, 0, speaker),
            (self._time, scaled(TIME_TOP), scaled(4), scaled(52)),
            (self._more, scaled(TIME_TOP) - 1, scaled(56), scaled(28)),
        )
        for widget, top, left, width in parts:
            place = QRect(side.left() + left, side.top() + top, width, scaled(SIDE_LINE) + 2)
            widget.setGeometry(self.style().visualRect(shape.way, side, place))
        high = self.needed + 2 * FRAME_Y
        for edit, field in ((self.text, shape.text_field(inner)), (self.translation, shape.translation_field(inner))):
            edit.setGeometry(field.left(), EDGE_Y, field.width(), high)
        room, width = shape.basis(inner), min(scaled(88), self.basis.sizeHint().width())
        end = QRect(room.right() - width + 1, room.top() + scaled(CHIP_TOP), width, scaled(CHIP_HIGH))
        self.basis.setGeometry(self.style().visualRect(shape.way, room, end))

    def show_columns(self, shape: Columns) -> None:
        """Show the fields of the columns that are shown."""
        self.text.setVisible(bool(shape.text))
        self.translation.setVisible(bool(shape.translation))

    def first_field(self) -> StatementEdit:
        """Where one writes."""
        return self.translation if self.text.isHidden() else self.text

    def focused(self) -> StatementEdit | None:
        """The field that has the keyboard."""
        return next((edit for edit in (self.text, self.translation) if edit.hasFocus()), None)

    def _typed(self, key: str, edit: StatementEdit) -> None:
        self.typed.emit(key, edit.words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and wish_of(event):
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        wish = wish_of(event) or self._stepping(watched, event)
        if wish:
            self.wish.emit(wish)
        return bool(wish)

    def _stepping(self, watched: QObject, event: QKeyEvent) -> str:
        """Up in the first line and down in the last one go to the next turn."""
        up, down = QTextCursor.MoveOperation.Up, QTextCursor.MoveOperation.Down
        step = {int(Qt.Key.Key_Up): ("up", up), int(Qt.Key.Key_Down): ("down", down)}.get(event.key())
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return ""
        assert isinstance(watched, StatementEdit)
        return "" if watched.textCursor().movePosition(step[1]) else step[0]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect().adjusted(0, 0, 0, -1), self._theme.color("accent_wash"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), self._theme.color("line"))
        edge = self.style().visualRect(self.layoutDirection(), self.rect(), QRect(0, 0, 3, self.height() - 1))
        painter.fillRect(edge, self._theme.color("accent"))
        if self.marked:
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -2))


def commit_input() -> None:
    """Take in what an input method holds, before a turn, the language, the lock or the state changes."""
    QGuiApplication.inputMethod().commit()
