"""Sign with a key on a hardware token: the request that headquarters approves, made from here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFrame

from fieldkit.workflows.field import enrol
from ui.context import WorkspaceContext
from ui.failures import known_sentence
from ui.files import choose_new_file
from ui.screens.interviews.fields import TextField
from ui.screens.page import Page
from ui.text import isolated
from ui.widgets.boxes import card, clear, row
from ui.widgets.buttons import button
from ui.widgets.focus import focus_soon
from ui.widgets.labels import PlainLabel
from ui.widgets.progress import JobBar
from ui.widgets.token_fields import TokenFields
from ui.widgets.words import WordBox


class TokenScreen(Page):
    """Before enrolment it makes the key and writes the request; afterwards it says which key signs."""

    def __init__(self, context: WorkspaceContext) -> None:
        super().__init__("")
        self.title.setText(self.tr("Token"))
        self._context = context
        self.bar = JobBar(context.jobs)
        self.layout().insertWidget(2, self.bar)  # type: ignore[union-attr]  # the page has a column layout

    def show_target(self, _target: str | None) -> None:
        """What can be done now."""
        self.notice.hide()
        clear(self.body)
        text = self.tr("A token makes your signing key inside itself, and the key never leaves it: whoever takes the "
                       "laptop and your passphrase still cannot sign as you. Without the token the vault is read, and "
                       "nothing is recorded unsigned.")  # fmt: skip
        self.body.addWidget(PlainLabel(text, "", wrap=True))
        self.body.addWidget(self._enrolled() if self._context.field.enrolled else self._ask())
        self.body.addStretch(1)

    def _enrolled(self) -> QFrame:
        frame, column = card()
        reason = self._context.field.info().cannot_sign
        title = PlainLabel("", "heading", wrap=True)
        if reason is not None:
            title.set_state("attention", self.tr("Your key is on a token that is out of reach"))
        elif self._context.field.signs_with_token:
            title.set_state("success", self.tr("You sign with a token"))
        else:
            title.setText(self.tr("You sign with a key that is kept in this vault"))
        column.addWidget(title)
        if reason is not None:
            what = known_sentence(reason, reason, "")
            column.addWidget(PlainLabel(" ".join(what), "", wrap=True))
        text = self.tr("Another key needs another certificate: somebody who may add people here adds you under a "
                       "new pseudonym (Settings, People), and you join the team with the token.")  # fmt: skip
        column.addWidget(PlainLabel(text, "muted", wrap=True))
        return frame

    def _ask(self) -> QFrame:
        frame, column = card()
        column.addWidget(PlainLabel(self.tr("Ask for a certificate with a key on a token"), "heading", wrap=True))
        text = self.tr("Plug the token in. Few wrong PINs are allowed, and a locked token is of no use to anybody.")
        column.addWidget(PlainLabel(text, "muted", wrap=True))
        self.token = TokenFields()
        self.key = TextField(self.tr("Name of the key on the token"), self._context.field.person, sensitive=False)
        self.write = button(self.tr("Write request…"), self._choose, filled=True)
        self.token.pin.entered.connect(self._choose)
        for widget in (self.token, self.key):
            column.addWidget(widget)
        column.addLayout(row(self.write, None))
        focus_soon(self.token.label.edit)
        return frame

    def _choose(self) -> None:
        path = choose_new_file(self, self.tr("Write the request to"), "request.json")
        if path is not None:
            self.write_request(path)

    def write_request(self, path: Path) -> None:
        """Make the key on the token, or take the one of that name, and write the request."""
        session = self._context.field
        library, label, key = self.token.library.value, self.token.label.value, self.key.value
        pin = self.token.take_pin()
        self.notice.hide()
        self.setEnabled(False)

        def work(_: object) -> tuple[str, ...]:
            return enrol.request_on_token(session, path, library, label, pin, key)

        self.bar.run(self.tr("Asking the token"), work, self._done, self._failed)

    def _failed(self, error: BaseException) -> None:
        self.setEnabled(True)
        self.notice.show_error(error)
        self.token.pin.edit.setFocus()

    def _done(self, words: tuple[str, ...]) -> None:
        self.setEnabled(True)
        clear(self.body)
        frame, column = card("cardWash")
        title = PlainLabel("", "heading", wrap=True)
        title.set_state("success", self.tr("The request is written, signed by the token"))
        column.addWidget(title)
        text = self.tr("Give it to headquarters or your lead and read these words aloud to them. The certificate that "
                       "comes back is taken in on Today, with the token plugged in.")  # fmt: skip
        column.addWidget(PlainLabel(text, "", wrap=True))
        column.addWidget(WordBox(words))
        self.to_today = button(self.tr("Go to: %1").replace("%1", isolated(self.tr("Today"))), self._today, filled=True)
        column.addLayout(row(self.to_today, None))
        self.body.addWidget(frame)
        self.body.addStretch(1)
        focus_soon(self.to_today)

    def _today(self) -> None:
        self._context.navigate("today", None)
