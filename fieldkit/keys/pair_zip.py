"""A ZIP of exactly two stored files, always the same bytes for the same contents (FORMAT.md, "Pairs").

Reading takes the two contents out and writes them again: only bytes that this page would have written are accepted,
so there is no second central directory, comment, extra field or gap to disagree about.
"""

from __future__ import annotations

import struct
import zlib
from typing import Final

from fieldkit.errors import EvidenceError

_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")
_VERSION: Final = 20
_DATE: Final = (0 << 9) | (1 << 5) | 1
"""1980-01-01, the earliest that ZIP knows."""


def write_pair(first: tuple[str, bytes], second: tuple[str, bytes]) -> bytes:
    """The ZIP of two files, ASCII names, in this order."""
    body = bytearray()
    directory = bytearray()
    for name, data in (first, second):
        ascii_name = name.encode("ascii")
        crc, size, offset = zlib.crc32(data), len(data), len(body)
        body += _LOCAL.pack(b"PK\3\4", _VERSION, 0, 0, 0, _DATE, crc, size, size, len(ascii_name), 0)
        body += ascii_name + data
        directory += _CENTRAL.pack(
            b"PK\1\2", _VERSION, _VERSION, 0, 0, 0, _DATE, crc, size, size, len(ascii_name), 0, 0, 0, 0, 0, offset
        )
        directory += ascii_name
    end = _END.pack(b"PK\5\6", 0, 0, 2, 2, len(directory), len(body), 0)
    return bytes(body + directory + end)


def read_pair(untrusted: bytes, names: tuple[str, str], limit: int) -> tuple[bytes, bytes]:
    """The contents of the two files ``names``.

    :param limit: bytes of the whole ZIP.
    :raises EvidenceError: ``pair-malformed``: anything but what ``write_pair`` writes.
    """
    if len(untrusted) > limit:
        raise _malformed()
    first, next_offset = _entry(untrusted, 0, names[0])
    second, _ = _entry(untrusted, next_offset, names[1])
    if write_pair((names[0], first), (names[1], second)) != untrusted:
        raise _malformed()
    return first, second


def _entry(untrusted: bytes, offset: int, name: str) -> tuple[bytes, int]:
    if len(untrusted) - offset < _LOCAL.size:
        raise _malformed()
    size = _LOCAL.unpack_from(untrusted, offset)[8]
    start = offset + _LOCAL.size + len(name)
    return untrusted[start : start + size], start + size


def _malformed() -> EvidenceError:
    return EvidenceError(
        "pair-malformed", "A signed pair of files is damaged or has more in it than it should.", "Ask for it again."
    )
