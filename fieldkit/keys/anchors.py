"""What a check trusts: roots, and the revocation lists that go with them.

A list counts at a time only if ``thisUpdate <= T <= nextUpdate``; of several by one CA the newest of these counts.
``roots-and-crls.pem`` is the same thing for ``openssl cms -verify -CAfile ... -crl_check_all``.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from cryptography import x509

from fieldkit.errors import EvidenceError
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.people import BAD_X509, ends_in, load_certificate

_BLOCK: Final = re.compile(rb"-----BEGIN ([A-Z0-9 ]{1,40})-----\n([A-Za-z0-9+/=\n]*)-----END \1-----\n")
_CERTIFICATE: Final = "CERTIFICATE"
_CRL: Final = "X509 CRL"


@dataclass(frozen=True, slots=True)
class TrustAnchors:
    """Roots and revocation lists, each as DER."""

    roots: tuple[bytes, ...]
    crls: tuple[bytes, ...]

    def as_of(self, at: datetime) -> TrustAnchors:
        """The same roots with the one newest list of each CA that is current at ``at``.

        :raises EvidenceError: ``crl-malformed``.
        """
        newest: dict[tuple[bytes, bytes], tuple[datetime, bytes]] = {}
        for der in self.crls:
            crl = load_crl(der)
            start, end = crl.last_update_utc, crl.next_update_utc
            if end is None or not start <= at <= end:
                continue
            kept = newest.get(_issuer(crl))
            if kept is None or kept[0] < start:
                newest[_issuer(crl)] = (start, der)
        return TrustAnchors(self.roots, tuple(sorted(der for _, der in newest.values())))

    def with_crls(self, crls: Iterable[bytes]) -> TrustAnchors:
        """The same roots with more lists, each once."""
        return TrustAnchors(self.roots, tuple(dict.fromkeys((*self.crls, *crls))))

    def pem(self) -> bytes:
        """Roots and lists as PEM: the file ``roots-and-crls.pem``."""
        blocks = [_pem(_CERTIFICATE, one) for one in self.roots] + [_pem(_CRL, one) for one in self.crls]
        return b"".join(blocks)

    @classmethod
    def from_pem(cls, untrusted: bytes) -> TrustAnchors:
        """Read a file of the form that ``pem`` writes. Whether to trust what is in it is the caller's to decide.

        :raises EvidenceError: ``anchors-malformed``, ``certificate-malformed``, ``crl-malformed``.
        """
        if len(untrusted) > LIMITS.pem:
            raise _malformed()
        blocks = [(m[1].decode("ascii"), m[2], m[0]) for m in _BLOCK.finditer(untrusted)]
        if b"".join(whole for _, _, whole in blocks) != untrusted or len(blocks) > LIMITS.pem_blocks:
            raise _malformed()
        found: dict[str, list[bytes]] = {_CERTIFICATE: [], _CRL: []}
        for label, body, whole in blocks:
            der = _unbase64(body)
            if label not in found or _pem(label, der) != whole:
                raise _malformed()
            found[label].append(der)
        for one in found[_CERTIFICATE]:
            load_certificate(one)
        for one in found[_CRL]:
            load_crl(one)
        return cls(tuple(found[_CERTIFICATE]), tuple(found[_CRL]))


def load_crl(untrusted: bytes) -> x509.CertificateRevocationList:
    """Parse one DER revocation list, whole and within the size limit.

    :raises EvidenceError: ``crl-malformed``.
    """
    if len(untrusted) > LIMITS.crl:
        raise bad_crl()
    try:
        crl = x509.load_der_x509_crl(untrusted)
    except BAD_X509:
        raise bad_crl() from None
    if not ends_in(untrusted, crl.signature):
        raise bad_crl()
    return crl


def revoked_since(crl_der: bytes, certificate_der: bytes) -> datetime | None:
    """When a list says that a certificate was revoked, or None. OpenSSL refuses a listed certificate at any time and
    ignores this date; where the two tools differ, both results are to be shown.

    :raises EvidenceError: ``crl-malformed``, ``certificate-malformed``.
    """
    crl, certificate = load_crl(crl_der), load_certificate(certificate_der)
    try:
        if crl.issuer != certificate.issuer:
            return None
        entry = crl.get_revoked_certificate_by_serial_number(certificate.serial_number)
    except BAD_X509:
        raise bad_crl() from None
    return None if entry is None else entry.revocation_date_utc.astimezone(UTC)


def newest_lists(crls: Iterable[bytes]) -> dict[tuple[bytes, bytes], datetime]:
    """For each CA (name and key) the ``thisUpdate`` of its newest list.

    :raises EvidenceError: ``crl-malformed``.
    """
    newest: dict[tuple[bytes, bytes], datetime] = {}
    for der in crls:
        crl = load_crl(der)
        issuer = _issuer(crl)
        newest[issuer] = max(crl.last_update_utc, newest.get(issuer, crl.last_update_utc))
    return newest


def _issuer(crl: x509.CertificateRevocationList) -> tuple[bytes, bytes]:
    """Name and key: two CAs of one name (a renewed root) each have their own list."""
    try:
        key = crl.extensions.get_extension_for_class(x509.AuthorityKeyIdentifier).value.key_identifier
        return crl.issuer.public_bytes(), key or b""
    except (x509.ExtensionNotFound, *BAD_X509):
        raise bad_crl() from None


def _pem(label: str, der: bytes) -> bytes:
    text = base64.b64encode(der).decode("ascii")
    lines = "".join(f"{text[i : i + 64]}\n" for i in range(0, len(text), 64))
    return f"-----BEGIN {label}-----\n{lines}-----END {label}-----\n".encode("ascii")


def _unbase64(body: bytes) -> bytes:
    try:
        return base64.b64decode(body.replace(b"\n", b""), validate=True)
    except ValueError:
        raise _malformed() from None


def _malformed() -> EvidenceError:
    return EvidenceError(
        "anchors-malformed", "A file of roots and revocation lists is damaged.", "Ask for the file again."
    )


def bad_crl() -> EvidenceError:
    """A list cannot be read as one."""
    return EvidenceError(
        "crl-malformed", "A revocation list is not of the form used here.", "Ask headquarters for a new one."
    )
