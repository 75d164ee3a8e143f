"""Interviews, bundles and what the desks of headquarters do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def pairs() -> dict[str, tuple[str, str]]:
    """From each code to what happened and what to do."""
    return {**_part1(), **_part2(), **_part3(), **_part4(), **_part5(), **_part6(), **_sound()}


def _part1() -> dict[str, tuple[str, str]]:
    return {
        "record-unknown": (
            QCoreApplication.translate("Messages", "There is no such record."),
            QCoreApplication.translate("Messages", "Choose one from the list."),
        ),
        "bundle-unknown": (
            QCoreApplication.translate("Messages", "There is no such bundle."),
            QCoreApplication.translate("Messages", "Choose one from the list."),
        ),
        "interview-incomplete": (
            QCoreApplication.translate(
                "Messages", "Something is missing before the interview can be finalised. What was written is saved."
            ),
            QCoreApplication.translate("Messages", "Fill in what is listed, then finalise."),
        ),
    }


def _part2() -> dict[str, tuple[str, str]]:
    return {
        "identity-field": (
            QCoreApplication.translate("Messages", "This is no field of an identity."),
            QCoreApplication.translate("Messages", "Choose one of the fields that are shown."),
        ),
        "reason-missing": (
            QCoreApplication.translate("Messages", "A reason is needed."),
            QCoreApplication.translate("Messages", "Say why, without names."),
        ),
        "alert-empty": (
            QCoreApplication.translate("Messages", "The alert says nothing."),
            QCoreApplication.translate("Messages", "Say what happens, in plain words."),
        ),
    }


def _part3() -> dict[str, tuple[str, str]]:
    return {
        "alert-urgency": (
            QCoreApplication.translate("Messages", "The urgency is not known."),
            QCoreApplication.translate("Messages", "Choose one of those offered."),
        ),
        "lead-unknown": (
            QCoreApplication.translate("Messages", "The kit names no such lead of this team."),
            QCoreApplication.translate("Messages", "Take in a newer kit, or check the pseudonym."),
        ),
        "bundle-destroyed": (
            QCoreApplication.translate(
                "Messages", "This bundle was set aside, or held what was erased: its parts cannot be made again."
            ),
            QCoreApplication.translate(
                "Messages", "Seal again: what it carried and may still leave goes into the next bundle."
            ),
        ),
    }


def _part4() -> dict[str, tuple[str, str]]:
    return {
        "bundle-arrived": (
            QCoreApplication.translate("Messages", "Headquarters has received this bundle."),
            QCoreApplication.translate("Messages", "There is nothing to set aside."),
        ),
        "no-team-authority": (
            QCoreApplication.translate("Messages", "This laptop does not let people into the team."),
            QCoreApplication.translate("Messages", "Ask headquarters to approve."),
        ),
        **dict.fromkeys(
            ("issuer-not-allowed", "validity-malformed"),
            (
                QCoreApplication.translate("Messages", "A certificate of that role or length may not be issued here."),
                QCoreApplication.translate("Messages", "Ask headquarters to issue it."),
            ),
        ),
    }


def _part5() -> dict[str, tuple[str, str]]:
    return {
        "authority-for-leads": (
            QCoreApplication.translate("Messages", "Only a lead holds a team's authority. Nothing was signed."),
            QCoreApplication.translate("Messages", "Approve without it."),
        ),
        "authority-held": (
            QCoreApplication.translate(
                "Messages", "Another lead holds the authority of this team. Nothing was signed."
            ),
            QCoreApplication.translate("Messages", "Renew the team's authority from the command line first."),
        ),
        **dict.fromkeys(
            ("shares-wrong", "root-not-split", "shares-mixed", "shares-too-few", "shares-scheme", "share-malformed"),
            (
                QCoreApplication.translate(
                    "Messages", "The shares of the root are too few, wrong, or do not belong together."
                ),
                QCoreApplication.translate("Messages", "Compare each with its paper, and use the command line."),
            ),
        ),
    }


def _part6() -> dict[str, tuple[str, str]]:
    return {
        "age-passphrase": (
            QCoreApplication.translate("Messages", "The file is locked with a passphrase."),
            QCoreApplication.translate("Messages", "Give the passphrase that it was locked with."),
        ),
        **dict.fromkeys(
            ("age-key-malformed", "age-no-identity", "age-no-recipient", "age-mixed-recipients"),
            (
                QCoreApplication.translate(
                    "Messages",
                    "A key for encrypted files is missing, damaged or of the wrong kind. Nothing was written.",
                ),
                QCoreApplication.translate("Messages", "Take in a current kit, or ask headquarters."),
            ),
        ),
    }


def _sound() -> dict[str, tuple[str, str]]:
    return {
        "recording-not-agreed": (
            QCoreApplication.translate(
                "Messages", "Sound is recorded only with a reason, a safety check and the witness's own yes."
            ),
            QCoreApplication.translate("Messages", "Answer these first, or write notes: notes are the rule."),
        ),
        "microphone-missing": (
            QCoreApplication.translate("Messages", "No microphone was found."),
            QCoreApplication.translate("Messages", "Plug one in, or write notes: notes are the rule."),
        ),
        "microphone-failed": (
            QCoreApplication.translate("Messages", "The microphone gives no sound that can be recorded."),
            QCoreApplication.translate("Messages", "Try another microphone, or write notes."),
        ),
        "microphone-lost": (
            QCoreApplication.translate(
                "Messages", "The microphone was pulled out or failed. What was recorded before is kept."
            ),
            QCoreApplication.translate("Messages", "Plug it in again and start another recording."),
        ),
        "disk-too-slow": (
            QCoreApplication.translate("Messages", "The disk is too slow to record sound. What came before is kept."),
            QCoreApplication.translate("Messages", "Stop the recording, then check the disk."),
        ),
        "recording-damaged": (
            QCoreApplication.translate("Messages", "An unfinished recording was altered on the disk."),
            QCoreApplication.translate("Messages", "What came before is kept as an exhibit."),
        ),
    }
