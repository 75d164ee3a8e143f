"""Find records by words, in any script. Identities are not indexed."""

from __future__ import annotations

from fieldkit.workflows.field import book
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import SearchHit

_EXCERPT = 120


def search(session: FieldSession, text: str) -> tuple[SearchHit, ...]:
    """Records that hold every word of ``text``, the last as a beginning; best first."""
    hits = []
    for record in session.vault.search.find(text):
        version, found = book.newest(session, record), session.vault.versions.kind_and_code(record)
        if version is not None and found is not None:
            hits.append(SearchHit(record, found[0], found[1], _excerpt(book.searchable(version.fields()), text)))
    return tuple(hits)


def _excerpt(content: str, text: str) -> str:
    words = text.casefold().split()
    lines = content.splitlines()
    best = next((line for line in lines if any(word in line.casefold() for word in words)), lines[0] if lines else "")
    return best if len(best) <= _EXCERPT else best[: _EXCERPT - 1] + "…"
