"""Alerts: those that have not left first."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from fieldkit.workflows.field import alerts
from fieldkit.workflows.note_values import AlertRow, NoteDraft
from ui.context import WorkspaceContext
from ui.note_words import kept_state_word, urgency_word
from ui.reading import Reader
from ui.screens.page import Page
from ui.text import day_and_time, isolated
from ui.widgets.boxes import card, empty_state, row
from ui.widgets.buttons import button
from ui.widgets.card_column import CardColumn
from ui.widgets.focus import focus_soon
from ui.widgets.labels import Chip, PlainLabel

if TYPE_CHECKING:
    from fieldkit.workflows.field.session import FieldSession


class AlertsScreen(Page):
    """One card for each alert; the draft, if there is one, on top."""

    def __init__(self, context: WorkspaceContext) -> None:
        self._new = button("", self._raise, filled=True)
        super().__init__("", self._new)
        self.title.setText(self.tr("Alerts"))
        self._new.setText(self.tr("Raise an alert") + "  " + isolated("F9"))
        self._new.setAccessibleName(self.tr("Raise an alert"))
        self._context = context
        self.cards = CardColumn()
        self.cards.show_cards([partial(PlainLabel, self.tr("Reading…"), "muted")])
        self.body.addWidget(self.cards)
        self.body.addStretch(1)
        self._reader = Reader(self, context.asking, self._came, self._not_read)
        context.bus.changed.connect(self._changed)

    def show_target(self, _target: str | None) -> None:
        """Read the list anew."""
        self._show()
        focus_soon(self._new)

    def _changed(self) -> None:
        if self.isVisible():
            self._show()

    def _raise(self) -> None:
        self._context.navigate("alert", None)

    def _show(self) -> None:
        self._reader.ask(partial(_read, self._context.field))

    def _came(self, found: tuple[NoteDraft | None, tuple[AlertRow, ...]]) -> None:
        draft, rows = found
        self.notice.hide()
        cards: list[Callable[[], QWidget]] = [partial(self._card, one) for one in rows]
        if draft is not None:
            cards.insert(0, partial(self._draft_card, draft))
        if not cards:
            text = self.tr("What cannot wait: people in danger, a place that burns. Press %1 from anywhere.")
            cards = [partial(empty_state, self.tr("No alerts"), text.replace("%1", isolated("F9")))]
        self.cards.show_cards(cards)

    def _not_read(self, error: BaseException) -> None:
        """What stood here may not be all of it any more."""
        self.cards.show_cards([])
        self.notice.show_error(error)

    def _draft_card(self, draft: NoteDraft) -> QFrame:
        frame, column = card("attention")
        title = self.tr("Alert %1 is a draft: it is not raised").replace("%1", isolated(draft.code))
        column.addLayout(row(PlainLabel(title, "heading"), None, button(self.tr("Go on"), self._raise)))
        column.addWidget(PlainLabel(isolated(draft.form["what"]), "", wrap=True))
        return frame

    def _card(self, one: AlertRow) -> QFrame:
        left = alerts.has_left(one)
        frame, column = card()
        state = Chip(kept_state_word(one.state), "accent" if left else "attention")
        urgency = Chip(urgency_word(one.urgency), "" if left else "attention")
        column.addLayout(row(PlainLabel(isolated(one.code), "heading"), urgency, state, None))
        column.addWidget(PlainLabel(isolated(one.what), "", wrap=True))
        facts = [isolated(one.where)] if one.where else []
        raised = self.tr("raised %1 by %2") if one.by else self.tr("raised %1")
        facts.append(raised.replace("%1", day_and_time(one.raised)).replace("%2", isolated(one.by)))
        column.addWidget(PlainLabel(" · ".join(facts), "muted", wrap=True))
        return frame


def _read(session: FieldSession) -> tuple[NoteDraft | None, tuple[AlertRow, ...]]:
    """The draft, and every alert with who raised it: looking for that goes through every line."""
    return alerts.open_draft(session), alerts.listing(session)
