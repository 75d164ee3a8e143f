"""A person on the team, by pseudonym; never a witness."""

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

PATHS: dict[str, ConsentClass] = {
    "kind": "case", "code": "case", "role": "case", "team": "case", "certificate": "case", "languages": "case",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """``certificate`` is the hex digest of the certificate accepted on this device."""

    code: str
    role: str
    team: str
    certificate: str = ""
    languages: tuple[str, ...] = ()

    def to_fields(self) -> dict[str, Value]:
        return without_empty(
            {
                "kind": "person",
                "code": self.code,
                "role": self.role,
                "team": self.team,
                "certificate": self.certificate,
                "languages": self.languages,
            }
        )

    @classmethod
    def from_fields(cls, fields: Fields) -> Person:
        return cls(
            text(fields, "code"),
            text(fields, "role"),
            text(fields, "team"),
            text(fields, "certificate"),
            texts(fields, "languages"),
        )
