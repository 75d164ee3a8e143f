"""The statement: turns of question and answer, the witness's language and the second one side by side.

Each column's direction is set, never guessed. Ctrl+Enter makes the next turn and changes the speaker; F2 to F5 say how
the witness knows.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from ui.text import clock_time
from ui.theme import base_font
from ui.widgets.buttons import button
from ui.widgets.labels import Chip, PlainLabel

LINE_HEIGHT, FONT_SIZE, BASIS_WIDTH, SIDE_WIDTH = 26, 16, 84, 92
BASES = ("saw", "heard", "told", "inferred")
RIGHT_TO_LEFT = frozenset({"ar", "fa", "ur", "he", "ps", "ckb"})


class StatementEdit(QTextEdit):
    """Plain text at 16 px on lines of 26, as high as its text."""

    typed = Signal()

    def __init__(self, text: str, language: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setAccessibleName(label)
        self.setFont(base_font(FONT_SIZE))
        self.setTabChangesFocus(True)
        self.setProperty("statement", "true")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhMultiLine)
        option = QTextOption()
        right = language in RIGHT_TO_LEFT
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
        self.document().setDefaultTextOption(option)
        self._set(text)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def _set(self, text: str) -> None:
        self.document().setUndoRedoEnabled(False)
        self.setPlainText(text)
        block = QTextBlockFormat()
        block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)
        self.document().setUndoRedoEnabled(True)

    def _changed(self) -> None:
        self.typed.emit()

    def _fit(self) -> None:
        self.setFixedHeight(max(LINE_HEIGHT + 14, int(self.document().size().height()) + 10))


class TurnRow(QFrame):
    """One turn: speaker and time, two texts, basis of knowledge."""

    changed = Signal()

    def __init__(self, turn: dict[str, Any], languages: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._turn = dict(turn)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(10)
        holder = QWidget()
        holder.setFixedWidth(SIDE_WIDTH)
        side = QVBoxLayout(holder)
        side.setContentsMargins(0, 0, 0, 0)
        self._speaker = button("", self.toggle_speaker, flat=True)
        side.addWidget(self._speaker)
        side.addWidget(PlainLabel(clock_time(turn.get("time")), "small"))
        side.addStretch(1)
        layout.addWidget(holder)
        self.text = StatementEdit(turn.get("text", ""), languages[0], self.tr("In the witness's language"))
        self.translation = StatementEdit(turn.get("translation", ""), languages[1], self.tr("Translation"))
        for edit in (self.text, self.translation):
            edit.typed.connect(self.changed)
            edit.setMaximumWidth(640)
            layout.addWidget(edit, 1, Qt.AlignmentFlag.AlignTop)
        self.basis = Chip("")
        self.basis.setFixedWidth(BASIS_WIDTH)
        self.basis.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.basis, 0, Qt.AlignmentFlag.AlignTop)
        self._show()

    @property
    def turn(self) -> dict[str, Any]:
        """The turn as it stands on the screen."""
        return {**self._turn, "text": self.text.toPlainText(), "translation": self.translation.toPlainText()}

    def toggle_speaker(self) -> None:
        """Question or witness."""
        self._turn["speaker"] = "witness" if self._turn.get("speaker") == "question" else "question"
        self._show()
        self.changed.emit()

    def set_basis(self, basis: str) -> None:
        """How the witness knows; the same again takes it away."""
        self._turn["basis"] = "" if self._turn.get("basis") == basis else basis
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        question = self._turn.get("speaker") == "question"
        self._speaker.setText(self.tr("Question") if question else self.tr("Witness"))
        words = {
            "saw": self.tr("Saw"),
            "heard": self.tr("Heard"),
            "told": self.tr("Was told"),
            "inferred": self.tr("Inferred"),
        }
        basis = self._turn.get("basis") or ""
        self.basis.set_state("accent" if basis else "", words.get(basis, "F2–F5"))
        self.basis.setVisible(True)
        if question:
            self.basis.setText("")
            self.basis.setProperty("chip", "false")
            self.basis.style().polish(self.basis)


class Turns(QWidget):
    """The column of turns."""

    changed = Signal()

    def __init__(
        self, turns: list[dict[str, Any]], languages: tuple[str, str], now: Callable[[], str], *, editable: bool
    ) -> None:
        super().__init__()
        self._languages, self._now, self._editable = languages, now, editable
        self._rows: list[TurnRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for turn in turns:
            self._add(turn)
        if not turns and editable:
            self.next_turn()

    def turns(self) -> list[dict[str, Any]]:
        """Every turn as it stands."""
        return [row.turn for row in self._rows]

    def next_turn(self) -> None:
        """A new turn of the other speaker, with the time now; the cursor goes there."""
        last = self._rows[-1].turn["speaker"] if self._rows else "witness"
        speaker = "question" if last == "witness" else "witness"
        turn = {"id": secrets.token_hex(4), "speaker": speaker, "time": self._now(), "text": "", "translation": ""}
        row = self._add({**turn, "basis": ""})
        row.text.setFocus()
        self.changed.emit()

    def _add(self, turn: dict[str, Any]) -> TurnRow:
        row = TurnRow(turn, self._languages)
        row.changed.connect(self.changed)
        for edit in (row.text, row.translation):
            edit.setReadOnly(not self._editable)
            edit.installEventFilter(self)
        self._rows.append(row)
        self._column.addWidget(row)
        return row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not self._editable:
            return False
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_turn()
            return True
        keys = [Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F5]
        if event.key() in keys:
            row = next(one for one in self._rows if watched in (one.text, one.translation))
            row.set_basis(BASES[keys.index(Qt.Key(event.key()))])
            return True
        return False
