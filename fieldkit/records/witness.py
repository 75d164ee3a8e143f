"""A witness: a code in place of the name.

Everything under ``identity/`` is write-only on the laptop: encrypted to the identity recipients at every save and
never kept under the vault key (FORMAT.md, "Identities").
"""

from __future__ import annotations

from dataclasses import dataclass

from fieldkit.records.fields import ConsentClass, Fields, Value, text, without_empty

IDENTITY_FIELDS = ("name", "other_names", "contact", "birth", "family", "document", "address", "note")

PATHS: dict[str, ConsentClass] = {
    "kind": "case", "code": "case", "languages": "statement", "age_group": "statement", "note": "statement",
    **{f"identity/{name}": "identity" for name in IDENTITY_FIELDS},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Witness:
    """``age_group`` is ``adult``, ``child`` or ``unknown``."""

    code: str
    languages: str = ""
    age_group: str = ""
    note: str = ""

    def to_fields(self) -> dict[str, Value]:
        return without_empty(
            {
                "kind": "witness",
                "code": self.code,
                "languages": self.languages,
                "age_group": self.age_group,
                "note": self.note,
            }
        )

    @classmethod
    def from_fields(cls, fields: Fields) -> Witness:
        return cls(text(fields, "code"), text(fields, "languages"), text(fields, "age_group"), text(fields, "note"))
