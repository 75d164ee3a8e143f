"""Hand over: a member gives a parcel to a lead and takes the slip back; a lead takes parcels and writes the slips."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from ui.context import WorkspaceContext
from ui.screens.hand_over.giving import Giving
from ui.screens.hand_over.taking import Taking
from ui.screens.page import Page
from ui.widgets.progress import JobBar


class HandOverScreen(Page):
    """One side of it, by the role."""

    def __init__(self, context: WorkspaceContext) -> None:
        super().__init__("")
        self.title.setText(self.tr("Hand over"))
        self.bar = JobBar(context.jobs)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(2, self.bar)
        lead = context.field.role == "lead"
        self.side: Giving | Taking
        self.side = Taking(context, self.notice, self.bar) if lead else Giving(context, self.notice, self.bar)
        self.at_the_end(*self.side.heading)
        self.body.addWidget(self.side)
        self.body.addStretch(1)

    def show_target(self, _target: str | None) -> None:
        """Read everything anew."""
        self.side.refresh()
