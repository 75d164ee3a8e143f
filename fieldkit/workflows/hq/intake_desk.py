"""The intake desk's store, chain and append-only receipt list, and the slot where custodians leave receipts.

``receipts/list.jsonl`` is the list: each line names a receipt and the digest of the line before. A verified receipt is
left in ``inbox/<receipt id>/`` by the custodian's desk; it is checked like any other before it goes on the list. One
whose bundle has not come through this door waits; one that does not hold is moved to ``set-aside/``, with a line in the
desk's chain, so that it stops nobody's work.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fieldkit.bundle.files import read_small
from fieldkit.custody import Subject
from fieldkit.errors import EvidenceError
from fieldkit.ids import random_hex
from fieldkit.intake import IntakeStore
from fieldkit.intake.desk_chain import DeskChain
from fieldkit.intake.store import StoredReceipt, Unsaid
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.people import read_person
from fieldkit.receipts.ledger import ReceiptList
from fieldkit.receipts.receipt import LIMITS, Receipt, parse_receipt, read_receipt
from fieldkit.storage.durable import write_durable
from fieldkit.workflows.hq import log_book
from fieldkit.workflows.hq.desk import Desk

INBOX, SET_ASIDE = "inbox", "set-aside"


@contextmanager
def opened(desk: Desk) -> Iterator[IntakeStore]:
    """The store, with whatever custodians left taken in."""
    store = IntakeStore(desk.folder / "store")
    try:
        _bring_list_up_to_date(desk, store)
        log_book.bring_up_to_date(desk, store)
        _say_what_a_cut_left(desk, store)
        _take_inbox(desk, store)
        yield store
    finally:
        store.close()


def chain(desk: Desk) -> DeskChain:
    """The desk's chain of custody."""
    return DeskChain(desk.folder, desk.state["chain"], desk.signer())


def has_receipt(store: IntakeStore, bundle: str, kind: str) -> bool:
    """Whether a receipt of this kind stands on the list."""
    return any((one.bundle, one.kind) == (bundle, kind) for one in store.receipts())


def receipt_list(desk: Desk) -> ReceiptList:
    """The list, every link checked.

    :raises EvidenceError: ``receipt-list-malformed``, ``receipt-list-broken``.
    """
    path = desk.folder / "receipts" / "list.jsonl"
    return ReceiptList.parse(path.read_bytes() if path.exists() else b"")


def add_receipt(
    desk: Desk, store: IntakeStore, receipt: Receipt, certificate: bytes, unsaid: Unsaid,
    *, anchors: TrustAnchors | None = None, state: str | None = None,
) -> None:  # fmt: skip
    """Keep a receipt, append it to the list and write its line of custody. A receipt on the list already stays as it
    is. Where a cut comes between, whoever opens the store next does what is left, and says so.

    :param unsaid: what the line says.
    :param anchors: with the lists of the receipt's time; the desk's own where None.
    :param state: the bundle's state from now on, where it changes.
    """
    entries = _bring_list_up_to_date(desk, store).entries
    position = next((entry.seq for entry in entries if entry.id == receipt.id), len(entries))
    with store.transaction():
        store.put_receipt(
            StoredReceipt(
                receipt.id,
                receipt.bundle,
                receipt.kind,
                receipt.time.isoformat(timespec="seconds"),
                read_person(certificate).code,
                receipt.outcome,
                position,
                receipt.json,
                receipt.p7s,
                (anchors or desk.anchors()).as_of(receipt.time).pem(),
            )
        )
        log_book.append(desk, store, receipt.id, receipt.p7s)
        store.put_unsaid(unsaid)
        if state is not None:
            store.set_state(receipt.bundle, state)
    _bring_list_up_to_date(desk, store)
    chain(desk).append(desk.clock.now(), unsaid.act, subjects(receipt), reason=unsaid.reason)
    with store.transaction():
        store.forget_unsaid(receipt.id)


def subjects(receipt: Receipt) -> list[Subject]:
    """What a line about a receipt names: the receipt and its bundle."""
    return [Subject("receipt", receipt.id, receipt.digest.hex), Subject("bundle", receipt.bundle, receipt.head.hex)]


def _say_what_a_cut_left(desk: Desk, store: IntakeStore) -> None:
    """The lines of receipts that were kept before a cut, or before the disk refused the chain, and have none."""
    unsaid = {one.receipt: one for one in store.unsaid()}
    kept = [one for one in store.receipts() if one.id in unsaid] if unsaid else []
    for stored in kept:
        receipt, one, own = parse_receipt(stored.json, stored.p7s), unsaid[stored.id], chain(desk)
        if not own.says(one.act, subjects(receipt)[0]):
            reason = "; ".join(filter(None, (one.reason, "written after a cut")))
            own.append(desk.clock.now(), one.act, subjects(receipt), reason=reason)
        with store.transaction():
            store.forget_unsaid(stored.id)


def _bring_list_up_to_date(desk: Desk, store: IntakeStore) -> ReceiptList:
    """Append what the store keeps and the list lacks. The store comes first: after a cut between them the list is
    made whole from exact bytes, where the other order would leave a line whose receipt nobody has."""
    ledger = receipt_list(desk)
    listed = {entry.id for entry in ledger.entries}
    missing = [one for one in store.receipts() if one.id not in listed]
    for one in missing:
        ledger = ledger.appended(parse_receipt(one.json, one.p7s))
    if missing:
        (desk.folder / "receipts").mkdir(exist_ok=True)
        write_durable(desk.folder / "receipts" / "list.jsonl", ledger.text)
    return ledger


def leave(intake_folder: Path, receipt: Receipt) -> bool:
    """Leave a verified receipt at an intake desk's slot; False where no desk is there."""
    if not (intake_folder / "desk.json").exists():
        return False
    folder = intake_folder / INBOX / receipt.id
    folder.mkdir(parents=True, exist_ok=True)
    write_durable(folder / "receipt.p7s", receipt.p7s)
    write_durable(folder / "receipt.json", receipt.json)
    return True


def _take_inbox(desk: Desk, store: IntakeStore) -> None:
    inbox = desk.folder / INBOX
    known = {one.id for one in store.receipts()}
    for folder in sorted(inbox.iterdir()) if inbox.is_dir() else []:
        if folder.name in known or not (folder / "receipt.json").is_file():
            continue
        try:
            _take_receipt(desk, store, folder)
        except EvidenceError as error:
            (desk.folder / SET_ASIDE).mkdir(exist_ok=True)
            os.rename(folder, desk.folder / SET_ASIDE / f"{folder.name}-{random_hex()[:8]}")
            chain(desk).append(desk.clock.now(), "set-aside", [], reason=f"receipt left at the door: {error.code}")


def _take_receipt(desk: Desk, store: IntakeStore, folder: Path) -> None:
    json = read_small(folder / "receipt.json", LIMITS.json_bytes)
    signed = read_receipt(json, read_small(folder / "receipt.p7s", 1 << 20), desk.anchors())
    receipt = signed.receipt
    bundle = store.bundle(receipt.bundle)
    if bundle is None:
        return
    if receipt.kind != "verified" or bundle.head_digest != str(receipt.head):
        raise EvidenceError(
            "receipt-other-bundle", "A receipt left at the door is for another bundle.", "Ask the custodian."
        )
    unsaid = Unsaid(receipt.id, "receipted", receipt.kind)
    state = "verified" if receipt.outcome in ("intact", "ask") else None
    add_receipt(desk, store, receipt, signed.signed_by.certificate, unsaid, state=state)
