"""An interview: turns of question and answer in the witness's own words.

Turns are a list with random element ids and a ``turns#order`` that is disclosed with any of them, so that gaps,
insertion and reordering show while one paragraph can be withheld (FORMAT.md, "Lists").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fieldkit.records.fields import (
    ConsentClass,
    Fields,
    Value,
    text,
    text_or_none,
    texts,
    without_empty,
    yes_no,
)

TURN_FIELDS = ("speaker", "time", "text", "translation", "basis")
SPEAKERS = ("question", "witness")
BASES = ("saw", "heard", "told", "inferred")
_PLAIN = (
    "place", "started", "ended", "language", "second_language", "interpreter", "why", "interviewed_before",
    "read_back", "corrections", "referral", "signature", "recording_reason",
)  # fmt: skip
ANSWERS = ("interpreter_attested", "recording_safe", "recording_agreed")
"""Questions answered by yes or no."""

PATHS: dict[str, ConsentClass] = {
    "kind": "case", "code": "case", "witness": "case", "consent": "case", "interviewer": "case", "state": "case",
    **dict.fromkeys(_PLAIN, "statement"),
    **dict.fromkeys(ANSWERS, "statement"),
    "present": "statement", "exhibits": "case",
    "turns#order": "statement",
    **{f"turns/*/{name}": "statement" for name in TURN_FIELDS},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Turn:
    """``id`` is 8 hex characters; ``basis`` is how the speaker knows, of ``BASES``, or empty."""

    id: str
    speaker: str
    time: str
    text: str
    translation: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Interview:
    """``witness``, ``consent`` and ``exhibits`` are record ids; times are RFC 3339 with offset. Sound is recorded only
    where ``recording_reason`` says why, ``recording_safe`` that it endangers nobody and ``recording_agreed`` that the
    witness said yes to being recorded; who may have the recording is the consent's matter."""

    code: str
    witness: str
    consent: str = ""
    interviewer: str = ""
    state: str = ""
    place: str = ""
    started: str = ""
    ended: str = ""
    language: str = ""
    second_language: str = ""
    interpreter: str = ""
    interpreter_attested: bool | None = None
    why: str = ""
    interviewed_before: str = ""
    present: tuple[str, ...] = ()
    turns: tuple[Turn, ...] = ()
    exhibits: tuple[str, ...] = ()
    read_back: str = ""
    corrections: str = ""
    referral: str = ""
    signature: str = ""
    recording_reason: str = ""
    recording_safe: bool | None = None
    recording_agreed: bool | None = None

    def to_fields(self) -> dict[str, Value]:
        fields: dict[str, Value] = {"kind": "interview"}
        for name in ("code", "witness", "consent", "interviewer", "state", *_PLAIN, *ANSWERS):
            fields[name] = getattr(self, name)
        fields["present"], fields["exhibits"] = self.present, self.exhibits
        fields["turns#order"] = tuple(turn.id for turn in self.turns)
        for turn in self.turns:
            for name in TURN_FIELDS:
                fields[f"turns/{turn.id}/{name}"] = getattr(turn, name)
        return without_empty(fields)

    @classmethod
    def from_fields(cls, fields: Fields) -> Interview:
        turns = tuple(
            Turn(ident, *(text(fields, f"turns/{ident}/{name}") for name in TURN_FIELDS))
            for ident in texts(fields, "turns#order")
        )
        plain: dict[str, Any] = {name: text(fields, name) for name in ("consent", "interviewer", "state", *_PLAIN)}
        plain.update({name: yes_no(fields, name) for name in ANSWERS})
        return cls(
            text(fields, "code"),
            text_or_none(fields, "witness") or "",
            present=texts(fields, "present"),
            turns=turns,
            exhibits=texts(fields, "exhibits"),
            **plain,
        )
