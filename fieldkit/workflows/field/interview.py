"""Write an interview: a draft that changes in place, then versions with their lines of custody.

The witness becomes a record when the interview starts, so that an identity can be sealed at once; consent and
interview become versions when the interview is finalised. A finalised interview is amended as a draft of its next
version: the old one stays.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from fieldkit.commitments import Version
from fieldkit.errors import RefusedError, UsageError
from fieldkit.ids import is_id, new_record_id
from fieldkit.records import Consent, Witness
from fieldkit.records import Interview as InterviewRecord
from fieldkit.workflows.field import authors, book, states
from fieldkit.workflows.field import interview_form as forms
from fieldkit.workflows.field.book import Draft
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import Interview, InterviewRow

missing = forms.missing


def new(session: FieldSession) -> Interview:
    """Start an interview: a witness with a code, and an empty draft. Durable when it returns.

    :raises RefusedError: ``not-enrolled``.
    """
    record, witness = new_record_id(), new_record_id()
    with session.writing() as book_writer:
        witness_code = book_writer.next_code("witness")
        code = book_writer.next_code("interview")
        book_writer.version(witness, Witness(witness_code).to_fields(), "created")
        draft = Draft(record, code, witness, witness_code, session.now_text(), session.now_text(), forms.empty_form())
        draft.form["started"] = session.now_text()
        book_writer.put_draft(draft)
        book_writer.line("draft-started", (book.draft_subject(draft),))
    return load(session, record)


def find(session: FieldSession, ident: str) -> str:
    """The record id behind a code or an id.

    :raises UsageError: ``interview-unknown``.
    """
    for draft in book.drafts(session):
        if ident in (draft.code, draft.record):
            return draft.record
    versions = session.vault.versions
    record = versions.find_code(ident) or ident
    found = versions.kind_and_code(record)
    if found is not None and found[0] == "interview":
        return record
    raise UsageError("interview-unknown", f"There is no interview {ident}.", "fieldkit interview list shows them.")


def load(session: FieldSession, ident: str) -> Interview:
    """An interview with its form: the draft where there is one, else the newest version."""
    draft = book.draft(session, ident)
    if draft is not None:
        return _of_draft(session, draft)
    version = book.newest(session, ident)
    if version is None or version.kind != "interview":
        raise UsageError("interview-unknown", "There is no such interview.", "Choose one from the list.")
    book.viewed(session, version)
    return _of_version(session, version)


def save_draft(session: FieldSession, ident: str, form: Mapping[str, Any]) -> Interview:
    """Keep the form as it is now. Durable when it returns.

    :raises UsageError: ``form-field``, ``not-a-draft``.
    """
    return _save(session, ident, lambda _: forms.checked(form))


def add(session: FieldSession, ident: str, changes: Mapping[str, Any]) -> Interview:
    """Lay ``changes`` over the draft's form and keep it. Durable when it returns.

    The draft is read and written under one lock: what another thread adds meanwhile is kept.

    :raises UsageError: ``form-field``, ``not-a-draft``.
    """
    return _save(session, ident, lambda form: forms.merge(form, changes))


def write(session: FieldSession, ident: str, changes: Mapping[str, Any]) -> Interview:
    """As ``add``, but the turns in ``changes`` are all there are, in their order: what was deleted is gone.

    :raises UsageError: ``form-field``, ``not-a-draft``.
    """
    return _save(session, ident, lambda form: forms.merge(form, changes, all_turns=True))


def _save(session: FieldSession, ident: str, change: Callable[[Mapping[str, Any]], dict[str, Any]]) -> Interview:
    with session.writing() as writer:
        draft = require_draft(session, ident)
        saved = Draft(
            draft.record, draft.code, draft.witness, draft.witness_code, draft.started, session.now_text(),
            change(draft.form), draft.parent,
        )  # fmt: skip
        writer.put_draft(saved)
    return _of_draft(session, saved)


def attach(session: FieldSession, ident: str, exhibits: tuple[str, ...]) -> Interview:
    """Attach exhibits to the draft."""
    return add(session, ident, {"exhibits": list(exhibits)})


def finalise(session: FieldSession, ident: str) -> Interview:
    """Make consent, witness and interview versions with their lines, and end the draft, all in one transaction.

    :raises RefusedError: ``interview-incomplete``, naming what is missing; ``not-enrolled``.
    """
    draft = require_draft(session, ident)
    lacks = missing(draft.form, book.media_types(session, draft.form["exhibits"]))
    if lacks:
        names = ", ".join(one.code for one in lacks)
        raise RefusedError("interview-incomplete", f"{draft.code} still lacks: {names}.", "Fill them in and try again.")
    before = book.newest(session, draft.record)
    consent_before = book.consent_of(session, draft.witness)
    with session.writing() as writer:
        consent_id = consent_before.record if consent_before else new_record_id()
        known = Consent.from_fields(consent_before.fields()) if consent_before else None
        consent_code = known.code if known else writer.next_code("consent")
        given = known.given if known and known.given else session.now_text()
        consent = forms.to_consent(draft.form, consent_code, draft.witness, given)
        consent = replace(consent, kept=known.kept if known else ())
        witness = forms.to_witness(draft.form, draft.witness_code)
        record = forms.to_interview(draft.form, draft.code, draft.witness, consent_id, session.person, "finalised")
        writer.change(consent_id, consent.to_fields())
        writer.change(draft.witness, witness.to_fields())
        version = writer.version(
            draft.record, record.to_fields(), "amended" if before else "created", parent=draft.parent
        )
        writer.line("finalised", (book.version_subject(version),))
        if draft.form["read_back"] == "yes":
            writer.line("read-back", (book.version_subject(version),))
        writer.drop_draft(draft.record)
    return _of_version(session, version)


def amend(session: FieldSession, ident: str) -> Interview:
    """Open the newest version as a draft of the next one.

    :raises UsageError: ``interview-unknown``, ``already-a-draft``.
    :raises RefusedError: ``not-author``, ``record-forked``.
    """
    if book.draft(session, ident) is not None:
        raise UsageError("already-a-draft", "This interview is already open as a draft.", "Go on writing it.")
    version = book.newest(session, ident)
    if version is None or version.kind != "interview":
        raise UsageError("interview-unknown", "There is no such interview.", "Choose one from the list.")
    authors.require_author(session, version.record)
    if len(session.vault.versions.current(version.record)) > 1:
        raise RefusedError(
            "record-forked", "There are two versions of this interview, and neither follows the other.",
            "Compare them and merge them first; both stay.",
        )  # fmt: skip
    shown = _of_version(session, version)
    record = InterviewRecord.from_fields(version.fields())
    draft = Draft(
        version.record, record.code, record.witness, shown.row.witness_code, record.started, session.now_text(),
        dict(shown.form), version.digest_hex,
    )  # fmt: skip
    with session.writing() as writer:
        writer.put_draft(draft)
        writer.line("draft-started", (book.version_subject(version),))
    return _of_draft(session, draft)


def discard(session: FieldSession, ident: str, reason: str) -> None:
    """Discard a draft; why stands in the chain.

    :raises UsageError: ``reason-missing``, ``not-a-draft``.
    """
    if not reason.strip():
        raise UsageError("reason-missing", "Say why the draft is discarded.", "Give a reason.")
    draft = require_draft(session, ident)
    with session.writing() as writer:
        writer.drop_draft(ident)
        writer.line("draft-discarded", (book.draft_subject(draft),), reason=reason.strip())


def listing(session: FieldSession) -> tuple[InterviewRow, ...]:
    """Drafts first, then by code, newest first."""
    known = states.Known(session)
    drafts = {row.id: row for row in drafted(session, known)}
    finals = [
        _version_row(session, version, InterviewRecord.from_fields(version.fields()), known)
        for version in book.all_newest(session, "interview")
        if version.record not in drafts
    ]
    return (
        *drafts.values(),
        *sorted(finals, key=lambda row: row.code, reverse=True),
    )


def drafted(session: FieldSession, known: states.Known | None = None) -> list[InterviewRow]:
    """The drafts alone, newest first: nothing else is read."""
    known = known or states.Known(session)
    rows = [_draft_row(session, draft, known) for draft in book.drafts(session)]
    return sorted(rows, key=lambda row: row.updated, reverse=True)


def require_draft(session: FieldSession, ident: str) -> Draft:
    """The draft of an interview.

    :raises UsageError: ``not-a-draft``.
    """
    draft = book.draft(session, ident)
    if draft is None:
        raise UsageError("not-a-draft", "This interview is finalised.", "Amend it: the finalised version stays.")
    return draft


def _draft_row(session: FieldSession, draft: Draft, known: states.Known | None) -> InterviewRow:
    lacks = missing(draft.form, book.media_types(session, draft.form["exhibits"]))
    turns = sum(1 for turn in draft.form["turns"] if turn["text"].strip() or turn["translation"].strip())
    return InterviewRow(
        draft.record, draft.code, draft.witness_code, "draft", draft.started, draft.updated, turns,
        len(draft.form["exhibits"]), lacks, known.returned(draft.parent) if known and draft.parent else None,
    )  # fmt: skip


def _version_row(session: FieldSession, version: Version, record: InterviewRecord, known: states.Known) -> InterviewRow:
    digest, witness = version.digest_hex, session.vault.versions.kind_and_code(record.witness)
    return InterviewRow(
        version.record, record.code, witness[1] if witness else "", known.state(digest), record.started,
        known.made(digest), len(record.turns), len(record.exhibits), (), known.returned(digest),
    )  # fmt: skip


def _of_draft(session: FieldSession, draft: Draft) -> Interview:
    known = states.Known(session) if draft.parent else None  # a first draft was never sent back
    return _with_identity(session, _draft_row(session, draft, known), draft.form, draft.witness, draft.parent)


def form_of(session: FieldSession, version: Version) -> Mapping[str, Any]:
    """The form that shows a version, with the witness and the consent as they are now."""
    record = InterviewRecord.from_fields(version.fields())
    witness_version = book.newest(session, record.witness)
    consent_version = book.newest(session, record.consent) if is_id(record.consent) else None
    witness = Witness.from_fields(witness_version.fields()) if witness_version else Witness("")
    consent = Consent.from_fields(consent_version.fields()) if consent_version else None
    return forms.from_records(record, consent, witness)


def _of_version(session: FieldSession, version: Version) -> Interview:
    record = InterviewRecord.from_fields(version.fields())
    row = _version_row(session, version, record, states.Known(session))
    return _with_identity(session, row, form_of(session, version), record.witness, version.digest_hex)


def _with_identity(
    session: FieldSession, row: InterviewRow, form: Mapping[str, Any], witness: str, version: str | None
) -> Interview:
    sealed_at, names = book.identity_of(session, witness)
    return Interview(row, form, sealed_at, names, version)
