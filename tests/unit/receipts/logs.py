"""A log for tests: leaves, checkpoints and proofs, honest or not."""

from __future__ import annotations

from collections.abc import Sequence

from fieldkit.keys.notes import NoteSigner
from fieldkit.receipts import merkle
from fieldkit.receipts.checkpoint import Checkpoint, make_checkpoint, read_checkpoint
from fieldkit.receipts.cosigning import CosignRequest
from fieldkit.receipts.log_proof import LogProof, leaf_data
from tests.unit.receipts.test_merkle import Tree

LOG = NoteSigner.from_seed("log.example/a", "log", b"\x01" * 32)
COSIGNER = NoteSigner.from_seed("cosigner.example/w1", "cosigner", b"\x02" * 32)
OTHER = NoteSigner.from_seed("cosigner.example/w2", "cosigner", b"\x03" * 32)


def salt_of(number: int) -> bytes:
    return number.to_bytes(16, "big")


def signature_of(number: int) -> bytes:
    return f"the signature of receipt {number}".encode()


class Log(Tree):
    """Leaves are those of ``signature_of(n)`` for each number given."""

    def __init__(self, numbers: Sequence[int], signer: NoteSigner = LOG) -> None:
        super().__init__([leaf_data(salt_of(one), signature_of(one)) for one in numbers])
        self.signer = signer

    def checkpoint(self, size: int, *cosigners: tuple[NoteSigner, int]) -> Checkpoint:
        made = make_checkpoint(size, merkle.root(size, self.read), self.signer)
        note = made.note.exact + b"".join(one.line(made.note.text, time) for one, time in cosigners)
        return read_checkpoint(note, self.signer.key)

    def proof(self, index: int, size: int, *cosigners: tuple[NoteSigner, int]) -> LogProof:
        path = merkle.prove_inclusion(index, size, self.read)
        return LogProof(salt_of(index), index, tuple(path), self.checkpoint(size, *cosigners))

    def request(self, old: int, size: int) -> CosignRequest:
        return CosignRequest(old, tuple(merkle.prove_consistency(old, size, self.read)), self.checkpoint(size))
