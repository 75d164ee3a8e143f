"""Checking the signatures of a vault's own chain, and how far that was done.

The rules: a line is signed by the certificate that its body names, one of those that this vault keeps; the first line
that is not ends the check. Links and bodies were followed before (``custody.stored``): here each line is only read for
its signer. What a certificate was worth at a time is for *Check now*.
"""

from __future__ import annotations

import binascii
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from cryptography.hazmat.primitives.asymmetric import ec

from fieldkit.commitments import Opening
from fieldkit.custody import Body
from fieldkit.custody.stored import StoredLine
from fieldkit.errors import EvidenceError
from fieldkit.keys import people
from fieldkit.keys.people import certificate_digest, load_certificate
from fieldkit.keys.verifier import verify_raw_keys

Keys = Mapping[str, ec.EllipticCurvePublicKey]
"""Public keys by the hex digest of their certificate."""

_SHARE = 500
"""Lines of one piece of work of a thread; verifying lets other threads run."""
_SIGNER = re.compile(
    rb'\["[0-9a-f]{32}","[0-9a-f]{32}","body",'
    rb'\{"time":"[^"\\]*","mono_us":[0-9]+,"boot":"[^"\\]*","person":"([0-9a-f]{64})","act":"'
)
"""How this release begins a body; one that begins otherwise is parsed."""


def public_keys(certificates: Iterable[bytes]) -> Keys:
    """The keys of these certificates (DER).

    :raises EvidenceError: ``certificate-malformed``.
    """
    return {certificate_digest(one): people.public_key(load_certificate(one)) for one in certificates}


def checked_stretches(
    stretches: Iterable[Sequence[StoredLine]], keys: Keys, threads: int = os.cpu_count() or 1
) -> Iterator[Sequence[StoredLine]]:
    """Each stretch once every signature in it was checked; the next one is read meanwhile.

    :raises EvidenceError: of the first line that does not stand: ``signer-unknown``, ``signature-invalid``,
        ``line-malformed``, ``opening-malformed``, ``body-malformed``.
    """
    with ThreadPoolExecutor(threads) as pool:
        before: tuple[Sequence[StoredLine], list[Future[None]]] | None = None
        for lines in stretches:
            shares = (lines[start : start + _SHARE] for start in range(0, len(lines), _SHARE))
            under_way = lines, [pool.submit(_check, share, keys) for share in shares]
            if before is not None:
                yield _done(*before)
            before = under_way
        if before is not None:
            yield _done(*before)


def _done(lines: Sequence[StoredLine], work: Iterable[Future[None]]) -> Sequence[StoredLine]:
    for one in work:
        one.result()
    return lines


def _check(lines: Iterable[StoredLine], keys: Keys) -> None:
    verify_raw_keys(_signed(lines, keys))


def _signed(lines: Iterable[StoredLine], keys: Keys) -> Iterator[tuple[ec.EllipticCurvePublicKey, bytes, bytes]]:
    """The key, the line and the signature (DER) of each."""
    for seq, line, signature, body in lines:
        found = _SIGNER.match(body)
        person = found[1].decode("ascii") if found else Body.from_opening(Opening.parse(body)).person
        if person not in keys:
            raise EvidenceError(
                "signer-unknown",
                f"Custody line {seq} names a certificate that is not here ({person[:16]}).",
                "Ask the team for the certificate; lines before it still stand.",
            )
        try:
            plain = binascii.a2b_base64(signature, strict_mode=True)
        except binascii.Error:
            raise EvidenceError(
                "line-malformed", f"The signature of custody line {seq} is not base64.", "Lines before it still stand."
            ) from None
        yield keys[person], line, plain
