"""Sidecars of a receipt: that it stands in the log, and that one checkpoint of the log continues another.

``receipt.tlog-proof`` is in the form of C2SP tlog-proof: the salt of the leaf as ``extra``, the leaf's number, the
hashes from the leaf's sibling up, and the checkpoint with all its signatures. The leaf's data is SHA-256(salt ||
SHA-256(bytes of receipt.p7s)); the signature binds receipt.json. ``consistency.txt`` has one proof for each earlier
checkpoint (FORMAT.md, "The log").
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fieldkit.errors import EvidenceError
from fieldkit.keys import fields
from fieldkit.keys.notes import MAX_NOTE_BYTES, NoteKey
from fieldkit.receipts import merkle
from fieldkit.receipts.checkpoint import Checkpoint, parse_checkpoint, parse_hashes, parse_size, read_checkpoint

PROOF_NAME: Final = "receipt.tlog-proof"
CONSISTENCY_NAME: Final = "consistency.txt"
SALT_BYTES: Final = 16
MAX_PROOF_BYTES: Final = MAX_NOTE_BYTES + 8 * 1024
MAX_CONSISTENCY_BYTES: Final = 64 << 20
MAX_CONSISTENCY_PROOFS: Final = 20_000
_HEADER: Final = "c2sp.org/tlog-proof@v1"
_CONSISTENCY: Final = "fieldkit-log-consistency/1;sha256"

Proofs = Mapping[tuple[int, int], tuple[bytes, ...]]
"""Old and new size to the hashes that show that one continues the other."""


def leaf_data(salt: bytes, signature: bytes) -> bytes:
    """The 32 bytes that are logged of a receipt; ``signature`` is its receipt.p7s."""
    return hashlib.sha256(salt + hashlib.sha256(signature).digest()).digest()


@dataclass(frozen=True, slots=True)
class LogProof:
    """What shows that a receipt is leaf number ``index`` of the tree of ``checkpoint``, which nobody checked yet."""

    salt: bytes
    index: int
    hashes: tuple[bytes, ...]
    checkpoint: Checkpoint

    def to_text(self) -> bytes:
        """The bytes of ``receipt.tlog-proof``."""
        lines = (_HEADER, f"extra {fields.encode(self.salt)}", f"index {self.index}", *map(fields.encode, self.hashes))
        return "".join(f"{one}\n" for one in lines).encode() + b"\n" + self.checkpoint.note.exact

    @classmethod
    def parse(cls, untrusted: bytes) -> LogProof:
        """Read a proof, believing none of it.

        :raises EvidenceError: ``log-proof-malformed``, ``note-malformed``.
        """
        try:
            fields.require(len(untrusted) <= MAX_PROOF_BYTES)
            above, gap, note = untrusted.partition(b"\n\n")
            header, extra, index, *hashes = above.decode("ascii").split("\n")
            fields.require(bool(gap) and header == _HEADER)
            fields.require(extra.startswith("extra ") and index.startswith("index "))
            salt = fields.raw(extra.removeprefix("extra "), SALT_BYTES)
            fields.require(len(salt) == SALT_BYTES)
            place, path = parse_size(index.removeprefix("index ")), parse_hashes(hashes)
        except ValueError:
            raise _malformed() from None
        return cls(salt, place, path, parse_checkpoint(note))

    def check(self, signature: bytes, log: NoteKey) -> Checkpoint:
        """The checkpoint, once the log signed it and the receipt's signature is that leaf of its tree.

        :raises EvidenceError: ``log-proof-wrong``, and the codes of ``read_checkpoint``.
        """
        checkpoint = read_checkpoint(self.checkpoint.note.exact, log)
        leaf = merkle.leaf_hash(leaf_data(self.salt, signature))
        if merkle.root_of_inclusion(leaf, self.index, checkpoint.size, self.hashes) != checkpoint.root:
            raise EvidenceError(
                "log-proof-wrong",
                "The receipt does not stand in headquarters' log where its proof says.",
                "Keep it, remove nothing, and ask headquarters.",
            )
        return checkpoint


def write_consistency(proofs: Proofs) -> bytes:
    """The bytes of ``consistency.txt``: blocks ``from OLD to NEW``, hashes, an empty line."""
    blocks = [
        "".join(f"{line}\n" for line in (f"from {old} to {new}", *map(fields.encode, hashes), ""))
        for (old, new), hashes in sorted(proofs.items())
    ]
    return f"{_CONSISTENCY}\n{''.join(blocks)}".encode()


def read_consistency(untrusted: bytes) -> Proofs:
    """Read every proof, believing none.

    :raises EvidenceError: ``log-proof-malformed``.
    """
    try:
        fields.require(len(untrusted) <= MAX_CONSISTENCY_BYTES)
        header, _, rest = untrusted.decode("ascii").partition("\n")
        blocks = rest.split("\n\n")
        fields.require(header == _CONSISTENCY and blocks.pop() == "" and len(blocks) <= MAX_CONSISTENCY_PROOFS)
        return dict(_block(one.split("\n")) for one in blocks)
    except ValueError:
        raise _malformed() from None


def _block(lines: Sequence[str]) -> tuple[tuple[int, int], tuple[bytes, ...]]:
    words = lines[0].split(" ")
    fields.require(len(words) == 4 and words[0] == "from" and words[2] == "to")
    return (parse_size(words[1]), parse_size(words[3])), parse_hashes(lines[1:])


def _malformed() -> EvidenceError:
    return EvidenceError(
        "log-proof-malformed", "A proof of the log is damaged or is none.", "Ask headquarters for the receipts again."
    )
