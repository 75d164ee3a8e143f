"""The payload: STREAM of ChaCha20-Poly1305 over 64 KiB chunks (C2SP age, "Payload").

What a sealed part keeps is a ``FileSecret``: with it and the plaintext, any stretch of the ciphertext is made again.
The same secret must never meet other plaintext: it would reveal both.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Protocol

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from fieldkit.age.header import hkdf, write_header
from fieldkit.age.keys import FILE_KEY_BYTES, Recipient, wrap_all

CHUNK = 64 * 1024
TAG = 16
SEALED_CHUNK = CHUNK + TAG
NONCE_BYTES = 16
_BATCH = 16


class PlaintextSource(Protocol):
    """Plaintext of known ``length``, read at any offset."""

    @property
    def length(self) -> int: ...

    def read_into(self, offset: int, buffer: memoryview) -> None:
        """Fill ``buffer`` with the plaintext at ``offset``; both lie within ``length``."""
        ...


@dataclass(frozen=True, slots=True)
class FileSecret:
    """File key (16 bytes), exact header through the MAC line, payload nonce (16 bytes)."""

    file_key: bytes = field(repr=False)
    header: bytes = field(repr=False)
    nonce: bytes = field(repr=False)

    def cipher(self) -> ChaCha20Poly1305:
        return ChaCha20Poly1305(hkdf(self.file_key, self.nonce, b"payload"))


def new_file(recipients: Sequence[Recipient]) -> FileSecret:
    """A fresh key and header for one file.

    :raises UsageError: ``age-no-recipient``, ``age-mixed-recipients``, ``age-key-malformed``.
    """
    file_key = secrets.token_bytes(FILE_KEY_BYTES)
    header = write_header(wrap_all(file_key, recipients), file_key)
    return FileSecret(file_key, header, secrets.token_bytes(NONCE_BYTES))


def ciphertext_length(header_length: int, plaintext_length: int) -> int:
    """Length of the whole file in bytes."""
    chunks = max(1, -(-plaintext_length // CHUNK))
    return header_length + NONCE_BYTES + plaintext_length + chunks * TAG


def chunk_nonce(index: int, last: bool) -> bytes:
    """11 bytes of counter, one byte that marks the last chunk."""
    return index.to_bytes(11, "big") + (b"\x01" if last else b"\x00")


def encrypt_all(secret: FileSecret, source: PlaintextSource) -> Iterator[memoryview]:
    """The whole file, in pieces of about 1 MiB. Each piece is good until the next is asked for."""
    yield memoryview(secret.header + secret.nonce)
    yield from _chunks(secret, source, 0, max(1, -(-source.length // CHUNK)))


def encrypt_range(secret: FileSecret, source: PlaintextSource, start: int, end: int) -> Iterator[memoryview]:
    """Bytes ``start`` to ``end`` of the file, in time proportional to their number.

    :raises ValueError: the range is not within the file.
    """
    if not 0 <= start <= end <= ciphertext_length(len(secret.header), source.length):
        raise ValueError("the stretch does not lie within the file")
    head = secret.header + secret.nonce
    if start < len(head):
        yield memoryview(head)[start : min(end, len(head))]
    first, last = max(start, len(head)) - len(head), end - len(head)
    if last <= first:
        return
    position = first - first % SEALED_CHUNK
    for piece in _chunks(secret, source, first // SEALED_CHUNK, -(-last // SEALED_CHUNK)):
        yield piece[max(0, first - position) : max(0, last - position)]
        position += len(piece)


def _chunks(secret: FileSecret, source: PlaintextSource, first: int, end: int) -> Iterator[memoryview]:
    cipher, final = secret.cipher(), max(1, -(-source.length // CHUNK)) - 1
    chunks = min(_BATCH, end - first)
    plain_view, sealed_view = memoryview(bytearray(CHUNK * chunks)), memoryview(bytearray(SEALED_CHUNK * chunks))
    for batch in range(first, end, _BATCH):
        stop = min(batch + _BATCH, end)
        length = min(stop * CHUNK, source.length) - batch * CHUNK
        source.read_into(batch * CHUNK, plain_view[:length])
        written = 0
        for index in range(batch, stop):
            offset = (index - batch) * CHUNK
            piece = plain_view[offset : min(offset + CHUNK, length)]
            nonce = chunk_nonce(index, index == final)
            target = sealed_view[written : written + len(piece) + TAG]
            cipher.encrypt_into(nonce, piece, None, target)
            written += len(target)
        yield sealed_view[:written]


@dataclass(frozen=True, slots=True)
class BytesSource:
    """Plaintext held in memory."""

    data: bytes | bytearray | memoryview = field(repr=False)

    @property
    def length(self) -> int:
        return len(self.data)

    def read_into(self, offset: int, buffer: memoryview) -> None:
        buffer[:] = memoryview(self.data)[offset : offset + len(buffer)]


def encrypt_bytes(plaintext: bytes | bytearray, recipients: Sequence[Recipient]) -> bytes:
    """A whole small file."""
    out = BytesIO()
    for piece in encrypt_all(new_file(recipients), BytesSource(plaintext)):
        out.write(piece)
    return out.getvalue()
