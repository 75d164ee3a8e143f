"""Sign anew what a desk signed with a key that was revoked since, so that laptops can rely on it.

A laptop takes in no receipt whose signer was revoked: whoever has that key can write any. The desk's own memory is what
the key's thief does not have; from it, and from nothing that is brought, each receipt without a standing one beside it
is said again by the new key, at the present time: it proves no earlier arrival. The old receipt stays on the list. The
custodian needs no bundle and no month's key for it, so a destroyed month stands in nobody's way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from fieldkit.casework import CaseLedger
from fieldkit.errors import EvidenceError, RefusedError
from fieldkit.ids import new_receipt_id
from fieldkit.intake.store import Unsaid
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.people import read_person
from fieldkit.keys.revocation import revocation_of
from fieldkit.receipts.receipt import Receipt, make_receipt, parse_receipt, read_receipt
from fieldkit.workflows.hq import arrivals, intake_desk
from fieldkit.workflows.hq.desk import Desk
from fieldkit.workflows.values import ReceiptRow

REMARK = "reissued"
"""Among a receipt's remarks: it was signed anew, from what the desk kept."""


def reissue(desk: Desk) -> tuple[ReceiptRow, ...]:
    """Sign anew at the intake desk its received receipts, at the custodian's its verified ones; those signed now. Done
    again, it signs nothing more.

    :raises RefusedError: ``wrong-desk``; ``desk-key-revoked``: the kit with the desk's new certificate is not here.
    """
    if desk.kind == "root":
        raise RefusedError("wrong-desk", "The root desk signs no receipt.", "Use the intake or the custodian desk.")
    signer = desk.signer()
    if revocation_of(signer.certificate, signer.chain, desk.anchors()) is not None:
        raise RefusedError(
            "desk-key-revoked",
            "The key that this desk signs with was revoked.",
            "Make a new one with hq rekey and hq replace, bring the new kit, and do this again.",
        )
    return tuple(_at_intake(desk) if desk.kind == "intake" else _at_custodian(desk))


def in_doubt(receipt: Receipt, anchors: TrustAnchors) -> bool:
    """Whether whoever relies on a receipt today is refused: its signer, or an issuer of theirs, was revoked."""
    try:
        by = read_receipt(receipt.json, receipt.p7s, anchors).signed_by
    except EvidenceError:
        return True
    return revocation_of(by.certificate, by.chain, anchors) is not None


def replaced(receipts: Iterable[tuple[bytes, bytes]], anchors: TrustAnchors) -> set[str]:
    """Ids of the receipts (JSON, signature) in doubt beside which one that stands says the same."""
    said = [parse_receipt(*one) for one in receipts]
    doubted = [one for one in said if in_doubt(one, anchors)]
    standing = {_about(one) for one in said if one not in doubted}
    return {one.id for one in doubted if _about(one) in standing}


def _without_standing(receipts: Iterable[tuple[bytes, bytes]], anchors: TrustAnchors, kind: str) -> list[Receipt]:
    """The newest receipt of each bundle and outcome of which none stands."""
    said = [one for one in (parse_receipt(*one) for one in receipts) if one.kind == kind]
    newest = {_about(one): one for one in said}
    standing = {_about(one) for one in said if not in_doubt(one, anchors)}
    return [one for about, one in newest.items() if about not in standing]


def _about(receipt: Receipt) -> tuple[str, str, str, str]:
    return receipt.kind, receipt.bundle, str(receipt.head), receipt.outcome


def _at_intake(desk: Desk) -> Iterator[ReceiptRow]:
    with intake_desk.opened(desk) as store:
        kept = [(one.json, one.p7s) for one in store.receipts()]
        for old in _without_standing(kept, desk.anchors(), "received"):
            made = _again(desk, old)
            unsaid = Unsaid(made.id, "receipted", _why(old))
            intake_desk.add_receipt(desk, store, made, desk.signer().certificate, unsaid)
            arrivals.lay_beside(desk, store.bundle_folder(made.bundle), made)
            bundle = store.bundle(made.bundle)
            yield _row(desk, made, bundle.sequence if bundle else 0)


def _at_custodian(desk: Desk) -> Iterator[ReceiptRow]:
    ledger = CaseLedger(desk.folder / "case.db", bytes.fromhex(desk.state["ledger"]))
    try:
        for old in _without_standing(ledger.receipts(), desk.anchors(), "verified"):
            made = _again(desk, old)
            ledger.put_receipt(made.id, made.bundle, made.json, made.p7s)
            intake_desk.chain(desk).append(desk.clock.now(), "receipted", intake_desk.subjects(made), reason=_why(old))
            intake_desk.leave(desk.folder.parent / "intake", made)
            bundle = ledger.bundle(made.bundle)
            yield _row(desk, made, bundle.sequence if bundle else 0)
    finally:
        ledger.close()


def _again(desk: Desk, old: Receipt) -> Receipt:
    return make_receipt(
        old.kind,
        id=new_receipt_id(),
        bundle=old.bundle,
        head=old.head,
        parts=old.parts,
        tips=old.tips,
        outcome=old.outcome,
        trust=max(kit.version for kit in desk.kits()),
        signer=desk.signer(),
        at=desk.clock.now().wall,
        remarks=_remarks(old.remarks),
    )


def _remarks(before: Sequence[str]) -> list[str]:
    return [*(one for one in before if one != REMARK), REMARK]


def _why(old: Receipt) -> str:
    return f"reissued {old.id}"


def _row(desk: Desk, made: Receipt, sequence: int) -> ReceiptRow:
    code = read_person(desk.signer().certificate).code
    time = made.time.isoformat(timespec="seconds")
    return ReceiptRow(made.id, made.kind, made.bundle, sequence, time, code, made.outcome)
