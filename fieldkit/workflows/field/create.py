"""Create a vault from a kit.

The kit's root is pinned. The person's signing key and age identity are made here and wrapped by the person's own key,
apart from the vault key; the chain begins when a certificate is accepted.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from fieldkit.age import generate_identity
from fieldkit.clock import Clock
from fieldkit.errors import UsageError
from fieldkit.keys.authority_store import private_key_der
from fieldkit.keys.certificates import new_private_key
from fieldkit.keys.passphrases import generate, require_strong
from fieldkit.keys.slots import MINIMUM_COST, SlotCost, calibrate
from fieldkit.keys.wrapping import wrap
from fieldkit.vault import Vault
from fieldkit.workflows.field import first_start
from fieldkit.workflows.values import CreatedVault, Role

KEY_LABEL, AGE_LABEL = "enrolment-key", "person-age-identity"
ROLES = ("member", "lead")


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
    if role not in ROLES:
        raise UsageError("role-malformed", "The role is member or lead.", "Choose one of them.")
    if not 0 < len(person) <= 32 or not person.replace("-", "").isalnum() or not person.isascii():
        raise UsageError("person-malformed", "A pseudonym is letters, digits and hyphens.", "For example H-07.")
    if passphrase is not None:
        require_strong(passphrase)
    kit = first_start.load(kit_path, clock.now().wall)
    chosen = passphrase or generate()
    training = kit.policies.get("training", False)
    vault = Vault.create(folder, chosen, cost or (MINIMUM_COST if training else calibrate()))
    try:
        key, identity = new_private_key(), generate_identity("x25519" if _classic(kit.policies) else "hybrid")
        with vault.transaction():
            vault.meta.put("kit", kit.exact)
            vault.meta.put("root", str(kit.root_digest))
            vault.meta.put("person", person)
            vault.meta.put("role", role)
            vault.meta.put("enrolment-key", wrap(vault.keys.person_key, private_key_der(key), KEY_LABEL))
            vault.meta.put("age-identity", wrap(vault.keys.person_key, identity.secret_text.encode(), AGE_LABEL))
            vault.meta.put("age-recipient", str(identity.recipient))
    finally:
        vault.close()
    return CreatedVault(str(folder), person, role, None if passphrase else chosen)


def _classic(policies: Mapping[str, bool]) -> bool:
    return policies.get("classic-recipients", False)
