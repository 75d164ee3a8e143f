"""The longest time in which the event loop did nothing else, while files are taken and places are changed.

Run as a process: ``python -m tests.bench.stall VAULT PASSPHRASE_FILE FOLDER_WITH_FILES`` prints milliseconds.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from fieldkit.clock import SystemClock
from fieldkit.workflows.field import unlock


def main(vault: Path, passphrase: str, files: Path) -> None:
    """Measure once."""
    cage = unlock.start_sandbox()
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest

    from ui.app import make_app
    from ui.main_window import MainWindow
    from ui.screens.evidence.view import EvidenceScreen

    make_app()
    window = MainWindow(unlock.unlock(vault, passphrase, SystemClock(), cage), None, "day", "en")
    window.show()
    QTest.qWait(500)
    last, longest = [time.perf_counter()], [0.0]

    def tick() -> None:
        now = time.perf_counter()
        longest[0] = max(longest[0], now - last[0])
        last[0] = now

    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(tick)
    timer.start()
    last[0] = time.perf_counter()
    for place in ("interviews", "evidence", "bundles", "custody", "evidence"):
        window.navigate(place, None)
        QTest.qWait(100)
    [evidence] = window.findChildren(EvidenceScreen)
    evidence.add([files])
    while evidence.bar.busy:
        QTest.qWait(20)
    print(f"{1000 * longest[0]:.0f}", flush=True)
    cage.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]).read_text(encoding="utf-8").strip(), Path(sys.argv[3]))
