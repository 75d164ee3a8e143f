"""Comments at review, versions that a person joins, and a lost laptop."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def pairs() -> dict[str, tuple[str, str]]:
    """From each code to what happened and what to do."""
    return {**_comments(), **_merging(), **_lost()}


def _comments() -> dict[str, tuple[str, str]]:
    return {
        **dict.fromkeys(
            ("comments-malformed", "comments-not-lead"),
            (
                QCoreApplication.translate(
                    "Messages", "The comments beside this slip are damaged, or no lead of this team signed them."
                ),
                QCoreApplication.translate("Messages", "Change nothing, and ask your lead for the slip again."),
            ),
        ),
        "comments-not-yours": (
            QCoreApplication.translate("Messages", "The comments beside this slip are sealed for somebody else."),
            QCoreApplication.translate("Messages", "The slip itself was taken in. Ask your lead for your comments."),
        ),
        "comment-empty": (
            QCoreApplication.translate("Messages", "The comment says nothing."),
            QCoreApplication.translate("Messages", "Write what should be looked at."),
        ),
        "comment-long": (
            QCoreApplication.translate("Messages", "That is too long for one comment. Nothing was written."),
            QCoreApplication.translate("Messages", "Make two of it."),
        ),
        "turn-unknown": (
            QCoreApplication.translate("Messages", "This version has no such turn any more."),
            QCoreApplication.translate("Messages", "Open it again, and comment on what stands there."),
        ),
        **dict.fromkeys(
            ("comment-unknown", "comment-answered"),
            (
                QCoreApplication.translate("Messages", "This comment is answered already, or it is not here."),
                QCoreApplication.translate("Messages", "Open the interview again and read what was said."),
            ),
        ),
    }


def _merging() -> dict[str, tuple[str, str]]:
    return {
        "merge-author": (
            QCoreApplication.translate("Messages", "Another person wrote this; merging is theirs. Nothing was merged."),
            QCoreApplication.translate(
                "Messages", "Ask them which version holds where, and write what they answered as the reason."
            ),
        ),
        "not-forked": (
            QCoreApplication.translate("Messages", "This record has one current version already. Nothing was merged."),
            QCoreApplication.translate("Messages", "Open Review again."),
        ),
        "merge-closed": (
            QCoreApplication.translate("Messages", "The versions differ on what is not on this laptop."),
            QCoreApplication.translate("Messages", "Ask their author to merge them."),
        ),
        "place-open": (
            QCoreApplication.translate("Messages", "For one place nothing is chosen yet. Nothing was merged."),
            QCoreApplication.translate("Messages", "Choose a version for each place."),
        ),
    }


def _lost() -> dict[str, tuple[str, str]]:
    return {
        "time-malformed": (
            QCoreApplication.translate("Messages", "That is no time. Nothing was written."),
            QCoreApplication.translate("Messages", "Write when it was last in their hands, like 2026-11-23 18:30."),
        ),
        "lost-own": (
            QCoreApplication.translate("Messages", "This is your own certificate: you cannot declare it lost here."),
            QCoreApplication.translate("Messages", "Call headquarters: they revoke it."),
        ),
        "member-unknown": (
            QCoreApplication.translate("Messages", "Nobody of the team has this certificate here."),
            QCoreApplication.translate("Messages", "Take in a newer kit."),
        ),
        "step-order": (
            QCoreApplication.translate("Messages", "The step before is not done yet."),
            QCoreApplication.translate("Messages", "Open the page again: it shows the next step."),
        ),
    }
