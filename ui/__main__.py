"""``python -m ui``: the desktop. Starts the gate; the workspace is a process of its own."""

from __future__ import annotations

import sys

from ui.hardening import harden

harden()

import argparse  # noqa: E402  # nothing comes before hardening
from pathlib import Path  # noqa: E402

from fieldkit.workflows.looks import TEXT_PERCENTS  # noqa: E402
from ui import uncaught  # noqa: E402
from ui.app import LANGUAGES, make_app, usual_language  # noqa: E402
from ui.gate_window import GateWindow  # noqa: E402
from ui.theme import THEMES  # noqa: E402
from ui.wiping import overwrite_what_is_freed  # noqa: E402


def main() -> int:
    """Show the gate and run until it is closed."""
    parser = argparse.ArgumentParser(prog="fieldkit-desktop")
    parser.add_argument("folder", nargs="?", type=Path, help="a vault or a desk to unlock")
    parser.add_argument("--theme", choices=sorted(THEMES), default="day")
    parser.add_argument("--lang", choices=sorted(LANGUAGES), default=usual_language())
    parser.add_argument("--text", choices=TEXT_PERCENTS, type=int, default=100, help="size of letters in percent")
    chosen = parser.parse_args()
    overwrite_what_is_freed()
    app = make_app(chosen.theme, chosen.lang, chosen.text)
    app.setQuitOnLastWindowClosed(False)
    window = GateWindow(chosen.folder, chosen.theme, chosen.lang, chosen.text)
    uncaught.install(window.show_defect)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
