"""Reading a detached signature strictly, before any of it is believed.

Accepted is what ``cades`` writes and nothing else: DER throughout; one signer with SHA-256 and ECDSA, named by issuer
and serial number; no content, no revocation lists, no attribute certificates, no unsigned attributes inside. So our
check and ``openssl cms`` cannot be led to different signers or lists.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from asn1crypto import cms, core
from pyhanko.sign.general import CMSExtractionError, extract_certificate_info
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_sig_integrity

from fieldkit.errors import EvidenceError
from fieldkit.keys.der import is_der
from fieldkit.keys.failures import signature_invalid
from fieldkit.keys.limits import LIMITS

_SIGNED_ATTRIBUTES: Final = ["content_type", "message_digest", "signing_certificate_v2", "signing_time"]
_BAD_ASN1 = (ValueError, TypeError, KeyError, IndexError, OverflowError, NotImplementedError, RecursionError)


@dataclass(frozen=True, slots=True)
class DetachedSignature:
    """What a CMS says; certificates as DER."""

    signer_info: cms.SignerInfo
    certificate: bytes
    others: tuple[bytes, ...]
    signing_time: datetime


def read_detached(untrusted: bytes) -> DetachedSignature:
    """Take a CMS apart.

    :raises EvidenceError: ``signature-malformed``.
    """
    if len(untrusted) > LIMITS.cms or not is_der(untrusted):
        raise _malformed()
    try:
        content = cms.ContentInfo.load(untrusted, strict=True)
        if content["content_type"].native != "signed_data":
            raise _malformed()
        signed = content["content"]
        info = _only_signer(signed)
        found = extract_certificate_info(signed)
        time = _signing_time(info)
    except (CMSExtractionError, *_BAD_ASN1):
        raise _malformed() from None
    others = tuple(one.dump() for one in found.other_certs)
    if len(others) > LIMITS.chain_certificates or found.attribute_certs:
        raise _malformed()
    return DetachedSignature(info, found.signer_cert.dump(), others, time)


def _only_signer(signed: cms.SignedData) -> cms.SignerInfo:
    infos = signed["signer_infos"]
    encapsulated = signed["encap_content_info"]
    if len(infos) != 1 or encapsulated["content_type"].native != "data":
        raise _malformed()
    if encapsulated["content"].native is not None or not isinstance(signed["crls"], core.Void):
        raise _malformed()
    info = infos[0]
    algorithms = (info["digest_algorithm"]["algorithm"].native, info["signature_algorithm"]["algorithm"].native)
    if algorithms != ("sha256", "sha256_ecdsa") or info["sid"].name != "issuer_and_serial_number":
        raise _malformed()
    if not isinstance(info["unsigned_attrs"], core.Void):
        raise _malformed()
    return info


def _signing_time(info: cms.SignerInfo) -> datetime:
    attributes = {}
    names = []
    for one in info["signed_attrs"]:
        names.append(one["type"].native)
        attributes[names[-1]] = one["values"]
    if sorted(names) != _SIGNED_ATTRIBUTES or any(len(values) != 1 for values in attributes.values()):
        raise _malformed()
    time: datetime = attributes["signing_time"][0].native
    if time.tzinfo is None:
        raise _malformed()
    return time


def check_signature(signature: DetachedSignature, digest: bytes) -> None:
    """Check message digest, signing-certificate-v2 and the ECDSA value.

    :param digest: SHA-256 of the content.
    :raises EvidenceError: ``signature-invalid``.
    """
    certificate = cms.CertificateChoices.load(signature.certificate).chosen
    try:
        intact, valid = validate_sig_integrity(signature.signer_info, certificate, "data", digest)
    except (SignatureValidationError, CMSExtractionError, *_BAD_ASN1):
        raise signature_invalid() from None
    if not intact or not valid:
        raise signature_invalid()


def _malformed() -> EvidenceError:
    return EvidenceError(
        "signature-malformed", "A signature is not of the form used here.", "Ask the sender for the file again."
    )
