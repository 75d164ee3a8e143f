"""One exhibit: picture, doubts in plain words, what the camera said, digest, and its custody as a timeline."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from fieldkit.workflows.field import evidence
from fieldkit.workflows.values import Exhibit
from ui.context import WorkspaceContext
from ui.messages import act_word, doubt_sentence, state_word
from ui.screens.interviews.fields import TextField
from ui.text import day_and_time, digest_groups, isolated, size_text
from ui.widgets.boxes import card, clear, row
from ui.widgets.buttons import button
from ui.widgets.labels import Chip, DigestLabel, PlainLabel

WIDTH = 330
_PICTURE = QSize(298, 176)


class ExhibitDetail(QFrame):
    """A card at the side of the light table."""

    def __init__(self, context: WorkspaceContext, export: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("card")
        self._context, self._export = context, export
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 14)
        self._column.setSpacing(8)

    def show_exhibit(self, ident: str) -> None:
        """Show one exhibit; viewing it is a line of custody."""
        shown = evidence.show(self._context.field, ident)
        clear(self._column)
        self._column.addWidget(self._picture(ident))
        states = Chip(state_word(shown.row.state), "accent" if shown.row.state == "verified" else "")
        chips = [Chip(self.tr("shown in %1").replace("%1", isolated(code))) for code in shown.row.interviews]
        self._column.addLayout(row(PlainLabel(isolated(shown.row.code), "heading"), states, *chips, None))
        if shown.row.doubts:
            self._column.addWidget(self._doubts(shown))
        self._column.addLayout(self._facts(shown))
        self._column.addWidget(DigestLabel(digest_groups(shown.sha256)))
        self._description = TextField(self.tr("Description"), shown.description)
        save = button(self.tr("Save description"), lambda: self._describe(shown))
        export = button(self.tr("Export original…"), lambda: self._export(ident))
        self._column.addWidget(self._description)
        self._column.addLayout(row(save, export, None))
        self._column.addWidget(PlainLabel(self.tr("Custody"), "caption"))
        for one in shown.custody:
            text = f"●  {act_word(one.act)}  {day_and_time(one.time)} · {isolated(one.person)}"
            self._column.addWidget(PlainLabel(text, "", wrap=True))
        self._column.addStretch(1)

    def _describe(self, shown: Exhibit) -> None:
        evidence.describe(self._context.field, shown.row.id, self._description.value, shown.place or "")
        self._context.bus.changed.emit()

    def _picture(self, ident: str) -> QWidget:
        label = PlainLabel("")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        jpeg = evidence.thumbnail(self._context.field, ident)
        if jpeg is not None:
            label.setPixmap(QPixmap.fromImage(_scaled(jpeg)))
            label.setAccessibleName(self.tr("Small copy of the picture"))
        return label

    def _doubts(self, shown: Exhibit) -> QWidget:
        frame, column = card("attention")
        for code in shown.row.doubts:
            label = PlainLabel("◆ " + doubt_sentence(code), "", wrap=True)
            column.addWidget(label)
        return frame

    def _facts(self, shown: Exhibit) -> QGridLayout:
        found = shown.metadata
        place = ""
        if "latitude" in found and "longitude" in found:
            place = isolated(f"{found['latitude']} {found['longitude']}") + " " + self.tr("(camera)")
        zone = found.get("captured_offset") or self.tr("zone unknown")
        taken = (
            isolated(found.get("captured_local", "").replace("T", " ")) + " " + zone
            if "captured_local" in found
            else ""
        )
        original = size_text(shown.row.size) + ", " + isolated(shown.row.media_type)
        collected = day_and_time(shown.row.collected) + " · " + isolated(shown.row.collected_by)
        facts = [
            (self.tr("Name"), isolated(shown.row.name)),
            (self.tr("Collected"), collected),
            (self.tr("Camera time"), taken),
            (self.tr("Place"), place),
            (self.tr("Camera"), isolated(shown.row.camera) if shown.row.camera else ""),
            (self.tr("Original"), original),
        ]
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for number, (label, value) in enumerate((label, value) for label, value in facts if value):
            grid.addWidget(PlainLabel(label, "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(value, "", wrap=True), number, 1)
        return grid


def _scaled(jpeg: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setScaledSize(reader.size().scaled(_PICTURE, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
