"""Take files and folders as evidence.

Each file is durable as an encrypted object before the transaction that makes it an exhibit; it is shown as taken only
after that. Small files go through both in groups, all of a group or none: what a cut takes away was never said to be
here. Each exhibit has its own lines. Metadata that cannot be read never stops a file from being evidence. Content that
the vault has already is taken again, for that it was found twice may matter, and named as the same as the first; only
where a person asks for what is missing, after a collecting that was cut short, is a file left alone whose content and
name are here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from fieldkit.capture import Collected, Problem
from fieldkit.capture import collect as take_all
from fieldkit.errors import RefusedError
from fieldkit.jobs import Job
from fieldkit.records import Exhibit, content_class_of
from fieldkit.workflows.field import interview, new_exhibit, set_aside
from fieldkit.workflows.field.book import Writer
from fieldkit.workflows.field.known_content import KnownContent, KnownExhibit
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
    taking = _Taking(session, witness, only_missing, tell)
    try:
        for group in take_all(paths, session.vault.store, session.sandbox, job, everything=everything):
            taking.keep(group)
    finally:  # whatever stopped it, what was taken belongs to the interview
        if interview_id is not None and taking.attached:
            interview.attach(session, interview_id, tuple(taking.attached))
    return taking.report()


class _Taking:
    """What became of the files so far; only what is durable stands here, and only of that anybody is told."""

    def __init__(self, session: FieldSession, witness: str, only_missing: bool, tell: Tell) -> None:
        self._session, self._witness, self._only_missing, self._tell = session, witness, only_missing, tell
        self._known = KnownContent(session)
        self._protections: tuple[str, ...] = ()
        self._told: list[CollectedItem | AlreadyTaken | CollectProblem] = []
        self.attached: list[str] = []

    def keep(self, group: Sequence[Collected | Problem]) -> None:
        """Make exhibits of a group, in one transaction; those that are here already are let go.

        :raises RefusedError: ``not-enrolled``, ``vault-salvage``; nothing of the group is kept.
        :raises EnvironmentFailure: the disk refused; likewise.
        """
        collected = [one for one in group if isinstance(one, Collected)]
        if collected:
            with new_exhibit.keeping(self._session, [one.stored for one in collected]) as writer:
                became = [self._become(writer, one) for one in group]
        else:
            became = [(_not_taken(one), "") for one in group if isinstance(one, Problem)]
        let_go: list[str] = []
        for one, (what, record) in zip(group, became, strict=True):
            if isinstance(one, Collected):
                self._protections = one.inspection.protections.words or self._protections
                self.attached.append(record)
                if isinstance(what, AlreadyTaken):
                    let_go.append(one.stored.name)
            self._told.append(what)
        set_aside.remove_files(self._session, let_go)
        for what, record in became:
            self._tell(what, record)

    def report(self) -> CollectReport:
        items = tuple(one for one in self._told if isinstance(one, CollectedItem))
        problems = tuple(one for one in self._told if isinstance(one, CollectProblem))
        already = tuple(one for one in self._told if isinstance(one, AlreadyTaken))
        return CollectReport(items, problems, self._protections, sum(item.size for item in items), already)

    def _become(
        self, writer: Writer, one: Collected | Problem
    ) -> tuple[CollectedItem | AlreadyTaken | CollectProblem, str]:
        """What a file becomes, and the record id of its exhibit."""
        if isinstance(one, Problem):
            return _not_taken(one), ""
        known = self._here(one)
        if known is not None:
            return AlreadyTaken(one.name, known.code, one.stored.sha256), known.record
        item = self._exhibit(writer, one)
        return item, item.id

    def _here(self, one: Collected) -> KnownExhibit | None:
        if not self._only_missing:
            return None
        return self._known.same_file(one.stored.sha256, one.name, self._witness)

    def _exhibit(self, writer: Writer, one: Collected) -> CollectedItem:
        session, stored, found = self._session, one.stored, one.inspection
        first = self._known.first(stored.sha256)
        doubts = (*found.facts.doubts, *one.doubts, *((SAME_CONTENT,) if first else ()))

        def exhibit_of(code: str) -> Exhibit:
            return Exhibit(
                code,
                stored.sha256,
                stored.size,
                one.name,
                one.media_type,
                content_class_of(one.media_type),
                session.now_text(),
                session.person,
                stored.crc32,
                metadata_status=found.status,
                doubts=tuple(dict.fromkeys(doubts)),
                witness=self._witness,
                protections=found.protections.words,
                metadata=found.metadata,
            )

        record, exhibit = new_exhibit.put(session, writer, stored, exhibit_of, thumbnail=one.thumbnail)
        self._known.add(stored.sha256, record)
        return CollectedItem(
            record, exhibit.code, one.name, exhibit.size, exhibit.sha256, one.media_type, found.status, exhibit.doubts,
            first.code if first else None,
        )  # fmt: skip


def _not_taken(one: Problem) -> CollectProblem:
    return CollectProblem(one.name, one.code, one.message, one.next_step)
