"""Exhibits shown in the interview: attach files, see them small."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from fieldkit.workflows.field import collect, evidence
from fieldkit.workflows.values import CollectReport
from ui.context import WorkspaceContext
from ui.files import choose_files
from ui.text import isolated
from ui.widgets.boxes import card
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from ui.widgets.notice import Notice
from ui.widgets.progress import JobBar

_SIDE = 64
_COLUMNS = 3


class ExhibitsCard(QWidget):
    """Files can be dropped here."""

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
        self._context, self._ident, self._attached = context, ident, attached
        self.setAcceptDrops(editable)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, self._column = card()
        outer.addWidget(frame)
        self._column.addWidget(PlainLabel(self.tr("Exhibits shown"), "caption"))
        grid = QGridLayout()
        grid.setSpacing(7)
        self._column.addLayout(grid)
        rows = {row.id: row for row in evidence.listing(context.field)}
        for number, record in enumerate(exhibits):
            grid.addWidget(self._tile(record, rows[record].code if record in rows else record[:6]),
                           number // _COLUMNS, number % _COLUMNS)  # fmt: skip
        add = button(self.tr("Attach files…"), self._choose)
        add.setVisible(editable)
        self._column.addWidget(add)
        self.bar = JobBar(context.jobs)
        self._column.addWidget(self.bar)
        self.notice = Notice()
        self._column.addWidget(self.notice)

    def _tile(self, record: str, code: str) -> QWidget:
        tile = QWidget()
        column = QVBoxLayout(tile)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        picture = PlainLabel("")
        picture.setFixedSize(_SIDE, _SIDE * 3 // 4)
        picture.setScaledContents(True)
        jpeg = evidence.thumbnail(self._context.field, record)
        if jpeg is not None:
            pixmap = QPixmap()
            pixmap.loadFromData(jpeg)
            picture.setPixmap(pixmap)
        picture.setAccessibleName(code)
        column.addWidget(picture)
        column.addWidget(PlainLabel(isolated(code), "mono"))
        return tile

    def _choose(self) -> None:
        self.attach(choose_files(self, self.tr("Attach files")))

    def attach(self, paths: list[Path]) -> None:
        """Take files as evidence and attach them."""
        if not paths:
            return

        def done(report: CollectReport) -> None:
            self._context.bus.saved.emit()
            if report.problems:
                names = "\n".join(f"{isolated(one.name)}: {one.message}" for one in report.problems)
                self.notice.show_text("failureBox", self.tr("Not taken"), names)
            self._attached()

        def work(job: Any) -> CollectReport:
            return collect.collect(self._context.field, paths, job, self._ident)

        self.bar.run(self.tr("Taking files"), work, done, self.notice.show_error)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.attach([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
