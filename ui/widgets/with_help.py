"""A part of a window with its help beside it, or over it where there is no room; what is in the part stays as it is."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from ui.help_text import read
from ui.theme import scaled
from ui.widgets.help_pane import HelpPane

_WIDE, _ROOM = 350, 760
"""Of the pane, and what a part needs to stand beside it."""


class WithHelp(QWidget):
    """``inner`` is the part; ``page`` says which page is its help now, in ``language``."""

    def __init__(self, inner: QWidget, page: Callable[[], str], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner, self._page, self._language = inner, page, language
        self._focus: QWidget | None = None
        self._shown = ""
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addWidget(inner, 1)
        self.pane: HelpPane | None = None

    @property
    def open(self) -> bool:
        """Whether the help is shown."""
        return bool(self._shown)

    def speak(self, language: str) -> None:
        """Help comes in this language from now on."""
        self._language = language
        if self.pane is not None:
            self.close_help()
            self.pane.deleteLater()
            self.pane = None

    def toggle(self) -> None:
        """Show the help of what is there, or give the part back."""
        if self.open:
            self.close_help()
            return
        QGuiApplication.inputMethod().commit()  # a word that is half typed stays
        self._focus = QApplication.focusWidget()
        if self.pane is None:
            self.pane = HelpPane(self.close_help)
            self._across.addWidget(self.pane)
        self._show(self.pane)
        self.pane.take_keyboard()

    def _show(self, pane: HelpPane) -> None:
        self._shown = self._page()
        pane.show_page(read(self._shown, self._language))
        pane.show()
        self._fit()

    def follow(self) -> None:
        """Another thing is shown: so is its help; where it would hide it, the help goes."""
        if self.open and self.pane is not None and self._page() != self._shown:
            if self._covers:
                self.close_help()
            else:
                self._show(self.pane)

    def close_help(self) -> None:
        """Give the part back as it was, with the keyboard where it stood."""
        if not self.open or self.pane is None:
            return
        held = self.pane.isAncestorOf(QApplication.focusWidget() or self)
        self._shown = ""
        self.pane.hide()
        self._inner.show()
        if held and self._focus is not None and shiboken6.isValid(self._focus) and self._focus.isVisible():
            self._focus.setFocus()
        self._focus = None

    @property
    def _covers(self) -> bool:
        return self.width() < scaled(_ROOM)

    def _fit(self) -> None:
        if self.open and self.pane is not None:
            self._inner.setVisible(not self._covers)
            self.pane.setMinimumWidth(0 if self._covers else scaled(_WIDE))
            self.pane.setMaximumWidth(16_777_215 if self._covers else scaled(_WIDE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
