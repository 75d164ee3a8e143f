"""Passphrases are generated rather than scored: diceware words from the operating system's generator.

Six words carry 77 bits. A chosen passphrase is taken only with 15 characters or more, of which at least six differ.
"""

from __future__ import annotations

import secrets
import unicodedata
from typing import Final

from fieldkit.errors import RefusedError, UsageError
from fieldkit.keys.words import word_list

DEFAULT_WORDS: Final = 6
MINIMUM_WORDS: Final = 5
MAXIMUM_WORDS: Final = 20
MINIMUM_CHARACTERS: Final = 15
MAXIMUM_CHARACTERS: Final = 1024
_MINIMUM_DIFFERENT: Final = 6


def generate(words: int = DEFAULT_WORDS) -> str:
    """``words`` random words with single spaces between.

    :raises UsageError: ``passphrase-words`` below 5 or above 20.
    """
    if not MINIMUM_WORDS <= words <= MAXIMUM_WORDS:
        raise UsageError("passphrase-words", "A passphrase has 5 to 20 words.", "Choose six, the usual number.")
    listed = word_list()
    while True:
        made = " ".join(secrets.choice(listed) for _ in range(words))
        if len(made) >= MINIMUM_CHARACTERS:
            return made


def require_strong(text: str) -> None:
    """Accept a passphrase for a new slot.

    :raises RefusedError: ``passphrase-weak``.
    """
    if not MINIMUM_CHARACTERS <= len(text) <= MAXIMUM_CHARACTERS or len(set(text)) < _MINIMUM_DIFFERENT:
        raise RefusedError(
            "passphrase-weak",
            "The passphrase is too short or too plain: it needs at least 15 characters.",
            "Use the words that fieldkit proposes.",
        )


def passphrase_bytes(passphrase: str | bytes | bytearray) -> bytes:
    """What goes into the key derivation: UTF-8 of the NFC form, so that every keyboard gives the same bytes.

    :raises RefusedError: ``passphrase-wrong`` for bytes that are not text, or for far too much of it.
    """
    try:
        text = passphrase if isinstance(passphrase, str) else bytes(passphrase).decode("utf-8")
        data = unicodedata.normalize("NFC", text).encode("utf-8")
    except UnicodeError:
        raise wrong_passphrase() from None
    if len(text) > MAXIMUM_CHARACTERS:
        raise wrong_passphrase()
    return data


def wrong_passphrase() -> RefusedError:
    """The one answer to a passphrase that does not open, whatever the reason."""
    return RefusedError("passphrase-wrong", "The passphrase does not open this.", "Check the words and try again.")
