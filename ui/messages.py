"""What happened, in the words of the person at the screen: one table from codes to translated sentences.

A code that has no entry shows the engine's own sentence. What is safe and the next step are always said.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fieldkit.errors import FieldkitError

tr = QCoreApplication.translate


def sentence(error: BaseException) -> tuple[str, str]:
    """What happened, and what to do."""
    if not isinstance(error, FieldkitError):
        text = tr("Messages", "Something in the program failed. What was saved is safe.")
        return text, tr("Messages", "Lock, unlock and try again; tell headquarters if it happens twice.")
    return _known().get(error.code, (error.message, error.next_step))


def _known() -> dict[str, tuple[str, str]]:
    return {
        "passphrase-wrong": (
            tr("Messages", "The passphrase does not open this."),
            tr("Messages", "Check the words and try again."),
        ),
        "vault-locked": (
            tr("Messages", "Another fieldkit has this vault open."),
            tr("Messages", "Close it there, then try again."),
        ),
        "disk-full": (
            tr("Messages", "The disk is full. What was saved before is safe."),
            tr("Messages", "Free disk space and do it again."),
        ),
        "not-enrolled": (
            tr("Messages", "This laptop has no certificate yet."),
            tr("Messages", "Finish enrolment first."),
        ),
        "no-bundle": (
            tr("Messages", "There is no bundle in that folder."),
            tr("Messages", "Choose the folder that holds .age files."),
        ),
        "no-receipt": (
            tr("Messages", "There is no receipt in that folder."),
            tr("Messages", "Choose the folder from headquarters."),
        ),
        "nothing-to-seal": (
            tr("Messages", "Nothing waits to be sealed."),
            tr("Messages", "Finalise an interview or add evidence."),
        ),
        "cancelled": (tr("Messages", "The work was stopped."), tr("Messages", "Start it again when you are ready.")),
    }


def state_word(state: str) -> str:
    """A state as it is written everywhere."""
    words = {
        "draft": tr("States", "Draft"),
        "finalised": tr("States", "Finalised"),
        "reviewed": tr("States", "Reviewed"),
        "sealing": tr("States", "Sealing"),
        "sealed": tr("States", "Sealed"),
        "written": tr("States", "Written"),
        "sent": tr("States", "Sent"),
        "received": tr("States", "Received by HQ"),
        "verified": tr("States", "Verified by HQ"),
        "set-aside": tr("States", "Set aside"),
        "incomplete": tr("States", "Incomplete"),
        "refused": tr("States", "Refused"),
    }
    return words.get(state, state)


def act_word(act: str) -> str:
    """An act of custody for a timeline."""
    words = {
        "created": tr("Acts", "Created"),
        "amended": tr("Acts", "Amended"),
        "finalised": tr("Acts", "Finalised"),
        "read-back": tr("Acts", "Read back"),
        "collected": tr("Acts", "Collected"),
        "viewed": tr("Acts", "Viewed"),
        "reviewed": tr("Acts", "Reviewed"),
        "sealed": tr("Acts", "Sealed"),
        "written": tr("Acts", "Written to a folder"),
        "exported": tr("Acts", "Exported"),
        "receipted": tr("Acts", "Receipt taken in"),
        "enrolled": tr("Acts", "Enrolled"),
        "unlocked": tr("Acts", "Unlocked"),
        "locked": tr("Acts", "Locked"),
        "checked": tr("Acts", "Checked"),
        "check-failed": tr("Acts", "Check failed"),
        "draft-started": tr("Acts", "Draft started"),
        "draft-discarded": tr("Acts", "Draft discarded"),
        "alerted": tr("Acts", "Alert raised"),
        "clock-jump": tr("Acts", "Clock jumped"),
    }
    return words.get(act, act)


def doubt_sentence(code: str) -> str:
    """A doubt about an exhibit in plain words."""
    words = {
        "no-zone": tr("Doubts", "Camera time has no zone: it is local time, zone unknown."),
        "no-valid-date": tr("Doubts", "No valid date."),
        "position-zero": tr("Doubts", "Position is 0, 0: not a place."),
        "position-invalid": tr("Doubts", "The position is not valid."),
        "picture-unreadable": tr("Doubts", "The picture cannot be read. The file is evidence all the same."),
        "picture-too-large": tr("Doubts", "The picture is too large to show."),
        "name-differs": tr("Doubts", "The name claims another type than the content."),
        "empty-file": tr("Doubts", "The file is empty."),
    }
    return words.get(code, code)


def missing_sentence(code: str) -> str:
    """What an interview lacks."""
    words = {
        "started": tr("Missing", "When the interview began"),
        "language": tr("Missing", "Language of the witness"),
        "consent-identity": tr("Missing", "Consent: identity"),
        "consent-statement": tr("Missing", "Consent: statement"),
        "consent-photo": tr("Missing", "Consent: photos"),
        "consent-recording": tr("Missing", "Consent: recordings"),
        "consent-explained": tr("Missing", "Limits of confidentiality explained"),
        "turns": tr("Missing", "The account itself"),
        "read-back": tr("Missing", "Read back to the witness"),
        "interpreter-attested": tr("Missing", "Interpreter's attestation"),
        "referral": tr("Missing", "Referral: offered or not?"),
    }
    return words.get(code, code)


def withheld_sentence(why: str) -> str:
    """Why something stays in the vault."""
    words = {
        "not-answered": tr("Withheld", "not answered"),
        "refused": tr("Withheld", "refused"),
        "no-consent-record": tr("Withheld", "no consent yet"),
        "identities-only": tr("Withheld", "to the identity custodians only"),
        "unknown-field": tr("Withheld", "field not known"),
    }
    return words.get(why, why)
