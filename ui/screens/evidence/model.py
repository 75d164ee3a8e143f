"""The light table's rows: day headers and exhibits, with thumbnails loaded as they come into sight.

Thumbnails are read by a worker, the newest request first, and decoded here a few milliseconds at a time.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QPixmap

from fieldkit.workflows.table_values import Tile
from ui.messages import short_doubt, state_word
from ui.scene_words import role_word
from ui.text import isolated

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
HEADER_ROLE = Qt.ItemDataRole.UserRole + 2
PIXMAP_ROLE = Qt.ItemDataRole.UserRole + 3
TILE_ROLE = Qt.ItemDataRole.UserRole + 4
_KEPT = 400
_AT_ONCE = 24
_SLICE_SECONDS = 0.008

Index = QModelIndex | QPersistentModelIndex
Pictures = Mapping[str, bytes | None]
Fetch = Callable[[Sequence[str], Callable[[Pictures], None]], None]
"""``fetch(records, then)`` reads small JPEGs beside the window and calls ``then`` in its thread."""


class LightTableModel(QAbstractListModel):
    """``fetch`` yields a small JPEG for each exhibit, or None; the newest requests are served first."""

    def __init__(self, fetch: Fetch) -> None:
        super().__init__()
        self._items: list[Tile | str] = []
        self._places: dict[str, int] = {}
        self._fetch = fetch
        self._fetching = False
        self._pixmaps: OrderedDict[str, QPixmap] = OrderedDict()
        self._wanted: OrderedDict[str, None] = OrderedDict()
        self._came: list[tuple[str, bytes | None]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._serve)

    def set_tiles(self, tiles: Sequence[Tile], header: Callable[[str, Sequence[Tile]], str]) -> None:
        """Show these exhibits under a header for each day."""
        days: OrderedDict[str, list[Tile]] = OrderedDict()
        for tile in tiles:
            days.setdefault(tile.row.day, []).append(tile)
        items: list[Tile | str] = []
        for day, group in days.items():
            items.append(header(day, group))
            items += group
        if items == self._items:
            return
        self.beginResetModel()
        self._items = items
        self._places = {item.row.id: number for number, item in enumerate(items) if not isinstance(item, str)}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self._items[index.row()]
        if role == HEADER_ROLE:
            return item if isinstance(item, str) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return item if isinstance(item, str) else _spoken(item)
        if isinstance(item, str):
            return None
        if role == ROW_ROLE:
            return item.row
        if role == TILE_ROLE:
            return item
        if role == PIXMAP_ROLE:
            return self._pixmap(item)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._items[index.row()], str):
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def index_of(self, record: str) -> QModelIndex:
        """Where an exhibit stands; no index where it is not shown."""
        number = self._places.get(record)
        return QModelIndex() if number is None else self.index(number)

    def forget(self, records: Sequence[str]) -> None:
        """Let go of pictures that are not the newest any more."""
        for record in records:
            self._pixmaps.pop(record, None)

    def _pixmap(self, tile: Tile) -> QPixmap | None:
        record = tile.row.id
        found = self._pixmaps.get(record)
        if found is not None:
            self._pixmaps.move_to_end(record)
            return found
        if tile.row.has_thumbnail:
            self._wanted[record] = None
            self._wanted.move_to_end(record)
            while len(self._wanted) > _KEPT:
                self._wanted.popitem(last=False)
            self._timer.start()
        return None

    def _serve(self) -> None:
        until = time.perf_counter() + _SLICE_SECONDS
        while self._came and time.perf_counter() < until:
            self._show(*self._came.pop(0))
        if self._wanted and not self._fetching and len(self._came) < _AT_ONCE:
            records = [self._wanted.popitem()[0] for _ in range(min(_AT_ONCE, len(self._wanted)))]
            self._fetching = True
            self._fetch(records, self._take)
        if not self._came:
            self._timer.stop()

    def _take(self, pictures: Pictures) -> None:
        self._fetching = False
        self._came += pictures.items()
        self._timer.start()

    def _show(self, record: str, jpeg: bytes | None) -> None:
        pixmap = QPixmap()
        if jpeg is not None:
            pixmap.loadFromData(jpeg)
        self._pixmaps[record] = pixmap
        while len(self._pixmaps) > _KEPT:
            self._pixmaps.popitem(last=False)
        where = self.index_of(record)
        if where.isValid():
            self.dataChanged.emit(where, where, [PIXMAP_ROLE])


def _spoken(tile: Tile) -> str:
    row = tile.row
    parts = [row.code, isolated(row.name), state_word(row.state), *map(short_doubt, row.doubts)]
    return " ".join([*parts, *([role_word(tile.scene_role)] if tile.scene_role else [])])
