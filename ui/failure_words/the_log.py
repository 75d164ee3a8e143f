"""Headquarters' transparency log: what comes about it, and what does not fit."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def pairs() -> dict[str, tuple[str, str]]:
    """From each code to what happened and what to do."""
    return {**_shown(), **_not_removed()}


def _shown() -> dict[str, tuple[str, str]]:
    return {
        **dict.fromkeys(
            ("checkpoint-other-log", "log-proof-malformed", "log-proof-wrong", "note-malformed", "note-signature"),
            (
                QCoreApplication.translate("Messages", "What came about headquarters' log of receipts does not hold."),
                QCoreApplication.translate("Messages", "Keep it, remove nothing, and ask headquarters."),
            ),
        ),
        "log-split": (
            QCoreApplication.translate("Messages", "Headquarters' log of receipts shows two histories. Both are kept."),
            QCoreApplication.translate("Messages", "Remove nothing, and tell headquarters by another way."),
        ),
        **dict.fromkeys(
            ("log-not-continued", "log-rolled-back", "log-unseen"),
            (
                QCoreApplication.translate(
                    "Messages", "Nothing shows that the log of receipts continues what was seen here. Both are kept."
                ),
                QCoreApplication.translate(
                    "Messages", "Ask headquarters for its newest receipts. Until then remove nothing."
                ),
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


def _not_removed() -> dict[str, tuple[str, str]]:
    return {
        **dict.fromkeys(
            ("log-not-pinned", "cosigner-not-pinned"),
            (
                QCoreApplication.translate(
                    "Messages", "Nobody outside headquarters watches its log of receipts yet, as far as the kit says."
                ),
                QCoreApplication.translate("Messages", "Ask headquarters for a newer kit."),
            ),
        ),
        **dict.fromkeys(
            ("not-at-headquarters", "bundle-under-way", "not-verified", "verified-with-questions"),
            (
                QCoreApplication.translate(
                    "Messages", "Headquarters has not said yet that it verified this, whole and without questions."
                ),
                QCoreApplication.translate("Messages", "Take in its receipts once they come. Nothing was removed."),
            ),
        ),
        **dict.fromkeys(
            ("not-cosigned", "log-proof-missing"),
            (
                QCoreApplication.translate(
                    "Messages", "Nobody outside headquarters has signed yet that its log holds the receipt."
                ),
                QCoreApplication.translate("Messages", "Take in newer receipts. Nothing was removed."),
            ),
        ),
        "original-removed": (
            QCoreApplication.translate("Messages", "The original was removed here, and headquarters has it."),
            QCoreApplication.translate("Messages", "Ask headquarters for it, or look into a backup from before."),
        ),
        **dict.fromkeys(
            ("removed-already", "original-not-here", "original-changed"),
            (
                QCoreApplication.translate("Messages", "The original is not here, or is another than was sent."),
                QCoreApplication.translate("Messages", "Nothing was removed. Look into its custody."),
            ),
        ),
    }
