"""First start: three doors, and opening what is there already."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fieldkit.workflows.looks import TEXT_PERCENTS, Look
from ui.app import LANGUAGES
from ui.text import isolated
from ui.theme import THEMES
from ui.widgets.boxes import centred, row
from ui.widgets.buttons import Door, button, choice
from ui.widgets.focus import focus_soon
from ui.widgets.labels import PlainLabel

_WIDTH = 620
T = TypeVar("T")


class FirstStart(QWidget):
    """``doors`` maps join, headquarters, training, open and restore to what they do; ``look`` changes language and
    theme."""

    help_page = "first-start"

    def __init__(
        self, doors: Mapping[str, Callable[[], object]], look: Callable[[str, str, int], object], now: Look
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 14, 20, 14)
        outer.setSpacing(0)
        outer.addLayout(self._looks(now, look))
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
            made = Door(name, text, explained, THEMES[now.theme])
            made.clicked.connect(lambda _=False, name=name: doors[name]())
            self.doors[name] = made
            column.addWidget(made)
        there = button(self.tr("Open a vault or desk that is there already…"), doors["open"], flat=True)
        lost = button(self.tr("Restore a backup…"), doors["restore"], flat=True)
        column.addLayout(row(None, there, lost, None))
        outer.addWidget(centred(frame, _WIDTH), 1)
        focus_soon(self.doors["join"])

    def _looks(self, now: Look, look: Callable[[str, str, int], object]) -> QVBoxLayout:
        names = [choice(text, partial(look, now.theme, code, now.text)) for code, text in LANGUAGES.items()]
        for made, code in zip(names, LANGUAGES, strict=True):
            made.setChecked(code == now.language)
        lights = {"day": self.tr("Day"), "night": self.tr("Night"), "contrast": self.tr("High contrast")}
        theme = _after(list(lights), now.theme)
        light = button(lights[theme], partial(look, theme, now.language, now.text), flat=True)
        size = _after(TEXT_PERCENTS, now.text)
        letters = button(
            self.tr("Letters %1").replace("%1", isolated(f"{size} %")),
            partial(look, now.theme, now.language, size), flat=True,
        )  # fmt: skip
        holder = QVBoxLayout()
        holder.addLayout(row(None, letters, light, *names))
        return holder

    def _texts(self) -> list[tuple[str, str, str]]:
        return [
            ("join", self.tr("Join a deployment"), self.tr("You have a kit file from headquarters.")),
            ("headquarters", self.tr("Headquarters"), self.tr("Set up root, intake and custodian desks.")),
            ("training", self.tr("Training"), self.tr("Synthetic cases, clearly marked, to throw away afterwards.")),
        ]


def _after(choices: Sequence[T], now: T) -> T:
    """The next of several, the first after the last."""
    return choices[(choices.index(now) + 1) % len(choices)]
