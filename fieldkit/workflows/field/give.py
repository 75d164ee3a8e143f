"""Give what a member has to a lead: a parcel, which is a bundle sealed for that lead.

Everything but identities and fields that no kind declares goes: the lead reviews it, and consent decides what leaves
with the lead's bundle. Identities stay sealed to the identity custodians and pass through the lead's hands unopened.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from fieldkit.errors import RefusedError, UsageError
from fieldkit.jobs import Job
from fieldkit.workflows.field import addressee, bundle_store, interview, seal
from fieldkit.workflows.field.addressee import Addressee
from fieldkit.workflows.field.selection import Selection, select
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.history_values import GivenNext
from fieldkit.workflows.values import BundleRow, WrittenBundle


def waiting(session: FieldSession, lead: str) -> GivenNext:
    """What the next parcel for this lead would hold.

    :raises UsageError: ``lead-unknown``.
    :raises EvidenceError: the lead's certificate does not stand.
    """
    found = _selected(session, addressee.lead(session, lead))
    kinds = Counter(version.kind for version in {one.record: one for one in found.versions}.values())
    alerts = len({one.record for one in found.alerts})
    return GivenNext(
        kinds["interview"], kinds["exhibit"], alerts, kinds["actor"] + kinds["event"],
        sum(one.object.size for one in found.media), len(session.vault.drafts.all()),
        nothing=not (kinds.keys() - {"person"} or alerts or found.media),
    )  # fmt: skip


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
    selection = _selected(session, to)
    if not (selection.versions or selection.alerts or selection.media):
        raise UsageError("nothing-to-give", f"{lead} has everything already.", "Finalise an interview or add evidence.")
    row = seal.seal_for(session, selection, to, addressee.PARCEL, job)
    return row, seal.write(session, row.id, out, job)


def _selected(session: FieldSession, to: Addressee) -> Selection:
    done = [row.id for row in interview.listing(session) if row.state != "draft"]
    return select(session, done, session.vault.versions.records("exhibit"), to.receiver)
