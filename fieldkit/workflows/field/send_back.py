"""Send an interview or exhibit back at review: the author amends it and gives it again.

The line ``sent-back`` names the version and says why. It goes home beside the slip, as the exact bytes that the lead
signed (``returns``), and until the author has amended it or a lead approves it after all the version stays out of
bundles.
"""

from __future__ import annotations

from fieldkit.commitments import Version
from fieldkit.errors import RefusedError, UsageError
from fieldkit.workflows.field import book, review, states
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.history_values import ReviewRow

_OPEN = frozenset({"finalised", "reviewed", "returned", "set-aside"})


def send_back(session: FieldSession, record: str, reason: str) -> ReviewRow:
    """Send the current version of ``record`` back. Durable when it returns; told to its author by the next slip.

    :param reason: without names of witnesses: it stands in the chain, which goes to headquarters.
    :raises UsageError: ``record-unknown``, ``reason-missing``, ``not-for-review``: a draft, or of another kind.
    :raises RefusedError: ``role-lead``, ``not-enrolled``, ``record-forked``, ``sealed-already``.
    """
    review.require_lead(session)
    if not reason.strip():
        raise UsageError("reason-missing", "Say why it is sent back.", "Give a reason, without names.")
    version = review.for_review(session, record)
    if states.Known(session).state(version.digest_hex) not in _OPEN:
        raise RefusedError(
            "sealed-already", "This version is in a sealed bundle already.", "Ask its author for a corrected version."
        )
    with session.writing() as writer:
        writer.line("sent-back", (book.version_subject(version),), reason=reason.strip())
    return _row(session, version, states.Known(session))


def listing(session: FieldSession) -> tuple[ReviewRow, ...]:
    """Every interview and exhibit that waits for review or for its author, by kind and code; not drafts."""
    known = states.Known(session)
    drafts = {draft.record for draft in book.drafts(session)}
    rows = [
        _row(session, version, known)
        for kind in review.REVIEWED
        for version in book.all_newest(session, kind)
        if version.record not in drafts and known.state(version.digest_hex) in _OPEN - {"set-aside"}
    ]
    return tuple(sorted(rows, key=lambda row: (row.kind, row.code)))


def _row(session: FieldSession, version: Version, known: states.Known) -> ReviewRow:
    kind, code = session.vault.versions.kind_and_code(version.record) or (version.kind, "")
    digest = version.digest_hex
    return ReviewRow(version.record, kind, code, known.state(digest), known.returned(digest))
