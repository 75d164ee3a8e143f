"""A new vault key, as removing a person and changing a passphrase both need it.

Whoever's key is not at hand gets the new vault key through the age recipient that they bound at enrolment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from fieldkit import program
from fieldkit.custody import Body, Subject
from fieldkit.vault import keyring
from fieldkit.vault.keyfile import KeyFile, Row
from fieldkit.vault.swapping import Edited
from fieldkit.workflows.field.session import FieldSession


def handed_over(
    session: FieldSession, file: KeyFile, new_key: bytearray, others: Mapping[str, str], own: Row
) -> KeyFile:
    """``vault.json`` with the new key for the acting person, for ``others`` (slot label to age recipient), and for the
    recovery key. Nobody else keeps a slot."""
    keys = session.vault.keys
    rows = [own]
    for label, recipient in others.items():
        row = file.row(label)
        if row is not None:
            rows.append(keyring.hand_over(row, keys.vault, keys.vault_key, new_key, recipient))
    recovery = keyring.for_recovery(session.kit.recovery_recipient, new_key)
    return replace(file, rows=tuple(row.to_json() for row in rows), recovery=recovery, locked=())


def write_line(session: FieldSession, edited: Edited, act: str, subjects: Iterable[Subject], reason: str) -> None:
    """Write a line into the new case, where the acting person has a chain to write it in."""
    vault = session.vault
    if vault.chain_id is None or vault.signer is None or vault.restored:
        return
    body = Body.at(
        session.clock.now(), session.certificate, act, tuple(subjects), reason=reason, trust=session.kit.version,
        release=program.release(),
    )  # fmt: skip
    edited.chain.append(vault.chain_id, body, (), vault.signer.sign_raw)
