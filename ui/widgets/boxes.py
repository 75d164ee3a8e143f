"""Cards, washes, rows and the scrolling page that screens are built from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import scaled
from ui.widgets.labels import PlainLabel


def card(name: str = "card") -> tuple[QFrame, QVBoxLayout]:
    """A card and its column. ``name``: card, cardWash, attention or failureBox."""
    frame = QFrame()
    frame.setObjectName(name)
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 14, 16, 14)
    column.setSpacing(8)
    return frame, column


def roomy_card() -> tuple[QFrame, QVBoxLayout]:
    """A card that stands alone in a window."""
    frame, column = card()
    column.setContentsMargins(28, 24, 28, 24)
    column.setSpacing(12)
    return frame, column


def row(*widgets: QWidget | None, spacing: int = 10) -> QHBoxLayout:
    """Widgets side by side; None is a stretch."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            made.addStretch(1)
        else:
            made.addWidget(widget)
    return made


def note(text: str) -> QFrame:
    """A sentence that must be known and stops nothing."""
    frame, column = card("attention")
    column.addWidget(PlainLabel(text, "", wrap=True))
    return frame


def divider() -> QFrame:
    """A thin line."""
    line = QFrame()
    line.setObjectName("divider")
    line.setFixedHeight(1)
    return line


def scrolling(inner: QWidget) -> QScrollArea:
    """A page that scrolls down and never sideways."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area


def centred(frame: QFrame, width: int) -> QScrollArea:
    """A card in the middle of the window, at most ``width`` px wide, as high as its text needs."""
    holder = QWidget()
    across = QHBoxLayout()
    across.setContentsMargins(0, 0, 0, 0)
    frame.setMaximumWidth(scaled(width))
    policy = frame.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    frame.setSizePolicy(policy)
    across.addStretch(1)
    across.addWidget(frame, 1_000)  # takes what there is, up to its maximum
    across.addStretch(1)
    down = QVBoxLayout(holder)
    down.setContentsMargins(20, 20, 20, 20)
    down.addStretch(2)
    down.addLayout(across)
    down.addStretch(3)
    return scrolling(holder)


def column_widget(spacing: int = 12, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> tuple[QWidget, QVBoxLayout]:
    """A plain widget with a column."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(*margins)
    column.setSpacing(spacing)
    return widget, column


def empty_state(title: str, text: str, *actions: QWidget) -> QFrame:
    """What a place says when there is nothing in it yet: what it is for, and what to do next."""
    frame = QFrame()
    frame.setObjectName("empty")
    column = QVBoxLayout(frame)
    column.setContentsMargins(24, 44, 24, 44)
    column.setSpacing(8)
    column.addStretch(2)
    for label in (PlainLabel(title, "heading"), PlainLabel(text, "muted", wrap=True)):
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label)
    if actions:
        column.addSpacing(6)
        column.addLayout(row(None, *actions, None))
    column.addStretch(3)
    return frame


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, and out of those that lie in it."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
