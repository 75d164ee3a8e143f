"""Typing into an account of 600 turns in two languages, saves included.

Run as a process: ``python -m tests.bench.typing VAULT PASSPHRASE_FILE`` prints JSON: ``opened`` and ``laid`` (seconds),
``p50``, ``p95`` and ``longest`` (milliseconds from a key to the event loop at rest).
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from fieldkit.clock import SystemClock
from fieldkit.workflows.field import interview, unlock
from fieldkit.workflows.field.session import FieldSession

TURNS = 600
_KEYS, _PAUSE_MS = 400, 30
_SAID = (
    "سمعنا صوت الشاحنات قبل الفجر. خرجت إلى الباب ورأيت ثلاث شاحنات خضراء تتوقف عند البئر. " * 2,
    "We heard trucks before dawn. I went to the door and saw three green trucks stop at the well. " * 2,
)


def main(vault: Path, passphrase: str) -> None:
    """Measure once."""
    cage = unlock.start_sandbox()
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from ui.app import make_app
    from ui.main_window import MainWindow
    from ui.screens.interviews.view import InterviewsScreen

    make_app()
    session = unlock.unlock(vault, passphrase, SystemClock(), cage)
    record = _forty_pages(session)
    window = MainWindow(session, None, "day", "en")
    window.show()
    window.activateWindow()
    QTest.qWait(500)
    began = time.perf_counter()
    window.navigate("interviews", record)
    QApplication.processEvents()
    opened = time.perf_counter() - began
    [screen] = window.findChildren(InterviewsScreen)
    assert screen.editor is not None
    turns = screen.editor.account.statement.list
    while not turns.layouts.ready:
        QTest.qWait(1)
    laid = time.perf_counter() - began
    turns.write_here()
    keys = []
    for number in range(_KEYS):
        start = time.perf_counter()
        QTest.keyClicks(turns.live.text, "trucks before dawn "[number % 19])
        QApplication.processEvents()
        keys.append(1000 * (time.perf_counter() - start))
        QTest.qWait(_PAUSE_MS)
    screen.editor.presenter.close()
    keys.sort()
    found = {"opened": opened, "laid": laid, "p50": keys[_KEYS // 2], "p95": keys[_KEYS * 95 // 100]}
    print(json.dumps({**found, "longest": keys[-1]}), flush=True)
    cage.close()


def _forty_pages(session: FieldSession) -> str:
    turns = [
        {"id": f"{number:08x}", "speaker": "witness", "text": _SAID[0], "translation": _SAID[1], "basis": "saw"}
        for number in range(TURNS)
    ]
    made = interview.new(session).row.id
    interview.add(session, made, {"language": "ar", "second_language": "en", "turns": turns})
    return made


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]).read_text(encoding="utf-8").strip())
