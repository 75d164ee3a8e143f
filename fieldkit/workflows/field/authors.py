"""Who made a record, by its lines of custody: only its author amends it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from fieldkit.custody import Body
from fieldkit.errors import RefusedError
from fieldkit.keys.people import certificate_digest, read_person
from fieldkit.workflows.field import book
from fieldkit.workflows.field.session import FieldSession

_ABOUT = frozenset(
    {"commented", "exported", "printed", "receipted", "removed", "review-waived", "reviewed", "sent-back", "viewed"}
)
"""Acts of whoever reads a version, which a lead's own chain may say before any line of its maker is looked at."""


def maker_of(session: FieldSession, digest: str) -> tuple[str, str]:
    """Pseudonym of who made a version (empty where their certificate is not here) and when, by its first line."""
    body = _first_line(session, digest)
    return ("", "") if body is None else (code_of(session, body.person), body.time)


def author_of(session: FieldSession, record: str) -> str:
    """Pseudonym of who made the first version of a record that is here; empty where it cannot be told."""
    history = session.vault.versions.history(record)
    if not history:
        return ""
    first = min(history, key=lambda version: version.line.number)
    return maker_of(session, first.digest_hex)[0]


def code_of(session: FieldSession, certificate: str) -> str:
    """The pseudonym behind a certificate's digest; empty where the certificate is not here."""
    signer = session.vault.signer
    if signer is not None and certificate == session.certificate:
        return session.person
    here = session.vault.people.certificates()
    for der in (*here, *session.vault.knowledge.certificates(), *(one.certificate for one in session.kit.people)):
        if certificate_digest(der) == certificate:
            return read_person(der).code
    return ""


def require_author(session: FieldSession, record: str) -> None:
    """:raises RefusedError: ``not-author``."""
    author = author_of(session, record)
    if author not in ("", session.person):
        raise RefusedError(
            "not-author", f"{author} wrote this; only its author amends it.",
            "Send it back with a reason, or ask for a corrected version.",
        )  # fmt: skip


def makers(session: FieldSession, digests: Collection[str]) -> dict[str, str]:
    """As ``maker_of`` for many versions, each line read once: pseudonym by version digest."""
    codes: dict[str, str] = {}
    found: dict[str, str] = {}
    for body in _lines(session) if digests else ():
        for subject in body.subjects:
            if subject.digest in digests and subject.digest not in found:
                code = codes.setdefault(body.person, "") or code_of(session, body.person)
                found[subject.digest] = codes[body.person] = code
    return found


def _first_line(session: FieldSession, digest: str) -> Body | None:
    return next((body for body in _lines(session) if any(one.digest == digest for one in body.subjects)), None)


def _lines(session: FieldSession) -> Iterator[Body]:
    """Every line that is here and open and may have made a version, one's own first."""
    yield from (own for _, own in book.bodies(session) if own.act not in _ABOUT)
    knowledge = session.vault.knowledge
    for chain in knowledge.chains():
        for _, opening in knowledge.lines(chain):
            if opening is not None:
                body = Body.from_opening(opening)
                if body.act not in _ABOUT:
                    yield body
