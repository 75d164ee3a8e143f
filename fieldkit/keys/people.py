"""Who a certificate names: read strictly, believed only after ``verifier.verify_certificate``.

A person's certificate has the subject ``O``, optionally ``OU``, and ``CN``, once each and in that order, a P-256 key
and exactly one of our role policies. Anything else is not a person's certificate, whoever signed it.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509.oid import NameOID

from fieldkit.digest import sha256_hex
from fieldkit.errors import EvidenceError
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.oids import OID_ROLES, TEAM_ROLES, Role

BAD_X509 = (
    ValueError, TypeError, x509.InvalidVersion, x509.DuplicateExtension, UnsupportedAlgorithm,
    CryptographyDeprecationWarning,
)  # fmt: skip
"""What the parser raises on bytes that are no certificate or list of ours."""

# A serial number that is not positive (RFC 5280, 4.1.2.2) is only warned of by the parser; here it is refused.
warnings.filterwarnings("error", message="Parsed a serial number", category=CryptographyDeprecationWarning)
"""What the parser raises on hostile input, at once or when a part is first looked at."""

_NAME_ORDER = (NameOID.ORGANIZATION_NAME, NameOID.ORGANIZATIONAL_UNIT_NAME, NameOID.COMMON_NAME)


@dataclass(frozen=True, slots=True)
class CertificateName:
    """The three parts of a subject."""

    organisation: str
    team: str | None
    common: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """Who signs. ``certificate_digest`` is the hex SHA-256 of the DER: the ``person`` of a custody body."""

    code: str
    team: str | None
    role: Role
    certificate_digest: str
    organisation: str


def certificate_digest(der: bytes) -> str:
    """64 hex characters: SHA-256 of the DER."""
    return sha256_hex(der)


def load_certificate(untrusted: bytes) -> x509.Certificate:
    """Parse one DER certificate, whole and within the size limit.

    :raises EvidenceError: ``certificate-malformed``.
    """
    if len(untrusted) > LIMITS.certificate:
        raise malformed()
    try:
        certificate = x509.load_der_x509_certificate(untrusted)
    except BAD_X509:
        raise malformed() from None
    if not ends_in(untrusted, certificate.signature):
        raise malformed()
    return certificate


def ends_in(der: bytes, signature: bytes) -> bool:
    """Whether the last value is a bit string of whole octets: the count of unused bits stands outside what is signed,
    and parsers overlook it."""
    return der.endswith(b"\0" + signature)


def certificate_name(certificate: x509.Certificate) -> CertificateName:
    """Organisation, team and common name of a subject.

    :raises EvidenceError: ``certificate-malformed`` when a part is missing, repeated, unknown or out of order.
    """
    try:
        parts = [(one.oid, one.value) for rdn in certificate.subject.rdns for one in rdn]
        single = len(parts) == len(certificate.subject.rdns)
    except BAD_X509:
        raise malformed() from None
    found = dict(parts)
    in_order = [oid for oid in _NAME_ORDER if oid in found]
    if not single or [oid for oid, _ in parts] != in_order or NameOID.ORGANIZATION_NAME not in found:
        raise malformed()
    values = {oid: str(value) for oid, value in found.items()}
    return CertificateName(
        values[NameOID.ORGANIZATION_NAME],
        values.get(NameOID.ORGANIZATIONAL_UNIT_NAME),
        values.get(NameOID.COMMON_NAME),
    )


def public_key(certificate: x509.Certificate) -> ec.EllipticCurvePublicKey:
    """The certificate's P-256 key.

    :raises EvidenceError: ``certificate-malformed`` for any other key.
    """
    try:
        key = certificate.public_key()
    except BAD_X509:
        raise malformed() from None
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise malformed()
    return key


def same_key(one: bytes, other: bytes) -> bool:
    """Whether two certificates (DER) are for one key.

    :raises EvidenceError: ``certificate-malformed``.
    """
    first, second = (public_key(load_certificate(der)).public_numbers() for der in (one, other))
    return first == second


def read_person(untrusted: bytes) -> Person:
    """Who a certificate (DER) says it names. It says nothing yet of whether anyone should believe it.

    :raises EvidenceError: ``certificate-malformed``.
    """
    certificate = load_certificate(untrusted)
    name = certificate_name(certificate)
    public_key(certificate)
    role = _role(certificate)
    if name.common is None or (name.team is not None) != (role in TEAM_ROLES):
        raise malformed()
    return Person(name.common, name.team, role, certificate_digest(untrusted), name.organisation)


def _role(certificate: x509.Certificate) -> Role:
    try:
        extensions = certificate.extensions
        policies = extensions.get_extension_for_class(x509.CertificatePolicies).value
        is_ca = extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except (x509.ExtensionNotFound, *BAD_X509):
        raise malformed() from None
    oids = [one.policy_identifier.dotted_string for one in policies]
    if is_ca or len(oids) != 1 or oids[0] not in OID_ROLES:
        raise malformed()
    return OID_ROLES[oids[0]]


def malformed() -> EvidenceError:
    """The one error of this page."""
    return EvidenceError(
        "certificate-malformed", "A certificate is not of the form used here.", "Ask headquarters for a new one."
    )
