"""The signatures that unlocking did not get to, checked while people work (FORMAT.md, "Checked up to")."""

from __future__ import annotations

import contextlib

from fieldkit.errors import EnvironmentFailure, EvidenceError, RefusedError
from fieldkit.jobs import Job
from fieldkit.workflows.field.session import FieldSession

_LINES = 500
"""Lines between two places where the work can be stopped: about 25 ms on one core."""


def left(session: FieldSession) -> int:
    """How many lines, of those that were there at unlocking, have a signature that is not checked yet."""
    return session.vault.checked.left


def check_rest(session: FieldSession, job: Job) -> EvidenceError | None:
    """Check them on one core, a piece at a time, and keep how far that got. The first line that does not stand ends it:
    ``session.signature_doubt`` says so, a line ``check-failed`` is written, and the next unlocking, which begins before
    that line, opens the vault for salvage.

    :raises Cancelled: what was checked until then is kept.
    """
    checked = session.vault.checked
    total, doubt = checked.left, None
    try:
        while checked.left and doubt is None:
            job.step("checking signatures", total - checked.left, total, "lines")
            try:
                checked.go_on(_LINES, threads=1)
            except EvidenceError as error:
                doubt = error
    finally:
        _keep(session, doubt)
    return doubt


def _keep(session: FieldSession, doubt: EvidenceError | None) -> None:
    session.signature_doubt = doubt or session.signature_doubt
    if session.vault.salvage or session.cannot_write:
        return
    with contextlib.suppress(EnvironmentFailure, RefusedError):  # more is checked again than was needed
        if doubt is not None and session.can_record:
            with session.writing() as writer:
                session.vault.checked.keep()
                writer.line("check-failed", reason=doubt.code)
        else:
            with session.vault.transaction():
                session.vault.checked.keep()
