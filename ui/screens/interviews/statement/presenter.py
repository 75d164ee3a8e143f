"""What happens to the turns: the next one, another speaker, how the witness knows, order, deletion and its undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject

from ui.screens.interviews.statement.live_row import commit_input
from ui.screens.interviews.statement.model import Turn, TurnModel
from ui.screens.interviews.statement.texts import link_text
from ui.screens.interviews.statement.view import TurnList
from ui.screens.interviews.statement.words import BASES
from ui.widgets.undo_bar import UndoBar


class StatementPresenter(QObject):
    """Carries out what is asked of the current turn. ``now`` is the time as RFC 3339 with offset."""

    def __init__(
        self, model: TurnModel, view: TurnList, undo: UndoBar, now: Callable[[], str], *, editable: bool
    ) -> None:
        super().__init__(view)
        self._model, self._view, self._undo, self._now, self._editable = model, view, undo, now, editable
        view.wish.connect(self.carry_out)
        view.exhibit_dropped.connect(self.link)
        if editable and not model.rowCount():
            model.insert(0, self._next(""))
        if model.rowCount():
            view.setCurrentIndex(model.index(model.rowCount() - 1))

    def carry_out(self, wish: str) -> None:
        """Do what a key or a button asks; unfinished input is taken in first."""
        commit_input()
        steps = {"up": -1, "down": 1}
        if wish in steps:
            self._step(steps[wish])
        elif wish == "language":
            self._other_language()
        elif self._editable:
            self._change(wish)

    def _change(self, wish: str) -> None:
        if wish in ("next", "before"):
            self.insert(after=wish == "next")
        elif self._view.row < 0:
            return
        elif wish in BASES:
            self.set_basis(wish)
        elif wish == "speaker":
            self.toggle_speaker()
        elif wish == "delete":
            self.delete()
        else:
            self.move({"move-up": -1, "move-down": 1}[wish])

    def insert(self, *, after: bool = True) -> None:
        """A turn of the other speaker after the current one (or before it), with the time now; one writes on there."""
        row = self._view.row
        beside = self._model.turn(row)["speaker"] if row >= 0 else ""
        to = row + 1 if after else max(row, 0)
        self._model.insert(to, self._next(beside))
        self._go(to)

    def _next(self, beside: str) -> Turn:
        return self._model.new("witness" if beside == "question" else "question", self._now())

    def set_basis(self, basis: str) -> None:
        """How the witness knows; the same again takes it away. A question has none."""
        turn = self._model.turn(self._view.row)
        if turn["speaker"] != "question":
            self._model.write(self._view.row, "basis", "" if turn["basis"] == basis else basis)
            self._view.refresh_current()

    def toggle_speaker(self) -> None:
        """Question or witness. A question has no basis of knowledge."""
        row = self._view.row
        question = self._model.turn(row)["speaker"] == "question"
        self._model.write(row, "speaker", "witness" if question else "question")
        if not question:
            self._model.write(row, "basis", "")
        self._view.refresh_current()

    def delete(self) -> None:
        """Take the turn out; for ten seconds it can be brought back where it stood."""
        row = self._view.row
        taken = self._model.remove(row)
        if not self._model.rowCount():
            self._model.insert(0, self._next(""))
        self._go(min(row, self._model.rowCount() - 1))
        said = QCoreApplication.translate("Turns", "A turn was deleted.")
        self._undo.offer(said, lambda: self._bring_back(row, taken))

    def _bring_back(self, row: int, turn: Turn) -> None:
        self._model.insert(row, turn)
        self._go(self._model.row_of(turn["id"]))

    def move(self, by: int) -> None:
        """Let the turn change places with the one before or after it."""
        row = self._view.row
        to = row + by
        if not 0 <= to < self._model.rowCount():
            return
        ident = self._model.turn(row)["id"]
        self._model.move(row, to)
        self._view.write_here()
        said = QCoreApplication.translate("Turns", "A turn was moved.")
        self._undo.offer(said, lambda: self._move_back(ident, by))

    def _move_back(self, ident: str, by: int) -> None:
        row = self._model.row_of(ident)
        to = row - by
        if row >= 0 and 0 <= to < self._model.rowCount():
            self._model.move(row, to)
            self._go(to)

    def link(self, code: str) -> None:
        """Write an exhibit's code where the cursor stands, so that the words say what was shown."""
        if not self._editable or self._view.row < 0:
            return
        edit = self._view.live.focused() or self._view.live.first_field()
        cursor = edit.textCursor()
        before = edit.words[: cursor.position()]
        cursor.insertText((" " if before and not before[-1].isspace() else "") + link_text(code) + " ")
        edit.setFocus()

    def link_in(self, ident: str, codes: Sequence[str]) -> None:
        """Link exhibits in a turn that need not be the current one any more."""
        row = self._model.row_of(ident)
        if row == self._view.row:
            for code in codes:
                self.link(code)
        elif row >= 0:
            words = [self._model.turn(row)["text"], *(link_text(code) for code in codes)]
            self._model.write(row, "text", " ".join(word for word in words if word))
            self._model.dataChanged.emit(self._model.index(row), self._model.index(row))

    def _step(self, by: int) -> None:
        second = self._view.live.translation.hasFocus()
        to = self._view.row + by
        if 0 <= to < self._model.rowCount():
            self._go(to, second=second)

    def _other_language(self) -> None:
        """The other text gets the keyboard; in a narrow window it takes the place of the first."""
        live = self._view.live
        second = not (live.translation.hasFocus() or live.text.isHidden())
        if not self._view.has_second:
            return
        if self._view.single:
            self._view.show_second(second)
        self._view.write_here(second)

    def _go(self, row: int, second: bool | None = None) -> None:
        self._view.setCurrentIndex(self._model.index(row))
        self._view.write_here(second)
