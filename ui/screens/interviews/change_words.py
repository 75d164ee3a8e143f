"""What an amendment changes, in plain words: which field or turn, and its value as a person reads it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from fieldkit.workflows.field.difference import Change, Plain
from ui.screens.interviews.language_field import NAMES
from ui.screens.interviews.moment_field import written
from ui.screens.interviews.statement.words import basis_word, speaker_word
from ui.text import isolated

_LANGUAGES = frozenset({"language", "second_language", "consent/language"})
_MOMENTS = frozenset({"started", "ended", "turns/*/time"})


def change_title(change: Change) -> str:
    """Which field, or what happened to which turn."""
    if change.path == "turns/*":
        kinds = {
            "added": QCoreApplication.translate("Changes", "Turn %1 is new"),
            "removed": QCoreApplication.translate("Changes", "Turn %1 was taken out"),
            "moved": QCoreApplication.translate("Changes", "Turn %1 was moved"),
        }
        return kinds[change.kind].replace("%1", isolated(change.turn))
    if change.turn:
        place = QCoreApplication.translate("Changes", "Turn %1: %2")
        return place.replace("%1", isolated(change.turn)).replace("%2", field_name(change.path))
    return field_name(change.path)


def field_name(path: str) -> str:
    """A field of the interview in plain words."""
    names = {
        "why": QCoreApplication.translate("Changes", "why this interview is needed"),
        "place": QCoreApplication.translate("Changes", "place"),
        "started": QCoreApplication.translate("Changes", "when it began"),
        "ended": QCoreApplication.translate("Changes", "when it ended"),
        "language": QCoreApplication.translate("Changes", "language of the witness"),
        "second_language": QCoreApplication.translate("Changes", "second language"),
        "interpreter": QCoreApplication.translate("Changes", "interpreter"),
        "interpreter_attested": QCoreApplication.translate("Changes", "interpreter's attestation"),
        "present": QCoreApplication.translate("Changes", "everyone present"),
        "interviewed_before": QCoreApplication.translate("Changes", "interviewed before"),
        "read_back": QCoreApplication.translate("Changes", "read back to the witness"),
        "corrections": QCoreApplication.translate("Changes", "corrections"),
        "referral": QCoreApplication.translate("Changes", "help offered"),
        "signature": QCoreApplication.translate("Changes", "signature"),
        "exhibits": QCoreApplication.translate("Changes", "exhibits shown"),
        "recording_reason": QCoreApplication.translate("Changes", "why it is recorded"),
        "recording_safe": QCoreApplication.translate("Changes", "whether recording is safe"),
        "recording_agreed": QCoreApplication.translate("Changes", "the witness's yes to recording"),
        "witness/languages": QCoreApplication.translate("Changes", "languages that the witness speaks"),
        "witness/age_group": QCoreApplication.translate("Changes", "age group of the witness"),
        "witness/note": QCoreApplication.translate("Changes", "note on the witness"),
        "consent/explained": QCoreApplication.translate("Changes", "consent: limits of confidentiality explained"),
        "consent/manner": QCoreApplication.translate("Changes", "consent: how it was given"),
        "consent/language": QCoreApplication.translate("Changes", "consent: language used"),
        "consent/conditions": QCoreApplication.translate("Changes", "consent: conditions"),
        "consent/hq/identity": QCoreApplication.translate("Changes", "consent: identity to headquarters"),
        "consent/hq/statement": QCoreApplication.translate("Changes", "consent: statement to headquarters"),
        "consent/hq/photo": QCoreApplication.translate("Changes", "consent: photos to headquarters"),
        "consent/hq/recording": QCoreApplication.translate("Changes", "consent: recordings to headquarters"),
        "turns/*/speaker": QCoreApplication.translate("Changes", "who speaks"),
        "turns/*/text": QCoreApplication.translate("Changes", "in the witness's language"),
        "turns/*/translation": QCoreApplication.translate("Changes", "translation"),
        "turns/*/basis": QCoreApplication.translate("Changes", "how the witness knows"),
        "turns/*/time": QCoreApplication.translate("Changes", "time"),
    }
    return names.get(path, isolated(path))


def change_value(path: str, value: Plain, codes: Mapping[str, str]) -> str:
    """A value as a person reads it. ``codes`` are exhibits by record id."""
    if value is None or value == "" or value == ():
        return QCoreApplication.translate("Changes", "(nothing)")
    if isinstance(value, bool):
        return _answer("yes" if value else "no")
    if isinstance(value, tuple):
        return ", ".join(isolated(codes.get(one, one)) for one in value)
    if path in _LANGUAGES:
        return isolated(NAMES.get(value, value))
    if path in _MOMENTS:
        return isolated(written(value))
    known = {"turns/*/speaker": speaker_word, "turns/*/basis": basis_word}.get(path, _answer)
    return known(value)


def _answer(value: str) -> str:
    words = {
        "yes": QCoreApplication.translate("Changes", "Yes"),
        "no": QCoreApplication.translate("Changes", "No"),
        "unknown": QCoreApplication.translate("Changes", "Not known"),
        "oral": QCoreApplication.translate("Changes", "Spoken"),
        "signature": QCoreApplication.translate("Changes", "Signed"),
        "signed": QCoreApplication.translate("Changes", "Signed"),
        "thumbprint": QCoreApplication.translate("Changes", "Thumbprint"),
        "declined": QCoreApplication.translate("Changes", "Declined"),
        "offered-accepted": QCoreApplication.translate("Changes", "Offered, accepted"),
        "offered-declined": QCoreApplication.translate("Changes", "Offered, declined"),
        "not-needed": QCoreApplication.translate("Changes", "Not needed"),
    }
    return words.get(value, isolated(value))
