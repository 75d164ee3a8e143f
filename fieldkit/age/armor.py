"""Armor: an age file as text (C2SP age, "ASCII armor"). Read strictly; never written here.

>>> dearmor(b"-----BEGIN AGE ENCRYPTED FILE-----\\nYWJj\\n-----END AGE ENCRYPTED FILE-----\\n")
b'abc'
"""

from __future__ import annotations

import base64
import binascii
import re

from fieldkit.errors import EvidenceError

_BEGIN, _END = b"-----BEGIN AGE ENCRYPTED FILE-----", b"-----END AGE ENCRYPTED FILE-----"
_LINE_END = re.compile(rb"\r?\n")
_SPACE = b" \t\r\n"
_COLUMNS = 64


def is_armored(untrusted: bytes) -> bool:
    """Whether these bytes begin as an armored file does."""
    return untrusted.lstrip(_SPACE).startswith(_BEGIN)


def dearmor(untrusted: bytes) -> bytes:
    """The age file inside. White space may stand before and after; inside, lines have 64 columns but the last.

    :raises EvidenceError: ``age-armor``.
    """
    lines = _LINE_END.split(untrusted.strip(_SPACE))
    if len(lines) < 2 or lines[0] != _BEGIN or lines[-1] != _END:
        raise _malformed("it does not begin and end as it should")
    body = lines[1:-1]
    if any(len(line) != _COLUMNS for line in body[:-1]) or any(not 0 < len(line) <= _COLUMNS for line in body[-1:]):
        raise _malformed("its lines have other lengths than they should")
    text = b"".join(body)
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise _malformed("its base64 is not valid") from error
    if base64.b64encode(data) != text:
        raise _malformed("its base64 is not canonical")
    return data


def _malformed(why: str) -> EvidenceError:
    return EvidenceError("age-armor", f"An armored file does not read: {why}.", "Ask for the file again.")
