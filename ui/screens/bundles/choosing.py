"""What goes into the next bundle: all that was let pass, or what one day, person or state narrows it to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldkit.workflows.review_values import Passed
from ui.text import isolated
from ui.widgets.arrow_box import ArrowBox

Chosen = tuple[str, str, str]
"""Day, person and state; what is empty leaves nothing out."""


class Choosing(QWidget):
    """``changed`` is sent when a person narrows it or widens it again."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        self.days, self.people, self.states = (
            self._box(self.tr("Day")), self._box(self.tr("Person")), self._box(self.tr("State")),
        )  # fmt: skip
        for box in (self.days, self.people, self.states):
            line.addWidget(box)
        line.addStretch(1)

    def _box(self, name: str) -> ArrowBox:
        box = ArrowBox()
        box.setAccessibleName(name)
        box.activated.connect(lambda _: self.changed.emit())
        return box

    @property
    def chosen(self) -> Chosen:
        day, person, state = (str(box.currentData() or "") for box in (self.days, self.people, self.states))
        return day, person, state

    def offer(self, rows: Sequence[Passed]) -> None:
        """Offer what there is to choose from; what was chosen stays chosen while it is there."""
        words = {"reviewed": self.tr("Reviewed"), "waived": self.tr("Let pass without review")}
        days, people = {row.day: isolated(row.day) for row in rows}, {row.person: isolated(row.person) for row in rows}
        self._fill(self.days, self.tr("All days"), days)
        self._fill(self.people, self.tr("Everyone"), people)
        self._fill(self.states, self.tr("Every state"), {row.state: words[row.state] for row in rows})
        self.setVisible(any(box.count() > 2 for box in (self.days, self.people, self.states)))

    def _fill(self, box: ArrowBox, everything: str, found: dict[str, str]) -> None:
        before = box.currentData()
        box.clear()
        box.addItem(everything, "")
        for key in sorted(one for one in found if one):
            box.addItem(found[key], key)
        box.setCurrentIndex(max(0, box.findData(before)))
