"""Receive a bundle at the intake desk, without being able to read it, and sign the received receipt.

Announcement and head are opened with the transport key and checked; each part is copied and measured in one pass and
kept under its own digest; the receipt is signed only when every part is here and equal to the head. What does not hold
is kept aside with its reason and gets no receipt. A bundle whose signer was revoked, and which nothing shows to have
been in outside hands before, is set aside: kept whole, without a receipt, until a person says why it is taken all the
same. So is one whose signer only a root that was replaced vouches for.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from fieldkit.bundle import BundleFiles, Head, find_one
from fieldkit.bundle.files import open_regular, read_small
from fieldkit.bundle.limits import LIMITS
from fieldkit.bundle.reader import open_small
from fieldkit.clock import parse_moment
from fieldkit.custody import Subject
from fieldkit.digest import Digest, StretchDigester
from fieldkit.errors import EvidenceError
from fieldkit.ids import new_receipt_id
from fieldkit.intake import IntakeStore, StoredBundle
from fieldkit.intake.store import Unsaid
from fieldkit.jobs import Job
from fieldkit.receipts.receipt import Receipt, ReceiptPart, make_receipt, parse_receipt
from fieldkit.storage.durable import disk_errors, remove_half_written, sync_folder, write_all, write_durable
from fieldkit.verify import Report, ReportBuilder
from fieldkit.verify.outer import (
    Before,
    Measured,
    OpenedHead,
    check_addressee,
    check_announcement,
    check_id,
    check_parts,
    check_root,
    check_sequence,
    open_head,
)
from fieldkit.verify.standing import Standing, check_standing, first
from fieldkit.workflows import opening
from fieldkit.workflows.hq import arrivals, intake_desk, stamps
from fieldkit.workflows.hq.desk import Desk
from fieldkit.workflows.values import IntakeRow

_READ = 1 << 20


@dataclass(frozen=True, slots=True)
class _Outer:
    opened: OpenedHead | None
    measured: dict[str, Measured]
    missing: tuple[str, ...]
    standing: Standing | None = None
    heir: bool = True

    @property
    def set_aside(self) -> str | None:
        """Why it is set aside, in the words of the desk's chain; None where it is not."""
        if self.standing is not None and self.standing.verdict == "set-aside":
            return "the signer was revoked"
        return None if self.heir else "only a former root vouches for the signer"


def receive(desk: Desk, path: Path, job: Job, *, despite_revocation: str | None = None) -> tuple[IntakeRow, Report]:
    """Receive the bundle in ``path``. A bundle that is here already is checked again and keeps its receipt.

    :param despite_revocation: why a person takes a bundle that would be set aside; it stands in the desk's chain, and
        the receipt says ``standing`` among its remarks.
    :raises RefusedError: ``wrong-desk``; ``desk-not-certified``; ``age-no-key``: sealed for another headquarters, or to
        a key that is gone.
    :raises UsageError: ``no-bundle``, ``several-bundles``.
    :raises EvidenceError: the announcement or head does not open at all; ``kit-stale``: the desk's trust has ended.
    :raises EnvironmentFailure: the disk refused; nothing is called received.
    """
    desk.require("intake")
    desk.signer()
    files = find_one(path)
    builder = ReportBuilder(f"bundle {files.id}, outer check")
    with intake_desk.opened(desk) as store:
        outer = _check(desk, store, files, builder, job)
        report = builder.done(desk.clock.now().text)
        row = _keep(desk, store, files, outer, report, despite_revocation)
        if row.state in ("received", "verified"):
            _answer(desk, store, row.id, outer, report, despite_revocation)
    return row, report


def _answer(desk: Desk, store: IntakeStore, ident: str, outer: _Outer, report: Report, despite: str | None) -> None:
    """Sign the received receipt, unless one stands on the list; that one is laid beside the bundle again where the
    store was lost."""
    given = next((one for one in store.receipts() if (one.bundle, one.kind) == (ident, "received")), None)
    folder = store.bundle_folder(ident)
    if given is None and outer.opened is not None:
        _sign(desk, store, outer.opened, report, despite if outer.set_aside else None)
    elif given is not None and not (folder / arrivals.FOLDER).exists():
        receipt = parse_receipt(given.json, given.p7s)
        arrivals.lay_beside(desk, folder, receipt, stamps.tokens_of(desk, receipt))


def _check(desk: Desk, store: IntakeStore, files: BundleFiles, builder: ReportBuilder, job: Job) -> _Outer:
    if files.head is None:
        raise EvidenceError(
            "head-missing", "The bundle's head has not arrived.", "Ask the team for the .head.age file."
        )
    keys = desk.transport_keys()
    pair = opening.head_pair(files, keys)
    if pair is None:
        raise opening.no_key()
    announcement = None
    if files.announcement is not None:
        announcement = open_small(
            read_small(files.announcement, LIMITS.announcement_bytes), keys, LIMITS.announcement_bytes
        )
    anchors = desk.anchors()
    opened = open_head(builder, pair, anchors)
    if opened is None or not check_id(builder, opened.head, files.id):
        return _Outer(None, {}, ())
    desk.require_current(opened.signed_by.person.team or "")
    known = store.bundle(files.id)
    if known is not None and known.head_digest != str(opened.head.digest):
        raise EvidenceError(
            "bundle-id-reused", "Another bundle with this id was received before.", "Set it aside and ask its signer."
        )
    announced = check_announcement(builder, announcement, opened) is not None
    check_addressee(builder, opened.head, desk.transport_digests())
    _check_order(store, opened, builder)
    arrival = first(arrivals.at_intake(desk, store, opened.head))
    standing = check_standing(builder, opened.signed_by, anchors, opened.head.terms.sealed, arrival)
    heir = desk.has_heir(opened.signed_by)
    check_root(builder, heir)
    folder = store.bundle_folder(files.id)
    with disk_errors(folder.name):
        folder.mkdir(parents=True, exist_ok=True)
        remove_half_written(folder)  # what a cut left
    measured = _take_parts(opened.head, files, folder, job)
    missing = check_parts(builder, opened.head, measured, files.others)
    _keep_small(files.head, folder)
    if announced:
        _keep_small(files.announcement, folder)
    return _Outer(opened, measured, missing, standing, heir)


def _take_parts(head: Head, files: BundleFiles, folder: Path, job: Job) -> dict[str, Measured]:
    """Copy what came; what came earlier and is not on this stick counts as it stands in the store."""
    listed = {part.name: part.digest for part in head.parts}
    measured = {
        name: _copy(source, folder / name if name in listed else None, listed.get(name), job)
        for name, source in files.parts().items()
    }
    earlier = [name for name in listed if name not in measured and (folder / name).is_file()]
    return measured | {name: opening.measure(folder / name, job) for name in earlier}


def _keep_small(source: Path | None, folder: Path) -> None:
    """Keep the head or the announcement as it came first: others could be made that say the same."""
    if source is not None and not (folder / source.name).exists():
        write_durable(folder / source.name, read_small(source, LIMITS.head_bytes))


def _check_order(store: IntakeStore, opened: OpenedHead, builder: ReportBuilder) -> None:
    newest = store.newest_of_chain(opened.head.tips[0].chain, opened.signed_by.person.team or "")
    before = Before(newest.id, newest.sequence, Digest.parse(newest.head_digest)) if newest else None
    here = store.bundle(opened.head.terms.id)
    if here is not None and here.state in ("received", "verified"):
        before = Before(here.id, here.sequence, Digest.parse(here.head_digest))
    check_sequence(builder, opened.head, before)


def _copy(source: Path, target: Path | None, expected: Digest | None, job: Job) -> Measured:
    """Copy and measure in one pass; a file that is not what its name says is not left under that name."""
    digester = StretchDigester()
    temporary = target.with_suffix(".part") if target else None
    with disk_errors(source.name), open_regular(source) as stream:
        out = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600) if temporary else -1
        try:
            size = os.fstat(stream.fileno()).st_size
            while piece := stream.read(_READ):
                digester.update(piece)
                if out >= 0:
                    write_all(out, memoryview(piece))
                job.step("receiving", digester.length, size)
            digest, stretches = digester.finish()
            if target is not None and temporary is not None and digest == expected:
                os.fsync(out)
                os.rename(temporary, target)
                sync_folder(target.parent)
        finally:
            if out >= 0:
                os.close(out)
            if temporary is not None:
                temporary.unlink(missing_ok=True)
    return Measured(digester.length, digest, tuple(stretches))


def _keep(
    desk: Desk, store: IntakeStore, files: BundleFiles, outer: _Outer, report: Report, despite: str | None
) -> IntakeRow:
    opened = outer.opened
    failed = [check for check in report.checks if check.status == "fail"]
    known = store.bundle(files.id)
    if opened is None:
        problem = failed[0].detail if failed else "the head does not hold"
        return IntakeRow(files.id, "", "", 0, "refused", desk.clock.now().text, 0, 0, 0, "", problem)
    state = "refused" if failed else "incomplete" if outer.missing else "received"
    aside = outer.set_aside if state != "refused" and despite is None else None
    if known is not None and known.state in ("received", "verified"):
        return replace(row_of(store, known), problem=failed[0].detail if failed else None)
    terms, person = opened.head.terms, opened.signed_by.person
    bundle = StoredBundle(
        files.id, person.team or "", person.code, opened.head.tips[0].chain,
        terms.sequence, str(opened.head.digest), str(terms.previous) if terms.previous else None,
        "set-aside" if aside else state,
        desk.clock.now().text, sum(one.length for one in outer.measured.values()), len(opened.head.parts),
        len(opened.head.parts) - len(outer.missing), _problem(report, aside is not None),
    )  # fmt: skip
    bundle = _as_before(store, bundle)
    with store.transaction():
        store.put_bundle(bundle)
    if aside is not None and (known is None or known.state != "set-aside"):
        subject = Subject("bundle", terms.id, opened.head.digest.hex)
        intake_desk.chain(desk).append(desk.clock.now(), "set-aside", [subject], reason=aside)
    return row_of(store, bundle)


def _as_before(store: IntakeStore, bundle: StoredBundle) -> StoredBundle:
    """A bundle whose receipts were taken back after the store was lost is as old and as far as they say."""
    given = [one for one in store.receipts() if (one.bundle, bundle.state) == (bundle.id, "received")]
    since = min((one.time for one in given if one.kind == "received"), key=parse_moment, default=bundle.received)
    verified = any(one.kind == "verified" and one.outcome in ("intact", "ask") for one in given)
    return replace(bundle, received=since, state="verified" if verified else bundle.state)


def _problem(report: Report, aside: bool) -> str | None:
    wanted = ("ask",) if aside else ("fail",)
    codes = ("standing", "former-root") if aside else tuple(check.code for check in report.checks)
    return next((one.detail for one in report.checks if one.status in wanted and one.code in codes), None)


def _sign(desk: Desk, store: IntakeStore, opened: OpenedHead, report: Report, despite: str | None) -> Receipt:
    head, signer = opened.head, desk.signer()
    receipt = make_receipt(
        "received",
        id=new_receipt_id(),
        bundle=head.terms.id,
        head=head.digest,
        parts=[ReceiptPart(part.name, part.length, part.digest) for part in head.parts],
        tips=head.tips,
        outcome="received",
        trust=max(kit.version for kit in desk.kits()),
        signer=signer,
        at=desk.clock.now().wall,
        remarks=[check.code for check in report.checks if check.status == "ask"],
    )
    bundle = Subject("bundle", head.terms.id, head.digest.hex)
    intake_desk.chain(desk).append(desk.clock.now(), "received", [bundle], reason=despite)
    intake_desk.add_receipt(desk, store, receipt, signer.certificate, Unsaid(receipt.id, "receipted", None))
    arrivals.lay_beside(desk, store.bundle_folder(head.terms.id), receipt)
    return receipt


def listing(desk: Desk) -> tuple[IntakeRow, ...]:
    """What the door has, newest first; verified receipts that custodians left are taken in first."""
    desk.require("intake")
    with intake_desk.opened(desk) as store:
        return tuple(row_of(store, bundle) for bundle in store.bundles())


def row_of(store: IntakeStore, bundle: StoredBundle) -> IntakeRow:
    """A bundle for a list."""
    return IntakeRow(
        bundle.id, bundle.team, bundle.signer, bundle.sequence, bundle.state, bundle.received, bundle.parts_present,  # type: ignore[arg-type]  # states are written on this page
        bundle.parts, bundle.bytes, str(store.bundle_folder(bundle.id)), bundle.problem,
    )  # fmt: skip
