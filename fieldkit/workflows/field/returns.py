"""What a lead sent back, or approved after all, on its way home beside a slip (FORMAT.md, "What was sent back").

The lead's own lines travel as the exact bytes that were signed, with their bodies and the certificates of who signed
them. On the member's laptop each is checked by itself: it opens to its body, a lead of the team signed it, and it names
a version that is here. It is kept, and a line of the member's own chain says that it came, and saw it: so each chain
proves its place in the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fieldkit.bundle.files import read_small
from fieldkit.commitments import Opening
from fieldkit.custody import Body, Entry, Subject, read_openings
from fieldkit.custody.files import iterate_entries
from fieldkit.errors import EvidenceError
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.people import Person, certificate_digest
from fieldkit.vault.tables import ParcelEntry
from fieldkit.workflows.field import book, lead_lines, states
from fieldkit.workflows.field.session import FieldSession

LINES, BODIES, CERTIFICATES = "sent-back.txt", "sent-back.bodies.jsonl", "sent-back.certs.pem"
_MAX_BYTES = 4 << 20
_WORDS = {"sent-back": "version", "reviewed": states.APPROVED}
"""Acts that say how a version stands at review, and the kind of subject by which the member's line passes them on."""


def files_for(session: FieldSession, parcel: ParcelEntry) -> dict[str, bytes]:
    """The files that go beside the slip for ``parcel``: of each version that this member's chain names and that was
    ever sent back, the line that says how it stands now. Empty where nothing of theirs was sent back."""
    said = _newest_word(session)
    if not said:
        return {}
    theirs = {subject.digest for body in _bodies_of(session, parcel.chain) for subject in body.subjects}
    lines = list(_own_lines(session, {link for digest, (link, _) in said.items() if digest in theirs}))
    if not lines:
        return {}
    signed = {Body.from_opening(opening).person for _, opening in lines}
    rows = [row for row in session.vault.people.all() if row.certificates]
    mine = [row for row in rows if certificate_digest(row.certificates[0]) in signed]
    certificates = tuple(dict.fromkeys(der for row in mine for der in row.certificates))
    return {
        LINES: b"".join(entry.text for entry, _ in lines),
        BODIES: b"".join(opening.text for _, opening in lines),
        CERTIFICATES: TrustAnchors(certificates, ()).pem(),
    }


def take(session: FieldSession, folder: Path) -> int:
    """Take in what a lead sent back or approved after all, from a slip's folder; how many lines were new. Slips come in
    any order: of two lines of one chain about one version the later holds.

    :raises EvidenceError: ``return-malformed``, ``return-not-lead``, and what reading and checking raise; nothing of it
        is kept.
    """
    if not (folder / LINES).is_file():
        return 0
    text, bodies, pem = (read_small(folder / name, _MAX_BYTES) for name in (LINES, BODIES, CERTIFICATES))
    openings = read_openings(bodies)
    certificates = TrustAnchors.from_pem(pem).roots
    checked = [_checked(session, entry, openings, certificates) for entry in iterate_entries(text)]
    new = 0
    for entry, body, person in sorted(checked, key=lambda one: (one[0].chain, one[0].seq)):
        ours = _ours(session, entry, body)
        if _here(session, entry) or not ours:
            continue
        new += 1
        with session.writing() as writer:
            came = (entry, openings[entry.body], body, person)
            lead_lines.keep(session, writer, certificates, came, ours, body.reason)
    return new


def _checked(
    session: FieldSession, entry: Entry, openings: dict[str, Opening], certificates: tuple[bytes, ...]
) -> tuple[Entry, Body, Person]:
    if entry.body not in openings:
        raise _malformed()
    body = Body.from_opening(openings[entry.body])
    if openings[entry.body].record != entry.chain or body.act not in _WORDS:
        raise _malformed()
    person = lead_lines.by_a_lead(session, certificates, entry, body)
    if person is None:
        raise EvidenceError(
            "return-not-lead", "What came as sent back was not signed by a lead of this team.",
            "Keep the folder, change nothing, and ask your lead.",
        )  # fmt: skip
    return entry, body, person


def _here(session: FieldSession, entry: Entry) -> bool:
    """Whether the line came before: an own line names it."""
    link = entry.link_hex
    return any(
        one.digest == link for _, body in book.bodies(session) if body.act == "receipted" for one in body.subjects
    )


def _ours(session: FieldSession, entry: Entry, body: Body) -> tuple[Subject, ...]:
    """The versions that are here and of which no later line of that chain has come."""
    later = {
        subject.digest
        for known, opening in session.vault.knowledge.lines(entry.chain)
        if known.seq > entry.seq and opening is not None
        for subject in _versions(Body.from_opening(opening))
    }
    return tuple(
        Subject(_WORDS[body.act], one.id, one.digest)
        for one in _versions(body)
        if one.digest not in later and session.vault.versions.has(one.digest)
    )


def _versions(body: Body) -> list[Subject]:
    return [one for one in body.subjects if one.kind == "version"] if body.act in _WORDS else []


def _bodies_of(session: FieldSession, chain: str) -> Iterator[Body]:
    for _, opening in session.vault.knowledge.lines(chain):
        if opening is not None:
            yield Body.from_opening(opening)


def _newest_word(session: FieldSession) -> dict[str, tuple[str, str]]:
    """By digest of a version that was ever sent back here the line, by its link digest, that says how it stands, and
    that line's act: the last that sent it back, or the first that approved it afterwards."""
    said: dict[str, tuple[str, str]] = {}
    for entry, body in book.bodies(session):
        for subject in _versions(body):
            if body.act == "sent-back" or said.get(subject.digest, ("", ""))[1] == "sent-back":
                said[subject.digest] = (entry.link_hex, body.act)
    return said


def _own_lines(session: FieldSession, links: set[str]) -> Iterator[tuple[Entry, Opening]]:
    """The vault's own lines with these link digests, with their bodies as they were hashed."""
    vault = session.vault
    for chain in vault.former.ids():
        yield from (one for one in vault.former.entries(chain) if one[0].link_hex in links)
    yield from (one for one in vault.chain.entries() if one[0].link_hex in links)


def _malformed() -> EvidenceError:
    return EvidenceError(
        "return-malformed", "What came as sent back is damaged or is not that.", "Ask your lead for the slip again."
    )
