"""The transparency log at headquarters: start it, checkpoint it, have it cosigned, prove from it, check all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldkit.bundle.files import read_small
from fieldkit.clock import Clock
from fieldkit.digest import sha256
from fieldkit.errors import EvidenceError, RefusedError, UsageError
from fieldkit.keys.kit import read_kit
from fieldkit.keys.kit_contents import PinnedLog
from fieldkit.keys.limits import LIMITS as KEY_LIMITS
from fieldkit.keys.notes import MAX_NOTE_BYTES, NoteKey
from fieldkit.keys.words import fingerprint_words, same_words
from fieldkit.receipts import merkle
from fieldkit.receipts.checkpoint import Checkpoint
from fieldkit.receipts.cosigning import CosignRequest
from fieldkit.receipts.log_proof import leaf_data
from fieldkit.storage.durable import disk_errors, write_durable
from fieldkit.verify import Report, ReportBuilder
from fieldkit.verify.log import check_log
from fieldkit.workflows.hq import intake_desk, log_book, log_files
from fieldkit.workflows.hq.desk import Desk

MAX_KEY_BYTES = 1024


@dataclass(frozen=True, slots=True)
class LogKey:
    """The key of a log or cosigner: its name, its one line, and eight words to read aloud."""

    name: str
    kind: str
    key: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckpointRow:
    """A checkpoint: how many receipts, the root (64 hex), and who cosigned it and when, in seconds since 1970."""

    size: int
    root: str
    cosigned: tuple[tuple[str, int], ...]
    file: str | None = None


def start(desk: Desk, out: Path, *, anew: bool = False) -> LogKey:
    """Start the log at the intake desk where there is none, and write its key for the root desk and for cosigners.
    Every receipt on the list becomes a leaf.

    :param anew: give the log that is here up, whose database was lost, and begin another under another key.
    :raises RefusedError: ``wrong-desk``.
    :raises UsageError: ``file-exists``.
    """
    desk.require("intake")
    _require_new(out)
    if anew:
        with intake_desk.opened(desk) as store:
            log_book.forget(desk, store)
    if "log" not in desk.state or anew:
        desk.state["log"] = log_book.new_log(desk.state["name"])
        desk.save()
    with intake_desk.opened(desk):  # which logs what the log lacks
        key = log_book.require_signer(desk).key
    write_durable(out, f"{key.text}\n".encode(), 0o644)
    return described(key)


def pin(desk: Desk, path: Path, words: str | None = None) -> LogKey:
    """Let every kit from the next one on name this log, or this cosigner. A new cosigner stands beside those before.

    :param words: what the cosigner's or intake's people read aloud.
    :raises RefusedError: ``wrong-desk``, ``words-differ``.
    :raises EvidenceError: ``note-key-malformed``.
    """
    desk.require("root")
    key = read_key(path)
    if words is not None and not same_words(words, described(key).words):
        raise RefusedError("words-differ", "The words are those of another key.", "Read them aloud once more.")
    if key.kind == "log":
        desk.state["log"] = key.text
    elif key.text not in desk.state.setdefault("cosigners", []):
        desk.state["cosigners"].append(key.text)
    desk.save()
    return described(key)


def unpin(desk: Desk, name: str) -> LogKey:
    """Let no kit from the next one on name this cosigner.

    :raises RefusedError: ``wrong-desk``.
    :raises UsageError: ``cosigner-unknown``.
    """
    desk.require("root")
    for text in desk.state.get("cosigners", []):
        key = NoteKey.parse(text)
        if name in (key.name, text):
            desk.state["cosigners"].remove(text)
            desk.save()
            return described(key)
    raise UsageError("cosigner-unknown", f"No cosigner here is called {name}.", "See hq log cosigners.")


def checkpoint(desk: Desk, out: Path | None = None, old: int | None = None) -> CheckpointRow:
    """Sign the log as it stands; write the request for its cosigner.

    :param old: size that the cosigner signed last; that of the newest cosigned checkpoint here where None.
    :raises RefusedError: ``wrong-desk``.
    :raises UsageError: ``log-not-started``, ``file-exists``, ``log-size-unknown``.
    :raises EvidenceError: ``log-put-back``.
    """
    desk.require("intake")
    log_book.require_signer(desk)
    if out is not None:
        _require_new(out)
    with intake_desk.opened(desk) as store:
        made, trusted = log_book.checkpoint(desk, store), log_book.cosigners(desk)
        known = log_book.checkpoints(desk, store)
        if out is not None:
            cosigned = [one.size for one in known if one.cosigned(trusted)]
            begin = old if old is not None else max(cosigned, default=0)
            if begin > made.size:
                raise UsageError("log-size-unknown", f"The log has {made.size} receipts.", "Give a smaller size.")
            hashes = merkle.prove_consistency(begin, made.size, store.log.read)
            write_durable(out, CosignRequest(begin, tuple(hashes), made).to_text(), 0o644)
    return _row(made, trusted, out)


def take_answer(desk: Desk, path: Path) -> CheckpointRow:
    """Take a cosigner's answer in: the checkpoint that it cosigned, with that under it.

    :raises RefusedError: ``wrong-desk``.
    :raises EvidenceError: ``note-malformed``; ``cosignature-unknown``: by no cosigner that the newest kit here names,
        or over no checkpoint of this log.
    """
    desk.require("intake")
    lines = read_small(path, MAX_NOTE_BYTES)
    with intake_desk.opened(desk) as store:
        trusted = log_book.cosigners(desk)
        for known in reversed(log_book.checkpoints(desk, store)):
            found = _cosigned(known, lines, trusted)
            if found is not None:
                log_book.keep(desk, store, found)
                return _row(found, trusted, None)
    raise EvidenceError(
        "cosignature-unknown",
        "This is by no cosigner that the newest kit names, or over no checkpoint of this log.",
        "Pin the cosigner at the root desk (hq log pin), bring the new kit here, and take the answer again.",
    )


def _cosigned(known: Checkpoint, lines: bytes, trusted: Sequence[NoteKey]) -> Checkpoint | None:
    """The checkpoint with those of the lines that a trusted cosigner signed it with; None where there is none. Other
    lines are dropped: nobody else's word goes out with our checkpoints."""
    added = b""
    for line in lines.splitlines(keepends=True):
        note = known.note.with_lines(line)
        try:
            if any(len(note.signed_by(key)) > len(known.note.signed_by(key)) for key in trusted):
                added += line
        except EvidenceError:
            continue
    if not added:
        return None
    return Checkpoint(known.origin, known.size, known.root, known.note.with_lines(added))


def prove(desk: Desk, receipt: str, out: Path) -> CheckpointRow:
    """Write the proof of one receipt.

    :raises RefusedError: ``wrong-desk``.
    :raises UsageError: ``file-exists``, ``log-not-started``, ``receipt-unknown``.
    """
    desk.require("intake")
    log_book.require_signer(desk)
    _require_new(out)
    with intake_desk.opened(desk) as store:
        log_book.checkpoint(desk, store)
        trusted = log_book.cosigners(desk)
        proof = log_book.prove(store, receipt, log_book.newest(desk, log_book.checkpoints(desk, store)))
    if proof is None:
        raise UsageError("receipt-unknown", f"No receipt {receipt} is in the log.", "hq receipts names them.")
    write_durable(out, proof.to_text(), 0o644)
    return _row(proof.checkpoint, trusted, out)


def write(desk: Desk, out: Path) -> str:
    """Write the whole log as a folder that anyone can check.

    :raises RefusedError: ``wrong-desk``. :raises UsageError: ``log-not-started``.
    """
    desk.require("intake")
    log_book.require_signer(desk)
    with intake_desk.opened(desk) as store:
        log_book.checkpoint(desk, store)
        log_book.write_folder(desk, store, out)
    return str(out)


def check(desk: Desk) -> Report:
    """Check the whole log of the intake desk: leaves against the receipts, hashes, every checkpoint.

    :raises RefusedError: ``wrong-desk``. :raises UsageError: ``log-not-started``.
    """
    desk.require("intake")
    key = log_book.require_signer(desk).key
    builder = ReportBuilder(f"log {key.name}")
    with intake_desk.opened(desk) as store:
        kept = {one.id: one.p7s for one in store.receipts()}
        wrong = [
            str(leaf.position)
            for leaf in store.log.leaves()
            if leaf.receipt in kept and leaf.salt and leaf_data(leaf.salt, kept[leaf.receipt]) != leaf.data
        ]
        logged = sum(store.log.leaf_of(one) is not None for one in kept)
        bad = [f"leaf {one} is of another receipt" for one in wrong]
        bad += [f"{len(kept) - logged} receipts are not in it"] if logged < len(kept) else []
        title = "Every receipt is the leaf that the log says"
        builder.add("log-leaves", "fail" if bad else "pass", title, "; ".join(bad[:10]) or f"{logged} receipts")
        leaves = (leaf.data for leaf in store.log.leaves())
        notes = [note for _, note in store.log.checkpoints()]
        good = check_log(builder, key, log_book.cosigners(desk), leaves, notes)
        _check_hashes(builder, good, store.log.read)
    return builder.done(desk.clock.now().text)


def _check_hashes(builder: ReportBuilder, good: Sequence[Checkpoint], read: merkle.Read) -> None:
    """Proofs are made from the stored hashes: they must lead to the same roots as the leaves."""
    try:
        wrong = [one.size for one in good if merkle.root(one.size, read) != one.root]
    except EvidenceError:
        wrong = [-1]
    title = "The hashes that proofs are made from are those of the leaves"
    builder.add("log-hashes", "fail" if wrong else "pass", title, "they are not" if wrong else f"{len(good)} roots")


def check_folder(folder: Path, kit: Path, clock: Clock) -> Report:
    """Check a log folder with nothing but the kit.

    :raises UsageError: ``no-log``: the kit names none, or no log is in the folder.
    :raises EvidenceError: what reading the kit raises.
    """
    pinned = read_kit(read_small(kit, KEY_LIMITS.kit), clock.now().wall).log
    leaves = folder / "leaves.bin"
    if pinned is None or not leaves.is_file():
        raise UsageError(
            "no-log", "The kit names no log, or no log is in that folder.", "Choose what hq log write made."
        )
    return _check_files(folder, pinned, clock)


def _check_files(folder: Path, pinned: PinnedLog, clock: Clock) -> Report:
    builder = ReportBuilder(f"log {pinned.key.name}")
    with disk_errors(folder.name, "reading"):
        leaves, notes = log_files.leaves_in(folder), log_files.notes_in(folder)
        check_log(builder, pinned.key, pinned.cosigners, leaves, notes)
    return builder.done(clock.now().text)


def read_key(path: Path) -> NoteKey:
    """:raises EvidenceError: ``note-key-malformed``."""
    text = read_small(path, MAX_KEY_BYTES).decode("utf-8", "replace")
    return NoteKey.parse(text.strip())


def described(key: NoteKey) -> LogKey:
    """A key for people."""
    return LogKey(key.name, key.kind, key.text, fingerprint_words(sha256(key.text.encode("utf-8"))))


def _row(made: Checkpoint, trusted: Sequence[NoteKey], out: Path | None) -> CheckpointRow:
    cosigned = tuple((one.key.name, one.time) for one in made.cosigned(trusted))
    return CheckpointRow(made.size, made.root.hex(), cosigned, None if out is None else str(out))


def _require_new(out: Path) -> None:
    if out.exists():
        raise UsageError("file-exists", f"{out} is already there.", "Choose another name.")
