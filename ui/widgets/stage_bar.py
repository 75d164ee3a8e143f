"""Stages across the top, each with how much is missing in it, or a tick; a bar under the current one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.text import isolated
from ui.theme import Theme, scaled
from ui.widgets.buttons import button


class StageBar(QWidget):
    """Buttons in a row over a line that is filled as far as the current stage."""

    def __init__(
        self,
        stages: Sequence[tuple[str, str]],
        theme: Theme,
        go: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names = dict(stages)
        self._buttons: dict[str, QPushButton] = {}
        self._current = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.setSpacing(0)
        for name, text in stages:
            made = button(text, partial(go, name), flat=True)
            made.setProperty("stage", "true")
            self._buttons[name] = made
            layout.addWidget(made, 1)
        self.setFixedHeight(scaled(42))

    def set_lacking(self, lacking: Mapping[str, Sequence[str]]) -> None:
        """Say what is missing in each stage: how much of it in sight, what it is on asking; a tick where nothing is."""
        for name, made in self._buttons.items():
            missing = lacking.get(name, ())
            mark = f"◆ {len(missing)}" if missing else "✓"
            made.setText(f"{self._names[name]} {isolated(mark)}")
            state = self.tr("something is missing") if missing else self.tr("nothing is missing")
            made.setAccessibleName(f"{self._names[name]}, {state}")
            made.setAccessibleDescription(", ".join(missing))
            made.setToolTip(escape("\n".join(missing)))

    def set_current(self, name: str) -> None:
        """Mark one stage."""
        self._current = name
        for other, made in self._buttons.items():
            made.setProperty("current", "true" if other == name else "false")
            made.style().unpolish(made)
            made.style().polish(made)
        self.update()

    def take_focus(self) -> None:
        """The keyboard goes to the current stage."""
        self._buttons[self._current].setFocus()

    def neighbour(self, step: int) -> str:
        """The stage before (-1) or after (1) the current one; that one itself at an end."""
        names = list(self._buttons)
        return names[min(max(names.index(self._current) + step, 0), len(names) - 1)]

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        line = self.rect()
        line.setTop(line.bottom() - 2)
        painter.fillRect(line, self._theme.color("line"))
        if self._current in self._buttons:
            there = self._buttons[self._current].geometry()
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                line.setLeft(there.left())
            else:
                line.setRight(there.right())
            painter.fillRect(line, self._theme.color("accent"))
