"""Comments on their way home: one file beside the slip, encrypted to the author of what they are about.

The lead's own lines travel as the exact bytes that were signed, each with its body and with the opening that its
subject names. On the author's laptop each is checked by itself before any of it is kept: a lead of the team signed it,
and the words are those that were signed. A line of the author's own chain says that they came.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

from fieldkit import exactjson
from fieldkit.age import decrypt_bytes, encrypt_bytes, parse_recipient
from fieldkit.bundle.files import read_small
from fieldkit.commitments import Opening
from fieldkit.custody import Body, Entry, Subject
from fieldkit.errors import EvidenceError, RefusedError
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.people import Person, certificate_digest
from fieldkit.vault.tables import ParcelEntry
from fieldkit.workflows.field import addressee, approve, book, comments, lead_lines
from fieldkit.workflows.field.session import FieldSession

NAME = "comments.age"
FORMAT = "fieldkit-comments/1;sha256;ecdsa-p256"
_MAX_BYTES = 8 << 20
_MAX_COMMENTS = 2000


def file_for(session: FieldSession, parcel: ParcelEntry) -> tuple[dict[str, bytes], int]:
    """The file that goes beside the slip for ``parcel``, and how many comments cannot go: no kit that is here names a
    recipient for their author, and in clear they never leave."""
    theirs = {
        subject.digest
        for entry, opening in session.vault.knowledge.lines(parcel.chain)
        if opening is not None
        for subject in Body.from_opening(opening).subjects
    }
    rows = list(_rows(session, theirs))[-_MAX_COMMENTS:]
    if not rows:
        return {}, 0
    to = _recipient(session, str(exactjson.loads_object(parcel.document)["certificate"]))
    if to is None:
        return {}, len(rows)
    signed = {Body.from_opening(body).person for _, body, _ in rows}
    kept = [row.certificates for row in session.vault.people.all() if row.certificates]
    chains = [one for one in kept if certificate_digest(one[0]) in signed]
    document = {
        "format": FORMAT,
        "certificates": [_b64(der) for der in dict.fromkeys(der for chain in chains for der in chain)],
        "comments": [
            [_utf8(e.line), e.signature_b64.decode("ascii"), _utf8(body.line), _utf8(words.line)]
            for e, body, words in rows
        ],
    }
    return {NAME: encrypt_bytes(exactjson.dumps(document), [parse_recipient(to)])}, 0


def take(session: FieldSession, folder: Path) -> int:
    """Take in the comments in a slip's folder; how many were new.

    :raises EvidenceError: ``comments-malformed``, ``comments-not-lead``, ``comments-not-yours``, and what reading and
        checking raise; nothing of it is kept.
    """
    if not (folder / NAME).is_file():
        return 0
    sealed = read_small(folder / NAME, _MAX_BYTES)
    try:
        plain = decrypt_bytes(sealed, [addressee.own_identity(session)], limit=_MAX_BYTES)
    except RefusedError as error:
        raise EvidenceError(
            "comments-not-yours", "The comments beside this slip are for somebody else.", "Ask your lead for your own."
        ) from error
    certificates, rows = _parse(plain)
    checked = [_checked(session, certificates, *row) for row in rows]
    known = {one.id for _, body in book.bodies(session) for one in body.subjects if one.kind == comments.PATH}
    new = [one for one in checked if _mark(one[2]).id not in known and _is_here(session, one[2])]
    if new:
        _keep(session, certificates, new)
    return len(new)


def _rows(session: FieldSession, theirs: set[str]) -> Iterator[tuple[Entry, Opening, Opening]]:
    """The vault's own lines that comment on what that chain names and whose words are still here."""
    vault = session.vault
    for chain in (*vault.former.ids(), None):
        for entry, opening in vault.chain.entries() if chain is None else vault.former.entries(chain):
            body = Body.from_opening(opening)
            if body.act != comments.COMMENTED or not any(one.digest in theirs for one in _versions(body)):
                continue
            words = comments.words_of(session, _mark(body).id)
            if words is not None:
                yield entry, opening, words


def _keep(
    session: FieldSession, certificates: tuple[bytes, ...], new: list[tuple[Entry, Opening, Body, Person, Opening]]
) -> None:
    with session.writing() as writer:
        for entry, opening, body, person, words in new:
            comments.keep_words(session, words)
            came = (entry, opening, body, person)
            lead_lines.keep(session, writer, certificates, came, (_mark(body),), comments.COMMENTED)


def _parse(untrusted: bytes) -> tuple[tuple[bytes, ...], list[tuple[Entry, Opening, Opening]]]:
    try:
        document = exactjson.loads_object(untrusted)
        if tuple(document) != ("format", "certificates", "comments") or document["format"] != FORMAT:
            raise _malformed()
        certificates = tuple(base64.b64decode(one, validate=True) for one in document["certificates"])
        if len(document["comments"]) > _MAX_COMMENTS:
            raise _malformed()
        rows = [
            (
                Entry.parse(line.encode(), signature.encode("ascii")),
                Opening.parse(b.encode()),
                Opening.parse(w.encode()),
            )
            for line, signature, b, w in document["comments"]
        ]
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise _malformed() from error
    return TrustAnchors(certificates, ()).roots, rows


def _checked(
    session: FieldSession, certificates: tuple[bytes, ...], entry: Entry, opening: Opening, words: Opening
) -> tuple[Entry, Opening, Body, Person, Opening]:
    body = Body.from_opening(opening)
    if opening.digest_hex != entry.body or opening.record != entry.chain or body.act != comments.COMMENTED:
        raise _malformed()
    marks = [one for one in body.subjects if one.kind == comments.PATH]
    fits = len(marks) == 1 and (marks[0].id, marks[0].digest) == (words.record, words.digest_hex)
    said = words.value
    if not fits or words.path != comments.PATH or not isinstance(said, str) or len(said) > comments.MAX_WORDS:
        raise _malformed()
    person = lead_lines.by_a_lead(session, certificates, entry, body)
    if person is None:
        raise EvidenceError(
            "comments-not-lead", "The comments were not signed by a lead of this team.",
            "Keep the folder, change nothing, and ask your lead.",
        )  # fmt: skip
    return entry, opening, body, person, words


def _recipient(session: FieldSession, certificate: str) -> str | None:
    """The age recipient that was bound to a certificate at enrolment: by the kit, or by what this lead issued."""
    for one in session.kit.people:
        if certificate_digest(one.certificate) == certificate and one.recipient:
            return one.recipient
    return approve.recipient_of(session, certificate)


def _versions(body: Body) -> list[Subject]:
    return [one for one in body.subjects if one.kind == "version"]


def _mark(body: Body) -> Subject:
    return next(one for one in body.subjects if one.kind == comments.PATH)


def _is_here(session: FieldSession, body: Body) -> bool:
    return any(session.vault.versions.has(one.digest) for one in _versions(body))


def _malformed() -> EvidenceError:
    return EvidenceError(
        "comments-malformed", "The comments that came with the slip are damaged.", "Ask your lead for the slip again."
    )


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _utf8(data: bytes) -> str:
    return data.decode("utf-8")
