"""First start: three doors, and opening what is there already."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.app import LANGUAGES
from ui.theme import THEMES
from ui.widgets.boxes import centred, row
from ui.widgets.buttons import Door, button, choice
from ui.widgets.focus import focus_soon
from ui.widgets.labels import PlainLabel

_WIDTH = 620


class FirstStart(QWidget):
    """``doors`` maps join, headquarters, training, open and restore to what they do; ``look`` changes language and
    theme."""

    def __init__(
        self, doors: Mapping[str, Callable[[], object]], look: Callable[[str, str], object], now: tuple[str, str]
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        theme, language = now
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 14, 20, 14)
        outer.setSpacing(0)
        outer.addLayout(self._looks(theme, language, look))
        frame = QFrame()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        title = PlainLabel("fieldkit", "brand")
        words = PlainLabel(self.tr("Evidence, kept safe from the tent to the court."), "muted", wrap=True)
        for label in (title, words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(10)
        self.doors = {}
        for name, text, explained in self._texts():
            made = Door(name, text, explained, THEMES[theme])
            made.clicked.connect(lambda _=False, name=name: doors[name]())
            self.doors[name] = made
            column.addWidget(made)
        there = button(self.tr("Open a vault or desk that is there already…"), doors["open"], flat=True)
        lost = button(self.tr("Restore a backup…"), doors["restore"], flat=True)
        column.addLayout(row(None, there, lost, None))
        outer.addWidget(centred(frame, _WIDTH), 1)
        focus_soon(self.doors["join"])

    def _looks(self, theme: str, language: str, look: Callable[[str, str], object]) -> QVBoxLayout:
        names = [choice(text, lambda: None) for text in LANGUAGES.values()]
        for made, code in zip(names, LANGUAGES, strict=True):
            made.setChecked(code == language)
            made.clicked.connect(lambda _=False, code=code: look(theme, code))
        other = "night" if theme == "day" else "day"
        light = button(self.tr("Night") if theme == "day" else self.tr("Day"), lambda: look(other, language), flat=True)
        holder = QVBoxLayout()
        holder.addLayout(row(None, light, *names))
        return holder

    def _texts(self) -> list[tuple[str, str, str]]:
        return [
            ("join", self.tr("Join a deployment"), self.tr("You have a kit file from headquarters.")),
            ("headquarters", self.tr("Headquarters"), self.tr("Set up root, intake and custodian desks.")),
            ("training", self.tr("Training"), self.tr("Synthetic cases, clearly marked, to throw away afterwards.")),
        ]
