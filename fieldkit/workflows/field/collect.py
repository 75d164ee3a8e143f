"""Take files and folders as evidence.

Each file is durable as an encrypted object before the transaction that makes it an exhibit; it is shown as taken only
after that. Metadata that cannot be read never stops a file from being evidence. Content that the vault has already is
taken again, for that it was found twice may matter, and named as the same as the first; only where a person asks for
what is missing, after a collecting that was cut short, is a file left alone whose content and name are here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from fieldkit.capture import Collected
from fieldkit.capture import collect as take_all
from fieldkit.errors import RefusedError
from fieldkit.jobs import Job
from fieldkit.records import Exhibit, content_class_of
from fieldkit.sandbox import encode_jpeg
from fieldkit.workflows.field import interview, new_exhibit
from fieldkit.workflows.field.known_content import KnownContent
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import AlreadyTaken, CollectedItem, CollectProblem, CollectReport

Tell = Callable[[CollectedItem | AlreadyTaken | CollectProblem, str], object]
SAME_CONTENT = "same-content"
"""Doubt of an exhibit whose content the vault had before."""


def collect(
    session: FieldSession,
    paths: Sequence[Path],
    job: Job,
    interview_id: str | None = None,
    *,
    only_missing: bool = False,
    everything: bool = False,
    tell: Tell = lambda _what, _record: None,
) -> CollectReport:
    """Take every file below ``paths``; attach them to a draft interview where one is named.

    :param only_missing: leave alone what is here under the same name with the same content, and say so.
    :param everything: hidden files and those that a computer made for itself as well.
    :param tell: told of each file as it is durable, here already or not taken, with its exhibit's record id.
    :raises RefusedError: ``not-enrolled``, ``vault-salvage``.
    :raises EnvironmentFailure: the disk refused; what was taken before stands, attached.
    :raises Cancelled: likewise.
    """
    if not session.enrolled or session.vault.salvage:
        raise RefusedError("not-enrolled", "Evidence can be taken once a chain has begun.", "Finish enrolment first.")
    session.require_signer()
    witness = interview.require_draft(session, interview_id).witness if interview_id is not None else ""
    items: list[CollectedItem] = []
    problems: list[CollectProblem] = []
    already: list[AlreadyTaken] = []
    protections: tuple[str, ...] = ()
    known, attached = KnownContent(session), []
    try:
        for one in take_all(paths, session.vault.store, session.sandbox, job, everything=everything):
            if not isinstance(one, Collected):
                problems.append(CollectProblem(one.name, one.code, one.message, one.next_step))
                tell(problems[-1], "")
                continue
            protections = one.inspection.protections.words or protections
            here = known.same_file(one.stored.sha256, one.name, witness) if only_missing else None
            if here is not None:
                session.vault.store.remove(one.stored.name)
                already.append(AlreadyTaken(one.name, here.code, one.stored.sha256))
                attached.append(here.record)
                tell(already[-1], here.record)
                continue
            items.append(_keep(session, one, witness, known))
            attached.append(items[-1].id)
            tell(items[-1], items[-1].id)
    finally:  # whatever stopped it, what was taken belongs to the interview
        if interview_id is not None and attached:
            interview.attach(session, interview_id, tuple(attached))
    return CollectReport(tuple(items), tuple(problems), protections, sum(item.size for item in items), tuple(already))


def _keep(session: FieldSession, one: Collected, witness: str, known: KnownContent) -> CollectedItem:
    found, first = one.inspection, known.first(one.stored.sha256)
    thumbnail = encode_jpeg(found.thumbnail) if found.thumbnail else None
    doubts = (*found.facts.doubts, *one.doubts, *((SAME_CONTENT,) if first else ()))

    def exhibit_of(code: str) -> Exhibit:
        return Exhibit(
            code,
            one.stored.sha256,
            one.stored.size,
            one.name,
            one.media_type,
            content_class_of(one.media_type),
            session.now_text(),
            session.person,
            one.stored.crc32,
            metadata_status=found.status,
            doubts=tuple(dict.fromkeys(doubts)),
            witness=witness,
            protections=found.protections.words,
            metadata=found.metadata,
        )

    record, exhibit = new_exhibit.keep(session, one.stored, exhibit_of, thumbnail=thumbnail)
    known.add(one.stored.sha256, record)
    return CollectedItem(
        record, exhibit.code, one.name, exhibit.size, exhibit.sha256, one.media_type, found.status, exhibit.doubts,
        first.code if first else None,
    )  # fmt: skip
