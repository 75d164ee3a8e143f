"""Authorities, and who may be issued what.

The rules: the root alone issues team CAs and the roles intake, custodian and trust; a team CA issues members and
leads of its own team, with a name below headquarters' and the team's; nothing outlives its issuer. Names are
pseudonyms: a code such as ``H-07``, never a person's name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from fieldkit.errors import RefusedError, UsageError
from fieldkit.keys import profiles
from fieldkit.keys.authority_store import decode_authority, encode_authority
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.oids import LEAD, MEMBER, ROLE_OIDS, TEAM_ROLES, Role
from fieldkit.keys.people import Person, certificate_digest, certificate_name, read_person
from fieldkit.keys.revocation import REASONS, Reason
from fieldkit.keys.wrapping import unwrap, wrap

__all__ = [
    "Authority",
    "Person",
    "Revoked",
    "certificate_digest",
    "issue",
    "make_crl",
    "make_root",
    "make_team_ca",
    "new_private_key",
    "read_person",
]

_CODE: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?")
_ROOT_COMMON: Final = "root CA"
_TEAM_COMMON: Final = "team CA"
_YEAR: Final = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Authority:
    """A CA that can sign. ``certificate`` is DER; ``team`` is None for the root."""

    private_key: ec.EllipticCurvePrivateKey
    certificate: bytes

    @property
    def x509(self) -> x509.Certificate:
        return x509.load_der_x509_certificate(self.certificate)

    @property
    def organisation(self) -> str:
        return certificate_name(self.x509).organisation

    @property
    def team(self) -> str | None:
        return certificate_name(self.x509).team

    @property
    def until(self) -> datetime:
        return self.x509.not_valid_after_utc

    def to_wrapped(self, key: bytes | bytearray, label: str = "authority") -> bytes:
        """Key and certificate, encrypted under a 32-byte key."""
        return wrap(key, encode_authority(self.private_key, self.certificate), label)

    @classmethod
    def from_wrapped(cls, key: bytes | bytearray, untrusted: bytes, label: str = "authority") -> Authority:
        """Read what ``to_wrapped`` wrote.

        :raises EvidenceError: ``wrapped-secret-damaged``.
        """
        return cls(*decode_authority(unwrap(key, untrusted, label)))


@dataclass(frozen=True, slots=True)
class Revoked:
    """One certificate that no longer stands. ``since`` is when it was revoked; ``invalid_from`` when the key is thought
    to have been lost (entries anchored before it stand)."""

    certificate: bytes
    since: datetime
    invalid_from: datetime | None = None
    reason: Reason = "stolen"


def new_private_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def make_root(organisation: str, now: datetime, years: int) -> Authority:
    """A new root for one headquarters, valid ``years`` times 365 days.

    :raises UsageError: ``name-malformed``.
    """
    key = new_private_key()
    made = profiles.root_certificate(key, _name(organisation), _ROOT_COMMON, now, now + years * _YEAR)
    return Authority(key, _der(made))


def make_team_ca(
    root: Authority, team: str, now: datetime, until: datetime, *, key: ec.EllipticCurvePrivateKey | None = None
) -> Authority:
    """A CA for one team, below ``root``.

    :param key: the CA's own key, where a new root certifies it anew; a new one where None.
    :raises RefusedError: ``issuer-not-allowed`` when ``root`` is itself a team CA; ``certificate-expired``.
    :raises UsageError: ``name-malformed``, ``validity-malformed``.
    """
    if root.team is not None:
        raise _not_allowed("Only the root makes team CAs.")
    key = key or new_private_key()
    made = profiles.team_ca_certificate(
        root.private_key,
        root.x509,
        key.public_key(),
        profiles.subject_name(root.organisation, _name(team), _TEAM_COMMON),
        below=profiles.subject_name(root.organisation, team, None),
        policies=(MEMBER, LEAD),
        now=now,
        until=_within(root, now, until),
    )
    return Authority(key, _der(made))


def issue(
    authority: Authority,
    public_key: ec.EllipticCurvePublicKey,
    *,
    code: str,
    role: Role,
    now: datetime,
    until: datetime,
    team: str | None = None,
) -> bytes:
    """A certificate (DER) for a person or a desk.

    :param team: the team of a member or lead; may be left out, and must be the authority's own.
    :raises RefusedError: ``issuer-not-allowed``; ``certificate-expired``: the authority itself has ended.
    :raises UsageError: ``name-malformed``, ``validity-malformed``, ``key-unsuitable``.
    """
    if (role in TEAM_ROLES) != (authority.team is not None) or team not in (None, authority.team):
        raise _not_allowed(f"This authority may not issue the role {role}.")
    if not isinstance(public_key.curve, ec.SECP256R1):
        raise UsageError("key-unsuitable", "The key is not a P-256 key.", "Make a new key.")
    made = profiles.end_entity_certificate(
        authority.private_key,
        authority.x509,
        public_key,
        profiles.subject_name(authority.organisation, authority.team, _code(code)),
        policies=(ROLE_OIDS[role],),
        now=now,
        until=_within(authority, now, until),
    )
    return _der(made)


def make_crl(
    authority: Authority,
    now: datetime,
    until: datetime,
    revoked: Sequence[Revoked] = (),
    number: int | None = None,
) -> bytes:
    """The authority's own revocation list (DER), empty by default, good from ``now`` until ``until``.

    :param number: rises with every list; seconds since 1970 when not given.
    :raises UsageError: ``validity-malformed``; ``certificate-not-ours`` for a certificate of another issuer.
    """
    if until <= now:
        raise _bad_validity()
    made = profiles.revocation_list(
        authority.private_key,
        authority.x509,
        [_revoked(authority, one) for one in revoked],
        number=int(now.timestamp()) if number is None else number,
        now=now,
        until=until,
    )
    return made.public_bytes(serialization.Encoding.DER)


def _revoked(authority: Authority, one: Revoked) -> x509.RevokedCertificate:
    certificate = x509.load_der_x509_certificate(one.certificate)
    if certificate.issuer != authority.x509.subject:
        raise UsageError(
            "certificate-not-ours", "The certificate was issued by another authority.", "Ask its issuer to revoke it."
        )
    builder = x509.RevokedCertificateBuilder().serial_number(certificate.serial_number).revocation_date(one.since)
    if REASONS[one.reason] is not x509.ReasonFlags.unspecified:
        builder = builder.add_extension(x509.CRLReason(REASONS[one.reason]), critical=False)
    if one.invalid_from is not None:
        builder = builder.add_extension(x509.InvalidityDate(one.invalid_from), critical=False)
    return builder.build()


def _der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.DER)


def _name(text: str) -> str:
    if not 0 < len(text) <= LIMITS.name_characters or text != text.strip() or not text.isprintable():
        raise UsageError(
            "name-malformed", "A name has 1 to 64 printable characters.", "Choose a shorter or plainer name."
        )
    return text


def _code(text: str) -> str:
    if _CODE.fullmatch(text) is None:
        raise UsageError(
            "name-malformed", "A code has 1 to 32 letters, digits and hyphens.", "Choose a code such as H-07."
        )
    return text


def _within(issuer: Authority, now: datetime, until: datetime) -> datetime:
    if now >= issuer.until:
        raise RefusedError(
            "certificate-expired",
            f"The certificate that would vouch for this ended on {issuer.until:%Y-%m-%d}.",
            "Headquarters makes a new one: hq replace --team for a team's, hq rotate for the root's.",
        )
    if not now < until <= issuer.until:
        raise _bad_validity()
    return until


def _bad_validity() -> UsageError:
    return UsageError(
        "validity-malformed", "The time of validity is empty or outlives its issuer.", "Choose an earlier end."
    )


def _not_allowed(message: str) -> RefusedError:
    return RefusedError("issuer-not-allowed", message, "Ask headquarters to issue it.")
