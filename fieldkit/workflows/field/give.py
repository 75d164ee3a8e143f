"""Give what a member has to a lead: a parcel, which is a bundle sealed for that lead.

Everything but identities and fields that no kind declares goes: the lead reviews it, and consent decides what leaves
with the lead's bundle. Identities stay sealed to the identity custodians and pass through the lead's hands unopened.
"""

from __future__ import annotations

from pathlib import Path

from fieldkit.errors import RefusedError, UsageError
from fieldkit.jobs import Job
from fieldkit.workflows.field import addressee, bundle_store, interview, seal
from fieldkit.workflows.field.selection import select
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import BundleRow, WrittenBundle


def give(session: FieldSession, lead: str, out: Path, job: Job) -> tuple[BundleRow, WrittenBundle]:
    """Seal what this lead does not have yet, and write it to ``out``, read back equal.

    :param lead: pseudonym of a lead whom the kit names.
    :raises RefusedError: ``role-member``: a lead seals bundles; ``not-enrolled``.
    :raises UsageError: ``lead-unknown``, ``nothing-to-give``.
    :raises EvidenceError: the lead's certificate does not stand.
    :raises EnvironmentFailure: the disk refused; ``written`` is not said.
    """
    if session.role != "member":
        raise RefusedError("role-member", "A lead seals bundles for headquarters.", "Use fieldkit bundle seal.")
    to = addressee.lead(session, lead)
    bundle_store.drop_unfinished(session.vault)
    done = [row.id for row in interview.listing(session) if row.state != "draft"]
    exhibits = session.vault.versions.records("exhibit")
    selection = select(session, done, exhibits, to.receiver)
    if not (selection.versions or selection.alerts or selection.media):
        raise UsageError("nothing-to-give", f"{lead} has everything already.", "Finalise an interview or add evidence.")
    row = seal.seal_for(session, selection, to, addressee.PARCEL, job)
    return row, seal.write(session, row.id, out, job)
