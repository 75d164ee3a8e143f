"""Remove a person from the vault: a new vault key, which nothing of theirs opens.

The rules: their slot goes; the case is written anew under a new key; the others are handed that key through the age
recipient that their own certified signature bound at enrolment, because whoever holds the vault key could have written
any other recipient into the tables; who has not enrolled yet has no such proof, loses the slot as well, and is added
again. Nothing that is written afterwards opens with the removed person's passphrase, nor with a copy of the files from
before. What they could read while they were in, they may have kept.
"""

from __future__ import annotations

from dataclasses import replace

from fieldkit.custody import Subject
from fieldkit.errors import EvidenceError, RefusedError
from fieldkit.keys.enrolment import read_request
from fieldkit.keys.people import certificate_digest
from fieldkit.vault import PersonRow, keyring
from fieldkit.vault.keyfile import KeyFile, Row
from fieldkit.vault.swapping import Edited
from fieldkit.workflows.field import membership, rekeying
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.people_values import RemovedPerson


def remove(session: FieldSession, person: str, reason: str = "") -> RemovedPerson:
    """Remove ``person``.

    :raises UsageError: ``person-unknown``.
    :raises RefusedError: ``not-enrolled``, ``role-lead``, ``person-self``, ``vault-salvage``.
    :raises EvidenceError: a certificate or request of those who stay does not hold; nobody was removed.
    :raises EnvironmentFailure: the disk refused; nobody was removed, or, with ``vault-key-unsure``, the next unlock
        shows which.
    """
    membership.require_manager(session)
    session.require_signer()
    vault = session.vault
    leaving, own = membership.named(vault, person), membership.mine(session)
    if leaving.slot == own.slot:
        raise RefusedError("person-self", "You cannot remove yourself.", "Let another person of the vault do it.")
    staying = [row for row in membership.with_slot(vault) if row.slot not in (own.slot, leaving.slot)]
    if membership.proven_recipient(session, own) is None:
        raise EvidenceError(
            "person-unproven", "Your own request and certificate do not belong together.", "Ask headquarters."
        )
    proven = {row.slot: membership.proven_recipient(session, row) for row in staying}
    others = {slot: recipient for slot, recipient in proven.items() if recipient is not None}
    dropped = [row for row in staying if row.slot not in others]

    def file(before: KeyFile, new_key: bytearray) -> KeyFile:
        return rekeying.handed_over(session, before, new_key, others, _own_row(session, before, new_key))

    def edit(edited: Edited) -> None:
        for row in (leaving, *dropped):
            edited.people.put(replace(row, state="removed", key=None, identity=None, signer=None))
        gone = [_subject(row) for row in (leaving, *dropped)]
        rekeying.write_line(session, edited, "key-revoked", gone, reason or "removed from this laptop")

    vault.rekey(file, edit)
    session.saved_at = session.now_text()
    return RemovedPerson(
        person, tuple(row.code for row in dropped), tuple(row.code for row in staying if row.slot in others)
    )


def _own_row(session: FieldSession, file: KeyFile, new_key: bytearray) -> Row:
    row = file.row(session.vault.keys.slot)
    if row is None:
        raise EvidenceError("vault-file-damaged", "Your slot is gone from vault.json.", "Restore it from a backup.")
    return keyring.with_vault_key(row, session.vault.keys.person_key, new_key)


def _subject(row: PersonRow) -> Subject:
    if row.certificates:
        return Subject("certificate", row.code, certificate_digest(row.certificates[0]))
    return Subject("request", row.code, read_request(row.request or b"").digest.hex)
