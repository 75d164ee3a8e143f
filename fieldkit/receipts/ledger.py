"""The append-only list of all receipts that headquarters gave: ``list.jsonl`` (FORMAT.md, "Receipt list").

Each line names the digest of the line before it, so that none can be dropped, altered or put in between without
every later line changing; whoever kept an earlier tip can show it. ``list.p7s`` beside a list that is given out is the
intake's signature over it: a desk that lost its own believes no line without one.

>>> ReceiptList.parse(b"").tip is None
True
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import Any, Final

from fieldkit import exactjson
from fieldkit.digest import ZERO_HEX, is_hex_digest, line_hex, sha256_hex
from fieldkit.errors import EvidenceError
from fieldkit.ids import is_id
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.oids import ROLE_OIDS
from fieldkit.keys.signer import Signer
from fieldkit.keys.verifier import claimed_time, verify_cms
from fieldkit.receipts.receipt import KIND_ROLES, Receipt

FORMAT: Final = "fieldkit-receipt-list/1;sha256"
MAX_LINE_BYTES: Final = 1024
_MEMBERS: Final = ("format", "seq", "prev", "id", "kind", "bundle", "receipt", "signature")


@dataclass(frozen=True, slots=True)
class ListTip:
    """The newest line that someone knows: its number from 0 and its digest (64 hex characters)."""

    seq: int
    digest: str


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One line, without its LF. ``receipt`` and ``signature`` are the SHA-256 of receipt.json and receipt.p7s."""

    line: bytes
    seq: int
    prev: str
    id: str
    kind: str
    bundle: str
    receipt: str
    signature: str

    @property
    def tip(self) -> ListTip:
        return ListTip(self.seq, line_hex(self.line))

    @classmethod
    def parse(cls, untrusted_line: bytes) -> ListEntry:
        """Read one line without LF.

        :raises EvidenceError: ``receipt-list-malformed``.
        """
        if len(untrusted_line) > MAX_LINE_BYTES:
            raise _malformed()
        try:
            document = exactjson.loads_object(untrusted_line)
        except exactjson.MalformedJson:
            raise _malformed() from None
        if not _well_formed(document):
            raise _malformed()
        return cls(untrusted_line, *(document[name] for name in _MEMBERS[1:]))


@dataclass(frozen=True, slots=True)
class ReceiptList:
    """A checked list."""

    entries: tuple[ListEntry, ...]

    @property
    def tip(self) -> ListTip | None:
        return self.entries[-1].tip if self.entries else None

    @property
    def text(self) -> bytes:
        """The bytes of ``list.jsonl``."""
        return b"".join(entry.line + b"\n" for entry in self.entries)

    @classmethod
    def parse(cls, untrusted: bytes) -> ReceiptList:
        """Read a whole list and check every link.

        :raises EvidenceError: ``receipt-list-malformed``, ``receipt-list-broken``.
        """
        *lines, last = untrusted.split(b"\n")
        if last:
            raise _malformed()
        entries = tuple(ListEntry.parse(line) for line in lines)
        before: ListTip | None = None
        for entry in entries:
            if (entry.seq, entry.prev) != _next(before):
                raise _broken(entry.seq)
            before = entry.tip
        return cls(entries)

    def appended(self, receipt: Receipt) -> ReceiptList:
        """The list with one more line."""
        return ReceiptList((*self.entries, next_list_entry(self.tip, receipt)))

    def starting(self, names: Callable[[ListEntry], bool]) -> ReceiptList:
        """The lines from the first on as far as ``names`` holds of each."""
        return ReceiptList(tuple(takewhile(names, self.entries)))

    def require_extends(self, known: ListTip) -> None:
        """Refuse a list that does not hold the line that someone saw earlier.

        :raises EvidenceError: ``receipt-list-broken``.
        """
        if known.seq >= len(self.entries) or self.entries[known.seq].tip != known:
            raise _broken(known.seq)


def sign_list(listed: ReceiptList, signer: Signer, at: datetime) -> bytes:
    """The signature over a list that is given out, DER CMS."""
    return signer.sign_cms(listed.text, at)


def read_signed_list(untrusted: bytes, untrusted_p7s: bytes, anchors: TrustAnchors) -> ReceiptList:
    """A list that an intake signed, judged at the signature's own time, as receipts are.

    :raises EvidenceError: as ``ReceiptList.parse``, and the codes of ``verifier.verify_cms``.
    """
    listed = ReceiptList.parse(untrusted)
    verify_cms(untrusted_p7s, untrusted, anchors, claimed_time(untrusted_p7s), ROLE_OIDS[KIND_ROLES["received"]])
    return listed


def next_list_entry(tip: ListTip | None, receipt: Receipt) -> ListEntry:
    """The line for ``receipt`` that follows ``tip`` (None: the first)."""
    seq, prev = _next(tip)
    values = (FORMAT, seq, prev, receipt.id, receipt.kind, receipt.bundle)
    digests = (sha256_hex(receipt.json), sha256_hex(receipt.p7s))
    return ListEntry.parse(exactjson.dumps(dict(zip(_MEMBERS, (*values, *digests), strict=True))))


def _next(tip: ListTip | None) -> tuple[int, str]:
    return (0, ZERO_HEX) if tip is None else (tip.seq + 1, tip.digest)


def _well_formed(document: Mapping[str, Any]) -> bool:
    if set(document) != set(_MEMBERS) or document["format"] != FORMAT or document["kind"] not in list(KIND_ROLES):
        return False
    seq = document["seq"]
    return (
        isinstance(seq, int)
        and not isinstance(seq, bool)
        and seq >= 0
        and all(is_hex_digest(document[name]) for name in ("prev", "receipt", "signature"))
        and is_id(document["id"])
        and is_id(document["bundle"])
    )


def _broken(seq: int) -> EvidenceError:
    return EvidenceError(
        "receipt-list-broken",
        f"The list of receipts does not follow on at line {seq}.",
        "Keep both copies, and ask headquarters which receipts were given.",
    )


def _malformed() -> EvidenceError:
    return EvidenceError(
        "receipt-list-malformed", "The list of receipts is damaged or is not one.", "Ask headquarters for it again."
    )
