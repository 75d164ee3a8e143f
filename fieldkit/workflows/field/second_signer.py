"""A second person at the same laptop signs a line with their own key, which their own passphrase opens.

Their key is open for as long as it takes to write; nothing else is done in their name.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from fieldkit.errors import RefusedError
from fieldkit.keys.people import certificate_digest
from fieldkit.keys.signer import Signer
from fieldkit.vault import keyring
from fieldkit.workflows.field import signing
from fieldkit.workflows.field.session import FieldSession


@dataclass(slots=True)
class SecondSigner:
    """``person`` is their pseudonym."""

    person: str
    signer: Signer

    @contextmanager
    def signing(self, session: FieldSession) -> Iterator[None]:
        """Lines written inside are theirs; only inside a transaction, so that nobody else writes meanwhile."""
        assert session.vault.in_transaction
        own, certificate = session.vault.signer, session.certificate
        session.vault.signer, session.certificate = self.signer, certificate_digest(self.signer.certificate)
        try:
            yield
        finally:
            session.vault.signer, session.certificate = own, certificate


@contextmanager
def second_signer(session: FieldSession, passphrase: str | bytearray) -> Iterator[SecondSigner]:
    """Whose passphrase this is, ready to sign. Takes as long as unlocking does.

    :raises RefusedError: ``passphrase-wrong``; ``second-is-first``: it is the passphrase of who works here;
        ``second-not-enrolled``: they have no certificate on this laptop yet.
    """
    keys = keyring.unlock(session.vault.folder, passphrase)
    signer: Signer | None = None
    try:
        if keys.slot == session.vault.keys.slot:
            raise RefusedError(
                "second-is-first", "That is the passphrase of who works here already.",
                "The other person types their own passphrase.",
            )  # fmt: skip
        row = session.vault.people.of(keys.slot)
        if row is None or row.signer is None or row.state != "enrolled":
            raise RefusedError(
                "second-not-enrolled", "The other person has no certificate on this laptop yet.",
                "Finish their enrolment, or have them sign on paper.",
            )  # fmt: skip
        signer = signing.open_signer(keys.person_key, row.signer, session.kit, None)
        signing.require(signer)
        yield SecondSigner(row.code, signer)
    finally:
        signing.close(signer)
        keys.wipe()
