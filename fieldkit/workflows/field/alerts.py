"""Raise an alert: what, where, how urgent. No legal label; it leaves with the next parcel or bundle, before all else.

What is typed is a draft until it is raised, so that no word is lost where somebody is called away.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from fieldkit.errors import UsageError
from fieldkit.ids import new_record_id
from fieldkit.records import Alert
from fieldkit.workflows.field import authors, book, note_drafts, states
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.note_values import AlertRow, NoteDraft

URGENCIES = ("now", "today", "soon")
FIELDS = ("what", "where", "urgency")


def raise_alert(session: FieldSession, what: str, where: str, urgency: str, draft: str | None = None) -> str:
    """Record an alert; its code. Durable when it returns.

    :param draft: record id of the draft that this came from; it is then no draft any more.
    :raises UsageError: ``alert-empty``, ``alert-urgency``, ``note-field``.
    :raises RefusedError: ``not-enrolled``.
    """
    for path, value in zip(FIELDS, (what, where, urgency), strict=True):
        note_drafts.text(value, path)
    if not what.strip():
        raise UsageError("alert-empty", "The alert says nothing.", "Say what happens, in plain words.")
    if urgency not in URGENCIES:
        raise UsageError("alert-urgency", "The urgency is not known.", "Use one of: " + ", ".join(URGENCIES))
    with session.writing() as writer:
        started = note_drafts.find(session, draft) if draft else None
        code = started.code if started else writer.next_code("alert")
        alert = Alert(code, what.strip(), where.strip(), urgency, session.now_text())
        version = writer.version(started.record if started else new_record_id(), alert.to_fields(), "created")
        writer.line("alerted", (book.version_subject(version),))
        if started:
            note_drafts.drop(writer, started)
    return code


def keep_draft(session: FieldSession, form: Mapping[str, str], draft: str | None = None) -> NoteDraft:
    """Keep what is typed of an alert, in its draft or in a new one. Durable when it returns.

    :param form: ``what``, ``where`` and ``urgency``, each of which may be empty.
    :raises UsageError: ``note-field``.
    :raises RefusedError: ``not-enrolled``.
    """
    kept = {path: note_drafts.text(form.get(path, ""), path) for path in FIELDS}
    if draft is not None and note_drafts.find(session, draft) is not None:
        return note_drafts.save(session, draft, kept)
    return note_drafts.start(session, "alert", kept)


def open_draft(session: FieldSession) -> NoteDraft | None:
    """The alert that was begun last and is not raised."""
    return next(reversed(note_drafts.listing(session, "alert")), None)


def listing(session: FieldSession) -> tuple[AlertRow, ...]:
    """Every alert, those that have not left first, then the newest first."""
    rows = _rows(session)
    by = authors.makers(session, rows)
    found = [replace(row, by=by.get(digest, "")) for digest, row in rows.items()]
    found.sort(key=lambda row: row.raised, reverse=True)
    return tuple(sorted(found, key=has_left))


def waiting(session: FieldSession) -> list[AlertRow]:
    """The alerts that have not left, oldest first; who raised them is not looked for."""
    return [row for row in _rows(session).values() if not has_left(row)]


def has_left(row: AlertRow) -> bool:
    """Whether it was written to a stick, or is with whoever answers."""
    return row.state in ("sent", "received", "verified")


def _rows(session: FieldSession) -> dict[str, AlertRow]:
    """By the digest of its newest version."""
    versions = book.all_newest(session, "alert")
    known, rows = states.Known(session) if versions else None, {}
    for version in versions:
        assert known is not None
        one = Alert.from_fields(version.fields())
        state = known.state(version.digest_hex)
        rows[version.digest_hex] = AlertRow(
            version.record,
            book.code_of(session, version.record),
            one.what,
            one.where,
            one.urgency,
            one.raised,
            "",
            state,
        )
    return rows
