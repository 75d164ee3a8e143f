"""What headquarters shows of its log: each receipt's proof, and that every checkpoint continues the last one seen here.

The rules: only the log that the kit names; a checkpoint of a size that was seen has the root that was seen; a larger
one comes with the proof that it continues the last; a smaller one must be one that was seen, or be continued by it.
What does not fit is refused by name and kept, both checkpoints stand in a line ``check-failed``, and nothing is removed
while two histories of this log are known. A receipt's own signature stands apart from that: it is taken in anyway.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from fieldkit.bundle.files import read_small
from fieldkit.custody import Anchor, Subject
from fieldkit.errors import EvidenceError
from fieldkit.keys.kit_contents import PinnedLog
from fieldkit.receipts import merkle
from fieldkit.receipts.checkpoint import Checkpoint, Cosignature, log_not_continued, log_split, parse_checkpoint
from fieldkit.receipts.log_proof import (
    CONSISTENCY_NAME,
    MAX_CONSISTENCY_BYTES,
    MAX_PROOF_BYTES,
    PROOF_NAME,
    LogProof,
    Proofs,
    read_consistency,
)
from fieldkit.receipts.receipt import Receipt
from fieldkit.vault.tables import SeenCheckpoint
from fieldkit.workflows.field.session import FieldSession

SPLIT = "log-split"
_FOLDER = "log"


def take(session: FieldSession, receipt: Receipt, folder: Path) -> None:
    """Take in the proof beside a receipt that was taken in, where the kit names a log, one lies there, and it can be
    kept.

    :raises EvidenceError: ``log-proof-malformed``, ``log-proof-wrong``, ``checkpoint-other-log``, ``note-signature``;
        ``log-split``, ``log-not-continued``, ``log-rolled-back``: both checkpoints are kept.
    """
    pinned = session.kit.log
    if pinned is None or not session.can_record or not (folder / PROOF_NAME).is_file():
        return
    exact = read_small(folder / PROOF_NAME, MAX_PROOF_BYTES)
    proof = LogProof.parse(exact)
    checkpoint = proof.check(receipt.p7s, pinned.key)
    cosignatures = checkpoint.cosigned(pinned.cosigners)
    before = session.vault.log_seen.of(pinned.key.name)
    try:
        _require_continues(checkpoint, before, _proofs(folder))
    except EvidenceError as error:
        _refuse(session, checkpoint, before, error.code)
        raise
    known = session.vault.log_seen.proof(receipt.id)
    better = known is None or _is_better(LogProof.parse(known), proof, pinned)
    same = [one for one in before if one.digest == checkpoint.digest and not one.refused]
    if not better and same:
        return
    with session.writing() as writer:
        if not same or len(checkpoint.note.lines) > len(parse_checkpoint(same[0].note).note.lines):
            session.vault.log_seen.put(_seen(session, checkpoint, ""))
        if not same:
            writer.line("imported", (_subject(checkpoint),))
        if better:
            session.vault.log_seen.put_proof(receipt.id, exact)
            _anchor(session, receipt, cosignatures, exact)


def proved(session: FieldSession, receipt: Receipt, pinned: PinnedLog) -> tuple[Checkpoint, tuple[Cosignature, ...]]:
    """The checkpoint under which a receipt was shown to stand in the log, checked again, and who of those that the kit
    names cosigned it.

    :raises EvidenceError: ``log-proof-missing``; ``log-unseen``: its checkpoint was refused here; ``log-split``; and
        what ``LogProof.check`` raises.
    """
    exact = session.vault.log_seen.proof(receipt.id)
    if exact is None:
        raise EvidenceError(
            "log-proof-missing",
            "No proof came that the receipt stands in headquarters' log.",
            "Take the newest receipts from headquarters.",
        )
    checkpoint = LogProof.parse(exact).check(receipt.p7s, pinned.key)
    seen = session.vault.log_seen.of(pinned.key.name)
    if any(one.refused == SPLIT for one in seen):
        raise log_split()
    if not any((one.size, one.root, one.refused) == (checkpoint.size, checkpoint.root.hex(), "") for one in seen):
        raise EvidenceError(
            "log-unseen", "The checkpoint of that proof was not accepted here.", "Take the newest receipts again."
        )
    return checkpoint, checkpoint.cosigned(pinned.cosigners)


def _proofs(folder: Path) -> Proofs:
    """What lies beside the receipts, or beside this one."""
    for place in (folder.parent / _FOLDER, folder / _FOLDER):
        if (place / CONSISTENCY_NAME).is_file():
            return read_consistency(read_small(place / CONSISTENCY_NAME, MAX_CONSISTENCY_BYTES))
    return {}


def _require_continues(checkpoint: Checkpoint, before: Sequence[SeenCheckpoint], proofs: Proofs) -> None:
    good = [one for one in before if not one.refused]
    size, root = checkpoint.size, checkpoint.root
    same = [one for one in good if one.size == size]
    if any(one.root != root.hex() for one in same):
        raise log_split()
    if same or not good:
        return
    last = good[-1]
    known = bytes.fromhex(last.root)
    if size > last.size:
        if not merkle.is_consistent(last.size, known, size, root, proofs.get((last.size, size), ())):
            raise log_not_continued()
    elif not merkle.is_consistent(size, root, last.size, known, proofs.get((size, last.size), ())):
        raise EvidenceError(
            "log-rolled-back",
            f"This checkpoint of the log is older than one of {last.size} receipts that was seen here.",
            "An old stick, or a log that was put back: both are kept. Ask headquarters for its newest receipts.",
        )


def _refuse(session: FieldSession, checkpoint: Checkpoint, before: Sequence[SeenCheckpoint], code: str) -> None:
    """Keep what does not fit beside what was seen, with a line that names both; once."""
    if any((one.digest, one.refused) == (checkpoint.digest, code) for one in before):
        return
    last = [parse_checkpoint(one.note) for one in before if not one.refused][-1:]
    if code == SPLIT:
        last = [parse_checkpoint(one.note) for one in before if not one.refused and one.size == checkpoint.size]
    with session.writing() as writer:
        session.vault.log_seen.put(_seen(session, checkpoint, code))
        writer.line("check-failed", tuple(_subject(one) for one in (*last, checkpoint)), reason=code)


def _is_better(known: LogProof, offered: LogProof, pinned: PinnedLog) -> bool:
    """Whether an offered proof says more than one that is kept: a cosigned one more than one that is not, then a newer
    one more than an older."""

    def rank(proof: LogProof) -> tuple[bool, int]:
        try:
            return bool(proof.checkpoint.cosigned(pinned.cosigners)), proof.checkpoint.size
        except EvidenceError:
            return False, 0

    return rank(offered) > rank(known)


def _anchor(session: FieldSession, receipt: Receipt, cosignatures: Sequence[Cosignature], exact: bytes) -> None:
    """What the receipt bears of this vault's chain was in the hands of an outsider at the time of the cosignature."""
    for one in cosignatures[:1]:
        time = datetime.fromtimestamp(one.time, UTC).isoformat(timespec="seconds")
        for tip in receipt.tips:
            session.vault.knowledge.put_anchor(Anchor(tip, "checkpoint", one.key.name, time, receipt.id), exact)


def _seen(session: FieldSession, checkpoint: Checkpoint, refused: str) -> SeenCheckpoint:
    return SeenCheckpoint(
        checkpoint.digest, checkpoint.origin, checkpoint.size, checkpoint.root.hex(), checkpoint.note.exact, refused,
        session.now_text(),
    )  # fmt: skip


def _subject(checkpoint: Checkpoint) -> Subject:
    return Subject("checkpoint", str(checkpoint.size), checkpoint.digest)
