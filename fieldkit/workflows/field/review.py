"""The lead's review, the last look before a bundle, and the lines that say they were taken.

Nothing is sealed that no lead reviewed, unless the chain says why (decision 0042). What was sent back to its author
stays out of every bundle until it is amended or approved after all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldkit.commitments import Version
from fieldkit.errors import RefusedError, UsageError
from fieldkit.keys.people import certificate_name, load_certificate
from fieldkit.workflows.field import book, evidence, interview, states
from fieldkit.workflows.field.selection import Selection, select
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import ExhibitRow, InterviewRow, LastLook

PURPOSE = "documentation"
_WAITING = frozenset({"finalised", "reviewed"})
REVIEWED = ("interview", "exhibit")
_NAMED = 10


def last_look(
    session: FieldSession, interviews: Sequence[str] | None = None, exhibits: Sequence[str] | None = None
) -> LastLook:
    """What a bundle of these would hold, and what consent keeps out of it. None means everything that waits.

    :raises UsageError: ``nothing-to-seal``; ``interview-unknown`` for a draft or an unknown id.
    :raises RefusedError: ``sent-back``: what was named waits for its author.
    """
    rows = {row.id: row for row in interview.listing(session)}
    wanted = [one for one, row in rows.items() if row.state in _WAITING] if interviews is None else list(interviews)
    items = {row.id: row for row in evidence.listing(session)}
    shown = [one for one, row in items.items() if row.state in _WAITING] if exhibits is None else list(exhibits)
    for ident in wanted:
        if ident not in rows or rows[ident].state == "draft":
            raise UsageError("interview-unknown", "Only finalised interviews can be sealed.", "Finalise it first.")
    _require_none_returned([rows[ident] for ident in wanted])
    _require_none_returned([items[ident] for ident in shown if ident in items])
    selection = select(session, wanted, shown)
    shown += [media for media in _attached(selection, items) if media not in shown]
    if not selection.versions and not selection.alerts and not selection.media:
        raise UsageError("nothing-to-seal", "Nothing waits to be sealed.", "Finalise an interview or add evidence.")
    return LastLook(
        tuple(rows[ident] for ident in wanted),
        tuple(items[ident] for ident in shown if ident in items),
        _leaves(selection),
        tuple(selection.withheld),
        sum(one.object.size for one in selection.media),
        PURPOSE,
        session.kit.deployment,
        tuple(certificate_name(load_certificate(one)).common or "?" for one in session.kit.custodian_certificates),
    )


def _require_none_returned(rows: Sequence[InterviewRow] | Sequence[ExhibitRow]) -> None:
    for row in rows:
        if row.state == "returned":
            raise RefusedError(
                "sent-back", f"{row.code} was sent back to its author.",
                "Wait for the amended version, or approve it after all: fieldkit review approve.",
            )  # fmt: skip


def _attached(selection: Selection, items: Mapping[str, object]) -> list[str]:
    return [version.record for version in selection.versions if version.kind == "exhibit" and version.record in items]


def _leaves(selection: Selection) -> dict[str, int]:
    kinds = Counter(version.kind for version in (*selection.versions, *selection.alerts))
    return {**kinds, "originals": len(selection.media), "identity files": len(selection.identities)}


def mark_reviewed(session: FieldSession, look: LastLook) -> LastLook:
    """Write that the lead looked at these versions.

    :raises RefusedError: ``role-lead``, ``not-enrolled``.
    """
    require_lead(session)
    selection = select(session, [row.id for row in look.interviews], [row.id for row in look.exhibits])
    subjects = [book.version_subject(version) for version in (*selection.versions, *selection.alerts)]
    with session.writing() as writer:
        for start in range(0, len(subjects), book.SUBJECTS_PER_LINE):
            writer.line("reviewed", subjects[start : start + book.SUBJECTS_PER_LINE])
    return look


def approve(session: FieldSession, records: Sequence[str]) -> LastLook:
    """Review these interviews and exhibits, and what goes with them. What had been sent back is approved after all.

    :raises UsageError: ``interview-unknown``, ``nothing-to-seal``.
    :raises RefusedError: ``role-lead``, ``not-enrolled``.
    """
    require_lead(session)
    named = {record: book.require(session, record) for record in records}
    known = states.Known(session)
    returned = [book.version_subject(one) for one in named.values() if known.returned(one.digest_hex)]
    if returned:
        with session.writing() as writer:
            writer.line("reviewed", returned)
    kinds = {kind: [one for one, version in named.items() if version.kind == kind] for kind in REVIEWED}
    return mark_reviewed(session, last_look(session, kinds["interview"], kinds["exhibit"]))


def passed(session: FieldSession) -> tuple[list[str], list[str]]:
    """Record ids of the interviews and of the exhibits that wait to be sealed and that a lead let pass."""
    known = states.Known(session)
    waiting = {
        kind: [
            version.record
            for version in book.all_newest(session, kind)
            if known.state(version.digest_hex) in _WAITING and known.passed(version.digest_hex)
        ]
        for kind in REVIEWED
    }
    return waiting["interview"], waiting["exhibit"]


def unreviewed(session: FieldSession, selection: Selection) -> list[Version]:
    """The newest versions of interviews and exhibits in a selection that no lead reviewed. Witnesses and consents go
    with their interview; alerts do not wait for anybody."""
    known, newest = states.Known(session), {version.record: version for version in selection.versions}
    return [version for version in newest.values() if version.kind in REVIEWED and not known.passed(version.digest_hex)]


def require_reviewed(session: FieldSession, selection: Selection, despite: str | None = None) -> None:
    """Whether a lead reviewed what is about to be sealed.

    :param despite: why it is sealed all the same; it becomes a line that names every version that nobody reviewed.
    :raises RefusedError: ``not-reviewed``, naming them.
    """
    waiting = unreviewed(session, selection)
    if not waiting:
        return
    if despite is not None and despite.strip():
        with session.writing() as writer:
            for start in range(0, len(waiting), book.SUBJECTS_PER_LINE):
                named = [book.version_subject(one) for one in waiting[start : start + book.SUBJECTS_PER_LINE]]
                writer.line(states.WAIVED, named, reason=despite.strip())
        return
    found = [session.vault.versions.kind_and_code(one.record) or ("", one.record[:8]) for one in waiting]
    names = ", ".join(sorted(code for _, code in found)[:_NAMED])
    more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    raise RefusedError(
        "not-reviewed", f"Not reviewed yet: {names}{more}.",
        "Read them, then fieldkit review approve, or review send-back; or name only what was reviewed.",
    )  # fmt: skip


def for_review(session: FieldSession, record: str) -> Version:
    """The current version of ``record``, which a lead may send back or comment on.

    :raises UsageError: ``record-unknown``; ``not-for-review``: a draft, or of another kind.
    :raises RefusedError: ``record-forked``.
    """
    version = book.require(session, record)
    if version.kind not in REVIEWED or book.draft(session, record) is not None:
        what = "Only finalised interviews and exhibits are reviewed."
        raise UsageError("not-for-review", what, "Choose one of them.")
    if len(session.vault.versions.current(record)) > 1:
        raise RefusedError(
            "record-forked", "There are two versions of this record, and neither follows the other.",
            "Compare them and merge them first; both stay.",
        )  # fmt: skip
    return version


def require_lead(session: FieldSession) -> None:
    """:raises RefusedError: ``role-lead``."""
    if session.role != "lead":
        raise RefusedError("role-lead", "Only a team lead seals bundles.", "Hand your work over to your lead.")
