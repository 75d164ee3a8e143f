"""The list of interviews: drafts first, each with what it lacks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from fieldkit.workflows.field import interview, merge
from fieldkit.workflows.values import InterviewRow
from ui.context import WorkspaceContext
from ui.messages import forked_sentence, state_word
from ui.reading import Reader
from ui.screens.page import Page
from ui.text import day_and_time, isolated
from ui.widgets.boxes import card, empty_state, row
from ui.widgets.buttons import PressButton, button
from ui.widgets.card_column import CardColumn
from ui.widgets.labels import Chip, PlainLabel, State

if TYPE_CHECKING:
    from fieldkit.workflows.field.session import FieldSession


class InterviewList(Page):
    """One card for each interview."""

    def __init__(
        self, context: WorkspaceContext, open_one: Callable[[str], object], start: Callable[[], object]
    ) -> None:
        self.new = PressButton()
        super().__init__("", self.new)
        self.title.setText(self.tr("Interviews"))
        self.new.setText(self.tr("New interview"))
        self.new.setAccessibleName(self.tr("New interview"))
        self.new.setProperty("filled", "true")
        self.new.clicked.connect(lambda: start())
        self._context, self._open = context, open_one
        self.cards = CardColumn()
        self.cards.show_cards([partial(PlainLabel, self.tr("Reading…"), "muted")])
        self.body.addWidget(self.cards)
        self.body.addStretch(1)
        self._unread = False
        self._reader = Reader(self, context.asking, self._came, self._not_read)

    def refresh(self) -> None:
        """Read the list anew, beside the window; what was read before stays in sight until then."""
        self._reader.ask(partial(_read, self._context.field))

    def _came(self, found: tuple[tuple[InterviewRow, ...], frozenset[str]]) -> None:
        rows, forked = found
        if self._unread:
            self._unread = False
            self.notice.hide()
        cards: list[Callable[[], QWidget]] = [partial(self._card, one, forked=one.id in forked) for one in rows]
        if not rows:
            text = self.tr("Press New interview, or %1 from anywhere. It saves itself as you type.")
            text = text.replace("%1", isolated("Ctrl+N"))
            cards = [partial(empty_state, self.tr("No interviews yet"), text)]
        self.cards.show_cards(cards)

    def _not_read(self, error: BaseException) -> None:
        """What stood here may not be all of it any more."""
        self.cards.show_cards([])
        self._unread = True
        self.notice.show_error(error)

    def _card(self, one: InterviewRow, *, forked: bool) -> QFrame:
        frame, column = card("attention" if forked else "card")
        draft = one.state == "draft"
        states: dict[str, State] = {"draft": "attention", "verified": "accent"}
        facts = self.tr("%1 · turns: %2 · exhibits: %3 · saved %4")
        facts = facts.replace("%1", isolated(one.witness_code)).replace("%2", isolated(one.turns))
        facts = facts.replace("%3", isolated(one.exhibits)).replace("%4", day_and_time(one.updated))
        verb = self.tr("Go on writing") if draft else self.tr("Open")
        title = PlainLabel(isolated(one.code), "heading")
        chips = [Chip(state_word(one.state), states.get(one.state, ""))]
        if forked:
            chips.append(Chip(self.tr("Changed apart"), "attention"))
        if one.missing:
            chips.append(Chip(self.tr("Missing: %1").replace("%1", isolated(len(one.missing)))))
        go = button(verb, lambda: self._open(one.id))
        go.setAccessibleName(f"{verb}: {one.code}")
        column.addLayout(row(title, *chips, None, go))
        column.addWidget(PlainLabel(facts, "muted", wrap=True))
        if forked:
            column.addWidget(PlainLabel(forked_sentence(), "", wrap=True))
        return frame


def _read(session: FieldSession) -> tuple[tuple[InterviewRow, ...], frozenset[str]]:
    """Every interview, and which records were changed apart."""
    return interview.listing(session), frozenset(one.record for one in merge.listing(session))
