"""Signed notes: text with Ed25519 signatures beneath it, and their keys (C2SP signed-note; FORMAT.md, "The log").

The rules: the text ends in LF and is followed by an empty line and signature lines; a key is known by its name *and*
its id; lines of keys that are not known are passed over; one line of a known key that does not verify spoils the note.
A cosigner's key is of another kind than a log's, and signs its time with the text (C2SP tlog-cosignature), so that
neither can stand in for the other.

>>> NoteKey.of("log.example/a", "log", bytes(32)).text
'log.example/a+909b00fa+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from fieldkit.errors import EvidenceError, UsageError
from fieldkit.keys import fields

NoteKind = Literal["log", "cosigner"]

TYPES: Final[Mapping[NoteKind, int]] = MappingProxyType({"log": 1, "cosigner": 4})
"""The signature type byte of each kind of key: 1 is Ed25519 over the text, 4 a cosignature with its time."""
MAX_NOTE_BYTES: Final = 64 * 1024
MAX_SIGNATURES: Final = 64
MAX_NAME_CHARACTERS: Final = 100
_MAX_KEY_CHARACTERS: Final = 256
_PLAIN_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,99}")
_DASH: Final = "— "
_ID, _PUBLIC, _SIGNATURE, _TIME = 4, 32, 64, 8
_LAST_TIME: Final = 2**63 - 1


@dataclass(frozen=True, slots=True)
class NoteKey:
    """A public key by its name. ``id`` are the 4 bytes that signature lines bear, ``public`` the 32 of Ed25519."""

    name: str
    kind: NoteKind
    id: bytes
    public: bytes

    @classmethod
    def of(cls, name: str, kind: NoteKind, public: bytes) -> NoteKey:
        """:raises UsageError: ``name-malformed``: not 1 to 100 of ``A-Z a-z 0-9 . _ / -``; it stands in commands."""
        if _PLAIN_NAME.fullmatch(name) is None:
            raise UsageError(
                "name-malformed", "That name cannot stand in a note.", "Use letters, digits, dots, strokes and hyphens."
            )
        sequence = name.encode("utf-8") + b"\n" + bytes((TYPES[kind],)) + public
        return cls(name, kind, hashlib.sha256(sequence).digest()[:_ID], public)

    @classmethod
    def parse(cls, untrusted: object) -> NoteKey:
        """Read ``<name>+<id, 8 hex>+<base64 of type byte and key>``.

        :raises EvidenceError: ``note-key-malformed``.
        """
        try:
            name, ident, encoded = fields.text(untrusted, _MAX_KEY_CHARACTERS).split("+", 2)
            material = fields.raw(encoded, 1 + _PUBLIC)
            kind = next(kind for kind, byte in TYPES.items() if byte == material[0])
            fields.require(len(material) == 1 + _PUBLIC)
            key = cls.of(name, kind, material[1:])
            fields.require(ident == key.id.hex())
        except (ValueError, StopIteration, UsageError):
            raise EvidenceError(
                "note-key-malformed", "The key of a log or cosigner is damaged or is none.", "Ask for it again."
            ) from None
        return key

    @property
    def text(self) -> str:
        """The key on one line, as other tools read it."""
        return f"{self.name}+{self.id.hex()}+{fields.encode(bytes((TYPES[self.kind],)) + self.public)}"


@dataclass(frozen=True, slots=True)
class NoteSigner:
    """A private key by its name."""

    name: str
    kind: NoteKind
    private_key: Ed25519PrivateKey

    @classmethod
    def from_seed(cls, name: str, kind: NoteKind, seed: bytes) -> NoteSigner:
        """The signer of a 32-byte seed."""
        return cls(name, kind, Ed25519PrivateKey.from_private_bytes(seed))

    @property
    def key(self) -> NoteKey:
        return NoteKey.of(self.name, self.kind, self.private_key.public_key().public_bytes_raw())

    def line(self, text: bytes, time: int = 0) -> bytes:
        """The signature line for a note's text, with its LF.

        :param time: seconds since 1970 of a cosignature; a log's signature has none.
        """
        stamp = time.to_bytes(_TIME, "big") if self.kind == "cosigner" else b""
        signature = self.private_key.sign(_message(self.kind, text, time))
        encoded = fields.encode(self.key.id + stamp + signature)
        return f"{_DASH}{self.name} {encoded}\n".encode()


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One signature line: whose it says it is, and the bytes after the key's id."""

    name: str
    id: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Note:
    """A note as it came. ``text`` ends in LF and is what was signed."""

    exact: bytes
    text: bytes
    lines: tuple[NoteLine, ...]

    def signed_by(self, key: NoteKey) -> tuple[int, ...]:
        """The times of the lines of ``key``, in seconds since 1970, 0 for a log's; none where it did not sign.

        :raises EvidenceError: ``note-signature``: a line of this key does not verify.
        """
        own = (one for one in self.lines if (one.name, one.id) == (key.name, key.id))
        return tuple(_verified(key, self.text, one.signature) for one in own)

    def with_lines(self, lines: bytes) -> Note:
        """The note with more signature lines under it; a line that is there already is not repeated.

        :raises EvidenceError: ``note-malformed``.
        """
        have = set(self.exact.splitlines(keepends=True))
        return parse_note(self.exact + b"".join(one for one in lines.splitlines(keepends=True) if one not in have))


def _is_name(untrusted: str) -> bool:
    """Whether anybody's key may be called so."""
    return (
        0 < len(untrusted) <= MAX_NAME_CHARACTERS
        and untrusted.isprintable()
        and "+" not in untrusted
        and not any(character.isspace() for character in untrusted)
    )


def parse_note(untrusted: bytes) -> Note:
    """Read a note, believing none of it.

    :raises EvidenceError: ``note-malformed``.
    """
    try:
        fields.require(len(untrusted) <= MAX_NOTE_BYTES and untrusted.endswith(b"\n"))
        text = untrusted.decode("utf-8")
        fields.require(all(character >= " " or character == "\n" for character in text))
        body, gap, below = text.rpartition("\n\n")
        fields.require(bool(gap) and bool(body) and bool(below))
        lines = tuple(_line(one) for one in below.removesuffix("\n").split("\n"))
        fields.require(len(lines) <= MAX_SIGNATURES)
    except ValueError:
        raise EvidenceError(
            "note-malformed", "A checkpoint of the log is damaged or is none.", "Ask headquarters for it again."
        ) from None
    return Note(untrusted, (body + "\n").encode("utf-8"), lines)


def _line(untrusted: str) -> NoteLine:
    fields.require(untrusted.startswith(_DASH))
    name, gap, encoded = untrusted.removeprefix(_DASH).partition(" ")
    fields.require(bool(gap) and _is_name(name))
    raw = base64.b64decode(encoded, validate=True)
    fields.require(fields.encode(raw) == encoded and len(raw) > _ID)
    return NoteLine(name, raw[:_ID], raw[_ID:])


def _verified(key: NoteKey, text: bytes, signature: bytes) -> int:
    cosigned = key.kind == "cosigner"
    stamp, raw = (signature[:_TIME], signature[_TIME:]) if cosigned else (b"", signature)
    time = int.from_bytes(stamp, "big")
    try:
        fields.require(len(raw) == _SIGNATURE and time <= _LAST_TIME)
        Ed25519PublicKey.from_public_bytes(key.public).verify(raw, _message(key.kind, text, time))
    except (InvalidSignature, ValueError):
        raise EvidenceError(
            "note-signature",
            f"A checkpoint bears the name of {key.name} and its key did not sign it.",
            "Keep it, remove nothing, and ask headquarters.",
        ) from None
    return time


def _message(kind: NoteKind, text: bytes, time: int) -> bytes:
    return text if kind == "log" else f"cosignature/v1\ntime {time}\n".encode() + text
