"""Join a deployment: compare the kit's words, say who you are, write down the passphrase."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.workflows import system
from fieldkit.workflows.field import create, first_start
from fieldkit.workflows.values import CreatedVault, KitSummary, Role
from ui.files import choose_file, choose_folder
from ui.job_runner import JobRunner
from ui.screens.interviews.fields import ChoiceField, TextField
from ui.text import isolated
from ui.widgets.boxes import centred, clear, roomy_card, row
from ui.widgets.buttons import button
from ui.widgets.focus import focus_soon
from ui.widgets.labels import PlainLabel
from ui.widgets.notice import Notice
from ui.widgets.words import WordBox

_WIDTH = 640


class JoinScreen(QWidget):
    """``created`` is called with the vault's folder once the passphrase was written down."""

    help_page = "join"

    def __init__(self, jobs: JobRunner, created: Callable[[Path], object], back: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("page")
        self._jobs, self._created, self._back = jobs, created, back
        self.kit_path: Path | None = None
        self.folder: Path | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, self._column = roomy_card()
        outer.addWidget(centred(frame, _WIDTH))
        self.notice = Notice()
        self._first()

    def _first(self) -> None:
        self._column.addWidget(PlainLabel(self.tr("Join a deployment"), "title"))
        self._column.addWidget(PlainLabel(self.tr("Choose the kit file that headquarters gave you."), "muted"))
        kit_button = button(self.tr("Choose kit…"), self._choose_kit, filled=True)
        focus_soon(kit_button)
        self._column.addLayout(row(kit_button, button(self.tr("Back"), self._back, flat=True), None))
        self._column.addWidget(self.notice)

    def _choose_kit(self) -> None:
        path = choose_file(self, self.tr("Choose the kit"))
        if path is not None:
            self.use_kit(path)

    def use_kit(self, path: Path) -> None:
        """Check the kit and ask who you are."""
        self._jobs.start(lambda _: first_start.read_kit(path), lambda kit: self._ask(path, kit), self.notice.show_error)

    def _ask(self, path: Path, kit: KitSummary) -> None:
        self.kit_path = path
        self._fresh(self.tr("%1, team %2").replace("%1", isolated(kit.deployment)).replace("%2", isolated(kit.team)))
        text = self.tr("Compare these words aloud with headquarters. If one differs, stop here.")
        self._column.addWidget(PlainLabel(text, "", wrap=True))
        self._column.addWidget(WordBox(kit.words))
        self.person = TextField(self.tr("Your pseudonym"), "", hint="H-07", sensitive=False)
        roles = [("lead", self.tr("Team lead")), ("member", self.tr("Interviewer"))]
        self.role = ChoiceField(self.tr("Your role"), roles, "lead")
        self._column.addWidget(self.person)
        self._column.addWidget(self.role)
        focus_soon(self.person.edit)
        make = button(self.tr("The words are equal: make my vault…"), self._choose_folder, filled=True)
        self._column.addLayout(row(make, button(self.tr("Back"), self._back, flat=True), None))
        self._column.addWidget(self.notice)

    def _choose_folder(self) -> None:
        folder = choose_folder(self, self.tr("Choose an empty folder for the vault"))
        if folder is not None:
            self.make(folder)

    def make(self, folder: Path) -> None:
        """Make the vault with a generated passphrase."""
        kit, person, role = self.kit_path, self.person.value, self.role.value
        assert kit is not None
        chosen: Role = "lead" if role == "lead" else "member"

        def work(_: object) -> CreatedVault:
            return create.create_vault(folder, kit, person, chosen, None, system.clock())

        self._jobs.start(work, self._show_passphrase, self.notice.show_error)

    def _show_passphrase(self, made: CreatedVault) -> None:
        self.folder = Path(made.folder)
        self.passphrase = made.passphrase or ""
        self._fresh(self.tr("Your passphrase"))
        text = self.tr("Learn these six words, or write them down and keep them apart from the laptop. "
                       "They are shown this once; without them nobody opens the vault.")  # fmt: skip
        self._column.addWidget(PlainLabel(text, "", wrap=True))
        self._column.addWidget(WordBox(self.passphrase.split()))
        done = button(self.tr("I have them: unlock"), self._done, filled=True)
        self._column.addLayout(row(done, None))
        focus_soon(done)

    def _done(self) -> None:
        assert self.folder is not None
        self.passphrase = ""
        self._created(self.folder)

    def _fresh(self, title: str) -> None:
        self.notice.setParent(None)
        clear(self._column)
        self.notice = Notice()
        self._column.addWidget(PlainLabel(title, "title", wrap=True))
