"""Take a member's parcel: check it as headquarters checks a bundle, keep it, and sign the slip.

Nothing is kept unless every check held. The member's chain is kept byte for byte and goes on with the lead's bundle;
versions keep their lines, originals their digests, and the identities part passes unopened. A chain that parts from the
one that is known is not taken: both lines are kept as proof.
"""

from __future__ import annotations

import base64
from pathlib import Path

from fieldkit import exactjson
from fieldkit.age import Identity
from fieldkit.bundle import BundleFiles, find_one
from fieldkit.custody import Fork, Subject, Tip
from fieldkit.digest import Digest, sha256
from fieldkit.errors import EvidenceError, RefusedError
from fieldkit.ids import new_receipt_id
from fieldkit.jobs import Job
from fieldkit.keys.oids import MEMBER
from fieldkit.keys.people import certificate_digest
from fieldkit.receipts.receipt import Receipt, ReceiptPart, make_receipt
from fieldkit.vault.tables import ParcelEntry
from fieldkit.verify import Report, ReportBuilder
from fieldkit.verify.chain import signed_fork
from fieldkit.verify.inner import InnerResult
from fieldkit.verify.outer import Before, OpenedHead, check_sequence
from fieldkit.workflows import opening
from fieldkit.workflows.field import lost_laptop, parcel_contents, passing, review, validity
from fieldkit.workflows.field.addressee import PARCEL, own_identity
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.history_values import ParcelRow


def take(session: FieldSession, path: Path, job: Job) -> tuple[ParcelRow, Report]:
    """Take the parcel in ``path``. One that is here already changes nothing and keeps its slip.

    :raises RefusedError: ``role-lead``, ``not-enrolled``; ``age-no-key``: sealed for another lead.
    :raises UsageError: ``no-bundle``, ``several-bundles``.
    :raises EvidenceError: the head does not open or hold at all.
    :raises EnvironmentFailure: ``clock-outside-certificate``, before anything is read; the disk refused. Nothing is
        called taken.
    """
    review.require_lead(session)
    session.require_signer()
    validity.require_for_sealing(session, "slip")
    files, keys = find_one(path), [own_identity(session)]
    pair = opening.head_pair(files, keys)
    if pair is None:
        raise RefusedError("age-no-key", "This parcel was sealed for another lead.", "Ask whose parcel it is.")
    builder = ReportBuilder(f"parcel {files.id}")
    known = opening.Known(_named_before(session), _tips(session), policy=MEMBER)

    def place(head: OpenedHead) -> None:
        _check_place(session, builder, head)

    opened = opening.open_checked(builder, files, pair, keys, session.anchors(), known, None, job, place=place)
    if opened.head is not None and not opened.whole:
        builder.add("whole", "fail", "Every part is here", "A part is missing or does not open; ask for it again")
    if opened.head is not None:
        _check_order(session, builder, opened.head, opened.result)
    _check_erased(session, builder, opened.result)
    report = builder.done(session.now_text())
    head, result = opened.head, opened.result
    if head is None or result is None or opened.set_aside or report.outcome == "failed":
        _keep_forks(session, result)
        return _refused(files, head, report), report
    here = next((one for one in session.vault.parcels.all() if one.id == head.head.terms.id), None)
    if here is None:
        _keep(session, files, keys, head, result, report, job)
    return row_of(session, head.head.terms.id), report


def row_of(session: FieldSession, ident: str) -> ParcelRow:
    """A parcel that was taken."""
    parcel = next(one for one in session.vault.parcels.all() if one.id == ident)
    kept = exactjson.loads_object(parcel.document)
    counts = (kept["versions"], kept["media"])
    return ParcelRow(parcel.id, kept["person"], parcel.sequence, "taken", kept["taken"], *counts)


def listing(session: FieldSession) -> tuple[ParcelRow, ...]:
    """Every parcel that was taken, in the order in which they came."""
    return tuple(row_of(session, one.id) for one in session.vault.parcels.all())


def _tips(session: FieldSession) -> dict[str, dict[int, Tip]]:
    knowledge = session.vault.knowledge
    found = {chain: knowledge.links(chain) for chain in knowledge.chains()}
    for chain, tips in found.items():
        for anchor in knowledge.anchors(chain):
            tips.setdefault(anchor.tip.seq, anchor.tip)
    return found


def _named_before(session: FieldSession) -> set[str]:
    """Versions that lines of earlier parcels name, or that are here."""
    return set(session.vault.versions.all_digests()) | session.vault.knowledge.named()


def _check_place(session: FieldSession, builder: ReportBuilder, head: OpenedHead) -> None:
    terms, title = head.head.terms, "It is a parcel, and for this lead"
    own = str(sha256(str(own_identity(session).recipient).encode()))
    kinds = ("records", "alerts", "media", "transport")
    if terms.purpose != PARCEL or any(terms.recipients[kind] != (own,) for kind in kinds):
        builder.add("addressee", "fail", title, "The head names another purpose or recipient than you")
    else:
        builder.add("addressee", "pass", title, "The recipient named in the head is yours, bound at enrolment")
    if head.signed_by.person.team != session.kit.team:
        builder.add("team", "fail", "The member is of this team", f"{head.signed_by.person.code} is of another team")
    before = _before(session, head)
    if certificate_digest(head.signed_by.certificate) in lost_laptop.declared(session):
        detail = f"{head.signed_by.person.code}'s laptop was declared lost here: headquarters decides what of it stands"
        builder.add("laptop-lost", "fail", "Its laptop was not declared lost", detail)
    check_sequence(builder, head.head, before)
    if before is not None and before.id == terms.id and before.head != head.head.digest:
        builder.add("id", "fail", "The parcel's id is its own", "Another parcel with this id was taken before")


def _before(session: FieldSession, head: OpenedHead) -> Before | None:
    """The newest parcel of the chain that was taken, or this one where it is here already."""
    chain, ident, before = head.head.tips[0].chain, head.head.terms.id, None
    for one in session.vault.parcels.all():
        if one.chain == chain and (one.id == ident or before is None or before.id != ident):
            before = Before(one.id, one.sequence, Digest.parse(one.head))
    return before


def _check_order(session: FieldSession, builder: ReportBuilder, head: OpenedHead, result: InnerResult | None) -> None:
    """It follows the parcel before; those between may be missing only where the member's chain set them aside."""
    terms, before = head.head.terms, _before(session, head)
    have = 0 if before is None else before.sequence
    missing, title = terms.sequence - have - 1, "It is the next parcel of this member"
    if missing == 0 or (before is not None and before.id == terms.id):
        return
    aside = {
        subject.digest
        for _, body in (result.lines() if result is not None else [])
        if body.act == "set-aside"
        for subject in body.subjects
        if subject.kind == "bundle"
    }
    if 0 < missing <= len(aside) and terms.previous is not None and terms.previous.hex in aside:
        builder.add("order", "pass", title, f"The member set {missing} before it aside, and their chain says so")
    else:
        detail = f"Parcel {terms.sequence} does not follow what was taken: replayed, or one before it is missing"
        builder.add("order", "fail", title, detail)


def _check_erased(session: FieldSession, builder: ReportBuilder, result: InnerResult | None) -> None:
    """What was erased here does not come back with the next parcel: its author erases it too."""
    versions = () if result is None else result.records.versions.values()
    again = passing.brought_open(versions) & passing.erased_here(session)
    if again:
        detail = f"It brings {len(again)} fields that were erased here; its author erases them too, and gives again"
        builder.add("erased-again", "fail", "Nothing that was erased here comes again", detail)


def _keep_forks(session: FieldSession, result: InnerResult | None) -> None:
    """Keep both lines where the parcel's chain parts from the one that is known, if one person signed both."""
    if result is None:
        return
    for offered in result.offered.values():
        for entry in offered.entries:
            for known in session.vault.knowledge.entries_at(entry.chain, entry.seq):
                fork = Fork.of(known, entry)
                if fork is not None and session.vault.knowledge.newest_tip(entry.chain) is not None:
                    _keep_fork(session, fork, offered.people)
                    return


def _keep_fork(session: FieldSession, fork: Fork, people: parcel_contents.People) -> None:
    try:
        signed_fork(fork, people)
    except EvidenceError:
        return
    with session.writing() as writer:
        for entry in (fork.one, fork.other):
            session.vault.knowledge.put_line(entry)
        subjects = [Subject("chain", fork.chain, entry.link_hex) for entry in (fork.one, fork.other)]
        writer.line("set-aside", subjects, reason="two lines of one chain with one number")


def _keep(
    session: FieldSession, files: BundleFiles, keys: list[Identity], head: OpenedHead, result: InnerResult,
    report: Report, job: Job,
) -> None:  # fmt: skip
    vault, terms, tip = session.vault, head.head.terms, head.head.tips[0]
    contents = parcel_contents.read(files, keys, head.head, result, job)
    stored = parcel_contents.store_objects(vault, files, keys, head.head, job)
    try:
        slip = _slip(session, head, report)
        chains = [
            [one.chain, offered.entries[0].seq, one.seq, _text(parcel_contents.pem(offered.certificates))]
            for one in head.head.tips
            if (offered := result.offered[one.chain]).entries
        ]
        document = {
            "person": head.signed_by.person.code,
            "certificate": certificate_digest(head.signed_by.certificate),
            "chains": chains,
            "taken": session.now_text(),
            "versions": len(contents.versions),
            "media": sum(1 for owner in stored if not owner.startswith("parcel:")),
            "slip": _text(slip.json),
            "slip_p7s": _text(slip.p7s),
        }
        with session.writing() as writer:
            parcel_contents.keep(vault, contents, result.offered.values(), head.signed_by.person.code)
            passing.sealed_again(vault, result.records.versions.values())
            for owner, one in stored.items():
                vault.objects.put(owner, one)
            vault.parcels.put(
                ParcelEntry(terms.id, tip.chain, terms.sequence, str(head.head.digest), exactjson.dumps(document))
            )
            bundle = Subject("bundle", terms.id, head.head.digest.hex)
            subjects = [Subject("chain", one.chain, one.digest) for one in head.head.tips]
            writer.line("taken", (bundle, *subjects), seen=head.head.tips)
            writer.line("receipted", (Subject("receipt", slip.id, slip.digest.hex), bundle), reason="slip")
    except BaseException:
        for one in stored.values():
            vault.forget_unless_kept(one.name)
        raise


def _slip(session: FieldSession, head: OpenedHead, report: Report) -> Receipt:
    signer = session.vault.signer
    if signer is None:
        raise RefusedError("not-enrolled", "This laptop has no certificate yet.", "Finish enrolment first.")
    return make_receipt(
        "slip",
        id=new_receipt_id(),
        bundle=head.head.terms.id,
        head=head.head.digest,
        parts=[ReceiptPart(part.name, part.length, part.digest) for part in head.head.parts],
        tips=head.head.tips,
        outcome=report.outcome,
        trust=session.kit.version,
        signer=signer,
        at=session.clock.now().wall,
        remarks=[check.code for check in report.checks if check.status == "ask"],
    )


def _refused(files: BundleFiles, head: OpenedHead | None, report: Report) -> ParcelRow:
    person, sequence = ("", 0) if head is None else (head.signed_by.person.code, head.head.terms.sequence)
    return ParcelRow(files.id, person, sequence, "refused", report.made, 0, 0)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
