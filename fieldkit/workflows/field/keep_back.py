"""Keep back, at the witness's wish, one field or one paragraph of what else may go to headquarters.

The wish stands in the consent, so that headquarters can check that the bundle follows it. It names ids only.
"""

from __future__ import annotations

import re

from fieldkit.commitments import ORDER_SUFFIX, element_of
from fieldkit.errors import RefusedError, UsageError
from fieldkit.records import Consent
from fieldkit.records import Interview as InterviewRecord
from fieldkit.workflows.field import authors, book, interview
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import Interview

_ELEMENT = re.compile(r"[a-z0-9_]+(?:/[a-z0-9_]+)*/[0-9a-f]{8}")


def keep_back(session: FieldSession, ident: str, path: str, reason: str) -> Interview:
    """Keep back a path, or a paragraph as ``turns/<id>``, of a finalised interview. Durable when it returns.

    :raises UsageError: ``interview-unknown``, ``path-unknown``, ``reason-missing``.
    :raises RefusedError: ``already-sent``: a bundle has carried it; ``not-author``, ``record-forked``.
    """
    if not reason.strip():
        raise UsageError("reason-missing", "Say why it is kept back.", "Give a reason, in words that may be read.")
    version = book.require(session, ident)
    paths = version.fields()
    element = bool(_ELEMENT.fullmatch(path)) and any(one.startswith(f"{path}/") for one in paths)
    inside = element_of(path) is not None
    if version.kind != "interview" or path.endswith(ORDER_SUFFIX) or inside or not (element or path in paths):
        raise UsageError(
            "path-unknown", f"There is no {path} to keep back.", "Name a field, or a paragraph as turns/<id>."
        )
    if session.vault.bundles.bundle_of(version.digest_hex) is not None:
        raise RefusedError("already-sent", "A bundle has carried this already.", "Withdraw it at headquarters.")
    authors.require_author(session, ident)
    witness = InterviewRecord.from_fields(paths).witness
    consent = book.consent_of(session, witness)
    if consent is None:
        raise UsageError("consent-missing", "There is no consent of this witness.", "Finalise the interview first.")
    kept = Consent.from_fields(consent.fields()).kept
    wish = f"{ident}/{path}"
    fields = {**consent.fields(), "kept/hq": tuple(sorted({*kept, wish}))}
    with session.writing() as writer:
        made = writer.change(consent.record, fields)
        writer.line("withheld", (book.version_subject(made),), reason=reason.strip())
    return interview.load(session, ident)
