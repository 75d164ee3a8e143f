"""Taking fields out of hostile JSON objects: each with its type and cap, or ``BadField``.

Whoever reads a document catches ``BadField`` once and raises its own coded error.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final, TypeVar

from fieldkit.clock import parse_moment
from fieldkit.ids import is_id
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.oids import TEAM_ROLES, Role

T = TypeVar("T")

_RECIPIENT: Final = re.compile(r"age1[a-z0-9]{50,}")
_MONTH: Final = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")
_TIME_CHARACTERS: Final = 40


class BadField(ValueError):
    """A field is missing, of another type or beyond its cap."""


def require(condition: bool) -> None:
    """:raises BadField: the condition does not hold."""
    if not condition:
        raise BadField


def text(untrusted: object, limit: int = LIMITS.name_characters) -> str:
    """A printable, non-empty string of at most ``limit`` characters."""
    if not isinstance(untrusted, str) or not 0 < len(untrusted) <= limit or not untrusted.isprintable():
        raise BadField
    return untrusted


def identifier(untrusted: object) -> str:
    """32 lower-case hex characters."""
    if not isinstance(untrusted, str) or not is_id(untrusted):
        raise BadField
    return untrusted


def count(untrusted: object) -> int:
    """An integer, 0 or more."""
    if not isinstance(untrusted, int) or isinstance(untrusted, bool) or untrusted < 0:
        raise BadField
    return untrusted


def time(untrusted: object) -> datetime:
    """An RFC 3339 time in whole seconds, with an offset."""
    try:
        moment = parse_moment(text(untrusted, _TIME_CHARACTERS))
    except ValueError:
        raise BadField from None
    require(moment.microsecond == 0)
    return moment


def team_role(untrusted: object) -> Role:
    """``member`` or ``lead``."""
    for role in TEAM_ROLES:
        if untrusted == role:
            return role
    raise BadField


def month(untrusted: object) -> str:
    """``YYYY-MM``."""
    value = text(untrusted)
    require(_MONTH.fullmatch(value) is not None)
    return value


def recipient(untrusted: object) -> str:
    """The form of an age recipient; whether it is one is the age room's to say."""
    value = text(untrusted, LIMITS.recipient_characters)
    require(_RECIPIENT.fullmatch(value) is not None)
    return value


def month_recipient(untrusted: object) -> tuple[str, str]:
    """A pair of ``YYYY-MM`` and recipient."""
    if not isinstance(untrusted, list) or len(untrusted) != 2:
        raise BadField
    return month(untrusted[0]), recipient(untrusted[1])


def raw(untrusted: object, limit: int) -> bytes:
    """Bytes of at most ``limit``, not empty, from base64 in its one canonical form."""
    if not isinstance(untrusted, str) or not 0 < len(untrusted) <= 4 * (limit // 3 + 1):
        raise BadField
    try:
        data = base64.b64decode(untrusted, validate=True)
    except ValueError:
        raise BadField from None
    require(len(data) <= limit and encode(data) == untrusted)
    return data


def many(untrusted: object, limit: int, one: Callable[[Any], T]) -> tuple[T, ...]:
    """A list of at most ``limit`` items, each read by ``one``."""
    if not isinstance(untrusted, list) or len(untrusted) > limit:
        raise BadField
    return tuple(one(item) for item in untrusted)


def members(untrusted: object, required: frozenset[str]) -> Mapping[str, Any]:
    """An object that has at least the members ``required``. Others may be there and are left alone."""
    if not isinstance(untrusted, dict) or not required <= set(untrusted):
        raise BadField
    return untrusted


def encode(data: bytes) -> str:
    """Base64 as it is written into documents."""
    return base64.b64encode(data).decode("ascii")
