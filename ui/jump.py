"""Ctrl+K: any record or command, by the keyboard alone. It stands over what is shown and gives it back as it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from fieldkit.workflows.field import jump, search
from fieldkit.workflows.values import SearchHit
from ui.commands import Command
from ui.context import WorkspaceContext
from ui.note_words import kind_of_note_word
from ui.text import isolated
from ui.theme import scaled
from ui.widgets.labels import PlainLabel
from ui.widgets.notice import Notice

_WIDTH = 720
_PLACES = {
    "interview": "interviews", "exhibit": "evidence", "actor": "people", "event": "people", "witness": "people",
    "alert": "alerts",
}  # fmt: skip
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_ACTION = Qt.ItemDataRole.UserRole


class JumpPage(QWidget):
    """``close`` gives back what stood there before."""

    help_page = "jump"

    def __init__(self, context: WorkspaceContext, commands: Sequence[Command], close: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context, self._commands, self._close = context, commands, close
        self._asking = False
        self._runs: list[Callable[[], object]] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 14, 20, 14)
        outer.setSpacing(8)
        self._said = PlainLabel(
            self.tr("Go to a record or command: type a code, words in any script, or a verb."), "muted"
        )
        self._said.setMinimumWidth(60)
        outer.addWidget(self._said)
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Go to"))
        self.line.setPlaceholderText(self.tr("R-0012, a village, a name of a unit, lock…"))
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.line.setMaximumWidth(scaled(_WIDTH))
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self.go)
        self.line.installEventFilter(self)
        outer.addWidget(self.line)
        self.notice = Notice()
        outer.addWidget(self.notice)
        self.found = QListWidget()
        self.found.setAccessibleName(self.tr("Found"))
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setMaximumWidth(scaled(_WIDTH))
        self.found.itemActivated.connect(lambda _: self.go())
        outer.addWidget(self.found, 1)
        QShortcut(QKeySequence("Esc"), self, close, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def open(self) -> None:
        """Show it anew, with the keyboard in it."""
        self.notice.hide()
        self.line.setText("")
        self._show((), self._matching(""))
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the line move through what was found."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            row, last = self.found.currentRow(), self.found.count() - 1
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            self.found.setCurrentRow(max(0, min(last, row + step[Qt.Key(event.key())])))
            return True
        return super().eventFilter(watched, event)

    def _typed(self, text: str) -> None:
        """Commands at once; records as soon as the vault has answered, unless more was typed by then."""
        self.notice.hide()
        self._show((), self._matching(text), waiting=self._ask(text))

    def _ask(self, text: str) -> bool:
        """Ask the vault, once at a time; whether an answer is to come."""
        session = self._context.session
        if session is None or not text.strip():
            return False
        if not self._asking:
            self._asking = True
            answered, failed = partial(self._answered, text), partial(self._failed, text)
            self._context.asking.start(lambda _: jump.jump(session, text), answered, failed)
        return True

    def _answered(self, text: str, hits: tuple[SearchHit, ...]) -> None:
        self._asking = False
        if not shiboken6.isValid(self):  # another look came meanwhile
            return
        if text == self.line.text():
            self._show(hits, self._matching(text))
        else:
            self._ask(self.line.text())

    def _failed(self, text: str, error: BaseException) -> None:
        self._answered(text, ())
        if shiboken6.isValid(self):
            self.notice.show_error(error)

    def _matching(self, text: str) -> list[Command]:
        return [one for one in self._commands if not text.strip() or search.matches(one.name, text)]

    def _show(self, hits: Sequence[SearchHit], commands: Sequence[Command], *, waiting: bool = False) -> None:
        self.found.clear()
        self._runs = []
        for hit in hits:
            kind = kind_of_note_word(hit.kind)
            said = (
                f"{isolated(hit.code)}  {kind}  {isolated(hit.excerpt)}"
                if hit.excerpt
                else f"{isolated(hit.code)}  {kind}"
            )
            self._add(said, partial(self._context.navigate, _PLACES[hit.kind], hit.id))
        for one in commands:
            self._add(one.name + (f"   {isolated(one.keys)}" if one.keys else ""), one.run)
        if not self._runs:
            item = QListWidgetItem(self.tr("Searching…") if waiting else self.tr("Nothing found."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.found.addItem(item)
        self.found.setCurrentRow(0)

    def _add(self, said: str, run: Callable[[], object]) -> None:
        self.found.addItem(said)
        self._runs.append(run)

    def go(self) -> None:
        """Do what is chosen; the page gives way first."""
        row = self.found.currentRow()
        if 0 <= row < len(self._runs):
            run = self._runs[row]
            self._close()
            run()
