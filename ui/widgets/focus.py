"""Where the keyboard goes when something new is shown."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_LAID_OUT_MS = 60


def focus_soon(widget: QWidget) -> None:
    """Give ``widget`` the keyboard once it stands in its window, unless something else stands over it by then; the
    timer dies with the widget."""

    def give(*, last: bool = False) -> None:
        if widget.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not last:  # what was put into its layout after this was asked for is shown only now
            QTimer.singleShot(0, widget, lambda: give(last=True))

    QTimer.singleShot(0, widget, give)


def into_sight(widget: QWidget) -> None:
    """Scroll to ``widget`` once what was just opened around it is laid out."""

    def scroll() -> None:
        above = widget.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(widget)

    QTimer.singleShot(_LAID_OUT_MS, widget, scroll)


class KeptOff(QObject):
    """Where what had the keyboard goes away, Qt gives it to the next in line, at last to the first of the window: to
    ``bar``, where one more key would raise an alert or lock. ``instead`` gets it."""

    def __init__(self, bar: QWidget, instead: QWidget) -> None:
        super().__init__(bar)
        self._bar, self._instead = bar, instead
        instance = QApplication.instance()
        assert isinstance(instance, QApplication)
        instance.focusChanged.connect(self._moved)

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self._bar.isAncestorOf(new):
            return
        if old is None or not shiboken6.isValid(old) or not old.isVisible() or not old.isEnabled():
            self._instead.setFocus(Qt.FocusReason.OtherFocusReason)
