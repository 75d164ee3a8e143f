"""A lead's comments at review: on a version, or on one turn of it.

The rules: a comment is never part of what the witness said. A line ``commented`` of the lead's chain names the version,
the opening of the turn that it is about, and the digest of the comment's own opening; so it is signed, and bound to
the exact words that were read. The words themselves are in no line and in no bundle: they may repeat what consent keeps
from headquarters. They are kept in the vault alone, go to the version's author encrypted (``comment_slip``), and are
destroyed with what they are about.

A comment is answered by a version that follows the one commented, or its author sets it aside with a word: a line
``answered``, which goes back with the next parcel (FORMAT.md, "Comments at review").
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from fieldkit.commitments import Opening
from fieldkit.custody import Body, Entry, Subject
from fieldkit.errors import RefusedError, UsageError
from fieldkit.ids import new_record_id
from fieldkit.keys.people import Person, certificate_digest, read_person
from fieldkit.workflows.field import authors, book, review
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.review_values import Comment

COMMENTED, ANSWERED = "commented", "answered"
PATH = "comment"
"""Path of a comment's opening; its record id is the comment's id."""
MAX_WORDS = 4000
"""Characters in one comment, and in one answer."""


def comment(session: FieldSession, record: str, words: str, turn: str = "") -> Comment:
    """Comment on the current version of ``record``. Durable when it returns; it goes home with the next slip.

    :param turn: id of the turn that it is about; empty for all of it.
    :raises UsageError: ``record-unknown``, ``not-for-review``, ``turn-unknown``, ``comment-empty``, ``comment-long``.
    :raises RefusedError: ``role-lead``, ``not-enrolled``, ``record-forked``.
    """
    review.require_lead(session)
    said = _words(words)
    version = review.for_review(session, record)
    opening = Opening.make(new_record_id(), PATH, said)
    subjects = [Subject("comment", opening.record, opening.digest_hex), book.version_subject(version)]
    if turn:
        paths = {one.path: one.digest_hex for one in version.openings}
        about = next((paths[path] for path in _paths(turn) if path in paths), None)
        if about is None:
            raise UsageError("turn-unknown", f"This version has no turn {turn}.", "fieldkit interview show names them.")
        subjects.append(Subject("turn", turn, about))
    with session.writing() as writer:
        writer.line(COMMENTED, subjects)
        keep_words(session, opening)
    return _one(session, opening.record)


def set_aside(session: FieldSession, ident: str, words: str) -> Comment:
    """Say why a comment changes nothing. The word stands in the chain; it reaches the lead with the next parcel.

    :param words: without names of witnesses: the chain goes to headquarters.
    :raises UsageError: ``comment-unknown``, ``reason-missing``, ``comment-long``.
    :raises RefusedError: ``not-author``, ``comment-answered``, ``not-enrolled``.
    """
    found = _one(session, ident)
    if not words.strip():
        raise UsageError("reason-missing", "Say why it changes nothing.", "Give a word, without names.")
    said = _words(words)
    authors.require_author(session, found.record)
    if found.answer == "set-aside":
        raise RefusedError("comment-answered", "This comment was set aside already.", "Read what was said.")
    subject = next(one for _, body in lines(session) for one in body.subjects if (one.kind, one.id) == (PATH, ident))
    with session.writing() as writer:
        writer.line(ANSWERED, (subject,), reason=said)
    return _one(session, ident)


def of(session: FieldSession, record: str) -> tuple[Comment, ...]:
    """Every comment on a version of ``record``, in the order in which they were made."""
    return tuple(one for one in listing(session) if one.record == record)


def listing(session: FieldSession) -> tuple[Comment, ...]:
    """Every comment that a lead made and that is here, with how it stands."""
    said = [body for _, body in lines(session)]
    people = _people(session, {body.person for body in said})
    found: dict[str, Comment] = {}
    answers: list[Body] = []
    for body in said:
        if body.act == ANSWERED:
            answers.append(body)
        elif (one := _read(session, body, people)) is not None:
            found.setdefault(one.id, one)
    for body in answers:
        who = people.get(body.person)
        for subject in body.subjects:
            about = found.get(subject.id) if subject.kind == PATH else None
            if about is not None and who is not None and who.code in _authors(session, about):
                found[about.id] = replace(
                    about, answer="set-aside", answer_words=body.reason or "", answered_by=who.code, answered=body.time
                )
    return tuple(sorted(found.values(), key=lambda one: one.time))


def lines(session: FieldSession) -> Iterator[tuple[str, Body]]:
    """Chain and body of every line ``commented`` or ``answered`` that is here, one's own first."""
    for entry, body in book.bodies(session):
        if body.act in (COMMENTED, ANSWERED):
            yield entry.chain, body
    for entry, opening in others(session):
        body = Body.from_opening(opening)
        if body.act in (COMMENTED, ANSWERED):
            yield entry.chain, body


def others(session: FieldSession) -> Iterator[tuple[Entry, Opening]]:
    """The open lines of other chains that are here."""
    knowledge = session.vault.knowledge
    for chain in knowledge.chains():
        yield from ((entry, opening) for entry, opening in knowledge.lines(chain) if opening is not None)


def keep_words(session: FieldSession, opening: Opening) -> None:
    """Keep a comment's opening, inside the caller's transaction."""
    session.vault.meta.put(_key(opening.record), opening.line)


def words_of(session: FieldSession, ident: str) -> Opening | None:
    """A comment's opening; None where it was erased or never came."""
    kept = session.vault.meta.get(_key(ident))
    return None if kept is None else Opening.parse(kept)


def forget(session: FieldSession, record: str) -> None:
    """Destroy what was said about ``record``, inside the caller's transaction: it may repeat what is erased."""
    versions = {version.digest_hex for version in session.vault.versions.history(record)}
    for _, body in lines(session):
        if any(one.kind == "version" and one.digest in versions for one in body.subjects):
            for one in body.subjects:
                if one.kind == PATH:
                    session.vault.meta.drop(_key(one.id))


def _one(session: FieldSession, ident: str) -> Comment:
    found = next((one for one in listing(session) if one.id == ident), None)
    if found is None:
        raise UsageError("comment-unknown", "There is no such comment here.", "fieldkit review comments lists them.")
    return found


def _read(session: FieldSession, body: Body, people: Mapping[str, Person]) -> Comment | None:
    """The comment that a line makes; None where no lead made it, or it is about nothing that is here."""
    kinds = {one.kind: one for one in body.subjects}
    who = people.get(body.person)
    if who is None or who.role != "lead" or PATH not in kinds or "version" not in kinds:
        return None
    version, turn, mark = kinds["version"], kinds.get("turn"), kinds[PATH]
    if not session.vault.versions.has(version.digest):
        return None
    record = session.vault.versions.get(version.digest).record
    opening = words_of(session, mark.id)
    said = opening.value if opening is not None and opening.digest_hex == mark.digest else None
    stands = any(one.digest_hex == version.digest for one in session.vault.versions.current(record))
    return Comment(
        mark.id, record, book.code_of(session, record), version.digest, turn.id if turn is not None else "",
        said if isinstance(said, str) else None, who.code, body.time, "open" if stands else "amended",
    )  # fmt: skip


def _people(session: FieldSession, signers: Collection[str]) -> dict[str, Person]:
    """Who of the team signed, by the digest of their certificate."""
    vault, kit = session.vault, session.kit
    ders = (*vault.people.certificates(), *vault.knowledge.certificates(), *(one.certificate for one in kit.people))
    here = {certificate_digest(der): der for der in dict.fromkeys(ders)}
    found = {digest: read_person(here[digest]) for digest in signers if digest in here}
    return {digest: person for digest, person in found.items() if person.team == kit.team}


def _authors(session: FieldSession, about: Comment) -> tuple[str, ...]:
    return (authors.author_of(session, about.record), authors.maker_of(session, about.version)[0])


def _paths(turn: str) -> tuple[str, ...]:
    """What a comment on a turn is bound to: the words as spoken, else their translation."""
    return (f"turns/{turn}/text", f"turns/{turn}/translation")


def _words(words: str) -> str:
    said = words.strip()
    if not said:
        raise UsageError("comment-empty", "The comment says nothing.", "Write what should be looked at.")
    if len(said) > MAX_WORDS:
        raise UsageError("comment-long", f"A comment has at most {MAX_WORDS} characters.", "Make two of it.")
    return said


def _key(ident: str) -> str:
    return f"comment:{ident}"
