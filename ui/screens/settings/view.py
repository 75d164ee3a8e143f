"""Settings: language and look, kept for this session only; what this laptop is."""

from __future__ import annotations

from functools import partial

from ui.app import LANGUAGES
from ui.context import WorkspaceContext
from ui.screens.page import Page
from ui.text import isolated
from ui.widgets.boxes import card, row
from ui.widgets.buttons import choice
from ui.widgets.labels import PlainLabel


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
            self._about(context)
        self.body.addStretch(1)

    def _about(self, context: WorkspaceContext) -> None:
        info = context.field.info()
        frame, column = card()
        self.body.addWidget(frame)
        column.addWidget(PlainLabel(self.tr("This vault"), "heading"))
        facts = (
            (self.tr("Kit version"), str(info.kit_version)),
            (self.tr("Kit good until"), info.kit_expires[:10]),
            (self.tr("Chain"), info.chain or "-"),
            (self.tr("Photos are read in a cage with"), ", ".join(info.protections) or "-"),
        )
        for label, value in facts:
            column.addLayout(row(PlainLabel(label, "muted"), PlainLabel(isolated(value), "", wrap=True), None))
