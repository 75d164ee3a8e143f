"""An event: what happened, where and when, as told; never called an incident."""

from __future__ import annotations

from dataclasses import dataclass

from fieldkit.records.fields import (
    ConsentClass,
    Fields,
    Value,
    text,
    texts,
    without_empty,
)

PATHS: dict[str, ConsentClass] = dict.fromkeys((
    "kind", "code", "what", "where", "when", "calendar", "date", "precision", "earliest", "latest", "doubt", "note",
    "sources",
), "case")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """``when`` is as spoken; ``date`` is what of it can be counted in ``calendar`` (``1448-01-12``, ``1448-01``,
    ``1448``), ``precision`` how fine that is; ``earliest`` and ``latest`` are the Gregorian days that bracket it, and
    ``doubt`` says in words what is not sure; ``sources`` are ids of the records that tell of it."""

    code: str
    what: str
    where: str = ""
    when: str = ""
    earliest: str = ""
    latest: str = ""
    note: str = ""
    sources: tuple[str, ...] = ()
    calendar: str = ""
    date: str = ""
    precision: str = ""
    doubt: str = ""

    def to_fields(self) -> dict[str, Value]:
        return without_empty({"kind": "event", **{name: getattr(self, name) for name in self.__slots__}})

    @classmethod
    def from_fields(cls, fields: Fields) -> Event:
        return cls(
            text(fields, "code"),
            text(fields, "what"),
            text(fields, "where"),
            text(fields, "when"),
            text(fields, "earliest"),
            text(fields, "latest"),
            text(fields, "note"),
            texts(fields, "sources"),
            *(text(fields, name) for name in ("calendar", "date", "precision", "doubt")),
        )
