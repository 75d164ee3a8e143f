"""An outside cosigner of headquarters' log: a folder and a key of its own, held by somebody else.

It remembers the last checkpoint that it signed of each log and signs nothing that does not continue it. What it signs
is durable before the answer leaves: a cut in between costs an answer, never a second history. What it refused stays in
``refused/``, because a checkpoint that the log signed and that does not fit is evidence. *Limit*: a folder put back
from a copy has forgotten what came after; the laptops have not.
"""

from __future__ import annotations

import base64
import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fieldkit import exactjson
from fieldkit.bundle.files import read_small
from fieldkit.clock import Clock
from fieldkit.digest import sha256_hex
from fieldkit.errors import EnvironmentFailure, EvidenceError, FieldkitError, UsageError
from fieldkit.ids import random_hex
from fieldkit.keys.notes import MAX_NOTE_BYTES, NoteKey, NoteSigner
from fieldkit.keys.passphrases import require_strong
from fieldkit.keys.slots import MINIMUM_COST, Slot, SlotBinding, SlotCost, make_slot, open_slot
from fieldkit.keys.wrapping import new_key, unwrap, wrap
from fieldkit.receipts.checkpoint import Checkpoint, read_checkpoint
from fieldkit.receipts.cosigning import MAX_REQUEST_BYTES, CosignRequest, answer, judge
from fieldkit.storage.durable import disk_errors, remove_half_written, write_durable
from fieldkit.workflows.hq import log
from fieldkit.workflows.hq.log import CheckpointRow, LogKey

FORMAT = "fieldkit-cosigner/1"
_LABEL = "cosigner-key"
_FILE, _LOCK, _SIGNED, _REFUSED = "cosigner.json", "lock", "signed", "refused"
_EVIDENCE = frozenset({"log-split", "log-not-continued", "cosign-older"})
"""Why a request that the log's key did sign is refused, and kept."""
_MAX_FILE = 1 << 20
_MAX_REFUSED = 1000


@dataclass(slots=True)
class Cosigner:
    """An unlocked cosigner's folder."""

    folder: Path
    clock: Clock
    document: dict[str, Any]
    signer: NoteSigner
    logs: dict[str, NoteKey] = field(default_factory=dict)

    def last(self, key: NoteKey) -> Checkpoint | None:
        """The last checkpoint of a log that was signed here.

        :raises EvidenceError: ``cosigner-damaged``.
        """
        path = self._place(key)
        if not path.exists():
            return None
        try:
            return read_checkpoint(read_small(path, MAX_NOTE_BYTES), key)
        except EvidenceError:
            raise EvidenceError(
                "cosigner-damaged",
                "What this cosigner signed last does not read any more.",
                "Sign nothing; make a new cosigner, and have headquarters name it in its kits.",
            ) from None

    def remember(self, key: NoteKey, checkpoint: Checkpoint) -> None:
        """Keep what is about to be signed, durably.

        :raises EnvironmentFailure: the disk refused; then nothing may be signed.
        """
        with disk_errors(_SIGNED):
            (self.folder / _SIGNED).mkdir(exist_ok=True)
        write_durable(self._place(key), checkpoint.note.exact)

    def _place(self, key: NoteKey) -> Path:
        return self.folder / _SIGNED / f"{sha256_hex(key.text.encode('utf-8'))[:32]}.txt"


def create(
    folder: Path, name: str, log_key: Path, passphrase: str, out: Path, clock: Clock, cost: SlotCost = MINIMUM_COST
) -> LogKey:
    """Make a cosigner that follows one log, and write its key for headquarters.

    :raises UsageError: ``folder-not-empty``, ``file-exists``, ``name-malformed``.
    :raises RefusedError: ``passphrase-weak``.
    :raises EvidenceError: ``note-key-malformed``: not the key of a log.
    """
    if folder.exists() and any(folder.iterdir()):
        raise UsageError("folder-not-empty", f"The folder {folder} is not empty.", "Choose an empty folder.")
    if out.exists():
        raise UsageError("file-exists", f"{out} is already there.", "Choose another name.")
    require_strong(passphrase)
    followed = _log_key(log_key)
    seed, key, ident = secrets.token_bytes(32), new_key(), random_hex()
    signer = NoteSigner.from_seed(name, "cosigner", seed)
    public = signer.key
    slot = make_slot(passphrase, key, SlotBinding(ident, "cosigner"), cost)
    document = {
        "format": FORMAT,
        "id": ident,
        "name": name,
        "slot": slot.to_json(),
        "key": base64.b64encode(wrap(key, seed, _LABEL)).decode("ascii"),
        "logs": [followed.text],
    }
    with disk_errors(folder.name):
        folder.mkdir(parents=True, exist_ok=True)
    write_durable(folder / _FILE, exactjson.dumps(document) + b"\n")
    write_durable(out, f"{public.text}\n".encode(), 0o644)
    return log.described(public)


@contextmanager
def opened(folder: Path, passphrase: str, clock: Clock) -> Iterator[Cosigner]:
    """The cosigner, for one process at a time.

    :raises UsageError: ``not-a-cosigner``.
    :raises RefusedError: ``passphrase-wrong``.
    :raises EnvironmentFailure: ``cosigner-locked``: another process has it open.
    """
    _read(folder)
    with disk_errors("the cosigner's folder"):
        descriptor = os.open(folder / _LOCK, os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise EnvironmentFailure(
                "cosigner-locked", "Another process has this cosigner open.", "Wait until it is done."
            ) from error
        document = _read(folder)
        key = open_slot(Slot.parse(document["slot"]), passphrase, SlotBinding(document["id"], "cosigner"))
        seed = bytes(unwrap(key, base64.b64decode(document["key"]), _LABEL))
        signer = NoteSigner.from_seed(document["name"], "cosigner", seed)
        logs = {one.name: one for one in map(NoteKey.parse, document["logs"])}
        remove_half_written(folder)
        yield Cosigner(folder, clock, document, signer, logs)
    finally:
        os.close(descriptor)


def follow(cosigner: Cosigner, log_key: Path) -> LogKey:
    """Sign for another log too.

    :raises UsageError: ``log-known``: of this name; one that took its place has another name.
    """
    key = _log_key(log_key)
    if key.name in cosigner.logs:
        raise UsageError("log-known", "A log of this name is followed already.", "There is nothing to do.")
    cosigner.document["logs"].append(key.text)
    write_durable(cosigner.folder / _FILE, exactjson.dumps(cosigner.document) + b"\n")
    cosigner.logs[key.name] = key
    return log.described(key)


def cosign(cosigner: Cosigner, untrusted: bytes) -> tuple[bytes, CheckpointRow]:
    """The answer to a request, which is also the body of an ``add-checkpoint`` of the witness protocol: a network puts
    its own transport around this and nothing else.

    :raises UsageError: ``log-unknown``: this cosigner does not follow that log.
    :raises RefusedError, EvidenceError: as ``cosigning.judge``; what the log signed and does not fit is kept in
        ``refused/``.
    :raises EnvironmentFailure: the disk refused; nothing was signed.
    """
    request = CosignRequest.parse(untrusted)
    key = cosigner.logs.get(request.checkpoint.origin)
    if key is None:
        raise UsageError("log-unknown", "This cosigner does not follow that log.", "See hq cosign follow.")
    last = cosigner.last(key)
    try:
        checkpoint = judge(request, last, key)
    except FieldkitError as error:
        if error.code in _EVIDENCE:
            _keep_refused(cosigner.folder, untrusted)
        raise
    if last is None or checkpoint.size > last.size:
        cosigner.remember(key, checkpoint)
    time = int(cosigner.clock.now().wall.timestamp())
    line = answer(checkpoint, cosigner.signer, time)
    return line, CheckpointRow(checkpoint.size, checkpoint.root.hex(), ((cosigner.signer.name, time),))


def cosign_file(cosigner: Cosigner, request: Path, out: Path) -> CheckpointRow:
    """As ``cosign``, from a file to a new file."""
    if out.exists():
        raise UsageError("file-exists", f"{out} is already there.", "Choose another name.")
    line, row = cosign(cosigner, read_small(request, MAX_REQUEST_BYTES))
    write_durable(out, line, 0o644)
    return row


def _keep_refused(folder: Path, untrusted: bytes) -> None:
    """Keep a request that did not fit, once, up to a number that fills no disk."""
    place = folder / _REFUSED
    with disk_errors(_REFUSED):
        place.mkdir(exist_ok=True)
        full = sum(1 for _ in place.iterdir()) >= _MAX_REFUSED
    path = place / f"{sha256_hex(untrusted)[:32]}.txt"
    if not full and not path.exists():
        write_durable(path, untrusted)


def _log_key(path: Path) -> NoteKey:
    key = log.read_key(path)
    if key.kind != "log":
        raise EvidenceError("note-key-malformed", "That is the key of a cosigner.", "Give the file of hq log start.")
    return key


def _read(folder: Path) -> dict[str, Any]:
    try:
        document = exactjson.loads_object(read_small(folder / _FILE, _MAX_FILE))
        if document.get("format") == FORMAT:
            return document
    except (exactjson.MalformedJson, FieldkitError):
        pass
    raise UsageError("not-a-cosigner", f"There is no cosigner in {folder}.", "Give the folder of hq cosign make.")
