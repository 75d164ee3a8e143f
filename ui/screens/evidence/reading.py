"""Reading every exhibit beside the window, a few hundred at a time, so that the first are seen at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from fieldkit.workflows.field import evidence
from fieldkit.workflows.field.light_table import LightTable
from fieldkit.workflows.table_values import Tile
from ui.context import WorkspaceContext
from ui.screens.evidence.model import Pictures

_FIRST, _MORE = 60, 400


class TableReader(QObject):
    """``came`` is sent when there is something new to show: after the first exhibits, and when all are read."""

    came = Signal()
    failed = Signal(object)

    def __init__(self, context: WorkspaceContext) -> None:
        super().__init__()
        self._context = context
        self._table = LightTable(context.field)
        self._busy = self._again = False
        self.tiles: tuple[Tile, ...] = ()
        self.left = 0
        self.ever = False
        """Whether anything was read yet."""

    @property
    def busy(self) -> bool:
        return self._busy

    def refresh(self) -> None:
        """Read what is new or changed."""
        if self._busy:
            self._again = True
            return
        self._busy = True
        most = _MORE if self.ever else _FIRST
        self._context.asking.start(lambda _: (self._table.step(most), self._table.tiles), self._done, self._broke)

    def _done(self, result: tuple[int, tuple[Tile, ...]]) -> None:
        first, self.ever, self._busy = not self.ever, True, False
        self.left, tiles = result
        if first or not self.left:
            self.tiles = tiles
            self.came.emit()
        if self.left or self._again:
            self._again = self._again and bool(self.left)
            self.refresh()

    def _broke(self, error: BaseException) -> None:
        self._busy = self._again = False
        self.failed.emit(error)

    def pictures(self, records: Sequence[str], then: Callable[[Pictures], None]) -> None:
        """Read small pictures; ``then`` gets them in the window's thread."""
        session = self._context.field

        def work(_: object) -> Pictures:
            return {record: evidence.thumbnail(session, record) for record in records}

        self._context.asking.start(work, then, lambda _: then(dict.fromkeys(records)))
