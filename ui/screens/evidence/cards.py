"""Cards and sticks that are in the laptop now."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStorageInfo

_WHERE = ("/media/", "/run/media/", "/mnt/")
"""Where Linux desktops mount what is put in."""


@dataclass(frozen=True, slots=True)
class Card:
    """``name`` is how a person knows it; ``size`` is bytes in all."""

    name: str
    folder: Path
    size: int


def cards() -> list[Card]:
    """Every card and stick that is in, by name."""
    found = [
        Card(one.displayName() or one.rootPath(), Path(one.rootPath()), one.bytesTotal())
        for one in QStorageInfo.mountedVolumes()
        if one.isValid() and one.isReady() and one.rootPath().startswith(_WHERE)
    ]
    return sorted(found, key=lambda one: one.name)


def whole_card(paths: list[Path]) -> str:
    """The name of the card, where exactly one whole card was chosen; else empty."""
    if len(paths) != 1 or not os.path.ismount(paths[0]):
        return ""
    return QStorageInfo(str(paths[0])).displayName() or paths[0].name
