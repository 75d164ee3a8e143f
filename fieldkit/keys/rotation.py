"""A new root, vouched for by the old one and vouching back (FORMAT.md, "Root rotation").

Both keys sign the same three lines: a label, the old root's digest, the new root's. Whoever pinned the old root may
then take a kit of the new one, and evidence under the old root stays checkable.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from fieldkit.digest import sha256_hex
from fieldkit.keys.certificates import Authority
from fieldkit.keys.verifier import verify_raw

_LABEL: Final = "fieldkit-root-rotation/1;sha256;ecdsa-p256"


@dataclass(frozen=True, slots=True)
class RootSuccession:
    """``old_root`` is DER; the signatures are DER ECDSA by the old and the new root's key."""

    old_root: bytes
    by_old: bytes
    by_new: bytes


def succeed(old: Authority, new: Authority) -> RootSuccession:
    """Let ``new`` follow ``old``; both keys are needed once."""
    statement = _statement(old.certificate, new.certificate)
    algorithm = ec.ECDSA(hashes.SHA256())
    return RootSuccession(
        old.certificate, old.private_key.sign(statement, algorithm), new.private_key.sign(statement, algorithm)
    )


def verify_succession(untrusted: RootSuccession, new_root: bytes) -> None:
    """Check that both roots signed the succession.

    :raises EvidenceError: ``signature-invalid``, ``certificate-malformed``.
    """
    statement = _statement(untrusted.old_root, new_root)
    verify_raw(untrusted.old_root, statement, untrusted.by_old)
    verify_raw(new_root, statement, untrusted.by_new)


def _statement(old_root: bytes, new_root: bytes) -> bytes:
    return f"{_LABEL}\n{sha256_hex(old_root)}\n{sha256_hex(new_root)}\n".encode("ascii")
