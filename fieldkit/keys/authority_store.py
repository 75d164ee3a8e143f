"""A private key and its certificates as bytes, to be wrapped (FORMAT.md, "Wrapped secrets").

Strict JSON of base64 fields; read only after it was decrypted with an authenticated cipher, so damage here is ours.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Final

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from fieldkit import exactjson
from fieldkit.errors import EvidenceError

_FORMAT: Final = "fieldkit-signing-key/1;ecdsa-p256"


def private_key_der(key: ec.EllipticCurvePrivateKey) -> bytes:
    """PKCS#8, not encrypted."""
    return key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def load_private_key(der: bytes | bytearray) -> ec.EllipticCurvePrivateKey:
    """Read PKCS#8 of a P-256 key.

    :raises EvidenceError: ``wrapped-secret-damaged``.
    """
    try:
        key = serialization.load_der_private_key(bytes(der), None)
    except (ValueError, TypeError):
        raise _damaged() from None
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
        raise _damaged()
    return key


def encode_authority(key: ec.EllipticCurvePrivateKey, certificate: bytes, chain: Sequence[bytes] = ()) -> bytes:
    """Key, certificate and issuers without root as one JSON line."""
    return exactjson.dumps(
        {
            "format": _FORMAT,
            "key": base64.b64encode(private_key_der(key)).decode("ascii"),
            "certificates": [base64.b64encode(one).decode("ascii") for one in (certificate, *chain)],
        }
    )


def decode_with_chain(plain: bytes | bytearray) -> tuple[ec.EllipticCurvePrivateKey, bytes, tuple[bytes, ...]]:
    """Read what ``encode_authority`` wrote.

    :raises EvidenceError: ``wrapped-secret-damaged``.
    """
    try:
        document = exactjson.loads_object(bytes(plain))
        if document["format"] != _FORMAT:
            raise _damaged()
        key = load_private_key(base64.b64decode(document["key"], validate=True))
        certificate, *chain = (base64.b64decode(one, validate=True) for one in document["certificates"])
    except (ValueError, TypeError, KeyError):
        raise _damaged() from None
    return key, certificate, tuple(chain)


def decode_authority(plain: bytes | bytearray) -> tuple[ec.EllipticCurvePrivateKey, bytes]:
    """As ``decode_with_chain``, for a CA, which has no chain of its own to send."""
    key, certificate, _ = decode_with_chain(plain)
    return key, certificate


def _damaged() -> EvidenceError:
    return EvidenceError(
        "wrapped-secret-damaged", "A stored signing key is damaged.", "Restore it from a backup, or enrol again."
    )
