"""Set a sealed bundle aside: lost on the way, or holding what was erased. What it carried is due again.

A bundle that is set aside keeps its number and its head, so that the next one can name it; its part keys and stored
bytes are destroyed, so that none of it can be made again here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fieldkit import exactjson
from fieldkit.custody import Subject
from fieldkit.errors import FieldkitError, RefusedError, UsageError
from fieldkit.vault.erasing import Destroyed
from fieldkit.workflows.field import bundle_store
from fieldkit.workflows.field.book import Writer
from fieldkit.workflows.field.bundle_store import SET_ASIDE, KeptBundle
from fieldkit.workflows.field.session import FieldSession

_LEFT = frozenset({"written", "received", "verified"})


@dataclass(frozen=True, slots=True)
class Touched:
    """Ids of bundles that were set aside, ids of those whose copies elsewhere must be asked for, and names of objects
    whose files must go."""

    set_aside: tuple[str, ...]
    requested: tuple[str, ...]
    objects: tuple[str, ...]


def lost(session: FieldSession, ident: str, reason: str) -> KeptBundle:
    """Set a bundle aside that never arrived; seal again, and the new bundle names this one.

    :raises UsageError: ``bundle-unknown``, ``reason-missing``.
    :raises RefusedError: ``bundle-arrived``: headquarters has it.
    """
    if not reason.strip():
        raise UsageError("reason-missing", "Say why the bundle is set aside.", "Give a reason, without names.")
    kept = bundle_store.load(session.vault, ident)
    if kept.entry.state in ("received", "verified"):
        raise RefusedError("bundle-arrived", "Headquarters has received this bundle.", "There is nothing to reissue.")
    if kept.entry.state == SET_ASIDE:
        return kept
    with session.writing() as writer:
        objects = _set_aside(session, writer, kept, reason.strip())
    remove_files(session, objects)
    return bundle_store.load(session.vault, ident)


def all_that_carried(
    session: FieldSession, writer: Writer, record: str, gone: Destroyed, parcels: Sequence[str] = ()
) -> Touched:
    """Set aside or scrub every bundle that carried something of what went, inside the caller's transaction.

    :param parcels: ids of those whose identities part went.
    """
    marks = {*gone.versions, *([f"media:{record}"] if gone.objects else []), *(f"parcel:{one}" for one in parcels)}
    aside, requested, objects = [], [], []
    for ident in session.vault.bundles.carrying(marks):
        kept = bundle_store.load(session.vault, ident)
        if kept.entry.state in _LEFT:
            requested.append(ident)
        if kept.entry.state == "verified":
            objects += destroy_parts(session, kept)
        elif kept.entry.state != SET_ASIDE:
            objects += _set_aside(session, writer, kept, "it held what was erased")
            aside.append(ident)
    return Touched(tuple(aside), tuple(requested), tuple(objects))


def _set_aside(session: FieldSession, writer: Writer, kept: KeptBundle, reason: str) -> list[str]:
    objects = destroy_parts(session, kept)
    session.vault.bundles.update(kept.entry.id, SET_ASIDE, exactjson.dumps(kept.document))
    session.vault.bundles.forget_carried(kept.entry.id)
    if kept.head is not None:
        writer.line("set-aside", (Subject("bundle", kept.entry.id, kept.head.digest.hex),), reason=reason)
    return objects


def destroy_parts(session: FieldSession, kept: KeptBundle) -> list[str]:
    """Forget keys and literal bytes of every part; names of the files that hold them."""
    session.vault.bundles.replace_parts(kept.entry.id, ())
    for plan in kept.plans:
        session.vault.objects.drop(f"part:{plan.name}")
    return list(kept.literal_names)


def _unnamed(session: FieldSession, receiver: str) -> list[KeptBundle]:
    bundles = session.vault.bundles
    return [
        kept
        for kept in (bundle_store.load(session.vault, entry.id) for entry in bundles.in_state(SET_ASIDE))
        if kept.head is not None
        and not kept.document.get("named_by")
        and bundles.receiver_of(kept.entry.id) == receiver
    ]


def unnamed(session: FieldSession, receiver: str) -> list[Subject]:
    """Bundles to this receiver that were set aside and that no later bundle has named yet, as subjects of the next line
    that seals one."""
    return [
        Subject("reissued", kept.entry.id, kept.head.digest.hex)
        for kept in _unnamed(session, receiver)
        if kept.head is not None
    ]


def name_in(session: FieldSession, bundle: str, receiver: str) -> None:
    """Remember that ``bundle`` names every bundle set aside so far, inside the caller's transaction."""
    for kept in _unnamed(session, receiver):
        document = {**kept.document, "named_by": bundle}
        session.vault.bundles.update(kept.entry.id, SET_ASIDE, exactjson.dumps(document))


def remove_files(session: FieldSession, names: Iterable[str]) -> None:
    """Remove object files whose rows are gone. One that cannot be removed says nothing without its key, and the next
    start removes it."""
    for name in names:
        try:
            session.vault.store.remove(name)
        except (OSError, FieldkitError):
            continue
