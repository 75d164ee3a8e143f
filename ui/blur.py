"""One key blurs what was said and by whom, on every screen, until it is pressed again: somebody looks over a shoulder.

Whatever is typed or shown from outside is blurred: fields, lists, pictures, and each label or button with a run of
foreign text in it. By the rule of ``ui.text`` every such run stands between isolates; runs that are only codes,
numbers, times or keys say nothing and stay readable. It is a curtain, no secret: what stands behind it is in the vault
and in this process as before, and a screen reader reads it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QGraphicsEffect,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from ui.text import FIRST_STRONG_ISOLATE, POP_ISOLATE

_COARSE = 14
"""Pixels that become one: wider than a letter of any text here."""
_RUN = re.compile(f"{FIRST_STRONG_ISOLATE}([^{FIRST_STRONG_ISOLATE}{POP_ISOLATE}]*){POP_ISOLATE}")
_HARMLESS = re.compile(
    r"[A-Z]{1,2}-\d+(?:/[A-Z]-\d+)?"
    r"|(?:[\d\s:.,+/–-]|\b(?:B|MB|GB|s|h|min)\b)*"
    r"|F\d{1,2}(?:–F\d{1,2})?|Esc|Del|C|(?:(?:Ctrl|Alt|Shift)\+)+\w{1,6}"
)
_TYPED = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractItemView)


class Coarse(QGraphicsEffect):
    """Draws a widget so coarsely that nothing in it can be read."""

    def draw(self, painter: QPainter) -> None:
        offset = QPoint()
        source = self.sourcePixmap(Qt.CoordinateSystem.LogicalCoordinates, offset)
        size = source.deviceIndependentSize().toSize()
        few = (max(1, size.width() // _COARSE), max(1, size.height() // _COARSE))
        smooth = Qt.TransformationMode.SmoothTransformation
        small = source.scaled(*few, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        wide = small.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        painter.drawPixmap(offset, wide)


class Blur(QObject):
    """``changed`` is called with whether it is on."""

    def __init__(self, changed: Callable[[bool], object], parent: QObject) -> None:
        super().__init__(parent)
        self._changed = changed
        self._blurred: list[QWidget] = []
        self.on = False

    def toggle(self) -> None:
        """Draw the curtain, or take it away."""
        self.on = not self.on
        instance = QApplication.instance()
        assert isinstance(instance, QApplication)
        if self.on:
            for widget in instance.allWidgets():
                if widget.isVisible():
                    self._cover(widget)
            instance.installEventFilter(self)
        else:
            instance.removeEventFilter(self)
            for widget in self._blurred:
                if shiboken6.isValid(widget):
                    widget.setGraphicsEffect(None)  # type: ignore[arg-type]  # none is allowed
            self._blurred = []
        self._changed(self.on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Nothing that has to be blurred is painted before it is."""
        if event.type() in (QEvent.Type.Paint, QEvent.Type.Show) and isinstance(watched, QWidget):
            newly = self._cover(_outer(watched))
            return newly and event.type() == QEvent.Type.Paint
        return False

    def _cover(self, widget: QWidget) -> bool:
        """Blur a widget that has to be and is not yet; whether that was so."""
        if not says_something(widget) or _is_covered(widget):
            return False
        widget.setGraphicsEffect(Coarse(widget))
        self._blurred.append(widget)
        return True


def _outer(widget: QWidget) -> QWidget:
    """What is painted in the viewport of a list or text belongs to it."""
    above = widget.parentWidget()
    if isinstance(above, QAbstractScrollArea) and above.viewport() is widget:
        return above
    return widget


def _is_covered(widget: QWidget) -> bool:
    above: QWidget | None = widget
    while above is not None:
        if isinstance(above.graphicsEffect(), Coarse):
            return True
        above = above.parentWidget()
    return False


def says_something(widget: QWidget) -> bool:
    """Whether a widget shows what somebody said or wrote, or a picture."""
    if widget.window().windowType() == Qt.WindowType.Popup:
        return False
    if isinstance(widget, QLineEdit):
        return bool(widget.text())
    if isinstance(widget, _TYPED):
        return True
    if isinstance(widget, QLabel):
        return not widget.pixmap().isNull() or is_foreign(widget.text())
    ours = widget.property("stage") == "true"  # names of stages stand between isolates for their order alone
    return isinstance(widget, QAbstractButton) and not ours and is_foreign(widget.text())


def is_foreign(text: str) -> bool:
    """Whether a text holds a run from outside that is more than a code, a number, a time or a key.

    >>> is_foreign("Alert \\u2068L-0001\\u2069, \\u20682026-11-30 14:05\\u2069")
    False
    >>> is_foreign("at \\u2068the well\\u2069")
    True
    """
    return any(not _HARMLESS.fullmatch(run) for run in _RUN.findall(text))
