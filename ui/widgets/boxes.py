"""Cards, washes, rows and the scrolling page that screens are built from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.widgets.labels import PlainLabel


def card(name: str = "card") -> tuple[QFrame, QVBoxLayout]:
    """A card and its column. ``name``: card, cardWash, attention or failureBox."""
    frame = QFrame()
    frame.setObjectName(name)
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 14, 16, 14)
    column.setSpacing(8)
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


def column_widget(spacing: int = 12, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> tuple[QWidget, QVBoxLayout]:
    """A plain widget with a column."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(*margins)
    column.setSpacing(spacing)
    return widget, column


def empty_state(title: str, text: str) -> QWidget:
    """What a place says when there is nothing in it yet."""
    widget, column = column_widget(6, (24, 48, 24, 48))
    for label in (PlainLabel(title, "heading"), PlainLabel(text, "muted", wrap=True)):
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label)
    column.addStretch(1)
    return widget


def clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner := item.layout(), QVBoxLayout | QHBoxLayout):
            clear(inner)
