"""Change one's own passphrase.

The slot, the person's key and the vault key are all made anew, and everything of the person's is wrapped again: the
old passphrase opens nothing that is written afterwards, not even with a copy of the old ``vault.json``.
"""

from __future__ import annotations

from dataclasses import replace

from fieldkit.age import parse_identity
from fieldkit.custody import Subject
from fieldkit.digest import ZERO_HEX
from fieldkit.errors import RefusedError
from fieldkit.keys.passphrases import generate, require_strong
from fieldkit.keys.slots import SlotCost
from fieldkit.keys.wrapping import new_key, unwrap, wrap
from fieldkit.vault import PersonRow, keyring
from fieldkit.vault.keyfile import KeyFile
from fieldkit.vault.swapping import Edited
from fieldkit.workflows.field import approve, membership, rekeying
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.people_values import AddedPerson
from fieldkit.workflows.values import Role

_SIGNER_LABEL = "signing-key"


def change(session: FieldSession, passphrase: str | None = None, cost: SlotCost | None = None) -> AddedPerson:
    """Give the acting person a new passphrase; one is generated, and shown once, where none is given.

    :raises RefusedError: ``passphrase-weak``, ``vault-salvage``, ``person-unready``: somebody has not unlocked since
        this vault was made by an older release, so that no key can be handed over to them.
    :raises EnvironmentFailure: the disk refused; the old passphrase still holds (or, with ``vault-key-unsure``, one of
        the two).
    """
    if passphrase is not None:
        require_strong(passphrase)
    session.require_signer()
    vault, chosen, person_key = session.vault, passphrase or generate(), new_key()
    own = membership.mine(session)
    others = {row.slot: _recipient(session, row) or "" for row in membership.with_slot(vault) if row.slot != own.slot}
    if not all(others.values()):
        raise RefusedError("person-unready", "A person of this vault has no age identity.", "Let them unlock first.")
    authority = _again(vault.meta.get(session.authority_place), approve.LABEL, vault.keys.person_key, person_key)
    fresh = _wrapped_again(own, vault.keys.person_key, person_key)
    secret = unwrap(vault.keys.person_key, own.identity or b"", membership.AGE_LABEL).decode("ascii")
    price = membership.slot_cost(session.kit, cost)

    def file(before: KeyFile, vault_key: bytearray) -> KeyFile:
        row = keyring.make_row(before.vault, own.slot, chosen, person_key, vault_key, price, parse_identity(secret))
        return rekeying.handed_over(session, before, vault_key, others, row)

    def edit(edited: Edited) -> None:
        edited.people.put(fresh)
        if authority is not None:
            edited.meta.put(session.authority_place, authority)
        subject = Subject("slot", own.slot, ZERO_HEX)
        rekeying.write_line(session, edited, "key-added", (subject,), "passphrase changed; the vault has a new key")

    vault.rekey(file, edit)
    keyring.wipe(vault.keys.person_key)
    vault.keys.person_key = person_key
    session.saved_at = session.now_text()
    return AddedPerson(own.code, _role(own), None if passphrase else chosen)


def _recipient(session: FieldSession, row: PersonRow) -> str | None:
    """Where to hand the new key over: what was bound at enrolment, or, before that, what stands in the table. Nobody
    who was ever removed can have written the latter: unproven slots go when anybody is removed."""
    return membership.proven_recipient(session, row) if row.certificates else row.recipient


def _wrapped_again(row: PersonRow, old: bytearray, new: bytearray) -> PersonRow:
    return replace(
        row,
        key=_again(row.key, membership.KEY_LABEL, old, new),
        identity=_again(row.identity, membership.AGE_LABEL, old, new),
        signer=_again(row.signer, _SIGNER_LABEL, old, new),
    )


def _again(secret: bytes | None, label: str, old: bytearray, new: bytearray) -> bytes | None:
    return None if secret is None else wrap(new, unwrap(old, secret, label), label)


def _role(row: PersonRow) -> Role:
    return "lead" if row.role == "lead" else "member"
