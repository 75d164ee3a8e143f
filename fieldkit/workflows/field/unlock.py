"""Unlock a vault.

The sandbox starts first, before any key or thread exists. On opening, the chain's links are checked to the head; a
clock that stepped since the last line is named in a line of its own.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

from fieldkit.clock import Clock
from fieldkit.digest import Digest
from fieldkit.errors import EvidenceError
from fieldkit.keys.kit import read_kit
from fieldkit.keys.signer import SoftwareSigner
from fieldkit.sandbox import Sandbox
from fieldkit.vault import Vault
from fieldkit.workflows.field import bundle_store
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import Role


def start_sandbox() -> Sandbox:
    """Start the caged parser's parent; the first thing that a process does."""
    return Sandbox.start()


def unlock(folder: Path, passphrase: str | bytearray, clock: Clock, sandbox: Sandbox | None = None) -> FieldSession:
    """Unlock the vault in ``folder``.

    :raises RefusedError: ``passphrase-wrong``.
    :raises UsageError: ``not-a-vault``.
    :raises EnvironmentFailure: ``vault-locked``.
    :raises EvidenceError: a vault that was cut or altered beyond salvage.
    """
    vault = Vault.open(folder, passphrase)
    try:
        return _session(vault, clock, sandbox)
    except BaseException:
        vault.close()
        raise


def _session(vault: Vault, clock: Clock, sandbox: Sandbox | None) -> FieldSession:
    exact, root = vault.meta.get("kit"), vault.meta.text("root")
    if exact is None or root is None:
        raise EvidenceError(
            "vault-unfinished", "This vault was never finished.", "Delete its folder and create it again."
        )
    kit = read_kit(exact, clock.now().wall, Digest.parse(root))
    wrapped = vault.meta.get("signer")
    if wrapped is not None:
        vault.signer = SoftwareSigner.from_wrapped(vault.keys.person_key, wrapped)
    person, role = vault.meta.text("person") or "", cast(Role, vault.meta.text("role") or "member")
    session = FieldSession(vault, kit, person, role, clock, sandbox)
    session.use_signer()
    if session.enrolled and not vault.salvage:
        _first_line(session)
    return session


def _first_line(session: FieldSession) -> None:
    vault = session.vault
    dropped = bundle_store.drop_unfinished(vault)
    with session.writing() as writer:
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
