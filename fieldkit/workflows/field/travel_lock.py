"""Travel lock: before a border, take away from the laptop what opens the vault.

The slots go; what is left is the recovery key of the deployment, far away, and the slots of people who do not travel.
The old ``vault.json`` is overwritten and its blocks given back, as far as the disk does that. It is said plainly: a
laboratory with your passphrase may still recover a slot from what the disk kept.

The strong form puts the slots under 256 random bits that only a token holds, which is given away, or cleared where
nobody is to come back that way. It needs no passphrase of the others, and the token brings every slot back; but what an
old block still holds is as in the plain form, so it too is overwritten.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from fieldkit import exactjson
from fieldkit.errors import EnvironmentFailure, RefusedError, UsageError
from fieldkit.ids import VaultId
from fieldkit.keys.token import Token
from fieldkit.keys.wrapping import new_key, unwrap, wrap
from fieldkit.storage.durable import remove_half_written
from fieldkit.storage.overwriting import Overwritten, replace_overwriting
from fieldkit.vault import keyfile, keyring
from fieldkit.vault.keyfile import KeyFile
from fieldkit.vault.locking import vault_lock
from fieldkit.workflows.field import membership
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.people_values import TravelLocked, WaysBack

LABORATORY = "A laboratory with your passphrase may still recover it: disks keep old blocks."
SNAPSHOTS = "Snapshots of the disk or system, synced folders and copies of this folder still open with your passphrase."
BACKUPS = "Backups still open with your passphrase: do not carry one."


def ways_back(session: FieldSession) -> WaysBack:
    """What would open the vault again after it was locked; asked before anything is done.

    :raises EvidenceError: ``vault-file-damaged``.
    """
    vault = session.vault
    others = tuple(row.code for row in membership.with_slot(vault) if row.slot != vault.keys.slot)
    file = keyfile.read(vault.folder)
    return WaysBack(others, file.recovery is not None, bool(file.locked))


def lock(session: FieldSession, keep: Sequence[str] = (), token: Token | None = None) -> TravelLocked:
    """Take every slot away but those of ``keep``, and lock. The vault opens again for those, with the recovery key, or
    with ``token``.

    :param token: open for writing; it gets the secret without which the slots are nothing. None for the plain form.
    :raises UsageError: ``person-unknown``.
    :raises RefusedError: ``travel-no-way-back``: nothing would ever open the vault again; ``travel-keeps-own``: a slot
        that your own passphrase opens would stay; ``travel-locked-before``; ``vault-salvage``.
    :raises EnvironmentFailure: the disk refused; the slots are still there.
    """
    vault = session.vault
    stay = [membership.named(vault, code) for code in keep]
    if any(row.slot == vault.keys.slot for row in stay):
        raise RefusedError("travel-keeps-own", "Your own slot would stay.", "Name only people who do not travel.")
    file = keyfile.read(vault.folder)
    if not stay and file.recovery is None and token is None:
        raise RefusedError(
            "travel-no-way-back",
            "Nothing would open this vault again: it has no entry for a recovery key.",
            "Keep the slot of a person who does not travel, or ask headquarters for a kit with a recovery key.",
        )
    slots = {row.slot for row in stay}
    away = [row for row in file.rows if row.get("person") not in slots]
    if token is not None and file.locked:
        raise RefusedError(
            "travel-locked-before", "Slots of this vault wait for a token already.", "Bring them back first."
        )
    locked = file.locked if token is None else _under_token(file, away, token)
    after = replace(file, rows=tuple(row for row in file.rows if row.get("person") in slots), locked=locked)
    if session.can_record:
        with session.writing() as writer:
            writer.line("locked", reason="travel lock: the slots on this laptop were taken away")
    remove_half_written(vault.folder)
    done = replace_overwriting(vault.folder / keyfile.NAME, after.encode())
    session.lock()
    return TravelLocked(
        tuple(row.code for row in stay),
        file.recovery is not None,
        done.overwritten,
        done.given_back,
        _warnings(done),
        token is not None,
    )


def unlock(folder: Path, token: Token) -> tuple[int, VaultId]:
    """Bring the slots of a strong travel lock back, then take the secret off the token; how many, in which vault.

    :param token: open for writing.
    :raises UsageError: ``not-a-vault``, ``travel-not-locked``.
    :raises RefusedError: ``travel-other-token``: the token holds no secret of this vault.
    :raises EvidenceError: ``vault-file-damaged``, ``wrapped-secret-damaged``; the vault is as it was.
    :raises EnvironmentFailure: ``vault-locked``: another process has it open.
    :raises EnvironmentFailure: the disk or token refused; what was not written is locked as before.
    """
    keyring.require_vault(folder)
    with vault_lock(folder):  # nobody changes vault.json meanwhile
        file = keyfile.read(folder)
        if not file.locked:
            raise UsageError("travel-not-locked", "No slot of this vault waits for a token.", "Unlock it as ever.")
        secret = token.secret(_label(file.vault))
        if secret is None:
            raise RefusedError(
                "travel-other-token", "The token is for another vault, or was cleared.", "Use the other one."
            )
        try:
            rows = [_row(secret, one, file.vault) for one in file.locked]
        except (exactjson.MalformedJson, ValueError) as error:
            raise keyfile.damaged() from error
        remove_half_written(folder)
        replace(file, rows=(*file.rows, *rows), locked=()).write(folder)
    token.clear_secret(_label(file.vault))
    return len(rows), file.vault


def _under_token(file: KeyFile, rows: Sequence[Mapping[str, Any]], token: Token) -> tuple[str, ...]:
    """The rows wrapped under 32 fresh bytes, which are on the token before the rows are nowhere else."""
    secret, label = bytes(new_key()), _label(file.vault)
    wrapped = [wrap(secret, exactjson.dumps(dict(row)), label) for row in rows]
    token.clear_secret(label)
    token.put_secret(label, secret)
    if token.secret(label) != secret:
        raise EnvironmentFailure("token-failed", "The token did not keep the secret.", "Use another token.")
    return tuple(base64.b64encode(one).decode("ascii") for one in wrapped)


def _row(secret: bytes, locked: str, vault: VaultId) -> Mapping[str, Any]:
    return exactjson.loads_object(bytes(unwrap(secret, base64.b64decode(locked, validate=True), _label(vault))))


def _label(vault: VaultId) -> str:
    return f"fieldkit-travel:{vault}"


def _warnings(done: Overwritten) -> tuple[str, ...]:
    refused = () if done.overwritten else ("The disk did not let the old slots be overwritten.",)
    kept = () if done.given_back else ("The disk did not take the old blocks back to be trimmed.",)
    return (*refused, *kept, LABORATORY, SNAPSHOTS, BACKUPS)
