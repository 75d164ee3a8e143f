"""Checking a chain, one entry after the other.

The rules: every entry names the same chain; sequence numbers follow without gap; ``prev`` is the link of the entry
before; the body opens to the digest in the line; the signature is that of the certificate which the body names. The
first bad entry ends the check: what stands before it still stands (FORMAT.md, "Checking a chain").

>>> checker = ChainChecker("0" * 32)
>>> checker.tip is None
True
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fieldkit.commitments import Opening
from fieldkit.custody.body import Body
from fieldkit.custody.entry import Entry
from fieldkit.custody.tips import Tip
from fieldkit.digest import ZERO_HEX
from fieldkit.errors import EvidenceError

VerifyRaw = Callable[[str, bytes, bytes], None]
"""``verify(person, line, signature)``: raises ``EvidenceError`` unless the certificate with hex digest ``person``
is known and signed ``line``."""


@dataclass(slots=True)
class ChainChecker:
    """Feed entries in order. ``start`` is an anchored tip to go on from; ``checked`` counts the entries that stand."""

    chain: str
    start: Tip | None = None
    tip: Tip | None = None
    checked: int = 0

    def __post_init__(self) -> None:
        self.tip = self.start

    def feed(self, entry: Entry, body: Opening | None = None, verify: VerifyRaw | None = None) -> Body | None:
        """Check one entry and return its body where it is open.

        :param body: the body's opening, or None where it is withheld.
        :param verify: None checks links alone (at unlock; signatures were checked before).
        :raises EvidenceError: ``chain-mixed``, ``chain-gap``, ``chain-broken``, ``body-moved``, ``body-malformed`` or
            what ``verify`` raises.
        """
        seq = 0 if self.tip is None else self.tip.seq + 1
        if entry.chain != self.chain:
            raise _bad("chain-mixed", entry.seq, "belongs to another chain")
        if entry.seq != seq:
            raise _bad("chain-gap", entry.seq, f"stands where line {seq} should")
        if entry.prev != (ZERO_HEX if self.tip is None else self.tip.digest):
            raise _bad("chain-broken", entry.seq, "does not follow from the line before it")
        opened = self._open(entry, body)
        if verify is not None and opened is not None:
            verify(opened.person, entry.line, entry.signature)
        self.tip = entry.tip
        self.checked += 1
        return opened

    def _open(self, entry: Entry, body: Opening | None) -> Body | None:
        if body is None:
            return None
        if body.digest_hex != entry.body or body.record != self.chain:
            raise _bad("body-moved", entry.seq, "has a body that is not its own")
        return Body.from_opening(body)


def _bad(code: str, seq: int, what: str) -> EvidenceError:
    return EvidenceError(
        code,
        f"Custody line {seq} {what}.",
        "Lines before it still stand; keep a copy and ask headquarters.",
    )
