"""Backup: a second copy of the vault on a stick, read back; checking one; and what to do when the laptop is gone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFrame, QVBoxLayout

from fieldkit.workflows.backup_values import BackupRow
from fieldkit.workflows.field import backup
from ui.context import WorkspaceContext
from ui.files import choose_folder
from ui.screens.backup.check_card import CheckCard
from ui.screens.page import Page
from ui.text import day_and_time, isolated, size_text
from ui.widgets.boxes import card, clear
from ui.widgets.buttons import button
from ui.widgets.eject import EjectLine
from ui.widgets.labels import PlainLabel
from ui.widgets.progress import JobBar


class BackupScreen(Page):
    """How old the last one is, above all."""

    def __init__(self, context: WorkspaceContext) -> None:
        self.make = button("", self._choose, filled=True)
        super().__init__("", self.make)
        self.title.setText(self.tr("Backup"))
        self.make.setText(self.tr("Back up to a stick…"))
        self.make.setAccessibleName(self.tr("Back up to a stick"))
        self._context = context
        self._made: BackupRow | None = None
        self.bar = JobBar(context.jobs)
        self.layout().insertWidget(2, self.bar)  # type: ignore[union-attr]  # the page has a column layout
        self._state = QVBoxLayout()
        self.body.addLayout(self._state)
        self.check = CheckCard(context)
        self.body.addWidget(self.check)
        self.body.addWidget(self._when_lost())
        self.body.addStretch(1)

    def show_target(self, _target: str | None) -> None:
        """Say anew how old it is."""
        self._show()

    def _show(self) -> None:
        clear(self._state)
        self._state.addWidget(self._age())
        if self._made is not None:
            self._state.addWidget(self._done(self._made))

    def _age(self) -> QFrame:
        session = self._context.field
        made, age = backup.last_made(session), backup.age_days(session)
        old = age is None or age >= backup.OLD_DAYS
        frame, column = card("attention" if old else "card")
        title = PlainLabel("", "heading", wrap=True)
        column.addWidget(title)
        if made is None or age is None:
            title.setText(self.tr("There is no backup yet"))
        else:
            words = [self.tr("The last backup is from today"), self.tr("The last backup is 1 day old")]
            text = words[age] if age < len(words) else self.tr("The last backup is %1 days old")
            title.setText(text.replace("%1", isolated(age)))
            when = self.tr("Made %1. What was added since is only in this laptop.").replace("%1", day_and_time(made))
            column.addWidget(PlainLabel(when, "muted", wrap=True))
        what = self.tr("A backup is a copy of the whole vault, encrypted as it is here; it opens with the same "
                       "passphrases. Only what is new is copied, and every byte is read back. Keep the stick apart "
                       "from the laptop, and never take it across a border.")  # fmt: skip
        column.addWidget(PlainLabel(what, "muted", wrap=True))
        return frame

    def _done(self, made: BackupRow) -> QFrame:
        frame, column = card("cardWash")
        title = PlainLabel("", "heading", wrap=True)
        title.set_state("success", self.tr("Backup %1 is made").replace("%1", isolated(made.number)))
        column.addWidget(title)
        facts = self.tr("Files: %1, of which new: %2. In all %3. Everything that was copied reads back equal.")
        facts = facts.replace("%1", isolated(made.files)).replace("%2", isolated(made.new_files))
        column.addWidget(PlainLabel(facts.replace("%3", size_text(made.size)), "", wrap=True))
        if not made.recorded:
            owed = PlainLabel("", "", wrap=True)
            owed.set_state("attention", self.tr("The backup stands, but the laptop's own disk refused to note it, so "
                                                "its age is not counted. Check that disk today."))  # fmt: skip
            column.addWidget(owed)
        folder = Path(made.folder)
        column.addWidget(PlainLabel(isolated(folder), "muted", wrap=True))
        column.addWidget(EjectLine(folder, self._context.field.vault.folder))
        return frame

    def _when_lost(self) -> QFrame:
        frame, column = card()
        column.addWidget(PlainLabel(self.tr("When the laptop is gone"), "heading", wrap=True))
        text = self.tr("Start fieldkit on a spare laptop and choose “Restore a backup”. Tell headquarters at once, so "
                       "that the keys of the lost laptop are revoked.")  # fmt: skip
        column.addWidget(PlainLabel(text, "muted", wrap=True))
        return frame

    def _choose(self) -> None:
        folder = choose_folder(self, self.tr("Choose the stick, or a folder on another disk"))
        if folder is not None:
            self.back_up(folder)

    def back_up(self, folder: Path) -> None:
        """Back up into ``folder``; called made only when everything was read back."""
        session = self._context.field
        self.make.setEnabled(False)
        self.notice.hide()
        self._made = None
        self._show()
        self.bar.run(self.tr("Backing up"), lambda job: backup.make(session, folder, job), self._finished, self._failed)

    def _finished(self, made: BackupRow) -> None:
        self.make.setEnabled(True)
        self._made = made
        self._context.bus.changed.emit()
        self._show()

    def _failed(self, error: BaseException) -> None:
        self.make.setEnabled(True)
        self.notice.show_error(error)
