"""Bech32 as age uses it: BIP 173 without its length limit (C2SP age, "Conventions")."""

from __future__ import annotations

from fieldkit.errors import UsageError

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)}
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_MAX_CHARACTERS = 8192


def encode(prefix: str, data: bytes) -> str:
    """Lower-case Bech32 text."""
    values = _regroup(data, 8, 5, pad=True)
    check = _polymod([*_expanded(prefix), *values, 0, 0, 0, 0, 0, 0]) ^ 1
    tail = [(check >> 5 * (5 - i)) & 31 for i in range(6)]
    return prefix + "1" + "".join(_ALPHABET[value] for value in [*values, *tail])


def decode(untrusted: str) -> tuple[str, bytes]:
    """Prefix (lower case) and data.

    :raises UsageError: ``age-key-malformed``.
    """
    text = untrusted.lower()
    separator = text.rfind("1")
    if (
        len(text) > _MAX_CHARACTERS
        or untrusted not in (text, text.upper())
        or separator < 1
        or len(text) < separator + 7
    ):
        raise _malformed()
    prefix, rest = text[:separator], text[separator + 1 :]
    if not prefix.isascii() or any(letter not in _VALUES for letter in rest):
        raise _malformed()
    values = [_VALUES[letter] for letter in rest]
    if _polymod([*_expanded(prefix), *values]) != 1:
        raise _malformed()
    return prefix, bytes(_regroup(values[:-6], 5, 8, pad=False))


def _expanded(prefix: str) -> list[int]:
    return [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, term in enumerate(_GENERATOR):
            check ^= term if (top >> bit) & 1 else 0
    return check


def _regroup(data: bytes | list[int], have: int, want: int, *, pad: bool) -> list[int]:
    accumulator = bits = 0
    out = []
    for value in data:
        accumulator = (accumulator << have | value) & 0xFFFF
        bits += have
        while bits >= want:
            bits -= want
            out.append((accumulator >> bits) & ((1 << want) - 1))
    remainder = (accumulator << (want - bits)) & ((1 << want) - 1)
    if pad and bits:
        out.append(remainder)
    elif not pad and (bits >= have or remainder):
        raise _malformed()
    return out


def _malformed() -> UsageError:
    return UsageError("age-key-malformed", "This is not an age recipient or identity.", "Copy it again, whole.")
