"""Words for reading a digest aloud, and for passphrases: the EFF's long list, 7,776 words.

Eight words carry 103 bits, enough that nobody makes a second key with the same words (FORMAT.md, "Words").

>>> fingerprint_words("00" * 32)[0]
'abacus'
"""

from __future__ import annotations

import functools
from typing import Final

from fieldkit.assets import resource
from fieldkit.digest import Digest, sha256_hex
from fieldkit.errors import EnvironmentFailure

WORD_COUNT: Final = 7776
FINGERPRINT_WORDS: Final = 8

_LIST_SHA256: Final = "6d557f0693958fb5e650b68b5bee585eb82cf4da32965505c789e924743bc522"
_USED_HEX: Final = 32


@functools.cache
def word_list() -> tuple[str, ...]:
    """All words, sorted; the position of a word is its value.

    :raises EnvironmentFailure: ``words-damaged`` when the bundled list is missing or not the one this was built with.
    """
    try:
        data = resource("words", "eff-large.txt").read_bytes()
    except OSError:
        raise _damaged() from None
    if sha256_hex(data) != _LIST_SHA256:
        raise _damaged()
    return tuple(data.decode("ascii").splitlines())


def fingerprint_words(digest: Digest | str) -> tuple[str, ...]:
    """Eight words for a digest: its first 128 bits as an integer, least digit first, in base 7,776.

    :param digest: a ``Digest`` or 64 hex characters.
    """
    words = word_list()
    rest = int(digest.hex[:_USED_HEX] if isinstance(digest, Digest) else Digest(digest).hex[:_USED_HEX], 16)
    spoken = []
    for _ in range(FINGERPRINT_WORDS):
        rest, position = divmod(rest, WORD_COUNT)
        spoken.append(words[position])
    return tuple(spoken)


def same_words(spoken: str, words: tuple[str, ...]) -> bool:
    """Whether what a person typed are these words, whatever the case and spacing."""
    return tuple(spoken.casefold().split()) == words


def _damaged() -> EnvironmentFailure:
    return EnvironmentFailure("words-damaged", "The list of words is missing or altered.", "Install fieldkit again.")
