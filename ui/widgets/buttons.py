"""Buttons: one filled button to a screen, the others plain."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from ui.text import button_text


def button(
    text: str, clicked: Callable[[], object], *, filled: bool = False, flat: bool = False, parent: QWidget | None = None
) -> QPushButton:
    """A button with an accessible name and no default magic on Return."""
    made = QPushButton(button_text(text), parent)
    made.setAutoDefault(False)
    made.setProperty("filled", "true" if filled else "false")
    made.setProperty("flat", "true" if flat else "false")
    made.setAccessibleName(text)
    made.clicked.connect(lambda: clicked())
    return made


def choice(text: str, chosen: Callable[[], object], parent: QWidget | None = None) -> QPushButton:
    """One of several answers: checkable, shown by border and weight as well as colour."""
    made = QPushButton(button_text(text), parent)
    made.setCheckable(True)
    made.setAutoDefault(False)
    made.setProperty("choice", "true")
    made.setAccessibleName(text)
    made.clicked.connect(lambda: chosen())
    return made
