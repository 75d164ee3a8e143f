"""The travel lock, and coming back from it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def pairs() -> dict[str, tuple[str, str]]:
    """From each code to what happened and what to do."""
    return {
        "travel-no-way-back": (
            QCoreApplication.translate("Messages", "Nothing would ever open this vault again. It was not locked."),
            QCoreApplication.translate("Messages", "Let a person who does not travel stay, or take a token."),
        ),
        "travel-keeps-own": (
            QCoreApplication.translate("Messages", "Your own place would stay. Nothing was locked."),
            QCoreApplication.translate("Messages", "Choose only people who do not travel."),
        ),
        "travel-locked-before": (
            QCoreApplication.translate("Messages", "Places of this vault wait for a token already."),
            QCoreApplication.translate("Messages", "Bring them back first, or lock without a token."),
        ),
        "travel-not-locked": (
            QCoreApplication.translate("Messages", "No place in this vault waits for a token."),
            QCoreApplication.translate("Messages", "Unlock it with a passphrase."),
        ),
        "travel-other-token": (
            QCoreApplication.translate("Messages", "The token is for another vault, or was cleared."),
            QCoreApplication.translate("Messages", "Use the token that this vault was locked with."),
        ),
    }
