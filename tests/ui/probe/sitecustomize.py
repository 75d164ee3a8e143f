"""Lets a test ask the real program where its controls stand and what they say. It asks; it never presses anything.

Python imports this in every process of the program because the test puts this folder on ``PYTHONPATH``. A thread
answers on a Unix socket named after the process; the widgets are read in the program's own main thread. It starts with
the first window's module, after the cage was started, so that the cage is as it is without a test.
"""

from __future__ import annotations

import json
import os
import queue
import socket
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

_WINDOWS = frozenset({"ui.main_window", "ui.gate_window"})


class _Finder:
    """Finds nothing; it hears which module is wanted."""

    started = False

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: object = None) -> None:
        if name in _WINDOWS and not _Finder.started:
            _Finder.started = True
            threading.Thread(target=_serve, daemon=True).start()


def _serve() -> None:
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(Path(os.environ["FIELDKIT_PROBE"]) / f"{os.getpid()}.socket"))
    listener.listen()
    answers: queue.Queue[list[dict[str, Any]]] = queue.Queue()
    asker = None
    while True:
        connection, _ = listener.accept()
        with connection:
            connection.recv(1)
            asker = asker or _asker(answers)
            connection.sendall(json.dumps(_ask(asker, answers)).encode())


def _asker(answers: queue.Queue[list[dict[str, Any]]]) -> Any:
    """An object of the main thread, made once and kept: deleted while it answers, it would take the program along."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    class Asker(QObject):
        def event(self, event: QEvent) -> bool:
            if event.type() != QEvent.Type.User:  # moving it to the main thread is an event too, of this thread
                return super().event(event)
            answers.put(_widgets())
            return True

    app = QApplication.instance()
    if app is None:
        return None
    asker = Asker()
    asker.moveToThread(app.thread())
    return asker


def _ask(asker: Any, answers: queue.Queue[list[dict[str, Any]]]) -> list[dict[str, Any]]:
    from PySide6.QtCore import QCoreApplication, QEvent

    if asker is None:
        return []
    QCoreApplication.postEvent(asker, QEvent(QEvent.Type.User))
    return answers.get()


def _widgets() -> list[dict[str, Any]]:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit

    answer = []
    for widget in QApplication.allWidgets():
        if not widget.isVisible() or widget.window().isHidden():
            continue
        seen = widget.visibleRegion().boundingRect()
        corner = widget.mapToGlobal(seen.topLeft() if not seen.isEmpty() else QPoint(0, 0))
        said = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
        text = widget.toPlainText() if isinstance(widget, QTextEdit | QPlainTextEdit) else said
        answer.append(
            {
                "kind": type(widget).__name__,
                "name": widget.accessibleName(),
                "text": text,
                "place": [corner.x(), corner.y(), seen.width(), seen.height()],
                "enabled": widget.isEnabled(),
                "focus": widget.hasFocus(),
                "window": type(widget.window()).__name__,
            }
        )
    return answer


if "FIELDKIT_PROBE" in os.environ:
    sys.meta_path.insert(0, _Finder())
