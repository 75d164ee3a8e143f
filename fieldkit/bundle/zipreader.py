"""The strict reader of a part's ZIP, for hostile bytes.

Exactly what ``zips.lay_out`` writes is read: stored entries one after the other from byte 0, sorted, local headers
equal to the central directory, no gaps, no overlaps, nothing before or after, no flags, no comments, no links; names
within ``[a-z0-9._/-]``. Names never become paths here.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from fieldkit.bundle.limits import LIMITS
from fieldkit.bundle.zips import ObjectRef, ZipEntry, central_header, end_record, local_header
from fieldkit.errors import EvidenceError

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)*")
_LOCAL = struct.Struct("<IHHHHHIIIHH")
_EXTRA = struct.Struct("<HHQQ")
_MAX32 = 0xFFFFFFFF
_PIECE = 1 << 20


class Plaintext(Protocol):
    """A seekable plaintext of known length."""

    @property
    def length(self) -> int: ...

    def seek(self, offset: int, whence: int = 0) -> int: ...

    def read(self, size: int = -1) -> bytes | None: ...


@dataclass(frozen=True, slots=True)
class Member:
    """One entry: where its content begins and how long it is."""

    name: str
    start: int
    size: int
    crc32: int


class StrictZip:
    """The members of a part. Everything but the contents was checked when this exists."""

    def __init__(self, untrusted: Plaintext) -> None:
        """:raises EvidenceError: ``zip-*``."""
        self._file = untrusted
        if untrusted.length > LIMITS.part_bytes:
            raise _bad("zip-too-large", "is larger than it may be")
        self.members = {member.name: member for member in self._walk()}

    def _walk(self) -> list[Member]:
        members: list[Member] = []
        folders: set[str] = set()
        entries: list[tuple[ZipEntry, int]] = []
        offset = 0
        while (found := self._member(offset)) is not None:
            member, entry = found
            if members and member.name <= members[-1].name:
                raise _bad("zip-names", f"holds {member.name!r} twice or out of order")
            folders.update(_folders_of(member.name))
            members.append(member)
            entries.append((entry, offset))
            offset = member.start + member.size
            if len(members) > LIMITS.entries:
                raise _bad("zip-too-many", "holds too many files")
        if not folders.isdisjoint(member.name for member in members):
            raise _bad("zip-names", "holds a file that is a folder too")
        directory = b"".join(central_header(entry, at) for entry, at in entries)
        expected = directory + end_record(len(entries), len(directory), offset)
        if len(expected) > LIMITS.directory_bytes or self._at(offset, self._file.length - offset) != expected:
            raise _bad("zip-directory", "has a directory that is not that of its files")
        return members

    def _member(self, offset: int) -> tuple[Member, ZipEntry] | None:
        fixed = self._at(offset, _LOCAL.size)
        if len(fixed) < _LOCAL.size or fixed[:4] != b"PK\x03\x04":
            return None
        crc, packed, size, name_length, extra_length = _LOCAL.unpack(fixed)[6:11]
        if name_length > LIMITS.name_characters or extra_length not in (0, _EXTRA.size) or packed != size:
            raise _bad("zip-header", "has a file header of another form")
        rest = self._at(offset + _LOCAL.size, name_length + extra_length)
        name = rest[:name_length].decode("ascii", "replace")
        if extra_length and len(rest) == name_length + extra_length:
            size = _EXTRA.unpack(rest[name_length:])[2]
        if not _NAME.fullmatch(name):
            raise _bad("zip-names", "holds a file name that is not allowed")
        entry = ZipEntry(name, ObjectRef("", size, crc, ""), crc)
        if local_header(entry) != fixed + rest:
            raise _bad("zip-header", "has a file header of another form")
        start = offset + len(fixed) + len(rest)
        if start + size > self._file.length:
            raise _bad("zip-truncated", "ends early")
        return Member(name, start, size, crc), entry

    def _at(self, offset: int, length: int) -> bytes:
        if length > LIMITS.directory_bytes:
            raise _bad("zip-directory", "has a directory that is not that of its files")
        self._file.seek(offset)
        return self._file.read(max(0, length)) or b""

    def read(self, name: str, limit: int) -> bytes:
        """A whole member.

        :raises EvidenceError: ``bag-missing``, ``zip-too-large``, ``zip-crc``.
        """
        member = self.members.get(name)
        if member is None:
            raise EvidenceError("bag-missing", f"The file {name} is missing from a part.", "Ask for the bundle again.")
        if member.size > limit:
            raise _bad("zip-too-large", f"holds {name}, which is larger than it may be")
        return b"".join(self.stream(name))

    def stream(self, name: str) -> Iterator[bytes]:
        """The content of a member in pieces of 1 MiB; the CRC is checked at its end.

        :raises EvidenceError: ``zip-crc``, ``age-chunk``.
        """
        member = self.members[name]
        crc = done = 0
        while done < member.size:
            self._file.seek(member.start + done)
            piece = self._file.read(min(_PIECE, member.size - done)) or b""
            if not piece:
                raise _bad("zip-truncated", "ends early")
            crc = zlib.crc32(piece, crc)
            done += len(piece)
            yield piece
        if crc != member.crc32:
            raise _bad("zip-crc", f"holds {name}, whose CRC does not match")


def _folders_of(name: str) -> Iterator[str]:
    while "/" in name:
        name = name.rpartition("/")[0]
        yield name


def _bad(code: str, what: str) -> EvidenceError:
    return EvidenceError(code, f"A part of the bundle {what}.", "Set the bundle aside and ask its signer.")
