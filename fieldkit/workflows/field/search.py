"""Find records and drafts by words, in any script. Identities are not indexed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from fieldkit.commitments import Version
from fieldkit.vault import holds, searchable, touches
from fieldkit.workflows.field import book, note_drafts
from fieldkit.workflows.field.book import Draft
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import SearchHit

_EXCERPT = 120
_SHOWN = 50
"""Records of one answer: more than anybody reads before adding a word."""


def search(session: FieldSession, text: str, most: int = _SHOWN) -> tuple[SearchHit, ...]:
    """Drafts, then at most ``most`` records, that hold every word of ``text``, the last as a beginning; the record kept
    last comes first. A record that is open as a draft is shown once, as it stands in the draft."""
    touched = touches(text)
    drafts = {hit.id: hit for hit in _drafts(session, text, touched)}
    hits = list(drafts.values())
    for record in session.vault.search.find(text, most):
        version, found = book.newest(session, record), session.vault.versions.kind_and_code(record)
        if version is not None and found is not None and record not in drafts:
            hits.append(SearchHit(record, found[0], found[1], _excerpt(searchable(version.fields()), touched)))
    return tuple(hits)


def _drafts(session: FieldSession, text: str, touched: Callable[[str], bool]) -> Iterator[SearchHit]:
    """Drafts are few and change with every key, so they are read, not indexed."""
    for draft in book.drafts(session):
        content = "\n".join(_words(draft))
        if holds(content, text):
            yield SearchHit(draft.record, "interview", draft.code, _excerpt(content, touched))
    for note in note_drafts.listing(session):
        content = "\n".join((note.code, *_texts(note.form)))
        if holds(content, text):
            yield SearchHit(note.record, note.kind, note.code, _excerpt(content, touched))


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
    return _excerpt(searchable(fields), lambda line: bool(line.strip()))


def _excerpt(content: str, touched: Callable[[str], bool]) -> str:
    """The first line that holds one of the words."""
    lines = content.splitlines()
    best = next(filter(touched, lines), lines[0] if lines else "")
    return best if len(best) <= _EXCERPT else best[: _EXCERPT - 1] + "…"
