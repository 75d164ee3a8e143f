"""Who signed what, at a time that is passed in.

The rules: (1) the bytes match the signature; (2) the certificate leads to a pinned root, was valid at ``at`` and not
revoked then, by lists current at ``at``; (3) the role is the one asked for, explicitly. A member's signature never
passes for a lead's, and a team CA cannot make an intake, a custodian or a signer of kits. No network, no clock.

``at`` is the time that is claimed, or the time of a token or receipt: what a result means depends on which.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed

from fieldkit.errors import EvidenceError
from fieldkit.keys import people
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.failures import signature_invalid
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.oids import LEAD, MEMBER, ROLE_OIDS
from fieldkit.keys.people import Person

__all__ = [
    "SignedBy",
    "TrustAnchors",
    "claimed_time",
    "verify_authority",
    "verify_certificate",
    "verify_certificate_naming_revoked",
    "verify_cms",
    "verify_cms_naming_revoked",
    "verify_raw",
]

_PREHASHED = ec.ECDSA(Prehashed(hashes.SHA256()))  # the same, in less time


@dataclass(frozen=True, slots=True)
class SignedBy:
    """Who signed. ``signing_time`` is what the signer claimed; ``chain`` the issuers (DER) without the root.
    ``revoked`` is set only by the functions ``..._naming_revoked``: such a signature is set aside, never believed."""

    person: Person
    certificate: bytes
    chain: tuple[bytes, ...]
    signing_time: datetime
    revoked: bool = False


def verify_raw(certificate: bytes, data: bytes, untrusted_signature: bytes) -> None:
    """Check a DER ECDSA P-256 signature over SHA-256 of ``data``. It says nothing of the certificate's standing.

    :raises EvidenceError: ``signature-invalid``, ``certificate-malformed``.
    """
    verify_raw_key(people.public_key(people.load_certificate(certificate)), data, untrusted_signature)


def verify_raw_key(key: ec.EllipticCurvePublicKey, data: bytes, untrusted_signature: bytes) -> None:
    """As ``verify_raw`` with a bare key.

    :raises EvidenceError: ``signature-invalid``.
    """
    verify_raw_keys(((key, data, untrusted_signature),))


def verify_raw_keys(signed: Iterable[tuple[ec.EllipticCurvePublicKey, bytes, bytes]]) -> None:
    """As ``verify_raw_key`` for each key, data and signature, up to the first that does not stand.

    :raises EvidenceError: ``signature-invalid``.
    """
    try:
        for key, data, untrusted_signature in signed:
            if len(untrusted_signature) > LIMITS.raw_signature:
                raise signature_invalid()
            key.verify(untrusted_signature, hashlib.sha256(data).digest(), _PREHASHED)
    except InvalidSignature:
        raise signature_invalid() from None


def verify_cms(untrusted_p7s: bytes, content: bytes, anchors: TrustAnchors, at: datetime, policy_oid: str) -> SignedBy:
    """Check a detached CAdES signature over ``content``.

    :param at: aware; the path and the lists are judged at this time, not at the claimed signing time.
    :param policy_oid: the role that must have signed, one of ``oids.ROLE_OIDS``.
    :raises EvidenceError: ``signature-malformed``, ``signature-invalid``, ``certificate-malformed``,
        ``certificate-role``, ``certificate-expired``, ``certificate-revoked``, ``certificate-untrusted``.
    """
    from fieldkit.keys import cms_structure  # loads pyHanko: 0.3 s, only when something is checked

    signature = cms_structure.read_detached(untrusted_p7s)
    cms_structure.check_signature(signature, hashlib.sha256(content).digest())
    person, chain = _verify(signature.certificate, signature.others, anchors, at, policy_oid)
    return SignedBy(person, signature.certificate, chain, signature.signing_time)


def claimed_time(untrusted_p7s: bytes) -> datetime:
    """When a signature says that it was made; nothing is checked.

    :raises EvidenceError: ``signature-malformed``.
    """
    from fieldkit.keys import cms_structure  # as above

    return cms_structure.read_detached(untrusted_p7s).signing_time


def verify_cms_naming_revoked(
    untrusted_p7s: bytes, content: bytes, anchors: TrustAnchors, at: datetime, policy_oid: str
) -> SignedBy:
    """As ``verify_cms``; where nothing but a revocation is against the signature, say whose it is with ``revoked``,
    so that what was signed can be set aside under its own name for a person to judge.

    :raises EvidenceError: as ``verify_cms``, without ``certificate-revoked``.
    """
    try:
        return verify_cms(untrusted_p7s, content, anchors, at, policy_oid)
    except EvidenceError as error:
        if error.code != "certificate-revoked":
            raise
    from fieldkit.keys import cms_structure  # loads pyHanko: 0.3 s, only when something is checked

    signature = cms_structure.read_detached(untrusted_p7s)
    person, chain = _verify(signature.certificate, signature.others, anchors, at, policy_oid, revoked_too=True)
    return SignedBy(person, signature.certificate, chain, signature.signing_time, revoked=True)


def verify_certificate(
    untrusted_certificate: bytes, chain: Sequence[bytes], anchors: TrustAnchors, at: datetime, policy_oid: str
) -> Person:
    """Check that a person's certificate stood at ``at`` with the role ``policy_oid``.

    :param chain: issuers (DER) that may be needed on the way to a root; they are not trusted for being given.
    :raises EvidenceError: as ``verify_cms``, without the signature's codes.
    """
    return _verify(untrusted_certificate, chain, anchors, at, policy_oid)[0]


def verify_certificate_naming_revoked(
    untrusted_certificate: bytes, chain: Sequence[bytes], anchors: TrustAnchors, at: datetime, policy_oid: str
) -> tuple[Person, bool]:
    """As ``verify_certificate``; also whether a revocation is against it, and nothing else.

    :raises EvidenceError: as ``verify_certificate``, without ``certificate-revoked``.
    """
    try:
        return _verify(untrusted_certificate, chain, anchors, at, policy_oid)[0], False
    except EvidenceError as error:
        if error.code != "certificate-revoked":
            raise
    return _verify(untrusted_certificate, chain, anchors, at, policy_oid, revoked_too=True)[0], True


def verify_authority(untrusted_certificate: bytes, anchors: TrustAnchors, at: datetime) -> people.CertificateName:
    """Check a team CA's certificate: issued by a root, able to make members and leads, standing at ``at``.

    :raises EvidenceError: ``certificate-malformed``, ``certificate-expired``, ``certificate-revoked``,
        ``certificate-untrusted``.
    """
    from fieldkit.keys import paths  # loads pyHanko: 0.3 s, only when something is checked

    name = people.certificate_name(people.load_certificate(untrusted_certificate))
    if name.team is None:
        raise people.malformed()
    for oid in (MEMBER, LEAD):
        paths.check_path(untrusted_certificate, (), anchors, at, frozenset({oid}), paths.CA_USAGE)
    return name


def _verify(
    certificate: bytes,
    chain: Sequence[bytes],
    anchors: TrustAnchors,
    at: datetime,
    policy_oid: str,
    *,
    revoked_too: bool = False,
) -> tuple[Person, tuple[bytes, ...]]:
    from fieldkit.keys import paths  # loads pyHanko: 0.3 s, only when something is checked

    person = people.read_person(certificate)
    if ROLE_OIDS[person.role] != policy_oid:
        raise EvidenceError(
            "certificate-role",
            f"The signer's role is {person.role}, which may not sign this.",
            "Ask someone with the right role to sign.",
        )
    if len(chain) > LIMITS.chain_certificates:
        raise people.malformed()
    for one in chain:
        people.load_certificate(one)
    policies = frozenset({policy_oid})
    found = paths.check_path(certificate, chain, anchors, at, policies, paths.SIGNER_USAGE, revoked_too=revoked_too)
    return person, found
