"""Whether bytes are one DER value, before a forgiving parser sees them (X.690, 8.1 and 10.1).

Checked: definite lengths in their shortest form, nothing after the value, inner values that fill their outer one, and
bounded depth. Two tools that read the same bytes then see the same tree.

>>> is_der(bytes.fromhex("3003020101")), is_der(bytes.fromhex("30800201010000"))
(True, False)
"""

from __future__ import annotations

from typing import Final

_MAX_DEPTH: Final = 40
_CONSTRUCTED: Final = 0x20
_LONG_TAG: Final = 0x1F
_LONG_LENGTH: Final = 0x80
_MAX_LENGTH_BYTES: Final = 4


class _NotDer(ValueError):
    """Not DER."""


def is_der(untrusted: bytes) -> bool:
    """Whether ``untrusted`` is exactly one DER value. Tags above 30 are not used here and not accepted."""
    try:
        return _value(memoryview(untrusted), 0) == len(untrusted)
    except _NotDer:
        return False


def _value(data: memoryview, depth: int) -> int:
    """Check one value at the start of ``data``; return its length with its header."""
    if len(data) < 2 or depth > _MAX_DEPTH or data[0] & _LONG_TAG == _LONG_TAG:
        raise _NotDer
    header, length = _length(data)
    end = header + length
    if end > len(data):
        raise _NotDer
    if data[0] & _CONSTRUCTED:
        position = header
        while position < end:
            position += _value(data[position:end], depth + 1)
    return end


def _length(data: memoryview) -> tuple[int, int]:
    """Length of the header, and of what follows it."""
    first = data[1]
    if first < _LONG_LENGTH:
        return 2, first
    count = first - _LONG_LENGTH
    if not 1 <= count <= _MAX_LENGTH_BYTES or len(data) < 2 + count:
        raise _NotDer
    length = int.from_bytes(data[2 : 2 + count], "big")
    if length < _LONG_LENGTH or length >> (8 * (count - 1)) == 0:
        raise _NotDer
    return 2 + count, length
