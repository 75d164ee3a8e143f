"""Encrypted files under random names.

STREAM construction: AES-256-GCM over chunks of 1 MiB, a fresh key for each object, a nonce of 7 random bytes, a
4-byte counter and a last flag, so that chunks cannot be reordered, dropped or cut unseen (FORMAT.md, "Objects"). Keys
live in the database. SHA-256 and CRC-32 of the plaintext are taken while it passes, the former on a second thread.
"""

from __future__ import annotations

import contextlib
import hashlib
import mmap
import os
import secrets
import zlib
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from fieldkit.behind import Behind
from fieldkit.errors import EvidenceError
from fieldkit.ids import is_id, random_hex
from fieldkit.storage.durable import disk_errors, sync_folder
from fieldkit.storage.reading import LARGE_BYTES, ReadAhead, ReadFile
from fieldkit.storage.written import WrittenFile

CHUNK = 1 << 20
TAG = 16
ASIDE = ".aside"
PREFIX_BYTES = 7
_RING = 8  # chunks in memory
_SYNCING = 4
"""Threads that wait for the disk beside the caller: a disk that is asked for several files at once takes them in one
go, and the fsync of one small file is mostly waiting."""


@dataclass(frozen=True, slots=True)
class StoredObject:
    """One object: random name, its own key, plaintext size in bytes, SHA-256 (hex) and CRC-32 of the plaintext."""

    name: str
    key: bytes = field(repr=False)
    size: int
    sha256: str
    crc32: int


class ObjectWriter:
    """Writes one object. Nothing of it stands in the store until ``finish`` returns, or ``settle`` of it and others;
    ``abandon`` leaves nothing.

    Chunks lie in a ring: one is being filled, one waits to learn whether it is the last, and the others may still be
    hashed.
    """

    def __init__(self, folder: Path) -> None:
        self._name = random_hex()
        self._path = folder / self._name
        self._temporary = folder / f"{self._name}.part"
        self._key = AESGCM.generate_key(256)
        self._cipher = AESGCM(self._key)
        self._prefix = secrets.token_bytes(PREFIX_BYTES)
        self._ring = [_room()]
        self._at = self._fill = self._index = self._size = 0
        self._waiting: memoryview | None = None
        """The whole chunk that waits to learn whether it is the last."""
        self._sha, self._crc = hashlib.sha256(), 0
        self._digesting = Behind(self._sha.update)
        with disk_errors("evidence"):
            self._file = WrittenFile(self._temporary)
            self._file.write(self._prefix)

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
            self._waiting = self._ring[self._at]
            self._digesting.wait(_RING - 1)
            self._at = (self._at + 1) % _RING
            if self._at == len(self._ring):
                self._ring.append(_room())
            self._fill = 0
        return self._ring[self._at][self._fill :]

    def filled(self, count: int) -> None:
        """``count`` bytes were put into ``buffer()``; none at the end of the source.

        :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
        """
        self._crc = zlib.crc32(self._ring[self._at][self._fill : self._fill + count], self._crc)
        self._fill += count
        self._size += count
        if count and self._fill == CHUNK:
            self._digesting.put(self._ring[self._at])
        if count and self._waiting is not None:  # more follows, so the chunk before is not the last
            self._seal(self._waiting, last=False)
            self._waiting = None

    def finish(self) -> StoredObject:
        """Make the object durable under its name.

        :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
        """
        stored = self.give_out()
        settle((self,))
        return stored

    def give_out(self) -> StoredObject:
        """Give the system every byte, and let go of the memory. **Not durable** before ``settle``.

        :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
        """
        piece = self._ring[self._at][: self._fill]
        hashed = self._waiting is not None or self._fill == CHUNK
        self._seal(piece if self._waiting is None else self._waiting, last=True)
        self._digesting.finish()
        self._sha.update(b"" if hashed else piece)
        with disk_errors("evidence"):
            self._file.give_out()
        self._ring, self._waiting = [], None
        return StoredObject(self._name, self._key, self._size, self._sha.hexdigest(), self._crc)

    def abandon(self) -> None:
        """Leave nothing behind, unless it was settled."""
        self._file.close()
        self._digesting.stop()
        self._temporary.unlink(missing_ok=True)

    def _sync(self) -> None:
        self._file.sync()
        self._file.close()

    def _name_it(self) -> None:
        os.rename(self._temporary, self._path)

    def _take_back(self) -> None:
        """Where not everything of ``settle`` was done nobody will be told of the name, and it may not be durable."""
        self.abandon()
        self._path.unlink(missing_ok=True)

    def _seal(self, piece: memoryview, *, last: bool) -> None:
        length = len(piece) + TAG
        self._cipher.encrypt_into(_nonce(self._prefix, self._index, last), piece, None, self._file.room(length))
        with disk_errors("evidence"):
            self._file.filled(length)
        self._index += 1


def settle(writers: Sequence[ObjectWriter]) -> None:
    """Make what ``give_out`` gave of objects of one folder durable under their names, all or none.

    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``; then nothing of any of them is left.
    """
    if not writers:
        return
    try:
        with disk_errors("evidence"):
            _sync_all(writers)
            for writer in writers:
                writer._name_it()
            sync_folder(writers[0]._path.parent)
    except BaseException:
        for writer in writers:
            writer._take_back()
        raise


def _sync_all(writers: Sequence[ObjectWriter]) -> None:
    """Wait until the disk holds all of them; the caller's own thread does its share."""
    left, errors = deque(writers), list[OSError]()

    def work() -> None:
        while left and not errors:
            with contextlib.suppress(IndexError):  # another thread took the last one
                writer = left.popleft()
                try:
                    writer._sync()
                except OSError as error:
                    errors.append(error)

    with ThreadPoolExecutor(_SYNCING, "sync") as threads:
        with contextlib.suppress(RuntimeError):  # a machine that allows no more threads is slower, and as right
            for _ in range(min(_SYNCING, len(writers) - 1)):
                threads.submit(work)
        work()
    if errors:
        raise errors[0]


def _room() -> memoryview:
    """Room for one chunk; pages that a small file does not touch cost nothing."""
    return memoryview(mmap.mmap(-1, CHUNK))


class ObjectReader:
    """The plaintext of one object at any place; a chunk is used only after its tag was checked."""

    def __init__(self, path: Path, stored: StoredObject) -> None:
        """:raises EvidenceError: ``object-missing``, ``object-damaged``."""
        self.length = stored.size
        self._cipher = AESGCM(stored.key)
        self._final = max(1, -(-stored.size // CHUNK)) - 1
        try:
            file = ReadFile(path)
        except OSError as error:
            raise EvidenceError(
                "object-missing", "A stored file of evidence is missing or unreadable.", "Restore it from a backup."
            ) from error
        expected = PREFIX_BYTES + stored.size + (self._final + 1) * TAG
        if file.size != expected:
            file.close()
            raise _damaged()
        self._file = ReadAhead(file) if file.size >= LARGE_BYTES else file
        prefix = memoryview(bytearray(PREFIX_BYTES))
        self._file.fill(0, prefix)
        self._prefix = bytes(prefix)
        self._at = -1
        self._sealed = bytearray(min(stored.size, CHUNK) + TAG)
        self._plain = bytearray(min(stored.size, CHUNK))
        self._chunk = memoryview(b"")

    def close(self) -> None:
        self._file.close()
        self._chunk = memoryview(b"")

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
            piece = self._chunk[inside : inside + len(buffer) - done]
            if not len(piece):
                raise ValueError("the stretch does not lie within the object")
            buffer[done : done + len(piece)] = piece
            done += len(piece)

    def chunks(self) -> Iterator[bytes]:
        """The whole plaintext in pieces of 1 MiB."""
        for index in range(self._final + 1):
            self._load(index)
            yield bytes(self._chunk)

    def _load(self, index: int) -> None:
        if index == self._at:
            return
        last, self._at = index == self._final, -1
        length = self.length - index * CHUNK if last else CHUNK
        sealed, plain = memoryview(self._sealed)[: length + TAG], memoryview(self._plain)[:length]
        try:
            if self._file.fill(PREFIX_BYTES + index * (CHUNK + TAG), sealed) != len(sealed):
                raise _damaged()
            self._cipher.decrypt_into(_nonce(self._prefix, index, last), sealed, None, plain)
        except InvalidTag:
            raise _damaged() from None
        self._chunk = plain
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

    def settle(self, writers: Sequence[ObjectWriter]) -> None:
        """Make objects that were given out durable, all or none; quicker than one after the other.

        :raises EnvironmentFailure: ``disk-full``, ``disk-failed``; then nothing of any of them is left.
        """
        settle(writers)

    def open(self, stored: StoredObject) -> ObjectReader:
        """:raises EvidenceError: ``object-missing``, ``object-damaged``."""
        if not is_id(stored.name):
            raise _damaged()
        return ObjectReader(self.folder / stored.name, stored)

    def names(self) -> set[str]:
        """Every name in the folder, half-written ones included; without those set aside."""
        return {path.name for path in self.folder.iterdir() if path.suffix != ASIDE}

    def aside(self) -> int:
        """How many files were set aside."""
        return sum(1 for path in self.folder.iterdir() if path.suffix == ASIDE)

    def set_aside(self, name: str) -> None:
        """Keep a whole file that no row names under a name that is never taken for an object's."""
        (self.folder / name).rename(self.folder / (name + ASIDE))

    def remove(self, name: str) -> None:
        """Remove one file; gone already is fine."""
        (self.folder / name).unlink(missing_ok=True)


def _nonce(prefix: bytes, index: int, last: bool) -> bytes:
    return prefix + index.to_bytes(4, "big") + (b"\x01" if last else b"\x00")


def _damaged() -> EvidenceError:
    return EvidenceError(
        "object-damaged", "A stored file of evidence was cut or altered.", "Restore it from a backup; keep this copy."
    )
