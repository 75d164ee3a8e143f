"""One measurement of the desktop's evidence, in a process of its own: it prints one JSON object.

    python -m tests.bench.evidence_probe day|scroll|check|take|rest VAULT PASSPHRASE_FILE [FOLDER]

``stall`` is the longest time in milliseconds in which the event loop did nothing else, and ``work`` the most processor
time that its thread spent between two turns: on a machine that does other work too, the one is longer than the other.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from fieldkit.clock import SystemClock
from fieldkit.vault import keyring
from fieldkit.workflows.field import unlock

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.screens.evidence.view import EvidenceScreen

_REST_SECONDS = 30
_LOOK_SECONDS = 0.005
_DEEP = 4
_PLACES = (
    "today", "interviews", "evidence", "people", "alerts", "hand-over", "review", "bundles", "custody", "settings",
    "today",
)  # fmt: skip
_OURS = ("/ui/", "/fieldkit/")
_STEPS = 300


class Pulse:
    """A timer that never rests, and the longest gap between two of its ticks. A watcher beside it looks every few
    milliseconds where the window's thread stands, and remembers where it stood longest without a tick."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self._last = self._worked = self._longest = self._most = 0.0
        self._seen: Counter[str] = Counter()
        self._where = ""
        self._main = threading.main_thread().ident
        self.begin()
        self._timer = QTimer()
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        threading.Thread(target=self._watch, daemon=True).start()

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        gap = now - self._last
        if gap > self._longest:
            self._longest = gap
            self._where = " < ".join(place for place, _ in self._seen.most_common(1))
        self._seen.clear()
        self._most = max(self._most, worked - self._worked)
        self._last, self._worked = now, worked

    def _watch(self) -> None:
        while True:
            time.sleep(_LOOK_SECONDS)
            if time.perf_counter() - self._last > 2 * _LOOK_SECONDS:
                self._seen[_stands(sys._current_frames().get(self._main or 0))] += 1

    def begin(self) -> None:
        """Forget what was."""
        self._last, self._longest, self._where = time.perf_counter(), 0.0, ""
        self._worked, self._most = time.thread_time(), 0.0
        self._seen.clear()

    @property
    def found(self) -> dict[str, float | str]:
        """The longest gap, and the most work in one, in milliseconds; and where the window's thread stood in it."""
        return {"stall": 1000 * self._longest, "work": 1000 * self._most, "where": self._where}


def _stands(frame: FrameType | None) -> str:
    """The innermost functions of ours, the nearest first; ``Qt`` where the loop itself works."""
    places: list[str] = []
    while frame is not None and len(places) < _DEEP:
        name = frame.f_code.co_filename
        own = next((name[name.rindex(part) + 1 :] for part in _OURS if part in name), "")
        if own and not own.startswith("tests/"):
            places.append(f"{own}:{frame.f_lineno} {frame.f_code.co_name}")
        frame = frame.f_back
    return " < ".join(places) or "Qt"


def _evidence(window: MainWindow) -> EvidenceScreen:
    from ui.screens.evidence.view import EvidenceScreen

    [screen] = window.findChildren(EvidenceScreen)
    return screen


def _wait(until: Callable[[], bool]) -> None:
    from PySide6.QtTest import QTest

    while not until():
        QTest.qWait(5)


def scroll(window: MainWindow, pulse: Pulse, _folder: Path | None) -> dict[str, float | str]:
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


def check(window: MainWindow, pulse: Pulse, _folder: Path | None) -> dict[str, float | str]:
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


def take(window: MainWindow, pulse: Pulse, folder: Path | None) -> dict[str, float | str]:
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


def rest(_window: MainWindow, _pulse: Pulse, _folder: Path | None) -> dict[str, float | str]:
    """Memory that is resident some time after unlocking, in MiB."""
    _pause(1000 * _REST_SECONDS)
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return {"resident": pages * 4096 / 1024**2}


def day(window: MainWindow, pulse: Pulse, _folder: Path | None) -> dict[str, float | str]:
    """Memory some time after unlocking; then every place of a large case in turn, each until it has been read."""
    rested = rest(window, pulse, None)
    pulse.begin()
    for place in _PLACES:
        if place in window._reachable():
            window.navigate(place, None)
            _wait(lambda: not window._asking.busy)
            _pause(150)
    return {**rested, **pulse.found}


_WHAT = {"day": day, "scroll": scroll, "check": check, "take": take, "rest": rest}


def main(what: str, vault: Path, passphrase: str, folder: Path | None) -> None:
    """Measure once. ``usable`` is what it takes from the passphrase to the first place read, in milliseconds, and
    ``derived`` what of that is the key derivation."""
    cage = unlock.start_sandbox()
    from PySide6.QtTest import QTest

    from ui.app import make_app
    from ui.main_window import MainWindow

    make_app()
    began = time.perf_counter()
    session = unlock.unlock(vault, passphrase, SystemClock(), cage)
    opened = time.perf_counter()
    window = MainWindow(session, None, "day", "en")
    window.show()
    pulse = Pulse()
    _wait(lambda: getattr(window._screens["today"], "_found", None) is not None)
    usable = time.perf_counter() - began
    derived = derivation(vault, passphrase)
    first = {"usable": 1000 * usable, "opened": 1000 * (opened - began), "derived": 1000 * derived}
    told = {f"first_{name}": value for name, value in pulse.found.items()}
    QTest.qWait(500)
    print(json.dumps({**first, **told, **_WHAT[what](window, pulse, folder)}), flush=True)
    cage.close()


def derivation(vault: Path, passphrase: str) -> float:
    """Seconds of the key derivation alone, at the cost that this vault has."""
    began = time.perf_counter()
    keyring.unlock(vault, passphrase).wipe()
    return time.perf_counter() - began


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]).read_text(encoding="utf-8").strip(),
         Path(sys.argv[4]) if len(sys.argv) > 4 else None)  # fmt: skip
