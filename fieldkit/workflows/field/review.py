"""The lead's last look before a bundle, and the lines that say it was taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldkit.errors import RefusedError, UsageError
from fieldkit.workflows.field import book, evidence, interview
from fieldkit.workflows.field.selection import Selection, select
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import LastLook

PURPOSE = "documentation"
_WAITING = frozenset({"finalised", "reviewed"})
_SUBJECTS_PER_LINE = 500


def last_look(
    session: FieldSession, interviews: Sequence[str] | None = None, exhibits: Sequence[str] | None = None
) -> LastLook:
    """What a bundle of these would hold, and what consent keeps out of it. None means everything that waits.

    :raises UsageError: ``nothing-to-seal``; ``interview-unknown`` for a draft or an unknown id.
    """
    rows = {row.id: row for row in interview.listing(session)}
    wanted = [one for one, row in rows.items() if row.state in _WAITING] if interviews is None else list(interviews)
    items = {row.id: row for row in evidence.listing(session)}
    shown = [one for one, row in items.items() if row.state in _WAITING] if exhibits is None else list(exhibits)
    for ident in wanted:
        if ident not in rows or rows[ident].state == "draft":
            raise UsageError("interview-unknown", "Only finalised interviews can be sealed.", "Finalise it first.")
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
    )


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
        for start in range(0, len(subjects), _SUBJECTS_PER_LINE):
            writer.line("reviewed", subjects[start : start + _SUBJECTS_PER_LINE])
    return look


def require_lead(session: FieldSession) -> None:
    """:raises RefusedError: ``role-lead``."""
    if session.role != "lead":
        raise RefusedError("role-lead", "Only a team lead seals bundles.", "Hand your work over to your lead.")
