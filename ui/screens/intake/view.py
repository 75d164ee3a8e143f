"""Intake: what arrived at headquarters' door, and the receipts that go back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFrame, QVBoxLayout

from fieldkit.errors import FieldkitError
from fieldkit.verify.report import Report
from fieldkit.workflows.hq import receipts, receive
from fieldkit.workflows.values import IntakeRow
from ui.context import WorkspaceContext
from ui.files import choose_folder
from ui.messages import state_word
from ui.screens.page import Page
from ui.text import day_and_time, isolated, size_text
from ui.theme import scaled
from ui.widgets.boxes import card, clear, empty_state, row
from ui.widgets.buttons import button
from ui.widgets.checklist import Checklist
from ui.widgets.labels import Chip, PlainLabel, State
from ui.widgets.progress import JobBar

_STATES: dict[str, State] = {"refused": "failure", "set-aside": "attention", "incomplete": "attention"}


class IntakeScreen(Page):
    """Receive a folder; list; export receipts."""

    def __init__(self, context: WorkspaceContext) -> None:
        self._take = button("", self._choose, filled=True)
        self._export = button("", self._choose_out)
        super().__init__("", self._export, self._take)
        self.title.setText(self.tr("Intake"))
        for made, text in ((self._take, self.tr("Receive a bundle…")), (self._export, self.tr("Write receipts…"))):
            made.setText(text)
            made.setAccessibleName(text)
        self._context = context
        self.bar = JobBar(context.jobs)
        self.body.addWidget(self.bar)
        self.checklist = Checklist(context.theme)
        self.checklist.setFixedHeight(scaled(330))
        self.checklist.hide()
        self.body.addWidget(self.checklist)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def show_target(self, _target: str | None) -> None:
        """Read the list anew."""
        clear(self._rows)
        try:
            rows = receive.listing(self._context.headquarters)
        except FieldkitError as error:
            self.notice.show_error(error)
            return
        for one in rows:
            self._rows.addWidget(self._card(one))
        if not rows:
            text = self.tr("Press Receive a bundle and choose the folder or stick that a team sent.")
            self._rows.addWidget(empty_state(self.tr("Nothing has arrived yet"), text))
        self._export.setEnabled(bool(rows))

    def _card(self, one: IntakeRow) -> QFrame:
        frame, column = card()
        title = self.tr("Bundle %1, team %2").replace("%1", isolated(one.sequence)).replace("%2", isolated(one.team))
        chip = Chip(state_word(one.state), _STATES.get(one.state, "accent"))
        column.addLayout(row(PlainLabel(title, "heading"), chip, None))
        facts = self.tr("Signed by %1 · received %2 · parts %3 · %4")
        facts = facts.replace("%1", isolated(one.signer)).replace("%2", day_and_time(one.received))
        parts = isolated(f"{one.parts_present}/{one.parts}")
        column.addWidget(PlainLabel(facts.replace("%3", parts).replace("%4", size_text(one.bytes)), "muted", wrap=True))
        if one.state == "set-aside":
            text = self.tr("Nothing is taken from it, and no receipt is signed, before a person at headquarters has "
                           "judged it. Keep the folder as it is and ask the team how it came about.")  # fmt: skip
            column.addWidget(PlainLabel(text, "", wrap=True))
        if one.problem:
            column.addWidget(PlainLabel(isolated(one.problem), "", wrap=True))
        return frame

    def _choose(self) -> None:
        folder = choose_folder(self, self.tr("Choose the bundle's folder"))
        if folder is not None:
            self.receive(folder)

    def receive(self, folder: Path) -> None:
        """Receive the bundle in a folder."""

        def done(result: tuple[IntakeRow, Report]) -> None:
            found, report = result
            text = (
                self.tr("Bundle %1: %2").replace("%1", isolated(found.sequence)).replace("%2", state_word(found.state))
            )
            good = found.state in ("received", "verified")
            self.notice.show_text("cardWash" if good else "failureBox", ("✓ " if good else "✗ ") + text)
            self.checklist.show_report(report)
            self.checklist.show()
            self.show_target(None)

        desk = self._context.headquarters
        self.bar.run(self.tr("Receiving"), lambda job: receive.receive(desk, folder, job), done, self.notice.show_error)

    def _choose_out(self) -> None:
        folder = choose_folder(self, self.tr("Write receipts to"))
        if folder is not None:
            self.write_receipts(folder)

    def write_receipts(self, folder: Path) -> None:
        """Write every receipt as a folder."""
        try:
            rows = receipts.export(self._context.headquarters, folder)
        except FieldkitError as error:
            self.notice.show_error(error)
            return
        text = self.tr("Receipts written: %1").replace("%1", isolated(len(rows)))
        self.notice.show_text("cardWash", "✓ " + text)
