"""Review, what is sent back, and keys on tokens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def pairs() -> dict[str, tuple[str, str]]:
    """From each code to what happened and what to do."""
    return {**_review(), **_tokens()}


def _review() -> dict[str, tuple[str, str]]:
    return {
        "not-reviewed": (
            QCoreApplication.translate("Messages", "Something of this was not reviewed yet. Nothing was sealed."),
            QCoreApplication.translate("Messages", "Review it, or send it back, then seal."),
        ),
        "sent-back": (
            QCoreApplication.translate("Messages", "Something of this was sent back to its author."),
            QCoreApplication.translate("Messages", "Wait for the amended version, or approve it after all."),
        ),
        "clock-outside-certificate": (
            QCoreApplication.translate(
                "Messages", "By this laptop's clock your certificate is not valid: nobody would accept the signature."
            ),
            QCoreApplication.translate(
                "Messages", "Set the clock right and seal again. Recording goes on, and what was recorded stays."
            ),
        ),
        **dict.fromkeys(
            ("return-malformed", "return-not-lead"),
            (
                QCoreApplication.translate(
                    "Messages", "What came as sent back is damaged, or was not signed by a lead of this team."
                ),
                QCoreApplication.translate("Messages", "Change nothing, and ask your lead for the slip again."),
            ),
        ),
    }


def _tokens() -> dict[str, tuple[str, str]]:
    return {
        **dict.fromkeys(
            ("token-missing", "token-failed"),
            (
                QCoreApplication.translate(
                    "Messages", "The token is not there, or does not answer. Nothing was written."
                ),
                QCoreApplication.translate("Messages", "Plug it in, lock and unlock, then do the last step again."),
            ),
        ),
        "token-pin-wrong": (
            QCoreApplication.translate("Messages", "The PIN does not open the token."),
            QCoreApplication.translate("Messages", "Few tries are allowed: look it up before you try again."),
        ),
        "token-pin-locked": (
            QCoreApplication.translate("Messages", "The token is locked after too many wrong PINs."),
            QCoreApplication.translate("Messages", "Unlock it with its PUK. Until then the vault can be read."),
        ),
        "token-pin-missing": (
            QCoreApplication.translate(
                "Messages", "This vault is signed with a token, and no PIN was given: it can be read, not written."
            ),
            QCoreApplication.translate("Messages", "Lock, unlock, and type the PIN."),
        ),
        "token-library": (
            QCoreApplication.translate("Messages", "The token's PKCS#11 library cannot be loaded."),
            QCoreApplication.translate("Messages", "Check its path, or enrol again."),
        ),
        "token-key-missing": (
            QCoreApplication.translate("Messages", "The token does not hold this key."),
            QCoreApplication.translate("Messages", "Use the token that was enrolled."),
        ),
    }
