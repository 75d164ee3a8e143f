"""Deterministic ZIP as a layout: kept bytes and references to stored objects.

Entries are stored, sorted by name, dated 1980-01-01, with sizes and CRC in the local header and no data descriptor;
ZIP64 fields stand only where a number needs them. The layout is what a part keeps: every byte of the plaintext that
is not an object, and where the objects go, so that any stretch is made again without spooling (FORMAT.md, "Part").
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

_MAX32 = 0xFFFFFFFF
_MAX16 = 0xFFFF
_DATE = 0x21


class ByteReader(Protocol):
    """Bytes at any place: a stored object, or kept literals."""

    def read_into(self, offset: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from ``offset``."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


class ObjectOpener(Protocol):
    """Opens stored objects by name."""

    def open_object(self, name: str) -> ByteReader:
        """The object's plaintext."""
        ...


@dataclass(frozen=True, slots=True)
class ObjectRef:
    """A stored object as the content of an entry. ``sha256`` is 64 hex characters over the plaintext."""

    name: str
    size: int
    crc32: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ZipEntry:
    """One file of the archive: its bytes, or a reference to them."""

    name: str
    content: bytes | ObjectRef
    crc32: int

    @property
    def size(self) -> int:
        return self.content.size if isinstance(self.content, ObjectRef) else len(self.content)


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of the plaintext: ``length`` bytes of the literals in turn, or of the object named."""

    length: int
    object: str | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """Segments in order, and every literal byte one after the other."""

    segments: tuple[Segment, ...]
    literals: bytes

    @property
    def length(self) -> int:
        return sum(segment.length for segment in self.segments)


def overhead(names: Sequence[str]) -> int:
    """Bytes that an archive takes beyond its contents, where no ZIP64 field is needed."""
    return 22 + sum(30 + 46 + 2 * len(name) for name in names)


def lay_out(entries: Sequence[ZipEntry]) -> Layout:
    """The archive of ``entries``.

    :raises ValueError: names that are not ASCII or stand twice.
    """
    ordered = sorted(entries, key=lambda entry: entry.name)
    if len({entry.name for entry in ordered}) != len(ordered) or not all(e.name.isascii() for e in ordered):
        raise ValueError("entry names are ASCII and stand once")
    segments: list[Segment] = []
    literals = bytearray()
    directory = bytearray()
    offset = 0
    for entry in ordered:
        head = local_header(entry)
        directory += central_header(entry, offset)
        segments += _content(entry, head, literals)
        offset += len(head) + entry.size
    tail = bytes(directory) + end_record(len(ordered), len(directory), offset)
    literals += tail
    segments.append(Segment(len(tail)))
    return Layout(_joined(segments), bytes(literals))


def _content(entry: ZipEntry, head: bytes, literals: bytearray) -> list[Segment]:
    literals += head
    if isinstance(entry.content, ObjectRef):
        return [Segment(len(head)), Segment(entry.size, entry.content.name)]
    literals += entry.content
    return [Segment(len(head) + entry.size)]


def _joined(segments: list[Segment]) -> tuple[Segment, ...]:
    joined: list[Segment] = []
    for segment in segments:
        if not segment.length:
            continue
        if joined and joined[-1].object is None and segment.object is None:
            joined[-1] = Segment(joined[-1].length + segment.length)
        else:
            joined.append(segment)
    return tuple(joined)


def local_header(entry: ZipEntry) -> bytes:
    large = entry.size >= _MAX32
    size = _MAX32 if large else entry.size
    extra = struct.pack("<HHQQ", 1, 16, entry.size, entry.size) if large else b""
    name = entry.name.encode("ascii")
    fixed = (0x04034B50, 45 if large else 20, 0, 0, 0, _DATE, entry.crc32, size, size, len(name), len(extra))
    return struct.pack("<IHHHHHIIIHH", *fixed) + name + extra


def central_header(entry: ZipEntry, offset: int) -> bytes:
    large, far = entry.size >= _MAX32, offset >= _MAX32
    fields = ([entry.size, entry.size] if large else []) + ([offset] if far else [])
    extra = struct.pack(f"<HH{len(fields)}Q", 1, 8 * len(fields), *fields) if fields else b""
    size = _MAX32 if large else entry.size
    name = entry.name.encode("ascii")
    version = 45 if fields else 20
    fixed = (
        0x02014B50, version, version, 0, 0, 0, _DATE, entry.crc32, size, size, len(name), len(extra), 0, 0, 0, 0,
        _MAX32 if far else offset,
    )  # fmt: skip
    return struct.pack("<IHHHHHHIIIHHHHHII", *fixed) + name + extra


def end_record(count: int, length: int, offset: int) -> bytes:
    record = b""
    if count >= _MAX16 or length >= _MAX32 or offset >= _MAX32:
        record = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, count, count, length, offset)
        record += struct.pack("<IIQI", 0x07064B50, 0, offset + length, 1)
    small = (min(count, _MAX16), min(count, _MAX16), min(length, _MAX32), min(offset, _MAX32))
    return record + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, *small, 0)


class LayoutSource:
    """The plaintext of a layout, read at any place: an age ``PlaintextSource``."""

    def __init__(self, segments: Sequence[Segment], literals: ByteReader, opener: ObjectOpener) -> None:
        self._segments = segments
        self._literals = literals
        self._opener = opener
        self._starts: list[tuple[int, int]] = []
        position = literal = 0
        for segment in segments:
            self._starts.append((position, literal))
            position += segment.length
            literal += segment.length if segment.object is None else 0
        self.length = position
        self._at = 0
        self._open: tuple[str, ByteReader] | None = None

    def close(self) -> None:
        """Let go of the literals and of the object that was read last."""
        self._literals.close()
        if self._open is not None:
            self._open[1].close()
            self._open = None

    def read_into(self, offset: int, buffer: memoryview) -> None:
        """Fill ``buffer`` with the plaintext at ``offset``."""
        done = 0
        index = self._find(offset)
        while done < len(buffer):
            segment, (start, literal) = self._segments[index], self._starts[index]
            inside = offset + done - start
            piece = buffer[done : done + segment.length - inside]
            if segment.object is None:
                self._literals.read_into(literal + inside, piece)
            else:
                self._reader(segment.object).read_into(inside, piece)
            done += len(piece)
            index += 1
        self._at = max(0, index - 1)

    def _find(self, offset: int) -> int:
        low = self._at if self._starts[self._at][0] <= offset else 0
        while low + 1 < len(self._starts) and self._starts[low + 1][0] <= offset:
            low += 1
        return low

    def _reader(self, name: str) -> ByteReader:
        if self._open is None or self._open[0] != name:
            if self._open is not None:
                self._open[1].close()
            self._open = (name, self._opener.open_object(name))
        return self._open[1]


@dataclass(frozen=True, slots=True)
class BytesReader:
    """Literals held in memory."""

    data: bytes

    def read_into(self, offset: int, buffer: memoryview) -> None:
        buffer[:] = memoryview(self.data)[offset : offset + len(buffer)]

    def close(self) -> None:
        """Nothing to let go of."""
