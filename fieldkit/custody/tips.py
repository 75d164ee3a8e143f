"""A tip: chain, sequence number and link digest of a chain's newest line. One type everywhere (FORMAT.md, "Tip").

Each tip that left the device is an anchor: what came before it can no longer be rewritten unseen.
"""

from __future__ import annotations

from dataclasses import dataclass

from fieldkit.commitments import TIP_PATH, Opening
from fieldkit.digest import is_hex_digest
from fieldkit.errors import EvidenceError
from fieldkit.ids import is_id


@dataclass(frozen=True, slots=True)
class Tip:
    """``chain`` is 32 hex characters, ``seq`` counts from 0, ``digest`` is what the next ``prev`` would be."""

    chain: str
    seq: int
    digest: str

    def to_json(self) -> dict[str, str | int]:
        return {"chain": self.chain, "seq": self.seq, "digest": self.digest}

    @classmethod
    def parse(cls, untrusted: object) -> Tip:
        """Read the JSON object.

        :raises EvidenceError: ``tip-malformed``.
        """
        if isinstance(untrusted, dict) and set(untrusted) == {"chain", "seq", "digest"}:
            chain, seq, digest = (
                untrusted["chain"],
                untrusted["seq"],
                untrusted["digest"],
            )
            counted = isinstance(seq, int) and not isinstance(seq, bool) and seq >= 0
            if counted and is_id(chain) and is_hex_digest(digest):
                return cls(chain, seq, digest)
        raise EvidenceError(
            "tip-malformed",
            "A chain's tip is not well formed.",
            "Ask the sender again.",
        )

    def to_opening(self, seen_by: str) -> Opening:
        """The salted form that travels beside the chain ``seen_by``, whose line names its digest."""
        return Opening.make(seen_by, TIP_PATH, self.to_json())
