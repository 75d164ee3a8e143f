"""Actors and events: written as drafts, kept as versions with their lines, amended as the next version.

They come from what was told, so each names the records that say so; that is how an interview knows whom and what it
mentions.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from fieldkit.commitments import Version
from fieldkit.errors import RefusedError, UsageError
from fieldkit.vault import holds
from fieldkit.workflows.field import authors, book, note_drafts, note_form, states
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.note_values import Mention, Note, NoteDraft, NoteRow


def new(session: FieldSession, kind: str, form: Mapping[str, Any] | None = None) -> Note:
    """Start an actor or an event as a draft. Durable when it returns.

    :raises UsageError: ``note-kind``, ``note-field``.
    :raises RefusedError: ``not-enrolled``.
    """
    if kind not in note_form.KINDS:
        raise UsageError("note-kind", "There is no such kind of note.", "Use one of: " + ", ".join(note_form.KINDS))
    return _of_draft(session, note_drafts.start(session, kind, note_form.checked(kind, form or {})))


def write(session: FieldSession, record: str, form: Mapping[str, Any]) -> Note:
    """Keep the draft's form as it is now. Durable when it returns.

    :raises UsageError: ``not-a-draft``, ``note-field``.
    """
    kind = note_drafts.require(session, record).kind
    return _of_draft(session, note_drafts.save(session, record, note_form.checked(kind, form)))


def add(session: FieldSession, record: str, changes: Mapping[str, Any]) -> Note:
    """Lay changes over the draft's form, key by key, and keep it. Durable when it returns.

    :raises UsageError: ``not-a-draft``, ``note-field``.
    """
    return write(session, record, {**note_drafts.require(session, record).form, **changes})


def keep(session: FieldSession, record: str) -> Note:
    """Make the draft a version with its line, in one transaction. Durable when it returns.

    :raises UsageError: ``not-a-draft``, ``event-date``, ``event-range``.
    :raises RefusedError: ``note-empty``, ``not-enrolled``.
    """
    draft = note_drafts.require(session, record)
    note_form.require_complete(draft.kind, draft.form)
    with session.writing() as writer:
        fields = note_form.to_fields(draft.kind, draft.code, draft.form)
        act = "amended" if draft.parent else "created"
        version = writer.version(record, fields, act, parent=draft.parent)
        note_drafts.drop(writer, draft)
    return _of_version(session, version)


def amend(session: FieldSession, record: str) -> Note:
    """Open the newest version as a draft of the next one.

    :raises UsageError: ``record-unknown``, ``already-a-draft``.
    :raises RefusedError: ``not-author``, ``record-forked``.
    """
    if note_drafts.find(session, record) is not None:
        raise UsageError("already-a-draft", "This record is already open as a draft.", "Go on writing it.")
    version = _require(session, record)
    authors.require_author(session, record)
    if len(session.vault.versions.current(record)) > 1:
        raise RefusedError(
            "record-forked", "There are two versions of this record, and neither follows the other.",
            "Compare them and merge them first; both stay.",
        )  # fmt: skip
    form = note_form.from_record(version.kind, version.fields())
    parent = (record, book.code_of(session, record), version.digest_hex)
    return _of_draft(session, note_drafts.start(session, version.kind, form, parent))


def load(session: FieldSession, record: str) -> Note:
    """An actor or event: the draft where there is one, else the newest version, whose viewing is a line once for each
    session.

    :raises UsageError: ``record-unknown``.
    """
    draft = note_drafts.find(session, record)
    if draft is not None:
        return _of_draft(session, draft)
    version = _require(session, record)
    book.viewed(session, version)
    return _of_version(session, version)


def find(session: FieldSession, ident: str) -> str:
    """The record id behind a code or an id, draft or not.

    :raises UsageError: ``record-unknown``.
    """
    for draft in note_drafts.listing(session):
        if ident in (draft.code, draft.record):
            return draft.record
    return _require(session, session.vault.versions.find_code(ident) or ident).record


def listing(session: FieldSession, kind: str = "", text: str = "") -> tuple[NoteRow, ...]:
    """Actors and events, or one kind of them: drafts first, then by code, newest first.

    :param text: words that all have to stand in it, in any script; the last as a beginning.
    """
    rows = [one for one in _rows(session, (kind,) if kind else note_form.KINDS) if not text or holds(_words(one), text)]
    return tuple(sorted(rows, key=lambda row: (row.state != "draft", row.kind, _descending(row.code))))


def mentioned(session: FieldSession, record: str) -> tuple[NoteRow, ...]:
    """Actors and events that name this record among those that say so; no others are read."""
    found = [one for kind in note_form.KINDS for one in session.vault.versions.mentioning(kind, record)]
    rows = _rows(session, note_form.KINDS, found)
    return tuple(row for row in rows if any(one.id == record for one in row.sources))


def _rows(session: FieldSession, kinds: Collection[str], only: Collection[str] | None = None) -> list[NoteRow]:
    """Every draft of these kinds, and the newest version of every record, or of ``only`` these."""
    drafts = {draft.record: draft for draft in note_drafts.listing(session) if draft.kind in kinds}
    rows = [_draft_row(session, draft) for draft in drafts.values()]
    records = only if only is not None else [one for kind in kinds for one in session.vault.versions.records(kind)]
    newest = (book.newest(session, one) for one in records if one not in drafts)
    versions = [one for one in newest if one is not None]
    if versions:
        known = states.Known(session)
        by = authors.makers(session, {one.digest_hex for one in versions})
        rows += [_version_row(session, one, known, by.get(one.digest_hex, "")) for one in versions]
    return rows


def _require(session: FieldSession, record: str) -> Version:
    version = book.newest(session, record)
    if version is None or version.kind not in note_form.KINDS:
        raise UsageError("record-unknown", "There is no such record.", "Choose one from the list.")
    return version


def _of_draft(session: FieldSession, draft: NoteDraft) -> Note:
    count = len(session.vault.versions.digests(draft.record))
    return Note(_draft_row(session, draft), draft.form, draft.parent, count)


def _of_version(session: FieldSession, version: Version) -> Note:
    by = authors.maker_of(session, version.digest_hex)[0]
    row = _version_row(session, version, states.Known(session), by)
    form = note_form.from_record(version.kind, version.fields())
    return Note(row, form, version.digest_hex, len(session.vault.versions.digests(version.record)))


def _draft_row(session: FieldSession, draft: NoteDraft) -> NoteRow:
    title, detail = _told(draft.kind, draft.form)
    sources = mentions(session, draft.form["sources"])
    return NoteRow(draft.record, draft.code, draft.kind, title, detail, "draft", draft.updated, sources, session.person)


def _version_row(session: FieldSession, version: Version, known: states.Known, by: str) -> NoteRow:
    form = note_form.from_record(version.kind, version.fields())
    title, detail = _told(version.kind, form)
    digest = version.digest_hex
    return NoteRow(
        version.record, book.code_of(session, version.record), version.kind, title, detail, known.state(digest),
        known.made(digest), mentions(session, form["sources"]), by,
    )  # fmt: skip


def mentions(session: FieldSession, records: Collection[str]) -> tuple[Mention, ...]:
    """These records by kind and code; one that is not here keeps the beginning of its id."""
    drafts = {draft.record: draft.code for draft in book.drafts(session)}
    found = []
    for record in records:
        kind, code = session.vault.versions.kind_and_code(record) or ("", "")
        if record in drafts:
            kind, code = "interview", drafts[record]
        found.append(Mention(record, kind, code or record[:8]))
    return tuple(found)


def _told(kind: str, form: Mapping[str, Any]) -> tuple[str, str]:
    if kind == "actor":
        parts = [form["rank"], *form["aliases"], *form["insignia"], *form["plates"], *form["identifiers"]]
        return form["name"], ", ".join(filter(None, parts))
    return form["what"], ", ".join(filter(None, (form["where"], form["when"] or form["date"])))


def _words(row: NoteRow) -> str:
    return "\n".join((row.code, row.title, row.detail, *(one.code for one in row.sources)))


def _descending(code: str) -> tuple[int, ...]:
    return tuple(-ord(letter) for letter in code)
