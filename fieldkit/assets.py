"""Where bundled resources are, from a checkout or from a packaged app."""

from __future__ import annotations

from pathlib import Path

from fieldkit import program


def resources_dir() -> Path:
    """The ``resources`` folder."""
    return program.folder() / "resources"


def resource(*parts: str) -> Path:
    """Path of one bundled file, for example ``resource("qss", "app.qss")``."""
    return resources_dir().joinpath(*parts)
