"""Two versions of one record, side by side, and the version in which a person joins them.

Nobody's version is preferred, and time decides nothing. A merge names both parents and takes every field from one of
them: it adds no word of its own. What the result still lacks is the author's to amend.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldkit.commitments import Value, Version
from fieldkit.errors import RefusedError, UsageError
from fieldkit.workflows.field import authors, book
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.history_values import FieldRow, ForkedRecord, ForkedVersion


def listing(session: FieldSession) -> tuple[ForkedRecord, ...]:
    """Every record with more than one current version."""
    return tuple(compare(session, record) for record in session.vault.versions.forked())


def find(session: FieldSession, ident: str) -> str:
    """The record id behind a code or an id.

    :raises UsageError: ``record-unknown``.
    """
    record = session.vault.versions.find_code(ident) or ident
    book.require(session, record)
    return record


def compare(session: FieldSession, record: str) -> ForkedRecord:
    """The current versions of a record, field by field, in an order that is the same on every device.

    :raises UsageError: ``record-unknown``.
    """
    book.require(session, record)
    heads = _heads(session, record)
    paths = sorted({path for head in heads for path in (*head.fields(), *head.sealed)})
    rows = tuple(
        FieldRow(path, tuple(_shown(head, path) for head in heads), _same(heads, path), _is_sealed(heads, path))
        for path in paths
    )
    kind, code = session.vault.versions.kind_and_code(record) or ("", "")
    versions = tuple(
        ForkedVersion(head.digest_hex, head.line.number, *authors.maker_of(session, head.digest_hex), len(head.closed))
        for head in heads
    )
    return ForkedRecord(record, kind, code, versions, rows)


def merge(session: FieldSession, record: str, base: str, take: Mapping[str, str], reason: str = "") -> ForkedRecord:
    """Make the version that names all current ones.

    :param base: digest (or the beginning of one) of the version whose fields are taken unless ``take`` says otherwise.
    :param take: path to the version that it is taken from.
    :raises UsageError: ``record-unknown``, ``not-forked``, ``version-unknown``, ``path-unknown``.
    :raises RefusedError: ``merge-closed``: the versions differ on fields that are not here; ``not-enrolled``.
    """
    book.require(session, record)
    heads = _heads(session, record)
    if len(heads) < 2:
        raise UsageError("not-forked", "This record has one current version.", "There is nothing to merge.")
    if any(head.closed.keys() != heads[0].closed.keys() for head in heads):
        raise RefusedError(
            "merge-closed", "The versions differ on fields that are withheld here.", "Ask their author to merge them."
        )
    chosen = _head(heads, base)
    fields, sealed = dict(chosen.fields()), dict(chosen.sealed)
    for head in heads:
        for path, digest in head.sealed.items():
            sealed.setdefault(path, digest)
    for path, digest in take.items():
        _take(fields, sealed, path, _head(heads, digest), heads)
    with session.writing() as writer:
        merged = writer.joined(record, fields, "merged", heads, sealed=sealed)
        if reason.strip():
            writer.line("reviewed", (book.version_subject(merged),), reason=reason.strip())
    return compare(session, record)


def _take(fields: dict[str, Value], sealed: dict[str, str], path: str, head: Version, heads: Sequence[Version]) -> None:
    if not any(path in one.fields() or path in one.sealed for one in heads):
        raise UsageError("path-unknown", f"No version has a field {path}.", "fieldkit versions compare shows them.")
    if any(path in one.sealed for one in heads):
        if path in head.sealed:
            sealed[path] = head.sealed[path]
        return
    fields.pop(path, None)
    if path in head.fields():
        fields[path] = head.fields()[path]


def _heads(session: FieldSession, record: str) -> list[Version]:
    return sorted(session.vault.versions.current(record), key=lambda version: version.digest_hex)


def _head(heads: Sequence[Version], beginning: str) -> Version:
    found = [head for head in heads if beginning and head.digest_hex.startswith(beginning)]
    if len(found) != 1:
        raise UsageError("version-unknown", f"{beginning!r} is no version here.", "Give more of its digest.")
    return found[0]


def _shown(head: Version, path: str) -> Value:
    return head.sealed[path][:16] if path in head.sealed else head.fields().get(path)


def _same(heads: Sequence[Version], path: str) -> bool:
    first = heads[0]
    if any(path in head.sealed for head in heads):
        return all(head.sealed.get(path) == first.sealed.get(path) for head in heads)
    marks = {(path in head.fields(), type(head.fields().get(path)), head.fields().get(path)) for head in heads}
    return len(marks) == 1


def _is_sealed(heads: Sequence[Version], path: str) -> bool:
    return any(path in head.sealed for head in heads)
