"""The list of interviews: drafts first, each with what it lacks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from fieldkit.workflows.field import interview, merge
from fieldkit.workflows.values import InterviewRow
from ui.context import WorkspaceContext
from ui.messages import forked_sentence, state_word
from ui.screens.page import Page
from ui.text import day_and_time, isolated
from ui.widgets.boxes import card, clear, empty_state, row
from ui.widgets.buttons import PressButton, button
from ui.widgets.labels import Chip, PlainLabel, State


class InterviewList(Page):
    """One card for each interview."""

    def __init__(
        self, context: WorkspaceContext, open_one: Callable[[str], object], start: Callable[[], object]
    ) -> None:
        self._new = PressButton()
        super().__init__("", self._new)
        self.title.setText(self.tr("Interviews"))
        self._new.setText(self.tr("New interview"))
        self._new.setAccessibleName(self.tr("New interview"))
        self._new.setProperty("filled", "true")
        self._new.clicked.connect(lambda: start())
        self._context, self._open = context, open_one

    def refresh(self) -> None:
        """Read the list anew."""
        clear(self.body)
        rows = interview.listing(self._context.field)
        forked = {one.record for one in merge.listing(self._context.field)}
        for one in rows:
            self.body.addWidget(self._card(one, forked=one.id in forked))
        if not rows:
            text = self.tr("Press New interview, or %1 from anywhere. It saves itself as you type.")
            self.body.addWidget(empty_state(self.tr("No interviews yet"), text.replace("%1", isolated("Ctrl+N"))))
        self.body.addStretch(1)

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
