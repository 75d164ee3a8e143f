"""Create a vault from a kit.

The kit's root is pinned. The person's signing key and age identity are made here and wrapped by the person's own key,
apart from the vault key; the chain begins when a certificate is accepted.
"""

from __future__ import annotations

from pathlib import Path

from fieldkit.clock import Clock
from fieldkit.keys.passphrases import generate, require_strong
from fieldkit.keys.slots import SlotCost
from fieldkit.vault import Vault
from fieldkit.workflows.field import first_start, membership
from fieldkit.workflows.values import CreatedVault, Role


def create_vault(
    folder: Path,
    kit_path: Path,
    person: str,
    role: Role,
    passphrase: str | None,
    clock: Clock,
    cost: SlotCost | None = None,
) -> CreatedVault:
    """Make a vault in ``folder``.

    :param passphrase: generated where None, and shown once.
    :param cost: key derivation; calibrated to about a second where None (the least allowed in training).
    :raises UsageError: ``folder-not-empty``, ``person-malformed``, ``role-malformed``.
    :raises RefusedError: ``passphrase-weak``.
    :raises EvidenceError: a kit that does not check.
    """
    membership.require_name(person, role)
    if passphrase is not None:
        require_strong(passphrase)
    kit = first_start.load(kit_path, clock.now().wall)
    chosen = passphrase or generate()
    vault = Vault.create(folder, chosen, membership.slot_cost(kit, cost), kit.recovery_recipient)
    try:
        row, identity = membership.new_person(
            kit, vault.keys.slot, vault.keys.person_key, person, role, clock.now().text
        )
        with vault.transaction():
            vault.meta.put("kit", kit.exact)
            vault.meta.put("root", str(kit.root_digest))
            vault.people.put(row)
        membership.keep_identity(vault, identity)
    finally:
        vault.close()
    return CreatedVault(str(folder), person, role, None if passphrase else chosen)
