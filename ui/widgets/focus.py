"""Where the keyboard goes when something new is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget


def focus_soon(widget: QWidget) -> None:
    """Give ``widget`` the keyboard once it stands in its window, unless something else stands over it by then; the
    timer dies with the widget."""

    def give(*, last: bool = False) -> None:
        if widget.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not last:  # what was put into its layout after this was asked for is shown only now
            QTimer.singleShot(0, widget, lambda: give(last=True))

    QTimer.singleShot(0, widget, give)
