"""Settings: language, light and size of letters, which apply at once and are kept in the vault; what this laptop is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton

from fieldkit.workflows.looks import TEXT_PERCENTS
from ui.app import LANGUAGES
from ui.context import WorkspaceContext
from ui.messages import kit_sentence, protection_word
from ui.screens.page import Page
from ui.text import digest_groups, isolated
from ui.theme import scaled
from ui.widgets.boxes import card, row
from ui.widgets.buttons import button, choice
from ui.widgets.labels import PlainLabel

_DOOR = 170


class SettingsScreen(Page):
    """Nothing here is written outside the vault or desk."""

    def __init__(self, context: WorkspaceContext) -> None:
        super().__init__("")
        self.title.setText(self.tr("Settings"))
        self._context = context
        self.doors: dict[str, QPushButton] = {}
        self._mine()
        self._this_laptop()
        if context.session is not None:
            self._about()
        self.body.addStretch(1)

    def _mine(self) -> None:
        theme, language, size = self._context.theme.name, self._context.language, self._context.text_percent
        look = self._context.set_look
        frame, column = card()
        self.body.addWidget(frame)
        column.addWidget(PlainLabel(self.tr("Language"), "heading"))
        self.languages = {code: choice(name, partial(look, theme, code, size)) for code, name in LANGUAGES.items()}
        self.languages[language].setChecked(True)
        column.addLayout(row(*self.languages.values(), None))
        column.addWidget(PlainLabel(self.tr("Light"), "heading"))
        lights = {"day": self.tr("Day"), "night": self.tr("Night"), "contrast": self.tr("High contrast")}
        self.themes = {name: choice(text, partial(look, name, language, size)) for name, text in lights.items()}
        self.themes[theme].setChecked(True)
        column.addLayout(row(*self.themes.values(), None))
        column.addWidget(PlainLabel(self.tr("Size of letters"), "heading"))
        self.sizes = {
            percent: choice(isolated(f"{percent} %"), partial(look, theme, language, percent))
            for percent in TEXT_PERCENTS
        }
        for percent, made in self.sizes.items():
            made.setAccessibleName(self.tr("Size of letters") + f" {percent} %")
            made.setChecked(percent == size)
        column.addLayout(row(*self.sizes.values(), None))
        text = self.tr("Kept encrypted with everything else, for you alone. Before it is unlocked, fieldkit speaks the "
                       "laptop's language.")  # fmt: skip
        column.addWidget(PlainLabel(text, "muted", wrap=True))

    def _this_laptop(self) -> None:
        frame, column = card()
        self.body.addWidget(frame)
        column.addWidget(PlainLabel(self.tr("This laptop"), "heading"))
        of_a_vault: tuple[tuple[str, str, str], ...] = (
            ("backup", self.tr("Backup…"), self.tr("A second copy on a stick, read back and checked.")),
            ("laptop", self.tr("People…"), self.tr("Who has a place in this vault, and passphrases.")),
            ("travel", self.tr("Travel lock…"), self.tr("Before a border: take away what opens the vault.")),
            ("kit", self.tr("The kit…"), self.tr("Headquarters' rules and keys, and who signed them.")),
            ("token", self.tr("Token…"), self.tr("Sign with a key that never leaves a hardware token.")),
        )
        if self._context.session is not None and self._context.field.role == "lead":
            explained = self.tr("Who is in the team, letting one in without a network, and a lost laptop.")
            of_a_vault = (("members", self.tr("Members…"), explained), *of_a_vault)
        problem = (
            "report", self.tr("Report a problem…"), self.tr("A file without names that you read before it is written."),
        )  # fmt: skip
        for place, verb, explained in (*(of_a_vault if self._context.session is not None else ()), problem):
            made = button(verb, partial(self._context.navigate, place, None))
            made.setMinimumWidth(scaled(_DOOR))
            self.doors[place] = made
            line = row(made, PlainLabel(explained, "muted", wrap=True))
            line.setStretch(1, 1)
            column.addLayout(line)

    def _about(self) -> None:
        info = self._context.field.info()
        frame, column = card()
        self.body.addWidget(frame)
        column.addWidget(PlainLabel(self.tr("This vault"), "heading"))
        cage = self.tr(", ").join(map(protection_word, info.protections))
        facts = (
            (self.tr("Kit version"), isolated(info.kit_version)),
            (self.tr("Kit good until"), isolated(info.kit_expires[:10])),
            (self.tr("State of the kit"), kit_sentence(info) or self.tr("current")),
            (self.tr("Chain"), isolated(digest_groups(info.chain)) if info.chain else "-"),
            (self.tr("Photos are read in a cage with"), cage or "-"),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setColumnStretch(1, 1)
        for number, (label, value) in enumerate(facts):
            grid.addWidget(PlainLabel(label, "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(value, "", wrap=True), number, 1)
        column.addLayout(grid)
