"""Where bundled resources are, from a checkout or from a packaged app."""

from __future__ import annotations

import sys
from pathlib import Path


def resources_dir() -> Path:
    """The ``resources`` folder."""
    frozen = getattr(sys, "_MEIPASS", None)
    base = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return base / "resources"


def resource(*parts: str) -> Path:
    """Path of one bundled file, for example ``resource("qss", "app.qss")``."""
    return resources_dir().joinpath(*parts)
