"""One exhibit: picture, doubts in plain words, what the camera said, digest, and its custody as a timeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from fieldkit.workflows.field import evidence, photo_log, remove
from fieldkit.workflows.removal_values import Removal
from fieldkit.workflows.table_values import Tile
from fieldkit.workflows.values import Exhibit
from ui.context import WorkspaceContext
from ui.doing import Doing
from ui.messages import doubt_sentence, state_word
from ui.pictures import covering
from ui.screens.evidence.scene_fields import SceneFields
from ui.screens.evidence.small_map import SmallMap
from ui.screens.evidence.timeline import Timeline
from ui.screens.evidence.whereabouts import WhereaboutsCard
from ui.screens.interviews.fields import TextField
from ui.text import button_text, day_and_time, digest_groups, isolated, size_text
from ui.widgets.boxes import card, clear, row
from ui.widgets.buttons import button
from ui.widgets.labels import Chip, DigestLabel, PlainLabel

WIDTH = 336
_PICTURE = QSize(300, 164)


class Host(Protocol):
    """What the detail asks of the screen that it stands on."""

    def tile(self, ident: str) -> Tile | None: ...

    def export(self, ident: str) -> None: ...

    def print_custody(self, ident: str, code: str) -> None: ...

    def close_detail(self) -> None: ...

    def compare(self) -> None: ...

    def set_aside(self, ident: str) -> None: ...

    def scenes(self) -> set[str]: ...

    def log(self, scene: str) -> None: ...

    def say(self, error: BaseException) -> None: ...


class ExhibitDetail(QFrame):
    """A card at the side of the light table. What it shows is read beside the window."""

    def __init__(self, context: WorkspaceContext, host: Host) -> None:
        super().__init__()
        self.setObjectName("card")
        self._context, self._host = context, host
        self._doing = Doing(self, context.writing, host.say)
        self._wanted = self.shown_name = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 14)
        self._column.setSpacing(8)

    def show_exhibit(self, ident: str) -> None:
        """Show one exhibit; viewing it is a line of custody. Of several that were asked for, the last is shown."""
        self._wanted, session = ident, self._context.field

        def work(_: Any) -> tuple[Exhibit, bytes | None, Removal]:
            return evidence.show(session, ident), evidence.thumbnail(session, ident), remove.standing(session, ident)

        def done(found: tuple[Exhibit, bytes | None, Removal]) -> None:
            if self._wanted == ident:
                self._fill(*found)

        self._context.asking.start(work, done, self._host.say)

    def _fill(self, shown: Exhibit, jpeg: bytes | None, standing: Removal) -> None:
        ident, column, focused = shown.row.id, self._column, self._focused()
        self.shown_name = shown.row.name
        clear(column)
        column.addWidget(self._picture(jpeg, gone=shown.held is not None))
        states = Chip(state_word(shown.row.state), "accent" if shown.row.state == "verified" else "")
        chips = [Chip(self.tr("shown in %1").replace("%1", isolated(code))) for code in shown.row.interviews]
        back = button("✕", self._host.close_detail, flat=True)
        back.setAccessibleName(self.tr("Close the detail"))
        back.setToolTip(self.tr("Close the detail"))
        column.addLayout(row(PlainLabel(isolated(shown.row.code), "title"), None, back))
        column.addLayout(row(states, *chips[:1], None))
        if shown.row.doubts:
            column.addWidget(self._doubts(shown))
        column.addLayout(self._facts(shown))
        self.map = self._map(shown)
        if self.map is not None:
            column.addWidget(self.map)
        self.whereabouts = WhereaboutsCard(self._context, standing, lambda: self._again(ident), self._host.say)
        column.addWidget(self.whereabouts)
        column.addWidget(Timeline(shown.custody, self._context.theme))
        self.description = TextField(self.tr("Notes"), shown.description)
        self.place = TextField(self.tr("Place"), shown.place or "")
        self.save = button(self.tr("Save"), lambda: self._describe(shown))
        for field in (self.description, self.place):
            field.edit.returnPressed.connect(self.save.click)
            column.addWidget(field)
        tile = self._host.tile(ident)
        self.scene: SceneFields | None = None
        if shown.row.media_type.startswith("image/"):
            scene, part = (tile.scene, tile.scene_role) if tile is not None else ("", "")
            self.scene = SceneFields(self._host.scenes(), scene, part)
            column.addWidget(self.scene)
        column.addLayout(row(self.save, None))
        aside = self.tr("Bring back") if tile is not None and tile.set_aside else self.tr("Set aside")
        self.aside = self._keyed(aside, "Del", lambda: self._host.set_aside(ident))
        self.compare = self._keyed(self.tr("Compare"), "C", self._host.compare)
        column.addLayout(row(self.compare, self.aside, None))
        if shown.held is None:
            column.addLayout(row(button(self.tr("Export original…"), lambda: self._host.export(ident)), None))
        self.print = button(self.tr("Print custody…"), lambda: self._host.print_custody(ident, shown.row.code))
        column.addLayout(row(self.print, None))
        column.addStretch(1)
        if focused:
            getattr(self, focused).setFocus()

    def _again(self, ident: str) -> None:
        if shiboken6.isValid(self) and self._wanted == ident:
            self.show_exhibit(ident)

    def _keyed(self, text: str, key: str, pressed: Callable[[], object]) -> QPushButton:
        """A button that says which key of the light table does the same."""
        made = button(text + "  " + isolated(key), pressed)
        made.setAccessibleName(text)
        made.setAccessibleDescription(self.tr("At the light table: %1").replace("%1", key))
        return made

    def _focused(self) -> str:
        """Which button had the keyboard, so that it goes on there; the field that one saved from gives it to Save."""
        focus = self.focusWidget() if self.isAncestorOf(self.window().focusWidget() or self) else None
        if focus is None:
            return ""
        return next((name for name in ("aside", "compare") if getattr(self, name, None) is focus), "save")

    @property
    def wanted(self) -> str:
        """The id of the exhibit that is shown or read."""
        return self._wanted

    def _describe(self, shown: Exhibit) -> None:
        session, ident = self._context.field, shown.row.id
        description, place = self.description.value, self.place.value
        scene = self.scene.value if self.scene is not None else None

        def work() -> None:
            evidence.describe(session, ident, description, place)
            if scene is not None:
                photo_log.assign(session, ident, *scene)

        def done(_: None) -> None:
            self._context.bus.changed.emit()
            if self._wanted == ident:  # another may be shown by now
                self.show_exhibit(ident)

        if scene is not None:
            self._host.log(scene[0])  # the digits mean it from now on
        self.save.setText(button_text(self.tr("Writing…")))
        self._doing.do(work, done, self._not_described)

    def _not_described(self, error: BaseException) -> None:
        self.save.setText(button_text(self.tr("Save")))
        self._host.say(error)

    def _picture(self, jpeg: bytes | None, *, gone: bool) -> QWidget:
        label = PlainLabel("")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if jpeg is not None:
            label.setPixmap(covering(jpeg, _PICTURE, 8, self.devicePixelRatioF()))
            label.setAccessibleName(self.tr("Small copy of the picture"))
        elif gone:
            label.setText(self.tr("The original was removed here. Headquarters has it."))
            label.setProperty("role", "muted")
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

    def _map(self, shown: Exhibit) -> SmallMap | None:
        """None where there is no position, or one that is none: 0, 0 is flagged and not mapped."""
        found = shown.metadata
        if "latitude" not in found or "longitude" not in found or "position-zero" in shown.row.doubts:
            return None
        error = found.get("position_error")
        return SmallMap(self._context.theme, found["latitude"], found["longitude"], error)

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
