"""The kinds of record: frozen types, one file each, and the consent class of each of their paths. No I/O.

>>> path_class("witness", "identity/name")
'identity'
>>> path_class("interview", "turns/0a1b2c3d/text")
'statement'
>>> path_class("interview", "something_newer") is None
True
"""

from __future__ import annotations

import re
from types import ModuleType

from fieldkit.records import (
    actor,
    alert,
    consent,
    event,
    exhibit,
    interview,
    item,
    person,
    witness,
)
from fieldkit.records.actor import Actor
from fieldkit.records.alert import Alert
from fieldkit.records.consent import Consent
from fieldkit.records.event import Event
from fieldkit.records.exhibit import CONTENT_PATHS, Exhibit, content_class_of
from fieldkit.records.fields import ConsentClass, Fields, Value, pattern
from fieldkit.records.interview import Interview, Turn
from fieldkit.records.item import Item
from fieldkit.records.person import Person
from fieldkit.records.witness import IDENTITY_FIELDS, Witness

_MODULES: dict[str, ModuleType] = {
    "person": person,
    "witness": witness,
    "consent": consent,
    "interview": interview,
    "exhibit": exhibit,
    "actor": actor,
    "event": event,
    "alert": alert,
    "item": item,
}
KINDS = tuple(_MODULES)

_PATTERNS: dict[str, list[tuple[re.Pattern[str], ConsentClass]]] = {
    kind: [(pattern(path), consent_class) for path, consent_class in module.PATHS.items() if "*" in path]
    for kind, module in _MODULES.items()
}

CODE_PREFIXES = {
    "person": "P", "witness": "W", "consent": "C", "interview": "R", "exhibit": "E", "actor": "A", "event": "V",
    "alert": "L", "item": "K",
}  # fmt: skip
"""The letter before the number in a record's code, ``R-0001``."""


def path_class(kind: str, path: str, content_class: str = "") -> ConsentClass | None:
    """The consent class of a path; None for a path or kind that is not known, which never leaves.

    :param content_class: for exhibits, the class that the exhibit names for its content.
    """
    module = _MODULES.get(kind)
    if module is None:
        return None
    if kind == "exhibit" and path in CONTENT_PATHS:
        return _as_class(content_class)
    found: ConsentClass | None = module.PATHS.get(path)
    if found is not None:
        return found
    return next((cls for expression, cls in _PATTERNS[kind] if expression.fullmatch(path)), None)


def is_known(kind: str, path: str) -> bool:
    """Whether this release declares the path: what it does not know it carries along and never lets out."""
    return path_class(kind, path, "statement") is not None


def _as_class(name: str) -> ConsentClass | None:
    match name:
        case "photo" | "recording" | "statement":
            return name
        case _:
            return None


__all__ = [
    "CODE_PREFIXES",
    "CONTENT_PATHS",
    "IDENTITY_FIELDS",
    "KINDS",
    "Actor",
    "Alert",
    "Consent",
    "ConsentClass",
    "Event",
    "Exhibit",
    "Fields",
    "Interview",
    "Item",
    "Person",
    "Turn",
    "Value",
    "Witness",
    "content_class_of",
    "is_known",
    "path_class",
]
