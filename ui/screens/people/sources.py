"""Who says so: the interviews and exhibits that an actor or event comes from, each a way there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.workflows.field import interview, notes
from fieldkit.workflows.values import InterviewRow
from ui.context import WorkspaceContext
from ui.failures import sentence
from ui.reading import Reader
from ui.text import isolated
from ui.theme import scaled
from ui.widgets.arrow_box import ArrowBox
from ui.widgets.boxes import clear, row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel

_PLACES = {"interview": "interviews", "exhibit": "evidence"}


class SourcesField(QWidget):
    """``value`` are record ids; each opens by a press."""

    changed = Signal()

    def __init__(
        self, context: WorkspaceContext, records: Sequence[str], *, editable: bool
    ) -> None:
        super().__init__()
        self._session, self._go, self._editable = context.field, context.navigate, editable
        self._offered: tuple[InterviewRow, ...] = ()
        self._reader: Reader[tuple[InterviewRow, ...]] = Reader(self, context.asking, self._offer, self._not_read)
        self.value = list(records)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel(self.tr("Who says so"), "caption"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        column.addLayout(self._lines)
        self.add_box = ArrowBox()
        self.add_box.setAccessibleName(self.tr("Add an interview"))
        self.add_box.setMaximumWidth(scaled(300))
        self.add_box.activated.connect(self._add)
        if editable:
            column.addLayout(row(self.add_box, None))
        self._show()
        if editable:
            self.add_box.setItemText(0, self.tr("Reading…"))
            self._reader.ask(partial(interview.listing, self._session))

    def _offer(self, found: tuple[InterviewRow, ...]) -> None:
        self._offered = found
        self._fill_box()

    def _not_read(self, error: BaseException) -> None:
        self.add_box.setItemText(0, "✗ " + sentence(error)[0])

    def _show(self) -> None:
        clear(self._lines)
        for one in notes.mentions(self._session, self.value):
            place = _PLACES.get(one.kind, "")
            opened = button(isolated(one.code), partial(self._go, place, one.id), flat=True)
            opened.setAccessibleName(self.tr("Open %1").replace("%1", one.code))
            opened.setEnabled(bool(place))
            taken = button(self.tr("Take out"), partial(self._take_out, one.id), flat=True)
            taken.setAccessibleName(self.tr("Take out %1").replace("%1", one.code))
            self._lines.addLayout(row(opened, *((taken,) if self._editable else ()), None))
        if not self.value:
            self._lines.addWidget(PlainLabel(self.tr("Nobody yet: name the interview that it comes from."), "muted"))
        self._fill_box()

    def _fill_box(self) -> None:
        self.add_box.clear()
        self.add_box.addItem(self.tr("Add an interview…"), "")
        for one in self._offered:
            if one.id not in self.value:
                self.add_box.addItem(f"{isolated(one.code)} · {isolated(one.witness_code)}", one.id)

    def _add(self, index: int) -> None:
        record = self.add_box.itemData(index)
        if record:
            self.value.append(str(record))
            self._show()
            self.add_box.setFocus()
            self.changed.emit()

    def _take_out(self, record: str) -> None:
        self.value.remove(record)
        self._show()
        self.add_box.setFocus()
        self.changed.emit()
