"""A desk at headquarters asks the root for a certificate of a new key (FORMAT.md, "A desk's new key").

One JSON line and, on the next line, a signature over it by the new key. The answer is the next kit, which has the
certificate; there is no other file.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from fieldkit import exactjson
from fieldkit.digest import Digest, line_hex
from fieldkit.errors import EvidenceError
from fieldkit.keys import fields
from fieldkit.keys.enrolment import load_key
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.verifier import verify_raw_key
from fieldkit.keys.words import fingerprint_words

DeskRole = Literal["intake", "custodian"]

FORMAT: Final = "fieldkit-desk-request/1;sha256;ecdsa-p256"
_MEMBERS: Final = frozenset({"format", "root", "role", "public_key", "time"})
_MAX_PUBLIC_KEY: Final = 256


@dataclass(frozen=True, slots=True)
class DeskRequest:
    """Which desk asks, under which root (its digest text), for which key; ``words`` are compared aloud."""

    root: str
    role: DeskRole
    key: ec.EllipticCurvePublicKey
    words: tuple[str, ...]


def make_desk_request(key: ec.EllipticCurvePrivateKey, root: str, role: DeskRole, at: datetime) -> bytes:
    """Two text lines."""
    public = key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    line = exactjson.dumps(
        {
            "format": FORMAT,
            "root": root,
            "role": role,
            "public_key": fields.encode(public),
            "time": at.isoformat(timespec="seconds"),
        }
    )
    return line + b"\n" + base64.b64encode(key.sign(line, ec.ECDSA(hashes.SHA256()))) + b"\n"


def read_desk_request(untrusted: bytes) -> DeskRequest:
    """Read a request and check that its key signed it.

    :raises EvidenceError: ``request-malformed``, ``signature-invalid``.
    """
    lines = untrusted.split(b"\n")
    if len(untrusted) > LIMITS.enrolment or len(lines) != 3 or lines[2]:
        raise _malformed()
    try:
        document = fields.members(exactjson.loads_object(lines[0]), _MEMBERS)
        fields.require(document["format"] == FORMAT and document["role"] in ("intake", "custodian"))
        root = str(Digest.parse(document["root"]))
        key = load_key(fields.raw(document["public_key"], _MAX_PUBLIC_KEY))
        signature = fields.raw(lines[1].decode("ascii"), LIMITS.raw_signature)
    except ValueError:  # a field, the JSON, the digest's form, letters beyond ASCII
        raise _malformed() from None
    verify_raw_key(key, lines[0], signature)
    return DeskRequest(root, document["role"], key, fingerprint_words(line_hex(lines[0])))


def _malformed() -> EvidenceError:
    return EvidenceError("request-malformed", "The desk's request is damaged or is none.", "Make it again at the desk.")
