"""Add a person to the vault on this laptop, and list who is in it.

The new person gets a slot, a person key, a signing key and an age identity of their own; they unlock with their own
passphrase, enrol for themselves, and sign as themselves. Until then they read and write nothing in the chain.
"""

from __future__ import annotations

from dataclasses import replace

from fieldkit.custody import Subject
from fieldkit.errors import RefusedError
from fieldkit.ids import random_hex
from fieldkit.keys.authority_store import load_private_key
from fieldkit.keys.enrolment import make_request, read_request
from fieldkit.keys.passphrases import generate, require_strong
from fieldkit.keys.slots import SlotCost
from fieldkit.keys.wrapping import new_key, unwrap
from fieldkit.vault import PersonRow, keyfile, keyring
from fieldkit.workflows.field import membership
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.people_values import AddedPerson, VaultPerson
from fieldkit.workflows.values import Role


def add(
    session: FieldSession, person: str, role: Role, passphrase: str | None = None, cost: SlotCost | None = None
) -> AddedPerson:
    """Add ``person``.

    :param passphrase: theirs, typed by them; generated where None, and shown once.
    :param cost: key derivation; calibrated to about a second where None.
    :raises UsageError: ``person-malformed``, ``role-malformed``, ``slots-full``.
    :raises RefusedError: ``not-enrolled``, ``role-lead``, ``person-taken``, ``passphrase-weak``, ``vault-salvage``.
    :raises EnvironmentFailure: the disk refused; the person has no slot.
    """
    membership.require_name(person, role)
    membership.require_manager(session)
    if passphrase is not None:
        require_strong(passphrase)
    vault = session.vault
    if any(row.code == person for row in membership.with_slot(vault)):
        raise RefusedError("person-taken", f"{person} already has a slot in this vault.", "Choose another pseudonym.")
    chosen, label, person_key = passphrase or generate(), random_hex(), new_key()
    try:
        row, identity = membership.new_person(session.kit, label, person_key, person, role, session.now_text())
        request = _request(session, row, person_key, role)
        slot = keyring.make_row(
            vault.keys.vault, label, chosen, person_key, vault.keys.vault_key,
            membership.slot_cost(session.kit, cost), identity,
        )  # fmt: skip
    finally:
        keyring.wipe(person_key)
    with session.writing() as writer:
        for stray in _without_slot(session, person):
            vault.people.drop(stray.slot)
        vault.people.put(replace(row, request=request))
        writer.line("key-added", (Subject("request", person, read_request(request).digest.hex),))
    keyfile.read(vault.folder).with_row(slot).write(vault.folder)
    return AddedPerson(person, role, None if passphrase else chosen)


def _request(session: FieldSession, row: PersonRow, person_key: bytearray, role: Role) -> bytes:
    """Their enrolment request, signed by their key while it is at hand: it binds their age identity to it."""
    wrapped = row.key or b""
    return make_request(
        load_private_key(unwrap(person_key, wrapped, membership.KEY_LABEL)),
        deployment_id=session.kit.deployment_id,
        team=session.kit.team,
        person=row.code,
        role=role,
        age_recipient=row.recipient or "",
        at=session.clock.now().wall,
    )


def _without_slot(session: FieldSession, person: str) -> list[PersonRow]:
    """Rows of somebody whose slot a cut kept from being written."""
    slots = keyfile.read(session.vault.folder).slots()
    rows = session.vault.people.all()
    return [row for row in rows if row.code == person and row.state == "waiting" and row.slot not in slots]


def listing(session: FieldSession) -> tuple[VaultPerson, ...]:
    """Everyone who is or was in the vault, in the order in which they came."""
    slots = keyfile.read(session.vault.folder).slots()
    rows = session.vault.people.all() or [membership.mine(session)]
    return tuple(
        VaultPerson(
            row.code,
            row.role,  # type: ignore[arg-type]  # one of its words
            row.state,
            row.state != "removed" and row.slot in slots,
            row.slot == session.vault.keys.slot,
            row.added,
        )
        for row in rows
    )
