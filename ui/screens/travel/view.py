"""Travel lock: what will be gone, what stays, and how one gets back, before anything is done; then a typed
confirmation, for there is no undo."""

from __future__ import annotations

from contextlib import nullcontext
from functools import partial

from PySide6.QtWidgets import QFrame, QPushButton

from fieldkit.workflows import tokens
from fieldkit.workflows.field import backup, travel_lock
from fieldkit.workflows.people_values import TravelLocked, WaysBack
from ui.context import WorkspaceContext
from ui.screens.interviews.fields import TextField
from ui.screens.page import Page
from ui.screens.travel.done import TravelDone
from ui.text import isolated
from ui.theme import scaled
from ui.widgets.boxes import card, clear, row
from ui.widgets.buttons import button, choice
from ui.widgets.labels import PlainLabel
from ui.widgets.progress import JobBar
from ui.widgets.token_fields import TokenFields

_BOLDER = 24
"""What a long answer takes more, px, once it is chosen."""


class TravelScreen(Page):
    """Read first, choose who keeps their place, confirm."""

    def __init__(self, context: WorkspaceContext) -> None:
        super().__init__("")
        self.title.setText(self.tr("Travel lock"))
        self._context = context
        self.keep: dict[str, QPushButton] = {}
        self.bar = JobBar(context.jobs)
        self.layout().insertWidget(2, self.bar)  # type: ignore[union-attr]  # the page has a column layout

    def show_target(self, _target: str | None) -> None:
        """Read anew what there is to say."""
        self.notice.hide()
        clear(self.body)
        ways = travel_lock.ways_back(self._context.field)
        self.body.addWidget(self._what())
        self.body.addWidget(self._back(ways))
        self.body.addWidget(self._strong(ways))
        self.body.addWidget(self._confirm())
        self.body.addStretch(1)

    def _what(self) -> QFrame:
        frame, column = card()
        column.addWidget(PlainLabel(self.tr("Before a border"), "heading"))
        text = self.tr("Your passphrase will open nothing on this laptop any more, whoever demands it. The vault stays "
                       "on it, whole and encrypted.")  # fmt: skip
        column.addWidget(PlainLabel(text, "", wrap=True))
        for limit in (
            self.tr("Backups, copies of the vault's folder and snapshots of the disk still open with your passphrase: "
                    "carry none of them."),
            self.tr("A laboratory that has your passphrase may still find a removed place in old blocks of the disk. "
                    "That you have a vault can be seen."),
        ):  # fmt: skip
            label = PlainLabel("", "", wrap=True)
            label.set_state("attention", limit)
            column.addWidget(label)
        if backup.due(self._context.field):
            label = PlainLabel("", "", wrap=True)
            label.set_state("attention", self.tr("There is no fresh backup. Make one, and leave it behind."))
            column.addLayout(row(label, button(self.tr("Backup…"), partial(self._context.navigate, "backup", None))))
        return frame

    def _back(self, ways: WaysBack) -> QFrame:
        frame, column = card()
        column.addWidget(PlainLabel(self.tr("How you get back"), "heading"))
        if ways.recovery:
            text = self.tr("With the recovery key that headquarters keeps. You come back under a new pseudonym, with "
                           "new keys and a new chain that names the last line of this one.")  # fmt: skip
        else:
            text = self.tr("This vault has no entry for a recovery key of headquarters.")
        column.addWidget(PlainLabel(text, "", wrap=True))
        self.keep = {}
        if ways.others:
            text = self.tr("Or through a person who does not travel. Choose whose place stays; they unlock as ever.")
            column.addWidget(PlainLabel(text, "", wrap=True))
            for code in ways.others:
                self.keep[code] = choice(self.tr("%1 stays").replace("%1", isolated(code)), lambda: None)
            column.addLayout(row(*self.keep.values(), None))
        return frame

    def _strong(self, ways: WaysBack) -> QFrame:
        frame, column = card()
        self.strong = choice(self.tr("With a token that you give away"), self._show_token)
        self.strong.setMinimumWidth(self.strong.sizeHint().width() + scaled(_BOLDER))
        self.strong.setEnabled(not ways.waiting)
        column.addLayout(row(self.strong, None))
        text = self.tr("The places are wrapped under a secret that only the token holds. Whoever has it brings every "
                       "place back, with the same keys and chain; lost with the token, only the ways above are left.")
        column.addWidget(PlainLabel(text, "muted", wrap=True))
        self.token = TokenFields()
        self.token.hide()
        column.addWidget(self.token)
        return frame

    def _show_token(self) -> None:
        self.token.setVisible(self.strong.isChecked())

    def _confirm(self) -> QFrame:
        frame, column = card("attention")
        person = self._context.field.person
        text = self.tr("There is no undo. To lock, type your pseudonym: %1").replace("%1", isolated(person))
        column.addWidget(PlainLabel(text, "", wrap=True))
        self.lock_it = button(self.tr("Lock for travel"), self.lock, filled=True)
        self.lock_it.setEnabled(False)
        self.typed = TextField(self.tr("Your pseudonym"), "", sensitive=False)
        self.typed.changed.connect(lambda: self.lock_it.setEnabled(self.typed.value == person))
        column.addWidget(self.typed)
        column.addLayout(row(self.lock_it, None))
        return frame

    def lock(self) -> None:
        """Lock; from then on this process holds nothing any more."""
        sound = self._context.sound
        if sound is not None and sound.recording:
            self.notice.show_text("attention", self.tr("Sound is being recorded. End it first."))
            return
        session = self._context.field
        stay = [code for code, made in self.keep.items() if made.isChecked()]
        strong = self.strong.isChecked()
        library, label, pin = self.token.library.value, self.token.label.value, self.token.take_pin()
        self._context.bus.leaving.emit()  # what was typed or pressed elsewhere is saved before nothing can be
        self._context.writing.settle()
        self.notice.hide()
        self.setEnabled(False)

        def work(_: object) -> TravelLocked:
            with tokens.opened(library, label, pin) if strong else nullcontext() as token:
                return travel_lock.lock(session, stay, token)

        self.bar.run(self.tr("Locking"), work, self._done, self._failed)

    def _done(self, locked: TravelLocked) -> None:
        self._context.end_with(TravelDone(locked, self._context.lock))

    def _failed(self, error: BaseException) -> None:
        self.setEnabled(True)
        self.notice.show_error(error)
