"""``vault.json``: format, vault id and key slots; nothing else is readable in a vault's folder.

A slot yields a person's key; the person's key unwraps the vault key here, and inside the database, apart from it,
that person's signing key. The slot's label is random, so that not even a pseudonym stands on the disk.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from pathlib import Path

from fieldkit import exactjson
from fieldkit.errors import EnvironmentFailure, EvidenceError, RefusedError, UsageError
from fieldkit.ids import VaultId, is_id, new_vault_id, random_hex
from fieldkit.keys.slots import MINIMUM_COST, Slot, SlotBinding, SlotCost, make_slot, open_slot
from fieldkit.keys.wrapping import new_key, unwrap, wrap
from fieldkit.storage.durable import write_durable

FORMAT = "fieldkit-vault/1"
_LABEL = "vault-key"
_MAX = 1 << 20


@dataclass(slots=True)
class OpenKeys:
    """What a passphrase opened. Both keys are 32 bytes, to be wiped."""

    vault: VaultId
    slot: str
    person_key: bytearray
    vault_key: bytearray

    def wipe(self) -> None:
        for key in (self.person_key, self.vault_key):
            for index in range(len(key)):
                key[index] = 0


def create(folder: Path, passphrase: str | bytearray, cost: SlotCost = MINIMUM_COST) -> OpenKeys:
    """Write ``vault.json`` for a new vault with one slot.

    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
    """
    vault, label = new_vault_id(), random_hex()
    person_key, vault_key = new_key(), new_key()
    slot = make_slot(passphrase, person_key, SlotBinding(vault, label), cost)
    wrapped = base64.b64encode(wrap(person_key, vault_key, _LABEL)).decode("ascii")
    document = {"format": FORMAT, "vault": vault, "slots": [{**slot.to_json(), "vault_key": wrapped}]}
    write_durable(folder / "vault.json", exactjson.dumps(document) + b"\n")
    return OpenKeys(vault, label, person_key, vault_key)


def unlock(folder: Path, passphrase: str | bytearray) -> OpenKeys:
    """Try the passphrase on every slot.

    :raises UsageError: ``not-a-vault``.
    :raises EvidenceError: ``vault-file-damaged``, ``slot-malformed``.
    :raises RefusedError: ``passphrase-wrong``.
    """
    vault, slots = _read(folder)
    wrong: RefusedError | None = None
    for slot, wrapped in slots:
        try:
            person_key = open_slot(slot, passphrase, SlotBinding(vault, slot.person))
        except RefusedError as error:
            wrong = error
            continue
        return OpenKeys(vault, slot.person, person_key, unwrap(person_key, wrapped, _LABEL))
    raise wrong or _damaged()


def is_vault(folder: Path) -> bool:
    """Whether there is a vault in ``folder``."""
    return (folder / "vault.json").is_file()


def _read(folder: Path) -> tuple[VaultId, list[tuple[Slot, bytes]]]:
    try:
        with (folder / "vault.json").open("rb") as stream:
            data = stream.read(_MAX)
    except FileNotFoundError:
        raise UsageError(
            "not-a-vault", f"There is no vault in {folder}.", "Check the folder, or create a vault."
        ) from None
    except OSError as error:
        raise EnvironmentFailure("vault-unreadable", "The vault cannot be read.", "Check the disk.") from error
    try:
        document = exactjson.loads_object(data)
        rows = document["slots"]
        if document["format"] != FORMAT or not is_id(document["vault"]) or not isinstance(rows, list) or not rows:
            raise _damaged()
        slots = [_slot(row) for row in rows]
    except (exactjson.MalformedJson, KeyError, TypeError, binascii.Error) as error:
        raise _damaged() from error
    return VaultId(document["vault"]), slots


def _slot(row: dict[str, object]) -> tuple[Slot, bytes]:
    wrapped = row["vault_key"]
    if not isinstance(wrapped, str):
        raise _damaged()
    plain = {key: value for key, value in row.items() if key != "vault_key"}
    return Slot.parse(plain), base64.b64decode(wrapped, validate=True)


def _damaged() -> EvidenceError:
    return EvidenceError("vault-file-damaged", "The file vault.json was cut or altered.", "Restore it from a backup.")
