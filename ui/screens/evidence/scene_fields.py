"""Which scene a photo belongs to, and which part of its series it is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from fieldkit.workflows.field.photo_log import SCENE_ROLES
from ui.scene_words import role_explained, role_word
from ui.text import isolated
from ui.widgets.arrow_box import ArrowBox
from ui.widgets.labels import PlainLabel


class SceneFields(QWidget):
    """A name to type or choose, and one of five parts with what it shows."""

    def __init__(self, scenes: Iterable[str], scene: str, part: str) -> None:
        super().__init__()
        self._scene, self.part = ArrowBox(), ArrowBox()
        self._scene.setEditable(True)
        self._scene.setInsertPolicy(ArrowBox.InsertPolicy.NoInsert)
        self._scene.addItems(["", *sorted(set(scenes))])
        self._scene.setCurrentText(scene)
        self._scene.setAccessibleName(self.tr("Scene"))
        edit = self._scene.lineEdit()
        assert edit is not None
        edit.setAccessibleName(self.tr("Scene"))
        edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.part.setAccessibleName(self.tr("Part of the series"))
        self.part.addItem(self.tr("No part yet"), "")
        for number, role in enumerate(SCENE_ROLES, 1):
            self.part.addItem(f"{number}  {role_word(role)}", role)
        self.part.setCurrentIndex(max(0, self.part.findData(part)))
        keys = self.tr("At the light table, %1 say the part of the photo that is chosen.")
        keys = keys.replace("%1", isolated(f"1–{len(SCENE_ROLES)}"))
        self.part.setAccessibleDescription(keys)
        self._keys = PlainLabel(keys, "small", wrap=True)
        self._explained = PlainLabel("", "small", wrap=True)
        self.part.currentIndexChanged.connect(self._explain)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel(self.tr("Scene"), "caption"))
        for widget in (self._scene, self.part, self._explained, self._keys):
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, widget.sizePolicy().verticalPolicy())
            column.addWidget(widget)
        self._explain()

    def _explain(self) -> None:
        self._explained.setText(role_explained(self.part.currentData()))
        self._explained.setVisible(bool(self._explained.text()))

    @property
    def value(self) -> tuple[str, str]:
        """Scene and part."""
        return self._scene.currentText().strip(), self.part.currentData()

    def set_scene(self, scene: str) -> None:
        """As if it were typed."""
        self._scene.setCurrentText(scene)
