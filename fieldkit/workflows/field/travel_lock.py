"""Travel lock, plain form: before a border, take away from the laptop what opens the vault.

The slots go; what is left is the recovery key of the deployment, far away, and the slots of people who do not travel.
The old ``vault.json`` is overwritten and its blocks given back, as far as the disk does that. It is said plainly: a
laboratory with your passphrase may still recover a slot from what the disk kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from fieldkit.errors import RefusedError
from fieldkit.storage.durable import remove_half_written
from fieldkit.storage.overwriting import Overwritten, replace_overwriting
from fieldkit.vault import keyfile
from fieldkit.workflows.field import membership
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.people_values import TravelLocked

LABORATORY = "A laboratory with your passphrase may still recover it: disks keep old blocks."
SNAPSHOTS = "Snapshots of the disk or system, synced folders and copies of this folder still open with your passphrase."
BACKUPS = "Backups still open with your passphrase: do not carry one."


def lock(session: FieldSession, keep: Sequence[str] = ()) -> TravelLocked:
    """Take every slot away but those of ``keep``, and lock. The vault opens again for those, or with the recovery key.

    :raises UsageError: ``person-unknown``.
    :raises RefusedError: ``travel-no-way-back``: nothing would ever open the vault again; ``travel-keeps-own``: a slot
        that your own passphrase opens would stay; ``vault-salvage``.
    :raises EnvironmentFailure: the disk refused; the slots are still there.
    """
    vault = session.vault
    stay = [membership.named(vault, code) for code in keep]
    if any(row.slot == vault.keys.slot for row in stay):
        raise RefusedError("travel-keeps-own", "Your own slot would stay.", "Name only people who do not travel.")
    file = keyfile.read(vault.folder)
    if not stay and file.recovery is None:
        raise RefusedError(
            "travel-no-way-back",
            "Nothing would open this vault again: it has no entry for a recovery key.",
            "Keep the slot of a person who does not travel, or ask headquarters for a kit with a recovery key.",
        )
    slots = {row.slot for row in stay}
    after = replace(file, rows=tuple(row for row in file.rows if row.get("person") in slots), locked=())
    if session.enrolled:
        with session.writing() as writer:
            writer.line("locked", reason="travel lock: the slots on this laptop were taken away")
    remove_half_written(vault.folder)
    done = replace_overwriting(vault.folder / keyfile.NAME, after.encode())
    session.lock()
    return TravelLocked(
        tuple(row.code for row in stay), file.recovery is not None, done.overwritten, done.given_back, _warnings(done)
    )


def _warnings(done: Overwritten) -> tuple[str, ...]:
    refused = () if done.overwritten else ("The disk did not let the old slots be overwritten.",)
    kept = () if done.given_back else ("The disk did not take the old blocks back to be trimmed.",)
    return (*refused, *kept, LABORATORY, SNAPSHOTS, BACKUPS)
