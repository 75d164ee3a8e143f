"""The rail: places by role, the current one marked by a bar, weight and colour."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QSizePolicy, QStyle, QToolButton, QVBoxLayout, QWidget

from ui.icons import icon
from ui.theme import Theme

WIDE, NARROW = 172, 56


class RailButton(QToolButton):
    """One place."""

    def __init__(self, name: str, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText("  " + text)
        self.setIcon(icon(name, theme))
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setProperty("rail", "true")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(36)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            painter = QPainter(self)
            bar = self.rect().adjusted(0, 4, 0, -4)
            bar.setWidth(3)
            place = QStyle.visualRect(self.layoutDirection(), self.rect(), bar)
            painter.fillRect(place, self._theme.color("accent"))


class Rail(QFrame):
    """Places from the top, custody and settings at the foot; icons alone where the window is narrow."""

    def __init__(
        self, places: Sequence[tuple[str, str]], foot: Sequence[tuple[str, str]], go: Callable[[str], object],
        theme: Theme, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("rail")
        self._buttons: dict[str, RailButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 14, 10, 14)
        layout.setSpacing(4)
        for number, (name, text) in enumerate(places, 1):
            layout.addWidget(self._add(name, text, go, theme))
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, partial(go, name))
        layout.addStretch(1)
        for name, text in foot:
            layout.addWidget(self._add(name, text, go, theme))
        self.set_narrow(False)

    def _add(self, name: str, text: str, go: Callable[[str], object], theme: Theme) -> RailButton:
        made = RailButton(name, text, theme, self)
        made.clicked.connect(lambda: go(name))
        self._buttons[name] = made
        return made

    def set_current(self, name: str) -> None:
        """Mark the place that is shown."""
        for other, one in self._buttons.items():
            one.setChecked(other == name)

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone."""
        self.setFixedWidth(NARROW if narrow else WIDE)
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for one in self._buttons.values():
            one.setToolButtonStyle(style)
