"""Seal who a witness is to headquarters.

The fields are encrypted to the identity recipients of the kit and forgotten: only the age file and the digests are
kept. They can be replaced, never read here.
"""

from __future__ import annotations

from collections.abc import Mapping

from fieldkit.commitments import Value
from fieldkit.errors import UsageError
from fieldkit.records import IDENTITY_FIELDS
from fieldkit.workflows.field import book, interview
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import Interview

MAX_TEXT = 20_000


def seal_identity(session: FieldSession, interview_id: str, fields: Mapping[str, str]) -> Interview:
    """Seal the identity of an interview's witness. Durable when it returns.

    :param fields: any of ``IDENTITY_FIELDS``; empty ones are left as they were.
    :raises UsageError: ``identity-field``, ``identity-empty``.
    :raises RefusedError: ``not-enrolled``.
    """
    given: dict[str, Value] = {}
    for name, text in fields.items():
        if name not in IDENTITY_FIELDS or not isinstance(text, str) or len(text) > MAX_TEXT:
            raise UsageError("identity-field", f"{name!r} is not a field of an identity.", "See docs/CLI.md.")
        if text.strip():
            given[f"identity/{name}"] = text
    if not given:
        raise UsageError("identity-empty", "Nothing was typed to seal.", "Fill in at least one field.")
    witness = book.witness_of(session, interview_id)
    before = book.require(session, witness)
    with session.writing() as writer:
        writer.version(witness, before.fields(), "amended", identity=given)
    return interview.load(session, interview_id)
