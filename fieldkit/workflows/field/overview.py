"""Today, and the strip at the bottom: what is safe and what is not yet safe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import Literal

from fieldkit.workflows.field import (
    alerts,
    backup,
    book,
    clock_check,
    comments,
    interview,
    lost_laptop,
    note_drafts,
    states,
)
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import InterviewRow, Overview, Returned, State, Strip, Task

_AT_HQ = frozenset({"received", "verified"})
_COMMENTS = 5
"""Comments that stand on Today; all of them stand beside the interview."""
_ON_A_STICK = frozenset({"sent", "received", "verified"})


def overview(session: FieldSession) -> Overview:
    """Unfinished things first, one verb each."""
    return Overview(tuple(_tasks(session)), strip(session), session.vault.versions.counts())


def strip(session: FieldSession) -> Strip:
    """What the bottom strip says."""
    known = states.Known(session)
    found = [
        known.state(digest)
        for kind in ("actor", "alert", "event", "exhibit", "interview")
        for digest in session.vault.versions.newest_digests(kind)
    ]
    drafts = len(session.vault.drafts.all())
    return Strip(
        session.saved_at,
        drafts + sum(1 for state in found if state not in _AT_HQ),
        drafts + sum(1 for state in found if state not in _ON_A_STICK),
        backup.age_days(session),
        _clock(session),
    )


def last_written(session: FieldSession) -> tuple[str, str]:
    """Code of the interview's draft that was saved last, and when; both empty where there is no draft."""
    drafts = [(row.updated or "", row.code) for row in interview.listing(session) if row.state == "draft"]
    when, code = max(drafts, default=("", ""))
    return code, when


def _clock(session: FieldSession) -> Literal["ok", "jumped", "off", "unknown"]:
    if session.clock_jumped:
        return "jumped"
    compared = clock_check.last(session)
    if compared is None:
        return "unknown"
    return "ok" if compared.fits else "off"


def _tasks(session: FieldSession) -> list[Task]:
    tasks = []
    if session.vault.salvage:
        tasks.append(Task("salvage", None, session.vault.head_state, "", None))
    if not session.enrolled:
        again = "again" if session.vault.restored else ""
        tasks.append(Task("enrol", None, session.person, again, None))
    for alert in alerts.waiting(session):
        tasks.append(Task("alert", alert.id, alert.code, alert.what, alert.raised))
    for draft in note_drafts.listing(session, "alert"):
        tasks.append(Task("continue-alert", draft.record, draft.code, draft.form["what"], draft.updated))
    for record in session.vault.versions.forked():
        kind, code = session.vault.versions.kind_and_code(record) or ("", "")
        tasks.append(Task("merge", record, code, kind, None))
    drafts = interview.drafted(session)
    for row in drafts:
        tasks.append(Task("continue-interview", row.id, row.code, str(len(row.missing)), row.updated))
    kept = _kept(session, {row.id for row in drafts})
    if session.role == "lead":
        for certificate, person, done, since in lost_laptop.unfinished(session):
            tasks.append(Task("lost-laptop", certificate, person, str(done), since))
        found = [[state for _, state, _ in kept], _states(session, "exhibit")]
        unread, read = ([kind.count(state) for kind in found] for state in ("finalised", "reviewed"))
        if any(unread):
            tasks.append(Task("review", None, str(unread[0]), str(unread[1]), None))
        if any(read):
            tasks.append(Task("seal", None, str(read[0]), str(read[1]), None))
    else:
        tasks += _to_a_lead(session, drafts, kept)
    answered = {bundle for _, bundle, kind, _ in session.vault.receipts.all() if kind == "slip"}
    for bundle in session.vault.bundles.all():
        if bundle.id in answered:
            continue
        if bundle.state in ("sealing", "sealed"):
            tasks.append(Task("write-bundle", bundle.id, str(bundle.sequence), "", None))
        elif bundle.state in ("written", "received"):
            tasks.append(Task("import-receipt", bundle.id, str(bundle.sequence), bundle.state, None))
    if backup.due(session):
        age = backup.age_days(session)
        tasks.append(Task("back-up", None, "" if age is None else str(age), "", backup.last_made(session)))
    return tasks


def _states(session: FieldSession, kind: str) -> list[State]:
    """The state of the newest version of every record of a kind, without reading any of them."""
    known = states.Known(session)
    return [known.state(digest) for digest in session.vault.versions.newest_digests(kind)]


_Kept = tuple[str, State, Returned | None]
"""A record, the state of its newest version, and with what words that came back."""


def _kept(session: FieldSession, drafted: Set[str]) -> list[_Kept]:
    """Every interview that is no draft, without reading any of them."""
    known = states.Known(session)
    return [
        (record, known.state(digest), known.returned(digest))
        for record, digest in session.vault.versions.newest_of_each("interview")
        if record not in drafted
    ]


def _to_a_lead(session: FieldSession, drafts: Sequence[InterviewRow], kept: Sequence[_Kept]) -> Iterator[Task]:
    """What a member has for a lead: what came back, and what no lead has yet."""
    asked: dict[str, list[str]] = {}
    for one in comments.listing(session):
        if one.answer == "open" and one.words is not None:
            asked.setdefault(one.record, []).append(f"- {one.words}")
    mine = [(row.id, row.code, None) for row in drafts] + sorted(
        (
            (record, book.code_of(session, record), returned if state == "returned" else None)
            for record, state, returned in kept
            if state == "returned" or record in asked
        ),
        key=lambda one: one[1], reverse=True,
    )  # fmt: skip
    for record, code, returned in mine:
        said = asked.get(record, [])[:_COMMENTS]
        if returned is not None:
            yield Task("amend", record, code, "\n".join([returned.reason, *said]), returned.time)
        elif said:
            yield Task("read-comments", record, code, "\n".join(said), None)
    exhibits = _states(session, "exhibit").count("finalised")
    interviews = sum(1 for _, state, _ in kept if state == "finalised")
    if interviews or exhibits:
        yield Task("give", None, str(interviews), str(exhibits), None)
