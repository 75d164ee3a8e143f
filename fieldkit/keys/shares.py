"""A root's wrapping key as SLIP-39 shares: any k of n people together can use the root, fewer learn nothing.

Each share is 33 words with a checksum, as SLIP-39 writes them, so that any tool of that standard puts them together.
What is split is a random 32-byte key, never the root's own; the root stays where it is, wrapped under that key.

>>> shares = split(bytes(32), parse_scheme("2-of-3"))
>>> combine([shares[2], shares[0]]) == bytes(32)
True
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from shamir_mnemonic import MnemonicError, Share, combine_mnemonics, generate_mnemonics

from fieldkit.errors import EvidenceError, RefusedError, UsageError

_SCHEME: Final = re.compile(r"([2-9]|1[0-6])-of-([2-9]|1[0-6])")
_MAX_CHARACTERS: Final = 1024
_KEY_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Scheme:
    """``needed`` of ``made`` shares; at least 2, at most 16."""

    needed: int
    made: int

    def __str__(self) -> str:
        return f"{self.needed}-of-{self.made}"


def parse_scheme(text: str) -> Scheme:
    """Read ``2-of-3``.

    :raises UsageError: ``shares-scheme``.
    """
    match = _SCHEME.fullmatch(text)
    if match is None or int(match[1]) > int(match[2]):
        raise UsageError("shares-scheme", f"{text} is no number of shares.", "Write it as 2-of-3; 16 at most.")
    return Scheme(int(match[1]), int(match[2]))


def split(key: bytes, scheme: Scheme) -> tuple[str, ...]:
    """The shares of a 32-byte key, each one line of words (SLIP-39, one group, no passphrase)."""
    if len(key) != _KEY_BYTES:
        raise ValueError("a wrapping key has 32 bytes")
    [made] = generate_mnemonics(1, [(scheme.needed, scheme.made)], key)
    return tuple(made)


def combine(untrusted: Sequence[str]) -> bytes:
    """The key. More shares than needed do no harm, and the same share twice counts once.

    :raises EvidenceError: ``share-malformed``: a word is wrong, or it is no share.
    :raises RefusedError: ``shares-too-few``; ``shares-mixed``: they are not of one key.
    """
    shares = [_read(text, number) for number, text in enumerate(untrusted, 1)]
    if not shares:
        raise _too_few(0, 2)
    if len({one.group_parameters() for one in shares}) != 1:
        raise _mixed()
    chosen: dict[int, tuple[Share, str]] = {}
    for share, text in zip(shares, untrusted, strict=True):
        if share.index in chosen and chosen[share.index][0].value != share.value:
            raise _mixed()
        chosen[share.index] = (share, _words(text))
    needed = shares[0].member_threshold
    if len(chosen) < needed:
        raise _too_few(len(chosen), needed)
    try:
        key: bytes = combine_mnemonics([text for _, text in chosen.values()][:needed])
    except MnemonicError:
        raise _mixed() from None
    return key


def _read(untrusted: str, number: int) -> Share:
    try:
        if len(untrusted) > _MAX_CHARACTERS:
            raise MnemonicError
        share = Share.from_mnemonic(_words(untrusted))
        if share.group_count != 1 or len(share.value) != _KEY_BYTES:
            raise MnemonicError
    except MnemonicError:
        raise EvidenceError(
            "share-malformed",
            f"Share {number} has a wrong word, or is none.",
            "Compare it with the paper, word by word; each share has 33 words.",
        ) from None
    return share


def _words(text: str) -> str:
    return " ".join(text.split()).lower()


def _too_few(found: int, needed: int) -> RefusedError:
    return RefusedError(
        "shares-too-few",
        f"The root needs {needed} different shares, and {found} are here.",
        "Ask another holder of a share; give each with --root-share.",
    )


def _mixed() -> RefusedError:
    return RefusedError(
        "shares-mixed",
        "The shares do not belong together.",
        "Use shares that were made in one go.",
    )
