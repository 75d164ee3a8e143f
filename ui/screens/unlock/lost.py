"""Nobody can unlock the vault, after a travel lock or with a passphrase forgotten: what helps, and what it costs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.files import choose_file
from ui.job_runner import JobRunner
from ui.screens.interviews.fields import ChoiceField, TextField
from ui.screens.unlock.errand_page import ErrandPage
from ui.text import isolated
from ui.widgets.boxes import centred, divider, roomy_card, row
from ui.widgets.buttons import button
from ui.widgets.focus import focus_soon
from ui.widgets.labels import PlainLabel
from ui.widgets.secret_field import SecretField
from ui.widgets.token_fields import TokenFields
from ui.widgets.words import WordBox

_WIDTH = 640


class LostScreen(QWidget):
    """``token`` and ``recover`` lead on, ``back`` to the passphrase."""

    help_page = "lost"

    def __init__(
        self, folder: Path, token: Callable[[], object], recover: Callable[[], object], back: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = roomy_card()
        outer.addWidget(centred(frame, _WIDTH))
        column.addWidget(PlainLabel(self.tr("Nobody can unlock it"), "title", wrap=True))
        column.addWidget(PlainLabel(isolated(folder), "muted", wrap=True))
        self.token = button(self.tr("Bring places back with the token…"), token)
        self.recover = button(self.tr("Recover with headquarters' key…"), recover)
        for title, text, action in (
            (self.tr("Another person of this vault"), self.tr("They unlock as ever, and add you again under Settings. "
             "Nothing is lost but your own keys."), None),
            (self.tr("A token"), self.tr("After a travel lock with a token: whoever has it brings every place back, "
             "with the same passphrases, keys and chain."), self.token),
            (self.tr("The recovery key"), self.tr("Headquarters keeps it, far away. It opens the vault for a new "
             "pseudonym; the old chain gets no further line, and a new one begins."), self.recover),
        ):  # fmt: skip
            column.addWidget(divider())
            column.addWidget(PlainLabel(title, "heading", wrap=True))
            column.addWidget(PlainLabel(text, "", wrap=True))
            if action is not None:
                column.addLayout(row(action, None))
        column.addWidget(divider())
        column.addLayout(row(button(self.tr("Back"), back, flat=True), None))
        focus_soon(self.token)


class BringBackScreen(ErrandPage):
    """Slots that wait for a token; ``opened`` asks for the passphrase."""

    help_page = "bring-back"

    def __init__(
        self, jobs: JobRunner, folder: Path, opened: Callable[[Path], object], back: Callable[[], object]
    ) -> None:
        super().__init__(jobs)
        self._folder, self._opened = folder, opened
        text = self.tr("The token's secret opens the places that the travel lock wrapped; then it is taken off the "
                       "token. Everybody unlocks with their own passphrase as before.")  # fmt: skip
        self.explain(self.tr("Bring places back with the token"), text)
        self.token = TokenFields()
        self.token.pin.entered.connect(self.go)
        self.column.addWidget(self.token)
        self.start = button(self.tr("Bring them back"), self.go, filled=True)
        leave = button(self.tr("Back"), back, flat=True)
        self.column.addLayout(row(self.start, leave, None))
        self.ask(self.token, self.start, leave)
        focus_soon(self.token.label.edit)

    def go(self) -> None:
        """Bring them back."""
        token = self.token
        self.send(
            self.tr("Bringing back"), self._done, "travel-unlock", folder=str(self._folder),
            library=token.library.value, label=token.label.value, pin=token.take_pin(),
        )  # fmt: skip

    def _done(self, made: dict[str, Any]) -> None:
        self.over(self.tr("The places are back: %1").replace("%1", isolated(made["slots"])))
        text = self.tr("Whoever was in this vault unlocks it as before. The token holds nothing of it any more.")
        self.column.addWidget(PlainLabel(text, "", wrap=True))
        self.unlock = button(self.tr("Unlock it"), lambda: self._opened(self._folder), filled=True)
        self.column.addLayout(row(self.unlock, None))
        focus_soon(self.unlock)


class RecoverScreen(ErrandPage):
    """The recovery key gives a person a place; ``opened`` asks for the passphrase that was just shown."""

    help_page = "recover"

    def __init__(
        self, jobs: JobRunner, folder: Path, opened: Callable[[Path], object], back: Callable[[], object]
    ) -> None:
        super().__init__(jobs)
        self._folder, self._opened = folder, opened
        self.key: Path | None = None
        self.explain(
            self.tr("Recover with headquarters' key"),
            self.tr("A person gets a new place in this vault, and can read all that is in it. Nobody's signing key is "
                    "given to them: what others signed stays theirs."),
            self.tr("The old chain gets no further line. The person joins the team again, and their first line names "
                    "the last one known; headquarters will ask about it."),
            self.tr("Do this at headquarters, on a machine that is trusted: the key's passphrase is typed here."),
        )  # fmt: skip
        self._make_fields(back)

    def _make_fields(self, back: Callable[[], object]) -> None:
        self._key_label = PlainLabel("", "", wrap=True)
        choose = button(self.tr("1. Choose recovery.json…"), self._choose)
        line = row(choose, self._key_label)
        line.setStretch(1, 1)
        self.column.addLayout(line)
        self.passphrase = SecretField(self.tr("2. Passphrase of the recovery key"))
        self.person = TextField(self.tr("3. A pseudonym that never signed in this vault"), "", sensitive=False)
        roles = [("lead", self.tr("Team lead")), ("member", self.tr("Interviewer"))]
        self.role = ChoiceField(self.tr("Role"), roles, "member")
        self.person.edit.returnPressed.connect(self.go)
        for widget in (self.passphrase, self.person, self.role):
            self.column.addWidget(widget)
        self.start = button(self.tr("Recover it"), self.go, filled=True)
        leave = button(self.tr("Back"), back, flat=True)
        self.column.addLayout(row(self.start, leave, None))
        self.ask(choose, self.passphrase, self.person, self.role, self.start, leave)
        focus_soon(choose)

    def _choose(self) -> None:
        path = choose_file(self, self.tr("Choose the file recovery.json"))
        if path is not None:
            self.use_key(path)

    def use_key(self, path: Path) -> None:
        """The recovery key's file."""
        self.key = path
        self._key_label.setText(isolated(path))

    def go(self) -> None:
        """Recover; what is missing is said."""
        if self.key is None or not self.passphrase.edit.text() or not self.person.value or self.role.value is None:
            text = self.tr("Choose the key, type its passphrase and a new pseudonym, and choose a role.")
            self.notice.show_text("attention", text)
            return
        self.send(
            self.tr("Recovering"), self._done, "recover", folder=str(self._folder), key=str(self.key),
            passphrase=self.passphrase.take().decode("utf-8"), person=self.person.value, role=str(self.role.value),
        )  # fmt: skip

    def _done(self, made: dict[str, Any]) -> None:
        self.over(self.tr("%1 has a place in this vault").replace("%1", isolated(made["person"])))
        text = self.tr("Learn these six words, or write them down and keep them apart from the laptop. They are shown "
                       "this once.")  # fmt: skip
        self.column.addWidget(PlainLabel(text, "", wrap=True))
        self.column.addWidget(WordBox(str(made["passphrase"]).split()))
        text = self.tr("Next: unlock, and join the team again on Today.")
        self.column.addWidget(PlainLabel(text, "muted", wrap=True))
        self.unlock = button(self.tr("I have them: unlock"), lambda: self._opened(self._folder), filled=True)
        self.column.addLayout(row(self.unlock, None))
        focus_soon(self.unlock)
