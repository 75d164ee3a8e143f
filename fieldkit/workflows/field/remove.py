"""Remove originals from this laptop that headquarters has, so that whoever seizes it takes less.

The rules, each asked again from exact bytes at the moment of removal:

- a *verified* receipt without questions, signed by a custodian's key that stands today, covers the bundle that carried
  the original, its head and every part;
- that receipt stands in headquarters' log under a checkpoint that a cosigner whom the kit names signed, and which was
  accepted here as continuing what was seen before; nothing was seen of two histories of that log;
- no other bundle that carried it is still under way: it could not be made again.

Whoever has every key of the intake, the log's among them, does not fulfil the first; whoever has a custodian's key does
not fulfil the second. The fields, their commitments and every line stay; the key, the file and the thumbnail go, in one
transaction with the line ``removed``. This laptop alone cannot bring it back: that is said beforehand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from fieldkit.commitments import Version
from fieldkit.custody import Subject
from fieldkit.errors import FieldkitError, RefusedError, UsageError
from fieldkit.keys.kit_contents import PinnedLog
from fieldkit.receipts.checkpoint import Checkpoint, Cosignature
from fieldkit.receipts.receipt import SignedReceipt
from fieldkit.records import Exhibit, Interview
from fieldkit.vault.tables import RemovedOriginal
from fieldkit.workflows.field import book, bundle_store, log_seen, receipts, set_aside
from fieldkit.workflows.field.bundle_store import KeptBundle
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.removal_values import Obstacle, Removal, Removed

_ASIDE = frozenset({bundle_store.SET_ASIDE})


class _Ground:
    """Why one original may be removed."""

    def __init__(
        self, bundle: KeptBundle, signed: SignedReceipt, checkpoint: Checkpoint, cosignature: Cosignature
    ) -> None:
        self.bundle, self.signed = bundle, signed
        self.checkpoint, self.cosignature = checkpoint, cosignature


def standing(session: FieldSession, record: str) -> Removal:
    """Where an exhibit's original is, and whether it may be removed; nothing is written.

    :raises UsageError: ``record-unknown``; ``not-an-exhibit``.
    """
    version = _exhibit(session, record)
    shown = Exhibit.from_fields(version.fields())
    gone = session.vault.removals.of(record)
    if gone is not None:
        return Removal(record, shown.code, "removed", gone.size, gone.since, gone.receipt)
    stored = session.vault.objects.of(record)
    if stored is None:
        return Removal(record, shown.code, "not-here", 0)
    try:
        ground = _ground(session, version)
    except FieldkitError as error:
        why = Obstacle(error.code, error.message, error.next_step)
        return Removal(record, shown.code, "here", stored.size, obstacle=why)
    return _may(record, shown.code, stored.size, ground)


def rehearse(session: FieldSession, idents: Sequence[str], *, every: bool = False) -> Removed:
    """What ``remove`` would do.

    :raises UsageError: as ``remove``.
    """
    found = tuple(standing(session, one) for one in _records(session, idents, every))
    return Removed(found, False, sum(one.size for one in found if one.state == "may-be-removed"))


def remove(session: FieldSession, idents: Sequence[str], *, every: bool = False) -> Removed:
    """Remove the originals of these exhibits, or of those that these interviews show: all of them or none. Durable when
    it returns.

    :param every: of all exhibits, those that may be removed; what may not stays and stops nothing.
    :raises UsageError: ``record-unknown``, ``not-an-exhibit``, ``nothing-to-remove``.
    :raises RefusedError: ``removed-already``, ``original-not-here``, ``log-not-pinned``, ``cosigner-not-pinned``,
        ``not-at-headquarters``, ``bundle-under-way``, ``not-verified``, ``verified-with-questions``, ``not-cosigned``;
        ``not-enrolled``, ``vault-salvage``.
    :raises EvidenceError: what reading the receipt and its proof again raises.
    :raises EnvironmentFailure: the disk refused: nothing was removed.
    """
    wanted = _records(session, idents, every)
    if every:
        wanted = [one for one in wanted if standing(session, one).state == "may-be-removed"]
    if not wanted:
        raise UsageError("nothing-to-remove", "No original may be removed.", "fieldkit remove --all says why.")
    items, files = list[Removal](), list[str]()
    with session.writing() as writer:
        for record in wanted:
            version = _exhibit(session, record)
            ground = _ground(session, version)
            item, names = _remove_one(session, writer, version, ground)
            items.append(item)
            files += names
    set_aside.remove_files(session, files)
    session.vault.leave_no_old_pages()
    return Removed(tuple(items), True, sum(one.size for one in items))


def _remove_one(
    session: FieldSession, writer: book.Writer, version: Version, ground: _Ground
) -> tuple[Removal, list[str]]:
    vault, record = session.vault, version.record
    stored = vault.objects.of(record)
    assert stored is not None  # _ground refused otherwise
    receipt, code = ground.signed.receipt, Exhibit.from_fields(version.fields()).code
    item = _may(record, code, stored.size, ground)
    vault.removals.put(RemovedOriginal(record, stored.sha256, stored.size, receipt.id, item.since, session.now_text()))
    names = list(vault.erasing.drop_original(record))
    for kept in _carrying(session, record):  # none of their parts with this original can be made again
        names += set_aside.destroy_parts(session, kept)
    subjects = (
        book.version_subject(version),
        Subject("object", code, stored.sha256),
        Subject("receipt", receipt.id, receipt.digest.hex),
        Subject("checkpoint", str(ground.checkpoint.size), ground.checkpoint.digest),
    )
    writer.line("removed", subjects, reason=f"held at headquarters since {item.since}")
    done = Removal(
        record, code, "removed", stored.size, item.since, receipt.id, item.bundle, item.cosigner, item.cosigned
    )
    return done, names


def _may(record: str, code: str, size: int, ground: _Ground) -> Removal:
    receipt, cosigned = ground.signed.receipt, datetime.fromtimestamp(ground.cosignature.time, UTC)
    return Removal(
        record, code, "may-be-removed", size, receipt.time.isoformat(timespec="seconds"), receipt.id, receipt.bundle,
        ground.cosignature.key.name, cosigned.isoformat(timespec="seconds"),
    )  # fmt: skip


def _ground(session: FieldSession, version: Version) -> _Ground:
    """Every rule, in the order in which a person can do something about it.

    :raises RefusedError: as ``remove``.
    :raises EvidenceError: as ``remove``.
    """
    record, pinned = version.record, session.kit.log
    if session.vault.removals.of(record) is not None:
        raise RefusedError("removed-already", "This original was removed here before.", "Headquarters has it.")
    stored = session.vault.objects.of(record)
    if stored is None:
        raise RefusedError("original-not-here", "This original is not on this laptop.", "Nothing is to be removed.")
    if pinned is None:
        raise RefusedError(
            "log-not-pinned", "The kit names no log of headquarters.", "Ask headquarters for a kit that does."
        )
    if not pinned.cosigners:
        raise RefusedError(
            "cosigner-not-pinned", "The kit names nobody outside headquarters who cosigns its log.",
            "Ask headquarters for a kit that does.",
        )  # fmt: skip
    bundles = _carrying(session, record)
    if not bundles:
        raise RefusedError(
            "not-at-headquarters", "No bundle to headquarters has carried this original.", "Seal and send it first."
        )
    for kept in bundles:
        if kept.entry.state != "verified":
            raise RefusedError(
                "bundle-under-way", f"Bundle {kept.entry.sequence} carried it and is not verified by headquarters.",
                "Wait for the verified receipt, and take it in.",
            )  # fmt: skip
        _require_carried(kept, stored.name)
    errors = list[FieldkitError]()
    for kept in bundles:
        try:
            return _covered(session, kept, pinned)
        except FieldkitError as error:
            errors.append(error)
    raise errors[0]


def _covered(session: FieldSession, kept: KeptBundle, pinned: PinnedLog) -> _Ground:
    """What headquarters, and somebody outside it, say of one bundle."""
    signed = _verified(session, kept)
    checkpoint, cosigned = log_seen.proved(session, signed.receipt, pinned)
    if not cosigned:
        raise RefusedError(
            "not-cosigned", "Nobody outside headquarters has cosigned that its log holds the receipt.",
            "Ask headquarters to have its log cosigned, and take the receipts in again.",
        )  # fmt: skip
    return _Ground(kept, signed, checkpoint, cosigned[0])


def _carrying(session: FieldSession, record: str) -> list[KeptBundle]:
    """Bundles to anybody that carried the original and were not set aside; a parcel to a lead is never verified, so it
    stands in the way: the lead's laptop is where it is removed."""
    vault = session.vault
    found = (bundle_store.load(vault, ident) for ident in vault.bundles.carrying([f"media:{record}"]))
    return [kept for kept in found if kept.entry.state not in _ASIDE]


def _require_carried(kept: KeptBundle, name: str) -> None:
    """The bundle's parts, where they can still be made, hold this very file."""
    if kept.plans and not any(segment.object == name for plan in kept.plans for segment in plan.segments):
        raise RefusedError(
            "original-changed", "The bundle carried another file than the one that is here.",
            "Keep it, and check the vault.",
        )  # fmt: skip


def _verified(session: FieldSession, kept: KeptBundle) -> SignedReceipt:
    """The verified receipt of a bundle, checked again, by a key that stands today.

    :raises RefusedError: ``not-verified``, ``verified-with-questions``.
    :raises EvidenceError: what ``receipts.check`` raises; ``certificate-revoked``.
    """
    found = [one for one in receipts.of_bundle(session, kept) if one.receipt.kind == "verified"]
    if not found:
        raise RefusedError(
            "not-verified", "No receipt of headquarters says that it verified this bundle.",
            "Wait for the verified receipt, and take it in.",
        )  # fmt: skip
    whole = [one for one in found if one.receipt.outcome == "intact"]
    if not whole:
        raise RefusedError(
            "verified-with-questions", "Headquarters verified this bundle with questions.",
            "Answer them, and take in the receipt that follows.",
        )  # fmt: skip
    standing_today, errors = list[SignedReceipt](), list[FieldkitError]()
    for one in whole:
        try:
            receipts.require_not_revoked_since(session, one, ())
            standing_today.append(one)
        except FieldkitError as error:
            errors.append(error)
    if not standing_today:
        raise errors[0]
    proved = [one for one in standing_today if session.vault.log_seen.proof(one.receipt.id) is not None]
    return (proved or standing_today)[-1]


def _records(session: FieldSession, idents: Iterable[str], every: bool) -> list[str]:
    """Exhibits by their codes or ids, and those that an interview shows, each once."""
    if every:
        return list(session.vault.versions.records("exhibit"))
    found: dict[str, None] = {}
    for ident in idents:
        version = book.require(session, book.find(session, ident))
        if version.kind == "interview":
            found.update(dict.fromkeys(Interview.from_fields(version.fields()).exhibits))
        else:
            found[_exhibit(session, version.record).record] = None
    return list(found)


def _exhibit(session: FieldSession, record: str) -> Version:
    version = book.require(session, record)
    if version.kind != "exhibit":
        raise UsageError(
            "not-an-exhibit", "Only originals of exhibits are removed.", "Name exhibits, or the interview of theirs."
        )
    return version
