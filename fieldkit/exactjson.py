"""JSON as this project writes and reads it.

Written once: UTF-8, no white space, keys in the order given, no escapes beyond what JSON needs. Read strictly: one
value, no duplicate keys, no floats, integers within 53 bits, no lone surrogates, limited depth. Bytes that were
signed or hashed are kept as they are and never written again from the parsed value.
"""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

MAX_DEPTH = 16
MAX_INTEGER = 2**53 - 1

_SURROGATE = re.compile("[\ud800-\udfff]")


class MalformedJson(ValueError):
    """The bytes are not JSON of the strict kind."""


def dumps(value: object) -> bytes:
    """One line of UTF-8 without LF.

    :raises ValueError: floats, integers beyond 53 bits or lone surrogates.
    """
    _require_plain(value, MAX_DEPTH)
    return _ENCODER.encode(value).encode("utf-8")


def loads(untrusted: bytes) -> Any:
    """Parse hostile bytes.

    :raises MalformedJson: anything but one strict JSON value.
    """
    try:
        text = untrusted.decode("utf-8")
        value = _DECODER.decode(text)
        if "\\u" in text or text.count("[") + text.count("{") > MAX_DEPTH:  # else no surrogate, and not too deep
            _require_plain(value, MAX_DEPTH)
    except MalformedJson:
        raise
    except json.JSONDecodeError as error:
        raise MalformedJson(f"not well-formed at line {error.lineno}, column {error.colno}") from error
    except UnicodeDecodeError as error:
        raise MalformedJson(f"byte {error.start + 1} is not UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise MalformedJson("not well-formed JSON") from error
    return value


def loads_object(untrusted: bytes) -> dict[str, Any]:
    """Parse hostile bytes that must be one JSON object.

    :raises MalformedJson: anything else.
    """
    value = loads(untrusted)
    if not isinstance(value, dict):
        raise MalformedJson("not a JSON object")
    return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise MalformedJson("a key stands twice")
    return result


def _no_float(text: str) -> NoReturn:
    raise MalformedJson(f"only integers are numbers here: {text[:20]}")


def _small_integer(text: str) -> int:
    value = int(text)
    if abs(value) > MAX_INTEGER:
        raise MalformedJson("integer beyond 53 bits")
    return value


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)
_DECODER = json.JSONDecoder(
    object_pairs_hook=_unique, parse_float=_no_float, parse_int=_small_integer, parse_constant=_no_float
)


def _require_plain(value: object, depth: int) -> None:
    if depth < 0:
        raise MalformedJson("nested too deeply")
    if isinstance(value, str):
        if not value.isascii() and _SURROGATE.search(value):
            raise MalformedJson("lone surrogate")
    elif value is None or isinstance(value, bool):
        return
    elif isinstance(value, int):
        if abs(value) > MAX_INTEGER:
            raise MalformedJson("integer beyond 53 bits")
    elif isinstance(value, (list, tuple)):
        for item in value:
            if not (type(item) is str and item.isascii() and depth):  # what most are, without a call for each
                _require_plain(item, depth - 1)
    elif isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str):
                raise MalformedJson("a key is text")
            if not key.isascii():
                _require_plain(key, 0)
            if not (type(item) is str and item.isascii() and depth):
                _require_plain(item, depth - 1)
    else:
        raise MalformedJson(f"{type(value).__name__} has no place in JSON here")
