"""Verify: choose or drop a bundle, read the checklist, sign the verified receipt."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent

from fieldkit.errors import FieldkitError
from fieldkit.workflows.hq import open_bundle
from fieldkit.workflows.hq.open_bundle import OpenedAtDesk
from ui.context import WorkspaceContext
from ui.files import choose_folder
from ui.screens.page import Page
from ui.text import isolated
from ui.widgets.boxes import empty_state, row
from ui.widgets.buttons import button
from ui.widgets.checklist import Checklist
from ui.widgets.labels import Chip
from ui.widgets.progress import JobBar


class VerifyScreen(Page):
    """Opening writes the report and the contents to a folder that the custodian chooses."""

    def __init__(self, context: WorkspaceContext) -> None:
        self._choose_button = button("", self._choose)
        self.sign = button("", self.sign_receipt, filled=True)
        super().__init__("", self._choose_button, self.sign, scroll=False)
        self.title.setText(self.tr("Verify"))
        self._choose_button.setText(self.tr("Open a bundle…"))
        self.sign.setText(self.tr("Sign verified receipt"))
        self.sign.setEnabled(False)
        self.setAcceptDrops(True)
        self._context = context
        self.opened: OpenedAtDesk | None = None
        self.bar = JobBar(context.jobs)
        self.outcome = Chip("")
        self.outcome.hide()
        self.body.addLayout(row(self.outcome, None))
        self.body.addWidget(self.bar)
        self._empty = empty_state(self.tr("Drop a bundle here"), self.tr("or choose the folder that intake received."))
        self.body.addWidget(self._empty)
        self.checklist = Checklist()
        self.checklist.hide()
        self.body.addWidget(self.checklist, 1)

    def _choose(self) -> None:
        folder = choose_folder(self, self.tr("Choose the bundle's folder"))
        if folder is not None:
            self._choose_out(folder)

    def _choose_out(self, folder: Path) -> None:
        out = choose_folder(self, self.tr("Choose an empty folder for the report and the contents"))
        if out is not None:
            self.open(folder, out)

    def open(self, folder: Path, out: Path) -> None:
        """Open and check a bundle; nothing is signed yet."""
        desk = self._context.headquarters
        self.sign.setEnabled(False)
        self.bar.run(
            self.tr("Opening and checking"),
            lambda job: open_bundle.open_bundle(desk, folder, out, job, sign=False),
            self._show,
            self.notice.show_error,
        )

    def _show(self, opened: OpenedAtDesk) -> None:
        self.opened = opened
        self._empty.hide()
        self.notice.hide()
        outcomes = {"intact": self.tr("Intact"), "ask": self.tr("Things to ask"), "failed": self.tr("Failed")}
        states = {"intact": "accent", "ask": "attention", "failed": "failure"}
        title = self.tr("Bundle %1, team %2").replace("%1", isolated(opened.row.sequence))
        self.title.setText(title.replace("%2", isolated(opened.row.team)))
        self.outcome.set_state(states[opened.report.outcome], outcomes[opened.report.outcome])  # type: ignore[arg-type]  # one of the label's states
        self.outcome.show()
        self.checklist.show_report(opened.report)
        self.checklist.show()
        self.sign.setEnabled(opened.report.outcome != "failed")

    def sign_receipt(self) -> None:
        """Sign the verified receipt of what is shown."""
        if self.opened is None:
            return
        try:
            receipt = open_bundle.sign_verified(self._context.headquarters, self.opened)
        except FieldkitError as error:
            self.notice.show_error(error)
            return
        self.opened = replace(self.opened, receipt=receipt)
        self.sign.setEnabled(False)
        text = self.tr("The verified receipt is signed and was left at the intake desk.")
        self.notice.show_text("cardWash", "✓ " + text)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self._choose_out(paths[0])
