"""Seal a bundle and write it to a folder or stick.

Plans with their keys are kept in one transaction before any ciphertext exists outside; then one pass makes the
digests; the head is signed; the line ``sealed`` names it; the announcement binds the sender. Only then may bytes leave,
and ``written`` is said after every file was synced and read back equal.
"""

from __future__ import annotations

import base64
import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from fieldkit import exactjson
from fieldkit.age import encrypt_bytes, parse_recipient
from fieldkit.bundle import Head, Order, PartPlan, Terms, digested, plan_parts
from fieldkit.bundle.head import announcement_line, make_head, write_announcement, write_head_pair
from fieldkit.capture import shown_name
from fieldkit.custody import Subject
from fieldkit.digest import Digest, StretchDigester
from fieldkit.errors import EnvironmentFailure, RefusedError, UsageError
from fieldkit.ids import new_bundle_id
from fieldkit.jobs import Job
from fieldkit.keys.signer import Signer
from fieldkit.measuring import StretchMeter
from fieldkit.storage.copying import write_read_back
from fieldkit.storage.durable import disk_errors, sync_folder
from fieldkit.storage.objects import StoredObject
from fieldkit.storage.reading import ReadFile
from fieldkit.vault import BundleEntry, Vault
from fieldkit.workflows.field import addressee, bundle_store, owed, own_signer, review, set_aside, validity
from fieldkit.workflows.field.addressee import Addressee
from fieldkit.workflows.field.approve import issued
from fieldkit.workflows.field.bundle_store import KeptBundle, VaultObjects, encode_plan
from fieldkit.workflows.field.seal_source import VaultSource
from fieldkit.workflows.field.selection import Selection, select
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import BundleRow, LastLook, WrittenBundle


def seal(session: FieldSession, look: LastLook, job: Job, despite_no_review: str | None = None) -> BundleRow:
    """Seal what ``look`` shows.

    :param despite_no_review: why what no lead reviewed is sealed all the same; it stands in the chain.
    :raises RefusedError: ``role-lead``, ``not-enrolled``, ``not-reviewed``.
    :raises EnvironmentFailure: the disk refused; nothing has left and nothing is called sealed.
    :raises Cancelled: likewise.
    """
    review.require_lead(session)
    bundle_store.drop_unfinished(session.vault)
    selection = select(session, [row.id for row in look.interviews], [row.id for row in look.exhibits])
    review.require_reviewed(session, selection, despite_no_review)
    return seal_for(session, selection, addressee.headquarters(session), look.purpose, job)


def seal_for(session: FieldSession, selection: Selection, to: Addressee, purpose: str, job: Job) -> BundleRow:
    """Seal a selection for an addressee; sequence and previous count for each chain and receiver.

    :raises RefusedError: ``not-enrolled``.
    :raises EnvironmentFailure: ``clock-outside-certificate``, before anything is written.
    """
    vault, signer, tip = session.vault, session.vault.signer, session.vault.tip()
    if signer is None or tip is None:
        raise RefusedError("not-enrolled", "This laptop has no certificate yet.", "Finish enrolment first.")
    session.require_signer()
    own_signer.require_standing(signer, session.anchors())
    validity.require_for_sealing(session)
    kept = [one for one in bundle_store.all_kept(vault) if vault.bundles.receiver_of(one.entry.id) == to.receiver]
    before = next((one for one in kept if bundle_store.chain_of(vault, one) == vault.chain_id), None)
    first_lines = bundle_store.first_lines(vault, kept)
    source = VaultSource(vault, selection, first_lines, issued(session))
    order = _order(session, signer, before, to, purpose)
    tips = (
        tip,
        *(one for chain in first_lines if (one := vault.former.tip(chain)) is not None),
        *source.tips_of_others(),
    )
    plans = plan_parts(source, order)
    ident = order.terms.id
    document: dict[str, Any] = {
        "created": session.now_text(),
        "chain": tip.chain,
        "next_line": tip.seq + 1,
        "former": [chain for chain in first_lines if chain != tip.chain],
        "records": len(selection.versions) + len(selection.alerts),
        "media": len(selection.media),
        "written_to": None,
    }
    names = _keep_plans(session, order, plans, document, selection.digests(), to.receiver)
    try:
        opener = VaultObjects(vault)
        plans = [digested(plan, opener.open_object(name), opener, job) for plan, name in zip(plans, names, strict=True)]
        head = make_head(order.terms, order.trust, tips, tuple(plan.entry() for plan in plans))
        p7s = signer.sign_cms(head.json, order.terms.sealed)
        _keep_sealed(session, head, p7s, signer, plans, names, document, to)
    except BaseException:
        with contextlib.suppress(EnvironmentFailure):  # the disk that refused may refuse this too: then at unlocking
            bundle_store.drop_unfinished(vault)
        raise
    return row_of(bundle_store.load(vault, ident))


def _order(session: FieldSession, signer: Signer, before: KeptBundle | None, to: Addressee, purpose: str) -> Order:
    now = session.clock.now().wall
    terms = Terms(
        new_bundle_id(),
        before.entry.sequence + 1 if before else 1,
        before.head.digest if before and before.head else None,
        session.certificate,
        purpose,
        now,
        to.digests(),
    )
    recipients = {name: [parse_recipient(one) for one in who] for name, who in to.recipients.items()}
    return Order(terms, signer, to.role, recipients, session.anchors().as_of(now).pem(), session.kit.version)


def _keep_plans(
    session: FieldSession, order: Order, plans: list[PartPlan], document: dict[str, Any], digests: tuple[str, ...],
    receiver: str,
) -> list[str]:  # fmt: skip
    vault, terms = session.vault, order.terms
    stored: list[StoredObject] = []
    try:
        for plan in plans:
            stored.append(bundle_store.keep_literals(vault.store, plan))
        encoded = tuple(encode_plan(plan, one.name) for plan, one in zip(plans, stored, strict=True))
        with vault.transaction():
            for plan, one in zip(plans, stored, strict=True):
                vault.objects.put(f"part:{plan.name}", one)
            entry = BundleEntry(terms.id, terms.sequence, "sealing", exactjson.dumps(document), encoded)
            vault.bundles.put(entry, digests, receiver)
    except BaseException:
        for one in stored:
            vault.forget_unless_kept(one.name)
        raise
    return [one.name for one in stored]


def _keep_sealed(
    session: FieldSession, head: Head, p7s: bytes, signer: Signer, plans: list[PartPlan], names: list[str],
    document: dict[str, Any], to: Addressee,
) -> None:  # fmt: skip
    vault, ident = session.vault, head.terms.id
    transport = [parse_recipient(one) for one in to.recipients["transport"]]
    head_age = encrypt_bytes(write_head_pair(head, p7s), transport)
    with session.writing() as writer:
        subjects = (Subject("bundle", ident, head.digest.hex), *set_aside.unnamed(session, to.receiver))
        entry = writer.line(to.act, subjects, reason=head.terms.purpose)
        set_aside.name_in(session, ident, to.receiver)
        line = announcement_line(head, (entry.tip, *head.tips[1:]))
        announce = encrypt_bytes(write_announcement(line, signer.sign_raw(line)), transport)
        document |= {
            "head": _text(head.json),
            "p7s": _text(p7s),
            "head_age": _text(head_age),
            "announce": _text(announce),
        }
        encoded = tuple(encode_plan(plan, name) for plan, name in zip(plans, names, strict=True))
        vault.bundles.replace_parts(ident, encoded)
        vault.bundles.update(ident, "sealed", exactjson.dumps(document))


def write(session: FieldSession, bundle_id: str, folder: Path, job: Job) -> WrittenBundle:
    """Write a sealed bundle to ``folder`` and read every file back.

    The announcement goes first. A file that is there already with the same bytes is left alone.

    :raises UsageError: ``bundle-unknown``, ``bundle-unfinished``, ``folder-missing``.
    :raises RefusedError: ``bundle-destroyed``.
    :raises EvidenceError: ``read-back-differs``.
    :raises EnvironmentFailure: the disk refused; ``written`` is not said.
    """
    kept = bundle_store.load(session.vault, bundle_id)
    if not kept.plans and kept.head is not None:
        raise RefusedError(
            "bundle-destroyed",
            "This bundle was set aside, or held what was erased: its parts cannot be made again.",
            "Seal again: what it carried and may still leave is due.",
        )
    if kept.head is None:
        raise UsageError("bundle-unfinished", "The sealing of this bundle was cut.", "Seal again.")
    with disk_errors(f"the folder {folder.name}"):
        folder.mkdir(parents=True, exist_ok=True)
    files: list[tuple[str, int, str]] = []
    total = kept.size
    for name, pieces, expected in _files(session.vault, kept):
        length = _write_file(folder / name, pieces, expected, job, sum(size for _, size, _ in files), total)
        files.append((name, length, str(expected)))
    with disk_errors(f"the folder {folder.name}"):
        sync_folder(folder)
    return WrittenBundle(bundle_id, str(folder), tuple(files), _say_written(session, kept, folder))


def _files(vault: Vault, kept: KeptBundle) -> Iterator[tuple[str, Iterable[memoryview], Digest]]:
    small = kept.small
    announce = f"{kept.entry.id}.announce.age"
    yield announce, [memoryview(small[announce])], _part_digest(small[announce])
    for plan, literals in zip(kept.plans, kept.literal_names, strict=True):
        assert plan.digest is not None
        yield plan.name, bundle_store.stream_part(vault, plan, literals), plan.digest
    head = f"{kept.entry.id}.head.age"
    yield head, [memoryview(small[head])], _part_digest(small[head])


def _write_file(path: Path, pieces: Iterable[memoryview], expected: Digest, job: Job, before: int, total: int) -> int:
    def told() -> Iterator[memoryview]:
        done = before
        for piece in pieces:
            yield piece
            done += len(piece)
            job.step("writing", done, total)

    with disk_errors(path.name):
        if _there_already(path, expected, job):
            return path.stat().st_size
    return write_read_back(path, told(), lambda written: _digest_of(written, job) == expected)


def _there_already(path: Path, expected: Digest, job: Job) -> bool:
    if path.is_symlink() or not path.is_file() or _digest_of(path, job) != expected:
        return False
    with path.open("rb") as stream:
        os.fsync(stream.fileno())
    return True


def _digest_of(path: Path, job: Job) -> Digest:
    with ReadFile(path) as stream, StretchMeter() as meter:
        meter.read(stream, lambda length: job.step("reading back", length, stream.size))
        return meter.finish()[0]


def _part_digest(data: bytes) -> Digest:
    digester = StretchDigester()
    digester.update(data)
    return digester.finish()[0]


def _say_written(session: FieldSession, kept: KeptBundle, folder: Path) -> bool:
    """Whether it is written down: the files stand on the stick also where the vault's own disk refuses that."""
    assert kept.head is not None
    document = {**kept.document, "written_to": shown_name(folder)}
    state = "written" if kept.entry.state == "sealed" else kept.entry.state
    subject = Subject("bundle", kept.entry.id, kept.head.digest.hex)
    return owed.line(
        session, "written", (subject,), "read back equal",
        lambda: session.vault.bundles.update(kept.entry.id, state, exactjson.dumps(document)),
    )  # fmt: skip


def listing(session: FieldSession) -> tuple[BundleRow, ...]:
    """Every bundle, newest first."""
    kinds: dict[str, list[str]] = {}
    for _, bundle, kind, _ in session.vault.receipts.all():
        kinds.setdefault(bundle, []).append(kind)
    return tuple(row_of(kept, tuple(kinds.get(kept.entry.id, ()))) for kept in bundle_store.all_kept(session.vault))


def row_of(kept: KeptBundle, receipts: tuple[str, ...] = ()) -> BundleRow:
    """A bundle for a list."""
    document = kept.document
    return BundleRow(
        kept.entry.id, kept.entry.sequence, kept.entry.state, document["created"], len(kept.plans), kept.size,  # type: ignore[arg-type]  # states come from this page and receipts
        document["records"], document["media"], document["written_to"], receipts,
    )  # fmt: skip


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
