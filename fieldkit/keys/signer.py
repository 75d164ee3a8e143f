"""Who can sign: a software key, or a token behind the same protocol.

A custody line is signed raw (DER ECDSA P-256 over SHA-256, checked with ``openssl dgst -verify``); what a court reads
is signed as detached CAdES (``openssl cms -verify``). Both say the same certificate.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final, Protocol

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from fieldkit.errors import EvidenceError
from fieldkit.keys import people
from fieldkit.keys.authority_store import decode_with_chain, encode_authority
from fieldkit.keys.wrapping import unwrap, wrap

MAX_RAW_SIGNATURE_BYTES: Final = 72
"""The longest DER of a P-256 signature: two 33-byte integers and three headers."""

_FAR: Final = datetime(2060, 1, 1, tzinfo=UTC)


class Signer(Protocol):
    """One person's or desk's key. ``certificate`` is DER, ``chain`` its issuers (DER) without the root."""

    @property
    def certificate(self) -> bytes: ...

    @property
    def chain(self) -> tuple[bytes, ...]: ...

    def sign_raw(self, data: bytes) -> bytes:
        """DER ECDSA P-256 signature over SHA-256 of ``data``, at most 72 bytes."""
        ...

    def sign_cms(self, content: bytes, at: datetime) -> bytes:
        """DER of a detached CAdES B-B signature over ``content``, saying the signing time ``at``."""
        ...


@dataclass(frozen=True, slots=True)
class SoftwareSigner:
    """A key in memory.

    :raises EvidenceError: ``key-certificate-mixed`` when the certificate names another key.
    """

    private_key: ec.EllipticCurvePrivateKey = field(repr=False)
    certificate: bytes
    chain: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        certified = people.public_key(people.load_certificate(self.certificate))
        if certified.public_numbers() != self.private_key.public_key().public_numbers():
            raise EvidenceError(
                "key-certificate-mixed", "The certificate belongs to another key.", "Enrol again on this laptop."
            )

    def sign_raw(self, data: bytes) -> bytes:
        return self.private_key.sign(data, ec.ECDSA(hashes.SHA256()))

    def sign_cms(self, content: bytes, at: datetime) -> bytes:
        from fieldkit.keys import cades  # loads pyHanko: 0.3 s, only when something is signed

        return cades.sign_detached(self.sign_raw, self.certificate, self.chain, content, at)

    def to_wrapped(self, person_key: bytes | bytearray, label: str = "signing-key") -> bytes:
        """Key, certificate and chain, encrypted under the person key."""
        return wrap(person_key, encode_authority(self.private_key, self.certificate, self.chain), label)

    @classmethod
    def from_wrapped(
        cls, person_key: bytes | bytearray, untrusted: bytes, label: str = "signing-key"
    ) -> SoftwareSigner:
        """Read what ``to_wrapped`` wrote.

        :raises EvidenceError: ``wrapped-secret-damaged``, ``key-certificate-mixed``.
        """
        return cls(*decode_with_chain(unwrap(person_key, untrusted, label)))


def cms_size_limit(signer: Signer) -> int:
    """The largest length in bytes that ``signer.sign_cms`` can have, whatever is signed and when.

    Only the ECDSA value varies (up to 72 bytes), and the signing time, which takes two bytes more from 2050 on
    (RFC 5652, 11.3: GeneralizedTime). Nothing is signed here.
    """
    from fieldkit.keys import cades  # loads pyHanko: 0.3 s, only when something is signed

    longest = bytes(MAX_RAW_SIGNATURE_BYTES)
    return len(cades.sign_detached(lambda _: longest, signer.certificate, signer.chain, b"", _FAR))
