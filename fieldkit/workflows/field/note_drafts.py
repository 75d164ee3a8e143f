"""Drafts of alerts, actors and events: encrypted rows that change in place, beside those of interviews.

Starting and discarding one are lines of custody; what was typed in between leaves no trace.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from fieldkit import exactjson
from fieldkit.custody import Subject
from fieldkit.digest import ZERO_HEX
from fieldkit.errors import UsageError
from fieldkit.ids import new_record_id
from fieldkit.workflows.field import book
from fieldkit.workflows.field.book import Writer
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.note_values import NoteDraft

MAX_TEXT = 20_000
"""Characters in one field."""
_SURROGATE = re.compile("[\ud800-\udfff]")


def listing(session: FieldSession, kind: str = "") -> list[NoteDraft]:
    """Every draft of a kind, or of all of them, in the order in which they were begun."""
    bodies = map(exactjson.loads_object, session.vault.drafts.all())
    return [NoteDraft(**body) for body in bodies if book.is_note(body) and kind in ("", body["kind"])]


def find(session: FieldSession, record: str) -> NoteDraft | None:
    """The draft of one record."""
    kept = session.vault.drafts.get(record)
    body = exactjson.loads_object(kept) if kept else {}
    return NoteDraft(**body) if book.is_note(body) else None


def require(session: FieldSession, record: str) -> NoteDraft:
    """The draft of one record.

    :raises UsageError: ``not-a-draft``.
    """
    found = find(session, record)
    if found is None:
        raise UsageError("not-a-draft", "This record is not open as a draft.", "Amend it: what was kept stays.")
    return found


def start(session: FieldSession, kind: str, form: Mapping[str, Any], parent: tuple[str, str, str] | None = None
          ) -> NoteDraft:  # fmt: skip
    """Begin a draft, with its line. Durable when it returns.

    :param parent: record id, code and digest of the version that is amended.
    :raises RefusedError: ``not-enrolled``.
    """
    now = session.now_text()
    with session.writing() as writer:
        record, code, digest = parent or (new_record_id(), writer.next_code(kind), None)
        draft = NoteDraft(kind, record, code, now, now, dict(form), digest)
        session.vault.drafts.put(record, exactjson.dumps(asdict(draft)))
        writer.line("draft-started", (_subject(draft),))
    return draft


def save(session: FieldSession, record: str, form: Mapping[str, Any]) -> NoteDraft:
    """Keep the form as it is now. Durable when it returns.

    :raises UsageError: ``not-a-draft``.
    """
    with session.writing():
        draft = replace(require(session, record), form=dict(form), updated=session.now_text())
        session.vault.drafts.put(record, exactjson.dumps(asdict(draft)))
    return draft


def discard(session: FieldSession, record: str, reason: str) -> None:
    """Discard a draft; why stands in the chain.

    :raises UsageError: ``reason-missing``, ``not-a-draft``.
    """
    if not reason.strip():
        raise UsageError("reason-missing", "Say why the draft is discarded.", "Give a reason.")
    draft = require(session, record)
    with session.writing() as writer:
        drop(writer, draft)
        writer.line("draft-discarded", (_subject(draft),), reason=reason.strip())


def drop(writer: Writer, draft: NoteDraft) -> None:
    """It became a version, or is discarded."""
    writer.drop_draft(draft.record)


def text(value: object, path: str) -> str:
    """One field as it may be kept.

    :raises UsageError: ``note-field``: not text, too long, or half a character.
    """
    if not isinstance(value, str) or len(value) > MAX_TEXT or _SURROGATE.search(value):
        raise UsageError(
            "note-field", f"{path}: text of at most {MAX_TEXT} whole characters is wanted.", "Change it and try again."
        )
    return value


def _subject(draft: NoteDraft) -> Subject:
    return Subject("draft", draft.record, draft.parent or ZERO_HEX)
