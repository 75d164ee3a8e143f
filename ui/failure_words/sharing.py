"""Several people on one laptop."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def pairs() -> dict[str, tuple[str, str]]:
    """From each code to what happened and what to do."""
    return {
        "person-self": (
            QCoreApplication.translate("Messages", "You cannot take yourself out."),
            QCoreApplication.translate("Messages", "Let another person of this vault do it."),
        ),
        "person-unproven": (
            QCoreApplication.translate("Messages", "Your own request and certificate do not belong together."),
            QCoreApplication.translate("Messages", "Change nothing, and ask headquarters."),
        ),
        "person-unready": (
            QCoreApplication.translate("Messages", "Somebody of this vault has not unlocked it for a long time."),
            QCoreApplication.translate("Messages", "Let everybody unlock once, then do it again."),
        ),
    }
