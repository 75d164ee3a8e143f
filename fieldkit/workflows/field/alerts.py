"""Raise an alert: what, where, how urgent. No legal label; it leaves with the next bundle, before everything else."""

from __future__ import annotations

from fieldkit.errors import UsageError
from fieldkit.ids import new_record_id
from fieldkit.records import Alert
from fieldkit.workflows.field import book
from fieldkit.workflows.field.session import FieldSession

URGENCIES = ("now", "today", "soon")


def raise_alert(session: FieldSession, what: str, where: str, urgency: str) -> str:
    """Record an alert; its code. Durable when it returns.

    :raises UsageError: ``alert-empty``, ``alert-urgency``.
    """
    if not what.strip():
        raise UsageError("alert-empty", "The alert says nothing.", "Say what happens, in plain words.")
    if urgency not in URGENCIES:
        raise UsageError("alert-urgency", "The urgency is not known.", "Use one of: " + ", ".join(URGENCIES))
    with session.writing() as writer:
        code = writer.next_code("alert")
        alert = Alert(code, what.strip(), where.strip(), urgency, session.now_text())
        version = writer.version(new_record_id(), alert.to_fields(), "created")
        writer.line("alerted", (book.version_subject(version),))
    return code
