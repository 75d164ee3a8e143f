"""What happened, in the words of the person at the screen: one table from codes to translated sentences.

A code that has no entry shows the engine's own sentence. What is safe and the next step are always said.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fieldkit.errors import FieldkitError


def sentence(error: BaseException) -> tuple[str, str]:
    """What happened, and what to do."""
    if not isinstance(error, FieldkitError):
        text = QCoreApplication.translate("Messages", "Something in the program failed. What was saved is safe.")
        return text, QCoreApplication.translate(
            "Messages", "Lock, unlock and try again; tell headquarters if it happens twice."
        )
    return _known().get(error.code, (error.message, error.next_step))


def _known() -> dict[str, tuple[str, str]]:
    return {
        "passphrase-wrong": (
            QCoreApplication.translate("Messages", "The passphrase does not open this."),
            QCoreApplication.translate("Messages", "Check the words and try again."),
        ),
        "vault-locked": (
            QCoreApplication.translate("Messages", "Another fieldkit has this vault open."),
            QCoreApplication.translate("Messages", "Close it there, then try again."),
        ),
        "disk-full": (
            QCoreApplication.translate("Messages", "The disk is full. What was saved before is safe."),
            QCoreApplication.translate("Messages", "Free disk space and do it again."),
        ),
        "not-enrolled": (
            QCoreApplication.translate("Messages", "This laptop has no certificate yet."),
            QCoreApplication.translate("Messages", "Finish enrolment first."),
        ),
        "no-bundle": (
            QCoreApplication.translate("Messages", "There is no bundle in that folder."),
            QCoreApplication.translate("Messages", "Choose the folder that holds .age files."),
        ),
        "no-receipt": (
            QCoreApplication.translate("Messages", "There is no receipt in that folder."),
            QCoreApplication.translate("Messages", "Choose the folder from headquarters."),
        ),
        "nothing-to-seal": (
            QCoreApplication.translate("Messages", "Nothing waits to be sealed."),
            QCoreApplication.translate("Messages", "Finalise an interview or add evidence."),
        ),
        "cancelled": (
            QCoreApplication.translate("Messages", "The work was stopped."),
            QCoreApplication.translate("Messages", "Start it again when you are ready."),
        ),
    }


def state_word(state: str) -> str:
    """A state as it is written everywhere."""
    words = {
        "draft": QCoreApplication.translate("States", "Draft"),
        "finalised": QCoreApplication.translate("States", "Finalised"),
        "reviewed": QCoreApplication.translate("States", "Reviewed"),
        "sealing": QCoreApplication.translate("States", "Sealing"),
        "sealed": QCoreApplication.translate("States", "Sealed"),
        "written": QCoreApplication.translate("States", "Written"),
        "sent": QCoreApplication.translate("States", "Sent"),
        "received": QCoreApplication.translate("States", "Received by HQ"),
        "verified": QCoreApplication.translate("States", "Verified by HQ"),
        "set-aside": QCoreApplication.translate("States", "Set aside"),
        "incomplete": QCoreApplication.translate("States", "Incomplete"),
        "refused": QCoreApplication.translate("States", "Refused"),
    }
    return words.get(state, state)


def act_word(act: str) -> str:
    """An act of custody for a timeline."""
    words = {
        "created": QCoreApplication.translate("Acts", "Created"),
        "amended": QCoreApplication.translate("Acts", "Amended"),
        "finalised": QCoreApplication.translate("Acts", "Finalised"),
        "read-back": QCoreApplication.translate("Acts", "Read back"),
        "collected": QCoreApplication.translate("Acts", "Collected"),
        "viewed": QCoreApplication.translate("Acts", "Viewed"),
        "reviewed": QCoreApplication.translate("Acts", "Reviewed"),
        "sealed": QCoreApplication.translate("Acts", "Sealed"),
        "written": QCoreApplication.translate("Acts", "Written to a folder"),
        "exported": QCoreApplication.translate("Acts", "Exported"),
        "receipted": QCoreApplication.translate("Acts", "Receipt taken in"),
        "enrolled": QCoreApplication.translate("Acts", "Enrolled"),
        "unlocked": QCoreApplication.translate("Acts", "Unlocked"),
        "locked": QCoreApplication.translate("Acts", "Locked"),
        "checked": QCoreApplication.translate("Acts", "Checked"),
        "check-failed": QCoreApplication.translate("Acts", "Check failed"),
        "draft-started": QCoreApplication.translate("Acts", "Draft started"),
        "draft-discarded": QCoreApplication.translate("Acts", "Draft discarded"),
        "alerted": QCoreApplication.translate("Acts", "Alert raised"),
        "clock-jump": QCoreApplication.translate("Acts", "Clock jumped"),
    }
    return words.get(act, act)


def doubt_sentence(code: str) -> str:
    """A doubt about an exhibit in plain words."""
    words = {
        "no-zone": QCoreApplication.translate("Doubts", "Camera time has no zone: it is local time, zone unknown."),
        "no-valid-date": QCoreApplication.translate("Doubts", "No valid date."),
        "position-zero": QCoreApplication.translate("Doubts", "Position is 0, 0: not a place."),
        "position-invalid": QCoreApplication.translate("Doubts", "The position is not valid."),
        "picture-unreadable": QCoreApplication.translate(
            "Doubts", "The picture cannot be read. The file is evidence all the same."
        ),
        "picture-too-large": QCoreApplication.translate("Doubts", "The picture is too large to show."),
        "name-differs": QCoreApplication.translate("Doubts", "The name claims another type than the content."),
        "empty-file": QCoreApplication.translate("Doubts", "The file is empty."),
    }
    return words.get(code, code)


def missing_sentence(code: str) -> str:
    """What an interview lacks."""
    words = {
        "started": QCoreApplication.translate("Missing", "When the interview began"),
        "language": QCoreApplication.translate("Missing", "Language of the witness"),
        "consent-identity": QCoreApplication.translate("Missing", "Consent: identity"),
        "consent-statement": QCoreApplication.translate("Missing", "Consent: statement"),
        "consent-photo": QCoreApplication.translate("Missing", "Consent: photos"),
        "consent-recording": QCoreApplication.translate("Missing", "Consent: recordings"),
        "consent-explained": QCoreApplication.translate("Missing", "Limits of confidentiality explained"),
        "turns": QCoreApplication.translate("Missing", "The account itself"),
        "read-back": QCoreApplication.translate("Missing", "Read back to the witness"),
        "interpreter-attested": QCoreApplication.translate("Missing", "Interpreter's attestation"),
        "referral": QCoreApplication.translate("Missing", "Referral: offered or not?"),
    }
    return words.get(code, code)


def withheld_sentence(why: str) -> str:
    """Why something stays in the vault."""
    words = {
        "not-answered": QCoreApplication.translate("Withheld", "not answered"),
        "refused": QCoreApplication.translate("Withheld", "refused"),
        "no-consent-record": QCoreApplication.translate("Withheld", "no consent yet"),
        "identities-only": QCoreApplication.translate("Withheld", "to the identity custodians only"),
        "unknown-field": QCoreApplication.translate("Withheld", "field not known"),
    }
    return words.get(why, why)
