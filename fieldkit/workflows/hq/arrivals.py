"""When outside hands first had a bundle, as this desk knows it.

Intake's own receipts count at intake; at the custodian's desk the receipt that intake laid beside the bundle, checked
like any other, and what was opened there before. A receipt whose signer was revoked since proves no time: whoever has
that key can write any.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fieldkit.bundle import Head
from fieldkit.bundle.files import read_small
from fieldkit.casework import CaseLedger
from fieldkit.clock import parse_moment
from fieldkit.errors import FieldkitError
from fieldkit.intake import IntakeStore
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.revocation import revocation_of
from fieldkit.receipts.folder import write_folder_files
from fieldkit.receipts.receipt import LIMITS, Receipt, read_receipt
from fieldkit.receipts.timestamps import Token, checked_in
from fieldkit.storage.durable import write_durable
from fieldkit.verify.standing import Arrival
from fieldkit.workflows.hq.desk import Desk

FOLDER = "receipt"
STAMPS = "time-stamps"
_MAX_SIGNATURE = 1 << 20


def at_intake(desk: Desk, store: IntakeStore, head: Head) -> list[Arrival]:
    """Intake's receipts for this very head, and now."""
    anchors = desk.anchors()
    found = [
        receipt_arrival(one.json, one.p7s, anchors, head, _tokens(desk, desk.folder / STAMPS / one.id, one.p7s))
        for one in store.receipts()
        if one.bundle == head.terms.id and one.kind == "received"
    ]
    return [*(one for one in found if one is not None), _now(desk, head)]


def at_custodian(desk: Desk, ledger: CaseLedger, head: Head, folder: Path) -> list[Arrival]:
    """The receipt beside the bundle, what was opened here before, and now."""
    known = [
        Arrival(parse_moment(opened), "receipt", (tip,))
        for bundle, opened, tip in ledger.sightings()
        if bundle != head.terms.id
    ]
    beside = _beside(desk, head, folder)
    return [*known, *([beside] if beside else []), _now(desk, head)]


def of_bundle(arrivals: list[Arrival], head: Head) -> list[Arrival]:
    """Those that had this bundle's own tips."""
    return [one for one in arrivals if set(head.tips) <= set(one.tips)]


def receipt_arrival(
    json: bytes, p7s: bytes, anchors: TrustAnchors, head: Head, tokens: Sequence[Token] = ()
) -> Arrival | None:
    """What a received receipt proves of a head; None where it proves nothing. A token proves its own time, whatever
    became of the key that signed the receipt."""
    try:
        signed = read_receipt(json, p7s, anchors)
    except FieldkitError:
        return None
    receipt = signed.receipt
    if receipt.kind != "received" or not receipt.covers(head.terms.id, head.digest, {}):
        return None
    if tokens:
        return Arrival(tokens[0].time, "token", receipt.tips)
    if revocation_of(signed.signed_by.certificate, signed.signed_by.chain, anchors) is not None:
        return None
    return Arrival(receipt.time, "receipt", receipt.tips)


def lay_beside(desk: Desk, folder: Path, receipt: Receipt, tokens: Sequence[Token] = ()) -> None:
    """Put the received receipt into the bundle's folder, so that it goes to the custodian with the bundle. Where the
    store was lost and the bundle did not come again yet, it is laid there once it comes."""
    if not folder.is_dir():
        return
    target = folder / FOLDER
    target.mkdir(exist_ok=True)
    for name, data in write_folder_files(receipt, desk.anchors(), tokens).items():
        write_durable(target / name, data)


def _beside(desk: Desk, head: Head, folder: Path) -> Arrival | None:
    place = (folder if folder.is_dir() else folder.parent) / FOLDER
    if not (place / "receipt.json").is_file():
        return None
    try:
        json = read_small(place / "receipt.json", LIMITS.json_bytes)
        p7s = read_small(place / "receipt.p7s", _MAX_SIGNATURE)
    except FieldkitError:
        return None
    return receipt_arrival(json, p7s, desk.anchors(), head, _tokens(desk, place, p7s))


def _tokens(desk: Desk, folder: Path, signature: bytes) -> tuple[Token, ...]:
    known = {one.name: one for kit in desk.kits() for one in kit.time_stamp_authorities}
    return checked_in(folder, signature, known.values())


def _now(desk: Desk, head: Head) -> Arrival:
    return Arrival(desk.clock.now().wall, "now", head.tips)
