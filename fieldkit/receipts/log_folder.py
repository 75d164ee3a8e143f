"""What stands in a receipt's folder about the log: the proof, the keys as PEM, and the commands that check them.

A stranger needs openssl, sed, grep, cut, tail, cat and base64. The keys came with the folder, so the commands show that
they signed, and a person compares the keys with those that headquarters and the cosigner publish.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from fieldkit.keys.notes import NoteKey
from fieldkit.receipts import merkle
from fieldkit.receipts.checkpoint import Cosignature
from fieldkit.receipts.log_proof import PROOF_NAME, LogProof

LOG_KEY_NAME: Final = "log-key.pem"

_HASHED: Final = "| openssl dgst -sha256 -binary >"
_VERIFY: Final = "openssl pkeyutl -verify -pubin -rawin"
_TEXT: Final = f"""
The log
-------
Headquarters keeps every receipt in a log that is only ever added to, and signs what it holds: a checkpoint. This
receipt is number {{index}}, counted from 0, in the checkpoint of {{size}} receipts. Compare the log's key with the one
that headquarters publishes:
  {{key}}

A. The checkpoint, and what is signed of it. The last command prints "Signature Verified Successfully":

    sed '1,/^$/d' {{proof}} > checkpoint.txt
    sed '/^$/,$d' checkpoint.txt > checkpoint-text.txt
    grep -F -- '{{name}} {{ident}}' checkpoint.txt | cut -d' ' -f3 | base64 -d | tail -c 64 > log.sig
    {_VERIFY} -inkey {{pem}} -in checkpoint-text.txt -sigfile log.sig

B. This receipt is in it. The last command prints nothing and ends with status 0:

    openssl dgst -sha256 -binary receipt.p7s > receipt.hash
    (sed -n 2p {{proof}} | cut -c7- | base64 -d; cat receipt.hash) {_HASHED} leaf.bin
    (printf '\\000'; cat leaf.bin) {_HASHED} node.bin
{{steps}}    sed -n 3p checkpoint-text.txt | base64 -d | cmp - node.bin
"""
_LEFT: Final = f"    (printf '\\001'; sed -n {{line}}p {{proof}} | base64 -d; cat node.bin) {_HASHED} up.bin\n"
_RIGHT: Final = f"    (printf '\\001'; cat node.bin; sed -n {{line}}p {{proof}} | base64 -d) {_HASHED} up.bin\n"
_MOVE: Final = "    mv up.bin node.bin\n"
_COSIGNED: Final = f"""
C{{number}}. {{name}}, who is not of headquarters, signed at {{time}} that this
   checkpoint continues all that it saw of this log before. Compare its key with the one that it publishes:
  {{key}}

   The last command prints "Signature Verified Successfully":

    (printf 'cosignature/v1\\ntime {{seconds}}\\n'; cat checkpoint-text.txt) > cosigned-{{number}}.txt
    grep -F -- '{{name}} {{ident}}' checkpoint.txt | cut -d' ' -f3 | base64 -d | tail -c 64 > cosigner-{{number}}.sig
    {_VERIFY} -inkey cosigner-{{number}}-key.pem -in cosigned-{{number}}.txt -sigfile cosigner-{{number}}.sig
"""
_NOBODY: Final = """
Nobody outside headquarters has cosigned this checkpoint yet: headquarters could show each team another log.
"""
_FIRST_HASH_LINE: Final = 4


@dataclass(frozen=True, slots=True)
class LogSidecars:
    """Files by name, and what the readme says of them."""

    files: Mapping[str, bytes]
    text: str


def log_sidecars(proof: LogProof, log: NoteKey, cosigners: Sequence[NoteKey]) -> LogSidecars:
    """What to lay beside a receipt.

    :raises EvidenceError: ``note-signature``.
    """
    earliest: dict[NoteKey, Cosignature] = {}
    for one in proof.checkpoint.cosigned(cosigners):
        earliest.setdefault(one.key, one)
    lefts = merkle.left_siblings(proof.index, proof.checkpoint.size)
    steps = "".join(
        (_LEFT if left else _RIGHT).format(line=number, proof=PROOF_NAME) + _MOVE
        for number, left in enumerate(lefts, _FIRST_HASH_LINE)
    )
    text = _TEXT.format(
        index=proof.index, size=proof.checkpoint.size, key=log.text, proof=PROOF_NAME, pem=LOG_KEY_NAME, steps=steps,
        name=log.name, ident=_begun(log),
    )  # fmt: skip
    files = {PROOF_NAME: proof.to_text(), LOG_KEY_NAME: _pem(log)}
    for number, one in enumerate(earliest.values(), 1):
        files[f"cosigner-{number}-key.pem"] = _pem(one.key)
        text += _COSIGNED.format(
            number=number, name=one.key.name, key=one.key.text, seconds=one.time, ident=_begun(one.key, one.time),
            time=datetime.fromtimestamp(one.time, UTC).isoformat(timespec="seconds"),
        )  # fmt: skip
    return LogSidecars(files, text if earliest else text + _NOBODY)


def _begun(key: NoteKey, time: int | None = None) -> str:
    """How a key's signature line begins: the base64 of its id, and of the time of a cosignature, as far as whole
    characters say it."""
    raw = key.id + (b"" if time is None else time.to_bytes(8, "big"))
    return b64encode(raw).decode("ascii").rstrip("=")[: len(raw) * 8 // 6]


def _pem(key: NoteKey) -> bytes:
    return Ed25519PublicKey.from_public_bytes(key.public).public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
