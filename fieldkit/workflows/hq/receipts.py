"""Write every receipt as a folder to take back to the field, with the commands that check it with stock tools."""

from __future__ import annotations

from pathlib import Path

from fieldkit.intake.store import IntakeStore, StoredReceipt
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.receipts.checkpoint import Checkpoint
from fieldkit.receipts.folder import write_folder_files
from fieldkit.receipts.ledger import sign_list
from fieldkit.receipts.log_folder import LogSidecars, log_sidecars
from fieldkit.receipts.receipt import parse_receipt
from fieldkit.storage.durable import disk_errors, write_durable
from fieldkit.workflows.hq import intake_desk, log_book, reissue, stamps
from fieldkit.workflows.hq.desk import Desk
from fieldkit.workflows.values import ReceiptRow


def export(desk: Desk, out: Path) -> tuple[ReceiptRow, ...]:
    """Write ``out/<receipt id>/`` for each receipt on the list, with its proof under a checkpoint of the log, the
    signed list and, in ``out/log/``, what shows that this checkpoint continues those before. One whose signer was
    revoked is left out where one that was signed anew says the same; its line stays on the list.

    :raises RefusedError: ``wrong-desk``, ``desk-not-certified``.
    :raises EvidenceError: ``log-put-back``: the desk's log is not the one that it signed.
    :raises EnvironmentFailure: the disk refused.
    """
    desk.require("intake")
    with disk_errors(out.name):
        out.mkdir(parents=True, exist_ok=True)
    rows = []
    with intake_desk.opened(desk) as store:
        listed = store.receipts()
        logged = _Logged(desk, store)
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
            for name, data in write_folder_files(receipt, anchors, tokens, logged.sidecars(stored.id)).items():
                write_durable(folder / name, data, 0o644)
            rows.append(_row(stored, bundle.sequence if bundle else 0))
        _write_list(desk, out)
        logged.write(out / log_book.FOLDER)
    return tuple(rows)


class _Logged:
    """The desk's log as it stands, for the receipts that go out; nothing at a desk that keeps none."""

    def __init__(self, desk: Desk, store: IntakeStore) -> None:
        self._desk, self._store = desk, store
        self._signer = log_book.signer(desk)
        self._trusted = log_book.cosigners(desk)
        self._newest: tuple[Checkpoint, ...] = ()
        if self._signer is not None and store.log.size():
            log_book.checkpoint(desk, store)
            self._newest = log_book.newest(desk, log_book.checkpoints(desk, store))

    def sidecars(self, receipt: str) -> LogSidecars | None:
        proof = log_book.prove(self._store, receipt, self._newest)
        if proof is None or self._signer is None:
            return None
        return log_sidecars(proof, self._signer.key, self._trusted)

    def write(self, folder: Path) -> None:
        if self._newest:
            log_book.write_folder(self._desk, self._store, folder)


def _write_list(desk: Desk, out: Path) -> None:
    """The list, its signature and the lists of the issuers that stand at its time."""
    listed, now = intake_desk.receipt_list(desk), desk.clock.now().wall.replace(microsecond=0)
    for name, data in (
        ("list.jsonl", listed.text),
        ("list.p7s", sign_list(listed, desk.signer(), now)),
        ("roots-and-crls.pem", desk.anchors().as_of(now).pem()),
    ):
        write_durable(out / name, data, 0o644)


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
