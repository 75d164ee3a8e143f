"""First start: three doors, and opening what is there already."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.app import LANGUAGES
from ui.widgets.boxes import row
from ui.widgets.buttons import button, choice
from ui.widgets.labels import PlainLabel

_WIDTH = 620


class FirstStart(QWidget):
    """``doors`` maps join, headquarters, training and open to what they do; ``look`` changes language and theme."""

    def __init__(
        self, doors: Mapping[str, Callable[[], object]], look: Callable[[str, str], object], now: tuple[str, str]
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        theme, language = now
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 14, 20, 14)
        outer.setSpacing(12)
        names = [choice(text, lambda: None) for text in LANGUAGES.values()]
        for made, code in zip(names, LANGUAGES, strict=True):
            made.setChecked(code == language)
            made.clicked.connect(lambda _=False, code=code: look(theme, code))
        other = "night" if theme == "day" else "day"
        light = button(self.tr("Night") if theme == "day" else self.tr("Day"), lambda: look(other, language), flat=True)
        outer.addLayout(row(None, *names, light))
        outer.addStretch(1)
        title = PlainLabel("fieldkit", "title")
        words = PlainLabel(self.tr("Evidence, kept safe from the tent to the court."), "muted")
        for label in (title, words):
            outer.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self.doors = {}
        for name, text, explained in self._texts():
            made = self._door(text, explained)
            made.clicked.connect(lambda _=False, name=name: doors[name]())
            self.doors[name] = made
            outer.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)
        there = button(self.tr("Open a vault or desk that is there already…"), doors["open"], flat=True)
        outer.addWidget(there, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(2)

    def _texts(self) -> list[tuple[str, str, str]]:
        return [
            ("join", self.tr("Join a deployment"), self.tr("You have a kit file from headquarters.")),
            ("headquarters", self.tr("Headquarters"), self.tr("Set up root, intake and custodian desks.")),
            ("training", self.tr("Training"), self.tr("Synthetic cases, clearly marked, to throw away afterwards.")),
        ]

    def _door(self, text: str, explained: str) -> QPushButton:
        made = QPushButton(f"{text}\n{explained}")
        made.setProperty("door", "true")
        made.setAccessibleName(f"{text}. {explained}")
        made.setFixedWidth(_WIDTH)
        made.setMinimumHeight(72)
        made.setAutoDefault(False)
        return made
