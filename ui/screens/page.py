"""The frame that most screens share: a title, one filled button, a notice, content that scrolls down."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.boxes import row, scrolling
from ui.widgets.labels import PlainLabel
from ui.widgets.notice import Notice


class Page(QWidget):
    """A screen with a heading row; ``body`` is the column below it."""

    def __init__(self, title: str, *buttons: QWidget, scroll: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 14, 20, 14)
        outer.setSpacing(12)
        self.title = PlainLabel(title, "title")
        self._heading = row(self.title, None, *buttons)
        outer.addLayout(self._heading)
        self.notice = Notice()
        outer.addWidget(self.notice)
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(10)
        outer.addWidget(scrolling(inner) if scroll else inner, 1)

    def beside_title(self, widget: QWidget) -> None:
        """Put something small beside the title."""
        self._heading.insertWidget(1, widget)

    def at_the_end(self, *widgets: QWidget) -> None:
        """Put more buttons at the end of the heading row."""
        for widget in widgets:
            self._heading.addWidget(widget)

    def set_low(self, low: bool) -> None:
        """In a low window there is less air around."""
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(*((12, 6, 12, 6) if low else (20, 14, 20, 14)))
        layout.setSpacing(6 if low else 12)
