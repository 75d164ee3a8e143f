"""One measurement of the desktop's evidence, in a process of its own: it prints one JSON object.

    python -m tests.bench.evidence_probe scroll|check|take|rest VAULT PASSPHRASE_FILE [FOLDER]

``stall`` is the longest time in milliseconds in which the event loop did nothing else, and ``work`` the most processor
time that its thread spent between two turns: on a machine that does other work too, the one is longer than the other.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from fieldkit.clock import SystemClock
from fieldkit.workflows.field import unlock

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.screens.evidence.view import EvidenceScreen

_REST_SECONDS = 30
_STEPS = 300


class Pulse:
    """A timer that never rests, and the longest gap between two of its ticks."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self._last = self._worked = self._longest = self._most = 0.0
        self.begin()
        self._timer = QTimer()
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self._longest, self._most = max(self._longest, now - self._last), max(self._most, worked - self._worked)
        self._last, self._worked = now, worked

    def begin(self) -> None:
        """Forget what was."""
        self._last, self._longest = time.perf_counter(), 0.0
        self._worked, self._most = time.thread_time(), 0.0

    @property
    def found(self) -> dict[str, float]:
        """The longest gap, and the most work in one, in milliseconds."""
        return {"stall": 1000 * self._longest, "work": 1000 * self._most}


def _evidence(window: MainWindow) -> EvidenceScreen:
    from ui.screens.evidence.view import EvidenceScreen

    [screen] = window.findChildren(EvidenceScreen)
    return screen


def _wait(until: Callable[[], bool]) -> None:
    from PySide6.QtTest import QTest

    while not until():
        QTest.qWait(5)


def scroll(window: MainWindow, pulse: Pulse, _folder: Path | None) -> dict[str, float]:
    """First paint of the light table, then from its top to its bottom."""
    began = time.perf_counter()
    window.navigate("evidence", None)
    screen = _evidence(window)
    _wait(lambda: screen.table.isVisible() and screen.table.table_model.rowCount() > 0)
    screen.table.viewport().repaint()
    painted = time.perf_counter() - began
    _wait(lambda: not screen.reader.busy)
    read, count = time.perf_counter() - began, len(screen.tiles)
    bar = screen.table.verticalScrollBar()
    previous = -1
    while bar.maximum() != previous:  # it is laid out a few hundred at a time
        previous = bar.maximum()
        _pause(200)
    pulse.begin()
    for step in range(_STEPS + 1):
        bar.setValue(bar.maximum() * step // _STEPS)
        _pause(5)
    return {"first_paint": 1000 * painted, "read": read, "count": count, **pulse.found}


def _pause(milliseconds: int) -> None:
    from PySide6.QtTest import QTest

    QTest.qWait(milliseconds)


def check(window: MainWindow, pulse: Pulse, _folder: Path | None) -> dict[str, float]:
    """Check now, on the screen of custody."""
    from ui.screens.custody.view import CustodyScreen

    window.navigate("custody", None)
    [screen] = window.findChildren(CustodyScreen)
    _pause(200)
    pulse.begin()
    began = time.perf_counter()
    screen.check_now()
    _wait(lambda: not screen.bar.busy)
    return {"seconds": time.perf_counter() - began, **pulse.found}


def take(window: MainWindow, pulse: Pulse, folder: Path | None) -> dict[str, float]:
    """A card, until it is said whether it may be erased; ``seconds`` until everything was taken."""
    from fieldkit.jobs import Progress

    assert folder is not None
    window.navigate("evidence", None)
    screen = _evidence(window)
    _pause(200)
    taken: list[float] = []
    shown = screen.bar._progress

    def watch(progress: Progress) -> None:
        if progress.stage == "read-back" and not taken:
            taken.append(time.perf_counter())
        shown(progress)

    screen.bar._progress = watch  # type: ignore[method-assign]  # watched and handed on
    pulse.begin()
    began = time.perf_counter()
    screen.add([folder])
    _wait(lambda: not screen.bar.busy)
    whole = time.perf_counter() - began
    if "✓" not in screen.importing.result.heading.text():
        raise RuntimeError(screen.importing.result.heading.text())
    _wait(lambda: not screen.reader.busy)
    return {"seconds": (taken[0] if taken else began + whole) - began, "whole": whole, **pulse.found}


def rest(_window: MainWindow, _pulse: Pulse, _folder: Path | None) -> dict[str, float]:
    """Memory that is resident some time after unlocking, in MiB."""
    _pause(1000 * _REST_SECONDS)
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return {"resident": pages * 4096 / 1024**2}


_WHAT = {"scroll": scroll, "check": check, "take": take, "rest": rest}


def main(what: str, vault: Path, passphrase: str, folder: Path | None) -> None:
    """Measure once."""
    cage = unlock.start_sandbox()
    from PySide6.QtTest import QTest

    from ui.app import make_app
    from ui.main_window import MainWindow

    make_app()
    window = MainWindow(unlock.unlock(vault, passphrase, SystemClock(), cage), None, "day", "en")
    window.show()
    QTest.qWait(500)
    print(json.dumps(_WHAT[what](window, Pulse(), folder)), flush=True)
    cage.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]).read_text(encoding="utf-8").strip(),
         Path(sys.argv[4]) if len(sys.argv) > 4 else None)  # fmt: skip
