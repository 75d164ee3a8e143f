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
        "note-empty": (
            QCoreApplication.translate("Messages", "It has no name yet. What was written is saved as a draft."),
            QCoreApplication.translate("Messages", "Say what people call it, or what happened."),
        ),
        "draft-open": (
            QCoreApplication.translate("Messages", "It is open as a draft elsewhere, which says the same things."),
            QCoreApplication.translate("Messages", "Change it there, or finish or discard that draft first."),
        ),
        "clock-shown": (
            QCoreApplication.translate("Messages", "That is no time of day. Nothing was written down."),
            QCoreApplication.translate("Messages", "Write what the phone shows, such as 14:32."),
        ),
        "clock-photo": (
            QCoreApplication.translate("Messages", "This exhibit bears no camera time."),
            QCoreApplication.translate("Messages", "Choose the photo of the phone, as the camera made it."),
        ),
        "note-kind": (
            QCoreApplication.translate("Messages", "There is no such kind of record."),
            QCoreApplication.translate("Messages", "Choose an actor or an event."),
        ),
        "event-date": (
            QCoreApplication.translate("Messages", "The date does not fit its calendar. It is saved as a draft."),
            QCoreApplication.translate(
                "Messages", "Choose the calendar and write year, month and day, or leave the day or the month out."
            ),
        ),
        "event-range": (
            QCoreApplication.translate(
                "Messages", "Earliest and latest are no Gregorian days, or stand in the wrong order."
            ),
            QCoreApplication.translate("Messages", "Write them as year-month-day, the earliest first."),
        ),
    }
