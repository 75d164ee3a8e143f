"""Take in headquarters' receipts.

A receipt counts only when its signature holds with the role that its kind needs, and when it names this vault's
bundle, that bundle's head and every part with the digest that was sealed. It is checked again from what is kept
before it is shown.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from fieldkit import exactjson
from fieldkit.bundle.files import read_small
from fieldkit.custody import Anchor, Subject, Tip
from fieldkit.errors import EvidenceError, FieldkitError, UsageError
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.people import certificate_digest, same_key
from fieldkit.keys.revocation import revocation_of
from fieldkit.receipts.receipt import LIMITS, Receipt, SignedReceipt, parse_receipt, read_receipt
from fieldkit.receipts.timestamps import Token, checked_in
from fieldkit.workflows.field import bundle_store, comment_slip, log_seen, returns
from fieldkit.workflows.field.bundle_store import KeptBundle
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import ReceiptRow

JSON_NAME, SIGNATURE_NAME = "receipt.json", "receipt.p7s"
_MAX_FOLDERS = 10_000
_STATE_AFTER = {"received": "received", "verified": "verified"}
_GOOD = frozenset({"received", "intact", "ask"})
_RANK = {"sealed": 0, "written": 1, "received": 2, "verified": 3}


def import_receipts(session: FieldSession, path: Path) -> tuple[ReceiptRow, ...]:
    """Check and keep every receipt in ``path`` that is for a bundle of this vault, and what a lead sent back with it.
    One that does not hold keeps out no other: all that hold are taken in before the first that does not is named.

    :raises UsageError: ``no-receipt``.
    :raises EvidenceError: a receipt for one of our bundles that does not hold, or what was shown of headquarters' log
        with one that does (``log_seen.take``).
    """
    kept = {one.entry.id: one for one in bundle_store.all_kept(session.vault)}
    rows: list[ReceiptRow] = []
    refused: list[EvidenceError] = []
    found = False
    for folder in _folders(path):
        found = True
        try:
            rows += _one(session, kept, folder)
        except EvidenceError as error:
            refused.append(error)
    if refused:
        raise refused[0]
    if not found:
        raise UsageError("no-receipt", f"There is no receipt in {path}.", "Choose the folder from headquarters.")
    return tuple(rows)


def _one(session: FieldSession, kept: Mapping[str, KeptBundle], folder: Path) -> list[ReceiptRow]:
    json = read_small(folder / JSON_NAME, LIMITS.json_bytes)
    p7s = read_small(folder / SIGNATURE_NAME, 1 << 20)
    claimed = parse_receipt(json, p7s)
    if claimed.bundle in kept and (claimed.kind in _STATE_AFTER or claimed.kind == "slip"):
        row = _take(session, kept[claimed.bundle], json, p7s, folder)
        log_seen.take(session, claimed, folder)
        if claimed.kind == "slip":
            returns.take(session, folder)
            comment_slip.take(session, folder)
        return [row]
    if any(tip.chain == session.vault.chain_id for tip in claimed.tips):
        _remember(session, json, p7s)
    return []


def _folders(path: Path) -> Iterator[Path]:
    for folder in [path, *sorted(one for one in path.iterdir() if one.is_dir() and not one.is_symlink())][
        :_MAX_FOLDERS
    ]:
        if (folder / JSON_NAME).is_file():
            yield folder


def _remember(session: FieldSession, json: bytes, p7s: bytes) -> None:
    """Keep what a receipt for a bundle that is not here bears of this vault's own chain: the vault may have been put
    back from a copy, and this is what shows it."""
    signed = _signed(session, json, p7s)
    receipt, time = signed.receipt, signed.receipt.time.isoformat(timespec="seconds")
    proof = exactjson.dumps({"json": _text(json), "p7s": _text(p7s)})
    with session.writing():
        for tip in receipt.tips:
            anchor = Anchor(tip, "receipt", signed.signed_by.person.code, time, receipt.id)
            session.vault.knowledge.put_anchor(anchor, proof)


def _take(session: FieldSession, bundle: KeptBundle, json: bytes, p7s: bytes, folder: Path) -> ReceiptRow:
    signed = check(session, bundle, json, p7s)
    receipt = signed.receipt
    if not session.vault.receipts.has(receipt.id):
        require_not_revoked_since(session, signed, checked_in(folder, p7s, session.kit.time_stamp_authorities))
        document = exactjson.dumps({"json": _text(json), "p7s": _text(p7s), "signer": signed.signed_by.person.code})
        with session.writing() as writer:
            tips = [Tip(tip.chain, tip.seq, tip.digest) for tip in receipt.tips]
            subjects = (
                Subject("receipt", receipt.id, receipt.digest.hex),
                Subject("bundle", bundle.entry.id, receipt.head.hex),
            )
            writer.line("receipted", subjects, reason=receipt.kind, seen=tips)
            session.vault.receipts.put(receipt.id, receipt.bundle, receipt.kind, document)
            _advance(session, bundle.entry.id, receipt)
    return _row(receipt, bundle, signed.signed_by.person.code)


def check(session: FieldSession, bundle: KeptBundle, json: bytes, p7s: bytes) -> SignedReceipt:
    """The signature, and that the receipt covers this bundle.

    :raises EvidenceError: ``receipt-other-bundle``, ``receipt-other-receiver``, and what ``read_receipt`` raises.
    """
    signed = _signed(session, json, p7s)
    receiver = session.vault.bundles.receiver_of(bundle.entry.id)
    by_lead = signed.receipt.kind == "slip"
    if by_lead != bool(receiver) or (by_lead and certificate_digest(signed.signed_by.certificate) != receiver):
        raise EvidenceError(
            "receipt-other-receiver",
            "The receipt is signed by someone to whom this was not sent.",
            "Keep it, remove nothing, and ask headquarters.",
        )
    head = bundle.head
    parts = {part.name: part.digest for part in head.parts} if head else {}
    if head is None or not signed.receipt.covers(bundle.entry.id, head.digest, parts):
        raise EvidenceError(
            "receipt-other-bundle",
            "The receipt names other bytes than were sealed here.",
            "Keep it, remove nothing, and ask headquarters.",
        )
    return signed


def _signed(session: FieldSession, json: bytes, p7s: bytes) -> SignedReceipt:
    """Under the kit's root; or under a root that handed over to it, if the key is one that the kit still certifies for
    this role: the old root's own key may be in other hands.

    :raises EvidenceError: what ``read_receipt`` raises.
    """
    kit = session.kit
    try:
        return read_receipt(json, p7s, session.anchors())
    except EvidenceError as error:
        if error.code != "certificate-untrusted" or not kit.successions:
            raise
    former = TrustAnchors(kit.anchors_with_former_roots().roots, session.anchors().crls)
    signed = read_receipt(json, p7s, former)
    certified = {"intake": (kit.intake_certificate,), "custodian": kit.custodian_certificates}
    by = signed.signed_by
    if not any(same_key(one, by.certificate) for one in certified.get(by.person.role, ())):
        raise EvidenceError(
            "certificate-untrusted",
            "Only a root that was replaced vouches for who signed this receipt.",
            "Remove nothing, and ask headquarters for the receipt again.",
        )
    return signed


def require_not_revoked_since(session: FieldSession, signed: SignedReceipt, tokens: Sequence[Token]) -> None:
    """A laptop is about to rely on it: whoever has a key that was revoked since can sign into the past. A time-stamp
    from before the key was doubted shows that this was not so.

    :raises EvidenceError: ``certificate-revoked``.
    """
    by = signed.signed_by
    revocation = revocation_of(by.certificate, by.chain, session.anchors())
    stamped = bool(tokens) and revocation is not None and tokens[0].time < revocation.invalid_from
    if revocation is not None and not stamped:
        raise EvidenceError(
            "certificate-revoked",
            f"The key that signed this receipt was revoked on {revocation.since:%Y-%m-%d}.",
            "Remove nothing, and ask headquarters for a receipt by its new key.",
        )


def _advance(session: FieldSession, bundle: str, receipt: Receipt) -> None:
    """Bring the bundle to the state that the receipt says, never back: receipts come in any order. One that was set
    aside stays so, for what it carried is due again and the next bundle names it."""
    entry, after = session.vault.bundles.get(bundle), _STATE_AFTER.get(receipt.kind, "")
    if not after or (entry is not None and entry.state == bundle_store.SET_ASIDE):
        return
    if entry is not None and receipt.outcome in _GOOD and _RANK[after] > _RANK.get(entry.state, 0):
        session.vault.bundles.update(bundle, after)


def listing(session: FieldSession) -> tuple[ReceiptRow, ...]:
    """Every receipt kept, in the order in which they came."""
    kept = {one.entry.id: one for one in bundle_store.all_kept(session.vault)}
    rows = []
    for bundle, json, p7s, signer, found in _checked(session, kept):
        if isinstance(found, FieldkitError):
            rows.append(_row(parse_receipt(json, p7s), kept[bundle], signer, f"failed: {found.code}"))
        else:
            rows.append(_row(found.receipt, kept[bundle], found.signed_by.person.code))
    return tuple(rows)


def standing(session: FieldSession) -> list[SignedReceipt]:
    """The receipts kept that hold when they are checked again."""
    kept = {one.entry.id: one for one in bundle_store.all_kept(session.vault)}
    return [found for *_, found in _checked(session, kept) if isinstance(found, SignedReceipt)]


def of_bundle(session: FieldSession, bundle: KeptBundle) -> list[SignedReceipt]:
    """The receipts kept for one bundle that hold when they are checked again, oldest first."""
    kept = {bundle.entry.id: bundle}
    return [found for *_, found in _checked(session, kept, bundle.entry.id) if isinstance(found, SignedReceipt)]


def _checked(
    session: FieldSession, kept: Mapping[str, KeptBundle], only: str = ""
) -> Iterator[tuple[str, bytes, bytes, str, SignedReceipt | FieldkitError]]:
    for _, bundle, _, document in session.vault.receipts.all():
        if only and bundle != only:
            continue
        stored = exactjson.loads_object(document)
        json, p7s = base64.b64decode(stored["json"]), base64.b64decode(stored["p7s"])
        found: SignedReceipt | FieldkitError
        try:
            found = check(session, kept[bundle], json, p7s)
        except FieldkitError as error:
            found = error
        yield bundle, json, p7s, stored["signer"], found


def _row(receipt: Receipt, bundle: KeptBundle, signer: str, outcome: str | None = None) -> ReceiptRow:
    kind = receipt.kind
    time = receipt.time.isoformat(timespec="seconds")
    return ReceiptRow(receipt.id, kind, receipt.bundle, bundle.entry.sequence, time, signer, outcome or receipt.outcome)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
