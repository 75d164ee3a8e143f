"""Making a detached CAdES B-B signature through pyHanko (ETSI EN 319 122-1, 5 and 6).

Imported only when something is signed: pyHanko takes 0.3 s to load. The signature holds the signer's certificate and
its issuers without the root; signed attributes are content type, message digest, signing time and
signing-certificate-v2; there is no other attribute, so its length varies only with the DER of the ECDSA value.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Coroutine, Sequence
from datetime import UTC, datetime
from typing import Any, Final, TypeVar

from asn1crypto import cms, core, x509
from pyhanko.sign.general import as_signing_certificate_v2, simple_cms_attribute
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

SignRaw = Callable[[bytes], bytes]
T = TypeVar("T")

_DIGEST: Final = "sha256"
_GENERALIZED_FROM_YEAR: Final = 2050


class _DetachedSigner(Signer):
    """pyHanko's signer over our ``sign_raw``, so that a token can sign as well as a key in memory."""

    def __init__(self, sign_raw: SignRaw, certificate: bytes, chain: Sequence[bytes]) -> None:
        store = SimpleCertificateStore()  # type: ignore[no-untyped-call]  # partly typed
        store.register_multiple(x509.Certificate.load(one) for one in chain)
        super().__init__(
            signing_cert=x509.Certificate.load(certificate),
            cert_registry=store,
            embed_roots=False,
        )
        self._sign_raw = sign_raw

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        return self._sign_raw(data)

    async def unsigned_attrs(self, *_args: object, **_settings: object) -> None:
        """None: time-stamps are sidecars here."""


def run(work: Coroutine[Any, Any, T]) -> T:
    """Drive a coroutine that never waits. Signing and checking ask no network, so there is nothing to wait for; a
    coroutine that would wait is a bug. No event loop is made, so this works inside someone else's too.
    """
    try:
        work.send(None)
    except StopIteration as finished:
        result: T = finished.value
        return result
    work.close()
    raise RuntimeError("signing and checking must not wait for anything")


def _time(at: datetime) -> cms.Time:
    """RFC 5652, 11.3: UTCTime through 2049, GeneralizedTime from 2050."""
    moment = at.astimezone(UTC).replace(microsecond=0)
    if moment.year < _GENERALIZED_FROM_YEAR:
        return cms.Time({"utc_time": core.UTCTime(moment)})
    return cms.Time({"generalized_time": core.GeneralizedTime(moment)})


def _signed_attributes(certificate: bytes, content: bytes, at: datetime) -> cms.CMSAttributes:
    """EN 319 122-1, 6.3: what level B-B requires of signed attributes, and nothing else."""
    own = as_signing_certificate_v2(x509.Certificate.load(certificate))
    return cms.CMSAttributes(
        [
            _attribute("content_type", "data"),
            _attribute("message_digest", hashlib.sha256(content).digest()),
            _attribute("signing_time", _time(at)),
            _attribute("signing_certificate_v2", own),
        ]
    )


def _attribute(name: str, value: object) -> cms.CMSAttribute:
    return simple_cms_attribute(name, value)  # type: ignore[no-untyped-call]  # partly typed


def sign_detached(sign_raw: SignRaw, certificate: bytes, chain: Sequence[bytes], content: bytes, at: datetime) -> bytes:
    """DER of a CMS ``SignedData`` over ``content``, which is not inside.

    :param sign_raw: makes a DER ECDSA signature over SHA-256 of what it is given.
    :param at: the signing time, aware, kept in seconds.
    """
    signer = _DetachedSigner(sign_raw, certificate, chain)
    attributes = _signed_attributes(certificate, content, at)
    signed = run(signer.async_sign_prescribed_attributes(_DIGEST, attributes))
    der: bytes = signed.dump()
    return der
