"""Lines of a lead's chain that came to a member beside a slip: checked one by one, and kept as they were signed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fieldkit.commitments import Opening
from fieldkit.custody import Body, Entry, Subject
from fieldkit.keys.people import Person, certificate_digest, load_certificate
from fieldkit.verify.chain import People
from fieldkit.workflows.field.book import Writer
from fieldkit.workflows.field.session import FieldSession


def by_a_lead(session: FieldSession, certificates: Sequence[bytes], entry: Entry, body: Body) -> Person | None:
    """Who of this team's leads signed a line; None where its signer is nobody of them. Whether a lead signed it does
    not hang on anybody's clock.

    :raises EvidenceError: what checking certificates and signature raises.
    """
    starts = [load_certificate(der).not_valid_before_utc for der in certificates]
    people = People.from_chain(certificates, session.anchors(), max([*starts, session.kit.issued]))
    people.verify(body.person, entry.line, entry.signature)
    person = people.persons[body.person]
    ours = person.role == "lead" and person.team == session.kit.team and body.person not in people.revoked
    return person if ours else None


def keep(
    session: FieldSession,
    writer: Writer,
    certificates: Iterable[bytes],
    came: tuple[Entry, Opening, Body, Person],
    subjects: Sequence[Subject],
    reason: str | None,
) -> None:
    """Keep a line as it was signed, and say in a line of one's own that it came and who signed it."""
    entry, opening, body, person = came
    session.vault.knowledge.put_line(entry, opening)
    for der in certificates:
        if certificate_digest(der) == body.person:
            session.vault.knowledge.put_certificate(body.person, der)
    by = (Subject("certificate", person.code, body.person), Subject("chain", entry.chain, entry.link_hex))
    writer.line("receipted", (*subjects, *by), reason=reason, seen=(entry.tip,))
