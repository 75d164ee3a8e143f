"""A thing that was found and is kept: its number and seal, what it lies in, where it was found and by whom, who has it.

The last transfer stands in the newest version: who gave it, who took it, when, why, and whether both signed here or on
paper; the versions before hold the transfers before. Nobody's name stands here: a finder is a pseudonym or a role.
"""

from __future__ import annotations

from dataclasses import dataclass

from fieldkit.records.fields import ConsentClass, Fields, Value, text, texts, without_empty

SIGNED = ("here", "paper")
_TEXTS = (
    "code", "number", "description", "seal", "container", "place", "found", "finder", "note", "holder", "giver",
    "received", "purpose", "signed",
)  # fmt: skip
PATHS: dict[str, ConsentClass] = dict.fromkeys(("kind", *_TEXTS, "photos"), "case")


@dataclass(frozen=True, slots=True)
class Item:
    """``number`` is the team's own on the label, ``seal`` what stands on the seal, ``found`` when it was found, as
    spoken or RFC 3339; ``holder`` has it now, since ``received`` (RFC 3339) from ``giver`` for ``purpose``; ``signed``
    is ``here`` or ``paper``; ``photos`` are record ids of exhibits that show it."""

    code: str
    number: str
    description: str
    seal: str = ""
    container: str = ""
    place: str = ""
    found: str = ""
    finder: str = ""
    note: str = ""
    holder: str = ""
    giver: str = ""
    received: str = ""
    purpose: str = ""
    signed: str = ""
    photos: tuple[str, ...] = ()

    def to_fields(self) -> dict[str, Value]:
        return without_empty({"kind": "item", **{name: getattr(self, name) for name in self.__slots__}})

    @classmethod
    def from_fields(cls, fields: Fields) -> Item:
        said = {name: text(fields, name) for name in _TEXTS}
        return cls(**said, photos=texts(fields, "photos"))
