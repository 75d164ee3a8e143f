"""A bundle that was lost on its way: set aside, and what it carried sealed anew under a number that names it."""

from __future__ import annotations

from fieldkit.jobs import Job
from fieldkit.workflows.field import review, seal, set_aside
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import BundleRow, LastLook


def reissue(session: FieldSession, ident: str, reason: str, job: Job) -> tuple[BundleRow, LastLook]:
    """Set the bundle aside and seal what it carried, with what was reviewed since.

    Where sealing fails the lost bundle stays set aside, what it carried waits, and the next bundle names it: nothing is
    lost, and the same call is safe again.

    :raises UsageError: ``bundle-unknown``, ``reason-missing``, ``nothing-to-seal``.
    :raises RefusedError: ``bundle-arrived``: headquarters has it; ``role-lead``, ``not-enrolled``.
    :raises EnvironmentFailure: the disk refused; nothing is called sealed.
    """
    review.require_lead(session)
    set_aside.lost(session, ident, reason)
    look = review.last_look(session, *review.passed(session))
    return seal.seal(session, look, job), look
