"""What the light table is narrowed down by: day, place, device, person or interview, doubts, set aside, words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from fieldkit.workflows.table_values import Tile
from ui.widgets.arrow_box import ArrowBox
from ui.widgets.buttons import choice

_NO_PLACE = "\0"
_POSITION = "\0camera"
_WAIT_MS = 120
_ACROSS = 7


class Filters(QWidget):
    """``changed`` is sent a moment after the last key."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.days, self.places, self.devices, self.people = (
            self._box(self.tr("Day")), self._box(self.tr("Place")), self._box(self.tr("Device")),
            self._box(self.tr("Person or interview")),
        )  # fmt: skip
        self.doubts = choice(self.tr("With doubts"), self.changed.emit)
        self.aside = choice(self.tr("Set aside"), self.changed.emit)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Search"))
        self.words.setAccessibleName(self.tr("Search"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.changed.emit)
        self.words.textChanged.connect(lambda _: self._timer.start())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self.set_across(_ACROSS)

    def _box(self, name: str) -> ArrowBox:
        box = ArrowBox()
        box.setAccessibleName(name)
        box.setMinimumContentsLength(6)
        box.setSizeAdjustPolicy(ArrowBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.currentIndexChanged.connect(lambda _: self.changed.emit())
        return box

    def set_across(self, across: int) -> None:
        """How many stand beside each other."""
        boxes = (self.days, self.places, self.devices, self.people)
        for number, widget in enumerate((*boxes, self.doubts, self.aside, self.words)):
            self._grid.addWidget(widget, number // across, number % across)

    @property
    def any(self) -> bool:
        """Whether anything is left out by them."""
        boxes = (self.days, self.places, self.devices, self.people)
        return any(box.currentData() for box in boxes) or self.doubts.isChecked() or bool(self.words.text().strip())

    def offer(self, tiles: Sequence[Tile]) -> None:
        """Offer what there is to choose from; what was chosen stays chosen."""
        _fill(self.days, [(self.tr("All days"), "")], {tile.row.day for tile in tiles})
        places = [(self.tr("All places"), ""), (self.tr("Place by the camera"), _POSITION)]
        _fill(self.places, [*places, (self.tr("No place"), _NO_PLACE)], {tile.place for tile in tiles})
        _fill(self.devices, [(self.tr("All devices"), "")], {tile.row.camera or "" for tile in tiles})
        _fill(self.people, [(self.tr("Everyone"), "")], {one for tile in tiles for one in tile.people})

    def passing(self, tiles: Iterable[Tile]) -> list[Tile]:
        """Those that are asked for."""
        day, place = self.days.currentData(), self.places.currentData()
        device, person = self.devices.currentData(), self.people.currentData()
        words, doubts, aside = self.words.text().casefold().split(), self.doubts.isChecked(), self.aside.isChecked()
        return [
            tile
            for tile in tiles
            if bool(tile.set_aside) == aside
            and (not day or tile.row.day == day)
            and (not place or _at(tile, place))
            and (not device or tile.row.camera == device)
            and (not person or person in tile.people)
            and (not doubts or tile.row.doubts)
            and tile.has(words)
        ]


def _at(tile: Tile, place: str) -> bool:
    if place == _POSITION:
        return bool(tile.position)
    return not (tile.place or tile.position) if place == _NO_PLACE else tile.place == place


def _fill(box: ArrowBox, first: Sequence[tuple[str, str]], values: Iterable[str]) -> None:
    wanted = [*first, *((value, value) for value in sorted(filter(None, values)))]
    if wanted == [(box.itemText(number), box.itemData(number)) for number in range(box.count())]:
        return
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for text, value in wanted:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
