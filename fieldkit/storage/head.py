"""The head: the newest tip of the vault's chain, outside the database, under a MAC.

An old database put back under a newer head is seen at once. A whole folder rolled back is not: only the next tip from
outside shows that (FORMAT.md, "Head").

Two slots of one disk sector each are written in turns, over the older one, and the disk is told to begin soon after but
not waited for: what is saved is in the database. So a power cut leaves a head that is a little old, or one slot that
was torn while the transaction that it names stands; a torn slot over any other database is an altered head.
"""

from __future__ import annotations

import contextlib
import hmac
import os
import threading
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldkit.errors import EnvironmentFailure, EvidenceError
from fieldkit.storage.durable import disk_errors, start_write_back, write_durable

_INFO = b"fieldkit-head/2;hkdf-sha256;hmac-sha256"
_INFO_BEFORE = b"fieldkit-head/1;hkdf-sha256;hmac-sha256"
SLOT_BYTES = 512
_SIZE = 2 * SLOT_BYTES
_MAX = 4096
_SOON = 0.05
"""Seconds until the disk is told to begin on what was written: lines that follow one another share the telling.
"""


@dataclass(frozen=True, slots=True)
class HeadRead:
    """``content`` as it was written last. ``torn``: the slot that should hold the write before or after it does not
    read, so that the chain must be ahead of ``content``."""

    content: bytes
    torn: bool


class Head:
    """The file ``head``: two slots, each with its content, its number and its MAC in hex on lines of their own."""

    def __init__(self, path: Path, vault_key: bytes | bytearray) -> None:
        self._path = path
        self._key, self._key_before = _derived(vault_key, _INFO), _derived(vault_key, _INFO_BEFORE)
        self._number: int | None = None
        self._telling: threading.Timer | None = None

    def write(self, content: bytes) -> None:
        """Write over the older slot. ``content`` has no LF.

        :raises ValueError: ``content`` is too long for a slot.
        :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
        """
        newest = self._newest() if self._number is None else self._number
        number = 0 if newest is None else newest + 1
        slot = self._slot(content, number)
        if len(slot) != SLOT_BYTES or b"\n" in content:
            raise ValueError("a head is one short line")
        if number == 0:
            write_durable(self._path, self.first(content))
        else:
            with disk_errors("the head"):
                self._write_over(slot, number % 2 * SLOT_BYTES)
            self._tell_soon()
        self._number = number

    def settle(self) -> None:
        """Tell the disk now, where it was not told yet."""
        telling, self._telling = self._telling, None
        if telling is not None:
            telling.cancel()
            self._tell()

    def _tell_soon(self) -> None:
        if self._telling is None:
            self._telling = threading.Timer(_SOON, self._told)
            self._telling.daemon = True
            try:
                self._telling.start()
            except RuntimeError:  # a machine that allows no more threads
                self.settle()

    def _told(self) -> None:
        self._telling = None  # first: what is written from now on is told of again
        self._tell()

    def _tell(self) -> None:
        """What the disk refuses now shows at the next write; nobody waits for this one."""
        with contextlib.suppress(OSError):
            descriptor = os.open(self._path, os.O_WRONLY | os.O_NOFOLLOW)
            try:
                start_write_back(descriptor, 0, _SIZE)
            finally:
                os.close(descriptor)

    def first(self, content: bytes) -> bytes:
        """The bytes of a new head."""
        return self._slot(content, 0) + bytes(SLOT_BYTES)

    def _write_over(self, slot: bytes, place: int) -> None:
        descriptor = os.open(self._path, os.O_WRONLY | os.O_NOFOLLOW)
        try:
            if os.pwrite(descriptor, slot, place) != SLOT_BYTES:
                raise OSError("the head was written in part")
        finally:
            os.close(descriptor)

    def read(self) -> HeadRead | None:
        """What was written last; None where there is no head.

        :raises EvidenceError: ``head-damaged``.
        :raises EnvironmentFailure: ``disk-failed``: it cannot be read.
        """
        try:
            with disk_errors("the head", "reading"), self._path.open("rb") as stream:
                data = stream.read(_MAX)
        except EnvironmentFailure as error:
            if isinstance(error.__cause__, FileNotFoundError):
                return None
            raise
        if len(data) != _SIZE:
            return HeadRead(self._only(data), torn=False)
        slots = self._slots(data)
        whole = [one for one in slots if one is not None]
        if not whole:
            raise _damaged()
        number, content = max(whole)
        return HeadRead(content, torn=number > 0 and None in slots)

    def _newest(self) -> int | None:
        """The number of the newest slot; None where the file is to be made anew."""
        try:
            data = self._path.read_bytes()
        except OSError:
            return None
        numbers = [one[0] for one in self._slots(data) if one is not None] if len(data) == _SIZE else []
        return max(numbers, default=None)

    def _slots(self, data: bytes) -> tuple[tuple[int, bytes] | None, tuple[int, bytes] | None]:
        return self._read_slot(data[:SLOT_BYTES], 0), self._read_slot(data[SLOT_BYTES:], 1)

    def _slot(self, content: bytes, number: int) -> bytes:
        text = b"%b\n%d\n" % (content, number)
        return (text + self._mac(text) + b"\n").ljust(SLOT_BYTES)

    def _read_slot(self, data: bytes, place: int) -> tuple[int, bytes] | None:
        """Number and content of a slot that is whole and stands where its number says."""
        content, *rest = data.split(b"\n")
        if len(rest) != 3 or not rest[0].isdigit():
            return None
        number = int(rest[0])
        whole = number % 2 == place and hmac.compare_digest(self._slot(content, number), data)
        return (number, content) if whole else None

    def _only(self, data: bytes) -> bytes:
        """The content of a head of the first form: one line of content, and its MAC on the next."""
        lines = data.split(b"\n")
        if len(lines) != 3 or lines[2]:
            raise _damaged()
        if not hmac.compare_digest(_hex_mac(self._key_before, lines[0]), lines[1]):
            raise _damaged()
        return lines[0]

    def _mac(self, text: bytes) -> bytes:
        return _hex_mac(self._key, text)


def _derived(vault_key: bytes | bytearray, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(bytes(vault_key))


def _hex_mac(key: bytes, text: bytes) -> bytes:
    return hmac.new(key, text, "sha256").hexdigest().encode("ascii")


def _damaged() -> EvidenceError:
    return EvidenceError("head-damaged", "The vault's head was altered.", "Keep a copy and ask headquarters.")
