"""What was approved at review: held for as long as it can be taken back, and written only then, or on leaving."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.workflows.field import review
from fieldkit.workflows.history_values import ReviewRow
from ui.context import WorkspaceContext
from ui.text import isolated
from ui.widgets.progress import JobBar
from ui.widgets.undo_bar import UNDO_SECONDS, UndoBar

_NAMED = 12


class Approvals(QWidget):
    """The bar with Undo, and the write that follows. What stands in the chain stays there: so nothing is written while
    it can be taken back, and nothing is called reviewed before it is written."""

    taken_back = Signal(object)
    written = Signal(object)
    failed = Signal(object)

    def __init__(self, context: WorkspaceContext) -> None:
        super().__init__()
        self._context = context
        self._held: tuple[ReviewRow, ...] = ()
        self._told: tuple[ReviewRow, ...] = ()
        self.bar, self.undo = JobBar(context.writing), UndoBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addWidget(self.undo)
        context.bus.leaving.connect(self.settle)

    @property
    def pending(self) -> frozenset[str]:
        """Records that were approved and are not known to be written."""
        return frozenset(one.id for one in (*self._held, *self._told))

    def settle(self) -> None:
        """What was approved stays approved: write it."""
        self.undo.clear()

    def approve(self, rows: Sequence[ReviewRow]) -> None:
        """Hold these; what was approved before is written first."""
        self.settle()
        self._held = tuple(rows)
        text = self.tr("Approved, and written in %2 s or when you leave: %1").replace("%1", codes(rows))
        text = text.replace("%2", isolated(UNDO_SECONDS))
        self.undo.offer("◆ " + text, self._take_back, self._write)

    def _take_back(self) -> None:
        rows, self._held = self._held, ()
        self.taken_back.emit(rows)

    def _write(self) -> None:
        rows, self._held = self._held, ()
        session, records = self._context.field, [one.id for one in rows]
        self._told += rows

        def ended(tell: partial[None]) -> None:
            self._told = tuple(one for one in self._told if one not in rows)
            tell()

        self.bar.run(
            self.tr("Writing"), lambda _: review.approve(session, records),
            lambda _: ended(partial(self.written.emit, rows)), lambda error: ended(partial(self.failed.emit, error)),
        )  # fmt: skip


def codes(rows: Sequence[ReviewRow]) -> str:
    """The first of them by code, each isolated."""
    return ", ".join(isolated(one.code) for one in rows[:_NAMED]) + (" …" if len(rows) > _NAMED else "")
