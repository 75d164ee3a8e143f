"""Cards in which a person says what a thing is, and hands it over."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from fieldkit.workflows.item_values import ItemForm, ItemRow
from ui.item_words import field_hint, field_word
from ui.screens.interviews.fields import TextField
from ui.text import isolated
from ui.widgets.arrow_box import ArrowBox
from ui.widgets.boxes import row
from ui.widgets.buttons import button, choice
from ui.widgets.focus import focus_soon
from ui.widgets.labels import PlainLabel
from ui.widgets.secret_field import SecretField

FIELDS = ("number", "description", "seal", "container", "place", "found", "finder", "note")


class _Card(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cardWash")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 14, 16, 14)
        self.column.setSpacing(8)


class ItemFormCard(_Card):
    """What a thing is. ``save`` is given the form; ``close`` puts the card away."""

    def __init__(self, shown: ItemRow | None, save: Callable[[ItemForm], object], close: Callable[[], object]) -> None:
        super().__init__()
        form = shown.form if shown is not None else ItemForm("", "")
        title = self.tr("Amend %1").replace("%1", isolated(shown.code)) if shown else self.tr("Register an item")
        self.column.addWidget(PlainLabel(title, "heading"))
        self.column.addWidget(
            PlainLabel(self.tr("Write no names: a pseudonym or a role. Do not collect what you are not trained for."),
                       "muted", wrap=True)
        )  # fmt: skip
        grid = QGridLayout()
        grid.setSpacing(10)
        self.fields = {
            name: TextField(field_word(name), getattr(form, name), hint=field_hint(name)) for name in FIELDS
        }
        self.fields["photos"] = TextField(field_word("photos"), " ".join(form.photos), hint="E-0001 E-0002")
        for number, field in enumerate(self.fields.values()):
            grid.addWidget(field, number // 2, number % 2)
            field.edit.returnPressed.connect(self._save)
        self.column.addLayout(grid)
        self._saved = save
        self.save = button(self.tr("Save"), self._save, filled=True)
        self.column.addLayout(row(None, button(self.tr("Cancel"), close), self.save))
        focus_soon(self.fields["number"].edit)

    def _save(self) -> None:
        said = {name: self.fields[name].value for name in FIELDS}
        photos = tuple(self.fields["photos"].value.replace(",", " ").split())
        self._saved(ItemForm(**said, photos=photos))


class TransferCard(_Card):
    """Hand a thing over, or take it back. ``sign`` is given who the other is, why, and their passphrase or None."""

    def __init__(
        self,
        shown: ItemRow,
        person: str,
        colleagues: Sequence[str],
        sign: Callable[[str, str, bytearray | None], object],
        close: Callable[[], object],
    ) -> None:
        super().__init__()
        self._sign, self._giving = sign, shown.holder == person
        title = self.tr("Hand over %1") if self._giving else self.tr("Take %1 from %2")
        text = title.replace("%1", isolated(shown.code)).replace("%2", isolated(shown.holder))
        self.column.addWidget(PlainLabel(text, "heading", wrap=True))
        self.other = ArrowBox()
        self.other.setEditable(True)
        self.other.setAccessibleName(self.tr("Who takes it"))
        self.other.addItems(list(colleagues) if self._giving else [shown.holder])
        edit = self.other.lineEdit()
        assert edit is not None
        edit.setAccessibleName(self.tr("Who takes it") if self._giving else self.tr("Who gives it"))
        if self._giving and not colleagues:
            edit.setPlaceholderText(self.tr("A pseudonym or a role, no name"))
        self.other.setEnabled(self._giving)
        self.column.addWidget(PlainLabel(edit.accessibleName(), "caption"))
        self.column.addWidget(self.other)
        self.purpose = TextField(self.tr("Why, without names"), "")
        self.column.addWidget(self.purpose)
        self.paper = choice(self.tr("They sign on paper"), self._turn)
        self.secret = SecretField(self.tr("Their own passphrase, typed by them"))
        self.secret.entered.connect(self._ask)
        self.column.addLayout(row(self.paper, None))
        self.column.addWidget(self.secret)
        self.told = PlainLabel("", "muted", wrap=True)
        self.column.addWidget(self.told)
        self.sign = button(self.tr("Sign"), self._ask, filled=True)
        self.column.addLayout(row(None, button(self.tr("Cancel"), close), self.sign))
        here = colleagues if self._giving else [one for one in colleagues if one == shown.holder]
        self.paper.setChecked(not here)
        self._turn()
        focus_soon(self.other if self._giving else self.purpose.edit)

    def _turn(self) -> None:
        paper = self.paper.isChecked()
        self.secret.setVisible(not paper)
        self.told.setText(
            self.tr("You sign here; print the receipt and have them sign it.") if paper
            else self.tr("You both sign here, each with your own key. It takes a moment.")
        )  # fmt: skip

    def _ask(self) -> None:
        typed = self.secret.take()
        self._sign(self.other.currentText().strip(), self.purpose.value, None if self.paper.isChecked() else typed)
