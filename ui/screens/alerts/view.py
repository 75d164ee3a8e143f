"""Alerts: those that have not left first."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from fieldkit.workflows.field import alerts
from fieldkit.workflows.note_values import AlertRow, NoteDraft
from ui.context import WorkspaceContext
from ui.note_words import kept_state_word, urgency_word
from ui.screens.page import Page
from ui.text import day_and_time, isolated
from ui.widgets.boxes import card, clear, empty_state, row
from ui.widgets.buttons import button
from ui.widgets.focus import focus_soon
from ui.widgets.labels import Chip, PlainLabel


class AlertsScreen(Page):
    """One card for each alert; the draft, if there is one, on top."""

    def __init__(self, context: WorkspaceContext) -> None:
        self._new = button("", self._raise, filled=True)
        super().__init__("", self._new)
        self.title.setText(self.tr("Alerts"))
        self._new.setText(self.tr("Raise an alert") + "  " + isolated("F9"))
        self._new.setAccessibleName(self.tr("Raise an alert"))
        self._context = context
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
        clear(self.body)
        draft, rows = alerts.open_draft(self._context.field), alerts.listing(self._context.field)
        if draft is not None:
            self.body.addWidget(self._draft_card(draft))
        for one in rows:
            self.body.addWidget(self._card(one))
        if not rows and draft is None:
            text = self.tr("What cannot wait: people in danger, a place that burns. Press %1 from anywhere.")
            self.body.addWidget(empty_state(self.tr("No alerts"), text.replace("%1", isolated("F9"))))
        self.body.addStretch(1)

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
