"""Encrypted files under random names.

STREAM construction: AES-256-GCM over chunks of 1 MiB, a fresh key for each object, a nonce of 7 random bytes, a
4-byte counter and a last flag, so that chunks cannot be reordered, dropped or cut unseen (FORMAT.md, "Objects"). Keys
live in the database. SHA-256 and CRC-32 of the plaintext are taken while it passes, on a second thread.
"""

from __future__ import annotations

import hashlib
import os
import queue
import secrets
import threading
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from fieldkit.errors import EvidenceError
from fieldkit.ids import is_id, random_hex
from fieldkit.storage.durable import disk_errors, sync_folder, write_all

CHUNK = 1 << 20
TAG = 16
PREFIX_BYTES = 7
_QUEUE = 4


@dataclass(frozen=True, slots=True)
class StoredObject:
    """One object: random name, its own key, plaintext size in bytes, SHA-256 (hex) and CRC-32 of the plaintext."""

    name: str
    key: bytes = field(repr=False)
    size: int
    sha256: str
    crc32: int


class _Digesting:
    """SHA-256 and CRC-32 on a thread of its own, so that hashing and encrypting share two cores."""

    def __init__(self) -> None:
        self._sha = hashlib.sha256()
        self._crc = 0
        self._queue: queue.Queue[memoryview | None] = queue.Queue(_QUEUE)
        self._thread = threading.Thread(target=self._run, name="digest", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        while (view := self._queue.get()) is not None:
            self._sha.update(view)
            self._crc = zlib.crc32(view, self._crc)
            self._queue.task_done()
        self._queue.task_done()

    def put(self, view: memoryview) -> None:
        self._queue.put(view)

    def settle(self) -> None:
        """Wait until every view that was put is done with."""
        self._queue.join()

    def finish(self) -> tuple[str, int]:
        self._queue.put(None)
        self._thread.join()
        return self._sha.hexdigest(), self._crc


class ObjectWriter:
    """Writes one object. Nothing of it stands in the store until ``finish`` returns; ``abandon`` leaves nothing."""

    def __init__(self, folder: Path) -> None:
        self._name = random_hex()
        self._path = folder / self._name
        self._temporary = folder / f"{self._name}.part"
        self._key = AESGCM.generate_key(256)
        self._cipher = AESGCM(self._key)
        self._prefix = secrets.token_bytes(PREFIX_BYTES)
        self._buffers = [bytearray(CHUNK), bytearray(CHUNK)]
        self._sealed = bytearray(CHUNK + TAG)
        self._fill = self._index = self._size = 0
        self._full = False
        """Whether ``_buffers[1]`` holds a whole chunk that waits to learn whether it is the last."""
        self._digests = _Digesting()
        with disk_errors("evidence"):
            self._file = os.open(self._temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            write_all(self._file, memoryview(self._prefix))

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Take more plaintext.

        :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
        """
        view = memoryview(data).cast("B")
        while len(view):
            room = self.buffer()
            taken = min(len(view), len(room))
            room[:taken] = view[:taken]
            self.filled(taken)
            view = view[taken:]

    def buffer(self) -> memoryview:
        """Room for the next plaintext bytes, never empty, to be read into and then announced with ``filled``."""
        if self._fill == CHUNK:
            self._buffers.reverse()
            self._fill, self._full = 0, True
        return memoryview(self._buffers[0])[self._fill :]

    def filled(self, count: int) -> None:
        """``count`` bytes were put into ``buffer()``; none at the end of the source.

        :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
        """
        if count and self._full:  # more follows, so the chunk before is not the last
            self._flush(memoryview(self._buffers[1]), last=False)
            self._full = False
        self._fill += count
        self._size += count

    def finish(self) -> StoredObject:
        """Make the object durable under its name.

        :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
        """
        last = memoryview(self._buffers[1]) if self._full else memoryview(self._buffers[0])[: self._fill]
        self._flush(last, last=True)
        sha256, crc32 = self._digests.finish()
        with disk_errors("evidence"):
            os.fsync(self._file)
            os.close(self._file)
            self._file = -1
            os.rename(self._temporary, self._path)
            sync_folder(self._path.parent)
        return StoredObject(self._name, self._key, self._size, sha256, crc32)

    def abandon(self) -> None:
        """Leave nothing behind."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
            self._digests.finish()
        self._temporary.unlink(missing_ok=True)

    def _flush(self, piece: memoryview, *, last: bool) -> None:
        self._digests.put(piece)
        target = memoryview(self._sealed)[: len(piece) + TAG]
        self._cipher.encrypt_into(_nonce(self._prefix, self._index, last), piece, None, target)
        with disk_errors("evidence"):
            write_all(self._file, target)
        self._digests.settle()
        self._index += 1


class ObjectReader:
    """The plaintext of one object at any place; a chunk is used only after its tag was checked."""

    def __init__(self, path: Path, stored: StoredObject) -> None:
        """:raises EvidenceError: ``object-missing``, ``object-damaged``."""
        self.length = stored.size
        self._cipher = AESGCM(stored.key)
        self._final = max(1, -(-stored.size // CHUNK)) - 1
        try:
            self._file = path.open("rb")
        except OSError as error:
            raise EvidenceError(
                "object-missing", "A stored file of evidence is missing or unreadable.", "Restore it from a backup."
            ) from error
        self._prefix = self._file.read(PREFIX_BYTES)
        expected = PREFIX_BYTES + stored.size + (self._final + 1) * TAG
        if os.fstat(self._file.fileno()).st_size != expected:
            self._file.close()
            raise _damaged()
        self._at = -1
        self._chunk = b""

    def close(self) -> None:
        self._file.close()
        self._chunk = b""

    def __enter__(self) -> ObjectReader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read_into(self, offset: int, buffer: memoryview) -> None:
        """Fill ``buffer`` with the plaintext at ``offset``.

        :raises EvidenceError: ``object-damaged``.
        """
        done = 0
        while done < len(buffer):
            index, inside = divmod(offset + done, CHUNK)
            self._load(index)
            piece = memoryview(self._chunk)[inside : inside + len(buffer) - done]
            if not len(piece):
                raise ValueError("the stretch does not lie within the object")
            buffer[done : done + len(piece)] = piece
            done += len(piece)

    def chunks(self) -> Iterator[bytes]:
        """The whole plaintext in pieces of 1 MiB."""
        for index in range(self._final + 1):
            self._load(index)
            yield self._chunk

    def _load(self, index: int) -> None:
        if index == self._at:
            return
        self._file.seek(PREFIX_BYTES + index * (CHUNK + TAG))
        sealed = self._file.read(CHUNK + TAG)
        try:
            self._chunk = self._cipher.decrypt(_nonce(self._prefix, index, index == self._final), sealed, None)
        except InvalidTag:
            raise _damaged() from None
        self._at = index


class ObjectStore:
    """The folder ``objects/``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def create(self) -> ObjectWriter:
        """Start a new object.

        :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
        """
        return ObjectWriter(self.folder)

    def open(self, stored: StoredObject) -> ObjectReader:
        """:raises EvidenceError: ``object-missing``, ``object-damaged``."""
        if not is_id(stored.name):
            raise _damaged()
        return ObjectReader(self.folder / stored.name, stored)

    def names(self) -> set[str]:
        """Every name in the folder, half-written ones included."""
        return {path.name for path in self.folder.iterdir()}

    def remove(self, name: str) -> None:
        """Remove one file; gone already is fine."""
        (self.folder / name).unlink(missing_ok=True)


def _nonce(prefix: bytes, index: int, last: bool) -> bytes:
    return prefix + index.to_bytes(4, "big") + (b"\x01" if last else b"\x00")


def _damaged() -> EvidenceError:
    return EvidenceError(
        "object-damaged", "A stored file of evidence was cut or altered.", "Restore it from a backup; keep this copy."
    )
