"""Verify: choose or drop a bundle, read the checklist, sign the verified receipt."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.hq import open_bundle
from fieldkit.workflows.hq.open_bundle import OpenedAtDesk
from ui.context import WorkspaceContext
from ui.files import choose_folder
from ui.messages import outcome_word
from ui.printing import Printing
from ui.screens.page import Page
from ui.text import isolated
from ui.widgets.boxes import empty_state
from ui.widgets.buttons import button
from ui.widgets.checklist import Checklist
from ui.widgets.labels import Chip
from ui.widgets.progress import JobBar


class VerifyScreen(Page):
    """Opening writes the report and the contents to a folder that the custodian chooses."""

    def __init__(self, context: WorkspaceContext) -> None:
        self._choose_button = button("", self._choose)
        self.sign = button("", self.sign_receipt, filled=True)
        self.print = button("", self._print)
        super().__init__("", self._choose_button, self.print, self.sign, scroll=False)
        self.title.setText(self.tr("Verify"))
        for made, text in (
            (self._choose_button, self.tr("Open a bundle…")), (self.print, self.tr("Print the report…")),
            (self.sign, self.tr("Sign verified receipt")),
        ):  # fmt: skip
            made.setText(text)
            made.setAccessibleName(text)
        self.sign.setEnabled(False)
        self.print.setEnabled(False)
        self.setAcceptDrops(True)
        self._context = context
        self._printing = Printing(context, self, lambda: self.notice)
        self.opened: OpenedAtDesk | None = None
        self.bar = JobBar(context.jobs)
        self.outcome = Chip("")
        self.outcome.hide()
        self.beside_title(self.outcome)
        self.body.addWidget(self.bar)
        text = self.tr("or choose the folder that intake received. Nothing is signed before you have read the checks.")
        self._empty = empty_state(self.tr("Drop a bundle here"), text)
        self.checklist = Checklist(context.theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.checklist)
        self.body.addWidget(self._stack, 1)

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
        self.print.setEnabled(False)
        self._out = out
        self.bar.run(
            self.tr("Opening and checking"),
            lambda job: open_bundle.open_bundle(desk, folder, out, job, sign=False),
            self._show,
            self.notice.show_error,
        )

    def _show(self, opened: OpenedAtDesk) -> None:
        self.opened = opened
        text = self.tr("The report and the contents were written to %1").replace("%1", isolated(self._out))
        self.notice.show_text("cardWash", text)
        title = self.tr("Bundle %1, team %2").replace("%1", isolated(opened.row.sequence))
        self.title.setText(title.replace("%2", isolated(opened.row.team)))
        self.outcome.set_state(*outcome_word(opened.report.outcome))
        self.outcome.show()
        self.checklist.show_report(opened.report)
        self._stack.setCurrentWidget(self.checklist)
        self.sign.setEnabled(opened.report.outcome != "failed")
        self.print.setEnabled(True)  # one that failed most of all

    def _print(self) -> None:
        if self.opened is not None:
            self._printing.report(self.opened.report, f"report-{self.opened.row.team}-{self.opened.row.sequence}")

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
