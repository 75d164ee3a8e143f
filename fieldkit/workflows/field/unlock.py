"""Unlock a vault.

The sandbox starts first, before any key or thread exists. On opening, the chain's links are checked to the head; a
clock that stepped since the last line is named in a line of its own.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

from fieldkit.clock import Clock
from fieldkit.digest import Digest
from fieldkit.errors import EvidenceError, RefusedError
from fieldkit.keys.kit import read_kit
from fieldkit.keys.signer import SoftwareSigner
from fieldkit.sandbox import Sandbox
from fieldkit.vault import Vault
from fieldkit.workflows.field import bundle_store, membership, new_chain, recording
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import Role


def start_sandbox() -> Sandbox:
    """Start the caged parser's parent; the first thing that a process does."""
    return Sandbox.start()


def unlock(
    folder: Path,
    passphrase: str | bytearray,
    clock: Clock,
    sandbox: Sandbox | None = None,
    person: str | None = None,
) -> FieldSession:
    """Unlock the vault in ``folder`` as the person whose passphrase it is.

    :param person: whose it must be; nothing is written when it is someone else's.
    :raises RefusedError: ``passphrase-wrong``, ``person-other``, ``vault-travel-locked``.
    :raises UsageError: ``not-a-vault``.
    :raises EnvironmentFailure: ``vault-locked``.
    :raises EvidenceError: a vault that was cut or altered beyond salvage.
    """
    return of_vault(Vault.open(folder, passphrase), clock, sandbox, person)


def of_vault(vault: Vault, clock: Clock, sandbox: Sandbox | None = None, person: str | None = None) -> FieldSession:
    """The session of a vault that was just opened; the vault is closed where there is none.

    :raises RefusedError: ``person-other``.
    :raises EvidenceError: ``vault-unfinished`` and what the kit's check raises.
    """
    try:
        return _session(vault, clock, sandbox, person)
    except BaseException:
        vault.close()
        raise


def _session(vault: Vault, clock: Clock, sandbox: Sandbox | None, wanted: str | None) -> FieldSession:
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
        vault.signer = SoftwareSigner.from_wrapped(vault.keys.person_key, row.signer)
    session = FieldSession(vault, kit, row.code, cast(Role, row.role), clock, sandbox)
    session.use_signer()
    if not vault.salvage:
        membership.bring_up_to_date(session)
        if session.enrolled:
            _first_line(session)
            session.rescued = recording.rescue(session)
    return session


def _first_line(session: FieldSession) -> None:
    vault = session.vault
    dropped = bundle_store.drop_unfinished(vault)
    with session.writing() as writer:
        if vault.restored:
            new_chain.begin(session, writer)
        writer.line("unlocked", (), reason="; ".join(_what_happened(vault, dropped)) or None)
    session.saved_at = None


def _what_happened(vault: Vault, dropped: int) -> list[str]:
    """What a cut left behind, in words: nothing of it is passed over in silence."""
    found = []
    if vault.was_cut:
        found.append("the session before was cut off; what was saved stands")
    if vault.head_state == "chain-ahead":
        found.append("the chain was ahead of the head by valid lines")
    if vault.orphans:
        found.append(f"{vault.orphans} unfinished files of a cut were removed")
    if vault.strays_kept:
        found.append(f"{vault.strays_kept} whole files that the case does not name are kept aside")
    if dropped:
        found.append(f"{dropped} bundles whose sealing was cut were taken back; nothing of them had left")
    return found
