"""One comment of a lead's, with its answer: what it is about, who says it, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fieldkit.workflows.review_values import Comment
from ui.text import day_and_time, isolated
from ui.widgets.boxes import row
from ui.widgets.labels import Chip, PlainLabel, State


class CommentNote(QFrame):
    """Stands beside what was said, and never looks like it: framed, and signed by who asks."""

    def __init__(self, one: Comment, about: str, *actions: QWidget) -> None:
        super().__init__()
        self.setObjectName("attention" if one.answer == "open" else "cardWash")
        inner = QVBoxLayout(self)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.setSpacing(4)
        by = self.tr("%1, %2").replace("%1", isolated(one.person)).replace("%2", day_and_time(one.time))
        chip = Chip(self._word(one), _STATES[one.answer])
        inner.addLayout(row(PlainLabel(f"{about}  ·  {by}" if about else by, "caption", wrap=True), None, chip))
        said = self.tr("What it said was erased here.") if one.words is None else isolated(one.words)
        inner.addWidget(PlainLabel(said, "muted" if one.words is None else "", wrap=True))
        if one.answer == "set-aside":
            text = self.tr("Set aside by %1: %2").replace("%1", isolated(one.answered_by))
            inner.addWidget(PlainLabel(text.replace("%2", isolated(one.answer_words)), "", wrap=True))
        if actions:
            inner.addLayout(row(*actions, None))
        self.setAccessibleName(f"{self.tr('Comment')}: {one.words or said}")

    def _word(self, one: Comment) -> str:
        words = {
            "open": self.tr("Not answered"),
            "amended": self.tr("A newer version came"),
            "set-aside": self.tr("Set aside"),
        }
        return words[one.answer]


_STATES: dict[str, State] = {"open": "attention", "amended": "accent", "set-aside": ""}


def turn_name(turns: Sequence[str], turn: str, named: str, gone: str) -> str:
    """``named`` with the turn's number for %1; ``gone`` where it is in this version no more; empty for the whole."""
    if not turn:
        return ""
    return named.replace("%1", isolated(turns.index(turn) + 1)) if turn in turns else gone
