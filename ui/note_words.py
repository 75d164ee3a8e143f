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


def kind_of_note_word(kind: str) -> str:
    """What kind of record it is."""
    words = {
        "actor": QCoreApplication.translate("Kinds", "Actor"),
        "event": QCoreApplication.translate("Kinds", "Event"),
        "witness": QCoreApplication.translate("Kinds", "Witness"),
        "interview": QCoreApplication.translate("Kinds", "Interview"),
        "exhibit": QCoreApplication.translate("Kinds", "Exhibit"),
        "alert": QCoreApplication.translate("Kinds", "Alert"),
        "consent": QCoreApplication.translate("Kinds", "Consent"),
        "person": QCoreApplication.translate("Kinds", "Person of the team"),
    }
    return words.get(kind, kind)


def age_group_word(age_group: str) -> str:
    """How old a witness is, as far as it matters."""
    words = {
        "adult": QCoreApplication.translate("Witnesses", "Adult"),
        "child": QCoreApplication.translate("Witnesses", "Child"),
        "unknown": QCoreApplication.translate("Witnesses", "Not known"),
    }
    return words.get(age_group, age_group)
