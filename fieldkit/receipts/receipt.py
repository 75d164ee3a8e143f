"""A receipt: JSON and a detached CAdES signature over its exact bytes (FORMAT.md, "Receipts").

The rules: *received* is signed by intake and says which bytes came; *verified* is signed by a custodian and says what
opening them showed; a *slip* is signed by a lead for a member's parcel. A kind is believed only with the role that
belongs to it, so the intake's keys can make no laptop remove anything. The signing time is the receipt's time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final, Literal

from fieldkit import exactjson
from fieldkit.clock import parse_moment
from fieldkit.custody import Tip
from fieldkit.digest import Digest, sha256
from fieldkit.errors import EvidenceError
from fieldkit.ids import is_id
from fieldkit.keys import people
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.oids import ROLE_OIDS, Role
from fieldkit.keys.signer import Signer
from fieldkit.keys.verifier import SignedBy, verify_cms

ReceiptKind = Literal["received", "verified", "slip"]

FORMAT: Final = "fieldkit-receipt/1;sha256;cades-p256"
KIND_ROLES: Final[Mapping[ReceiptKind, Role]] = MappingProxyType(
    {"received": "intake", "verified": "custodian", "slip": "lead"}
)

_WORD: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,127}")
_MEMBERS: Final = frozenset(
    {"format", "kind", "id", "bundle", "head", "parts", "time", "tips", "outcome", "remarks", "trust"}
)


@dataclass(frozen=True, slots=True)
class ReceiptLimits:
    """Caps on what a receipt may hold."""

    json_bytes: int = 8 * 1024 * 1024
    parts: int = 20_000
    tips: int = 1_000
    remarks: int = 100
    word_characters: int = 64


LIMITS: Final = ReceiptLimits()


@dataclass(frozen=True, slots=True)
class ReceiptPart:
    """One file that came: its name, its length in bytes, and its part digest."""

    name: str
    length: int
    digest: Digest


@dataclass(frozen=True, slots=True)
class Receipt:
    """What is signed. ``head`` is the digest of the bundle's head.json; ``tips`` the chains' tips that the bundle
    brought; ``outcome`` one word (``received``, ``intact``, ``ask``, ``failed`` ...); ``remarks`` more of them;
    ``trust`` the kit version that the check was made with."""

    kind: ReceiptKind
    id: str
    bundle: str
    head: Digest
    parts: tuple[ReceiptPart, ...]
    time: datetime
    tips: tuple[Tip, ...]
    outcome: str
    remarks: tuple[str, ...]
    trust: int
    json: bytes
    p7s: bytes

    @property
    def digest(self) -> Digest:
        """SHA-256 of receipt.json: what lines and lists name."""
        return sha256(self.json)

    def covers(self, bundle: str, head: Digest, parts: Mapping[str, Digest]) -> bool:
        """Whether the receipt names this bundle, its head and each of these parts with its digest."""
        named = {one.name: one.digest for one in self.parts}
        return (
            self.bundle == bundle
            and self.head == head
            and all(named.get(name) == digest for name, digest in parts.items())
        )


@dataclass(frozen=True, slots=True)
class SignedReceipt:
    """A receipt whose signature, role and certificate stood at ``checked_at``."""

    receipt: Receipt
    signed_by: SignedBy
    checked_at: datetime


def make_receipt(
    kind: ReceiptKind,
    *,
    id: str,
    bundle: str,
    head: Digest,
    parts: Sequence[ReceiptPart],
    tips: Sequence[Tip],
    outcome: str,
    trust: int,
    signer: Signer,
    at: datetime,
    remarks: Sequence[str] = (),
) -> Receipt:
    """Write and sign a receipt at the time ``at``.

    :raises EvidenceError: ``receipt-malformed`` for a part out of bounds; ``certificate-role`` when the signer's
        role may not sign this kind.
    """
    exact = exactjson.dumps(
        {
            "format": FORMAT,
            "kind": kind,
            "id": id,
            "bundle": bundle,
            "head": str(head),
            "parts": [{"name": one.name, "length": one.length, "digest": str(one.digest)} for one in parts],
            "time": at.isoformat(timespec="seconds"),
            "tips": [tip.to_json() for tip in tips],
            "outcome": outcome,
            "remarks": list(remarks),
            "trust": trust,
        }
    )
    time = parse_receipt(exact, b"").time
    if people.read_person(signer.certificate).role != KIND_ROLES[kind]:
        raise EvidenceError(
            "certificate-role", f"This key may not sign a receipt {kind}.", "Ask someone with the right role to sign."
        )
    return parse_receipt(exact, signer.sign_cms(exact, time))


def read_receipt(
    untrusted_json: bytes, untrusted_p7s: bytes, anchors: TrustAnchors, at: datetime | None = None
) -> SignedReceipt:
    """Check a receipt.

    :param at: when the signer's certificate must have stood. A laptop that is about to rely on a receipt gives the
        time now, so that a key revoked since cannot sign into the past; None means the receipt's own time, for
        lists that were current then.
    :raises EvidenceError: ``receipt-malformed`` and the codes of ``verifier.verify_cms``; ``certificate-role`` when
        someone signed a kind that is not theirs to sign.
    """
    receipt = parse_receipt(untrusted_json, untrusted_p7s)
    checked_at = receipt.time if at is None else at
    policy = ROLE_OIDS[KIND_ROLES[receipt.kind]]
    signed_by = verify_cms(untrusted_p7s, untrusted_json, anchors, checked_at, policy)
    if signed_by.signing_time != receipt.time:
        raise _malformed()
    return SignedReceipt(receipt, signed_by, checked_at)


def parse_receipt(untrusted_json: bytes, untrusted_p7s: bytes) -> Receipt:
    """Read what a receipt says, believing none of it.

    :raises EvidenceError: ``receipt-malformed``.
    """
    if len(untrusted_json) > LIMITS.json_bytes:
        raise _malformed()
    try:
        document = exactjson.loads_object(untrusted_json)
        return _receipt(document, untrusted_json, untrusted_p7s)
    except (ValueError, EvidenceError):
        raise _malformed() from None


def _receipt(document: Mapping[str, Any], exact: bytes, p7s: bytes) -> Receipt:
    _require(document.keys() >= _MEMBERS and document["format"] == FORMAT and _text(document["kind"]) in KIND_ROLES)
    _require(is_id(document["id"]) and is_id(document["bundle"]) and _is_count(document["trust"]))
    parts = tuple(_part(one) for one in _list(document["parts"], LIMITS.parts))
    _require(len({one.name for one in parts}) == len(parts))
    time = parse_moment(_text(document["time"]))
    _require(time.microsecond == 0)
    return Receipt(
        kind=document["kind"],
        id=document["id"],
        bundle=document["bundle"],
        head=Digest.parse(document["head"]),
        parts=parts,
        time=time,
        tips=tuple(Tip.parse(one) for one in _list(document["tips"], LIMITS.tips)),
        outcome=_word(document["outcome"]),
        remarks=tuple(_word(one) for one in _list(document["remarks"], LIMITS.remarks)),
        trust=document["trust"],
        json=exact,
        p7s=p7s,
    )


def _part(untrusted: object) -> ReceiptPart:
    if not isinstance(untrusted, dict) or set(untrusted) != {"name", "length", "digest"}:
        raise ValueError
    name, length = _text(untrusted["name"]), untrusted["length"]
    _require(_NAME.fullmatch(name) is not None and _is_count(length))
    return ReceiptPart(name, length, Digest.parse(untrusted["digest"]))


def _word(untrusted: object) -> str:
    word = _text(untrusted)
    _require(len(word) <= LIMITS.word_characters and _WORD.fullmatch(word) is not None)
    return word


def _text(untrusted: object) -> str:
    if not isinstance(untrusted, str):
        raise ValueError
    return untrusted


def _list(untrusted: object, limit: int) -> list[Any]:
    if not isinstance(untrusted, list) or len(untrusted) > limit:
        raise ValueError
    return untrusted


def _is_count(untrusted: object) -> bool:
    return isinstance(untrusted, int) and not isinstance(untrusted, bool) and untrusted >= 0


def _require(condition: bool) -> None:
    if not condition:
        raise ValueError


def _malformed() -> EvidenceError:
    return EvidenceError(
        "receipt-malformed", "The receipt is damaged or is not one.", "Ask headquarters for the receipt again."
    )
