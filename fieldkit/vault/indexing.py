"""Which words of a record are indexed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fieldkit.commitments import Value
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


def everything(versions: Versions) -> Iterator[tuple[str, str]]:
    """Record id and searchable text of every current version.

    :raises EvidenceError: ``version-altered``.
    """
    for record in versions.records():
        current = versions.current(record)
        if current:
            yield record, searchable(current[-1].fields())
