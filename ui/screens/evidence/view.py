"""Evidence: the light table, filters, and the chosen exhibit in detail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import evidence, light_table, photo_log
from fieldkit.workflows.table_values import Tile
from ui.context import WorkspaceContext
from ui.doing import Doing
from ui.files import choose_new_file
from ui.messages import unrecorded_sentence
from ui.printing import Printing
from ui.scene_words import role_word
from ui.screens.evidence.compare import Compare
from ui.screens.evidence.detail import WIDTH, ExhibitDetail
from ui.screens.evidence.filters import Filters
from ui.screens.evidence.importing import CardImport
from ui.screens.evidence.items import ItemsView
from ui.screens.evidence.photo_log import PhotoLogView
from ui.screens.evidence.reading import TableReader
from ui.screens.evidence.table import LightTable
from ui.screens.evidence.tabs import Tabs
from ui.text import isolated
from ui.theme import scaled
from ui.widgets.boxes import empty_state, row, scrolling
from ui.widgets.buttons import choice
from ui.widgets.focus import focus_soon
from ui.widgets.labels import Chip, PlainLabel
from ui.widgets.notice import Notice
from ui.widgets.undo_bar import UndoBar

_NARROW, _LOW = 700, 350
_ACROSS, _ACROSS_NARROW = 7, 4
_REASON = "set aside at the light table"


class EvidenceScreen(QWidget):
    """Files and folders can be dropped anywhere on it."""

    def __init__(self, context: WorkspaceContext) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._context = context
        self._open = False
        """Whether the detail of an exhibit is open."""
        self._target, self._first, self._scene = "", "", ""
        """What is to be shown once it was read, the first of two to compare, and the scene that is logged."""
        self.reader = TableReader(context)
        self._doing = Doing(self, context.writing, lambda error: self.notice.show_error(error))
        self._printing = Printing(context, self, lambda: self.notice)
        self.reader.came.connect(self._show)
        self.notice = Notice()
        self.reader.failed.connect(self.notice.show_error)
        self.importing = CardImport(context, self.notice)
        self.importing.result.turned.connect(self._fit)
        self.bar = self.importing.bar
        self.filters, self.undo = Filters(), UndoBar()
        self.filters.changed.connect(self._filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(10)
        layout.addLayout(self._heading())
        for widget in (self.filters, self.notice, self.importing, self.undo):
            layout.addWidget(widget)
        layout.addLayout(self._middle(), 1)
        context.bus.changed.connect(self.refresh)

    def _heading(self) -> QHBoxLayout:
        self._count = Chip("")
        self._filtering = choice(self.tr("Filter"), self._fit)
        self._title = PlainLabel(self.tr("Evidence"), "title")
        tabs = [("photos", self.tr("Photos")), ("log", self.tr("Photo log")), ("items", self.tr("Items"))]
        self.tabs = Tabs(tabs, self.turn_to)
        return row(self._title, self._count, self.tabs, None, self._filtering, self.importing.button)

    def _middle(self) -> QHBoxLayout:
        self.table = LightTable(self.reader.pictures, self._context.theme)
        self.table.chosen.connect(self._choose)
        self.table.compare.connect(self.compare)
        self.table.aside.connect(lambda: self.set_aside(self.table.current))
        self.table.part.connect(self._log_current)
        self.comparing = Compare(self._context, self._back)
        self._detail = ExhibitDetail(self._context, self)
        self._side = scrolling(self._detail)
        self._side.setFixedWidth(scaled(WIDTH))
        self._side.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        text = self.tr("Press Add, or drop a card, photos, sound, video or papers here. Originals stay as they are.")
        self._empty = empty_state(self.tr("No exhibits yet"), text)
        text = self.tr("Choose all days, places and devices, or empty the search.")
        self._nothing = empty_state(self.tr("Nothing matches"), text)
        self._reading = empty_state(self.tr("Reading…"), self.tr("The first exhibits are shown in a moment."))
        self.log_view = PhotoLogView(self.reader.pictures, self._go)
        self.items = ItemsView(self._context, self.notice)
        for widget in (self._empty, self._nothing, self._reading, self.comparing, self.log_view, self.items):
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(self._reading)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self._side)
        return middle

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """Every exhibit that was read."""
        return self.reader.tiles

    def tile(self, ident: str) -> Tile | None:
        """One that was read."""
        return next((one for one in self.tiles if one.row.id == ident), None)

    def show_target(self, target: str | None) -> None:
        """Show the table, and one exhibit where one is named."""
        self.notice.hide()
        self._target = target or ""
        self.refresh()
        focus_soon(self.table if self.tiles else self.importing.button)

    def refresh(self) -> None:
        """Read what is new or changed, beside the window."""
        self.reader.refresh()
        self.items.refresh()

    def _show(self) -> None:
        self._count.setText(self.tr("Exhibits: %1").replace("%1", isolated(len(self.tiles) + self.reader.left)))
        self.filters.offer(self.tiles)
        self._filter()
        self.log_view.show_tiles(self.tiles)
        if self.tiles and self.importing.button.hasFocus():
            self.table.setFocus()
        where = self.table.table_model.index_of(self._target)
        if self._target and where.isValid():
            self._target = ""
            self.table.setCurrentIndex(where)

    def _filter(self) -> None:
        kept, tiles = self.table.current, self.filters.passing(self.tiles)
        self.table.table_model.set_tiles(tiles, self._day_header)
        if kept and self.table.current != kept:
            where = self.table.table_model.index_of(kept)
            self.table.blockSignals(True)  # it was viewed already
            self.table.setCurrentIndex(where)
            self.table.blockSignals(False)
        if self._on_table:
            none = self._nothing if self.tiles else self._empty if self.reader.ever else self._reading
            self._stack.setCurrentWidget(self.table if tiles else none)

    @property
    def _on_table(self) -> bool:
        """Whether the light table is shown, or what stands in its place where it is empty."""
        return self._stack.currentWidget() not in (self.comparing, self.log_view, self.items)

    def turn_to(self, tab: str) -> None:
        """Show one of the tabs."""
        self.tabs.set_current(tab)
        self._stack.setCurrentWidget({"photos": self.table, "log": self.log_view, "items": self.items}[tab])
        self._filter()
        self._fit()

    def _go(self, ident: str) -> None:
        """Show an exhibit on the light table."""
        self.turn_to("photos")
        self.table.setCurrentIndex(self.table.table_model.index_of(ident))
        self.table.setFocus()

    def scenes(self) -> set[str]:
        """Every scene that has a name."""
        return {tile.scene for tile in self.tiles if tile.scene}

    def log(self, scene: str) -> None:
        """From now on the digits mean this scene."""
        self._scene = scene or self._scene

    def _log_current(self, digit: int) -> None:
        """The current exhibit is this part of the scene that is logged."""
        tile = self.tile(self.table.current)
        if tile is None:
            return
        scene = tile.scene or self._scene
        if not scene:
            self.notice.show_text(
                "attention", "◆ " + self.tr("Name the scene first: in a photo's detail.")
            )
            return
        part = photo_log.SCENE_ROLES[digit - 1]
        text = self.tr("%1: %2, scene %3").replace("%1", isolated(tile.row.code)).replace("%2", role_word(part))
        undo = partial(self._log, tile.row.id, tile.scene, tile.scene_role)
        self._log(tile.row.id, scene, part, partial(self.undo.offer, text.replace("%3", isolated(scene)), undo))

    def _log(self, ident: str, scene: str, part: str, then: Callable[[], object] = lambda: None) -> None:
        """``then`` is called once it is written."""
        session = self._context.field
        self.log(scene)  # the next digit means it too, though this one is still being written

        def done(_: object) -> None:
            self.notice.hide()
            self._changed(ident)
            then()

        self._doing.do(lambda: photo_log.assign(session, ident, scene, part), done)

    def _changed(self, ident: str) -> None:
        self._context.bus.changed.emit()
        if self._open and self._detail.wanted == ident:
            self._detail.show_exhibit(ident)

    def _day_header(self, day: str, tiles: Sequence[Tile]) -> str:
        cameras = sorted({one.row.camera for one in tiles if one.row.camera})
        parts = [isolated(day), isolated(", ".join(cameras[:2]))] if cameras else [isolated(day)]
        return " · ".join([*parts, self.tr("files: %1").replace("%1", isolated(len(tiles)))])

    def _choose(self, ident: str) -> None:
        self._detail.show_exhibit(ident)
        self._open = True
        self._fit()

    def say(self, error: BaseException) -> None:
        """Say what was refused."""
        self.notice.show_error(error)

    def close_detail(self) -> None:
        """Back to the table; where the detail covers it, this is the way back."""
        self._open = False
        self._fit()
        self.table.setFocus()

    def compare(self) -> None:
        """The first time take the current exhibit, the second time show it beside the first."""
        current, first = self.tile(self.table.current), self.tile(self._first)
        if current is None:
            return
        if first is None or first.row.id == current.row.id:
            self._first = current.row.id
            text = self.tr("Compare %1: go to another exhibit and press C.").replace("%1", isolated(current.row.code))
            self.notice.show_text("cardWash", text)
            return
        self._first = ""
        self.notice.hide()
        self._stack.setCurrentWidget(self.comparing)
        self._fit()
        self.comparing.show_tiles(first, current)

    def _back(self) -> None:
        self._stack.setCurrentWidget(self.table)
        self._fit()
        self.table.setFocus()

    def set_aside(self, ident: str) -> None:
        """Set an exhibit aside, or bring it back; either can be undone for ten seconds."""
        tile = self.tile(ident)
        if tile is None:
            return
        back = bool(tile.set_aside)
        text = (
            self.tr("%1 was brought back.")
            if back
            else self.tr("%1 was set aside. It is kept and goes to headquarters like any other.")
        ).replace("%1", isolated(tile.row.code))
        offer = partial(self.undo.offer, text, partial(self._mark, ident, tile.set_aside))
        self._mark(ident, "" if back else _REASON, offer)

    def _mark(self, ident: str, reason: str, then: Callable[[], object] = lambda: None) -> None:
        """``then`` is called once it is written."""
        session = self._context.field

        def work() -> None:
            if reason:
                light_table.set_aside(session, ident, reason)
            else:
                light_table.bring_back(session, ident)

        def done(_: None) -> None:
            self._changed(ident)
            then()

        self._doing.do(work, done)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._open:
            self.close_detail()
        else:
            super().keyPressEvent(event)

    def add(self, paths: list[Path]) -> None:
        """Take files, folders and cards as evidence."""
        self.importing.take(paths)

    def print_custody(self, ident: str, code: str) -> None:
        """Write the chain of custody of an exhibit as PDF."""
        self._printing.custody(ident, code)

    def export(self, ident: str) -> None:
        """Write an original out, read back."""
        path = choose_new_file(self, self.tr("Write the original to"), "")
        if path is None:
            return
        try:
            item = evidence.export(self._context.field, ident, path)
        except FieldkitError as error:
            self.notice.show_error(error)
            return
        text = self.tr("%1 was written and reads back equal.").replace("%1", isolated(item.code))
        self.notice.show_text("cardWash", "✓ " + text, "" if item.recorded else unrecorded_sentence())
        self._context.bus.saved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Below 700 px the detail covers the list and the filters wait behind a button; in a low window there is less
        air around, and what taking a card came to covers everything until it was read."""
        narrow, low = self.width() < scaled(_NARROW), self.height() < scaled(_LOW)
        shown = self._open and self._on_table
        covered = narrow and shown
        told = low and not self.importing.result.isHidden()
        self._stack.setVisible(not covered and not told)
        self._side.setVisible(shown and not told)
        self._side.setMinimumWidth(0 if covered else scaled(WIDTH))
        self._side.setMaximumWidth(16_777_215 if covered else scaled(WIDTH))
        for widget in (self._count, self._title):
            widget.setVisible(not narrow)
        self._filtering.setVisible(narrow and self._on_table)
        self.filters.set_across(_ACROSS_NARROW if narrow else _ACROSS)
        self.filters.setVisible(self._on_table and not told and (not narrow or self._filtering.isChecked()))
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(*((12, 6, 12, 6) if low else (20, 14, 20, 14)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
