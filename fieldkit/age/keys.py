"""Recipients and identities: X25519, and the post-quantum hybrid ML-KEM-768 with X25519.

The hybrid is HPKE (RFC 9180, base mode, HKDF-SHA256, ChaCha20-Poly1305) over MLKEM768-X25519, with the info
``age-encryption.org/mlkem768x25519`` (C2SP age, "The mlkem768x25519 recipient type"). An identity is a 32-byte seed,
expanded with SHAKE-256 into the ML-KEM seed and the X25519 key.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from fieldkit.age import bech32
from fieldkit.age.header import Stanza, from_base64, hkdf, malformed, to_base64
from fieldkit.errors import UsageError

FILE_KEY_BYTES = 16
_X25519_INFO = b"age-encryption.org/v1/X25519"
_HYBRID_INFO = b"age-encryption.org/mlkem768x25519"
_HYBRID_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_MLKEM_PUBLIC_BYTES = 1184
_ENCAPSULATED_BYTES = 1120
_X25519_BYTES = 32
_WRAPPED_BYTES = FILE_KEY_BYTES + 16
_NO_NONCE = bytes(12)


class Recipient(Protocol):
    """Who can open a file. ``kind`` keeps classic and post-quantum recipients apart."""

    @property
    def kind(self) -> Literal["hybrid", "x25519"]: ...

    def wrap(self, file_key: bytes) -> Stanza:
        """The stanza that lets this recipient open the file."""
        ...


class Unwraps(Protocol):
    """What may open a file: an identity, or a passphrase."""

    def unwrap(self, stanza: Stanza) -> bytes | None:
        """The file key, or None where the stanza is for someone else.

        :raises EvidenceError: ``age-header``: a stanza of this type that is not well formed.
        """
        ...


class Identity(Unwraps, Protocol):
    """The secret half of a recipient."""

    @property
    def secret_text(self) -> str: ...

    @property
    def recipient(self) -> Recipient: ...


@dataclass(frozen=True, slots=True)
class X25519Recipient:
    """A classic recipient, ``age1…``."""

    public: bytes
    kind: Literal["hybrid", "x25519"] = "x25519"

    def __str__(self) -> str:
        return bech32.encode("age", self.public)

    def wrap(self, file_key: bytes) -> Stanza:
        ephemeral = X25519PrivateKey.generate()
        share = ephemeral.public_key().public_bytes_raw()
        try:
            shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(self.public))
        except ValueError as error:
            raise _bad_key() from error
        key = hkdf(shared, share + self.public, _X25519_INFO)
        body = ChaCha20Poly1305(key).encrypt(_NO_NONCE, file_key, None)
        return Stanza(("X25519", to_base64(share).decode("ascii")), body)


@dataclass(frozen=True, slots=True)
class X25519Identity:
    """A classic identity, ``AGE-SECRET-KEY-1…``."""

    secret: bytes = field(repr=False)

    @property
    def secret_text(self) -> str:
        return bech32.encode("age-secret-key-", self.secret).upper()

    @property
    def recipient(self) -> X25519Recipient:
        return X25519Recipient(X25519PrivateKey.from_private_bytes(self.secret).public_key().public_bytes_raw())

    def unwrap(self, stanza: Stanza) -> bytes | None:
        if stanza.arguments[0] != "X25519":
            return None
        if len(stanza.arguments) != 2 or len(stanza.body) != _WRAPPED_BYTES:
            raise malformed("an X25519 recipient is not well formed")
        share = from_base64(stanza.arguments[1].encode("ascii"))
        if len(share) != 32:
            raise malformed("an X25519 recipient is not well formed")
        try:
            private = X25519PrivateKey.from_private_bytes(self.secret)
            shared = private.exchange(X25519PublicKey.from_public_bytes(share))
        except ValueError as error:
            raise malformed("an X25519 recipient's share is of low order") from error
        key = hkdf(shared, share + self.recipient.public, _X25519_INFO)
        try:
            return ChaCha20Poly1305(key).decrypt(_NO_NONCE, stanza.body, None)
        except InvalidTag:
            return None


@dataclass(frozen=True, slots=True)
class HybridRecipient:
    """A post-quantum recipient, ``age1pq1…``: ML-KEM-768 key and X25519 key, 1,216 bytes."""

    public: bytes
    kind: Literal["hybrid", "x25519"] = "hybrid"

    def __str__(self) -> str:
        return bech32.encode("age1pq", self.public)

    def wrap(self, file_key: bytes) -> Stanza:
        try:
            key = MLKEM768X25519PublicKey(
                MLKEM768PublicKey.from_public_bytes(self.public[:_MLKEM_PUBLIC_BYTES]),
                X25519PublicKey.from_public_bytes(self.public[_MLKEM_PUBLIC_BYTES:]),
            )
            sealed = _HYBRID_SUITE.encrypt(file_key, key, _HYBRID_INFO)
        except ValueError as error:
            raise _bad_key() from error
        share, body = sealed[:_ENCAPSULATED_BYTES], sealed[_ENCAPSULATED_BYTES:]
        return Stanza(("mlkem768x25519", to_base64(share).decode("ascii")), body)


@dataclass(frozen=True, slots=True)
class HybridIdentity:
    """A post-quantum identity, ``AGE-SECRET-KEY-PQ-1…``: a 32-byte seed."""

    seed: bytes = field(repr=False)

    def _private(self) -> MLKEM768X25519PrivateKey:
        expanded = hashlib.shake_256(self.seed).digest(96)
        return MLKEM768X25519PrivateKey(
            MLKEM768PrivateKey.from_seed_bytes(expanded[:64]), X25519PrivateKey.from_private_bytes(expanded[64:])
        )

    @property
    def secret_text(self) -> str:
        return bech32.encode("age-secret-key-pq-", self.seed).upper()

    @property
    def recipient(self) -> HybridRecipient:
        expanded = hashlib.shake_256(self.seed).digest(96)
        lattice = MLKEM768PrivateKey.from_seed_bytes(expanded[:64]).public_key().public_bytes_raw()
        curve = X25519PrivateKey.from_private_bytes(expanded[64:]).public_key().public_bytes_raw()
        return HybridRecipient(lattice + curve)

    def unwrap(self, stanza: Stanza) -> bytes | None:
        if stanza.arguments[0] != "mlkem768x25519":
            return None
        if len(stanza.arguments) != 2 or len(stanza.body) != _WRAPPED_BYTES:
            raise malformed("a post-quantum recipient is not well formed")
        share = from_base64(stanza.arguments[1].encode("ascii"))
        if len(share) != _ENCAPSULATED_BYTES:
            raise malformed("a post-quantum recipient is not well formed")
        try:
            return _HYBRID_SUITE.decrypt(share + stanza.body, self._private(), _HYBRID_INFO)
        except (InvalidTag, ValueError):
            self._refuse_low_order(share[-_X25519_BYTES:])
            return None

    def _refuse_low_order(self, share: bytes) -> None:
        """HPKE fails alike for someone else's stanza and for one that is hostile; the format tells them apart."""
        expanded = hashlib.shake_256(self.seed).digest(96)
        try:
            X25519PrivateKey.from_private_bytes(expanded[64:]).exchange(X25519PublicKey.from_public_bytes(share))
        except ValueError as error:
            raise malformed("a post-quantum recipient's share is of low order") from error


def generate_identity(kind: Literal["hybrid", "x25519"] = "hybrid") -> X25519Identity | HybridIdentity:
    """A new identity."""
    return HybridIdentity(secrets.token_bytes(32)) if kind == "hybrid" else X25519Identity(secrets.token_bytes(32))


def parse_recipient(untrusted: str) -> X25519Recipient | HybridRecipient:
    """Read ``age1pq1…`` or ``age1…``.

    :raises UsageError: ``age-key-malformed``.
    """
    prefix, data = bech32.decode(untrusted.strip())
    if prefix == "age1pq" and len(data) == _MLKEM_PUBLIC_BYTES + 32:
        return HybridRecipient(data)
    if prefix == "age" and len(data) == 32:
        return X25519Recipient(data)
    raise _bad_key()


def parse_identity(untrusted: str) -> X25519Identity | HybridIdentity:
    """Read ``AGE-SECRET-KEY-PQ-1…`` or ``AGE-SECRET-KEY-1…``.

    :raises UsageError: ``age-key-malformed``.
    """
    prefix, data = bech32.decode(untrusted.strip())
    if len(data) == 32 and prefix == "age-secret-key-pq-":
        return HybridIdentity(data)
    if len(data) == 32 and prefix == "age-secret-key-":
        return X25519Identity(data)
    raise _bad_key()


def parse_identity_file(untrusted: str) -> list[Identity]:
    """Identities of a file: one to a line, ``#`` begins a comment.

    :raises UsageError: ``age-key-malformed``; ``age-no-identity`` where there is none.
    """
    lines = [line.strip() for line in untrusted.splitlines()]
    found: list[Identity] = [parse_identity(line) for line in lines if line and not line.startswith("#")]
    if not found:
        raise UsageError(
            "age-no-identity", "The file holds no age identity.", "Give the file that holds the secret key."
        )
    return found


def wrap_all(file_key: bytes, recipients: Sequence[Recipient]) -> list[Stanza]:
    """A stanza for each recipient.

    :raises UsageError: ``age-no-recipient``; ``age-mixed-recipients``: a classic recipient would undo what the
        post-quantum ones protect.
    """
    if not recipients:
        raise UsageError("age-no-recipient", "A file needs a recipient.", "Take the recipients from the kit.")
    if len({recipient.kind for recipient in recipients}) != 1:
        raise UsageError(
            "age-mixed-recipients", "Classic and post-quantum recipients cannot share a file.", "Use one kind."
        )
    return [recipient.wrap(file_key) for recipient in recipients]


def _bad_key() -> UsageError:
    return UsageError("age-key-malformed", "This is not an age recipient or identity.", "Copy it again, whole.")
