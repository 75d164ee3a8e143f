"""What a log asks of an outside cosigner, and when the cosigner may agree (C2SP tlog-witness, ``add-checkpoint``).

The rules: the log's key signed the checkpoint; it continues the last one that this cosigner signed of this log, and
never goes back; of one size there is one root. The request and the answer are the bytes that the protocol sends, so
that they go by stick or by network alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from fieldkit.errors import EvidenceError, RefusedError
from fieldkit.keys import fields
from fieldkit.keys.notes import MAX_NOTE_BYTES, NoteKey, NoteSigner
from fieldkit.receipts import merkle
from fieldkit.receipts.checkpoint import (
    Checkpoint,
    log_not_continued,
    log_split,
    parse_checkpoint,
    parse_hashes,
    parse_size,
    read_checkpoint,
)

MAX_REQUEST_BYTES: Final = MAX_NOTE_BYTES + 8 * 1024


@dataclass(frozen=True, slots=True)
class CosignRequest:
    """A checkpoint, and that it continues the tree of ``old`` leaves. Nothing of it is checked yet."""

    old: int
    hashes: tuple[bytes, ...]
    checkpoint: Checkpoint

    def to_text(self) -> bytes:
        lines = (f"old {self.old}", *map(fields.encode, self.hashes))
        return "".join(f"{one}\n" for one in lines).encode() + b"\n" + self.checkpoint.note.exact

    @classmethod
    def parse(cls, untrusted: bytes) -> CosignRequest:
        """:raises EvidenceError: ``cosign-request-malformed``, ``note-malformed``."""
        try:
            fields.require(len(untrusted) <= MAX_REQUEST_BYTES)
            above, gap, note = untrusted.partition(b"\n\n")
            old, *hashes = above.decode("ascii").split("\n")
            fields.require(bool(gap) and old.startswith("old "))
            size, path = parse_size(old.removeprefix("old ")), parse_hashes(hashes)
        except ValueError:
            raise EvidenceError(
                "cosign-request-malformed",
                "This is no request for a cosignature.",
                "Take the file that hq log checkpoint wrote.",
            ) from None
        return cls(size, path, parse_checkpoint(note))


def judge(request: CosignRequest, last: Checkpoint | None, log: NoteKey) -> Checkpoint:
    """The checkpoint, where a cosigner whose last one of this log is ``last`` may sign it.

    :raises EvidenceError: ``checkpoint-other-log``, ``note-signature``; ``log-split``: the log's key signed two trees
        of one size; ``log-not-continued``: nothing shows that this tree continues the other.
    :raises RefusedError: ``cosign-older``: smaller than what was signed; ``cosign-other-size``: the proof starts from
        another size than the last one signed.
    """
    checkpoint = read_checkpoint(request.checkpoint.note.exact, log)
    size, root = (0, merkle.root(0, lambda *_: b"")) if last is None else (last.size, last.root)
    if checkpoint.size < size:
        raise RefusedError(
            "cosign-older",
            f"A checkpoint of {size} receipts was signed here, and this one has {checkpoint.size}.",
            "Ask headquarters whether its log was put back from a copy.",
        )
    if checkpoint.size == size:
        if checkpoint.root != root:
            raise log_split()
        return checkpoint
    if request.old != size:
        raise RefusedError(
            "cosign-other-size",
            f"The last checkpoint signed here has {size} receipts; the request starts from {request.old}.",
            f"Make it again with hq log checkpoint --from {size}.",
        )
    if not merkle.is_consistent(size, root, checkpoint.size, checkpoint.root, request.hashes):
        raise log_not_continued()
    return checkpoint


def answer(checkpoint: Checkpoint, signer: NoteSigner, time: int) -> bytes:
    """The cosigner's signature line at ``time``, seconds since 1970. Only after the checkpoint is durable."""
    return signer.line(checkpoint.note.text, time)
