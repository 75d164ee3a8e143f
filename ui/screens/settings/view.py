"""Settings: language and look, kept for this session only; what this laptop is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from ui.app import LANGUAGES
from ui.context import WorkspaceContext
from ui.messages import kit_sentence, protection_word
from ui.screens.page import Page
from ui.text import digest_groups, isolated
from ui.widgets.boxes import card, row
from ui.widgets.buttons import button, choice
from ui.widgets.labels import PlainLabel

_DOOR = 170


class SettingsScreen(Page):
    """Nothing here is written outside the vault."""

    def __init__(self, context: WorkspaceContext) -> None:
        super().__init__("")
        self.title.setText(self.tr("Settings"))
        self._context = context
        frame, column = card()
        self.body.addWidget(frame)
        column.addWidget(PlainLabel(self.tr("Language"), "heading"))
        self.languages = {}
        for code, name in LANGUAGES.items():
            made = choice(name, partial(context.set_look, context.theme.name, code))
            made.setChecked(code == context.language)
            self.languages[code] = made
        column.addLayout(row(*self.languages.values(), None))
        column.addWidget(PlainLabel(self.tr("Light"), "heading"))
        self.themes = {}
        for name, text in (("day", self.tr("Day")), ("night", self.tr("Night"))):
            made = choice(text, partial(context.set_look, name, context.language))
            made.setChecked(name == context.theme.name)
            self.themes[name] = made
        column.addLayout(row(*self.themes.values(), None))
        if context.session is not None:
            self._this_laptop(context)
            self._about(context)
        self.body.addStretch(1)

    def _this_laptop(self, context: WorkspaceContext) -> None:
        frame, column = card()
        self.body.addWidget(frame)
        column.addWidget(PlainLabel(self.tr("This laptop"), "heading"))
        self.doors = {}
        for place, verb, explained in (
            ("backup", self.tr("Backup…"), self.tr("A second copy on a stick, read back and checked.")),
            ("laptop", self.tr("People…"), self.tr("Who has a place in this vault, and passphrases.")),
            ("travel", self.tr("Travel lock…"), self.tr("Before a border: take away what opens the vault.")),
        ):
            made = button(verb, partial(context.navigate, place, None))
            made.setMinimumWidth(_DOOR)
            self.doors[place] = made
            label = PlainLabel(explained, "muted", wrap=True)
            line = row(made, label)
            line.setStretch(1, 1)
            column.addLayout(line)

    def _about(self, context: WorkspaceContext) -> None:
        info = context.field.info()
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
