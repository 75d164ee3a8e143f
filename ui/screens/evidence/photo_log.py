"""The photo log: each scene with its series, from far to near, and what is missing in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fieldkit.workflows.field import photo_log
from fieldkit.workflows.table_values import SceneLog, Tile
from ui.scene_words import role_explained, role_word
from ui.screens.evidence.model import Fetch, Pictures
from ui.text import isolated
from ui.widgets.boxes import card, clear, empty_state, row, scrolling
from ui.widgets.buttons import button
from ui.widgets.labels import Chip, PlainLabel

_AT_ONCE = 20
_ICON = QSize(44, 30)
_ACROSS = 4


class PhotoLogView(QStackedWidget):
    """``go`` is given the record id of a photo that was pressed."""

    def __init__(self, fetch: Fetch, go: Callable[[str], object]) -> None:
        super().__init__()
        self._fetch, self._go = fetch, go
        self._logs: tuple[SceneLog, ...] = ()
        self._ids: dict[str, str] = {}
        self._most = _AT_ONCE
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.addWidget(scrolling(inner))
        text = self.tr(
            "Choose a photo on the light table and name its scene. Then the keys 1 to 5 say which part a photo is."
        )
        self.addWidget(empty_state(self.tr("No scene has photos yet"), text))

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show the log of every scene anew."""
        logs = photo_log.scenes(tiles)
        self._ids = {tile.row.code: tile.row.id for tile in tiles}
        if logs != self._logs:
            self._logs = logs
            self._show()
        self.setCurrentIndex(0 if logs else 1)

    def _show(self) -> None:
        clear(self._column)
        buttons: dict[str, QPushButton] = {}
        for log in self._logs[: self._most]:
            self._column.addWidget(self._card(log, buttons))
        if len(self._logs) > self._most:
            text = self.tr("More scenes: %1").replace("%1", isolated(len(self._logs) - self._most))
            self._column.addLayout(row(button(text, self._more), None))
        self._column.addStretch(1)
        if buttons:
            self._fetch(list(buttons), partial(self._picture, buttons))

    def _more(self) -> None:
        self._most += _AT_ONCE
        self._show()

    def _picture(self, buttons: dict[str, QPushButton], pictures: Pictures) -> None:
        for record, jpeg in pictures.items():
            pixmap = QPixmap()
            if jpeg is not None and pixmap.loadFromData(jpeg) and buttons[record].parent() is not None:
                buttons[record].setIcon(QIcon(pixmap))

    def _card(self, log: SceneLog, buttons: dict[str, QPushButton]) -> QFrame:
        frame, column = card()
        chip = Chip("")
        if log.missing:
            chip.set_state("attention", self.tr("missing: %1").replace("%1", isolated(len(log.missing))))
        else:
            chip.set_state("success", self.tr("complete"))
        column.addLayout(row(PlainLabel(isolated(log.scene), "heading", wrap=True), chip, None))
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(14)
        for number, (part, codes) in enumerate(log.parts.items()):
            grid.addWidget(PlainLabel(role_word(part), "muted"), number, 0)
            grid.addLayout(self._line(part, codes, log, buttons), number, 1)
        if log.without_part:
            grid.addWidget(PlainLabel(self.tr("No part yet"), "muted"), len(log.parts), 0)
            grid.addLayout(self._photos(self.tr("No part yet"), log.without_part, buttons), len(log.parts), 1)
        column.addLayout(grid)
        return frame

    def _line(
        self, part: str, codes: Sequence[str], log: SceneLog, buttons: dict[str, QPushButton]
    ) -> QHBoxLayout | QGridLayout:
        if part not in log.missing:
            return self._photos(role_word(part), codes, buttons)
        label = PlainLabel("", "", wrap=True)
        label.set_state("attention", self.tr("Missing. %1").replace("%1", role_explained(part)))
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        made = row(label)
        if codes:  # all that is there was set aside
            made.addLayout(self._photos(role_word(part), codes, buttons))
        return made

    def _photos(self, part: str, codes: Sequence[str], buttons: dict[str, QPushButton]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.setColumnStretch(_ACROSS, 1)
        for number, code in enumerate(codes):
            made = button(code, partial(self._go, self._ids[code]))
            made.setAccessibleName(f"{code} {part}")
            made.setIconSize(_ICON)
            buttons[self._ids[code]] = made
            grid.addWidget(made, number // _ACROSS, number % _ACROSS)
        return grid
