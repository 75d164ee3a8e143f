"""Which words of a record are indexed, and making the whole index again."""

from __future__ import annotations

from collections.abc import Mapping

from fieldkit.commitments import Value
from fieldkit.vault.search import Search
from fieldkit.vault.versions import Versions

_SKIPPED = ("kind", "sha256", "certificate")


def searchable(fields: Mapping[str, Value]) -> str:
    """The text of a record that search finds it by. Openings of identities are never among its fields."""
    words: list[str] = []
    for path, value in fields.items():
        if path in _SKIPPED or path.endswith("#order"):
            continue
        words += [value] if isinstance(value, str) else list(value) if isinstance(value, tuple) else []
    return "\n".join(words)


def index_everything(versions: Versions, search: Search) -> None:
    """Empty the index and fill it from the current versions, inside the caller's transaction.

    :raises EvidenceError: ``version-altered``.
    """
    search.clear()
    for record in versions.records():
        current = versions.current(record)
        if current:
            search.put(record, searchable(current[-1].fields()))
