"""The statement: turns of question and answer, the witness's language and the second one side by side.

Each column's direction is set, never guessed. Ctrl+Enter makes the next turn and changes the speaker; F2 to F5 say how
the witness knows.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QTextEdit, QVBoxLayout, QWidget

from ui.text import clock_time, isolated
from ui.theme import base_font
from ui.widgets.boxes import divider, row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel

LINE_HEIGHT, FONT_SIZE, BASIS_WIDTH, SIDE_WIDTH = 26, 16, 88, 82
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
        self.set_language(language)
        self._set(text)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def set_language(self, language: str) -> None:
        """The direction follows from the language; where none is known, from the interface's."""
        option = self.document().defaultTextOption()
        right = language in RIGHT_TO_LEFT if language else self.isRightToLeft()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
        self.document().setDefaultTextOption(option)

    def set_quiet(self, quiet: bool) -> None:
        """A question stands back behind what the witness says."""
        self.setProperty("quiet", "true" if quiet else "false")
        self.style().unpolish(self)
        self.style().polish(self)

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

    def __init__(
        self, turn: dict[str, Any], languages: tuple[str, str], *, editable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._turn, self._editable = dict(turn), editable
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 14, 6)
        layout.setSpacing(8)
        layout.addWidget(self._side(), 0, Qt.AlignmentFlag.AlignTop)
        self.text = StatementEdit(turn.get("text", ""), languages[0], self.tr("In the witness's language"))
        self.translation = StatementEdit(turn.get("translation", ""), languages[1], self.tr("Translation"))
        for edit in (self.text, self.translation):
            edit.typed.connect(self.changed)
            edit.setMaximumWidth(640)
            edit.setReadOnly(not editable)
            layout.addWidget(edit, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._basis_holder(), 0, Qt.AlignmentFlag.AlignTop)
        self.set_languages(*languages)
        self._show()

    def _side(self) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(SIDE_WIDTH)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 5, 0, 0)
        column.setSpacing(0)
        self._speaker = button("", self.toggle_speaker, flat=True)
        self._speaker.setProperty("speaker", "true")
        self._speaker.setEnabled(self._editable)
        time = PlainLabel(clock_time(self._turn.get("time")), "small")
        time.setContentsMargins(4, 0, 4, 0)
        for widget in (self._speaker, time):
            column.addLayout(row(widget, None))
        return holder

    def _basis_holder(self) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(BASIS_WIDTH)
        self.basis = QPushButton()
        self.basis.setAutoDefault(False)
        self.basis.setProperty("basis", "true")
        menu = QMenu(self.basis)
        for number, (basis, word) in enumerate(self._words().items()):
            action = menu.addAction(f"{word}\t{isolated(f'F{number + 2}')}")
            action.triggered.connect(lambda _=False, basis=basis: self.set_basis(basis))
        self.basis.setMenu(menu)
        holder.setLayout(row(None, self.basis))
        holder.setMinimumHeight(LINE_HEIGHT + 10)
        return holder

    def _words(self) -> dict[str, str]:
        return {
            "saw": self.tr("Saw"),
            "heard": self.tr("Heard"),
            "told": self.tr("Was told"),
            "inferred": self.tr("Inferred"),
        }

    @property
    def turn(self) -> dict[str, Any]:
        """The turn as it stands on the screen."""
        return {**self._turn, "text": self.text.toPlainText(), "translation": self.translation.toPlainText()}

    def set_languages(self, language: str, second: str) -> None:
        """Directions follow the languages; without a second language there is no second column."""
        self.text.set_language(language)
        self.translation.set_language(second)
        self.translation.setVisible(bool(second) or bool(self._turn.get("translation")))

    def set_current(self, current: bool) -> None:
        """Whether the keyboard is in it."""
        self.setObjectName("current" if current else "")
        self.style().unpolish(self)
        self.style().polish(self)

    def toggle_speaker(self) -> None:
        """Question or witness."""
        self._turn["speaker"] = "witness" if self._turn.get("speaker") == "question" else "question"
        self._show()
        self.changed.emit()

    def set_basis(self, basis: str) -> None:
        """How the witness knows; the same again takes it away. A question has none."""
        if self._turn.get("speaker") == "question":
            return
        self._turn["basis"] = "" if self._turn.get("basis") == basis else basis
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        question = self._turn.get("speaker") == "question"
        word = self.tr("Question") if question else self.tr("Witness")
        self._speaker.setText(word)
        self._speaker.setAccessibleName(self.tr("Speaker: %1").replace("%1", word))
        self.text.setPlaceholderText(self.tr("Type the question…") if question else self.tr("Type the answer…"))
        for edit in (self.text, self.translation):
            edit.set_quiet(question)
        basis = self._turn.get("basis") or ""
        name = self._words().get(basis, isolated("F2–F5"))
        self.basis.setText(name)
        self.basis.setAccessibleName(self.tr("How the witness knows: %1").replace("%1", name))
        self.basis.setProperty("known", "true" if basis else "false")
        self.basis.setVisible(not question and (bool(basis) or self._editable))
        self.basis.style().unpolish(self.basis)
        self.basis.style().polish(self.basis)


class Turns(QWidget):
    """The column of turns, with a line between them."""

    changed = Signal()

    def __init__(
        self, turns: list[dict[str, Any]], languages: tuple[str, str], now: Callable[[], str], *, editable: bool
    ) -> None:
        super().__init__()
        self._languages, self._now, self._editable = languages, now, editable
        self._rows: list[TurnRow] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        outer.addLayout(self._column)
        for turn in turns:
            self._add(turn)
        if not turns and editable:
            self._start()
        if editable:
            more = button(self.tr("Next turn") + "  " + isolated("Ctrl+Enter"), self.next_turn, flat=True)
            more.setAccessibleName(self.tr("Next turn"))
            below = row(more, None)
            below.setContentsMargins(8, 8, 8, 4)
            outer.addLayout(below)
        elif not turns:
            outer.addWidget(PlainLabel(self.tr("Nothing was written."), "muted"))

    def turns(self) -> list[dict[str, Any]]:
        """Every turn as it stands."""
        return [row.turn for row in self._rows]

    def set_languages(self, language: str, second: str) -> None:
        """The languages of the two columns."""
        if (language, second) != self._languages:
            self._languages = (language, second)
            for one in self._rows:
                one.set_languages(language, second)

    def next_turn(self) -> None:
        """A new turn of the other speaker, with the time now; the cursor goes there."""
        self._start().text.setFocus()
        self.changed.emit()

    def last_field(self) -> QWidget | None:
        """Where one writes on."""
        return self._rows[-1].text if self._rows else None

    def _start(self) -> TurnRow:
        last = self._rows[-1].turn["speaker"] if self._rows else "witness"
        speaker = "question" if last == "witness" else "witness"
        turn = {"id": secrets.token_hex(4), "speaker": speaker, "time": self._now(), "text": "", "translation": ""}
        return self._add({**turn, "basis": ""})

    def _add(self, turn: dict[str, Any]) -> TurnRow:
        made = TurnRow(turn, self._languages, editable=self._editable)
        made.changed.connect(self.changed)
        for edit in (made.text, made.translation):
            edit.installEventFilter(self)
        if self._rows:
            self._column.addWidget(divider())
        self._rows.append(made)
        self._column.addWidget(made)
        if self.isVisible():
            made.show()  # at once: a layout shows it later, and what is typed until then would go to another turn
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut) and self._editable:
            self._row_of(watched).set_current(event.type() == QEvent.Type.FocusIn)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not self._editable:
            return False
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_turn()
            return True
        keys = [Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F5]
        if event.key() in keys:
            self._row_of(watched).set_basis(BASES[keys.index(Qt.Key(event.key()))])
            return True
        return False

    def _row_of(self, watched: QObject) -> TurnRow:
        return next(one for one in self._rows if watched in (one.text, one.translation))
