"""A durable object becomes an exhibit: object, version and line in one transaction."""

from __future__ import annotations

from collections.abc import Callable

from fieldkit.custody import Subject
from fieldkit.ids import new_record_id
from fieldkit.records import Exhibit
from fieldkit.storage.objects import StoredObject
from fieldkit.workflows.field import book
from fieldkit.workflows.field.session import FieldSession


def keep(
    session: FieldSession,
    stored: StoredObject,
    exhibit_of: Callable[[str], Exhibit],
    *,
    thumbnail: bytes | None = None,
    reason: str | None = None,
    instead_of: str | None = None,
) -> tuple[str, Exhibit]:
    """Make the exhibit that ``exhibit_of`` gives for its new code; its record id and itself.

    :param thumbnail: JPEG.
    :param reason: of the line ``collected``.
    :param instead_of: name of the unfinished recording that this ends.
    :raises RefusedError: ``not-enrolled``, ``vault-salvage``; nothing of the object is kept.
    :raises EnvironmentFailure: the disk refused; likewise.
    """
    record, vault = new_record_id(), session.vault
    try:
        with session.writing() as writer:
            exhibit = exhibit_of(writer.next_code("exhibit"))
            vault.objects.put(record, stored)
            version = writer.version(record, exhibit.to_fields(), "created")
            subject = Subject("object", exhibit.code, stored.sha256)
            writer.line("collected", (book.version_subject(version), subject), reason=reason)
            if thumbnail is not None:
                vault.objects.put_thumbnail(record, thumbnail)
            if instead_of is not None:
                vault.recordings.drop(instead_of)
    except BaseException:
        vault.forget_unless_kept(stored.name)
        raise
    return record, exhibit
