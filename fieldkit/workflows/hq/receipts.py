"""Write every receipt as a folder to take back to the field, with the commands that check it with stock tools."""

from __future__ import annotations

from pathlib import Path

from fieldkit.intake.store import StoredReceipt
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.receipts.folder import write_folder_files
from fieldkit.receipts.receipt import parse_receipt
from fieldkit.storage.durable import disk_errors, write_durable
from fieldkit.workflows.hq import intake_desk, reissue, stamps
from fieldkit.workflows.hq.desk import Desk
from fieldkit.workflows.values import ReceiptRow


def export(desk: Desk, out: Path) -> tuple[ReceiptRow, ...]:
    """Write ``out/<receipt id>/`` for each receipt on the list, and the list itself. One whose signer was revoked is
    left out where one that was signed anew says the same; its line stays on the list.

    :raises RefusedError: ``wrong-desk``.
    :raises EnvironmentFailure: the disk refused.
    """
    desk.require("intake")
    with disk_errors(out.name):
        out.mkdir(parents=True, exist_ok=True)
    rows = []
    with intake_desk.opened(desk) as store:
        listed = store.receipts()
        replaced = reissue.replaced([(one.json, one.p7s) for one in listed], desk.anchors())
        for stored in listed:
            bundle = store.bundle(stored.bundle)
            receipt = parse_receipt(stored.json, stored.p7s)
            tokens = stamps.tokens_of(desk, receipt)
            if stored.id in replaced and not tokens:
                continue
            folder = out / stored.id
            with disk_errors(folder.name):
                folder.mkdir(exist_ok=True)
            anchors = TrustAnchors.from_pem(stored.anchors).with_crls(desk.anchors().crls if tokens else ())
            for name, data in write_folder_files(receipt, anchors, tokens).items():
                write_durable(folder / name, data, 0o644)
            rows.append(_row(stored, bundle.sequence if bundle else 0))
        write_durable(out / "list.jsonl", intake_desk.receipt_list(desk).text, 0o644)
    return tuple(rows)


def listing(desk: Desk) -> tuple[ReceiptRow, ...]:
    """Every receipt on the list, oldest first."""
    desk.require("intake")
    with intake_desk.opened(desk) as store:
        sequences = {bundle.id: bundle.sequence for bundle in store.bundles()}
        return tuple(_row(stored, sequences.get(stored.bundle, 0)) for stored in store.receipts())


def _row(stored: StoredReceipt, sequence: int) -> ReceiptRow:
    return ReceiptRow(
        stored.id, stored.kind, stored.bundle, sequence, stored.time, stored.signer, stored.outcome,  # type: ignore[arg-type]  # received or verified, by the list's own check
    )  # fmt: skip
