"""The forms of actors and events: plain JSON that both faces fill in, and the records that come out of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from fieldkit.errors import RefusedError, UsageError
from fieldkit.ids import is_id
from fieldkit.records import Actor, Event
from fieldkit.records.calendars import CALENDARS, Span, span
from fieldkit.workflows.field.note_drafts import text

KINDS = ("actor", "event")
TEXTS = {
    "actor": ("name", "type", "rank", "note"),
    "event": ("what", "where", "when", "calendar", "date", "earliest", "latest", "doubt", "note"),
}
LISTS = {"actor": ("aliases", "insignia", "plates", "identifiers", "sources"), "event": ("sources",)}
CHOICES = {"type": ("person", "unit"), "calendar": CALENDARS}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOST_IN_A_LIST = 200


def empty_form(kind: str) -> dict[str, Any]:
    """A form with every key present and nothing answered."""
    return {**dict.fromkeys(TEXTS[kind], ""), **{name: [] for name in LISTS[kind]}}


def checked(kind: str, untrusted_form: Mapping[str, Any]) -> dict[str, Any]:
    """A complete copy of the form; a draft may lack anything.

    :raises UsageError: ``note-field``, naming the key.
    """
    form = empty_form(kind)
    for key, value in untrusted_form.items():
        if key in TEXTS[kind]:
            form[key] = text(value, key)
            if key in CHOICES and value not in ("", *CHOICES[key]):
                raise _wrong(key, "one of " + ", ".join(CHOICES[key]))
        elif key in LISTS[kind]:
            form[key] = _list(value, key)
        else:
            raise _wrong(key, f"a field of an {kind}")
    return form


def _list(value: object, key: str) -> list[str]:
    if not isinstance(value, list | tuple) or len(value) > _MOST_IN_A_LIST:
        raise _wrong(key, f"a list of at most {_MOST_IN_A_LIST}")
    kept = list(dict.fromkeys(one for one in (text(item, key).strip() for item in value) if one))
    if key == "sources" and not all(is_id(one) for one in kept):
        raise _wrong(key, "a list of record ids")
    return kept


def _wrong(key: str, wanted: str) -> UsageError:
    return UsageError("note-field", f"{key}: {wanted} is wanted.", "See docs/CLI.md, Forms of actors and events.")


def counted(form: Mapping[str, Any]) -> Span | None:
    """The days that the counted date of an event means; None where none is given.

    :raises UsageError: ``event-date``: it is no date of its calendar, or the calendar is missing.
    """
    if not form["date"].strip():
        return None
    try:
        return span(form["calendar"], form["date"])
    except ValueError as error:
        raise UsageError(
            "event-date", "The date does not fit its calendar.",
            "Choose the calendar and write year, month and day, such as 1448-01-12; or leave the day or month out.",
        ) from error  # fmt: skip


def require_complete(kind: str, form: Mapping[str, Any]) -> None:
    """Asked before a version is made.

    :raises RefusedError: ``note-empty``.
    :raises UsageError: ``event-date``, ``event-range``.
    """
    first = TEXTS[kind][0]
    if not form[first].strip():
        raise RefusedError("note-empty", "It has no name yet.", "Say what people call it, or what happened.")
    if kind == "event":
        counted(form)
        _range(form)


def _range(form: Mapping[str, Any]) -> None:
    days = [form[name].strip() for name in ("earliest", "latest")]
    try:
        read = [date.fromisoformat(day) for day in days if day]
        if not all(_DAY.fullmatch(day) for day in days if day):
            raise ValueError(days)
    except ValueError as error:
        raise UsageError(
            "event-range", "Earliest and latest are Gregorian days.", "Write them as 2026-06-27."
        ) from error
    if len(read) == 2 and read[0] > read[1]:
        raise UsageError("event-range", "The earliest day is after the latest.", "Exchange them.")


def to_fields(kind: str, code: str, form: Mapping[str, Any]) -> dict[str, Any]:
    """The record's fields. What a counted date means stands in ``earliest`` and ``latest`` unless a person set them."""
    values = {name: form[name].strip() for name in TEXTS[kind]} | {name: tuple(form[name]) for name in LISTS[kind]}
    if kind == "actor":
        return Actor(code, **values).to_fields()
    found = counted(form)
    if found is not None:
        values["precision"] = found.precision
        values["earliest"] = values["earliest"] or found.earliest.isoformat()
        values["latest"] = values["latest"] or found.latest.isoformat()
    return Event(code, **values).to_fields()


def from_record(kind: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The form that shows a version: days that only repeat what the counted date means are left to it."""
    record = Actor.from_fields(fields) if kind == "actor" else Event.from_fields(fields)
    form: dict[str, Any] = {name: getattr(record, name) for name in TEXTS[kind]}
    form |= {name: list(getattr(record, name)) for name in LISTS[kind]}
    if kind == "event" and form["date"]:
        try:
            meant = span(form["calendar"], form["date"])
        except ValueError:  # another program wrote it
            return form
        for name, day in (("earliest", meant.earliest), ("latest", meant.latest)):
            if form[name] == day.isoformat():
                form[name] = ""
    return form
