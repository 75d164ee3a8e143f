"""Evidence: the light table, filters, and the chosen exhibit in detail."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import evidence
from fieldkit.workflows.values import ExhibitRow
from ui.context import WorkspaceContext
from ui.files import choose_new_file
from ui.screens.evidence.detail import WIDTH, ExhibitDetail
from ui.screens.evidence.importing import CardImport
from ui.screens.evidence.table import LightTable
from ui.text import isolated
from ui.widgets.arrow_box import ArrowBox
from ui.widgets.boxes import empty_state, row, scrolling
from ui.widgets.buttons import choice
from ui.widgets.focus import focus_soon
from ui.widgets.labels import Chip, PlainLabel
from ui.widgets.notice import Notice

_NARROW, _LOW = 700, 350


class EvidenceScreen(QWidget):
    """Files and folders can be dropped anywhere on it."""

    def __init__(self, context: WorkspaceContext) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._context = context
        self._rows: tuple[ExhibitRow, ...] = ()
        self._open = False
        """Whether the detail of an exhibit is open."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(10)
        self.notice = Notice()
        self.importing = CardImport(context, self.notice)
        self.importing.result.turned.connect(self._fit)
        self.bar = self.importing.bar
        layout.addLayout(self._heading())
        layout.addWidget(self.notice)
        layout.addWidget(self.importing)
        self.table = LightTable(lambda record: evidence.thumbnail(context.field, record), context.theme)
        self.table.chosen.connect(self._choose)
        self._detail = ExhibitDetail(context, self._export, self._close_detail)
        self._side = scrolling(self._detail)
        self._side.setFixedWidth(WIDTH)
        self._side.hide()
        middle = QHBoxLayout()
        middle.setSpacing(16)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        text = self.tr("Press Add, or drop a card, photos, sound, video or papers here. Originals stay as they are.")
        self._stack.addWidget(empty_state(self.tr("No exhibits yet"), text))
        self._stack.addWidget(empty_state(self.tr("Nothing matches"), self.tr("Choose all days, or empty the search.")))
        middle.addWidget(self._stack, 1)
        middle.addWidget(self._side)
        layout.addLayout(middle, 1)
        context.bus.changed.connect(self.refresh)

    def _heading(self) -> QHBoxLayout:
        self._count = Chip("")
        self.days = ArrowBox()
        self.days.setAccessibleName(self.tr("Day"))
        self.days.currentIndexChanged.connect(lambda _: self._filter())
        self.doubts = choice(self.tr("With doubts"), self._filter)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Search"))
        self.words.setAccessibleName(self.tr("Search"))
        self.words.setMaximumWidth(180)
        self.words.textChanged.connect(lambda _: self._filter())
        title = PlainLabel(self.tr("Evidence"), "title")
        return row(title, self._count, None, self.days, self.doubts, self.words, self.importing.button)

    def show_target(self, target: str | None) -> None:
        """Show the table, and one exhibit where one is named."""
        self.notice.hide()
        self.refresh()
        focus_soon(self.table if self._rows else self.importing.button)
        if target:
            self.table.setCurrentIndex(self.table.table_model.index_of(target))

    def refresh(self) -> None:
        """Read the exhibits anew."""
        self._rows = evidence.listing(self._context.field)
        self._count.setText(self.tr("Exhibits: %1").replace("%1", isolated(len(self._rows))))
        chosen = self.days.currentData()
        self.days.blockSignals(True)
        self.days.clear()
        self.days.addItem(self.tr("All days"), "")
        for day in sorted({one.day for one in self._rows}):
            self.days.addItem(day, day)
        self.days.setCurrentIndex(max(0, self.days.findData(chosen)))
        self.days.blockSignals(False)
        self._filter()

    def _filter(self) -> None:
        day, words = self.days.currentData(), self.words.text().casefold().split()
        rows = [
            one
            for one in self._rows
            if (not day or one.day == day)
            and (not self.doubts.isChecked() or one.doubts)
            and all(word in f"{one.code} {one.name} {one.camera or ''}".casefold() for word in words)
        ]
        self.table.table_model.set_rows(rows, self._day_header)
        self._stack.setCurrentIndex(0 if rows else 2 if self._rows else 1)

    def _day_header(self, day: str, rows: Sequence[ExhibitRow]) -> str:
        cameras = sorted({one.camera for one in rows if one.camera})
        parts = [isolated(day), isolated(", ".join(cameras[:2]))] if cameras else [isolated(day)]
        return " · ".join([*parts, self.tr("files: %1").replace("%1", isolated(len(rows)))])

    def _choose(self, ident: str) -> None:
        try:
            self._detail.show_exhibit(ident)
        except FieldkitError as error:
            self.notice.show_error(error)
            return
        self._open = True
        self._fit()

    def _close_detail(self) -> None:
        """Back to the table; where the detail covers it, this is the way back."""
        self._open = False
        self._fit()
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._open:
            self._close_detail()
        else:
            super().keyPressEvent(event)

    def add(self, paths: list[Path]) -> None:
        """Take files, folders and cards as evidence."""
        self.importing.take(paths)

    def _export(self, ident: str) -> None:
        path = choose_new_file(self, self.tr("Write the original to"), "")
        if path is None:
            return
        try:
            item = evidence.export(self._context.field, ident, path)
        except FieldkitError as error:
            self.notice.show_error(error)
            return
        text = self.tr("%1 was written and reads back equal.").replace("%1", isolated(item.code))
        self.notice.show_text("cardWash", "✓ " + text)
        self._context.bus.saved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Below 700 px the detail covers the list; in a low window there is less air around, and what taking a
        card came to covers everything until it was read."""
        narrow, low = self.width() < _NARROW, self.height() < _LOW
        covered = narrow and self._open
        told = low and not self.importing.result.isHidden()
        self._stack.setVisible(not covered and not told)
        self._side.setVisible(self._open and not told)
        self._side.setMinimumWidth(0 if covered else WIDTH)
        self._side.setMaximumWidth(16_777_215 if covered else WIDTH)
        self._count.setVisible(not narrow)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(*((12, 6, 12, 6) if low else (20, 14, 20, 14)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
