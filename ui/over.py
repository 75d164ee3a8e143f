"""Pages that stand over a place and give it back as it was, with the keyboard where it stood."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget


class Over:
    """At most one page at a time stands over the places of ``stack``."""

    def __init__(self, stack: QStackedWidget) -> None:
        self._stack = stack
        self._below: QWidget | None = None
        self._focus: QWidget | None = None
        self._page: QWidget | None = None

    @property
    def page(self) -> QWidget | None:
        """What stands over the places now."""
        return self._page if self._page is self._stack.currentWidget() else None

    def show(self, page: QWidget) -> None:
        """Put a page over what is shown; one that stood there gives way."""
        if self.page is None:
            self._below, self._focus = self._stack.currentWidget(), QApplication.focusWidget()
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._page = page
        self._stack.setCurrentWidget(page)

    def close(self) -> None:
        """Show what was there before."""
        if self.page is None or self._below is None:
            return
        self._stack.setCurrentWidget(self._below)
        if self._focus is not None and shiboken6.isValid(self._focus) and self._focus.isVisible():
            self._focus.setFocus()
        self._page = self._focus = None
