"""Headquarters: make the three desks, and write down a passphrase for each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.workflows import system
from fieldkit.workflows.hq import setup
from fieldkit.workflows.values import HqCreated
from ui.files import choose_folder
from ui.job_runner import JobRunner
from ui.screens.interviews.fields import TextField
from ui.text import isolated
from ui.theme import scaled
from ui.widgets.boxes import centred, clear, roomy_card, row
from ui.widgets.buttons import button
from ui.widgets.focus import focus_soon
from ui.widgets.labels import PlainLabel
from ui.widgets.notice import Notice
from ui.widgets.words import WordBox

_WIDTH, _WIDE = 640, 860
"""Pixels; with the second, six words stand on one line, and all four passphrases over the button that goes on."""


class HeadquartersScreen(QWidget):
    """``opened`` is called with the root desk's folder."""

    help_page = "headquarters"

    def __init__(self, jobs: JobRunner, opened: Callable[[Path], object], back: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("page")
        self._jobs, self._opened = jobs, opened
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._card, self._column = roomy_card()
        outer.addWidget(centred(self._card, _WIDTH))
        self._column.addWidget(PlainLabel(self.tr("Headquarters"), "title"))
        text = self.tr("Three desks are made, each with its own passphrase: root stays offline and makes kits, "
                       "intake receives what it cannot read, the custodian opens and verifies.")  # fmt: skip
        self._column.addWidget(PlainLabel(text, "muted", wrap=True))
        self.name = TextField(self.tr("Name, as it stands in certificates"), "", sensitive=False)
        focus_soon(self.name.edit)
        self._column.addWidget(self.name)
        make = button(self.tr("Make the desks…"), self._choose, filled=True)
        self._column.addLayout(row(make, button(self.tr("Back"), back, flat=True), None))
        self.notice = Notice()
        self._column.addWidget(self.notice)

    def _choose(self) -> None:
        folder = choose_folder(self, self.tr("Choose an empty folder"))
        if folder is not None:
            self.make(folder)

    def make(self, folder: Path) -> None:
        """Make the three desks."""
        name = self.name.value
        self._jobs.start(lambda _: setup.create(folder, name, system.clock()), self._show, self.notice.show_error)

    def _show(self, made: HqCreated) -> None:
        self.made = made
        clear(self._column)
        self._card.setMaximumWidth(scaled(_WIDE))
        self._column.addWidget(PlainLabel(self.tr("A passphrase for each desk"), "title"))
        text = self.tr("Write each down apart from the others. They are shown this once.")
        self._column.addWidget(PlainLabel(text, "", wrap=True))
        names = {"root": self.tr("Root"), "intake": self.tr("Intake"), "custodian": self.tr("Custodian"),
                 "recovery": self.tr("Recovery key")}  # fmt: skip
        for desk, passphrase in made.passphrases.items():
            self._column.addWidget(PlainLabel(names.get(desk, isolated(desk)), "caption"))
            if desk == "recovery":
                why = self.tr("With its file it opens any vault of this deployment when a person's words are lost. "
                              "Keep the words on paper and the file on a stick, apart, both far from every desk and "
                              "every vault.")  # fmt: skip
                self._column.addWidget(PlainLabel(why, "muted", wrap=True))
            self._column.addWidget(WordBox(passphrase.split(), most=6))
        root = self.tr("Teams compare these words of the root: %1").replace("%1", isolated(" ".join(made.words)))
        self._column.addWidget(PlainLabel(root, "muted", wrap=True))
        done = button(self.tr("I have them: unlock the root desk"), self._done, filled=True)
        focus_soon(done)
        self._column.addLayout(row(done, None))

    def _done(self) -> None:
        self._opened(Path(self.made.folders["root"]))
