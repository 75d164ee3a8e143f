"""An actor: a person or unit said to have taken part, and who says so."""

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
    "kind", "code", "name", "type", "aliases", "rank", "insignia", "plates", "identifiers", "note", "sources",
), "case")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Actor:
    """``name`` is what people call the person or unit; ``type`` is ``person`` or ``unit``; ``insignia`` and ``plates``
    are as seen; ``sources`` are ids of the records that say so."""

    code: str
    name: str
    type: str = ""
    rank: str = ""
    note: str = ""
    aliases: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    insignia: tuple[str, ...] = ()
    plates: tuple[str, ...] = ()

    def to_fields(self) -> dict[str, Value]:
        return without_empty({"kind": "actor", **{name: getattr(self, name) for name in self.__slots__}})

    @classmethod
    def from_fields(cls, fields: Fields) -> Actor:
        return cls(
            text(fields, "code"),
            text(fields, "name"),
            text(fields, "type"),
            text(fields, "rank"),
            text(fields, "note"),
            texts(fields, "aliases"),
            texts(fields, "identifiers"),
            texts(fields, "sources"),
            texts(fields, "insignia"),
            texts(fields, "plates"),
        )
