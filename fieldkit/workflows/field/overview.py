"""Today, and the strip at the bottom: what is safe and what is not yet safe."""

from __future__ import annotations

from fieldkit.workflows.field import alerts, backup, evidence, interview, note_drafts, states
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import Overview, Strip, Task

_AT_HQ = frozenset({"received", "verified"})
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
        "jumped" if session.clock_jumped else "ok",
    )


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
    rows = interview.listing(session)
    for row in rows:
        if row.state == "draft":
            tasks.append(Task("continue-interview", row.id, row.code, str(len(row.missing)), row.updated))
    if session.role == "lead":
        waiting = [row for row in rows if row.state in ("finalised", "reviewed")]
        exhibits = [row for row in evidence.listing(session) if row.state in ("finalised", "reviewed")]
        if waiting or exhibits:
            tasks.append(Task("seal", None, str(len(waiting)), str(len(exhibits)), None))
    for bundle in session.vault.bundles.all():
        if bundle.state in ("sealing", "sealed"):
            tasks.append(Task("write-bundle", bundle.id, str(bundle.sequence), "", None))
        elif bundle.state in ("written", "received"):
            tasks.append(Task("import-receipt", bundle.id, str(bundle.sequence), bundle.state, None))
    if backup.due(session):
        age = backup.age_days(session)
        tasks.append(Task("back-up", None, "" if age is None else str(age), "", backup.last_made(session)))
    return tasks
