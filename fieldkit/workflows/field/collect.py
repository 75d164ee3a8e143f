"""Take files and folders as evidence.

Each file is durable as an encrypted object before the transaction that makes it an exhibit; it is shown as taken only
after that. Metadata that cannot be read never stops a file from being evidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fieldkit.capture import Collected
from fieldkit.capture import collect as take_all
from fieldkit.custody import Subject
from fieldkit.errors import RefusedError
from fieldkit.ids import new_record_id
from fieldkit.jobs import Job
from fieldkit.records import Exhibit, content_class_of
from fieldkit.sandbox import encode_jpeg
from fieldkit.storage.objects import ObjectStore
from fieldkit.workflows.field import book, interview
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import CollectedItem, CollectProblem, CollectReport


def collect(session: FieldSession, paths: Sequence[Path], job: Job, interview_id: str | None = None) -> CollectReport:
    """Take every file below ``paths``; attach them to a draft interview where one is named.

    :raises RefusedError: ``not-enrolled``, ``vault-salvage``.
    :raises EnvironmentFailure: the disk refused; what was taken before stands.
    :raises Cancelled: likewise.
    """
    if not session.enrolled or session.vault.salvage:
        raise RefusedError("not-enrolled", "Evidence can be taken once a chain has begun.", "Finish enrolment first.")
    witness = interview.require_draft(session, interview_id).witness if interview_id is not None else ""
    items: list[CollectedItem] = []
    problems: list[CollectProblem] = []
    protections: tuple[str, ...] = ()
    for one in take_all(paths, session.vault.store, session.sandbox, job):
        if isinstance(one, Collected):
            items.append(_keep(session, session.vault.store, one, witness))
            protections = one.inspection.protections.words or protections
        else:
            problems.append(CollectProblem(one.name, one.code, one.message))
    if interview_id is not None and items:
        interview.attach(session, interview_id, tuple(item.id for item in items))
    return CollectReport(tuple(items), tuple(problems), protections, sum(item.size for item in items))


def _keep(session: FieldSession, store: ObjectStore, one: Collected, witness: str) -> CollectedItem:
    record, found = new_record_id(), one.inspection
    thumbnail = encode_jpeg(found.thumbnail) if found.thumbnail else None
    try:
        with session.writing() as writer:
            exhibit = Exhibit(
                writer.next_code("exhibit"),
                one.stored.sha256,
                one.stored.size,
                one.name,
                one.media_type,
                content_class_of(one.media_type),
                session.now_text(),
                session.person,
                one.stored.crc32,
                metadata_status=found.status,
                doubts=tuple(dict.fromkeys((*found.facts.doubts, *one.doubts))),
                witness=witness,
                protections=found.protections.words,
                metadata=found.metadata,
            )
            session.vault.objects.put(record, one.stored)
            version = writer.version(record, exhibit.to_fields(), "created")
            subject = Subject("object", exhibit.code, one.stored.sha256)
            writer.line("collected", (book.version_subject(version), subject))
            if thumbnail is not None:
                session.vault.objects.put_thumbnail(record, thumbnail)
    except BaseException:
        store.remove(one.stored.name)
        raise
    return CollectedItem(
        record, exhibit.code, one.name, exhibit.size, exhibit.sha256, one.media_type, found.status, exhibit.doubts
    )
