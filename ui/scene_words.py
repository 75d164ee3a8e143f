"""The parts of a scene's photo log, in the words of the person at the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def role_word(role: str) -> str:
    """One part of a series."""
    words = {
        "identifying": QCoreApplication.translate("Scene", "Identifying"),
        "overview": QCoreApplication.translate("Scene", "Overview"),
        "mid": QCoreApplication.translate("Scene", "Mid-range"),
        "close-scale": QCoreApplication.translate("Scene", "Close-up with scale"),
        "close-plain": QCoreApplication.translate("Scene", "Close-up without scale"),
    }
    return words.get(role, role)


def role_explained(role: str) -> str:
    """What such a photo shows."""
    words = {
        "identifying": QCoreApplication.translate("Scene", "Which scene this is: a sign, a number board, a landmark."),
        "overview": QCoreApplication.translate("Scene", "All of it, from where one can see how things lie."),
        "mid": QCoreApplication.translate("Scene", "One thing and what is around it."),
        "close-scale": QCoreApplication.translate("Scene", "The thing itself, filling the frame, a scale beside it."),
        "close-plain": QCoreApplication.translate("Scene", "The same frame with the scale taken away."),
    }
    return words.get(role, "")
