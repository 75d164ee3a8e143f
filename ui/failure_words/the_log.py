"""Headquarters' transparency log: what comes about it, and what does not fit."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def pairs() -> dict[str, tuple[str, str]]:
    """From each code to what happened and what to do."""
    return {
        **dict.fromkeys(
            ("checkpoint-other-log", "log-proof-malformed", "log-proof-wrong", "note-malformed", "note-signature"),
            (
                QCoreApplication.translate("Messages", "What came about headquarters' log of receipts does not hold."),
                QCoreApplication.translate("Messages", "Keep it, remove nothing, and ask headquarters."),
            ),
        ),
        **dict.fromkeys(
            ("log-damaged", "log-put-back"),
            (
                QCoreApplication.translate("Messages", "The log of receipts here is not the one that was signed."),
                QCoreApplication.translate("Messages", "Put the intake's folder back as it was last."),
            ),
        ),
    }
