"""One salted value, shown or kept back on its own.

An opening is the line ``["<salt>","<record id>","<path>",<value>]``; its digest is the SHA-256 of the line and its LF.
The record id inside keeps a value from being shown under another record. It is the one salted form: fields of
records, custody bodies, tips and padding are all openings (FORMAT.md, "Opening").

Values are text, integers, booleans, null or lists of text; decimals travel as text. A flat object is allowed only
under the paths ``body`` and ``tip`` of a custody chain. The exact bytes are kept and never written again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from fieldkit import exactjson
from fieldkit.digest import line_hex
from fieldkit.errors import EvidenceError
from fieldkit.ids import is_id, random_hex

Value: TypeAlias = str | int | bool | None | tuple[str, ...]
FlatObject: TypeAlias = Mapping[str, Value]

PAD_PATH = "#pad"
BODY_PATH = "body"
TIP_PATH = "tip"
MAX_OPENING_BYTES = 1 << 20

_PATH = re.compile(r"(?:[a-z0-9_]+(?:/[a-z0-9_]+)*(?:#order)?|#pad)")
_MAX_PATH = 160


@dataclass(frozen=True, slots=True)
class Opening:
    """One opening: its exact ``line`` without LF, its ``digest_hex`` and what it says."""

    line: bytes
    digest_hex: str
    record: str
    path: str
    value: Value | FlatObject

    @classmethod
    def make(cls, record: str, path: str, value: Value | FlatObject) -> Opening:
        """Make an opening with a fresh salt.

        :raises ValueError: a path or value that the format does not allow.
        """
        plain: object = list(value) if isinstance(value, tuple) else value
        if isinstance(value, Mapping):
            plain = {k: list(v) if isinstance(v, tuple) else v for k, v in value.items()}
        salt = random_hex()
        return cls._checked(exactjson.dumps([salt, record, path, plain]), salt, record, path, plain)

    @classmethod
    def parse(cls, untrusted_line: bytes) -> Opening:
        """Read one line without LF.

        :raises EvidenceError: ``opening-malformed``.
        """
        if len(untrusted_line) > MAX_OPENING_BYTES:
            raise _malformed("it is longer than the format allows")
        try:
            parsed = exactjson.loads(untrusted_line)
        except exactjson.MalformedJson as error:
            raise _malformed(str(error)) from error
        if not isinstance(parsed, list) or len(parsed) != 4:
            raise _malformed("it is not a list of four")
        return cls._checked(untrusted_line, *parsed)

    @classmethod
    def _checked(cls, line: bytes, salt: object, record: object, path: object, raw: object) -> Opening:
        if len(line) > MAX_OPENING_BYTES or b"\n" in line:
            raise _malformed("it is longer than the format allows")
        if not is_id(salt) or not isinstance(record, str) or not is_id(record):
            raise _malformed("salt or record id is not 32 hex characters")
        if not isinstance(path, str) or len(path) > _MAX_PATH or not _PATH.fullmatch(path):
            raise _malformed("the path is not well formed")
        return cls(line, line_hex(line), record, path, _value(raw, path))

    @property
    def text(self) -> bytes:
        """The line with its LF, as it stands in a file."""
        return self.line + b"\n"


def _value(raw: object, path: str) -> Value | FlatObject:
    if isinstance(raw, dict):
        if path not in (BODY_PATH, TIP_PATH):
            raise _malformed("an object stands where only plain values may")
        return {key: _plain(item) for key, item in raw.items()}
    return _plain(raw)


def _plain(raw: object) -> Value:
    if raw is None or isinstance(raw, (str, int, bool)):
        return raw
    if isinstance(raw, list) and all(isinstance(item, str) for item in raw):
        return tuple(raw)
    raise _malformed("the value is of no kind that the format has")


def _malformed(why: str) -> EvidenceError:
    return EvidenceError(
        "opening-malformed",
        f"A field's opening is not well formed: {why}.",
        "Ask the sender for the bundle again.",
    )
