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
    "kind", "code", "what", "where", "when", "earliest", "latest", "note", "sources",
), "case")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """``when`` is as spoken; ``earliest`` and ``latest`` are dates that bracket it; ``sources`` are record ids."""

    code: str
    what: str
    where: str = ""
    when: str = ""
    earliest: str = ""
    latest: str = ""
    note: str = ""
    sources: tuple[str, ...] = ()

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
        )
