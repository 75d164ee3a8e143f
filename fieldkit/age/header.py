"""The header of an age file: version line, stanzas, MAC (C2SP age, "Header").

Read strictly and within caps: canonical unpadded base64, bodies in lines of 64 columns with a shorter last line,
nothing missing and nothing more.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldkit.age.limits import LIMITS
from fieldkit.errors import EvidenceError

VERSION = b"age-encryption.org/v1\n"
_ARGUMENT = re.compile(rb"[\x21-\x7e]+")
_COLUMNS = 64


@dataclass(frozen=True, slots=True)
class Stanza:
    """One recipient stanza: type and arguments, and the body as bytes."""

    arguments: tuple[str, ...]
    body: bytes

    def encode(self) -> bytes:
        lines = [b"-> " + " ".join(self.arguments).encode("ascii")]
        text = to_base64(self.body)
        lines += [text[i : i + _COLUMNS] for i in range(0, len(text) + 1, _COLUMNS)]
        return b"\n".join(lines) + b"\n"


@dataclass(frozen=True, slots=True)
class Header:
    """A parsed header. ``exact`` runs through the LF of the MAC line; ``signed`` is what the MAC is over."""

    stanzas: tuple[Stanza, ...]
    mac: bytes
    exact: bytes
    signed: bytes

    def check(self, file_key: bytes) -> None:
        """:raises EvidenceError: ``age-header-mac``."""
        if not hmac.compare_digest(_mac(file_key, self.signed), self.mac):
            raise EvidenceError("age-header-mac", "The header of an encrypted file was altered.", _NEXT)


_NEXT = "Ask for the file again."


def write_header(stanzas: Sequence[Stanza], file_key: bytes) -> bytes:
    """The exact bytes of a header."""
    signed = VERSION + b"".join(stanza.encode() for stanza in stanzas) + b"---"
    return signed + b" " + to_base64(_mac(file_key, signed)) + b"\n"


def read_header(read: Callable[[int], bytes]) -> Header:
    """Read a header from ``read(n)``, never past its end.

    :raises EvidenceError: ``age-header``.
    """
    lines = _Lines(read)
    if lines.next() != VERSION[:-1]:
        raise malformed("its first line is not that of age version 1")
    stanzas: list[Stanza] = []
    line = lines.next()
    while line.startswith(b"-> "):
        if len(stanzas) == LIMITS.stanzas:
            raise malformed("it has too many recipients")
        stanzas.append(Stanza(_arguments(line[3:]), _body(lines)))
        line = lines.next()
    if not stanzas or not line.startswith(b"--- "):
        raise malformed("its recipients do not end as they should")
    mac = from_base64(line[4:])
    if len(mac) != 32:
        raise malformed("its MAC has the wrong length")
    exact = bytes(lines.seen)
    return Header(tuple(stanzas), mac, exact, exact[: len(exact) - len(line) - 1 + 3])


class _Lines:
    """Lines up to LF, one byte at a time, within the cap."""

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self._read = read
        self.seen = bytearray()

    def next(self) -> bytes:
        start = len(self.seen)
        while len(self.seen) < LIMITS.header_bytes:
            byte = self._read(1)
            if not byte:
                raise malformed("it ends early")
            self.seen += byte
            if byte == b"\n":
                return bytes(self.seen[start:-1])
        raise malformed("it is longer than the limit")


def _arguments(line: bytes) -> tuple[str, ...]:
    parts = line.split(b" ")
    if len(parts) > LIMITS.arguments or any(len(one) > LIMITS.argument_bytes for one in parts):
        raise malformed("a recipient has too many arguments")
    if not all(_ARGUMENT.fullmatch(one) for one in parts):
        raise malformed("a recipient's argument is empty or not printable")
    return tuple(one.decode("ascii") for one in parts)


def _body(lines: _Lines) -> bytes:
    text = bytearray()
    while True:
        line = lines.next()
        if len(line) > _COLUMNS or len(text) > LIMITS.body_bytes:
            raise malformed("a recipient's body is too long")
        text += line
        if len(line) < _COLUMNS:
            return from_base64(bytes(text))


def _mac(file_key: bytes, signed: bytes) -> bytes:
    return hmac.new(hkdf(file_key, b"", b"header"), signed, hashlib.sha256).digest()


def hkdf(key: bytes, salt: bytes, info: bytes) -> bytes:
    """HKDF-SHA-256, 32 bytes."""
    return HKDF(algorithm=SHA256(), length=32, salt=salt or None, info=info).derive(key)


def to_base64(data: bytes) -> bytes:
    """Canonical, unpadded."""
    return base64.b64encode(data).rstrip(b"=")


def from_base64(untrusted: bytes) -> bytes:
    """:raises EvidenceError: ``age-header``: padded or not canonical."""
    try:
        data = base64.b64decode(untrusted + b"=" * (-len(untrusted) % 4), validate=True)
    except binascii.Error as error:
        raise malformed("its base64 is not valid") from error
    if to_base64(data) != untrusted:
        raise malformed("its base64 is not canonical")
    return data


def malformed(why: str) -> EvidenceError:
    """The header does not read."""
    return EvidenceError("age-header", f"The header of an encrypted file does not read: {why}.", _NEXT)
