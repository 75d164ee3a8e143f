"""Where an exhibit's original is, in the detail: on this laptop, at headquarters too, or there alone.

Removing has no undo, so the first press explains, and only the second removes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtWidgets import QFrame, QVBoxLayout

from fieldkit.workflows.field import remove
from fieldkit.workflows.removal_values import Removal, Removed
from ui.context import WorkspaceContext
from ui.failures import known_sentence
from ui.text import day_and_time, isolated, size_text
from ui.widgets.boxes import clear, row
from ui.widgets.buttons import button
from ui.widgets.labels import Chip, PlainLabel


class WhereaboutsCard(QFrame):
    """``removed`` is called once the original is gone; ``failed`` with what stood in the way."""

    def __init__(
        self,
        context: WorkspaceContext,
        standing: Removal,
        removed: Callable[[], object],
        failed: Callable[[BaseException], object],
    ) -> None:
        super().__init__()
        self.setObjectName("cardWash")
        self._context, self._removed, self._failed = context, removed, failed
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(6)
        self._show(standing)

    def _show(self, found: Removal) -> None:
        clear(self._column)
        self._column.addLayout(row(PlainLabel(self.tr("Where the original is"), "muted"), None))
        match found.state:
            case "removed":
                self._say("■ " + self.tr("Removed here"), "")
                since = self.tr("Headquarters has it since %1. Its fields, digest and custody stay on this laptop.")
                self._tell(since.replace("%1", day_and_time(found.since)))
            case "may-be-removed":
                self._say("✓ " + self.tr("May be removed here"), "accent")
                verified = self.tr("Headquarters verified it on %1, and %2 signed that its log says so.")
                self._tell(verified.replace("%1", day_and_time(found.since)).replace("%2", isolated(found.cosigner)))
                self.remove = button(self.tr("Remove from this laptop…"), lambda: self._explain(found))
                self._column.addLayout(row(self.remove, None))
            case "here":
                self._say("● " + self.tr("On this laptop"), "")
                if found.obstacle is not None:
                    what, _ = known_sentence(found.obstacle.code, found.obstacle.message, found.obstacle.next_step)
                    self._tell(self.tr("It stays here: %1").replace("%1", what))
            case "not-here":
                self._say("□ " + self.tr("Not on this laptop"), "")

    def _explain(self, found: Removal) -> None:
        clear(self._column)
        self._say("◆ " + self.tr("This cannot be undone"), "attention")
        text = self.tr(
            "The original of %1 (%2) and its small picture go from this laptop. This laptop alone cannot bring them "
            "back: only headquarters has the original then, and backups from before. A line of custody says so."
        )
        self._tell(text.replace("%1", isolated(found.code)).replace("%2", size_text(found.size)))
        self.keep = button(self.tr("Keep it"), lambda: self._show(found))
        self.confirm = button(self.tr("Remove it now"), lambda: self._remove(found))
        self._column.addLayout(row(self.keep, self.confirm, None))
        self.keep.setFocus()

    def _remove(self, found: Removal) -> None:
        self.confirm.setEnabled(False)
        self.keep.setEnabled(False)
        session = self._context.field

        def work(_: Any) -> Removed:
            return remove.remove(session, [found.record])

        context, removed, failed = self._context, self._removed, self._failed

        def done(_: Removed) -> None:  # this card may have been made anew meanwhile, from before it was removed
            context.bus.saved.emit()
            context.bus.changed.emit()
            removed()

        def refused(error: BaseException) -> None:
            if shiboken6.isValid(self):
                self._show(found)
            failed(error)

        context.asking.start(work, done, refused)

    def _say(self, text: str, state: Any) -> None:
        self._column.addLayout(row(Chip(text, state), None))

    def _tell(self, text: str) -> None:
        self._column.addWidget(PlainLabel(text, "muted", wrap=True))
