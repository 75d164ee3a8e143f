"""A lead's side: take a member's parcel, checked as headquarters checks a bundle, and write the slips that answer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.verify.report import Report
from fieldkit.workflows.field import slip, take
from fieldkit.workflows.history_values import ParcelRow, SlipRow
from ui.context import WorkspaceContext
from ui.files import choose_folder
from ui.text import day_and_time, isolated
from ui.theme import scaled
from ui.widgets.boxes import card, clear, empty_state, row
from ui.widgets.buttons import button
from ui.widgets.checklist import Checklist
from ui.widgets.eject import EjectLine
from ui.widgets.labels import Chip, PlainLabel
from ui.widgets.notice import Notice
from ui.widgets.progress import JobBar


class Taking(QWidget):
    """``heading`` are the buttons beside the screen's title."""

    def __init__(self, context: WorkspaceContext, notice: Notice, bar: JobBar) -> None:
        super().__init__()
        self._context, self._notice, self.bar = context, notice, bar
        self.report: Report | None = None
        self._slips: tuple[tuple[SlipRow, ...], Path] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.write = button(self.tr("Write the slips…"), self._choose_target)
        self.take_in = button(self.tr("Take a parcel in…"), self._choose_parcel, filled=True)
        self.heading: Sequence[QPushButton] = (self.write, self.take_in)

    def refresh(self) -> None:
        """Read everything anew."""
        clear(self._column)
        rows = take.listing(self._context.field)
        self.write.setEnabled(bool(rows))
        if self._slips is not None:
            self._column.addWidget(self._written(*self._slips))
        if self.report is not None:
            checklist = Checklist(self._context.theme)
            checklist.setMinimumHeight(scaled(320))
            checklist.show_report(self.report)
            self._column.addWidget(checklist)
        if not rows:
            text = self.tr("Members of your team give you parcels on a stick. Each is checked before anything of it is "
                           "kept, and answered by a slip.")  # fmt: skip
            self._column.addWidget(empty_state(self.tr("No parcel was taken yet"), text))
        for one in reversed(rows):
            self._column.addWidget(self._card(one))

    def _card(self, one: ParcelRow) -> QFrame:
        frame, column = card()
        title = self.tr("Parcel %1 of %2").replace("%1", isolated(one.sequence)).replace("%2", isolated(one.person))
        column.addLayout(row(PlainLabel(title, "heading"), Chip(self.tr("Taken in"), "accent"), None))
        facts = self.tr("Taken %1 · records: %2 · originals: %3").replace("%1", day_and_time(one.taken))
        facts = facts.replace("%2", isolated(one.versions)).replace("%3", isolated(one.media))
        column.addWidget(PlainLabel(facts, "muted", wrap=True))
        return frame

    def _choose_parcel(self) -> None:
        folder = choose_folder(self, self.tr("Choose the folder that holds the parcel"))
        if folder is not None:
            self.take(folder)

    def take(self, folder: Path) -> None:
        """Check the parcel in ``folder``; kept only if every check held."""
        session = self._context.field
        self._notice.hide()
        self.report, self._slips = None, None
        self.take_in.setEnabled(False)
        self.bar.run(self.tr("Checking"), lambda job: take.take(session, folder, job), self._took, self._failed)
        self.refresh()

    def _took(self, found: tuple[ParcelRow, Report]) -> None:
        one, self.report = found
        self.take_in.setEnabled(True)
        if one.state == "taken":
            title = self.tr("Parcel %1 of %2 is taken in").replace("%1", isolated(one.sequence))
            text = self.tr("Every check held. Give its member the slip, then read what it brought under Review.")
            self._notice.show_text("cardWash", "✓ " + title.replace("%2", isolated(one.person)), text)
        else:
            text = self.tr("Nothing of it was kept. Read the failed check; keep the stick as it is, and ask for the "
                           "parcel again.")  # fmt: skip
            self._notice.show_text("failureBox", "✗ " + self.tr("The parcel was refused"), text)
        self._context.bus.changed.emit()
        self.refresh()

    def _choose_target(self) -> None:
        folder = choose_folder(self, self.tr("Choose the stick, or a folder on another disk"))
        if folder is not None:
            self.write_slips(folder)

    def write_slips(self, folder: Path) -> None:
        """Write the slip of every parcel, with what was sent back since."""
        session = self._context.field
        self._notice.hide()
        self.report = None

        def done(rows: tuple[SlipRow, ...]) -> None:
            self._slips = (rows, folder)
            self.refresh()

        self.bar.run(self.tr("Writing"), lambda _: slip.write(session, folder), done, self._failed)

    def _written(self, rows: tuple[SlipRow, ...], folder: Path) -> QFrame:
        frame, column = card("cardWash")
        title = PlainLabel("", "heading", wrap=True)
        title.set_state("success", self.tr("Slips written: %1").replace("%1", isolated(len(rows))))
        column.addWidget(title)
        people = ", ".join(isolated(one) for one in dict.fromkeys(row.person for row in rows))
        text = self.tr("For: %1. What was sent back and asked since goes with them.").replace("%1", people)
        column.addWidget(PlainLabel(text, "", wrap=True))
        waiting = ", ".join(isolated(one) for one in dict.fromkeys(row.person for row in rows if row.comments_waiting))
        if waiting:
            stay = PlainLabel("", "", wrap=True)
            text = self.tr("Your comments for %1 stay here: the kit does not name them yet. Take in a newer kit, then "
                           "write the slips again.")  # fmt: skip
            stay.set_state("attention", text.replace("%1", waiting))
            column.addWidget(stay)
        column.addWidget(PlainLabel(isolated(folder), "muted", wrap=True))
        column.addWidget(EjectLine(folder, self._context.field.vault.folder))
        return frame

    def _failed(self, error: BaseException) -> None:
        self.take_in.setEnabled(True)
        if isinstance(error, FieldkitError) and error.code == "age-no-key":
            what = self.tr("This parcel was sealed for another lead.")
            self._notice.show_text("failureBox", "✗ " + what, self.tr("Ask the member whose parcel it is."))
        else:
            self._notice.show_error(error)
        self.refresh()
