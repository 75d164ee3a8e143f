"""A record that was amended apart: its versions side by side, and a choice for each place where they differ."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from fieldkit.workflows.field import merge
from fieldkit.workflows.field.difference import Plain
from fieldkit.workflows.history_values import FieldRow, ForkedRecord, Place
from ui.screens.interviews.change_words import change_value, field_name
from ui.screens.interviews.fields import TextField
from ui.text import day_and_time, isolated
from ui.widgets.boxes import card, note, row
from ui.widgets.buttons import button, choice
from ui.widgets.labels import PlainLabel

Done = Callable[[dict[str, str], str], object]


class ForkPane(QWidget):
    """``join`` is called with the version chosen for each place, and the reason. Nothing is chosen beforehand: neither
    order nor time decides."""

    def __init__(self, forked: ForkedRecord, codes: Mapping[str, str], *, own: bool, join: Done) -> None:
        super().__init__()
        self._forked, self._codes, self._join = forked, codes, join
        self.places = merge.places(forked)
        self.chosen: dict[str, str] = {}
        self.choices: dict[str, list[QPushButton]] = {}
        self._names = [isolated(chr(ord("A") + number)) for number in range(len(forked.versions))]
        self._turns = self._turn_numbers()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        text = self.tr("This record was amended apart. Every version stays as it is. Choose for each place which one "
                       "holds: the new version takes it from there, adds no word, and names all of them.")  # fmt: skip
        column.addWidget(note(text))
        column.addWidget(self._heads())
        for place in self.places:
            column.addWidget(self._card(place))
        column.addWidget(self._end(own=own))
        self._count()

    def _heads(self) -> QFrame:
        frame, column = card()
        for name, version in zip(self._names, self._forked.versions, strict=True):
            known, unknown = self.tr("Version %1: by %2, %3"), self.tr("Version %1: who made it is not known here")
            text = (known if version.person else unknown).replace("%1", name).replace("%2", isolated(version.person))
            when = day_and_time(version.made) if version.made else ""
            label = PlainLabel(text.replace("%3", when), "", wrap=True)
            whole = button(self.tr("Everything from %1").replace("%1", name), partial(self._choose_all, version.digest))
            line = row(label, whole)
            line.setStretch(0, 1)
            column.addLayout(line)
        return frame

    def _card(self, place: Place) -> QFrame:
        frame, column = card()
        title = self._title(place)
        column.addWidget(PlainLabel(title, "heading", wrap=True))
        sides, made = QGridLayout(), []
        sides.setHorizontalSpacing(24)
        for number, (name, version) in enumerate(zip(self._names, self._forked.versions, strict=True)):
            sides.setColumnStretch(number, 1)
            said = self._said(place, number)
            label = PlainLabel(said, "", wrap=True)
            label.setAccessibleName(f"{name}: {said}")
            take = choice(self.tr("Take %1").replace("%1", name), partial(self._choose, place.key, version.digest))
            take.setAccessibleName(f"{take.text()}: {title}: {said}")
            sides.addWidget(label, 0, number)
            sides.addLayout(row(take, None), 1, number)
            made.append(take)
        self.choices[place.key] = made
        column.addLayout(sides)
        return frame

    def _end(self, *, own: bool) -> QFrame:
        frame, column = card()
        text = (
            self.tr("You wrote one of these, so merging is yours. You may say why you chose so.")
            if own
            else self.tr("Merging is the author's. Ask them which version holds, and write here what they answered, or "
                         "why nobody could be asked. Without names of witnesses: it stands in the chain.")
        )  # fmt: skip
        column.addWidget(PlainLabel(text, "", wrap=True))
        self.reason = TextField(self.tr("Reason"), "")
        column.addWidget(self.reason)
        self.left = PlainLabel("", "muted", wrap=True)
        self.go = button(self.tr("Make the version that names all of them"), self._go, filled=True)
        line = row(self.left, self.go)
        line.setStretch(0, 1)
        column.addLayout(line)
        return frame

    def _title(self, place: Place) -> str:
        if not place.turn:
            return field_name(place.key)
        return self.tr("Turn %1").replace("%1", isolated(self._turns.get(place.key, "?")))

    def _turn_numbers(self) -> dict[str, int]:
        """By place the number that the turn bears in the first version that has it."""
        orders = next((one.values for one in self._forked.fields if one.path == "turns#order"), ())
        found: dict[str, int] = {}
        for order in orders:
            for number, ident in enumerate(order if isinstance(order, tuple) else (), 1):
                found.setdefault(f"turns/{ident}", number)
        return found

    def _said(self, place: Place, number: int) -> str:
        if all(one.values[number] is None for one in place.rows):
            gone, empty = self.tr("(this version does not have it)"), self.tr("(nothing)")
            return gone if place.turn else empty
        return "\n".join(filter(None, (self._value(one, number) for one in place.rows)))

    def _value(self, one: FieldRow, number: int) -> str:
        value = one.values[number]
        if one.sealed:
            return self.tr("sealed: %1").replace("%1", isolated(value))
        parts = one.path.split("/")
        path = f"turns/*/{parts[2]}" if parts[0] == "turns" and len(parts) == 3 else one.path
        plain: Plain = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
        said = change_value(path, plain, self._codes)
        return said if path in (one.path, "turns/*/text") else f"{field_name(path)}: {said}"

    def _choose(self, key: str, digest: str) -> None:
        self.chosen[key] = digest
        for made, version in zip(self.choices[key], self._forked.versions, strict=True):
            made.setChecked(version.digest == digest)
        self._count()

    def _choose_all(self, digest: str) -> None:
        for place in self.places:
            self._choose(place.key, digest)
        self.go.setFocus()

    def _count(self) -> None:
        left = len(self.places) - len(self.chosen)
        self.left.setText(self.tr("Places not chosen yet: %1").replace("%1", isolated(left)) if left else "")

    def _go(self) -> None:
        self._join(dict(self.chosen), self.reason.value)
