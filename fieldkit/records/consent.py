"""A consent: what a witness agreed to, one yes or no for each class of data and recipient.

An answer that was not given is absent, and absent means no: what was not answered stays in the vault.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from fieldkit.records.fields import (
    ConsentClass,
    Fields,
    Value,
    text,
    texts,
    without_empty,
    yes_no,
)

HQ = "hq"
CLASSES = ("identity", "statement", "photo", "recording")

PATHS: dict[str, ConsentClass] = {
    "kind": "case", "code": "case", "witness": "case", "language": "case", "manner": "case", "explained": "case",
    "conditions": "case", "given": "case",
    **{f"may/{HQ}/{name}": "case" for name in CLASSES}, f"kept/{HQ}": "case",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Consent:
    """``witness`` is a record id; ``hq`` maps each class to True or False, unanswered classes being absent;
    ``given`` is RFC 3339; ``manner`` is ``oral``, ``signature`` or ``thumbprint``. ``kept`` names what headquarters may
    not have although its class may go: ``<record id>`` for all of a record, ``<record id>/<path>``,
    ``<record id>/<list>`` or ``<record id>/<list>/<element id>``."""

    code: str
    witness: str
    hq: Mapping[str, bool] = field(default_factory=dict)
    language: str = ""
    manner: str = ""
    explained: bool | None = None
    conditions: str = ""
    given: str = ""
    kept: tuple[str, ...] = ()

    def keeps(self, record: str, path: str) -> bool:
        """Whether this path of a record was kept back by name."""
        full = f"{record}/{path}"
        return any(full in (one, f"{one}#order") or full.startswith(f"{one}/") for one in self.kept)

    def strictest(self, other: Consent) -> Consent:
        """What both allow: of two versions that nobody has merged yet, neither widens the other."""
        answers = {}
        for name in CLASSES:
            mine, theirs = self.hq.get(name), other.hq.get(name)
            if mine is False or theirs is False:
                answers[name] = False
            elif mine is not None and theirs is not None:
                answers[name] = True
        return replace(self, hq=answers, kept=tuple(sorted({*self.kept, *other.kept})))

    def to_fields(self) -> dict[str, Value]:
        return without_empty(
            {
                "kind": "consent",
                "code": self.code,
                "witness": self.witness,
                "language": self.language,
                "manner": self.manner,
                "explained": self.explained,
                "conditions": self.conditions,
                "given": self.given,
                **{f"may/{HQ}/{name}": self.hq.get(name) for name in CLASSES},
                f"kept/{HQ}": self.kept,
            }
        )

    @classmethod
    def from_fields(cls, fields: Fields) -> Consent:
        answers = {name: yes_no(fields, f"may/{HQ}/{name}") for name in CLASSES}
        return cls(
            text(fields, "code"),
            text(fields, "witness"),
            {name: answer for name, answer in answers.items() if answer is not None},
            text(fields, "language"),
            text(fields, "manner"),
            yes_no(fields, "explained"),
            text(fields, "conditions"),
            text(fields, "given"),
            texts(fields, f"kept/{HQ}"),
        )
