"""The light table, photo logs and things that were found."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def pairs() -> dict[str, tuple[str, str]]:
    """From each code to what happened and what to do."""
    return {**_scenes(), **_items(), **_transfers()}


def _scenes() -> dict[str, tuple[str, str]]:
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


def _items() -> dict[str, tuple[str, str]]:
    return {
        "item-incomplete": (
            QCoreApplication.translate("Messages", "A number and a description are needed. Nothing was saved."),
            QCoreApplication.translate("Messages", "Say what it is, and its number."),
        ),
        "item-too-long": (
            QCoreApplication.translate("Messages", "A field is too long. Nothing was saved."),
            QCoreApplication.translate("Messages", "Say it shorter."),
        ),
        "item-number-taken": (
            QCoreApplication.translate("Messages", "Another item has this number. Nothing was saved."),
            QCoreApplication.translate("Messages", "Give each thing its own number."),
        ),
        "item-seal-taken": (
            QCoreApplication.translate("Messages", "Another item has this seal. Nothing was saved."),
            QCoreApplication.translate("Messages", "Read the seal again."),
        ),
    }


def _transfers() -> dict[str, tuple[str, str]]:
    return {
        "purpose-missing": (
            QCoreApplication.translate("Messages", "Say why it is handed over. Nothing was signed."),
            QCoreApplication.translate("Messages", "Give a purpose, without names."),
        ),
        "item-other-missing": (
            QCoreApplication.translate("Messages", "Say who the other person is. Nothing was signed."),
            QCoreApplication.translate("Messages", "A pseudonym or a role, no name."),
        ),
        "not-holder": (
            QCoreApplication.translate("Messages", "Somebody else has it; only they can give it away."),
            QCoreApplication.translate("Messages", "Take it from who has it first."),
        ),
        "second-is-first": (
            QCoreApplication.translate("Messages", "That is your own passphrase. Nothing was signed."),
            QCoreApplication.translate("Messages", "The other person types their own passphrase."),
        ),
        "second-not-enrolled": (
            QCoreApplication.translate("Messages", "The other person has no certificate on this laptop yet."),
            QCoreApplication.translate("Messages", "Finish their enrolment, or have them sign on paper."),
        ),
    }
