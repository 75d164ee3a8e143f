"""Alerts in the words of the person at the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.messages import state_word


def urgency_word(urgency: str) -> str:
    """How urgent an alert is."""
    words = {
        "now": QCoreApplication.translate("Alerts", "Now"),
        "today": QCoreApplication.translate("Alerts", "Today"),
        "soon": QCoreApplication.translate("Alerts", "In the next days"),
    }
    return words.get(urgency, urgency)


def kept_state_word(state: str) -> str:
    """Where a record is that nobody reviews: here alone until it is written to a stick."""
    if state in ("finalised", "reviewed", "sealed", "set-aside"):
        return QCoreApplication.translate("States", "Only on this laptop")
    return state_word(state)
