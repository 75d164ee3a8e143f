"""Reading age files that someone else may have made.

No byte is released before its chunk was authenticated, and the last chunk is checked on opening, so a truncated file
never passes as whole.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from fieldkit.age.header import Header, hkdf, malformed, read_header
from fieldkit.age.keys import FILE_KEY_BYTES, Unwraps
from fieldkit.age.passphrase import TYPE
from fieldkit.age.stream import CHUNK, NONCE_BYTES, SEALED_CHUNK, TAG, chunk_nonce
from fieldkit.errors import EvidenceError, RefusedError

_NEXT = "Ask for the file again."
_BATCH = 16  # chunks that are read at once where so much is wanted


def file_key_of(header: Header, identities: Sequence[Unwraps]) -> bytes:
    """The file key that one of the identities unwraps, checked against the header's MAC.

    :raises RefusedError: ``age-no-key``; ``age-passphrase``: it is locked with a passphrase that none of these is.
    :raises EvidenceError: ``age-header``, ``age-header-mac``.
    """
    locked = any(stanza.arguments[0] == TYPE for stanza in header.stanzas)
    if locked and len(header.stanzas) != 1:
        raise malformed("a passphrase and another recipient stand side by side")
    for identity in identities:
        for stanza in header.stanzas:
            file_key = identity.unwrap(stanza)
            if file_key is not None:
                if len(file_key) != FILE_KEY_BYTES:
                    raise EvidenceError("age-header", "The file key has the wrong length.", _NEXT)
                header.check(file_key)
                return file_key
    if locked:
        raise RefusedError("age-passphrase", "The file is locked with a passphrase.", "Give the right passphrase.")
    raise RefusedError("age-no-key", "None of the keys here opens this file.", "Use the key that it was sealed to.")


class AgeReader(io.RawIOBase):
    """The plaintext of a seekable age file, read at any place; each chunk is authenticated before it is used."""

    def __init__(self, untrusted: BinaryIO, identities: Sequence[Unwraps]) -> None:
        """:raises EvidenceError: ``age-header``, ``age-header-mac``, ``age-truncated``, ``age-chunk``.
        :raises RefusedError: ``age-no-key``.
        """
        super().__init__()
        self._file = untrusted
        self._file.seek(0)
        header = read_header(untrusted.read)
        file_key = file_key_of(header, identities)
        nonce = untrusted.read(NONCE_BYTES)
        if len(nonce) != NONCE_BYTES:
            raise malformed("it ends early")
        self._cipher = ChaCha20Poly1305(hkdf(file_key, nonce, b"payload"))
        self._start = len(header.exact) + NONCE_BYTES
        payload = untrusted.seek(0, io.SEEK_END) - self._start
        self._final = max(1, -(-payload // SEALED_CHUNK)) - 1
        self._last_sealed = payload - self._final * SEALED_CHUNK
        if self._last_sealed < TAG or (self._final and self._last_sealed == TAG):
            raise _truncated()
        self.length = self._final * CHUNK + self._last_sealed - TAG
        self._position = 0
        self._first = self._filled = 0
        self._plain = memoryview(bytearray(CHUNK * min(_BATCH, self._final + 1)))
        self._load(self._final, 1)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self.length}[whence]
        self._position = max(0, base + offset)
        return self._position

    def readinto(self, buffer: memoryview | bytearray) -> int:  # type: ignore[override]  # the stub has no plain type
        view = memoryview(buffer).cast("B")
        wanted = max(0, min(len(view), self.length - self._position))
        done = 0
        while done < wanted:
            index, offset = divmod(self._position, CHUNK)
            self._load(index, -(-(offset + wanted - done) // CHUNK))
            start = (index - self._first) * CHUNK + offset
            piece = self._plain[start : min(self._filled, start + wanted - done)]
            view[done : done + len(piece)] = piece
            done += len(piece)
            self._position += len(piece)
        return done

    def _load(self, index: int, wanted: int) -> None:
        """Have chunk ``index``, and of ``wanted`` chunks from it as many as there is room for."""
        if self._first <= index < self._first + -(-self._filled // CHUNK):
            return
        count = min(wanted, _BATCH, self._final + 1 - index)
        self._file.seek(self._start + index * SEALED_CHUNK)
        length = (count - 1) * SEALED_CHUNK + (self._last_sealed if index + count > self._final else SEALED_CHUNK)
        sealed = memoryview(self._file.read(length))
        self._first, self._filled = index, 0
        for number in range(count):
            piece = sealed[number * SEALED_CHUNK : (number + 1) * SEALED_CHUNK]
            self._open(index + number, piece)

    def _open(self, index: int, sealed: memoryview) -> None:
        last = index == self._final
        expected = self._last_sealed if last else SEALED_CHUNK
        room = self._plain[self._filled : self._filled + expected - TAG]
        try:
            if len(sealed) != expected:
                raise InvalidTag
            self._cipher.decrypt_into(chunk_nonce(index, last), sealed, None, room)
        except InvalidTag:
            raise EvidenceError(
                "age-chunk", f"An encrypted file was cut or altered near chunk {index}.", _NEXT
            ) from None
        self._filled += len(room)


def open_seekable(untrusted: BinaryIO, identities: Sequence[Unwraps]) -> AgeReader:
    """Open an age file for reading at any place."""
    return AgeReader(untrusted, identities)


def decrypt_stream(untrusted: BinaryIO, identities: Sequence[Unwraps]) -> Iterator[bytes]:
    """The plaintext from start to end, in chunks."""
    reader = AgeReader(untrusted, identities)
    while piece := reader.read(CHUNK):
        yield piece


def decrypt_bytes(untrusted: bytes, identities: Sequence[Unwraps], *, limit: int) -> bytes:
    """A whole small file.

    :param limit: bytes of plaintext that are taken at most.
    :raises EvidenceError: as ``AgeReader``; ``age-too-large``.
    """
    reader = AgeReader(io.BytesIO(untrusted), identities)
    if reader.length > limit:
        raise EvidenceError("age-too-large", "An encrypted file is larger than it may be.", _NEXT)
    return reader.read(reader.length) or b""


def _truncated() -> EvidenceError:
    return EvidenceError("age-truncated", "An encrypted file ends early.", _NEXT)
