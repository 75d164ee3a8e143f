"""States, acts, doubts and the like in the words of the person at the screen: one table for each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fieldkit.workflows.values import RescuedRecording, VaultInfo
from ui.text import day_and_time, isolated
from ui.widgets.labels import State


def state_word(state: str) -> str:
    """A state as it is written everywhere."""
    words = {
        "draft": QCoreApplication.translate("States", "Draft"),
        "finalised": QCoreApplication.translate("States", "Finalised"),
        "returned": QCoreApplication.translate("States", "Returned"),
        "reviewed": QCoreApplication.translate("States", "Reviewed"),
        "sealing": QCoreApplication.translate("States", "Sealing"),
        "sealed": QCoreApplication.translate("States", "Sealed"),
        "written": QCoreApplication.translate("States", "Written"),
        "sent": QCoreApplication.translate("States", "Sent"),
        "received": QCoreApplication.translate("States", "Received by HQ"),
        "verified": QCoreApplication.translate("States", "Verified by HQ"),
        "set-aside": QCoreApplication.translate("States", "Set aside"),
        "slip": QCoreApplication.translate("States", "Received by a lead (slip)"),
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
        "review-waived": QCoreApplication.translate("Acts", "Sealed without review"),
        "sent-back": QCoreApplication.translate("Acts", "Sent back to the author"),
        "commented": QCoreApplication.translate("Acts", "Commented"),
        "answered": QCoreApplication.translate("Acts", "Comment set aside"),
        "declared-lost": QCoreApplication.translate("Acts", "Laptop declared lost"),
        "merged": QCoreApplication.translate("Acts", "Merged"),
        "sealed": QCoreApplication.translate("Acts", "Sealed"),
        "written": QCoreApplication.translate("Acts", "Written to a folder"),
        "exported": QCoreApplication.translate("Acts", "Exported"),
        "receipted": QCoreApplication.translate("Acts", "Receipt taken in"),
        "removed": QCoreApplication.translate("Acts", "Removed here"),
        "enrolled": QCoreApplication.translate("Acts", "Enrolled"),
        "unlocked": QCoreApplication.translate("Acts", "Unlocked"),
        "locked": QCoreApplication.translate("Acts", "Locked"),
        "checked": QCoreApplication.translate("Acts", "Checked"),
        "check-failed": QCoreApplication.translate("Acts", "Check failed"),
        "draft-started": QCoreApplication.translate("Acts", "Draft started"),
        "draft-discarded": QCoreApplication.translate("Acts", "Draft discarded"),
        "alerted": QCoreApplication.translate("Acts", "Alert raised"),
        "clock-compared": QCoreApplication.translate("Acts", "Clock compared with a phone"),
        "clock-jump": QCoreApplication.translate("Acts", "Clock jumped"),
    }
    return words.get(act, act)


def doubt_sentence(code: str) -> str:
    """A doubt about an exhibit in plain words."""
    words = {
        "no-zone": QCoreApplication.translate("Doubts", "Camera time has no zone: it is local time, zone unknown."),
        "no-valid-date": QCoreApplication.translate("Doubts", "No valid date."),
        "zone-invalid": QCoreApplication.translate("Doubts", "The camera's time zone cannot be."),
        "date-before-cameras": QCoreApplication.translate(
            "Doubts", "The date is before digital cameras: a scan, or a clock never set."
        ),
        "gps-clock-differs": QCoreApplication.translate(
            "Doubts", "Satellite time and camera time differ: the camera's clock was wrong."
        ),
        "orientation-invalid": QCoreApplication.translate("Doubts", "Which way is up is not known."),
        "position-zero": QCoreApplication.translate("Doubts", "Position is 0, 0: not a place."),
        "position-invalid": QCoreApplication.translate("Doubts", "The position is not valid."),
        "picture-unreadable": QCoreApplication.translate(
            "Doubts", "The picture cannot be read. The file is evidence all the same."
        ),
        "picture-too-large": QCoreApplication.translate("Doubts", "The picture is too large to show."),
        "name-differs": QCoreApplication.translate("Doubts", "The name claims another type than the content."),
        "empty-file": QCoreApplication.translate("Doubts", "The file is empty."),
        "date-of-change": QCoreApplication.translate(
            "Doubts", "The only date is when the picture was changed, not when it was taken."
        ),
        "same-content": QCoreApplication.translate("Doubts", "The same content is here already as another exhibit."),
        "recording-cut": QCoreApplication.translate(
            "Doubts", "Nobody ended this recording: up to two seconds may be missing at its end."
        ),
        "recording-damaged": QCoreApplication.translate(
            "Doubts", "This recording cannot be played whole: what came later was altered on the disk."
        ),
    }
    return words.get(code, code)


def short_doubt(code: str) -> str:
    """A doubt in a word or two, for a tile."""
    words = {
        "no-zone": QCoreApplication.translate("Doubts", "zone"),
        "zone-invalid": QCoreApplication.translate("Doubts", "zone"),
        "no-valid-date": QCoreApplication.translate("Doubts", "date"),
        "date-before-cameras": QCoreApplication.translate("Doubts", "date"),
        "gps-clock-differs": QCoreApplication.translate("Doubts", "clock"),
        "position-zero": QCoreApplication.translate("Doubts", "place"),
        "position-invalid": QCoreApplication.translate("Doubts", "place"),
        "name-differs": QCoreApplication.translate("Doubts", "name"),
        "empty-file": QCoreApplication.translate("Doubts", "empty"),
        "date-of-change": QCoreApplication.translate("Doubts", "date"),
        "same-content": QCoreApplication.translate("Doubts", "twice"),
        "recording-cut": QCoreApplication.translate("Doubts", "cut off"),
        "recording-damaged": QCoreApplication.translate("Doubts", "damaged"),
    }
    return words.get(code, QCoreApplication.translate("Doubts", "picture"))


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
        "recording-reason": QCoreApplication.translate("Missing", "Why sound is recorded"),
        "recording-safe": QCoreApplication.translate("Missing", "That a recording endangers nobody"),
        "recording-agreed": QCoreApplication.translate("Missing", "The witness's yes to being recorded"),
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


def kit_sentence(info: VaultInfo) -> str:
    """What must be known of the kit and of one's own certificate in it; empty where all is well. It stops no
    recording."""
    words = {
        "expired": QCoreApplication.translate(
            "Kit",
            "The kit's time has run out. Work goes on and is safe; ask headquarters for a new kit, since revoked "
            "certificates may not be known here.",
        ),
        "not-yet": QCoreApplication.translate(
            "Kit", "The kit is not valid yet by this laptop's clock. Check the clock; work goes on and is safe."
        ),
    }
    revoked = QCoreApplication.translate(
        "Kit",
        "Headquarters revoked your certificate. Go on recording; another lead has to seal from here. Ask headquarters.",
    )
    return " ".join(filter(None, (revoked if info.revoked else "", words.get(info.kit_state, ""))))


def forked_sentence() -> str:
    """What to do about a record that was amended apart."""
    return QCoreApplication.translate(
        "States", "Every version is kept, and none was preferred. A lead compares and joins them under Review."
    )


def set_aside_sentence() -> str:
    """What to do about a bundle that was set aside; %1 is its number."""
    return QCoreApplication.translate(
        "States",
        "Bundle %1 was set aside and cannot be written any more. What it carried and may still leave waits to be "
        "sealed again: take a last look under Bundles and sign.",
    )


def doubted_sentence() -> str:
    """A line of custody whose signature does not stand, found while people work."""
    return QCoreApplication.translate(
        "States",
        "A line of this laptop's chain is not signed by the person it names. Somebody may have changed it. Finish your "
        "sentence, open Custody and press “Check now”, and show what it says to headquarters.",
    )


def unchecked_sentence() -> str:
    """Signatures that are checked beside the work; ``%1`` how many."""
    return QCoreApplication.translate(
        "States",
        "The signatures of %1 earlier lines are still being checked. Go on working; if one does not stand, it is said "
        "here and on Today.",
    )


def unwritten_sentence() -> str:
    """A vault that is only read, because its disk refuses."""
    return QCoreApplication.translate(
        "States",
        "The vault can only be read: its disk is full or failing. What was saved is safe; originals, sealed bundles "
        "and a backup can be written to a stick. Free disk space or mend the disk, then lock and unlock again.",
    )


def unrecorded_sentence() -> str:
    """Something was done, and no line of custody says so."""
    return QCoreApplication.translate("States", "The vault's disk refused to write down that this was done.")


def rescued_sentence(rescued: RescuedRecording) -> str:
    """What became of a recording that nobody ended."""
    if rescued.failed:
        text = QCoreApplication.translate(
            "States",
            "A recording of interview %1 from %2 was cut off. Its sound is in the vault and becomes an exhibit when "
            "you unlock again: the disk refused it now.",
        )
    elif rescued.item is None:
        text = QCoreApplication.translate(
            "States", "A recording of interview %1 from %2 was cut off before any sound was kept."
        )
    else:
        text = QCoreApplication.translate(
            "States", "A recording of interview %1 from %2 was cut off. What was kept is exhibit %3; listen to its end."
        )
        text = text.replace("%3", isolated(rescued.item.code))
    return text.replace("%1", isolated(rescued.interview)).replace("%2", day_and_time(rescued.started))


def outcome_word(outcome: str) -> tuple[State, str]:
    """A report's outcome as the state of a chip and its word."""
    words: dict[str, tuple[State, str]] = {
        "intact": ("accent", QCoreApplication.translate("Checks", "Intact")),
        "ask": ("attention", QCoreApplication.translate("Checks", "Intact, with questions")),
        "failed": ("failure", QCoreApplication.translate("Checks", "Failed")),
    }
    return words[outcome]


def reason_word(reason: str) -> str:
    """Why a line of custody was written: outcomes and states are words of ours, anything else a person typed."""
    if reason in ("intact", "ask", "failed"):
        return outcome_word(reason)[1]
    words = {
        "read back equal": QCoreApplication.translate("Acts", "read back equal"),
        "documentation": QCoreApplication.translate("Acts", "for documentation"),
    }
    return words.get(reason, state_word(reason))


def subject_word(subject: str) -> str:
    """What a line of custody is about: a code, or a kind and the beginning of an id."""
    kind, space, rest = subject.partition(" ")
    words = {
        "draft": QCoreApplication.translate("Acts", "draft %1"),
        "bundle": QCoreApplication.translate("Acts", "bundle %1"),
        "receipt": QCoreApplication.translate("Acts", "receipt %1"),
        "certificate": QCoreApplication.translate("Acts", "certificate %1"),
    }
    return words[kind].replace("%1", isolated(rest)) if space and kind in words else isolated(subject)


def protection_word(code: str) -> str:
    """A protection of the cage."""
    words = {
        "no-network": QCoreApplication.translate("Protections", "no network"),
        "no-files": QCoreApplication.translate("Protections", "no files"),
        "no-exec": QCoreApplication.translate("Protections", "no programs"),
        "no-fork": QCoreApplication.translate("Protections", "no new processes"),
        "no-signals": QCoreApplication.translate("Protections", "no reach to other processes"),
        "memory-limit": QCoreApplication.translate("Protections", "limited memory"),
        "time-limit": QCoreApplication.translate("Protections", "limited time"),
        "not-root": QCoreApplication.translate("Protections", "not root"),
        "no-new-privileges": QCoreApplication.translate("Protections", "no new privileges"),
    }
    return words.get(code, isolated(code))


def kind_word(media_type: str) -> str:
    """What a file is, in a word; its format as it is written everywhere."""
    general, _, special = media_type.partition("/")
    words = {
        "audio": QCoreApplication.translate("Kinds", "Sound"),
        "video": QCoreApplication.translate("Kinds", "Video"),
        "text": QCoreApplication.translate("Kinds", "Text"),
        "application": QCoreApplication.translate("Kinds", "File"),
    }
    return special.upper()[:12] if general == "image" else words.get(general, general)


def anchor_word(anchored_by: str) -> str:
    """What holds a line from outside: a receipt of a kind, for a bundle."""
    kind, _, rest = anchored_by.partition(" receipt, bundle ")
    if not rest:
        return isolated(anchored_by)
    text = QCoreApplication.translate("Acts", "%1, bundle %2")
    return text.replace("%1", state_word(kind)).replace("%2", isolated(rest))
