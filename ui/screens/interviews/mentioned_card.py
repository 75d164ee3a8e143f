"""Who and what an interview mentions: the actors and events that name it, each a way there."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.workflows.field import notes
from ui.context import WorkspaceContext
from ui.note_words import kind_of_note_word
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
        for one in notes.mentioned(context.field, record):
            name = PlainLabel(f"{isolated(one.code)}  {isolated(one.title)}", "", wrap=True)
            kind = button(kind_of_note_word(one.kind), partial(context.navigate, "people", one.id), flat=True)
            kind.setProperty("go", "true")
            kind.setAccessibleName(self.tr("Open %1").replace("%1", one.code))
            line = row(name, kind)
            line.setStretch(0, 1)
            column.addLayout(line)
        actor = button(self.tr("Note an actor"), partial(context.navigate, "people", f"new-actor:{record}"), flat=True)
        event = button(self.tr("Note an event"), partial(context.navigate, "people", f"new-event:{record}"), flat=True)
        column.addLayout(row(actor, event, None, spacing=2))
