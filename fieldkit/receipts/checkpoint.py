"""Checkpoints of the log: how large it is and what its root is, signed by the log and cosigned by outsiders.

The rules: a checkpoint is a note of exactly three lines (C2SP tlog-checkpoint): origin, size, base64 of the root; the
origin is the name of the log's key; it counts only where that key signed it. A cosignature counts only by a key that
the kit names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from fieldkit.digest import sha256_hex
from fieldkit.errors import EvidenceError
from fieldkit.keys import fields
from fieldkit.keys.notes import Note, NoteKey, NoteSigner, parse_note
from fieldkit.receipts import merkle

_SIZE: Final = re.compile(r"0|[1-9][0-9]{0,18}")


@dataclass(frozen=True, slots=True)
class Cosignature:
    """Who cosigned, and when: seconds since 1970, by the cosigner's clock."""

    key: NoteKey
    time: int


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A checkpoint that the log's key signed. ``root`` has 32 bytes."""

    origin: str
    size: int
    root: bytes
    note: Note

    @property
    def digest(self) -> str:
        """SHA-256 of the signed text, hex: what lines of custody name."""
        return sha256_hex(self.note.text)

    def cosigned(self, cosigners: Iterable[NoteKey]) -> tuple[Cosignature, ...]:
        """The cosignatures by these keys, earliest first; others are passed over.

        :raises EvidenceError: ``note-signature``: one of these keys' lines does not verify.
        """
        found = [Cosignature(key, time) for key in cosigners for time in self.note.signed_by(key)]
        return tuple(sorted(found, key=lambda one: one.time))


def make_checkpoint(size: int, root: bytes, signer: NoteSigner) -> Checkpoint:
    """Sign a checkpoint as the log."""
    text = f"{signer.name}\n{size}\n{fields.encode(root)}\n".encode()
    return read_checkpoint(text + b"\n" + signer.line(text), signer.key)


def read_checkpoint(untrusted: bytes, log: NoteKey) -> Checkpoint:
    """Check that a checkpoint is one of this log.

    :raises EvidenceError: ``note-malformed``, ``note-signature``; ``checkpoint-other-log``: of another origin, or not
        signed by this log's key.
    """
    checkpoint = parse_checkpoint(untrusted)
    if log.kind != "log" or checkpoint.origin != log.name or not checkpoint.note.signed_by(log):
        raise EvidenceError(
            "checkpoint-other-log",
            "A checkpoint is of another log than the one that the kit names.",
            "Keep it, remove nothing, and ask headquarters.",
        )
    return checkpoint


def parse_checkpoint(untrusted: bytes) -> Checkpoint:
    """Read what a checkpoint says, believing none of it.

    :raises EvidenceError: ``note-malformed``.
    """
    note = parse_note(untrusted)
    try:
        origin, size, root, rest = note.text.decode("utf-8").split("\n", 3)
        fields.require(rest == "" and bool(origin))
        raw = fields.raw(root, merkle.HASH)
        fields.require(len(raw) == merkle.HASH)
        return Checkpoint(origin, parse_size(size), raw, note)
    except ValueError:
        raise EvidenceError(
            "note-malformed", "A checkpoint of the log is damaged or is none.", "Ask headquarters for it again."
        ) from None


def parse_size(untrusted: str) -> int:
    """A number of leaves in its one decimal form.

    :raises ValueError: another form, or above 2**63 - 1.
    """
    fields.require(_SIZE.fullmatch(untrusted) is not None and int(untrusted) <= merkle.MAX_SIZE)
    return int(untrusted)


def parse_hashes(untrusted: Sequence[str], limit: int = merkle.MAX_PROOF) -> tuple[bytes, ...]:
    """Lines of base64, each of 32 bytes.

    :raises ValueError: too many, or another form.
    """
    fields.require(len(untrusted) <= limit)
    found = tuple(fields.raw(one, merkle.HASH) for one in untrusted)
    fields.require(all(len(one) == merkle.HASH for one in found))
    return found


def log_split() -> EvidenceError:
    """Two checkpoints of one size with two roots: the log's own signatures prove two histories."""
    return EvidenceError(
        "log-split",
        "Headquarters' log shows two histories: it signed two different checkpoints of one size.",
        "Both are kept. Remove nothing, and tell headquarters by another way.",
    )


def log_not_continued() -> EvidenceError:
    """A larger checkpoint whose proof does not lead from the one that is known to it."""
    return EvidenceError(
        "log-not-continued",
        "Nothing shows that this checkpoint of the log continues the one that is known here.",
        "Both are kept. Remove nothing, and ask headquarters to write its receipts again.",
    )
