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
        outer.addLayout(row(self.title, None, *buttons))
        self.notice = Notice()
        outer.addWidget(self.notice)
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(10)
        outer.addWidget(scrolling(inner) if scroll else inner, 1)
