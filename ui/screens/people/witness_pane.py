"""One witness by code: what may be known here, the interviews, and that the identity is sealed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import witnesses
from fieldkit.workflows.note_values import WitnessRow
from ui.context import WorkspaceContext
from ui.failures import sentence
from ui.note_words import age_group_word, kept_state_word
from ui.screens.interviews.fields import ChoiceField, TextField
from ui.screens.interviews.statement.live_row import commit_input
from ui.screens.people.note_fields import TextBox
from ui.text import clock_time, day_and_time, isolated
from ui.widgets.boxes import card, clear, row, scrolling
from ui.widgets.buttons import button
from ui.widgets.focus import focus_soon
from ui.widgets.labels import Chip, PlainLabel
from ui.widgets.notice import Notice


class WitnessPane(QWidget):
    """``back`` shows the list again; ``listed`` is called when the list has something new to say."""

    def __init__(
        self, context: WorkspaceContext, shown: WitnessRow, back: Callable[[], object], listed: Callable[[], object]
    ) -> None:
        super().__init__()
        self._context, self._back, self._listed = context, back, listed
        self.shown = shown
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(8)
        context.bus.leaving.connect(self.save)
        self._build()

    def _build(self) -> None:
        clear(self._outer)
        one = self.shown
        self._narrow_back = button(self.tr("List"), self._back, flat=True)
        self.save_button = button(self.tr("Save"), self.save, filled=True)
        self.save_button.setEnabled(False)
        title = PlainLabel(isolated(one.code), "title")
        state = Chip(kept_state_word(one.state), "accent")
        heading = (title, Chip(self.tr("Witness")), state, None, self._narrow_back, self.save_button)
        self._outer.addLayout(row(*heading))
        self.notice = Notice()
        self._outer.addWidget(self.notice)
        frame, column = card()
        self._make_fields(column)
        column.addWidget(PlainLabel(self.tr("Interviews"), "caption"))
        for gave in one.interviews:
            opened = button(isolated(gave.code), partial(self._context.navigate, "interviews", gave.id), flat=True)
            opened.setAccessibleName(self.tr("Open %1").replace("%1", gave.code))
            column.addLayout(row(opened, None))
        if not one.interviews:
            column.addWidget(PlainLabel(self.tr("None."), "muted"))
        column.addWidget(PlainLabel(self._identity(), "muted", wrap=True))
        column.addStretch(1)
        self._outer.addWidget(scrolling(frame), 1)

    def _make_fields(self, column: QVBoxLayout) -> None:
        one = self.shown
        self.languages = TextField(self.tr("Languages"), one.languages)
        answers = [(name, age_group_word(name)) for name in witnesses.AGE_GROUPS]
        self.age_group = ChoiceField(self.tr("Age"), answers, one.age_group or None)
        self.note = TextBox(self.tr("What must be known, without names"), one.note)
        for field in (self.languages, self.age_group, self.note):
            field.changed.connect(self._typed)
            column.addWidget(field)
        refused = witnesses.refusal(self._context.field, one.id)
        if refused is not None:  # nothing is typed that could not be kept
            self.languages.edit.setReadOnly(True)
            self.note.edit.setReadOnly(True)
            for answer in self.age_group.buttons.values():
                answer.setEnabled(False)
            self.notice.show_text("attention", *sentence(refused))

    def _identity(self) -> str:
        if self.shown.identity_sealed_at is None:
            return self.tr("Who it is was not written down. That is done in the interview.")
        text = self.tr("Who it is was sealed to headquarters, %1. It can be replaced in the interview, not read here.")
        return text.replace("%1", day_and_time(self.shown.identity_sealed_at))

    def set_alone(self, alone: bool) -> None:
        """Whether it covers the list, and so needs a way back to it."""
        self._narrow_back.setVisible(alone)

    def take_focus(self) -> None:
        """Where one begins to write or to read."""
        focus_soon(self.languages.edit)

    def form(self) -> dict[str, Any]:
        """What stands on the screen."""
        return {"languages": self.languages.value, "age_group": self.age_group.value or "", "note": self.note.value}

    def _typed(self) -> None:
        self.save_button.setEnabled(True)
        self._context.bus.typed.emit()

    def save(self) -> bool:
        """Keep what was typed as the next version; also on leaving. False where it could not be, and why is said."""
        commit_input()
        if not self.save_button.isEnabled():
            return True
        try:
            self.shown = witnesses.amend(self._context.field, self.shown.id, **self.form())
        except FieldkitError as error:
            self.notice.show_error(error)
            return False
        self.save_button.setEnabled(False)
        text = self.tr("Saved as the next version, %1.").replace("%1", clock_time(self._context.field.saved_at))
        self.notice.show_text("cardWash", "✓ " + text)
        self._context.bus.saved.emit()
        self._listed()
        return True

    def close_editor(self) -> None:
        """Save, and let go."""
        self.save()
