"""Checking a certificate's path to a root through pyhanko-certvalidator (RFC 5280, section 6).

Imported only when something is checked. The rules: at the given time, never now; revocation lists are required for
every certificate of the path (``require``; ``hard-fail`` trusts a revoked signer when the certificate names no list);
the policy is explicit and anyPolicy is never taken for it; nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from asn1crypto import crl as asn1_crl
from asn1crypto import x509
from cryptography.exceptions import UnsupportedAlgorithm
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import (
    ExpiredError,
    NotYetValidError,
    PathBuildingError,
    RevokedError,
    ValidationError,
)
from pyhanko_certvalidator.path import ValidationPath
from pyhanko_certvalidator.policy_decl import PKIXValidationParams

from fieldkit.errors import EvidenceError
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.cades import run
from fieldkit.keys.revocation import revoked_by

SIGNER_USAGE: Final = frozenset({"digital_signature", "non_repudiation"})
CA_USAGE: Final = frozenset({"key_cert_sign", "crl_sign"})

_BAD_INPUT = (ValueError, TypeError, KeyError, IndexError, NotImplementedError, UnsupportedAlgorithm)
"""What the parsers underneath let through when a certificate or list is not what it says."""


def check_path(
    certificate: bytes,
    chain: Sequence[bytes],
    anchors: TrustAnchors,
    at: datetime,
    policies: frozenset[str],
    usage: frozenset[str],
    *,
    revoked_too: bool = False,
) -> tuple[bytes, ...]:
    """Find and check a path; return its intermediate certificates (DER), nearest to the signer first.

    :param revoked_too: look at no list. Only to name whose signature is set aside, never to believe it.

    :raises EvidenceError: ``certificate-revoked``, ``certificate-expired``, ``certificate-untrusted``,
        ``crl-malformed``.
    """
    current = anchors.as_of(at)
    try:
        context = ValidationContext(
            trust_roots=[x509.Certificate.load(one) for one in current.roots],
            crls=[] if revoked_too else [asn1_crl.CertificateList.load(one) for one in current.crls],
            moment=at,
            allow_fetching=False,
            revocation_mode="soft-fail" if revoked_too else "require",
        )
        validator = CertificateValidator(
            x509.Certificate.load(certificate),
            [x509.Certificate.load(one) for one in chain],
            context,
            PKIXValidationParams(
                user_initial_policy_set=policies,
                initial_explicit_policy=True,
                initial_any_policy_inhibit=True,
                initial_policy_mapping_inhibit=True,
            ),
        )
        path = run(validator.async_validate_usage(set(usage)))  # type: ignore[no-untyped-call]  # partly typed
    except RevokedError as error:
        raise _revoked(error.revocation_dt) from None
    except (ExpiredError, NotYetValidError):
        raise _expired() from None
    except (ValidationError, PathBuildingError, *_BAD_INPUT):
        raise _untrusted() from None
    below = _intermediates(path, certificate)
    # the library takes the second that a list names as before it
    revocation = None if revoked_too else revoked_by(certificate, below, current, at)
    if revocation is not None:
        raise _revoked(revocation.since)
    return below


def _intermediates(path: ValidationPath, certificate: bytes) -> tuple[bytes, ...]:
    below_root = [one.dump() for one in path.iter_certs(include_root=False)]
    return tuple(one for one in reversed(below_root) if one != certificate)


def _revoked(since: datetime) -> EvidenceError:
    day = since.strftime("%Y-%m-%d")
    return EvidenceError(
        "certificate-revoked",
        f"The signer's certificate, or one that issued it, was revoked on {day}.",
        "Ask headquarters what was lost and since when.",
    )


def _expired() -> EvidenceError:
    return EvidenceError(
        "certificate-expired",
        "The signer's certificate was not valid at the time of this check.",
        "Check the time that is claimed, and ask for a new certificate.",
    )


def _untrusted() -> EvidenceError:
    return EvidenceError(
        "certificate-untrusted",
        "The signer's certificate does not come from headquarters with this role, or no current revocation list says"
        " that it still stands.",
        "Compare headquarters' words, and ask for a current kit.",
    )
