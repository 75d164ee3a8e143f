"""Exhibits shown in the interview: attach files, see them small."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import collect, evidence, interview
from fieldkit.workflows.values import CollectReport
from ui.context import WorkspaceContext
from ui.files import choose_files
from ui.screens.interviews.exhibit_tile import ExhibitTile
from ui.text import isolated
from ui.widgets.boxes import card, clear, row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from ui.widgets.notice import Notice
from ui.widgets.progress import JobBar

_COLUMNS = 3


class ExhibitsCard(QWidget):
    """Files can be dropped here. ``linked`` is sent with the code that is to go into the turn."""

    linked = Signal(str)

    def __init__(
        self,
        context: WorkspaceContext,
        ident: str,
        exhibits: list[str],
        attached: Callable[[], object],
        *,
        editable: bool,
    ) -> None:
        super().__init__()
        self._context, self._ident, self._attached, self._editable = context, ident, attached, editable
        self.codes: dict[str, str] = {}
        """Exhibit by record id to its code."""
        self.setAcceptDrops(editable)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, self._column = card()
        outer.addWidget(frame)
        self._column.addWidget(PlainLabel(self.tr("Exhibits shown"), "caption"))
        self._tiles = QVBoxLayout()
        self._column.addLayout(self._tiles)
        add = button(self.tr("Attach files…"), self._choose)
        self.code = QLineEdit()
        self.code.setPlaceholderText(self.tr("or its code"))
        self.code.setAccessibleName(self.tr("Code of an exhibit that is here already"))
        self.code.returnPressed.connect(self.attach_code)
        if not editable:
            add.hide()
            self.code.hide()
        self._column.addLayout(row(add, self.code))
        self.bar = JobBar(context.jobs)
        self._column.addWidget(self.bar)
        self.notice = Notice()
        self._column.addWidget(self.notice)
        self._hint = PlainLabel(self.tr("Drag one into a turn, or press it, to link it there."), "small", wrap=True)
        if not (editable and exhibits):
            self._hint.hide()
        self._column.insertWidget(2, self._hint)
        self.show_exhibits(exhibits)

    def show_exhibits(self, exhibits: list[str]) -> None:
        """Show these, three to a line."""
        clear(self._tiles)
        self._hint.setVisible(self._editable and bool(exhibits))
        if not exhibits:
            text = self.tr("None yet. Drop photos or files here.") if self._editable else self.tr("None was shown.")
            self._tiles.addWidget(PlainLabel(text, "muted", wrap=True))
        codes = self.codes = self.codes_of(exhibits)
        for start in range(0, len(exhibits), _COLUMNS):
            line = [self._tile(one, codes.get(one, one[:6])) for one in exhibits[start : start + _COLUMNS]]
            self._tiles.addLayout(row(*line, None, spacing=8))

    def codes_of(self, records: Iterable[str]) -> dict[str, str]:
        """The codes of these exhibits; no others are read."""
        versions = self._context.field.vault.versions
        found = {one: versions.kind_and_code(one) for one in records}
        return {one: known[1] for one, known in found.items() if known is not None}

    def _tile(self, record: str, code: str) -> QWidget:
        jpeg = evidence.thumbnail(self._context.field, record)
        tile = ExhibitTile(code, jpeg, self._context.theme, editable=self._editable)
        if self._editable:
            tile.clicked.connect(lambda: self.linked.emit(code))
        else:
            tile.clicked.connect(lambda: self._context.navigate("evidence", record))
        return tile

    def _choose(self) -> None:
        self.attach(choose_files(self, self.tr("Attach files")))

    def attach_code(self) -> None:
        """Attach the exhibit with the code that was typed; it is not taken a second time."""
        session, code = self._context.field, self.code.text().strip().upper()
        if not code:
            return
        try:
            interview.attach(session, self._ident, (evidence.find(session, code),))
        except FieldkitError as error:
            self.notice.show_error(error)
            return
        self.notice.hide()
        self.code.clear()
        self._context.bus.saved.emit()
        self._attached()

    def attach(self, paths: list[Path], then: Callable[[list[str]], object] = lambda _: None) -> None:
        """Take files as evidence and attach them; ``then`` is given the codes that they got."""
        if not paths:
            return

        def done(report: CollectReport) -> None:
            self._context.bus.saved.emit()
            if report.problems:
                names = "\n".join(f"{isolated(one.name)}: {one.message}" for one in report.problems)
                self.notice.show_text("failureBox", self.tr("Not taken"), names)
            self._attached()
            then([one.code for one in report.items])

        def work(job: Any) -> CollectReport:
            return collect.collect(self._context.field, paths, job, self._ident)

        self.bar.run(self.tr("Taking files"), work, done, self.notice.show_error)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.attach([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
