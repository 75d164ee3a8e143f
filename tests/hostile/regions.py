"""Every region of a file, computed from its layout, so that none is missed; and what an attacker does to a region.

Regions tile the file: the first begins at 0, each begins where the one before ends, the last ends with the file.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

CHUNK, TAG, NONCE = 64 * 1024, 16, 16
_LOCAL_FIELDS = (
    ("signature", 4), ("version", 2), ("flags", 2), ("method", 2), ("time", 2), ("date", 2), ("crc", 4),
    ("packed-size", 4), ("size", 4), ("name-length", 2), ("extra-length", 2),
)  # fmt: skip
_CENTRAL_FIELDS = (
    ("signature", 4), ("made-by", 2), ("version", 2), ("flags", 2), ("method", 2), ("time", 2), ("date", 2),
    ("crc", 4), ("packed-size", 4), ("size", 4), ("name-length", 2), ("extra-length", 2), ("comment-length", 2),
    ("disk", 2), ("internal", 2), ("external", 4), ("offset", 4),
)  # fmt: skip
_END_FIELDS = (
    ("signature", 4), ("disk", 2), ("directory-disk", 2), ("entries-here", 2), ("entries", 2),
    ("directory-size", 4), ("directory-offset", 4), ("comment-length", 2),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Region:
    """Bytes ``start`` to ``end``. ``small`` regions are single fields: they are flipped and nothing else."""

    name: str
    start: int
    end: int
    small: bool = False


def age_regions(data: bytes) -> list[Region]:
    """Version line, each line of each stanza, MAC line, nonce, and ciphertext and tag of each chunk."""
    regions: list[Region] = []
    at = 0
    while not regions or not regions[-1].name.startswith("mac"):
        end = data.index(b"\n", at) + 1
        line = data[at:end]
        kind = "mac" if line.startswith(b"---") else "stanza" if line.startswith(b"->") else "line"
        regions.append(Region(f"{kind}-{len(regions)}", at, end, kind == "line" and bool(regions)))
        at = end
    regions.append(Region("nonce", at, at + NONCE))
    at += NONCE
    number = 0
    while at < len(data):
        end = min(at + CHUNK + TAG, len(data))
        if end - TAG > at:
            regions.append(Region(f"chunk-{number}", at, end - TAG))
        regions.append(Region(f"tag-{number}", end - TAG, end))
        at, number = end, number + 1
    return regions


def zip_regions(data: bytes) -> list[Region]:
    """Each field of each local header, each name, each content; the same of the directory; the end record."""
    regions: list[Region] = []
    at = 0
    while data[at : at + 4] == b"PK\3\4":
        size, name_length, extra = struct.unpack_from("<IHH", data, at + 22)
        name = data[at + 30 : at + 30 + name_length].decode("ascii")
        at = _fields(regions, f"{name}/local", at, _LOCAL_FIELDS, name_length, extra)
        if size:
            regions.append(Region(f"{name}/content", at, at + size))
        at += size
    while data[at : at + 4] == b"PK\1\2":
        name_length, extra, _ = struct.unpack_from("<3H", data, at + 28)
        name = data[at + 46 : at + 46 + name_length].decode("ascii")
        at = _fields(regions, f"{name}/central", at, _CENTRAL_FIELDS, name_length, extra)
    _fields(regions, "end", at, _END_FIELDS, 0, 0)
    return regions


def _fields(
    regions: list[Region], of: str, at: int, fields: tuple[tuple[str, int], ...], name_length: int, extra: int
) -> int:
    for field, length in (*fields, ("name", name_length), ("extra", extra)):
        if length:
            regions.append(Region(f"{of}.{field}", at, at + length, small=True))
        at += length
    return at


def assert_tiled(regions: list[Region], length: int) -> None:
    """Nothing is missed and nothing is looked at twice."""
    assert [region.start for region in regions] == [0, *(region.end for region in regions[:-1])]
    assert regions[-1].end == length
    assert all(region.start < region.end for region in regions)


def attacks(data: bytes, region: Region, other: bytes) -> Iterator[tuple[str, bytes]]:
    """What is done to a region, each with its name. ``other`` is the same kind of file of another bundle."""
    start, end = region.start, region.end
    yield "flip-first", _flipped(data, start)
    if region.small:
        return
    if end - start > 1:
        yield "flip-last", _flipped(data, end - 1)
    if end - start > 2:
        yield "flip-middle", _flipped(data, (start + end) // 2)
    yield "cut-here", data[:start]
    yield "cut-inside", data[: (start + end) // 2]
    yield "removed", data[:start] + data[end:]
    yield "doubled", data[:end] + data[start:end] + data[end:]
    yield "longer", data[:end] + b"\0" + data[end:]
    yield "zeros", data[:start] + bytes(end - start) + data[end:]
    yield "of-another", data[:start] + other[start:end] + data[end:]


def _flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
