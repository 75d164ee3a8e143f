"""What our certificates and revocation lists look like (FORMAT.md, "Certificates").

The rules: ECDSA P-256 with SHA-256 throughout; subject ``O``, ``OU``, ``CN`` in that order, pseudonyms only; a team CA
has path length 0, a critical name constraint to ``O, OU`` and lists the policies member and lead, no other; an end
entity has one role as its policy and may sign documents only (critical ``digitalSignature`` and ``nonRepudiation``);
each CA signs its own list. Times begin ``BACKDATE`` early, because field clocks are slow or fast.

Nothing here decides who may be issued what: ``certificates.py`` does.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

BACKDATE = timedelta(minutes=10)

_CA_USAGE = x509.KeyUsage(False, False, False, False, False, True, True, False, False)
_SIGNER_USAGE = x509.KeyUsage(True, True, False, False, False, False, False, False, False)


def subject_name(organisation: str, team: str | None, common: str | None) -> x509.Name:
    """``O``, then ``OU`` and ``CN`` where given; the same order as the name constraint needs."""
    parts = [x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation)]
    if team is not None:
        parts.append(x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, team))
    if common is not None:
        parts.append(x509.NameAttribute(NameOID.COMMON_NAME, common))
    return x509.Name(parts)


def _policies(oids: Iterable[str]) -> x509.CertificatePolicies:
    return x509.CertificatePolicies([x509.PolicyInformation(x509.ObjectIdentifier(oid), None) for oid in oids])


def _start(
    subject: x509.Name, key: ec.EllipticCurvePublicKey, now: datetime, until: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now.astimezone(UTC) - BACKDATE)
        .not_valid_after(until.astimezone(UTC))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _under(builder: x509.CertificateBuilder, issuer: x509.Certificate) -> x509.CertificateBuilder:
    return builder.issuer_name(issuer.subject).add_extension(_authority_key(issuer), critical=False)


def _authority_key(issuer: x509.Certificate) -> x509.AuthorityKeyIdentifier:
    held = issuer.extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
    return x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(held.value)


def root_certificate(
    key: ec.EllipticCurvePrivateKey, organisation: str, common: str, now: datetime, until: datetime
) -> x509.Certificate:
    """A self-signed root without policies of its own: it is an anchor."""
    subject = subject_name(organisation, None, common)
    return (
        _start(subject, key.public_key(), now, until)
        .issuer_name(subject)
        .add_extension(x509.BasicConstraints(ca=True, path_length=1), critical=True)
        .add_extension(_CA_USAGE, critical=True)
        .sign(key, hashes.SHA256())
    )


def team_ca_certificate(
    issuer_key: ec.EllipticCurvePrivateKey,
    issuer: x509.Certificate,
    key: ec.EllipticCurvePublicKey,
    subject: x509.Name,
    *,
    below: x509.Name,
    policies: Iterable[str],
    now: datetime,
    until: datetime,
) -> x509.Certificate:
    """A CA that may only name subjects under ``below`` and only give ``policies``."""
    return (
        _under(_start(subject, key, now, until), issuer)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_CA_USAGE, critical=True)
        .add_extension(x509.NameConstraints([x509.DirectoryName(below)], None), critical=True)
        .add_extension(_policies(policies), critical=False)
        .add_extension(x509.PolicyConstraints(0, 0), critical=True)
        .add_extension(x509.InhibitAnyPolicy(0), critical=True)
        .sign(issuer_key, hashes.SHA256())
    )


def end_entity_certificate(
    issuer_key: ec.EllipticCurvePrivateKey,
    issuer: x509.Certificate,
    key: ec.EllipticCurvePublicKey,
    subject: x509.Name,
    *,
    policies: Iterable[str],
    now: datetime,
    until: datetime,
) -> x509.Certificate:
    """A certificate that signs documents and nothing else."""
    return (
        _under(_start(subject, key, now, until), issuer)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_SIGNER_USAGE, critical=True)
        .add_extension(_policies(policies), critical=False)
        .sign(issuer_key, hashes.SHA256())
    )


def revocation_list(
    issuer_key: ec.EllipticCurvePrivateKey,
    issuer: x509.Certificate,
    revoked: Iterable[x509.RevokedCertificate],
    *,
    number: int,
    now: datetime,
    until: datetime,
) -> x509.CertificateRevocationList:
    """A complete list, numbered, by the CA itself."""
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.subject)
        .last_update(now.astimezone(UTC) - BACKDATE)
        .next_update(until.astimezone(UTC))
        .add_extension(x509.CRLNumber(number), critical=False)
        .add_extension(_authority_key(issuer), critical=False)
    )
    for one in revoked:
        builder = builder.add_revoked_certificate(one)
    return builder.sign(issuer_key, hashes.SHA256())
