"""An interview: turns of question and answer in the witness's own words.

Turns are a list with random element ids and a ``turns#order`` that is disclosed with any of them, so that gaps,
insertion and reordering show while one paragraph can be withheld (FORMAT.md, "Lists").
"""

from __future__ import annotations

from dataclasses import dataclass

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
    "read_back", "corrections", "referral", "signature",
)  # fmt: skip

PATHS: dict[str, ConsentClass] = {
    "kind": "case", "code": "case", "witness": "case", "consent": "case", "interviewer": "case", "state": "case",
    **dict.fromkeys(_PLAIN, "statement"),
    "present": "statement", "interpreter_attested": "statement", "exhibits": "case",
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
    """``witness``, ``consent`` and ``exhibits`` are record ids; times are RFC 3339 with offset."""

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

    def to_fields(self) -> dict[str, Value]:
        fields: dict[str, Value] = {"kind": "interview"}
        for name in ("code", "witness", "consent", "interviewer", "state", *_PLAIN):
            fields[name] = getattr(self, name)
        fields["interpreter_attested"] = self.interpreter_attested
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
        plain = {name: text(fields, name) for name in ("consent", "interviewer", "state", *_PLAIN)}
        return cls(
            text(fields, "code"),
            text_or_none(fields, "witness") or "",
            interpreter_attested=yes_no(fields, "interpreter_attested"),
            present=texts(fields, "present"),
            turns=turns,
            exhibits=texts(fields, "exhibits"),
            **plain,
        )
