"""Who is of the team, as a lead's laptop knows it: the kit's people, and whom this laptop let in since."""

from __future__ import annotations

from pathlib import Path

import segno

from fieldkit.bundle.files import read_small
from fieldkit.keys.enrolment import read_request
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.people import certificate_digest, load_certificate, read_person
from fieldkit.keys.revocation import revocation_of
from fieldkit.keys.words import fingerprint_words
from fieldkit.workflows.field import approve, lost_laptop
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.team_values import Asked, Standing, TeamMember


def listing(session: FieldSession) -> tuple[TeamMember, ...]:
    """Everyone of the team who has a certificate that is known here, by pseudonym."""
    kit, lost = session.kit, lost_laptop.declared(session)
    known = dict.fromkeys((*(one.certificate for one in kit.people), *approve.issued(session)))
    rows = []
    for der in known:
        person, digest = read_person(der), certificate_digest(der)
        if person.team != kit.team:
            continue
        revoked = revocation_of(der, (kit.team_ca,), session.anchors()) is not None
        state: Standing = "revoked" if revoked else "lost" if digest in lost else "standing"
        until = load_certificate(der).not_valid_after_utc.isoformat(timespec="seconds")
        acting, words = person.code == session.person, fingerprint_words(digest)
        rows.append(TeamMember(person.code, person.role, digest, words, until, state, acting))
    return tuple(sorted(rows, key=lambda row: (row.person, row.certificate)))


def asked(path: Path) -> Asked:
    """Who asks for a certificate; nothing is decided by it.

    :raises EvidenceError: ``request-malformed``, ``signature-invalid``.
    """
    request = read_request(read_small(path, LIMITS.enrolment))
    return Asked(request.person, request.role, request.team, request.words)


def code(text: str) -> tuple[tuple[bool, ...], ...]:
    """The QR code of a text, row by row, true where dark, without a margin."""
    made = segno.make(text, error="m", micro=False, boost_error=False)
    return tuple(tuple(bool(one) for one in line) for line in made.matrix)
