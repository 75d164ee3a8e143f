"""An alert: what, where and how urgent, in plain words and without a legal label."""

from __future__ import annotations

from dataclasses import dataclass

from fieldkit.records.fields import ConsentClass, Fields, Value, text, without_empty

PATHS: dict[str, ConsentClass] = dict.fromkeys((
    "kind", "code", "what", "where", "urgency", "raised",
), "case")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Alert:
    """``urgency`` is ``now``, ``today`` or ``soon``; ``raised`` is RFC 3339."""

    code: str
    what: str
    where: str = ""
    urgency: str = ""
    raised: str = ""

    def to_fields(self) -> dict[str, Value]:
        return without_empty({"kind": "alert", **{name: getattr(self, name) for name in self.__slots__}})

    @classmethod
    def from_fields(cls, fields: Fields) -> Alert:
        return cls(
            *(text(fields, name) for name in ("code", "what", "where", "urgency", "raised")),
        )
