"""Wrapping secrets by a 32-byte key (FORMAT.md, "Wrapped secrets").

Each label has a key of its own, derived with HKDF-SHA256, and is bound again as associated data: a signing key never
opens as a vault key. AES-256-GCM with a random nonce.

>>> unwrap(bytes(32), wrap(bytes(32), b"secret", "example"), "example")
bytearray(b'secret')
"""

from __future__ import annotations

import secrets
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldkit.errors import EvidenceError

KEY_BYTES: Final = 32
MAX_WRAPPED_BYTES: Final = 1024 * 1024

_MAGIC: Final = b"fieldkit-wrap/1;hkdf-sha256;aes-256-gcm\n"
_NONCE_BYTES: Final = 12


def new_key() -> bytearray:
    """32 random bytes: a person key, a vault key."""
    return bytearray(secrets.token_bytes(KEY_BYTES))


def _cipher(key: bytes | bytearray, label: str) -> tuple[AESGCM, bytes]:
    if len(key) != KEY_BYTES:
        raise ValueError("a wrapping key has 32 bytes")
    bound = _MAGIC + label.encode("utf-8")
    return AESGCM(HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=bound).derive(bytes(key))), bound


def wrap(key: bytes | bytearray, plaintext: bytes | bytearray, label: str) -> bytes:
    """Encrypt ``plaintext`` under ``key`` for the use that ``label`` names."""
    cipher, bound = _cipher(key, label)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return _MAGIC + nonce + cipher.encrypt(nonce, bytes(plaintext), bound)


def unwrap(key: bytes | bytearray, untrusted: bytes, label: str) -> bytearray:
    """Decrypt what ``wrap`` made with the same key and label.

    :raises EvidenceError: ``wrapped-secret-damaged``: altered, cut, another key or another label.
    """
    cipher, bound = _cipher(key, label)
    start = len(_MAGIC) + _NONCE_BYTES
    if not untrusted.startswith(_MAGIC) or not start < len(untrusted) <= MAX_WRAPPED_BYTES:
        raise _damaged()
    try:
        return bytearray(cipher.decrypt(untrusted[len(_MAGIC) : start], untrusted[start:], bound))
    except InvalidTag:
        raise _damaged() from None


def _damaged() -> EvidenceError:
    return EvidenceError(
        "wrapped-secret-damaged",
        "A wrapped key was altered or belongs to someone else.",
        "Restore it from a backup, or enrol again.",
    )
