"""Alerts, actors and events."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def pairs() -> dict[str, tuple[str, str]]:
    """From each code to what happened and what to do."""
    return {
        "note-field": (
            QCoreApplication.translate("Messages", "A field holds too much text, or a broken character."),
            QCoreApplication.translate("Messages", "Shorten it, or type it again."),
        ),
    }
