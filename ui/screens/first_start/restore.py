"""Restore a backup on a spare laptop: what will happen is said first, then it is done, then what comes next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.jobs import Job
from ui import errands
from ui.files import choose_folder
from ui.job_runner import JobRunner
from ui.text import day_and_time, isolated, size_text
from ui.widgets.boxes import centred, clear, divider, roomy_card, row
from ui.widgets.buttons import button
from ui.widgets.focus import focus_soon
from ui.widgets.labels import PlainLabel
from ui.widgets.notice import Notice
from ui.widgets.progress import JobBar
from ui.widgets.secret_field import SecretField

_WIDTH = 640


class RestoreScreen(QWidget):
    """``opened`` is called with the restored vault's folder."""

    help_page = "restore"

    def __init__(self, jobs: JobRunner, opened: Callable[[Path], object], back: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("page")
        self._jobs, self._opened, self._back = jobs, opened, back
        self.backup: Path | None = None
        self.folder: Path | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, self._column = roomy_card()
        outer.addWidget(centred(frame, _WIDTH))
        self._explain()
        self._ask()

    def _explain(self) -> None:
        self._column.addWidget(PlainLabel(self.tr("Restore a backup"), "title"))
        for text in (
            self.tr("The newest backup on the stick is checked to its last byte, copied into an empty folder of this "
                    "laptop, and read back. The stick is not changed. It opens with the same passphrases."),
            self.tr("A new chain of custody begins with the first unlocking here. The old one gets no further line, "
                    "since the old laptop may still be somewhere; the new one names the last line known."),
            self.tr("If the old laptop was lost or taken, tell headquarters now, so that nothing signed on it counts "
                    "any more."),
        ):  # fmt: skip
            self._column.addWidget(PlainLabel(text, "muted", wrap=True))
        self._column.addWidget(divider())

    def _ask(self) -> None:
        self._from, self._into = PlainLabel("", "", wrap=True), PlainLabel("", "", wrap=True)
        self.choose = button(self.tr("1. Choose the backup…"), self._choose_backup, filled=True)
        self.target = button(self.tr("2. Choose an empty folder…"), self._choose_folder)
        for verb, label in ((self.choose, self._from), (self.target, self._into)):
            line = row(verb, label)
            line.setStretch(1, 1)
            self._column.addLayout(line)
        self.passphrase = SecretField(self.tr("3. Passphrase of the backup"))
        self.passphrase.entered.connect(self.restore)
        self._column.addWidget(self.passphrase)
        self.start = button(self.tr("Restore it"), self.restore)
        self._leave = button(self.tr("Back"), self._back, flat=True)
        self._column.addLayout(row(self.start, self._leave, None))
        self.notice = Notice()
        self._column.addWidget(self.notice)
        self.bar = JobBar(self._jobs)
        self._column.addWidget(self.bar)
        focus_soon(self.choose)

    def _choose_backup(self) -> None:
        folder = choose_folder(self, self.tr("Choose the folder that holds the backup"))
        if folder is not None:
            self.use_backup(folder)

    def use_backup(self, folder: Path) -> None:
        """Restore from there."""
        self.backup = folder
        self._from.setText(isolated(folder))
        focus_soon(self.target)

    def _choose_folder(self) -> None:
        folder = choose_folder(self, self.tr("Choose an empty folder for the vault"))
        if folder is not None:
            self.use_folder(folder)

    def use_folder(self, folder: Path) -> None:
        """Restore into it."""
        self.folder = folder
        self._into.setText(isolated(folder))
        focus_soon(self.passphrase.edit)

    def restore(self) -> None:
        """Restore; what is still missing is said."""
        source, out = self.backup, self.folder
        if source is None or out is None or not self.passphrase.edit.text():
            self.notice.show_text("attention", self.tr("Choose the backup and an empty folder, and type the "
                                                       "passphrase."))  # fmt: skip
            return
        if not self.start.isEnabled():
            return
        typed = self.passphrase.take().decode("utf-8")
        self._enable(False)
        self.notice.hide()

        def work(job: Job) -> dict[str, Any]:
            return errands.run("restore", job, path=str(source), out=str(out), passphrase=typed)

        self.bar.run(self.tr("Restoring"), work, self._done, self._failed)

    def _enable(self, yes: bool) -> None:
        for one in (self.choose, self.target, self.start, self._leave, self.passphrase):
            one.setEnabled(yes)

    def _failed(self, error: BaseException) -> None:
        self._enable(True)
        self.notice.show_error(error)
        self.passphrase.edit.setFocus()

    def _done(self, made: dict[str, Any]) -> None:
        out = Path(made["folder"])
        clear(self._column)
        title = PlainLabel("", "title", wrap=True)
        title.set_state("success", self.tr("The vault is restored"))
        self._column.addWidget(title)
        facts = self.tr("It is as it was on %1. Files: %2, in all %3. Each was read back and is equal.")
        facts = facts.replace("%1", day_and_time(made["made"])).replace("%2", isolated(made["files"]))
        self._column.addWidget(PlainLabel(facts.replace("%3", size_text(made["size"])), "", wrap=True))
        self._column.addWidget(PlainLabel(isolated(out), "muted", wrap=True))
        text = self.tr("What was written after that is not in it. A new chain begins when you unlock; headquarters "
                       "will ask you about it.")  # fmt: skip
        self._column.addWidget(PlainLabel(text, "", wrap=True))
        self.unlock = button(self.tr("Unlock it"), lambda: self._opened(out), filled=True)
        self._column.addLayout(row(self.unlock, None))
        focus_soon(self.unlock)
