"""The rail: places by role, the current one marked by a bar, weight and colour."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeySequence, QPainter, QPainterPath, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QSizePolicy, QStyle, QToolButton, QVBoxLayout, QWidget

from ui.icons import icon
from ui.theme import Theme, base_font, scaled

WIDE, NARROW = 172, 56
_ICON = 18


class RailButton(QToolButton):
    """One place."""

    def __init__(self, name: str, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._text = theme, text
        self._count = 0
        self._icons = {checked: icon(name, theme, "accent" if checked else "ink") for checked in (False, True)}
        self.setText("  " + text)
        self.setIcon(self._icons[False])
        self.toggled.connect(lambda checked: self.setIcon(self._icons[checked]))
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setProperty("rail", "true")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(scaled(_ICON), scaled(_ICON)))
        self.setFixedHeight(scaled(36))

    def set_count(self, count: int) -> None:
        """How many things wait or stand there; nothing is shown for none."""
        self._count = count
        self.setAccessibleName(f"{self._text} {count}" if count else self._text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            shape, bar = QPainterPath(), self.rect()
            shape.addRoundedRect(QRectF(self.rect()), 8, 8)
            bar.setWidth(3)
            painter.setClipPath(shape)
            painter.fillRect(QStyle.visualRect(self.layoutDirection(), self.rect(), bar), self._theme.color("accent"))
        if self._count and self.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly:
            weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
            painter.setFont(base_font(12, weight))
            painter.setPen(self._theme.color("ink" if self.isChecked() else "muted"))
            place = self.rect().adjusted(10, 0, -10, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(self._count))


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

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """A number behind each place that has one."""
        for name, count in counts.items():
            if name in self._buttons:
                self._buttons[name].set_count(count)

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone."""
        self.setFixedWidth(scaled(NARROW if narrow else WIDE))
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for one in self._buttons.values():
            one.setToolButtonStyle(style)
