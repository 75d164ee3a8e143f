"""The light table's rows: day headers and exhibits, with thumbnails loaded as they come into sight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QPixmap

from fieldkit.workflows.values import ExhibitRow
from ui.messages import short_doubt, state_word
from ui.text import isolated

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
HEADER_ROLE = Qt.ItemDataRole.UserRole + 2
PIXMAP_ROLE = Qt.ItemDataRole.UserRole + 3
_KEPT = 400
_PER_TICK = 4

Index = QModelIndex | QPersistentModelIndex


class LightTableModel(QAbstractListModel):
    """``load`` yields a small JPEG for an exhibit, or None; the newest request is served first."""

    def __init__(self, load: Callable[[str], bytes | None]) -> None:
        super().__init__()
        self._items: list[ExhibitRow | str] = []
        self._load = load
        self._pixmaps: OrderedDict[str, QPixmap] = OrderedDict()
        self._wanted: list[str] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._serve)

    def set_rows(self, rows: Sequence[ExhibitRow], header: Callable[[str, Sequence[ExhibitRow]], str]) -> None:
        """Show these exhibits under a header for each day."""
        self.beginResetModel()
        self._items = []
        days: OrderedDict[str, list[ExhibitRow]] = OrderedDict()
        for row in rows:
            days.setdefault(row.day, []).append(row)
        for day, group in days.items():
            self._items.append(header(day, group))
            self._items += group
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self._items[index.row()]
        if role == HEADER_ROLE:
            return item if isinstance(item, str) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(item, str):
                return item
            return " ".join([item.code, isolated(item.name), state_word(item.state), *map(short_doubt, item.doubts)])
        if isinstance(item, str):
            return None
        if role == ROW_ROLE:
            return item
        if role == PIXMAP_ROLE:
            return self._pixmap(item)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._items[index.row()], str):
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def index_of(self, record: str) -> QModelIndex:
        """Where an exhibit stands."""
        for number, item in enumerate(self._items):
            if not isinstance(item, str) and item.id == record:
                return self.index(number)
        return QModelIndex()

    def _pixmap(self, row: ExhibitRow) -> QPixmap | None:
        found = self._pixmaps.get(row.id)
        if found is not None:
            self._pixmaps.move_to_end(row.id)
            return found
        if row.has_thumbnail and row.id not in self._wanted:
            self._wanted.append(row.id)
            del self._wanted[:-_KEPT]
            self._timer.start()
        return None

    def _serve(self) -> None:
        for _ in range(min(_PER_TICK, len(self._wanted))):
            record = self._wanted.pop()
            jpeg, pixmap = self._load(record), QPixmap()
            if jpeg is not None:
                pixmap.loadFromData(jpeg)
            self._pixmaps[record] = pixmap
            while len(self._pixmaps) > _KEPT:
                self._pixmaps.popitem(last=False)
            where = self.index_of(record)
            self.dataChanged.emit(where, where, [PIXMAP_ROLE])
        if not self._wanted:
            self._timer.stop()
