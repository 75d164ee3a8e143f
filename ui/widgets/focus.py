"""Where the keyboard goes when something new is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget


def focus_soon(widget: QWidget) -> None:
    """Give ``widget`` the keyboard once it stands in its window, unless something else stands over it by then; the
    timer dies with the widget."""

    def give() -> None:
        if widget.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    QTimer.singleShot(0, widget, give)
