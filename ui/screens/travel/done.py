"""The last page after a travel lock: what still opens the vault, and what the lock could not do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from fieldkit.workflows.people_values import TravelLocked
from ui.context import LastPage
from ui.text import isolated
from ui.widgets.boxes import centred, roomy_card, row
from ui.widgets.buttons import button
from ui.widgets.focus import focus_soon
from ui.widgets.labels import PlainLabel


class TravelDone(LastPage):
    """The vault is closed by now; ``close`` ends the workspace."""

    help_page = "travel-done"

    def __init__(self, locked: TravelLocked, close: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("page")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = roomy_card()
        outer.addWidget(centred(frame, 640))
        title = PlainLabel("", "title", wrap=True)
        title.set_state("success", self.tr("Locked for travel"))
        column.addWidget(title)
        column.addWidget(PlainLabel(self.tr("It opens again only for:"), "heading", wrap=True))
        ways = [self.tr("%1, with their passphrase").replace("%1", isolated(code)) for code in locked.kept]
        if locked.recovery:
            ways.append(self.tr("whoever has headquarters' recovery key and its passphrase"))
        if locked.token:
            ways.append(self.tr("whoever has the token, its PIN and a passphrase: give the token away now"))
        for way in ways:
            column.addWidget(PlainLabel("•  " + way, "", wrap=True))
        column.addWidget(PlainLabel(self.tr("What it could not do"), "heading", wrap=True))
        for text in self._limits(locked):
            label = PlainLabel("", "", wrap=True)
            label.set_state("attention", text)
            column.addWidget(label)
        done = button(self.tr("Close"), close, filled=True)
        column.addLayout(row(done, None))
        focus_soon(done)

    def _limits(self, locked: TravelLocked) -> list[str]:
        limits = []
        if not locked.overwritten:
            limits.append(self.tr("The disk did not let the old slots be overwritten."))
        if not locked.given_back:
            limits.append(self.tr("The disk did not take the old blocks back to be trimmed."))
        limits.append(self.tr("A laboratory with your passphrase may still recover it: disks keep old blocks."))
        text = self.tr("Backups, snapshots and copies of the folder still open with your passphrase: carry none.")
        limits.append(text)
        return limits
