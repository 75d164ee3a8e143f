"""What an interview still lacks, each with a way there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout

from fieldkit.workflows.values import Missing
from ui.messages import missing_sentence
from ui.widgets.boxes import clear, row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel


class MissingCard(QFrame):
    """``jump`` is given the stage on which something is asked."""

    def __init__(self, jump: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("card")
        self._jump = jump
        self._shown: tuple[Missing, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 14)
        self._column.setSpacing(8)

    def show_missing(self, missing: Sequence[Missing]) -> None:
        """Show these; the same again changes nothing, so that the keyboard stays where it is."""
        if self._shown == tuple(missing):
            return
        self._shown = tuple(missing)
        clear(self._column)
        self._column.addWidget(PlainLabel(self.tr("Missing before you finalise"), "caption"))
        for one in missing:
            self._add(one)
        if not missing:
            done = PlainLabel("")
            done.set_state("success", self.tr("Nothing is missing"))
            self._column.addWidget(done)

    def _add(self, one: Missing) -> None:
        label = PlainLabel("", "", wrap=True)
        label.set_state("attention", missing_sentence(one.code))
        arrow = "←" if self.isRightToLeft() else "→"
        word = self.tr("go")
        go = button(f"{word} {arrow}", partial(self._jump, one.stage), flat=True)
        go.setProperty("go", "true")
        go.setAccessibleName(self.tr("Go to: %1").replace("%1", missing_sentence(one.code)))
        line = row(label, go)
        line.setStretch(0, 1)
        self._column.addLayout(line)
