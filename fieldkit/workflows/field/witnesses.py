"""Witnesses by code: what may be known of them here, which interviews they gave, and that an identity was sealed."""

from __future__ import annotations

from dataclasses import replace

from fieldkit.errors import RefusedError, UsageError
from fieldkit.records import Interview, Witness
from fieldkit.workflows.field import authors, book, note_drafts, states
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.note_values import Mention, WitnessRow

AGE_GROUPS = ("adult", "child", "unknown")


def listing(session: FieldSession) -> tuple[WitnessRow, ...]:
    """Every witness, newest first."""
    versions = book.all_newest(session, "witness")
    gave = _interviews(session) if versions else {}
    known = states.Known(session) if versions else None
    by = authors.makers(session, {version.digest_hex for version in versions})
    rows = []
    for version in versions:
        assert known is not None
        one = Witness.from_fields(version.fields())
        sealed_at, names = book.identity_of(session, version.record)
        rows.append(
            WitnessRow(
                version.record, book.code_of(session, version.record), one.languages, one.age_group, one.note,
                known.state(version.digest_hex), tuple(gave.get(version.record, ())), sealed_at, names,
                by.get(version.digest_hex, ""),
            )
        )  # fmt: skip
    return tuple(sorted(rows, key=lambda row: row.code, reverse=True))


def show(session: FieldSession, record: str) -> WitnessRow:
    """One witness.

    :raises UsageError: ``record-unknown``.
    """
    found = next((row for row in listing(session) if row.id == record), None)
    if found is None:
        raise UsageError("record-unknown", "There is no such record.", "Choose one from the list.")
    return found


def amend(session: FieldSession, record: str, *, languages: str, age_group: str, note: str) -> WitnessRow:
    """Say anew what may be known of a witness here: a new version, if anything changed. Durable when it returns.

    :raises UsageError: ``record-unknown``, ``note-field``.
    :raises RefusedError: ``draft-open``: the witness's interview is being written and holds the same fields;
        ``not-author``, ``not-enrolled``, ``record-forked``.
    """
    version = book.require(session, record)
    if version.kind != "witness":
        raise UsageError("record-unknown", "There is no such record.", "Choose one from the list.")
    if age_group not in ("", *AGE_GROUPS):
        raise UsageError("note-field", "age_group: one of " + ", ".join(AGE_GROUPS) + " is wanted.", "Choose one.")
    refused = refusal(session, record)
    if refused is not None:
        raise refused
    said = {"languages": languages, "age_group": age_group, "note": note}
    clean = {name: note_drafts.text(value, name).strip() for name, value in said.items()}
    with session.writing() as writer:
        writer.change(record, replace(Witness.from_fields(version.fields()), **clean).to_fields())
    return show(session, record)


def refusal(session: FieldSession, record: str) -> RefusedError | None:
    """Why a witness cannot be amended here and now: asked before anything is typed. None where it can."""
    try:
        authors.require_author(session, record)
    except RefusedError as error:
        return error
    if any(draft.witness == record for draft in book.drafts(session)):
        return RefusedError(
            "draft-open", "An interview of this witness is open as a draft.", "Change it there, or finish it first."
        )
    return None


def _interviews(session: FieldSession) -> dict[str, list[Mention]]:
    """By witness, the interviews they gave, drafts included."""
    found: dict[str, list[Mention]] = {}
    drafts = {draft.record: draft for draft in book.drafts(session)}
    for draft in drafts.values():
        found.setdefault(draft.witness, []).append(Mention(draft.record, "interview", draft.code))
    for version in book.all_newest(session, "interview"):
        if version.record not in drafts:
            one = Interview.from_fields(version.fields())
            found.setdefault(one.witness, []).append(
                Mention(version.record, "interview", book.code_of(session, version.record))
            )
    return found
