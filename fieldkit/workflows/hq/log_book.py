"""The intake desk's side of the transparency log: its key, appending, checkpoints and proofs.

A receipt becomes a leaf in the transaction that keeps it. A checkpoint is signed over what stands then, and the newest
one is also kept outside the database (``log/newest.txt``), so that a database that was put back from a copy signs
nothing: it would contradict what was signed before, and everyone would rightly refuse it. A desk without a log key goes
on with its list of receipts alone.
"""

from __future__ import annotations

import base64
import secrets
from collections.abc import Sequence
from pathlib import Path

from fieldkit.bundle.files import read_small
from fieldkit.errors import EvidenceError, UsageError
from fieldkit.intake import IntakeStore
from fieldkit.keys.notes import MAX_NOTE_BYTES, NoteKey, NoteSigner
from fieldkit.receipts import merkle
from fieldkit.receipts.checkpoint import Checkpoint, make_checkpoint, read_checkpoint
from fieldkit.receipts.log_proof import (
    CONSISTENCY_NAME,
    MAX_CONSISTENCY_PROOFS,
    SALT_BYTES,
    LogProof,
    Proofs,
    write_consistency,
)
from fieldkit.storage.durable import disk_errors, write_durable
from fieldkit.workflows.hq.desk import Desk

FOLDER, NEWEST = "log", "newest.txt"
_SEED_BYTES = 32


def new_log(name: str) -> dict[str, str]:
    """What an intake desk keeps of a new log: its origin and the seed of its key."""
    plain = "".join(one if one.isascii() and one.isalnum() else "-" for one in name.lower()).strip("-")
    seed = base64.b64encode(secrets.token_bytes(_SEED_BYTES)).decode("ascii")
    return {"origin": f"fieldkit/{plain[:40] or 'log'}/{secrets.token_hex(4)}", "seed": seed}


def signer_of(kept: dict[str, str]) -> NoteSigner:
    """The log's key out of what ``new_log`` made."""
    return NoteSigner.from_seed(kept["origin"], "log", base64.b64decode(kept["seed"]))


def signer(desk: Desk) -> NoteSigner | None:
    """The log's key; None at a desk that keeps a list alone."""
    return signer_of(desk.state["log"]) if "log" in desk.state else None


def require_signer(desk: Desk) -> NoteSigner:
    """:raises UsageError: ``log-not-started``."""
    found = signer(desk)
    if found is None:
        raise UsageError("log-not-started", "This headquarters keeps no log yet.", "Start it with hq log start.")
    return found


def cosigners(desk: Desk) -> tuple[NoteKey, ...]:
    """The cosigners that the newest kit names."""
    newest = desk.kits()[-1:]
    return tuple(key for kit in newest if kit.log is not None for key in kit.log.cosigners)


def bring_up_to_date(desk: Desk, store: IntakeStore) -> int:
    """Append the receipts that the log lacks, in the order of the list; how many. Nothing is added to a log whose rows
    do not fit: receipts go on, and its next checkpoint says so."""
    if signer(desk) is None or store.log.size() >= store.receipt_count() or not store.log.whole():
        return 0
    missing = [one for one in store.receipts() if store.log.leaf_of(one.id) is None]
    with store.transaction():
        for one in missing:
            store.log.append(one.id, secrets.token_bytes(SALT_BYTES), one.p7s)
    return len(missing)


def append(desk: Desk, store: IntakeStore, receipt: str, signature: bytes) -> None:
    """Log one receipt, inside the transaction that keeps it."""
    if signer(desk) is not None and store.log.leaf_of(receipt) is None and store.log.whole():
        store.log.append(receipt, secrets.token_bytes(SALT_BYTES), signature)


def checkpoints(desk: Desk, store: IntakeStore) -> list[Checkpoint]:
    """Every checkpoint that is kept, smallest first.

    :raises EvidenceError: one of them is not this log's.
    """
    key = require_signer(desk).key
    return [read_checkpoint(note, key) for _, note in store.log.checkpoints()]


def checkpoint(desk: Desk, store: IntakeStore) -> Checkpoint:
    """The checkpoint of the log as it stands; signed now where there is none of this size.

    :raises EvidenceError: ``log-put-back``: the database is older than what was signed, or another one.
    """
    key, size = require_signer(desk), store.log.size()
    known = checkpoints(desk, store)
    for one in (*known[-1:], *_outside(desk)):
        if one.size > size or not store.log.whole() or merkle.root(one.size, store.log.read) != one.root:
            raise EvidenceError(
                "log-put-back",
                f"The log here does not hold the {one.size} receipts that it signed for.",
                "Restore the intake's folder as it was last; if that is lost, start another log with hq log start.",
            )
    if known and known[-1].size == size:
        return known[-1]
    made = make_checkpoint(size, merkle.root(size, store.log.read), key)
    keep(desk, store, made)
    return made


def keep(desk: Desk, store: IntakeStore, made: Checkpoint) -> None:
    """Keep a checkpoint, durably, before it goes anywhere: first outside the database, which may never be behind."""
    folder = desk.folder / FOLDER
    with disk_errors(FOLDER):
        folder.mkdir(exist_ok=True)
    newest = _outside(desk)
    if not newest or newest[0].size <= made.size:
        write_durable(folder / NEWEST, made.note.exact)
    with store.transaction():
        store.log.put_checkpoint(made.size, made.note.exact)


def forget(desk: Desk, store: IntakeStore) -> None:
    """Give up the log that is here. Its checkpoint outside goes last: until then nothing new is signed by its key."""
    with store.transaction():
        store.log.clear()
    with disk_errors(NEWEST):
        (desk.folder / FOLDER / NEWEST).unlink(missing_ok=True)


def _outside(desk: Desk) -> list[Checkpoint]:
    path = desk.folder / FOLDER / NEWEST
    if not path.exists():
        return []
    found = read_checkpoint(read_small(path, MAX_NOTE_BYTES), require_signer(desk).key)
    return [found]


def prove(store: IntakeStore, receipt: str, newest: Sequence[Checkpoint]) -> LogProof | None:
    """The proof of a receipt under the first of ``newest`` that has it; None where none of them or no leaf is here."""
    leaf = store.log.leaf_of(receipt)
    chosen = None if leaf is None else next((one for one in newest if one.size > leaf.position), None)
    if leaf is None or chosen is None or not leaf.salt:
        return None
    path = merkle.prove_inclusion(leaf.position, chosen.size, store.log.read)
    return LogProof(leaf.salt, leaf.position, tuple(path), chosen)


def newest(desk: Desk, known: Sequence[Checkpoint]) -> tuple[Checkpoint, ...]:
    """Under what proofs go out: the newest checkpoint that a cosigner in the newest kit signed, then the newest."""
    trusted = cosigners(desk)
    cosigned = next((one for one in reversed(known) if one.cosigned(trusted)), None)
    return tuple(one for one in (cosigned, *known[-1:]) if one is not None)


def consistency(store: IntakeStore, known: Sequence[Checkpoint], targets: Sequence[Checkpoint]) -> Proofs:
    """From every smaller checkpoint to each of ``targets``, so far back as a reader takes them."""
    return {
        (old.size, new): tuple(merkle.prove_consistency(old.size, new, store.log.read))
        for new in {one.size for one in targets}
        for old in known[-MAX_CONSISTENCY_PROOFS // 2 :]
        if 0 < old.size < new
    }


def write_folder(desk: Desk, store: IntakeStore, out: Path, *, whole: bool = True) -> None:
    """Write ``keys.txt``, ``consistency.txt``, and, where ``whole``, ``leaves.bin`` and every checkpoint."""
    known, trusted = checkpoints(desk, store), cosigners(desk)
    with disk_errors(out.name):
        out.mkdir(parents=True, exist_ok=True)
    keys = "".join(f"{one.text}\n" for one in (require_signer(desk).key, *trusted))
    write_durable(out / "keys.txt", keys.encode("utf-8"), 0o644)
    write_durable(out / CONSISTENCY_NAME, write_consistency(consistency(store, known, newest(desk, known))), 0o644)
    if whole:
        write_durable(out / "leaves.bin", b"".join(leaf.data for leaf in store.log.leaves()), 0o644)
        for one in known:
            write_durable(out / f"checkpoint-{one.size}.txt", one.note.exact, 0o644)
