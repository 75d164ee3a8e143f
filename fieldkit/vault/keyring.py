"""Opening ``vault.json``: who a passphrase is, and the vault key.

The rules (FORMAT.md, "Vault"): a slot yields a person's key; the person's key unwraps the vault key here and, inside
the database, apart from it, that person's signing key. When the vault key changes while others' keys are not at hand,
it is handed over to each: encrypted to the age recipient that they bound at enrolment, and that again under the vault
key before, so that it takes both the person and a key of this vault. Slots' labels are random: not even a pseudonym
stands on the disk.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from fieldkit.age import Identity, decrypt_bytes, encrypt_bytes, parse_identity, parse_recipient
from fieldkit.errors import EvidenceError, FieldkitError, RefusedError, UsageError
from fieldkit.ids import VaultId, new_vault_id, random_hex
from fieldkit.keys.slots import MINIMUM_COST, SlotBinding, SlotCost, make_slot, open_slot
from fieldkit.keys.wrapping import KEY_BYTES, new_key, unwrap, wrap
from fieldkit.storage.durable import is_half_written
from fieldkit.vault import keyfile
from fieldkit.vault.keyfile import FORMAT, KeyFile, Recovery, Row, damaged

__all__ = ["FORMAT", "AGE_LABEL", "OpenKeys", "create", "is_vault", "unlock"]

AGE_LABEL: Final = "person-age-identity"
_LABEL: Final = "vault-key"
RESTORING: Final = "restoring"
"""Empty file in a folder where a vault is being restored from a backup."""


@dataclass(slots=True)
class OpenKeys:
    """What a passphrase opened. Both keys are 32 bytes, to be wiped. ``slot`` is the label, empty when the recovery key
    opened it; ``handed_over`` says that the row still holds keys handed over."""

    vault: VaultId
    slot: str
    person_key: bytearray
    vault_key: bytearray
    generation: int = 0
    handed_over: bool = False

    def wipe(self) -> None:
        for key in (self.person_key, self.vault_key):
            wipe(key)


def wipe(key: bytearray) -> None:
    """Overwrite a key in memory."""
    for index in range(len(key)):
        key[index] = 0


def create(
    folder: Path, passphrase: str | bytearray, cost: SlotCost = MINIMUM_COST, recovery: str | None = None
) -> OpenKeys:
    """Write ``vault.json`` for a new vault with one slot.

    :param recovery: age recipient of the deployment's recovery key.
    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
    """
    vault, label = new_vault_id(), random_hex()
    person_key, vault_key = new_key(), new_key()
    row = make_row(vault, label, passphrase, person_key, vault_key, cost)
    KeyFile(vault, 0, (row.to_json(),), for_recovery(recovery, vault_key)).write(folder)
    return OpenKeys(vault, label, person_key, vault_key)


def make_row(
    vault: VaultId, label: str, passphrase: str | bytearray, person_key: bytearray, vault_key: bytearray,
    cost: SlotCost, identity: Identity | None = None,
) -> Row:  # fmt: skip
    """A new row of one person."""
    slot = make_slot(passphrase, person_key, SlotBinding(vault, label), cost)
    row = Row(slot, wrap(person_key, vault_key, _LABEL))
    return row if identity is None else with_identity(row, person_key, identity)


def with_identity(row: Row, person_key: bytearray, identity: Identity) -> Row:
    """The row with the person's age identity, to which later vault keys are handed over."""
    return replace(row, identity=wrap(person_key, identity.secret_text.encode("ascii"), AGE_LABEL))


def with_vault_key(row: Row, person_key: bytearray, vault_key: bytearray) -> Row:
    """The row with the vault key under the person's own key, and nothing handed over."""
    return replace(row, vault_key=wrap(person_key, vault_key, _LABEL), handovers=())


def for_recovery(recipient: str | None, vault_key: bytearray) -> Recovery | None:
    """The vault key for the recovery key."""
    if recipient is None:
        return None
    return Recovery(recipient, encrypt_bytes(bytes(vault_key), [parse_recipient(recipient)]))


def hand_over(row: Row, vault: VaultId, old_key: bytearray, new_key: bytearray, recipient: str) -> Row:
    """The row with a newer vault key for a person whose own key is not at hand.

    :raises UsageError: ``handovers-full``: the person has not unlocked for very long.
    """
    if len(row.handovers) >= keyfile.MAX_HANDOVERS:
        raise UsageError(
            "handovers-full", "Somebody has not unlocked since many changes of the key.", "Let them unlock first."
        )
    sealed = encrypt_bytes(bytes(new_key), [parse_recipient(recipient)])
    wrapped = wrap(old_key, sealed, _handover_label(vault, row.slot.person))
    return replace(row, handovers=(*row.handovers, wrapped))


def unlock(folder: Path, passphrase: str | bytearray) -> OpenKeys:
    """Try the passphrase on every slot. A damaged slot is passed over; its error is told if no other opens.

    :raises UsageError: ``not-a-vault``.
    :raises EvidenceError: ``vault-file-damaged``, ``slot-malformed``, ``wrapped-secret-damaged``.
    :raises RefusedError: ``passphrase-wrong``, ``vault-travel-locked``.
    """
    file = keyfile.read(folder)
    if not file.rows:
        raise RefusedError(
            "vault-travel-locked",
            "The vault is travel-locked: nothing on this laptop opens it.",
            "Open it with the token, or with the recovery key at headquarters.",
        )
    wrong: FieldkitError | None = None
    for raw in file.rows:
        try:
            row = Row.parse(raw)
            person_key = open_slot(row.slot, passphrase, SlotBinding(file.vault, row.slot.person))
        except RefusedError as error:
            wrong = wrong or error
        except EvidenceError as error:
            wrong = error
        else:
            return open_row(file, row, person_key)
    raise wrong or damaged()


def open_row(file: KeyFile, row: Row, person_key: bytearray) -> OpenKeys:
    """What the key of a person opens: the newest vault key of their row.

    :raises EvidenceError: ``wrapped-secret-damaged``, ``vault-file-damaged``.
    """
    vault_key = unwrap(person_key, row.vault_key, _LABEL)
    if row.handovers:
        identity = _identity(row, person_key)
        label = _handover_label(file.vault, row.slot.person)
        for one in row.handovers:
            sealed = bytes(unwrap(vault_key, one, label))
            vault_key = bytearray(decrypt_bytes(sealed, [identity], limit=KEY_BYTES))
    return OpenKeys(file.vault, row.slot.person, person_key, vault_key, file.generation, bool(row.handovers))


def _identity(row: Row, person_key: bytearray) -> Identity:
    if row.identity is None:
        raise damaged()
    return parse_identity(unwrap(person_key, row.identity, AGE_LABEL).decode("ascii"))


def settle(folder: Path, keys: OpenKeys) -> None:
    """Put the newest vault key under the person's own key in place of what was handed over.

    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``; the next unlock tries again.
    """
    file = keyfile.read(folder)
    row = file.row(keys.slot)
    if row is not None and row.handovers:
        file.with_row(with_vault_key(row, keys.person_key, keys.vault_key)).write(folder)
    keys.handed_over = False


def recover(folder: Path, identity: Identity) -> OpenKeys:
    """Open the vault with the recovery key: the vault key, and nobody's own.

    :raises RefusedError: ``recovery-none``: the vault has no entry for a recovery key; ``recovery-other``.
    :raises UsageError: ``not-a-vault``.
    :raises EvidenceError: ``vault-file-damaged``.
    """
    file = keyfile.read(folder)
    if file.recovery is None:
        raise RefusedError(
            "recovery-none", "This vault was made without a recovery key.", "Only a person's passphrase opens it."
        )
    try:
        vault_key = bytearray(decrypt_bytes(file.recovery.vault_key, [identity], limit=KEY_BYTES))
    except RefusedError as error:
        raise RefusedError(
            "recovery-other", "The vault is for another recovery key.", "Ask which deployment it belongs to."
        ) from error
    return OpenKeys(file.vault, "", bytearray(KEY_BYTES), vault_key, file.generation)


def is_vault(folder: Path) -> bool:
    """Whether there is a vault in ``folder``."""
    return (folder / keyfile.NAME).is_file()


def half_restored(folder: Path) -> bool:
    """Whether a vault was being restored in ``folder`` when it was cut: what is there is no vault, and may go. A folder
    that holds anything else is somebody's, whatever a file in it is called."""
    if not folder.is_dir() or is_vault(folder):
        return False
    names = [path.name for path in folder.iterdir()]
    begun = (folder / RESTORING).is_file() or (names and all(is_half_written(name) for name in names))
    return bool(begun) and all(of_a_restoring(name) for name in names)


def of_a_restoring(name: str) -> bool:
    """What a restoring makes before ``vault.json``, and what each of its files is called until it was read back."""
    whole = name.removeprefix(".").removesuffix(".part") if name.startswith(".") else name
    return whole in (RESTORING, "objects", "head", keyfile.NAME) or whole.startswith("case.db") or is_half_written(name)


def require_vault(folder: Path) -> None:
    """:raises UsageError: ``restore-unfinished``, ``not-a-vault``."""
    if half_restored(folder):
        raise UsageError(
            "restore-unfinished",
            f"Restoring the vault in {folder} was cut before it was whole.",
            "Restore the backup again, into the same folder.",
        )
    if not is_vault(folder):
        raise UsageError("not-a-vault", f"There is no vault in {folder}.", "Check the folder, or create a vault.")


def _handover_label(vault: VaultId, slot: str) -> str:
    return f"handover:{vault}:{slot}"
