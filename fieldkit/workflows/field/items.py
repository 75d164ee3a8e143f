"""Things that were found and are kept: registered, labelled, and handed from one person to the next.

Rules: a number and a seal are used once. A transfer is a version that both sign: who gives writes ``handed-over``, who
takes writes ``taken``, each with their own key; where one of them has no key here they sign a paper receipt, and the
version says so. Only who has a thing gives it away: what somebody else holds can only be taken from them.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from itertools import pairwise

from fieldkit.commitments import Version
from fieldkit.custody import Body
from fieldkit.errors import RefusedError, UsageError
from fieldkit.ids import new_record_id
from fieldkit.records import Item
from fieldkit.workflows.field import authors, book, states
from fieldkit.workflows.field.second_signer import SecondSigner, second_signer
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.item_values import ItemForm, ItemRow, Transfer

WANTED = ("seal", "container", "place", "found", "finder")
_MOST_LETTERS = 2000


def register(session: FieldSession, form: ItemForm) -> ItemRow:
    """Take a thing into the log; who registers it holds it.

    :raises UsageError: ``item-incomplete``, ``item-too-long``, ``item-number-taken``, ``item-seal-taken``,
        ``exhibit-unknown``.
    :raises RefusedError: ``not-enrolled``, ``vault-salvage``.
    """
    record, now = new_record_id(), session.now_text()
    checked = _checked(session, form, "")
    with session.writing() as writer:
        item = replace(checked, code=writer.next_code("item"), holder=session.person, received=now)
        writer.version(record, item.to_fields(), "created")
    return show(session, record)


def amend(session: FieldSession, ident: str, form: ItemForm) -> ItemRow:
    """Say more of a thing, or something else; transfers stay as they are.

    :raises UsageError: as ``register``; ``record-unknown``.
    :raises RefusedError: ``not-enrolled``, ``not-author``, ``record-forked``.
    """
    before, checked = _item(book.require(session, ident)), _checked(session, form, ident)
    authors.require_author(session, ident)
    kept = {name: getattr(before, name) for name in ("code", "holder", "giver", "received", "purpose", "signed")}
    with session.writing() as writer:
        writer.change(ident, replace(checked, **kept).to_fields())
    return show(session, ident)


def transfer(
    session: FieldSession, ident: str, other: str, purpose: str, passphrase: str | bytearray | None = None
) -> ItemRow:
    """Hand a thing over to ``other``, or where somebody else holds it take it from them.

    :param other: pseudonym or role of who takes it; who holds it where it is taken.
    :param passphrase: the other person's, where they sign here; None where they sign the paper receipt.
    :raises UsageError: ``purpose-missing``, ``item-other-missing``, ``record-unknown``.
    :raises RefusedError: ``passphrase-wrong``, ``second-is-first``, ``second-not-enrolled``; ``person-other``: the
        passphrase is not theirs; ``not-holder``: somebody else has it; nothing was written.
    """
    before = _item(book.require(session, ident))
    if not purpose.strip():
        raise UsageError("purpose-missing", "Say why it is handed over.", "Give a purpose, without names.")
    if not other.strip() or other.strip() == session.person:
        raise UsageError("item-other-missing", "Say who the other person is.", "A pseudonym or a role, no name.")
    _require_holder(before, session.person, other.strip())
    with second_signer(session, passphrase) if passphrase is not None else nullcontext() as second:
        if second is not None and second.person != other.strip():
            raise RefusedError("person-other", "The passphrase is another person's.", "Type the one of who was named.")
        _write(session, ident, before.holder, other.strip(), purpose.strip(), second)
    return show(session, ident)


def _require_holder(item: Item, *people: str) -> None:
    """:raises RefusedError: ``not-holder``: none of ``people`` has it."""
    if item.holder not in people:
        raise RefusedError(
            "not-holder", f"{item.holder} has it; only they can give it away.",
            "Take it from who has it first.",
        )  # fmt: skip


def _write(
    session: FieldSession, ident: str, holder: str, other: str, purpose: str, second: SecondSigner | None
) -> None:
    """Their passphrase takes a while, so what is handed over is the thing as it stands by now."""
    with session.writing() as writer:
        before = _item(book.require(session, ident))
        _require_holder(before, holder)
        giving = holder == session.person
        giver, taker = (session.person, other) if giving else (other, session.person)
        item = replace(
            before, holder=taker, giver=giver, received=session.now_text(), purpose=purpose,
            signed="paper" if second is None else "here",
        )  # fmt: skip
        own, theirs = ("handed-over", "taken") if giving else ("taken", "handed-over")
        version = writer.version(ident, item.to_fields(), own)
        if second is not None:
            with second.signing(session):
                writer.line(theirs, (book.version_subject(version),), reason=purpose)


def show(session: FieldSession, ident: str) -> ItemRow:
    """One thing with its transfers.

    :raises UsageError: ``record-unknown``.
    """
    return _row(session, book.require(session, ident), states.Known(session), _lines(session))


def listing(session: FieldSession) -> tuple[ItemRow, ...]:
    """Every thing, by code."""
    known, lines = states.Known(session), _lines(session)
    rows = [_row(session, version, known, lines) for version in book.all_newest(session, "item")]
    return tuple(sorted(rows, key=lambda row: row.code))


def find(session: FieldSession, ident: str) -> str:
    """The record id behind a code or an id.

    :raises UsageError: ``item-unknown``.
    """
    record = session.vault.versions.find_code(ident) or ident
    found = session.vault.versions.kind_and_code(record)
    if found is None or found[0] != "item":
        raise UsageError("item-unknown", f"There is no item {ident}.", "fieldkit item list shows them.")
    return record


def colleagues(session: FieldSession) -> tuple[str, ...]:
    """Pseudonyms of the others who can sign on this laptop."""
    rows = session.vault.people.all()
    return tuple(sorted(row.code for row in rows if row.state == "enrolled" and row.code != session.person))


def _checked(session: FieldSession, form: ItemForm, ident: str) -> Item:
    """The form as an item without a code, if its number and seal are nobody else's."""
    said = {name: " ".join(getattr(form, name).split()) for name in ItemForm.__slots__ if name != "photos"}
    if not said["number"] or not said["description"]:
        raise UsageError("item-incomplete", "A number and a description are needed.", "Say what it is, and its number.")
    if any(len(value) > _MOST_LETTERS for value in said.values()):
        raise UsageError("item-too-long", f"A field has over {_MOST_LETTERS} letters.", "Say it shorter.")
    for version in book.all_newest(session, "item"):
        item = _item(version)
        if version.record != ident and item.number == said["number"]:
            raise UsageError("item-number-taken", f"{item.code} has this number.", "Give each thing its own number.")
        if version.record != ident and said["seal"] and item.seal == said["seal"]:
            raise UsageError("item-seal-taken", f"{item.code} has this seal.", "Read the seal again.")
    return Item("", photos=tuple(_photo(session, code) for code in form.photos), **said)


def _photo(session: FieldSession, code: str) -> str:
    record = session.vault.versions.find_code(code) or code
    found = session.vault.versions.kind_and_code(record)
    if found is None or found[0] != "exhibit":
        raise UsageError("exhibit-unknown", f"There is no exhibit {code}.", "fieldkit evidence list shows them.")
    return record


def _item(version: Version) -> Item:
    return Item.from_fields(version.fields())


def _lines(session: FieldSession) -> Callable[[str], list[Body]]:
    """The lines that name each version, read once."""
    found: dict[str, list[Body]] = {}
    for _, body in book.bodies(session):
        for subject in body.subjects:
            if subject.kind == "version":
                found.setdefault(subject.digest, []).append(body)
    return lambda digest: found.get(digest, [])


def _row(session: FieldSession, version: Version, known: states.Known, lines: Callable[[str], list[Body]]) -> ItemRow:
    item, versions = _item(version), session.vault.versions
    history = versions.history(version.record)
    photos = tuple((versions.kind_and_code(one) or ("", one))[1] for one in item.photos)
    form = ItemForm(
        item.number, item.description, item.seal, item.container, item.place, item.found, item.finder, item.note, photos
    )
    transfers = []
    for before, after in pairwise(history):
        if _hands(before) != _hands(after):
            transfers.append(_transfer(session, after, lines))
    return ItemRow(
        version.record, item.code, version.digest_hex, known.state(version.digest_hex), form, item.holder,
        _item(history[0]).received, tuple(name for name in WANTED if not getattr(item, name)),
        tuple(reversed(transfers)),
    )  # fmt: skip


def _hands(version: Version) -> tuple[str, ...]:
    """Who has it, and how it came to them."""
    item = _item(version)
    return item.holder, item.giver, item.received, item.purpose, item.signed


def _transfer(session: FieldSession, version: Version, lines: Callable[[str], list[Body]]) -> Transfer:
    item = _item(version)
    signers = [body.person for body in lines(version.digest_hex) if body.act in ("handed-over", "taken")]
    people = tuple(dict.fromkeys(authors.code_of(session, one) or one[:8] for one in signers))
    return Transfer(item.giver, item.holder, item.received, item.purpose, people, item.signed == "paper")
