"""Who and what an interview mentions: the actors and events that name it, each a way there."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.workflows.field import notes
from fieldkit.workflows.note_values import NoteRow
from ui.context import WorkspaceContext
from ui.failures import sentence
from ui.note_words import kind_of_note_word
from ui.reading import Reader
from ui.text import isolated
from ui.widgets.boxes import card, row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel


class MentionedCard(QWidget):
    """Stands beside an interview."""

    def __init__(self, context: WorkspaceContext, record: str) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = card()
        outer.addWidget(frame)
        column.addWidget(PlainLabel(self.tr("Mentioned"), "caption"))
        self._lines = QVBoxLayout()
        column.addLayout(self._lines)
        self._context = context
        self._reader: Reader[tuple[NoteRow, ...]] = Reader(self, context.asking, self._show, self._not_read)
        self._reader.ask(partial(notes.mentioned, context.field, record))
        actor = button(self.tr("Note an actor"), partial(context.navigate, "people", f"new-actor:{record}"), flat=True)
        event = button(self.tr("Note an event"), partial(context.navigate, "people", f"new-event:{record}"), flat=True)
        column.addLayout(row(actor, event, None, spacing=2))

    def _not_read(self, error: BaseException) -> None:
        self._lines.addWidget(PlainLabel("✗ " + sentence(error)[0], "muted", wrap=True))

    def _show(self, found: tuple[NoteRow, ...]) -> None:
        for one in found:
            name = PlainLabel(f"{isolated(one.code)}  {isolated(one.title)}", "", wrap=True)
            kind = button(kind_of_note_word(one.kind), partial(self._context.navigate, "people", one.id), flat=True)
            kind.setProperty("go", "true")
            kind.setAccessibleName(self.tr("Open %1").replace("%1", one.code))
            line = row(name, kind)
            line.setStretch(0, 1)
            self._lines.addLayout(line)
