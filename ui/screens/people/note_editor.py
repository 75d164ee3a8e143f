"""One actor or event: a draft that saves itself, or what was kept, to be read and amended."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import note_drafts, notes
from fieldkit.workflows.note_values import Note
from ui.context import WorkspaceContext
from ui.note_words import kept_state_word, kind_of_note_word
from ui.saving import Saver
from ui.screens.interviews.fields import TextField
from ui.screens.interviews.statement.live_row import commit_input
from ui.screens.people.note_fields import ActorFields, EventFields
from ui.screens.people.sources import SourcesField
from ui.text import clock_time, day_and_time, isolated
from ui.widgets.boxes import card, clear, row, scrolling
from ui.widgets.buttons import button
from ui.widgets.focus import focus_soon
from ui.widgets.labels import Chip, PlainLabel
from ui.widgets.notice import Notice


class NoteEditor(QWidget):
    """``back`` shows the list again; ``listed`` is called when the list has something new to say."""

    def __init__(
        self, context: WorkspaceContext, shown: Note, back: Callable[[], object], listed: Callable[[], object]
    ) -> None:
        super().__init__()
        self._context, self._back, self._listed = context, back, listed
        self.shown, self._alone = shown, False
        session, record = context.field, shown.row.id
        self.saver = Saver(lambda form: notes.write(session, record, form), self.form, self)
        self.saver.saved.connect(self._saved)
        self.saver.failed.connect(self._failed)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(8)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.keep, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        context.bus.leaving.connect(self.save)
        self._build()

    @property
    def editable(self) -> bool:
        """Whether a draft is shown."""
        return self.shown.row.state == "draft"

    def _build(self) -> None:
        clear(self._outer)
        self._outer.addLayout(self._heading())
        self.notice = Notice()
        self._outer.addWidget(self.notice)
        frame, column = card()
        fields = ActorFields if self.shown.row.kind == "actor" else EventFields
        self.fields = fields(self.shown.form, editable=self.editable)
        self.fields.changed.connect(self._typed)
        column.addWidget(self.fields)
        self.sources = SourcesField(
            self._context, self.shown.form["sources"], editable=self.editable
        )
        self.sources.changed.connect(self._typed)
        column.addWidget(self.sources)
        column.addWidget(PlainLabel(self._history(), "small", wrap=True))
        self._why = TextField(self.tr("Why is it discarded? Without names; it stands in the chain."), "")
        self._why.edit.returnPressed.connect(self.discard)
        self._why.hide()
        column.addWidget(self._why)
        column.addStretch(1)
        self._scroll = scrolling(frame)
        self._outer.addWidget(self._scroll, 1)

    def _heading(self) -> Any:
        one = self.shown.row
        state = Chip(kept_state_word(one.state), "attention" if self.editable else "accent")
        self._narrow_back = button(self.tr("List"), self._back, flat=True)
        if not self._alone:
            self._narrow_back.hide()
        title = PlainLabel(isolated(one.code), "title")
        chips = [title, Chip(kind_of_note_word(one.kind)), state, None, self._narrow_back]
        if self.editable:
            self.keep_button = button(self.tr("Keep") + "  " + isolated("Ctrl+Enter"), self.keep, filled=True)
            self.keep_button.setAccessibleName(self.tr("Keep"))
            return row(*chips, button(self.tr("Discard draft"), self.discard, flat=True), self.keep_button)
        self.amend_button = button(self.tr("Amend"), self.amend)
        return row(*chips, self.amend_button)

    def _history(self) -> str:
        one = self.shown.row
        if self.editable and self.shown.version is None:
            return self.tr("Not kept yet. It saves itself as you type.")
        text = (
            self.tr("Versions: %1. The newest is of %2, by %3.")
            if one.by
            else self.tr("Versions: %1. The newest is of %2.")
        )
        text = text.replace("%1", isolated(self.shown.versions)).replace("%2", day_and_time(one.updated))
        return text.replace("%3", isolated(one.by))

    def set_alone(self, alone: bool) -> None:
        """Whether it covers the list, and so needs a way back to it."""
        self._alone = alone
        self._narrow_back.setVisible(alone)

    def take_focus(self) -> None:
        """Where one begins to write or to read."""
        focus_soon(self.fields.first() if self.editable else self.amend_button)

    def form(self) -> dict[str, Any]:
        """What stands on the screen."""
        return {**self.fields.part(), "sources": list(self.sources.value)}

    def _typed(self) -> None:
        if self.editable:
            self._context.bus.typed.emit()
            self.saver.typed()

    def _saved(self, saved: Note) -> None:
        self.shown = saved
        self.notice.hide()
        self._context.bus.saved.emit()
        self._listed()

    def _failed(self, error: BaseException) -> None:
        if self.editable:
            self.keep_button.setEnabled(True)
        self.notice.show_error(error)
        self._scroll.verticalScrollBar().setValue(0)

    def save(self) -> bool:
        """Save what is not saved yet, with what an input method holds."""
        if not self.editable:
            return True
        commit_input()
        return self.saver.finish()

    def keep(self) -> None:
        """Make the draft a version; it is called kept after the durable write."""
        if not self.editable or not self.keep_button.isEnabled():
            return
        commit_input()
        session, record, form = self._context.field, self.shown.row.id, self.form()

        def work() -> Note:
            notes.write(session, record, form)
            return notes.keep(session, record)

        self.keep_button.setEnabled(False)
        self.notice.show_text("cardWash", self.tr("Saving…"))
        self.saver.instead(work, self._kept, self._failed)

    def _kept(self, kept: Note) -> None:
        self.shown = kept
        self._build()
        text = self.tr("Kept as version %1, %2.").replace("%1", isolated(kept.versions))
        self.notice.show_text("cardWash", "✓ " + text.replace("%2", clock_time(self._context.field.saved_at)))
        self._context.bus.saved.emit()
        self._context.bus.changed.emit()
        self._listed()
        self.take_focus()

    def amend(self) -> None:
        """Open the next version as a draft; what is kept stays."""
        try:
            self.shown = notes.amend(self._context.field, self.shown.row.id)
        except FieldkitError as error:
            self.notice.show_error(error)
            return
        self._build()
        self.take_focus()
        self._context.bus.changed.emit()
        self._listed()

    def discard(self) -> None:
        """Ask why, then discard the draft."""
        if self._why.isHidden():
            self._why.show()
            self._why.edit.setFocus()
            self._scroll.ensureWidgetVisible(self._why)
            return
        if not self.save():
            return
        first = self.shown.version is None
        try:
            note_drafts.discard(self._context.field, self.shown.row.id, self._why.value)
            self.shown = self.shown if first else notes.load(self._context.field, self.shown.row.id)
        except FieldkitError as error:
            self.notice.show_error(error)
            return
        self._context.bus.saved.emit()
        self._context.bus.changed.emit()
        if first:
            self.saver.stop()
            self._back()
        else:
            self._build()
        self._listed()

    def close_editor(self) -> None:
        """Save, and let go."""
        if self.shown.row.state == "draft" and note_drafts.find(self._context.field, self.shown.row.id) is not None:
            self.save()
        self.saver.stop()
