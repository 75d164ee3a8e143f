"""Recover a vault that nobody can unlock any more, with the deployment's recovery key.

It gives a person a new slot, and nothing of anybody else's: every signing key stays wrapped by its owner's secret. The
old chain gets no further line. The person enrols a key of their own, and the first line of the new chain, signed by
whoever first works with an enrolled key, names the last line known.
"""

from __future__ import annotations

from pathlib import Path

from fieldkit.clock import Clock
from fieldkit.digest import Digest
from fieldkit.errors import RefusedError
from fieldkit.ids import random_hex
from fieldkit.keys.kit import read_kit
from fieldkit.keys.passphrases import generate, require_strong
from fieldkit.keys.slots import SlotCost
from fieldkit.keys.wrapping import new_key
from fieldkit.vault import Vault, keyfile, keyring
from fieldkit.workflows.field import membership
from fieldkit.workflows.hq import recovery_key
from fieldkit.workflows.people_values import AddedPerson
from fieldkit.workflows.values import Role


def recover(
    folder: Path,
    key: Path,
    key_passphrase: str | bytearray,
    person: str,
    role: Role,
    clock: Clock,
    passphrase: str | None = None,
    cost: SlotCost | None = None,
) -> AddedPerson:
    """Give ``person`` a slot in the vault in ``folder``.

    :param key: the recovery key's file or folder, with ``key_passphrase``.
    :raises RefusedError: ``passphrase-wrong`` (the recovery key's), ``recovery-none``, ``recovery-other``,
        ``passphrase-weak``, ``person-taken``, ``vault-salvage``.
    :raises UsageError: ``not-a-vault``, ``not-a-recovery-key``, ``person-malformed``, ``role-malformed``.
    :raises EnvironmentFailure: the disk refused; nobody has a new slot.
    """
    membership.require_name(person, role)
    if passphrase is not None:
        require_strong(passphrase)
    chosen = passphrase or generate()
    vault = Vault.recover(folder, recovery_key.open_key(key, key_passphrase))
    try:
        _add(vault, person, role, chosen, clock, cost)
    finally:
        vault.close()
    return AddedPerson(person, role, None if passphrase else chosen)


def _add(vault: Vault, person: str, role: Role, chosen: str, clock: Clock, cost: SlotCost | None) -> None:
    kit = read_kit(vault.meta.get("kit") or b"", clock.now().wall, Digest.parse(vault.meta.text("root") or ""))
    if any(row.code == person and row.certificates for row in vault.people.all()):
        raise RefusedError(
            "person-taken", f"{person} has signed in this vault with another key.", "Choose a new pseudonym."
        )
    label, person_key = random_hex(), new_key()
    row, identity = membership.new_person(kit, label, person_key, person, role, clock.now().text)
    slot = keyring.make_row(
        vault.keys.vault, label, chosen, person_key, vault.keys.vault_key, membership.slot_cost(kit, cost), identity
    )
    keyring.wipe(person_key)
    with vault.transaction():
        vault.people.put(row)
        vault.close_chain()
    keyfile.read(vault.folder).with_row(slot).write(vault.folder)
