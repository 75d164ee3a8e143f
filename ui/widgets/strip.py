"""The bottom strip: what is safe and what is not yet safe, always. "Saved" is shown only after the durable write.

Each part is a button that opens its list.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from fieldkit.workflows.field import backup
from fieldkit.workflows.values import Strip as StripValue
from ui.text import clock_time, isolated
from ui.theme import scaled
from ui.widgets.buttons import button
from ui.widgets.labels import MARKS, OPEN_MARK, RIGHT_TO_LEFT_MARK, PlainLabel, State

_PLACES = ("custody", "bundles", "bundles", "backup", "clock")
_SHOWN_WHEN_NARROW = 3
_MARGIN, _LINES = 12, 2
"""Left and right of all, and what dividers take."""


class Strip(QFrame):
    """30 px; narrow windows show the first three parts, and more where there is room. ``go`` opens a place by name."""

    def __init__(self, go: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setFixedHeight(scaled(30))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        self._narrow = False
        layout.setSpacing(0)
        self._parts: list[QPushButton] = []
        self._lines: list[QFrame] = []
        for number, place in enumerate(_PLACES):
            if number:
                layout.addWidget(self._line())
            part = button("", partial(go, place), flat=True)
            part.setProperty("strip", "true")
            self._parts.append(part)
            layout.addWidget(part)
        self._sentence = PlainLabel("", "small")
        self._sentence.hide()
        layout.addWidget(self._sentence)
        layout.addStretch(1)

    def _line(self) -> QFrame:
        line = QFrame()
        line.setObjectName("divider")
        line.setFixedSize(1, 16)
        self._lines.append(line)
        return line

    def show_unsaved(self) -> None:
        """Typed words are not yet written durably."""
        self._show_parts()
        self._set(self._parts[0], "", OPEN_MARK + self.tr("Not yet saved"))

    def show_value(self, value: StripValue) -> None:
        """Show what the vault says of itself."""
        self._show_parts()
        saved, waiting, here, backed_up, clock = self._parts
        if value.saved_at:
            self._set(saved, "success", self.tr("Saved %1").replace("%1", clock_time(value.saved_at)))
        else:
            self._set(saved, "", OPEN_MARK + self.tr("Nothing new since unlocking"))
        self._set(waiting, "", self.tr("Not yet at HQ: %1").replace("%1", isolated(value.not_yet_at_hq)))
        only = self.tr("Only on this laptop: %1").replace("%1", isolated(value.only_here))
        self._set(here, "attention" if value.only_here else "success", only)
        self._set(backed_up, *self._backup(value.backup_age_days))
        self._set(clock, *self._clock(value.clock))
        self._fit()

    def _clock(self, found: str) -> tuple[State, str]:
        known: dict[str, tuple[State, str]] = {
            "ok": ("success", self.tr("Clock ok")),
            "jumped": ("attention", self.tr("Clock jumped")),
            "off": ("attention", self.tr("Clock is off")),
            "unknown": ("", OPEN_MARK + self.tr("Clock not compared")),
        }
        return known[found]

    def _backup(self, age: int | None) -> tuple[State, str]:
        if age is None:
            return "", OPEN_MARK + self.tr("No backup yet")
        if age == 0:
            return "success", self.tr("Backed up today")
        text = self.tr("Backup 1 day old") if age == 1 else self.tr("Backup %1 days old")
        return "attention" if age >= backup.OLD_DAYS else "", text.replace("%1", isolated(age))

    def _set(self, part: QPushButton, state: State, text: str) -> None:
        if part.property("state") == state and part.text() == self._shown(state, text):
            return
        part.setText(self._shown(state, text))
        part.setAccessibleName(text)
        part.setProperty("state", state)
        part.style().unpolish(part)
        part.style().polish(part)

    def _shown(self, state: State, text: str) -> str:
        return RIGHT_TO_LEFT_MARK * self.isRightToLeft() + MARKS[state] + text

    def show_text(self, text: str) -> None:
        """Show one sentence instead: at desks of headquarters, and while nothing is known."""
        for part in (*self._parts, *self._lines):
            part.hide()
        self._sentence.setText(text)
        self._sentence.show()

    def _show_parts(self) -> None:
        if not self._sentence.isHidden():
            self._sentence.hide()
            for part in (*self._parts, *self._lines):
                part.show()
            self._fit()

    def set_narrow(self, narrow: bool) -> None:
        """Show the first three parts alone, and of the others those that there is room for."""
        self._narrow = narrow
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self._sentence.isHidden():
            return
        left = self.width() - 2 * _MARGIN - sum(one.sizeHint().width() for one in self._parts[:_SHOWN_WHEN_NARROW])
        for part, line in zip(self._parts[_SHOWN_WHEN_NARROW:], self._lines[_SHOWN_WHEN_NARROW - 1 :], strict=True):
            left -= part.sizeHint().width() + _LINES
            part.setVisible(not self._narrow or left >= 0)
            line.setVisible(not self._narrow or left >= 0)
