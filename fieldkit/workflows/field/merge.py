"""Two versions of one record, side by side, and the version in which a person joins them.

Nobody's version is preferred, and time decides nothing. A merge names both parents and takes every field from one of
them, and a turn whole: it adds no word of its own. What the result still lacks is the author's to amend. Merging is the
author's too: whoever else merges says why the author does not, and it stands on the line (decision 0076).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldkit.commitments import ORDER_SUFFIX, Value, Version
from fieldkit.errors import RefusedError, UsageError
from fieldkit.workflows.field import authors, book
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.history_values import FieldRow, ForkedRecord, ForkedVersion, Place


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
    :param reason: of whoever is not its author, why they merge; without names of witnesses.
    :raises UsageError: ``record-unknown``, ``not-forked``, ``version-unknown``, ``path-unknown``.
    :raises RefusedError: ``merge-closed``: the versions differ on fields that are not here; ``merge-author``:
        another wrote it, and no reason is given; ``not-enrolled``.
    """
    book.require(session, record)
    heads = _heads(session, record)
    if len(heads) < 2:
        raise UsageError("not-forked", "This record has one current version.", "There is nothing to merge.")
    if any(head.closed.keys() != heads[0].closed.keys() for head in heads):
        raise RefusedError(
            "merge-closed", "The versions differ on fields that are withheld here.", "Ask their author to merge them."
        )
    if not reason.strip() and not _is_mine(session, record, heads):
        raise RefusedError(
            "merge-author", "Another person wrote this; merging is theirs.",
            "Ask them which version holds where, then merge with a reason that says what they answered.",
        )  # fmt: skip
    chosen = _head(heads, base)
    fields, sealed = dict(chosen.fields()), dict(chosen.sealed)
    for head in heads:
        for path, digest in head.sealed.items():
            sealed.setdefault(path, digest)
    for path, digest in take.items():
        _take(fields, sealed, path, _head(heads, digest), heads)
    _put_in_order(fields, [chosen, *(head for head in heads if head is not chosen)])
    with session.writing() as writer:
        writer.joined(record, fields, "merged", heads, sealed=sealed, reason=reason.strip() or None)
    return compare(session, record)


def places(forked: ForkedRecord) -> tuple[Place, ...]:
    """Where the versions differ, as a person chooses: field by field, and a turn whole. The order of turns is no place:
    it follows from which turns are taken."""
    found: dict[str, list[FieldRow]] = {}
    for row in forked.fields:
        if not row.same and not row.path.endswith(ORDER_SUFFIX):
            parts = row.path.split("/")
            found.setdefault("/".join(parts[:2]) if parts[0] == "turns" else row.path, []).append(row)
    return tuple(Place(key, key.startswith("turns/"), tuple(rows)) for key, rows in found.items())


def join(session: FieldSession, record: str, chosen: Mapping[str, str], reason: str = "") -> ForkedRecord:
    """Merge by places: ``chosen`` has, for each place where the versions differ, the digest of the version to take.

    :raises UsageError: ``place-open``: a place for which nothing was chosen; and as ``merge``.
    :raises RefusedError: as ``merge``.
    """
    forked = compare(session, record)
    take = {}
    for place in places(forked):
        if place.key not in chosen:
            raise UsageError("place-open", f"Nothing is chosen for {place.key}.", "Choose a version for each place.")
        take.update({row.path: chosen[place.key] for row in place.rows})
    return merge(session, record, forked.versions[0].digest, take, reason)


def _is_mine(session: FieldSession, record: str, heads: Sequence[Version]) -> bool:
    """Whether who acts wrote the record, or one of the versions."""
    makers = {authors.maker_of(session, head.digest_hex)[0] for head in heads}
    return session.person in {authors.author_of(session, record), *makers}


def _put_in_order(fields: dict[str, Value], heads: Sequence[Version]) -> None:
    """Let every list name exactly the elements that were taken: in the order of the first version, and each that comes
    from another after the one that it follows there."""
    for path in {path for head in heads for path in head.fields() if path.endswith(ORDER_SUFFIX)}:
        name = path.removesuffix(ORDER_SUFFIX)
        taken = {one.split("/")[1] for one in fields if one.startswith(f"{name}/")}
        order: list[str] = []
        for head in heads:
            listed = head.fields().get(path)
            theirs = [one for one in listed if one in taken] if isinstance(listed, tuple) else []
            for number, ident in enumerate(theirs):
                if ident not in order:
                    order.insert(order.index(theirs[number - 1]) + 1 if number else 0, ident)
        fields.pop(path, None)
        if order:
            fields[path] = tuple(order)


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
