"""Checking a file of tips that a teammate hands over.

Believed is only that this person, with a certificate that stands under the anchors, signed both the statement and the
newest line of their own chain (FORMAT.md, "Tips exchanged").
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from fieldkit.custody.tipfile import TipFile, read_tips
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.oids import ROLE_OIDS
from fieldkit.keys.people import Person, read_person
from fieldkit.keys.verifier import verify_certificate, verify_raw


def check_tips(
    untrusted: bytes, issuers: Sequence[bytes], anchors: TrustAnchors, at: datetime
) -> tuple[TipFile, Person]:
    """The file and who signed it.

    :param issuers: certificates (DER) that may be needed on the way to a root.
    :raises EvidenceError: ``tips-malformed``, ``signature-invalid``, and what ``verify_certificate`` raises.
    """
    file = read_tips(untrusted)
    person = read_person(file.certificate)
    verify_certificate(file.certificate, issuers, anchors, at, ROLE_OIDS[person.role])
    verify_raw(file.certificate, file.statement, file.signature)
    verify_raw(file.certificate, file.entry.line, file.entry.signature)
    return file, person
