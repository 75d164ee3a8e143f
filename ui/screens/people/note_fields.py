"""The fields of an actor and of an event."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import note_form
from ui.screens.interviews.fields import ChoiceField, TextField
from ui.text import isolated
from ui.theme import scaled
from ui.widgets.labels import PlainLabel

_SEPARATOR = re.compile("[;؛；]")
_NOTE_HEIGHT = 84


class TextBox(QWidget):
    """A label over several lines of text."""

    changed = Signal()

    def __init__(self, label: str, text: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column.addWidget(PlainLabel(label, "caption"))
        self.edit = QPlainTextEdit(text)
        self.edit.setAccessibleName(label)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(scaled(_NOTE_HEIGHT))
        self.edit.setMaximumWidth(scaled(560))
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhMultiLine)
        self.edit.textChanged.connect(self.changed)
        column.addWidget(self.edit)

    @property
    def value(self) -> str:
        return self.edit.toPlainText()


class NoteFields(QWidget):
    """A column of fields; ``part`` is what stands in them."""

    changed = Signal()

    def __init__(self, form: Mapping[str, Any], *, editable: bool) -> None:
        super().__init__()
        self._form, self._editable = form, editable
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.texts: dict[str, TextField] = {}
        self.lists: dict[str, TextField] = {}
        self.choices: dict[str, ChoiceField] = {}
        self._fill()
        self.note = TextBox(self.tr("Anything else"), form["note"])
        self.note.edit.setReadOnly(not editable)
        self.note.changed.connect(self.changed)
        self._column.addWidget(self.note)

    def _fill(self) -> None:
        """Add the fields of a kind."""

    def _text(self, key: str, label: str, hint: str = "") -> None:
        field = self.texts[key] = TextField(label, self._form[key], hint=hint if self._editable else "")
        self._place(field)

    def _list(self, key: str, label: str) -> None:
        hint = self.tr("several: put ; between") if self._editable else ""
        field = self.lists[key] = TextField(label, "; ".join(self._form[key]), hint=hint)
        self._place(field)

    def _place(self, field: TextField) -> None:
        field.edit.setReadOnly(not self._editable)
        field.changed.connect(self.changed)
        self._column.addWidget(field)

    def _choice(self, key: str, question: str, answers: Sequence[tuple[object, str]]) -> None:
        field = self.choices[key] = ChoiceField(question, answers, self._form[key] or None)
        field.changed.connect(self.changed)
        for one in field.buttons.values():
            one.setEnabled(self._editable)
        self._column.addWidget(field)

    def part(self) -> dict[str, Any]:
        """What stands in the fields."""
        form: dict[str, Any] = {key: field.value for key, field in self.texts.items()}
        for key, field in self.lists.items():
            form[key] = [one.strip() for one in _SEPARATOR.split(field.value) if one.strip()]
        for key, choice in self.choices.items():
            form[key] = choice.value or ""
        form["note"] = self.note.value
        return form

    def first(self) -> QWidget:
        """Where one begins to write."""
        return next(iter(self.texts.values())).edit


class ActorFields(NoteFields):
    """A person or unit said to have taken part."""

    def _fill(self) -> None:
        self._text("name", self.tr("What people call them"))
        self._choice("type", self.tr("Is it a person or a unit?"), [
            ("person", self.tr("Person")), ("unit", self.tr("Unit")),
        ])  # fmt: skip
        self._list("aliases", self.tr("Other names"))
        self._text("rank", self.tr("Rank"))
        self._list("insignia", self.tr("Insignia: badges, colours, uniforms"))
        self._list("plates", self.tr("Plates and numbers of vehicles"))
        self._list("identifiers", self.tr("Other identifiers: phone, call sign, account"))


class EventFields(NoteFields):
    """What happened, where and when, as told."""

    def _fill(self) -> None:
        self._text("what", self.tr("What happened, without a legal word"))
        self._text("where", self.tr("Where, as people say it"))
        self._text("when", self.tr("When, as it was said"))
        self._choice("calendar", self.tr("Which calendar was meant?"), [
            ("gregorian", self.tr("Gregorian")), ("hijri", self.tr("Hijri")), ("ethiopian", self.tr("Ethiopian")),
        ])  # fmt: skip
        self._text("date", self.tr("Counted: year, month and day, or less"), "1448-01-12")
        self.meaning = PlainLabel("", "small", wrap=True)
        self._column.addWidget(self.meaning)
        self._text("earliest", self.tr("Earliest day (Gregorian), if it is another"), "2026-06-27")
        self._text("latest", self.tr("Latest day (Gregorian), if it is another"), "2026-06-29")
        self._text("doubt", self.tr("What is not sure about the date"))
        self.changed.connect(self._say_what_it_means)
        self._say_what_it_means()

    def _say_what_it_means(self) -> None:
        form = {"calendar": self.choices["calendar"].value or "", "date": self.texts["date"].value}
        try:
            found = note_form.counted(form)
        except FieldkitError:
            self.meaning.set_state("attention", self.tr("Not a date of that calendar yet."))
            return
        self.meaning.setVisible(found is not None)
        if found is None:
            return
        if found.earliest == found.latest:
            text = self.tr("That is %1.").replace("%1", isolated(found.earliest))
        else:
            text = self.tr("That is %1 to %2.").replace("%1", isolated(found.earliest))
            text = text.replace("%2", isolated(found.latest))
        if found.doubted:
            text += " " + self.tr("Hijri months begin when the moon is seen: a day is added on both sides.")
        self.meaning.set_state("", text)
