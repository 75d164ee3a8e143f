"""The people of a vault, as the verbs about them share it: names, secrets, certificates and rows.

Each person has a key of their own from a slot of their own; their signing key and age identity are wrapped by it. A
colleague reads what they read, and cannot sign as them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from fieldkit.age import Identity, generate_identity, parse_identity
from fieldkit.errors import EnvironmentFailure, EvidenceError, RefusedError, UsageError
from fieldkit.keys.authority_store import private_key_der
from fieldkit.keys.certificates import new_private_key
from fieldkit.keys.enrolment import read_request
from fieldkit.keys.kit import Kit
from fieldkit.keys.people import certificate_digest, load_certificate, public_key
from fieldkit.keys.signer import SoftwareSigner
from fieldkit.keys.slots import MINIMUM_COST, SlotCost, calibrate
from fieldkit.keys.wrapping import unwrap, wrap
from fieldkit.vault import PersonRow, Vault, keyfile, keyring
from fieldkit.verify.chain import People
from fieldkit.workflows.field.session import FieldSession

KEY_LABEL, AGE_LABEL = "enrolment-key", keyring.AGE_LABEL
ROLES = ("member", "lead")
_LEGACY = ("person", "role", "enrolment-key", "age-identity", "age-recipient", "request", "signer")


def require_name(person: str, role: str) -> None:
    """:raises UsageError: ``person-malformed``, ``role-malformed``."""
    if role not in ROLES:
        raise UsageError("role-malformed", "The role is member or lead.", "Choose one of them.")
    if not 0 < len(person) <= 32 or not person.replace("-", "").isalnum() or not person.isascii():
        raise UsageError("person-malformed", "A pseudonym is letters, digits and hyphens.", "For example H-07.")


def slot_cost(kit: Kit, cost: SlotCost | None = None) -> SlotCost:
    """What a new slot costs: as asked, else calibrated to about a second; in training the least that is allowed."""
    return cost or (MINIMUM_COST if kit.policies.get("training", False) else calibrate())


def new_person(
    kit: Kit, slot: str, person_key: bytearray, code: str, role: str, added: str
) -> tuple[PersonRow, Identity]:
    """A person who has not enrolled yet: signing key and age identity, made here and wrapped by their own key."""
    key = new_private_key()
    identity = generate_identity("x25519" if kit.policies.get("classic-recipients", False) else "hybrid")
    row = PersonRow(
        slot,
        code,
        role,
        "waiting",
        added,
        key=wrap(person_key, private_key_der(key), KEY_LABEL),
        identity=wrap(person_key, identity.secret_text.encode("ascii"), AGE_LABEL),
        recipient=str(identity.recipient),
    )
    return row, identity


def keep_identity(vault: Vault, identity: Identity) -> None:
    """Put the acting person's age identity beside their slot, so that a new vault key can be handed over to them.

    :raises EnvironmentFailure: the disk refused.
    """
    file = keyfile.read(vault.folder)
    row = file.row(vault.keys.slot)
    if row is not None:
        file.with_row(keyring.with_identity(row, vault.keys.person_key, identity)).write(vault.folder)


def row_of(vault: Vault) -> PersonRow:
    """The person whose passphrase opened the vault.

    :raises EvidenceError: ``vault-unfinished``.
    """
    row = vault.people.of(vault.keys.slot) or _legacy(vault)
    if row is None:
        raise EvidenceError("vault-unfinished", "This slot was never finished.", "Unlock as another person.")
    return row


def mine(session: FieldSession) -> PersonRow:
    """The row of the acting person.

    :raises EvidenceError: ``vault-unfinished``.
    """
    return row_of(session.vault)


def _legacy(vault: Vault) -> PersonRow | None:
    """The one person of a vault made before there were several."""
    meta, key = vault.meta, vault.keys.person_key
    code, wrapped = meta.text("person"), meta.get("signer")
    if code is None:
        return None
    signer = SoftwareSigner.from_wrapped(key, wrapped) if wrapped is not None else None
    return PersonRow(
        vault.keys.slot,
        code,
        meta.text("role") or "member",
        "waiting" if signer is None else "enrolled",
        "",
        meta.get("request"),
        meta.get("enrolment-key"),
        meta.get("age-identity"),
        meta.text("age-recipient"),
        wrapped,
        () if signer is None else (signer.certificate, *signer.chain),
    )


def bring_up_to_date(session: FieldSession) -> None:
    """What an older vault lacks: a row for its one person, the identity beside the slot, an entry for the recovery key
    that a newer kit names. A disk that refuses is asked again at the next unlock."""
    vault = session.vault
    row = row_of(vault)
    if vault.people.of(vault.keys.slot) is None:
        with vault.transaction():
            vault.people.put(replace(row, added=session.now_text()))
            for name in _LEGACY:
                vault.meta.drop(name)
    file = keyfile.read(vault.folder)
    changed, mine_there, recipient = file, file.row(vault.keys.slot), session.kit.recovery_recipient
    if mine_there is not None and mine_there.identity is None and row.identity is not None:
        secret = unwrap(vault.keys.person_key, row.identity, AGE_LABEL).decode("ascii")
        changed = changed.with_row(keyring.with_identity(mine_there, vault.keys.person_key, parse_identity(secret)))
    if recipient is not None and (changed.recovery is None or changed.recovery.recipient != recipient):
        changed = replace(changed, recovery=keyring.for_recovery(recipient, vault.keys.vault_key))
    if changed != file:
        try:
            changed.write(vault.folder)
        except EnvironmentFailure:
            return


def require_manager(session: FieldSession) -> None:
    """Whether the acting person may add and remove people: a lead, or anybody enrolled where no lead is in the vault.

    :raises RefusedError: ``not-enrolled``, ``role-lead``.
    """
    if not session.enrolled:
        raise RefusedError("not-enrolled", "This laptop has no certificate yet.", "Finish enrolment first.")
    leads = [row for row in with_slot(session.vault) if row.role == "lead" and row.state == "enrolled"]
    if session.role != "lead" and leads:
        raise RefusedError("role-lead", "Only a lead adds and removes people here.", f"Ask {leads[0].code}.")


def with_slot(vault: Vault) -> list[PersonRow]:
    """Everyone who can unlock the vault."""
    slots = keyfile.read(vault.folder).slots()
    return [row for row in vault.people.all() if row.slot in slots and row.state != "removed"]


def named(vault: Vault, code: str) -> PersonRow:
    """The person with this pseudonym who can unlock the vault.

    :raises UsageError: ``person-unknown``.
    """
    for row in with_slot(vault):
        if row.code == code:
            return row
    raise UsageError("person-unknown", f"{code} has no slot in this vault.", "fieldkit vault person list shows them.")


def codes(session: FieldSession) -> Mapping[str, str]:
    """Certificate digest to pseudonym, of everyone whom this vault has known."""
    rows = session.vault.people.all()
    known = {certificate_digest(row.certificates[0]): row.code for row in rows if row.certificates}
    return {session.certificate: session.person, **known}


def who(codes: Mapping[str, str], certificate: str) -> str:
    """A pseudonym, or the beginning of a certificate's digest: a line is never put down to another person."""
    return codes.get(certificate, certificate[:8])


def proven_recipient(session: FieldSession, row: PersonRow) -> str | None:
    """The age recipient that a person bound at enrolment, proven by their own certified signature; None where it is
    not. The tables alone prove nothing: whoever holds the vault key can write them.

    :raises EvidenceError: the certificate does not hold under the kit's anchors.
    """
    if row.request is None or not row.certificates:
        return None
    certificate = load_certificate(row.certificates[0])
    at = max(certificate.not_valid_before_utc, session.kit.issued)  # what was bound does not hang on this clock
    people = People.from_chain(row.certificates, session.anchors(), at)
    request = read_request(row.request)
    certified = public_key(certificate)
    person = people.persons[certificate_digest(row.certificates[0])]
    same = certified.public_numbers() == request.key.public_numbers() and person.code == request.person == row.code
    return request.age_recipient if same else None
