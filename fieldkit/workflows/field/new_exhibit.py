"""Durable objects become exhibits: object, version and line of each, and all of a group in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from fieldkit.custody import Subject
from fieldkit.ids import new_record_id
from fieldkit.records import Exhibit
from fieldkit.storage.objects import StoredObject
from fieldkit.workflows.field import book
from fieldkit.workflows.field.session import FieldSession


@contextmanager
def keeping(session: FieldSession, objects: Iterable[StoredObject]) -> Iterator[book.Writer]:
    """One transaction in which ``objects`` become exhibits, each with ``put``. It is durable once the block is left.

    :raises RefusedError: ``not-enrolled``, ``vault-salvage``; nothing of the objects is kept.
    :raises EnvironmentFailure: the disk refused; likewise.
    """
    try:
        with session.writing() as writer:
            yield writer
    except BaseException:
        for stored in objects:
            session.vault.forget_unless_kept(stored.name)
        raise


def put(
    session: FieldSession,
    writer: book.Writer,
    stored: StoredObject,
    exhibit_of: Callable[[str], Exhibit],
    *,
    thumbnail: bytes | None = None,
    reason: str | None = None,
) -> tuple[str, Exhibit]:
    """Make the exhibit that ``exhibit_of`` gives for its new code, inside ``keeping``; its record id and itself.

    :param thumbnail: JPEG.
    :param reason: of the line ``collected``.
    """
    record, vault = new_record_id(), session.vault
    exhibit = exhibit_of(writer.next_code("exhibit"))
    vault.objects.put(record, stored)
    version = writer.joined(record, exhibit.to_fields(), "created", ())
    subject = Subject("object", exhibit.code, stored.sha256)
    writer.line("collected", (book.version_subject(version), subject), reason=reason)
    if thumbnail is not None:
        vault.objects.put_thumbnail(record, thumbnail)
    return record, exhibit
