"""What the newest lists say of a certificate, and since when its key is doubted.

The rules: a list counts only when the CA that issued the certificate signed it; of several by one CA the newest
counts, whenever it is read; a revoked issuer takes everything below it along. A revocation has two dates (RFC 5280,
5.3.2): when headquarters revoked, and from when the key is thought to have been in other hands. What was anchored
before the second one stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final, Literal

from cryptography import x509
from cryptography.exceptions import InvalidSignature

from fieldkit.keys import people
from fieldkit.keys.anchors import TrustAnchors, bad_crl, load_crl

Reason = Literal["stolen", "lost", "left", "replaced"]

REASONS: Final[Mapping[Reason, x509.ReasonFlags]] = MappingProxyType(
    {
        "stolen": x509.ReasonFlags.key_compromise,
        "lost": x509.ReasonFlags.unspecified,
        "left": x509.ReasonFlags.affiliation_changed,
        "replaced": x509.ReasonFlags.superseded,
    }
)
"""``unspecified`` is written by leaving the reason out (RFC 5280, 5.3.1)."""


@dataclass(frozen=True, slots=True)
class Revocation:
    """``certificate`` (DER) is the signer's own or that of an issuer; ``since`` is when headquarters revoked it,
    ``invalid_from`` since when its key is doubted: the invalidity date, or ``since`` where the list gives none."""

    certificate: bytes
    since: datetime
    invalid_from: datetime
    reason: Reason


def revocation_of(certificate: bytes, chain: Sequence[bytes], anchors: TrustAnchors) -> Revocation | None:
    """The revocation that reaches back furthest, of the certificate or of an issuer; None where all of them stand.

    :param chain: issuers (DER) without the root, as a checked signature gave them.
    :raises EvidenceError: ``certificate-malformed``, ``crl-malformed``.
    """
    return min(_all_listed(certificate, chain, anchors), key=lambda one: one.invalid_from, default=None)


def revoked_by(certificate: bytes, chain: Sequence[bytes], anchors: TrustAnchors, at: datetime) -> Revocation | None:
    """The earliest revocation that was in force at ``at``: the instant that a list names is the first.

    :raises EvidenceError: ``certificate-malformed``, ``crl-malformed``.
    """
    in_force = (one for one in _all_listed(certificate, chain, anchors) if one.since <= at)
    return min(in_force, key=lambda one: one.since, default=None)


def _all_listed(certificate: bytes, chain: Sequence[bytes], anchors: TrustAnchors) -> list[Revocation]:
    issuers = [*chain, *anchors.roots]
    found = [_listed(one, issuers, anchors.crls) for one in (certificate, *chain)]
    return [one for one in found if one is not None]


def openssl_refuses(certificate: bytes, chain: Sequence[bytes], anchors: TrustAnchors, at: datetime) -> bool:
    """Whether a list that is current at ``at`` names the certificate or an issuer at all. OpenSSL refuses these
    whatever date stands in the list; ours reads the dates. Where the two differ, both results are to be shown.

    :raises EvidenceError: ``certificate-malformed``, ``crl-malformed``.
    """
    return revocation_of(certificate, chain, anchors.as_of(at)) is not None


def _listed(certificate: bytes, issuers: Iterable[bytes], crls: Iterable[bytes]) -> Revocation | None:
    loaded = people.load_certificate(certificate)
    keys = [people.public_key(one) for one in map(people.load_certificate, issuers) if issued(one, loaded)]
    newest: x509.CertificateRevocationList | None = None
    try:
        for crl in map(load_crl, crls):
            if crl.issuer != loaded.issuer or not any(crl.is_signature_valid(key) for key in keys):
                continue
            if newest is None or _age(crl) > _age(newest):
                newest = crl
        entry = None if newest is None else newest.get_revoked_certificate_by_serial_number(loaded.serial_number)
        return None if entry is None else _revocation(certificate, entry)
    except people.BAD_X509:  # parts are parsed when they are first looked at, also where the CA itself signed nonsense
        raise bad_crl() from None


def issued(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    """Whether an issuer signed a certificate, by name and key: two roots may bear one name, each with its own list."""
    try:
        certificate.verify_directly_issued_by(issuer)
    except (InvalidSignature, *people.BAD_X509):
        return False
    return True


def _age(crl: x509.CertificateRevocationList) -> tuple[datetime, int]:
    """Newer is greater: ``thisUpdate``, then the list's number."""
    return crl.last_update_utc, list_number(crl)


def list_number(crl: x509.CertificateRevocationList) -> int:
    """The number of a list; 0 where it has none."""
    try:
        return crl.extensions.get_extension_for_class(x509.CRLNumber).value.crl_number
    except x509.ExtensionNotFound:
        return 0


def _revocation(certificate: bytes, entry: x509.RevokedCertificate) -> Revocation:
    since = entry.revocation_date_utc.astimezone(UTC)
    try:
        dated = entry.extensions.get_extension_for_class(x509.InvalidityDate).value.invalidity_date_utc
    except x509.ExtensionNotFound:
        dated = since
    return Revocation(certificate, since, min(dated.astimezone(UTC), since), _reason(entry))


def _reason(entry: x509.RevokedCertificate) -> Reason:
    try:
        flag = entry.extensions.get_extension_for_class(x509.CRLReason).value.reason
    except x509.ExtensionNotFound:
        return "lost"
    for reason, known in REASONS.items():
        if known == flag:
            return reason
    return "lost"
