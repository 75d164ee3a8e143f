"""The kit in use, to be read: who signed it, since when and until when, which keys, which rules, and what to do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from fieldkit.workflows.field import kit_terms
from fieldkit.workflows.kit_values import HeldKit
from ui.context import WorkspaceContext
from ui.kit_words import key_name, key_state, rule_sentence, state_of_kit
from ui.reading import Reader
from ui.screens.page import Page
from ui.text import day_and_time, isolated
from ui.widgets.boxes import card, clear
from ui.widgets.labels import PlainLabel
from ui.widgets.words import WordBox


class KitScreen(Page):
    """Nothing can be changed here: a newer kit comes signed from headquarters."""

    def __init__(self, context: WorkspaceContext) -> None:
        super().__init__("")
        self.title.setText(self.tr("The kit"))
        self._context = context
        self._reader: Reader[HeldKit] = Reader(self, context.asking, self._show, self._failed)

    def show_target(self, _target: str | None) -> None:
        """Read it beside the window; what was shown stays until then."""
        self.notice.hide()
        if not self.body.count():
            self.body.addWidget(PlainLabel(self.tr("Reading…"), "muted"))
        self._reader.ask(partial(kit_terms.held, self._context.field))

    def _failed(self, error: BaseException) -> None:
        clear(self.body)
        self.notice.show_error(error)

    def _show(self, kit: HeldKit) -> None:
        clear(self.body)
        text = self.tr("Headquarters' signed rules and keys for your team. They can be read here and changed only by a "
                       "newer kit from headquarters.")  # fmt: skip
        self.body.addWidget(PlainLabel(text, "muted", wrap=True))
        for frame in (self._state(kit), self._who(kit), self._rules(kit), self._keys(kit)):
            self.body.addWidget(frame)
        self.body.addStretch(1)

    def _state(self, kit: HeldKit) -> QFrame:
        state, title, what = state_of_kit(kit)
        frame, column = card("card" if state == "success" else "attention")
        label = PlainLabel("", "heading", wrap=True)
        label.set_state(state, title)
        column.addWidget(label)
        column.addWidget(PlainLabel(what, "", wrap=True))
        return frame

    def _who(self, kit: HeldKit) -> QFrame:
        frame, column = card()
        column.addWidget(PlainLabel(self.tr("Who signed it, and for how long"), "heading", wrap=True))
        signer = next(one for one in kit.keys if one.kind == "trust")
        taken = day_and_time(kit.taken) if kit.taken else self.tr("it came with this vault")
        facts = [
            (self.tr("Deployment"), isolated(kit.deployment)),
            (self.tr("Team"), isolated(kit.team)),
            (self.tr("Version"), isolated(kit.version)),
            (self.tr("Signed by"), isolated(signer.name)),
            (self.tr("Signed on"), day_and_time(kit.issued)),
            (self.tr("Taken in here"), taken),
            (self.tr("Good until"), day_and_time(kit.expires)),
            (self.tr("Has keys for sealing until"), isolated(kit.months_until)),
        ]
        if kit.former_roots:
            facts.append((self.tr("Roots that handed over to this one"), isolated(kit.former_roots)))
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setColumnStretch(1, 1)
        for number, (label, value) in enumerate(facts):
            grid.addWidget(PlainLabel(label, "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(value, "", wrap=True), number, 1)
        column.addLayout(grid)
        text = self.tr("The root in words. Headquarters reads the same ones; if one differs, this is another "
                       "headquarters: stop and tell your lead.")  # fmt: skip
        column.addWidget(PlainLabel(text, "", wrap=True))
        column.addWidget(WordBox(kit.root_words))
        return frame

    def _rules(self, kit: HeldKit) -> QFrame:
        frame, column = card()
        column.addWidget(PlainLabel(self.tr("Rules for your team"), "heading"))
        for rule in kit.rules:
            column.addWidget(PlainLabel(rule_sentence(rule), "", wrap=True))
        recovery = (
            self.tr("Headquarters keeps a recovery key that opens vaults of this deployment, and signs nothing.")
            if kit.recovery
            else self.tr("There is no recovery key: nobody opens this vault if every passphrase is lost.")
        )
        column.addWidget(PlainLabel(recovery, "", wrap=True))
        stamps = ", ".join(map(isolated, kit.time_stamps)) or self.tr("nobody")
        column.addWidget(PlainLabel(self.tr("Time-stamps count from: %1").replace("%1", stamps), "", wrap=True))
        log = self.tr("Headquarters keeps a log that is only added to: %1") if kit.log else self.tr("No log is named.")
        column.addWidget(PlainLabel(log.replace("%1", isolated(kit.log)), "", wrap=True))
        witnesses = ", ".join(map(isolated, kit.cosigners)) or self.tr("nobody")
        text = self.tr("Cosigners, the outside witnesses of the log: %1").replace("%1", witnesses)
        column.addWidget(PlainLabel(text, "", wrap=True))
        for name in kit.unknown_rules:
            text = self.tr("A rule that this fieldkit does not know is on: %1. Ask headquarters for a newer fieldkit.")
            label = PlainLabel("", "", wrap=True)
            label.set_state("attention", text.replace("%1", isolated(name)))
            column.addWidget(label)
        return frame

    def _keys(self, kit: HeldKit) -> QFrame:
        frame, column = card()
        column.addWidget(PlainLabel(self.tr("Keys that it vouches for"), "heading"))
        for key in kit.keys:
            column.addWidget(PlainLabel(key_name(key), "", wrap=True))
            label = PlainLabel("", "small", wrap=True)
            label.set_state(*key_state(key))
            column.addWidget(label)
        return frame
