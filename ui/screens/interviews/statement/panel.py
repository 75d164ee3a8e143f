"""The account: turns of question and answer, with what is asked of them by keys, buttons and dropping.

Ctrl+Enter makes the next turn and changes the speaker; F2 to F5 say how the witness knows; F6 goes to the other
language.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.screens.interviews.language_field import NAMES
from ui.screens.interviews.statement.model import TurnModel
from ui.screens.interviews.statement.presenter import StatementPresenter
from ui.screens.interviews.statement.view import TurnList
from ui.text import isolated
from ui.theme import Theme
from ui.widgets.boxes import row
from ui.widgets.buttons import button, choice
from ui.widgets.labels import PlainLabel
from ui.widgets.undo_bar import UndoBar


class Statement(QWidget):
    """The list of turns and what stands above and below it."""

    changed = Signal()

    def __init__(
        self,
        turns: Sequence[dict[str, Any]],
        languages: tuple[str, str],
        now: Callable[[], str],
        theme: Theme,
        *,
        editable: bool,
    ) -> None:
        super().__init__()
        self._languages = languages
        self.model = TurnModel(turns)
        self.list = TurnList(self.model, theme, editable=editable)
        self.undo = UndoBar()
        self._first, self._second = choice("", self._show_first), choice("", self._show_second)
        self._choice = QWidget()
        languages_row = row(self._first, self._second, PlainLabel(isolated("F6"), "small"), None, spacing=6)
        languages_row.setContentsMargins(14, 0, 14, 4)
        self._choice.setLayout(languages_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._choice)
        column.addWidget(self.list, 1)
        column.addWidget(self.undo)
        self.presenter = StatementPresenter(self.model, self.list, self.undo, now, editable=editable)
        if editable:
            column.addLayout(self._foot())
        elif not turns:
            column.addWidget(PlainLabel(self.tr("Nothing was written."), "muted"))
        self.model.changed.connect(self.changed)
        self.list.shaped.connect(self._show_choice)
        self.list.set_languages(*languages)
        self._show_choice()

    def _foot(self) -> QHBoxLayout:
        more = button(self.tr("Next turn") + "  " + isolated("Ctrl+Enter"), self.next_turn, flat=True)
        more.setAccessibleName(self.tr("Next turn"))
        keys = self.tr("F2 saw · F3 heard · F4 was told · F5 inferred")
        foot = row(more, None, PlainLabel(keys, "small"))
        foot.setContentsMargins(8, 0, 14, 0)
        return foot

    @property
    def languages(self) -> tuple[str, str]:
        """The languages of the two columns, by their codes."""
        return self._languages

    def set_languages(self, language: str, second: str) -> None:
        """The languages of the two columns, by their codes."""
        if (language, second) != self._languages:
            self._languages = (language, second)
            self.list.set_languages(language, second)

    def set_single(self, single: bool) -> None:
        """Whether there is room for one language at a time only."""
        self.list.set_single(single)

    def _show_choice(self) -> None:
        self._choice.setVisible(self.list.single and self.list.has_second)
        others = (self.tr("Witness's language"), self.tr("Second language"))
        for made, code, other in zip((self._first, self._second), self._languages, others, strict=True):
            name = NAMES.get(code) or code or other
            made.setText(isolated(name).replace("&", "&&"))
            made.setAccessibleName(name)
        self._first.setChecked(not self.list.second_shown)
        self._second.setChecked(self.list.second_shown)

    def _show_first(self) -> None:
        self.list.show_second(False)
        self.list.write_here(False)

    def _show_second(self) -> None:
        self.list.show_second(True)
        self.list.write_here(True)

    def next_turn(self) -> None:
        """A new turn of the other speaker; the cursor goes there."""
        self.presenter.carry_out("next")

    def first_field(self) -> QWidget:
        """Where one writes on."""
        return self.list.live.first_field() if self.model.rowCount() else self.list
