"""Unlock a vault.

The sandbox starts first, before any key or thread exists. On opening, the chain's links are checked to the head; a
clock that stepped since the last line is named in a line of its own.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

from fieldkit.clock import Clock
from fieldkit.digest import Digest
from fieldkit.errors import EnvironmentFailure, EvidenceError, RefusedError
from fieldkit.keys.kit import read_kit
from fieldkit.sandbox import Sandbox
from fieldkit.vault import Vault, keyring
from fieldkit.workflows.field import bundle_store, membership, new_chain, recording, signing
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.field.signing import AskPin
from fieldkit.workflows.values import Role

_READ_ONLY = "opened-without-token"


def start_sandbox() -> Sandbox:
    """Start the caged parser's parent; the first thing that a process does."""
    return Sandbox.start()


def require_vault(folder: Path) -> None:
    """Whether there is a vault to unlock; asked before anybody types a passphrase.

    :raises UsageError: ``not-a-vault``, ``restore-unfinished``.
    """
    keyring.require_vault(folder)


def unlock(
    folder: Path,
    passphrase: str | bytearray,
    clock: Clock,
    sandbox: Sandbox | None = None,
    person: str | None = None,
    pin: AskPin | None = None,
) -> FieldSession:
    """Unlock the vault in ``folder`` as the person whose passphrase it is.

    :param person: whose it must be; nothing is written when it is someone else's.
    :param pin: asks for the PIN of the token that the person signs with, where there is one and it is plugged in.
        Without the token, or without a PIN, the vault is read: ``FieldSession.cannot_sign`` says why.
    :raises RefusedError: ``passphrase-wrong``, ``person-other``, ``vault-travel-locked``, ``token-pin-wrong``.
    :raises UsageError: ``not-a-vault``.
    :raises EnvironmentFailure: ``vault-locked``.
    :raises EvidenceError: a vault that was cut or altered beyond salvage.

    A disk that is full or fails keeps nobody from reading: ``FieldSession.cannot_write`` then says why nothing is
    written until it is locked and unlocked again.
    """
    return of_vault(Vault.open(folder, passphrase), clock, sandbox, person, pin)


def of_vault(
    vault: Vault, clock: Clock, sandbox: Sandbox | None = None, person: str | None = None, pin: AskPin | None = None
) -> FieldSession:
    """The session of a vault that was just opened; the vault is closed where there is none.

    :raises RefusedError: ``person-other``, ``token-pin-wrong``.
    :raises EvidenceError: ``vault-unfinished`` and what the kit's check raises.
    """
    try:
        return _session(vault, clock, sandbox, person, pin)
    except BaseException:
        signing.close(vault.signer)
        vault.close()
        raise


def _session(
    vault: Vault, clock: Clock, sandbox: Sandbox | None, wanted: str | None, pin: AskPin | None
) -> FieldSession:
    exact, root = vault.meta.get("kit"), vault.meta.text("root")
    if exact is None or root is None:
        raise EvidenceError(
            "vault-unfinished", "This vault was never finished.", "Delete its folder and create it again."
        )
    kit = read_kit(exact, clock.now().wall, Digest.parse(root))
    row = membership.row_of(vault)
    if wanted is not None and row.code != wanted:
        raise RefusedError("person-other", "The passphrase is another person's.", f"Type the passphrase of {wanted}.")
    if row.signer is not None:
        vault.signer = signing.open_signer(vault.keys.person_key, row.signer, kit, pin)
    session = FieldSession(vault, kit, row.code, cast(Role, row.role), clock, sandbox)
    session.use_signer()
    if not vault.salvage and not vault.unwritable:
        try:
            _begin(session)
        except EnvironmentFailure as error:  # a full disk keeps nobody from reading (decision 0041)
            vault.only_read(error)
    return session


def _begin(session: FieldSession) -> None:
    """What is written before any work."""
    membership.bring_up_to_date(session)
    if session.can_record:
        _first_line(session)
        session.rescued = recording.rescue(session)
    elif session.cannot_sign is not None:
        _count_reading(session.vault)


def _count_reading(vault: Vault) -> None:
    """Remember that the vault was opened without what signs: the next line says so."""
    with vault.transaction():
        vault.meta.put(_READ_ONLY, str(int(vault.meta.text(_READ_ONLY) or "0") + 1))


def _first_line(session: FieldSession) -> None:
    vault = session.vault
    dropped = bundle_store.drop_unfinished(vault)
    with session.writing() as writer:
        if vault.restored:
            new_chain.begin(session, writer)
        vault.checked.keep()
        writer.line("unlocked", (), reason="; ".join(_what_happened(vault, dropped)) or None)
        vault.meta.drop(_READ_ONLY)
    vault.left_open = False  # it is said
    session.saved_at = None


def _what_happened(vault: Vault, dropped: int) -> list[str]:
    """What a cut left behind, in words: nothing of it is passed over in silence."""
    found = []
    if vault.was_cut or vault.left_open:
        found.append("the session before was cut off; what was saved stands")
    read = vault.meta.text(_READ_ONLY)
    if read is not None:
        found.append(f"the vault was opened {read} times without the token, to be read")
    if vault.head_state == "chain-ahead":
        found.append("the chain was ahead of the head by valid lines")
    if vault.checked.left:
        found.append(f"the signatures of the last {vault.checked.left} lines are not checked yet")
    if vault.orphans:
        found.append(f"{vault.orphans} unfinished files of a cut were removed")
    if vault.strays_kept:
        found.append(f"{vault.strays_kept} whole files that the case does not name are kept aside")
    if dropped:
        found.append(f"{dropped} bundles whose sealing was cut were taken back; nothing of them had left")
    return found
