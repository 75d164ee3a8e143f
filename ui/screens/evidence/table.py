"""The light table: tiles as wide as the window lets them be, under a header for each day."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from ui.screens.evidence.delegate import TileDelegate
from ui.screens.evidence.model import ROW_ROLE, Index, LightTableModel
from ui.theme import Theme

_WISHED = 164


class LightTable(QListView):
    """Emits the id of the exhibit that is current."""

    chosen = Signal(str)

    def __init__(self, load: Callable[[str], bytes | None], theme: Theme) -> None:
        super().__init__()
        self.setObjectName("bare")
        self.table_model = LightTableModel(load)
        self._delegate = TileDelegate(theme)
        self.setModel(self.table_model)
        self.setItemDelegate(self._delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(False)
        self.setSpacing(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Exhibits"))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = current.data(ROW_ROLE) if current.isValid() else None
        if row is not None:
            self.chosen.emit(row.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.viewport().width() - 4
        columns = max(1, width // _WISHED)
        self._delegate.tile_width = width // columns
        self._delegate.header_width = width
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)
