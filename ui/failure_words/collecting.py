"""The light table, photo logs and things that were found."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def pairs() -> dict[str, tuple[str, str]]:
    """From each code to what happened and what to do."""
    return {
        "scene-missing": (
            QCoreApplication.translate("Messages", "The photo has a part and no scene."),
            QCoreApplication.translate("Messages", "Name the scene first."),
        ),
        "scene-part-unknown": (
            QCoreApplication.translate("Messages", "That is no part of a series, or the scene's name is too long."),
            QCoreApplication.translate("Messages", "Choose one of the five parts, and a name of up to 120 letters."),
        ),
        "not-a-photo": (
            QCoreApplication.translate("Messages", "Only a photo stands in a photo log."),
            QCoreApplication.translate("Messages", "Choose a photo."),
        ),
    }
