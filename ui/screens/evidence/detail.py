"""One exhibit: picture, doubts in plain words, what the camera said, digest, and its custody as a timeline."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from fieldkit.workflows.field import evidence
from fieldkit.workflows.values import Exhibit
from ui.context import WorkspaceContext
from ui.messages import doubt_sentence, state_word
from ui.pictures import covering
from ui.screens.evidence.timeline import Timeline
from ui.screens.interviews.fields import TextField
from ui.text import day_and_time, digest_groups, isolated, size_text
from ui.widgets.boxes import card, clear, row
from ui.widgets.buttons import button
from ui.widgets.labels import Chip, DigestLabel, PlainLabel

WIDTH = 336
_PICTURE = QSize(300, 164)


class ExhibitDetail(QFrame):
    """A card at the side of the light table."""

    def __init__(
        self, context: WorkspaceContext, export: Callable[[str], object], close: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._context, self._export, self._close = context, export, close
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
        back = button("✕", self._close, flat=True)
        back.setAccessibleName(self.tr("Close the detail"))
        back.setToolTip(self.tr("Close the detail"))
        self._column.addLayout(row(PlainLabel(isolated(shown.row.code), "title"), None, back))
        self._column.addLayout(row(states, *chips[:1], None))
        if shown.row.doubts:
            self._column.addWidget(self._doubts(shown))
        self._column.addLayout(self._facts(shown))
        self._column.addWidget(Timeline(shown.custody, self._context.theme))
        self._description = TextField(self.tr("Description"), shown.description)
        save = button(self.tr("Save description"), lambda: self._describe(shown))
        export = button(self.tr("Export original…"), lambda: self._export(ident))
        self._column.addWidget(self._description)
        self._column.addLayout(row(save, export, None))
        self._column.addStretch(1)

    def _describe(self, shown: Exhibit) -> None:
        evidence.describe(self._context.field, shown.row.id, self._description.value, shown.place or "")
        self._context.bus.changed.emit()

    def _picture(self, ident: str) -> QWidget:
        label = PlainLabel("")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        jpeg = evidence.thumbnail(self._context.field, ident)
        if jpeg is not None:
            label.setPixmap(covering(jpeg, _PICTURE, 8, self.devicePixelRatioF()))
            label.setAccessibleName(self.tr("Small copy of the picture"))
        else:
            label.setText(self.tr("No small copy: the original is kept as it is."))
            label.setProperty("role", "muted")
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
        grid.addWidget(PlainLabel("SHA-256", "muted"), grid.rowCount(), 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(DigestLabel(digest_groups(shown.sha256)), grid.rowCount() - 1, 1)
        return grid
