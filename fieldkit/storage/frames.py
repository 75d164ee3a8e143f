"""Encrypted files that grow while something is being made: each piece is on the disk when ``append`` returns.

A file is 7 random bytes and then frames: the length of the sealed piece in 4 bytes, big-endian, and the piece under
AES-256-GCM with those 7 bytes, a 4-byte counter and a zero as nonce (FORMAT.md, "Recording sound"). What a cut left of
a last frame is no frame. The end is not marked, since nobody knows it before it comes: a file cut between two frames
reads as a shorter one.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from fieldkit.errors import EvidenceError
from fieldkit.storage.durable import disk_errors, sync_folder, write_all

PREFIX_BYTES = 7
LENGTH_BYTES = 4
TAG = 16
MAX_PIECE = 1 << 20
"""Bytes of plaintext in one frame."""


def new_key() -> bytes:
    """A key for one file."""
    return AESGCM.generate_key(256)


class FrameWriter:
    """A new file of frames. After a failure no further frame is taken: what the disk holds then is not known."""

    def __init__(self, path: Path, key: bytes) -> None:
        """:raises EnvironmentFailure: ``disk-full``, ``disk-failed``."""
        self._cipher, self._prefix = AESGCM(key), secrets.token_bytes(PREFIX_BYTES)
        self._count = 0
        with disk_errors("the recording"):
            self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            try:
                write_all(self._file, memoryview(self._prefix))
                os.fsync(self._file)
                sync_folder(path.parent)
            except OSError:
                self.close()
                raise

    def append(self, piece: bytes) -> None:
        """Take one piece of at most ``MAX_PIECE`` bytes; durable when it returns.

        :raises EnvironmentFailure: ``disk-full``, ``disk-failed``; the frames before stand.
        """
        if self._file < 0 or len(piece) > MAX_PIECE:
            raise ValueError("no frame can be taken")
        sealed = self._cipher.encrypt(_nonce(self._prefix, self._count), piece, None)
        try:
            with disk_errors("the recording"):
                write_all(self._file, memoryview(len(sealed).to_bytes(LENGTH_BYTES, "big") + sealed))
                os.fsync(self._file)
        except BaseException:
            self.close()
            raise
        self._count += 1

    def close(self) -> None:
        """Take no further frame; twice does no harm."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


def read_frames(path: Path, key: bytes) -> Iterator[bytes]:
    """The pieces, up to the first that is not whole.

    :raises EvidenceError: ``recording-damaged``: a whole frame is not what was written; the pieces before it were
        given back.
    """
    cipher = AESGCM(key)
    with disk_errors("the recording", "reading"), path.open("rb") as stream:
        prefix = stream.read(PREFIX_BYTES)
        count = 0
        while len(head := stream.read(LENGTH_BYTES)) == LENGTH_BYTES:
            length = int.from_bytes(head, "big")
            if not TAG <= length <= MAX_PIECE + TAG:
                raise _damaged()
            sealed = stream.read(length)
            if len(sealed) < length:
                return
            try:
                piece = cipher.decrypt(_nonce(prefix, count), sealed, None)
            except InvalidTag:
                raise _damaged() from None
            yield piece
            count += 1


def _nonce(prefix: bytes, count: int) -> bytes:
    return prefix + count.to_bytes(4, "big") + b"\x00"


def _damaged() -> EvidenceError:
    return EvidenceError(
        "recording-damaged", "An unfinished recording was altered on the disk.", "What came before is kept."
    )
