"""How the kinds of record declare their fields.

A field is a path, and each path belongs to one consent class, which decides whether it may leave and who asked for it
to stay. A path that no kind declares survives reading and writing, has no class, and never leaves (FORMAT.md,
"Records"). ``*`` in a declared path stands for one list element's id.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, TypeAlias

ConsentClass: TypeAlias = Literal["case", "identity", "statement", "photo", "recording"]
Value: TypeAlias = str | int | bool | None | tuple[str, ...]
Fields: TypeAlias = Mapping[str, Value]

ORDER_SUFFIX = "#order"


def pattern(path: str) -> re.Pattern[str]:
    """The expression that a declared path stands for."""
    return re.compile(re.escape(path).replace(r"\*", "[0-9a-f]{8}"))


def text_or_none(fields: Fields, path: str) -> str | None:
    """The text at ``path``; None where it is missing or of another type."""
    value = fields.get(path)
    return value if isinstance(value, str) else None


def text(fields: Fields, path: str) -> str:
    """The text at ``path``, ``""`` where there is none."""
    return text_or_none(fields, path) or ""


def texts(fields: Fields, path: str) -> tuple[str, ...]:
    """The list at ``path``, empty where there is none."""
    value = fields.get(path)
    return value if isinstance(value, tuple) else ()


def number(fields: Fields, path: str) -> int | None:
    """The integer at ``path``; booleans are none."""
    value = fields.get(path)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def yes_no(fields: Fields, path: str) -> bool | None:
    """The answer at ``path``; None where it was not answered."""
    value = fields.get(path)
    return value if isinstance(value, bool) else None


def without_empty(fields: Mapping[str, Value]) -> dict[str, Value]:
    """Fields that say something: unanswered ones are left out, so that nothing shows that they were asked."""
    return {path: value for path, value in fields.items() if value is not None and value != "" and value != ()}
