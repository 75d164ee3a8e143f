"""What was copied here does not stay: the clipboard and the selection are emptied after a minute, and at every lock."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

KEPT_SECONDS = 60

_BOTH = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


def forget() -> None:
    """Empty both now."""
    for mode in _BOTH:
        QGuiApplication.clipboard().clear(mode)


class ShortMemory(QObject):
    """Empties what this program copied, ``KEPT_SECONDS`` after the last copy; what others copied is theirs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timers = {mode: self._timer(mode) for mode in _BOTH}
        clipboard = QGuiApplication.clipboard()
        clipboard.changed.connect(self._changed)

    def _timer(self, mode: QClipboard.Mode) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(KEPT_SECONDS * 1000)
        timer.timeout.connect(lambda: self._empty(mode))
        return timer

    def _changed(self, mode: QClipboard.Mode) -> None:
        if mode in self._timers:
            if self._owns(mode) and QGuiApplication.clipboard().text(mode):
                self._timers[mode].start()
            else:
                self._timers[mode].stop()

    def _empty(self, mode: QClipboard.Mode) -> None:
        if self._owns(mode):
            QGuiApplication.clipboard().clear(mode)

    def _owns(self, mode: QClipboard.Mode) -> bool:
        clipboard = QGuiApplication.clipboard()
        return clipboard.ownsSelection() if mode == QClipboard.Mode.Selection else clipboard.ownsClipboard()
