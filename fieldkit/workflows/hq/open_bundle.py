"""Open and verify a bundle at the custodian's desk, and sign the verified receipt if it is intact.

Only the custodian's key verifies. The receipt is kept at the desk, written beside the report, and left at the intake
desk where that is on the same machine.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from fieldkit.age import Identity, parse_identity
from fieldkit.bundle import BundleFiles, find_one
from fieldkit.casework import CaseLedger, Content, OpenedBundle
from fieldkit.custody import Subject
from fieldkit.digest import Digest
from fieldkit.errors import EvidenceError, RefusedError
from fieldkit.ids import new_receipt_id
from fieldkit.intake.desk_chain import DeskChain
from fieldkit.jobs import Job
from fieldkit.keys.people import certificate_digest, read_person
from fieldkit.receipts.folder import write_folder_files
from fieldkit.receipts.receipt import Receipt, ReceiptPart, make_receipt, parse_receipt
from fieldkit.storage.durable import write_durable
from fieldkit.verify import Report, ReportBuilder
from fieldkit.verify.inner import InnerResult
from fieldkit.verify.outer import Before, OpenedHead, check_addressee, check_root, check_sequence
from fieldkit.workflows import opening
from fieldkit.workflows.hq import arrivals, identities, intake_desk, vaults
from fieldkit.workflows.hq.desk import Desk
from fieldkit.workflows.hq.kit import HELD_BY_LEAD
from fieldkit.workflows.values import IntakeRow, ReceiptRow


@dataclass(frozen=True, slots=True)
class OpenedAtDesk:
    """What opening showed. ``receipt`` is None until it is signed, and stays so where a check failed or, as ``whole``
    says, something that the head lists is missing or could not be read."""

    report: Report
    row: IntakeRow
    receipt: ReceiptRow | None
    folder: str
    head: OpenedHead
    whole: bool
    set_aside: bool = False
    despite_revocation: str | None = None


def open_bundle(
    desk: Desk, path: Path, out: Path, job: Job, *, sign: bool = True, despite_revocation: str | None = None
) -> OpenedAtDesk:
    """Open the bundle in ``path``, write report and contents to the new folder ``out``, and sign.

    :param sign: False to look first; ``sign_verified`` signs afterwards.
    :param despite_revocation: why a person takes what would be set aside because a signer was revoked, or only a
        former root vouches for the signer; it stands in the desk's chain, and the receipt says ``standing``,
        ``revoked-lines`` or ``former-root`` among its remarks.
    :raises RefusedError: ``wrong-desk``; ``age-no-key``: sealed for someone else; ``month-destroyed``: the report says
        what could be checked, and nothing was opened.
    :raises UsageError: ``no-bundle``, ``several-bundles``, ``folder-not-empty``.
    :raises EvidenceError: the head does not hold, so that nothing can be said of the rest; ``kit-stale``.
    """
    desk.require("custodian")
    files = find_one(path)
    keys = keys_of(desk)
    pair = opening.head_pair(files, keys)
    if pair is None:
        raise opening.no_key()
    folder = opening.new_folder(out)
    builder = ReportBuilder(f"bundle {files.id}")
    ledger = CaseLedger(desk.folder / "case.db", bytes.fromhex(desk.state["ledger"]))
    try:
        known = opening.Known(
            ledger.versions_before(files.id),
            ledger.tips(),
            lambda head: arrivals.at_custodian(desk, ledger, head, path),
            lambda team: _listed(desk, ledger, team),
        )
        opened = opening.open_checked(
            builder, files, pair, keys, desk.anchors(), known, folder, job,
            place=lambda found: _check_place(desk, builder, ledger, found),
        )  # fmt: skip
        head = opened.head
        if head is None:
            report = builder.done(desk.clock.now().text)
            _write_report(folder, report)
            why = report.checks[-1].detail.rstrip(".")
            raise EvidenceError("head-signature", f"{why}.", "Set the bundle aside and ask its team.")
        desk.require_current(head.signed_by.person.team or "")
        report = builder.done(desk.clock.now().text)
        _write_report(folder, report)
        aside = (opened.set_aside or not desk.has_heir(head.signed_by)) and despite_revocation is None
        if opened.result is not None and report.outcome != "failed" and not aside:
            ledger.put(_ledger_row(desk, head, report), opened.result.ends(), opened.result.records.versions)
            ledger.put_let_in(opened.result.let_in)
            _note_reach(desk, ledger, head, opened.result, folder)
    except RefusedError:
        _write_report(folder, builder.done(desk.clock.now().text))
        raise
    finally:
        ledger.close()
    _line(desk, head, "set-aside" if aside else "opened", report.outcome)
    row = _row(files, head, report, folder, opened.whole)
    row = replace(row, state="set-aside") if aside and row.state != "refused" else row
    result = OpenedAtDesk(report, row, None, str(folder), head, opened.whole, aside, despite_revocation)
    if sign and report.outcome != "failed" and opened.whole and not aside:
        return replace(result, receipt=sign_verified(desk, result))
    return result


def sign_verified(desk: Desk, opened: OpenedAtDesk) -> ReceiptRow:
    """Sign the verified receipt of a bundle that was just opened; signing again gives the same receipt.

    :raises RefusedError: ``not-verified``: a check failed; ``not-whole``: a laptop may delete what a verified receipt
        names, so nothing is signed before all of it is here and was read; ``set-aside``: a signer is in doubt.
    """
    if opened.set_aside:
        raise RefusedError(
            "set-aside",
            "Its signer is in doubt; a person judges it first.",
            "Open it again and say why you take it.",
        )
    if opened.report.outcome == "failed":
        raise RefusedError("not-verified", "A check failed; no receipt is signed.", "Set the bundle aside and ask.")
    if not opened.whole:
        raise RefusedError(
            "not-whole",
            "Parts of the bundle are missing or could not be read; no receipt is signed.",
            "Open it again with every part and every month's key.",
        )
    receipt = _receipt(desk, opened)
    signer = desk.signer()
    folder = Path(opened.folder) / "receipt"
    folder.mkdir(exist_ok=True)
    for name, data in write_folder_files(receipt, desk.anchors()).items():
        write_durable(folder / name, data)
    intake_desk.leave(desk.folder.parent / "intake", receipt)
    return ReceiptRow(
        receipt.id, "verified", receipt.bundle, opened.row.sequence, receipt.time.isoformat(timespec="seconds"),
        read_person(signer.certificate).code, receipt.outcome,
    )  # fmt: skip


def _receipt(desk: Desk, opened: OpenedAtDesk) -> Receipt:
    head, report = opened.head.head, opened.report
    ledger = CaseLedger(desk.folder / "case.db", bytes.fromhex(desk.state["ledger"]))
    try:
        for kept in ledger.receipts_of(head.terms.id):
            earlier = parse_receipt(*kept)
            if (earlier.head, earlier.outcome) == (head.digest, report.outcome):
                return earlier
        receipt = make_receipt(
            "verified",
            id=new_receipt_id(),
            bundle=head.terms.id,
            head=head.digest,
            parts=[ReceiptPart(part.name, part.length, part.digest) for part in head.parts],
            tips=head.tips,
            outcome=report.outcome,
            trust=max(kit.version for kit in desk.kits()),
            signer=desk.signer(),
            at=desk.clock.now().wall,
            remarks=[check.code for check in report.checks if check.status != "pass"],
        )
        ledger.put_receipt(receipt.id, receipt.bundle, receipt.json, receipt.p7s)
    finally:
        ledger.close()
    reason = receipt.id if opened.despite_revocation is None else f"{receipt.id} {opened.despite_revocation}"
    _line(desk, opened.head, "verified", reason)
    return receipt


def keys_of(desk: Desk) -> list[Identity]:
    """Every age identity of the desk."""
    return [parse_identity(secret) for _, secret in identities.secrets_of(desk)]


def _check_place(desk: Desk, builder: ReportBuilder, ledger: CaseLedger, head: OpenedHead) -> None:
    check_addressee(builder, head.head, desk.transport_digests())
    check_root(builder, desk.has_heir(head.signed_by))
    tips, terms = head.head.tips, head.head.terms
    here = ledger.bundle(terms.id)
    if here is not None and here.head != str(head.head.digest):
        title = "No other bundle bears its id"
        builder.add("id", "fail", title, "Another bundle with this id was opened before: one of the two is forged")
    newest = ledger.newest_of_chain(tips[0].chain, terms.id) if tips else None
    check_sequence(
        builder, head.head, Before(newest.id, newest.sequence, Digest.parse(newest.head)) if newest else None
    )
    try:
        vaults.require_openable(desk, terms.recipients.get("records", ()))
    except RefusedError as error:
        builder.add("month-key", "not-checked", "The key of its month is here", error.message)
        raise


def _note_reach(desk: Desk, ledger: CaseLedger, head: OpenedHead, result: InnerResult, folder: Path) -> None:
    """What a month's key opens, and how far each vault was received."""
    terms = head.head.terms
    chain = head.head.tips[0].chain if head.head.tips else ""
    [recipient, *_] = [*terms.recipients.get("records", ()), ""]
    sealed = terms.sealed.isoformat(timespec="seconds")
    ledger.reach.note_content(Content(terms.id, chain, recipient, sealed, str(folder.absolute()), False))
    codes = {digest: person.code for digest, person in result.persons.items()}
    for one in result.chains:
        ledger.reach.note_lines(one.chain, one.entries, codes, desk.clock.now().wall)


def _ledger_row(desk: Desk, head: OpenedHead, report: Report) -> OpenedBundle:
    terms, tips = head.head.terms, head.head.tips
    chain = tips[0].chain if tips else ""
    return OpenedBundle(terms.id, chain, terms.sequence, str(head.head.digest), report.outcome, desk.clock.now().text)


def _row(files: BundleFiles, head: OpenedHead, report: Report, folder: Path, whole: bool) -> IntakeRow:
    terms, parts = head.head.terms, head.head.parts
    present = sum(1 for part in parts if part.name in files.parts())
    state = "refused" if report.outcome == "failed" else "verified" if whole else "incomplete"
    return IntakeRow(
        terms.id, head.signed_by.person.team or "", head.signed_by.person.code, terms.sequence, state,  # type: ignore[arg-type]  # one of its words
        report.made, present, len(parts), sum(part.length for part in parts), str(folder), None,
    )  # fmt: skip


def _write_report(folder: Path, report: Report) -> None:
    write_durable(folder / "report.json", report.to_json())
    write_durable(folder / "report.txt", report.to_text().encode("utf-8"))


def _listed(desk: Desk, ledger: CaseLedger, team: str) -> set[str] | None:
    """Whom kits and earlier lines of leads name; None for a team whose CA headquarters holds alone."""
    kits = [one for one in desk.kits() if one.team == team]
    if not any(one.policies.get(HELD_BY_LEAD, False) for one in kits):
        return None
    return {certificate_digest(person.certificate) for one in kits for person in one.people} | ledger.let_in()


def _line(desk: Desk, head: OpenedHead, act: str, reason: str) -> None:
    chain = DeskChain(desk.folder, desk.state["chain"], desk.signer())
    subject = Subject("bundle", head.head.terms.id, head.head.digest.hex)
    chain.append(desk.clock.now(), act, [subject], reason=reason)
