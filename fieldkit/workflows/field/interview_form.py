"""The interview form: plain JSON that both faces fill in, and the records that come out of it.

A draft may lack anything; what is there must be of the right type, so that no word is dropped in silence. Unknown
keys are refused by name. The shape is in docs/CLI.md, "Interview form".
"""

from __future__ import annotations

import copy
import re
import secrets
from collections.abc import Mapping
from typing import Any

from fieldkit.clock import parse_moment
from fieldkit.errors import UsageError
from fieldkit.ids import is_id
from fieldkit.records import Consent, Interview, Turn, Witness
from fieldkit.records.consent import CLASSES
from fieldkit.records.interview import ANSWERS, BASES, SPEAKERS
from fieldkit.workflows.values import Missing

Form = dict[str, Any]

_TEXT = frozenset(
    {
        "place", "started", "ended", "language", "second_language", "interpreter", "why", "interviewed_before",
        "read_back", "corrections", "referral", "signature", "recording_reason",
    }
)  # fmt: skip
_TIMES = frozenset({"started", "ended"})
_CHOICES = {
    "interviewed_before": ("no", "yes", "unknown"),
    "read_back": ("yes", "no"),
    "referral": ("offered-accepted", "offered-declined", "not-needed"),
    "signature": ("signed", "thumbprint", "declined"),
}
_WITNESS = ("languages", "age_group", "note")
_CONSENT_TEXT = ("language", "manner", "conditions")
_TURN_KEYS = frozenset({"id", "speaker", "time", "text", "translation", "basis"})
_TURN_ID = re.compile(r"[0-9a-f]{8}")
_SURROGATE = re.compile("[\ud800-\udfff]")
MAX_TEXT = 200_000
"""Characters in one text field."""


def empty_form() -> Form:
    """A form with every key present and nothing answered."""
    return {
        "witness": dict.fromkeys(_WITNESS, ""),
        "consent": {
            **dict.fromkeys(_CONSENT_TEXT, ""),
            "explained": None,
            "hq": dict.fromkeys(CLASSES),
        },
        **dict.fromkeys(sorted(_TEXT), ""),
        **dict.fromkeys(ANSWERS),
        "present": [],
        "turns": [],
        "exhibits": [],
    }


def merge(form: Mapping[str, Any], changes: Mapping[str, Any], *, all_turns: bool = False) -> Form:
    """``form`` with ``changes`` laid over it: objects key by key, everything else replaced.

    Turns in ``changes`` that bear the id of a turn already there replace it; others are added at the end.

    :param all_turns: the turns in ``changes`` are all there are, in their order; those that are not named are gone.

    :raises UsageError: ``form-field``: a key that is not known or a value of the wrong type.
    """
    kept = {key: value for key, value in form.items() if key != "turns"}
    result = {**copy.deepcopy(kept), "turns": form.get("turns", [])}
    for key, value in changes.items():
        if key in ("witness", "consent"):
            _require(isinstance(value, Mapping), key, "an object")
            _merge_object(result.setdefault(key, {}), value, key)
        elif key == "turns":
            result[key] = _list(value, key, dict) if all_turns else _merge_turns(result[key], value)
        elif key == "exhibits":
            result[key] = list(dict.fromkeys([*result.get(key, []), *_list(value, key)]))
        else:
            result[key] = value
    return checked(result)


def _merge_object(target: Form, changes: Mapping[str, Any], where: str) -> None:
    for key, value in changes.items():
        if key == "hq":
            _require(isinstance(value, Mapping), f"{where}/hq", "an object")
            target.setdefault("hq", {}).update(value)
        else:
            target[key] = value


def _merge_turns(turns: list[Any], changes: object) -> list[Any]:
    by_id = {turn["id"]: turn for turn in turns}
    for turn in _list(changes, "turns", dict):
        ident = turn.get("id") or secrets.token_hex(4)
        by_id[ident] = {**by_id.get(ident, {}), **turn, "id": ident}
    return list(by_id.values())


def checked(untrusted_form: Mapping[str, Any]) -> Form:
    """A complete copy of the form with ids given to new turns.

    :raises UsageError: ``form-field``.
    """
    form = {**empty_form(), **untrusted_form}
    known = empty_form().keys()
    for key in form:
        _require(key in known, key, "a field of the interview form")
    for key in _TEXT:
        form[key] = _text(form[key], key, _CHOICES.get(key), key in _TIMES)
    for key in ANSWERS:
        _require(isinstance(form[key], bool | None), key, "true, false or null")
    form["present"] = _list(form["present"], "present")
    form["exhibits"] = _list(form["exhibits"], "exhibits")
    _require(all(is_id(one) for one in form["exhibits"]), "exhibits", "a list of exhibit ids")
    form["witness"] = _checked_object(form["witness"], "witness", _WITNESS)
    form["consent"] = _checked_consent(form["consent"])
    form["turns"] = [_checked_turn(turn) for turn in _list(form["turns"], "turns", dict)]
    ids = [turn["id"] for turn in form["turns"]]
    _require(len(set(ids)) == len(ids), "turns", "turns with ids of their own")
    return form


def _checked_object(value: object, where: str, names: tuple[str, ...]) -> Form:
    _require(isinstance(value, Mapping), where, "an object")
    assert isinstance(value, Mapping)
    for key in value:
        _require(key in names, f"{where}/{key}", "a field of the interview form")
    return {name: _text(value.get(name), f"{where}/{name}") for name in names}


def _checked_consent(value: object) -> Form:
    _require(isinstance(value, Mapping), "consent", "an object")
    assert isinstance(value, Mapping)
    rest = {key: item for key, item in value.items() if key not in ("hq", "explained")}
    consent = _checked_object(rest, "consent", _CONSENT_TEXT)
    explained, answers = value.get("explained"), value.get("hq") or {}
    _require(isinstance(explained, bool | None), "consent/explained", "true, false or null")
    _require(isinstance(answers, Mapping), "consent/hq", "an object")
    for key, answer in answers.items():
        _require(key in CLASSES, f"consent/hq/{key}", "one of " + ", ".join(CLASSES))
        _require(isinstance(answer, bool | None), f"consent/hq/{key}", "true, false or null")
    return {**consent, "explained": explained, "hq": {name: answers.get(name) for name in CLASSES}}


def _checked_turn(turn: Form) -> Form:
    for key in turn:
        _require(key in _TURN_KEYS, f"turns/{key}", "a field of a turn")
    ident = turn.get("id") or secrets.token_hex(4)
    _require(isinstance(ident, str) and _TURN_ID.fullmatch(ident) is not None, "turns/id", "8 hex characters")
    return {
        "id": ident,
        "speaker": _text(turn.get("speaker") or "witness", "turns/speaker", SPEAKERS),
        "time": _text(turn.get("time"), "turns/time", None, True),
        "text": _text(turn.get("text"), "turns/text"),
        "translation": _text(turn.get("translation"), "turns/translation"),
        "basis": _text(turn.get("basis"), "turns/basis", BASES),
    }


def _text(value: object, where: str, choices: tuple[str, ...] | None = None, is_time: bool = False) -> str:
    text = "" if value is None else value
    if not isinstance(text, str) or len(text) > MAX_TEXT:
        raise _wrong(where, f"text of at most {MAX_TEXT} characters")
    if _SURROGATE.search(text):
        raise _wrong(where, "whole Unicode characters")
    if choices and text and text not in choices:
        raise _wrong(where, "one of " + ", ".join(choices))
    if is_time and text:
        try:
            parse_moment(text)
        except ValueError as error:
            raise _wrong(where, "a time with offset such as 2026-11-23T14:05:00+03:00") from error
    return text


def _list(value: object, where: str, of: type = str) -> list[Any]:
    items = [] if value is None else value
    if not isinstance(items, list | tuple) or not all(isinstance(item, of) for item in items):
        raise _wrong(where, "a list")
    return list(items)


def _require(condition: bool, where: str, wanted: str) -> None:
    if not condition:
        raise _wrong(where, wanted)


def _wrong(where: str, wanted: str) -> UsageError:
    return UsageError("form-field", f"In the interview form, {where!r} is not {wanted}.", "Correct it and try again.")


def missing(form: Mapping[str, Any], media_types: Mapping[str, str] | None = None) -> tuple[Missing, ...]:
    """What is missing before the interview can be finalised, in the order of the stages.

    :param media_types: exhibit id to media type, so that the questions on photos and recordings are asked only where
        the interview has such exhibits.
    """
    full = checked(form)
    consent, kinds = full["consent"], {kind.partition("/")[0] for kind in (media_types or {}).values()}
    asks = {
        "consent-identity": consent["hq"]["identity"] is None,
        "consent-statement": consent["hq"]["statement"] is None,
        "consent-photo": "image" in kinds and consent["hq"]["photo"] is None,
        "consent-recording": bool(kinds & {"audio", "video"}) and consent["hq"]["recording"] is None,
        "consent-explained": consent["explained"] is not True,
    }
    found = [Missing(key, "prepare") for key in ("started", "language") if not full[key]]
    found += [Missing(code, "consent") for code, absent in asks.items() if absent]
    if not any(turn["text"].strip() or turn["translation"].strip() for turn in full["turns"]):
        found.append(Missing("turns", "account"))
    if not full["read_back"]:
        found.append(Missing("read-back", "read-back"))
    if full["interpreter"] and full["interpreter_attested"] is None:
        found.append(Missing("interpreter-attested", "read-back"))
    if not full["referral"]:
        found.append(Missing("referral", "close"))
    return tuple(found)


def missing_to_record(form: Mapping[str, Any]) -> tuple[Missing, ...]:
    """What is missing before sound may be recorded: a reason, a safety check and the witness's own yes."""
    full = checked(form)
    asks = {
        "recording-reason": not full["recording_reason"].strip(),
        "recording-safe": full["recording_safe"] is not True,
        "recording-agreed": full["recording_agreed"] is not True,
    }
    return tuple(Missing(code, "account") for code, absent in asks.items() if absent)


def to_witness(form: Mapping[str, Any], code: str) -> Witness:
    return Witness(code, **form["witness"])


def to_consent(form: Mapping[str, Any], code: str, witness: str, given: str) -> Consent:
    consent = form["consent"]
    answers = {name: answer for name, answer in consent["hq"].items() if answer is not None}
    plain = {name: consent[name] for name in _CONSENT_TEXT}
    return Consent(code, witness, answers, explained=consent["explained"], given=given, **plain)


def to_interview(
    form: Mapping[str, Any], code: str, witness: str, consent: str, interviewer: str, state: str
) -> Interview:
    """The interview record; turns without a word are left out."""
    turns = tuple(Turn(**turn) for turn in form["turns"] if turn["text"].strip() or turn["translation"].strip())
    return Interview(
        code,
        witness,
        consent,
        interviewer,
        state,
        present=tuple(form["present"]),
        turns=turns,
        exhibits=tuple(form["exhibits"]),
        **{name: form[name] for name in (*_TEXT, *ANSWERS)},
    )


def from_records(interview: Interview, consent: Consent | None, witness: Witness) -> Form:
    """The form that shows a finalised interview, or starts a draft of its next version."""
    form = empty_form()
    for name in (*_TEXT, *ANSWERS):
        form[name] = getattr(interview, name)
    form["present"], form["exhibits"] = list(interview.present), list(interview.exhibits)
    form["turns"] = [
        {key: getattr(turn, key) for key in ("id", "speaker", "time", "text", "translation", "basis")}
        for turn in interview.turns
    ]
    form["witness"] = {name: getattr(witness, name) for name in _WITNESS}
    if consent is not None:
        form["consent"] = {
            **{name: getattr(consent, name) for name in _CONSENT_TEXT},
            "explained": consent.explained,
            "hq": {name: consent.hq.get(name) for name in CLASSES},
        }
    return form
