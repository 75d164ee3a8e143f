"""Whom a bundle is sealed for: headquarters, or for a parcel the lead whose recipient was bound at enrolment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fieldkit.age import Identity, parse_identity
from fieldkit.digest import sha256
from fieldkit.errors import UsageError
from fieldkit.keys.oids import LEAD, Role
from fieldkit.keys.people import certificate_digest, read_person
from fieldkit.keys.verifier import verify_certificate
from fieldkit.keys.wrapping import unwrap
from fieldkit.workflows.field import membership, validity
from fieldkit.workflows.field.session import FieldSession

PARCEL = "parcel"
"""The purpose that every parcel's head and parts name."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """``receiver`` is the digest of a lead's certificate, empty for headquarters; ``recipients`` maps each part kind,
    and ``transport``, to age recipients' texts; ``role`` is the role that signs, ``act`` the line that says so."""

    receiver: str
    recipients: Mapping[str, Sequence[str]]
    role: Role
    act: str

    def digests(self) -> dict[str, tuple[str, ...]]:
        """As heads and bag-infos name them."""
        return {name: tuple(str(sha256(one.encode())) for one in who) for name, who in self.recipients.items()}


def headquarters(session: FieldSession) -> Addressee:
    """Headquarters, by the kit and the month."""
    kit = session.kit
    month = (kit.records_recipient(session.clock.now().wall),)
    recipients = _recipients(month, kit.identity_recipients, (kit.transport_recipient,))
    return Addressee("", recipients, "lead", "sealed")


def leads(session: FieldSession) -> tuple[str, ...]:
    """The leads of the team to whom a parcel can be sealed, as the kit names them, without the acting person."""
    people = [(read_person(one.certificate), one.recipient) for one in session.kit.people]
    found = {
        person.code
        for person, recipient in people
        if person.team == session.kit.team and person.role == "lead" and recipient and person.code != session.person
    }
    return tuple(sorted(found))


def lead(session: FieldSession, code: str) -> Addressee:
    """A lead of the team, as the kit names them; identities stay sealed to the identity custodians.

    :raises UsageError: ``lead-unknown``: the kit names no such lead, or no recipient of theirs.
    :raises EvidenceError: their certificate does not stand (revoked, expired).
    """
    kit = session.kit
    for one in kit.people:
        person = read_person(one.certificate)
        if (person.code, person.team, person.role) == (code, kit.team, "lead") and one.recipient:
            signer = session.vault.signer
            issuers = (kit.team_ca, *(signer.chain if signer else ()))
            at = validity.within([one.certificate, kit.team_ca], session.clock.now().wall, kit.issued)
            verify_certificate(one.certificate, issuers, session.anchors(), at, LEAD)
            theirs = (one.recipient,)
            recipients = _recipients(theirs, kit.identity_recipients, theirs)
            return Addressee(certificate_digest(one.certificate), recipients, "member", "given")
    raise UsageError(
        "lead-unknown", f"The kit names no lead {code} of this team.", "Take in a newer kit, or check the pseudonym."
    )


def own_identity(session: FieldSession) -> Identity:
    """The acting person's own age identity: what is sealed for them opens with it."""
    wrapped = membership.mine(session).identity or b""
    return parse_identity(bytes(unwrap(session.vault.keys.person_key, wrapped, membership.AGE_LABEL)).decode())


def _recipients(theirs: Sequence[str], identities: Sequence[str], transport: Sequence[str]) -> dict[str, Sequence[str]]:
    return {"records": theirs, "alerts": theirs, "media": theirs, "identities": identities, "transport": transport}
