"""Find records and drafts by words, in any script. Identities are not indexed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from fieldkit.commitments import Version
from fieldkit.vault import Excerpts, holds, searchable
from fieldkit.workflows.field import book, note_drafts
from fieldkit.workflows.field.book import Draft
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import SearchHit

_SHOWN = 50
"""Records of one answer: more than anybody reads before adding a word."""


def search(session: FieldSession, text: str, most: int = _SHOWN) -> tuple[SearchHit, ...]:
    """Drafts, then at most ``most`` records, that hold every word of ``text``, the last as a beginning; the record kept
    last comes first. A record that is open as a draft is shown once, as it stands in the draft."""
    shown = Excerpts(text)
    drafts = {hit.id: hit for hit in _drafts(session, text, shown)}
    records = [record for record in session.vault.search.find(text, most) if record not in drafts]
    newest, known = session.vault.versions.newest_of(records), session.vault.versions.kinds_and_codes(records)
    hits = [
        SearchHit(record, *known[record], shown.of(searchable(newest[record].fields())))
        for record in records
        if record in newest and record in known
    ]
    return (*drafts.values(), *hits)


def _drafts(session: FieldSession, text: str, shown: Excerpts) -> Iterator[SearchHit]:
    """Drafts are few and change with every key, so they are read, not indexed."""
    for draft in book.drafts(session):
        content = "\n".join(_words(draft))
        if holds(content, text):
            yield SearchHit(draft.record, "interview", draft.code, shown.of(content))
    for note in note_drafts.listing(session):
        content = "\n".join((note.code, *_texts(note.form)))
        if holds(content, text):
            yield SearchHit(note.record, note.kind, note.code, shown.of(content))


def _texts(form: Mapping[str, Any]) -> Iterator[str]:
    for path, value in form.items():
        if path != "sources":
            yield from (value,) if isinstance(value, str) else value


def _words(draft: Draft) -> Iterator[str]:
    yield draft.code
    yield draft.witness_code
    for value in draft.form.values():
        if isinstance(value, str):
            yield value
    for turn in draft.form["turns"]:
        yield turn["text"]
        yield turn["translation"]


def matches(content: str, text: str) -> bool:
    """Whether ``content`` would be found by ``text``, by the same rules."""
    return holds(content, text)


def first_line(version: Version) -> str:
    """What a record begins to say."""
    fields = {path: value for path, value in version.fields().items() if path not in ("code", "state")}
    return Excerpts("").of(searchable(fields).lstrip())
