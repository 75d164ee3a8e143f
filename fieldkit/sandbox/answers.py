"""Checking what a caged child answered: it may have been taken over by the file it read.

Every value is checked for type, length and range before anything else looks at it; whatever an honest child would
not say makes the whole answer bad.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from fieldkit.sandbox.frames import BadAnswer
from fieldkit.sandbox.inspection import DOUBTS, MOST_METRES, Facts, Pixels
from fieldkit.sandbox.limits import MOST_PIXELS_A_SIDE, SandboxLimits

_MEDIA_TYPES = frozenset(
    {"image/jpeg", "image/tiff", "image/png", "image/webp", "image/gif", "image/bmp", "image/heic"}
)
_PROBLEMS = frozenset({"picture-unreadable", "picture-too-large"})
_PATTERNS = {
    "captured_local": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", re.ASCII),
    "captured_offset": re.compile(r"[+-]\d\d:\d\d", re.ASCII),
    "gps_utc": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", re.ASCII),
    "latitude": re.compile(r"-?\d{1,2}\.\d{6}", re.ASCII),
    "longitude": re.compile(r"-?\d{1,3}\.\d{6}", re.ASCII),
    "position_error": re.compile(r"\d{1,8}\.\d", re.ASCII),
}
_MOST_DEGREES = {"latitude": 90.0, "longitude": 180.0}


@dataclass(frozen=True, slots=True)
class PictureAnswer:
    """``small`` is missing exactly when there is a ``problem``."""

    media_type: str | None
    width: int | None
    height: int | None
    small: Pixels | None
    problem: str | None


def check_item(untrusted: Mapping[str, Any], keys: set[str], item: int) -> None:
    """:raises BadAnswer: another set of keys, or an answer about another file."""
    if set(untrusted) != keys or type(untrusted["item"]) is not int or untrusted["item"] != item:
        raise BadAnswer("an answer about something else")


def parse_facts(untrusted: object, limits: SandboxLimits) -> Facts | None:
    """:raises BadAnswer: anything but the facts that an honest child states."""
    if untrusted is None:
        return None
    if not isinstance(untrusted, dict) or set(untrusted) != {one.name for one in fields(Facts)}:
        raise BadAnswer("not facts")
    value = dict(untrusted)
    doubts, orientation = value.pop("doubts"), value.pop("orientation")
    if not isinstance(doubts, list) or not all(_is_word(one, DOUBTS) for one in doubts) or len(doubts) > len(DOUBTS):
        raise BadAnswer("unknown doubts")
    if orientation is not None and (type(orientation) is not int or not 1 <= orientation <= 8):
        raise BadAnswer("no orientation")
    for name, text in value.items():
        if text is not None:
            _check_text(name, text, limits)
    return Facts(**value, orientation=orientation, doubts=tuple(doubts))


def _check_text(name: str, text: object, limits: SandboxLimits) -> None:
    if not isinstance(text, str) or not 0 < len(text) <= limits.text_characters or not text.isprintable():
        raise BadAnswer("not a short plain text")
    pattern = _PATTERNS.get(name)
    if pattern is not None and (pattern.fullmatch(text) is None or not _in_range(name, text)):
        raise BadAnswer(f"not a {name}")


def _in_range(name: str, text: str) -> bool:
    if name in _MOST_DEGREES:
        return abs(float(text)) <= _MOST_DEGREES[name]
    if name == "position_error":
        return 0 < float(text) <= MOST_METRES
    if name == "captured_offset":
        return text[4:6] <= "59" and text[1:] <= "14:00"
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_word(untrusted: object, words: frozenset[str]) -> bool:
    return isinstance(untrusted, str) and untrusted in words


def parse_picture(untrusted: Mapping[str, Any], raw: bytes, side: int) -> PictureAnswer:
    """:raises BadAnswer: sizes out of range, pixels that do not fill them, unknown words."""
    media_type, problem = untrusted["media_type"], untrusted["problem"]
    size, small = _pair(untrusted["size"], MOST_PIXELS_A_SIDE), _pair(untrusted["small"], side)
    for word, words in ((media_type, _MEDIA_TYPES), (problem, _PROBLEMS)):
        if word is not None and not _is_word(word, words):
            raise BadAnswer("unknown words")
    if (small is None) is (problem is None) or (small is not None and (size is None or media_type is None)):
        raise BadAnswer("neither a picture nor a problem")
    width, height = size or (None, None)
    if small is None:
        if raw:
            raise BadAnswer("pixels without a picture")
        return PictureAnswer(media_type, width, height, None, problem)
    if len(raw) != small[0] * small[1] * 3:
        raise BadAnswer("pixels do not fill the picture")
    return PictureAnswer(media_type, width, height, Pixels(small[0], small[1], raw), None)


def _pair(untrusted: object, most: int) -> tuple[int, int] | None:
    if untrusted is None:
        return None
    if not isinstance(untrusted, list) or len(untrusted) != 2:
        raise BadAnswer("not a width and a height")
    if not all(type(one) is int and 1 <= one <= most for one in untrusted):
        raise BadAnswer("a size out of range")
    return untrusted[0], untrusted[1]
