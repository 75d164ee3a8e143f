"""Time-stamp tokens over a receipt's signature (RFC 3161), as sidecars of the receipt.

The rules: a token is a whole response (``.tsr``) over the SHA-256 of ``receipt.p7s``; it counts only under an authority
that the kit pins; its signature and certificates are judged at the time that it gives, genTime, so that it outlives the
authority's certificate; nothing here asks a network. Whoever can carry a file to an authority, by any means, can
stamp: ``TimeStampAuthority`` is the seam.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Protocol

from cryptography import x509

from fieldkit.errors import EvidenceError
from fieldkit.keys.der import is_der
from fieldkit.keys.kit_contents import PinnedAuthority
from fieldkit.keys.people import load_certificate

MAX_BYTES: Final = 64 * 1024


class TimeStampAuthority(Protocol):
    """Who answers requests. An implementation may ask a network; nothing in this room does."""

    def stamp(self, request: bytes) -> bytes:
        """The DER response to a DER request.

        :raises EnvironmentFailure: it cannot be reached.
        """
        ...


@dataclass(frozen=True, slots=True)
class Token:
    """A checked token: genTime, whose it is, and the response as it came."""

    time: datetime
    authority: PinnedAuthority
    exact: bytes


def make_request(signature: bytes) -> bytes:
    """The DER request for a token over ``receipt.p7s``, with a nonce, asking for the certificates."""
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder  # only when something is stamped

    builder = TimestampRequestBuilder().data(signature).hash_algorithm(HashAlgorithm.SHA256)
    exact: bytes = builder.cert_request(cert_request=True).build().as_bytes()
    return exact


def read_token(untrusted: bytes, signature: bytes, authorities: Iterable[PinnedAuthority]) -> Token:
    """Check a token over ``signature``, the bytes of ``receipt.p7s``.

    :raises EvidenceError: ``time-stamp-malformed``; ``time-stamp-untrusted``: not by a pinned authority, altered, over
        something else, or its certificate did not stand at genTime.
    """
    from rfc3161_client import VerificationError, VerifierBuilder, decode_timestamp_response  # only when one is here

    if len(untrusted) > MAX_BYTES or not is_der(untrusted):
        raise _malformed()
    try:
        response = decode_timestamp_response(_in_order(untrusted))
        time = response.tst_info.gen_time.astimezone(UTC)
    except (ValueError, TypeError, KeyError):
        raise _malformed() from None
    for one in authorities:
        roots = [x509.load_der_x509_certificate(root) for root in one.roots if load_certificate(root)]
        try:
            VerifierBuilder(roots=roots).build().verify_message(response, signature)
        except (VerificationError, ValueError):
            continue
        return Token(time, one, untrusted)
    raise EvidenceError(
        "time-stamp-untrusted",
        "A time-stamp is not by an authority that the kit names, or is over something else.",
        "Ask headquarters which authorities it uses, and for the token again.",
    )


def _in_order(untrusted: bytes) -> bytes:
    """The response with its certificates in DER's order. OpenSSL's authorities write them as they come, which no
    signature covers, and the strict parser refuses that.

    :raises ValueError: not a response.
    """
    from asn1crypto import cms, core, tsp  # only when a token is here

    response = tsp.TimeStampResp.load(untrusted, strict=True)
    certificates = response["time_stamp_token"]["content"]["certificates"]
    if isinstance(certificates, core.Void):
        return untrusted
    ordered = sorted((one for one in certificates), key=lambda one: one.dump())
    response["time_stamp_token"]["content"]["certificates"] = cms.CertificateSet(ordered)
    exact: bytes = response.dump()
    return exact


def checked_in(folder: Path, signature: bytes, authorities: Iterable[PinnedAuthority]) -> tuple[Token, ...]:
    """Every ``.tsr`` in a folder that checks, earliest first; what does not check proves nothing and is passed over."""
    found, pins = [], tuple(authorities)
    for path in sorted(folder.glob("*.tsr")) if folder.is_dir() else []:
        try:
            with path.open("rb") as stream:
                found.append(read_token(stream.read(MAX_BYTES + 1), signature, pins))
        except EvidenceError:
            continue
    return tuple(sorted(found, key=lambda one: one.time))


def _malformed() -> EvidenceError:
    return EvidenceError(
        "time-stamp-malformed", "A time-stamp is damaged or is none.", "Ask the time-stamp authority again."
    )
