"""The workspace process: started without a key, waits for one, works, and ends when it is locked.

The caged parser's parent starts before anything else, so that it holds no key and no thread of ours.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from pathlib import Path

from ui.hardening import die_with_gate, harden

harden()
die_with_gate(yes=True)

from fieldkit.workflows.field import unlock  # noqa: E402  # the cage starts before Qt does

SANDBOX = unlock.start_sandbox() if __name__ == "__main__" else None

from PySide6.QtCore import QRect  # noqa: E402

from fieldkit.errors import FieldkitError  # noqa: E402
from fieldkit.workflows import looks, system  # noqa: E402
from fieldkit.workflows.field import overview  # noqa: E402
from fieldkit.workflows.hq import desk as desks  # noqa: E402
from fieldkit.workflows.looks import Look  # noqa: E402
from ui import clipboard, uncaught  # noqa: E402
from ui.app import make_app  # noqa: E402
from ui.launch import Launch, answer  # noqa: E402
from ui.main_window import MainWindow  # noqa: E402


def main() -> int:
    """Wait for one line, open what it names, and run until locked."""
    uncaught.install(lambda: None)
    app = make_app()
    line = sys.stdin.buffer.readline()
    if not line:
        return 0
    die_with_gate(yes=False)
    launch = Launch.decode(line)
    try:
        window = _open(launch)
    except FieldkitError as error:
        answer("ERROR", code=error.code, message=error.message, next=error.next_step)
        os._exit(error.exit_status)
    uncaught.install(window.show_defect)
    if launch.geometry:
        window.setGeometry(QRect(*launch.geometry))
    window.show()
    app.processEvents()
    answer("READY")
    app.exec()
    clipboard.forget()
    with contextlib.suppress(BrokenPipeError):  # the gate may be gone before us
        look = window.look
        answer("BYE", theme=look.theme, language=look.language, text_percent=look.text)
    os._exit(0)  # nothing of this process outlives the lock


def _open(launch: Launch) -> MainWindow:
    """In the look that this person keeps; in the gate's where they never chose one."""
    clock, worn = system.clock(), Look(launch.theme, launch.language, launch.text_percent)
    if launch.kind == "vault":
        session = unlock.unlock(Path(launch.folder), launch.passphrase, clock, SANDBOX, pin=_ask_pin)
        session.cut_off = overview.last_written(session) if launch.cut_off else None
        look = looks.kept(session) or worn
        return MainWindow(session, None, look.theme, look.language, look.text)
    desk = desks.unlock(Path(launch.folder), launch.passphrase, clock)
    look = looks.kept(desk) or worn
    return MainWindow(None, desk, look.theme, look.language, look.text)


def _ask_pin() -> str | None:
    """The PIN of the token that this person signs with, from the gate; None where they only want to read."""
    answer("PIN")
    line = sys.stdin.buffer.readline()
    if not line:
        os._exit(0)  # the gate is gone, and this process holds a key
    pin = json.loads(line)["pin"]
    return str(pin) if pin else None


if __name__ == "__main__":
    sys.exit(main())
