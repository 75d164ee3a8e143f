"""The people of this laptop: who has a place in the vault, adding one, taking one out, and one's own passphrase."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QFrame

from fieldkit.errors import FieldkitError
from fieldkit.jobs import Job
from fieldkit.workflows.field import membership, passphrase, person_add, person_remove
from fieldkit.workflows.people_values import AddedPerson, RemovedPerson, VaultPerson
from fieldkit.workflows.values import Role
from ui.context import WorkspaceContext
from ui.failures import sentence
from ui.screens.interviews.fields import ChoiceField, TextField
from ui.screens.page import Page
from ui.text import day_and_time, isolated
from ui.widgets.boxes import card, clear, row
from ui.widgets.buttons import button
from ui.widgets.focus import focus_soon
from ui.widgets.labels import Chip, PlainLabel, State
from ui.widgets.progress import JobBar
from ui.widgets.words import WordBox


class LaptopScreen(Page):
    """Each person has a passphrase and keys of their own; nobody signs as another."""

    def __init__(self, context: WorkspaceContext) -> None:
        super().__init__("")
        self.title.setText(self.tr("People of this laptop"))
        self._context = context
        self._leaving: VaultPerson | None = None
        self.bar = JobBar(context.jobs)
        self.layout().insertWidget(2, self.bar)  # type: ignore[union-attr]  # the page has a column layout

    def show_target(self, _target: str | None) -> None:
        """Who is here now."""
        self.notice.hide()
        self._leaving = None
        self._show()

    def _show(self, made: AddedPerson | None = None) -> None:
        clear(self.body)
        if made is not None and made.passphrase is not None:
            self.body.addWidget(self._words(made))
        text = self.tr("Whoever has a place here unlocks with a passphrase of their own, and it decides who is signed "
                       "in. They read what the others read, and sign as themselves alone.")  # fmt: skip
        self.body.addWidget(PlainLabel(text, "muted", wrap=True))
        refusal = self._refusal()
        for one in person_add.listing(self._context.field):
            self.body.addWidget(self._card(one, may_remove=refusal is None))
        if self._leaving is not None:
            self.body.addWidget(self._confirm(self._leaving))
        self.body.addWidget(self._add() if refusal is None else self._why_not(refusal))
        self.body.addWidget(self._own())
        self.body.addStretch(1)

    def _refusal(self) -> FieldkitError | None:
        try:
            membership.require_manager(self._context.field)
        except FieldkitError as error:
            return error
        return None

    def _card(self, one: VaultPerson, *, may_remove: bool) -> QFrame:
        frame, column = card()
        roles = {"lead": self.tr("team lead"), "member": self.tr("interviewer")}
        states: dict[str, tuple[State, str]] = {
            "waiting": ("attention", self.tr("Has not joined the team yet")),
            "enrolled": ("accent", self.tr("In the team")),
            "removed": ("", self.tr("Taken out")),
        }
        state, word = states[one.state]
        title = PlainLabel(isolated(one.person) + " · " + roles.get(one.role, one.role), "heading")
        chips = [Chip(word, state)] + ([Chip(self.tr("You"))] if one.acting else [])
        action = button(self.tr("Take out…"), partial(self._ask, one))
        action.setAccessibleName(f"{self.tr('Take out…')} {one.person}")
        action.setVisible(may_remove and one.can_unlock and not one.acting)
        column.addLayout(row(title, *chips, None, action))
        if one.added:
            text = self.tr("Here since %1").replace("%1", day_and_time(one.added))
            column.addWidget(PlainLabel(text, "muted", wrap=True))
        return frame

    def _why_not(self, refusal: FieldkitError) -> QFrame:
        frame, column = card()
        for text, role in zip(sentence(refusal), ("", "muted"), strict=True):
            column.addWidget(PlainLabel(text, role, wrap=True))
        return frame

    def _add(self) -> QFrame:
        frame, column = card()
        column.addWidget(PlainLabel(self.tr("Add a person"), "heading"))
        self.person = TextField(self.tr("Pseudonym"), "", hint="H-07", sensitive=False)
        roles = [("member", self.tr("Interviewer")), ("lead", self.tr("Team lead"))]
        self.role = ChoiceField(self.tr("Role"), roles, "member")
        self.person.edit.returnPressed.connect(self.add)
        self.add_it = button(self.tr("Add"), self.add)
        for widget in (self.person, self.role):
            column.addWidget(widget)
        column.addLayout(row(self.add_it, None))
        return frame

    def add(self) -> None:
        """Give them a place and a passphrase."""
        session, person = self._context.field, self.person.value
        role: Role = "lead" if self.role.value == "lead" else "member"
        self._run(self.tr("Adding"), lambda _: person_add.add(session, person, role), self._show)

    def _words(self, made: AddedPerson) -> QFrame:
        frame, column = card("cardWash")
        title = PlainLabel("", "heading", wrap=True)
        title.set_state("success", self.tr("The passphrase of %1").replace("%1", isolated(made.person)))
        column.addWidget(title)
        text = self.tr("Turn the laptop to them alone. They learn these six words or write them down apart from it; "
                       "they are shown this once.")  # fmt: skip
        column.addWidget(PlainLabel(text, "", wrap=True))
        column.addWidget(WordBox((made.passphrase or "").split()))
        if made.person != self._context.field.person:
            text = self.tr("Then lock. They unlock with their words and join the team on Today.")
            column.addWidget(PlainLabel(text, "muted", wrap=True))
        self.have = button(self.tr("They are written down"), self._show, filled=True)
        column.addLayout(row(self.have, None))
        focus_soon(self.have)
        return frame

    def _ask(self, one: VaultPerson) -> None:
        self.notice.hide()
        self._leaving = one
        self._show()
        focus_soon(self.typed.edit)

    def _confirm(self, one: VaultPerson) -> QFrame:
        frame, column = card("attention")
        title = self.tr("Take %1 out of this vault").replace("%1", isolated(one.person))
        column.addWidget(PlainLabel(title, "heading", wrap=True))
        for text in (
            self.tr("The vault gets a new key. Nothing that is written from now on opens with what they have. What "
                    "they could read before, they may have kept."),
            self.tr("Backups from before still open for them. Whoever has not joined the team yet loses their place "
                    "too and is added again."),
        ):  # fmt: skip
            column.addWidget(PlainLabel(text, "", wrap=True))
        self.remove_it = button(self.tr("Take them out"), partial(self.remove, one))
        self.remove_it.setEnabled(False)
        text = self.tr("There is no undo. Type the pseudonym %1").replace("%1", isolated(one.person))
        self.typed = TextField(text, "", sensitive=False)
        self.typed.changed.connect(lambda: self.remove_it.setEnabled(self.typed.value == one.person))
        self.reason = TextField(self.tr("Why; it stands in the chain"), "")
        for widget in (self.typed, self.reason):
            column.addWidget(widget)
        column.addLayout(row(self.remove_it, button(self.tr("Do not"), self._let, flat=True), None))
        return frame

    def _let(self) -> None:
        self._leaving = None
        self._show()

    def remove(self, one: VaultPerson) -> None:
        """Take them out; a new vault key is made, which takes a moment in a large vault."""
        session, reason = self._context.field, self.reason.value

        def done(made: RemovedPerson) -> None:
            self._leaving = None
            self._show()
            text = self.tr("Old backups still open for them: make a new one, and destroy those.")
            if made.also:
                again = self.tr("Taken out with them, since they had not joined yet; add them again: %1")
                text += "\n" + again.replace("%1", ", ".join(isolated(code) for code in made.also))
            title = self.tr("%1 is taken out").replace("%1", isolated(made.person))
            self.notice.show_text("cardWash", "✓ " + title, text)

        self._run(self.tr("Making a new key"), lambda _: person_remove.remove(session, one.person, reason), done)

    def _own(self) -> QFrame:
        frame, column = card()
        column.addWidget(PlainLabel(self.tr("Your own passphrase"), "heading"))
        text = self.tr("A new one is made and shown once; the vault gets a new key. Backups and copies from before "
                       "still open with the old one.")  # fmt: skip
        column.addWidget(PlainLabel(text, "muted", wrap=True))
        self.change = button(self.tr("New passphrase for me"), self.change_own)
        column.addLayout(row(self.change, None))
        return frame

    def change_own(self) -> None:
        """A new passphrase for who is signed in."""
        session = self._context.field
        self._run(self.tr("Making a new key"), lambda _: passphrase.change(session), self._show)

    def _run(self, what: str, work: Callable[[Job], Any], done: Callable[[Any], None]) -> None:
        def over(made: Any) -> None:
            self.setEnabled(True)
            self._context.bus.changed.emit()
            done(made)

        def failed(error: BaseException) -> None:
            self.setEnabled(True)
            self.notice.show_error(error)

        self.notice.hide()
        self.setEnabled(False)
        self.bar.run(what, work, over, failed)
