"""An intake desk whose store, or whole folder, was lost: a new desk where there is none, and the receipts taken back.

Bundles lie on sticks and with the custodian, and receipts in every folder that ``hq receipts`` wrote; what was lost is
headquarters' memory of them. A receipt that is taken back is one that this headquarters signed: its signature holds
with the role of its kind at its own time, and where the receipt list still has its line both files are those that the
line names. A list is taken whole where the intake's signature over it holds, and without one as far as the receipts
that lie beside it bear it out line by line. A bundle received again then keeps the receipt that it had, with its time;
nothing is signed twice.
"""

from __future__ import annotations

import base64
import contextlib
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fieldkit.bundle.files import read_small
from fieldkit.clock import Clock
from fieldkit.digest import sha256, sha256_hex
from fieldkit.errors import EvidenceError, FieldkitError, UsageError
from fieldkit.ids import new_chain_id
from fieldkit.intake import IntakeStore
from fieldkit.intake.store import Unsaid
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.authority_store import private_key_der
from fieldkit.keys.certificates import new_private_key
from fieldkit.keys.desk_request import make_desk_request, read_desk_request
from fieldkit.keys.kit import read_kit
from fieldkit.keys.limits import LIMITS as KEY_LIMITS
from fieldkit.keys.passphrases import require_strong
from fieldkit.keys.slots import MINIMUM_COST, SlotCost
from fieldkit.receipts.ledger import ListEntry, ReceiptList, next_list_entry, read_signed_list
from fieldkit.receipts.log_proof import MAX_PROOF_BYTES, PROOF_NAME, LogProof, leaf_data
from fieldkit.receipts.receipt import LIMITS, SignedReceipt, parse_receipt, read_receipt
from fieldkit.storage.durable import write_durable
from fieldkit.verify import ReportBuilder
from fieldkit.verify.log import check_log
from fieldkit.workflows.hq import desk as desks
from fieldkit.workflows.hq import intake_desk, log_book, log_files, recovery_key
from fieldkit.workflows.hq.desk import Desk
from fieldkit.workflows.values import ReceiptRow

_LIST, _SIGNATURE = "list.jsonl", "list.p7s"
_MAX_LIST, _MAX_FOLDERS = 1 << 30, 100_000
_ANCHORS = "roots-and-crls.pem"


@dataclass(frozen=True, slots=True)
class NewIntake:
    """A new intake desk: its folder, the request for the root desk with its words, and the root's words, which are
    compared with those that headquarters is known by."""

    folder: str
    request: str
    words: tuple[str, ...]
    root: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A folder of a receipt, or the list, that does not hold, with the code of why."""

    name: str
    code: str


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Receipts that are here again, and what lay there and was not taken."""

    receipts: tuple[ReceiptRow, ...]
    refused: tuple[NotTaken, ...]


def new_intake(
    folder: Path, kit_path: Path, transport: tuple[Path, str], passphrase: str, out: Path, clock: Clock,
    cost: SlotCost = MINIMUM_COST,
) -> NewIntake:  # fmt: skip
    """Make an intake desk in the place of one that was lost with its keys, and write the request for its certificate.

    :param transport: the file of ``hq keys hand-over``, and its passphrase.
    :raises UsageError: ``folder-not-empty``, ``file-exists``, ``not-a-transport-key``.
    :raises RefusedError: ``passphrase-weak``, ``passphrase-wrong``.
    :raises EvidenceError: what reading the kit raises; ``kit-stale``.
    :raises EnvironmentFailure: the disk refused; no desk is left behind.
    """
    if out.exists():
        raise UsageError("file-exists", f"{out} is already there.", "Choose another name.")
    require_strong(passphrase)
    exact = read_small(kit_path, KEY_LIMITS.kit)
    kit = read_kit(exact, clock.now().wall, strict=True)
    identity = recovery_key.open_key(*transport, recovery_key.TRANSPORT)
    root = str(sha256(kit.successions[0].old_root if kit.successions else kit.root))
    key = new_private_key()
    state = {
        "name": kit.deployment,
        "training": kit.policies.get("training", False),
        "classic": kit.policies.get("classic-recipients", False),
        "root": root,
        "pending": base64.b64encode(private_key_der(key)).decode("ascii"),
        "chain": new_chain_id(),
        "transport": identity.secret_text,
    }
    request = make_desk_request(key, root, "intake", clock.now().wall)
    with _nothing_left(folder, out):
        opened = desks.create(folder, "intake", passphrase, clock, state, cost)
        try:
            opened.add_kit(exact)
            write_durable(out, request)
        finally:
            opened.lock()
    return NewIntake(str(folder), str(out), read_desk_request(request).words, kit.root_words)


@contextlib.contextmanager
def _nothing_left(folder: Path, out: Path) -> Iterator[None]:
    """Leave neither the folder, unless something lay in it before, nor the file where the block fails."""
    there = folder.is_dir()
    ours = not there or not any(folder.iterdir())
    try:
        yield
    except BaseException:
        if ours:
            out.unlink(missing_ok=True)
            for one in folder.iterdir() if there else ():
                shutil.rmtree(one) if one.is_dir() else one.unlink()
            if not there:
                shutil.rmtree(folder, ignore_errors=True)
        raise


def take_back(desk: Desk, path: Path) -> TakenBack:
    """Take back the receipts in the folders under ``path``, and the list where the desk has none; what is here already
    stays. One that does not hold keeps out no other.

    :raises RefusedError: ``wrong-desk``, ``desk-not-certified``.
    :raises UsageError: ``no-receipt``.
    :raises EnvironmentFailure: the disk refused.
    """
    desk.require("intake")
    desk.signer()
    rows, refused = list[ReceiptRow](), _take_list(desk, path)
    found = False
    with intake_desk.opened(desk) as store:
        refused += _take_log(desk, store, path)
        known = {one.id for one in store.receipts()}
        listed = {one.id: one for one in intake_desk.receipt_list(desk).entries}
        for folder in _folders(path):
            found = True
            try:
                anchors = _anchors(desk, folder)
                signed = _checked(folder, anchors, listed)
            except FieldkitError as error:
                refused.append(NotTaken(folder.name, error.code))
                continue
            receipt = signed.receipt
            if receipt.id not in known:
                unsaid = Unsaid(receipt.id, "imported", "taken back")
                certificate = signed.signed_by.certificate
                intake_desk.add_receipt(desk, store, receipt, certificate, unsaid, anchors=anchors)
                known.add(receipt.id)
                rows.append(_row(store, signed))
    if not found:
        raise UsageError("no-receipt", f"There is no receipt in {path}.", "Choose the folder that hq receipts wrote.")
    return TakenBack(tuple(rows), tuple(refused))


def _take_list(desk: Desk, path: Path) -> list[NotTaken]:
    """The receipt list as it was written out last, as far as it is proved; a desk that has one keeps its own. What of
    it is not taken is said."""
    here, there = desk.folder / "receipts" / _LIST, path / _LIST
    if here.exists() or not there.is_file():
        return []
    try:
        untrusted = read_small(there, _MAX_LIST)
        taken = _signed_list(desk, path, untrusted)
        refused = list[NotTaken]()
        if taken is None:
            whole, borne_out = ReceiptList.parse(untrusted), _borne_out(desk, path)
            taken = whole.starting(lambda line: _names(line) in borne_out)
            refused = [] if taken == whole else [NotTaken(_LIST, "receipt-list-unproved")]
    except FieldkitError as error:
        return [NotTaken(_LIST, error.code)]
    if taken.entries:
        here.parent.mkdir(exist_ok=True)
        write_durable(here, taken.text)
    return refused


def _signed_list(desk: Desk, path: Path, untrusted: bytes) -> ReceiptList | None:
    """None where there is no signature, or none that holds."""
    if not (path / _SIGNATURE).is_file():
        return None
    try:
        return read_signed_list(untrusted, read_small(path / _SIGNATURE, 1 << 20), _anchors(desk, path))
    except EvidenceError:
        return None


def _borne_out(desk: Desk, path: Path) -> set[tuple[str, ...]]:
    """What lines may say: each of the receipts here whose signature holds."""
    found = set()
    for folder in _folders(path):
        with contextlib.suppress(FieldkitError):  # said where it is taken back, or not
            found.add(_names(next_list_entry(None, _checked(folder, _anchors(desk, folder), {}).receipt)))
    return found


def _names(line: ListEntry) -> tuple[str, ...]:
    return line.id, line.kind, line.bundle, line.receipt, line.signature


def _take_log(desk: Desk, store: IntakeStore, path: Path) -> list[NotTaken]:
    """The log as it was written out last; a desk that has a leaf keeps its own. A leaf whose receipt's folder is not
    here stays in the tree, and nobody can prove it from here any more."""
    folder, signer = path / log_book.FOLDER, log_book.signer(desk)
    if signer is None or store.log.size() or not (folder / "leaves.bin").is_file():
        return []
    builder = ReportBuilder("log")
    good = check_log(builder, signer.key, (), log_files.leaves_in(folder), log_files.notes_in(folder))
    report = builder.done(desk.clock.now().text)
    if report.outcome == "failed" or not good:
        return [NotTaken(log_book.FOLDER, "log-damaged")]
    proofs = _salts(path)
    with store.transaction():
        for number, data in enumerate(log_files.leaves_in(folder)):
            receipt, salt = proofs.get((number, data), (f"leaf {number}", b""))
            store.log.append_data(receipt, salt, data)
        for one in good:
            store.log.put_checkpoint(one.size, one.note.exact)
    return []


def _salts(path: Path) -> dict[tuple[int, bytes], tuple[str, bytes]]:
    """By number and data of a leaf, the receipt and the salt that its folder says."""
    found = {}
    for folder in _folders(path):
        try:
            proof = LogProof.parse(read_small(folder / PROOF_NAME, MAX_PROOF_BYTES))
            p7s = read_small(folder / "receipt.p7s", 1 << 20)
            receipt = parse_receipt(read_small(folder / "receipt.json", LIMITS.json_bytes), p7s)
        except FieldkitError:
            continue
        found[proof.index, leaf_data(proof.salt, p7s)] = (receipt.id, proof.salt)
    return found


def _folders(path: Path) -> Iterator[Path]:
    inside = sorted(one for one in path.iterdir() if one.is_dir() and not one.is_symlink())
    return (one for one in [path, *inside][:_MAX_FOLDERS] if (one / "receipt.json").is_file())


def _anchors(desk: Desk, folder: Path) -> TrustAnchors:
    """The desk's, with the lists of a receipt's time, which lie beside it: the issuers signed them."""
    if not (folder / _ANCHORS).is_file():
        return desk.anchors()
    return desk.anchors().with_crls(TrustAnchors.from_pem(read_small(folder / _ANCHORS, KEY_LIMITS.pem)).crls)


def _checked(folder: Path, anchors: TrustAnchors, listed: Mapping[str, ListEntry]) -> SignedReceipt:
    json = read_small(folder / "receipt.json", LIMITS.json_bytes)
    p7s = read_small(folder / "receipt.p7s", 1 << 20)
    signed = read_receipt(json, p7s, anchors)
    line = listed.get(signed.receipt.id)
    if signed.receipt.kind not in ("received", "verified") or (
        line is not None and (line.receipt, line.signature) != (sha256_hex(json), sha256_hex(p7s))
    ):
        raise EvidenceError(
            "receipt-not-listed", "The receipt is not the one that the list of this desk names.", "Ask who brought it."
        )
    return signed


def _row(store: IntakeStore, signed: SignedReceipt) -> ReceiptRow:
    receipt, bundle = signed.receipt, store.bundle(signed.receipt.bundle)
    return ReceiptRow(
        receipt.id, receipt.kind, receipt.bundle, bundle.sequence if bundle else 0,
        receipt.time.isoformat(timespec="seconds"), signed.signed_by.person.code, receipt.outcome,
    )  # fmt: skip
