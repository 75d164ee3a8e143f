"""One entry of a custody chain: a line and its signature, each a text line.

The line is ``{format, chain, seq, prev, body}``; the signature is base64 of the DER ECDSA P-256 signature over the
line without its LF. ``prev`` is the SHA-256 of both text lines of the entry before with their LFs, 64 zeros first, so
``split -l 2`` and one ``sha256sum`` follow the links. Exact bytes are kept (FORMAT.md, "Custody entry").
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from dataclasses import dataclass

from fieldkit import exactjson
from fieldkit.commitments import Opening
from fieldkit.custody.tips import Tip
from fieldkit.digest import ZERO_HEX, is_hex_digest, sha256_hex
from fieldkit.errors import EvidenceError
from fieldkit.ids import is_id

FORMAT = "fieldkit-line/1;sha256;ecdsa-p256"
MAX_LINE_BYTES = 1024
MAX_SIGNATURE_BYTES = 128
_KEYS = ("format", "chain", "seq", "prev", "body")


@dataclass(frozen=True, slots=True)
class Entry:
    """``line`` and ``signature_b64`` are exact bytes without LF; ``link_hex`` is what the next ``prev`` must be."""

    line: bytes
    signature_b64: bytes
    link_hex: str
    chain: str
    seq: int
    prev: str
    body: str

    @property
    def text(self) -> bytes:
        """Both text lines with their LFs, as they stand in ``custody/<chain>.txt``."""
        return self.line + b"\n" + self.signature_b64 + b"\n"

    @property
    def signature(self) -> bytes:
        """The DER signature."""
        return base64.b64decode(self.signature_b64)

    @property
    def tip(self) -> Tip:
        return Tip(self.chain, self.seq, self.link_hex)

    @classmethod
    def parse(cls, untrusted_line: bytes, untrusted_signature_b64: bytes) -> Entry:
        """Read two text lines without their LFs.

        :raises EvidenceError: ``line-malformed``.
        """
        if len(untrusted_line) > MAX_LINE_BYTES or len(untrusted_signature_b64) > MAX_SIGNATURE_BYTES:
            raise _malformed("it is longer than the format allows")
        try:
            document = exactjson.loads_object(untrusted_line)
            base64.b64decode(untrusted_signature_b64, validate=True)
        except (exactjson.MalformedJson, binascii.Error) as error:
            raise _malformed("it is not JSON followed by base64") from error
        if tuple(document) != _KEYS or document["format"] != FORMAT:
            raise _malformed("its keys are not those of the format")
        chain, seq, prev, body = (document[key] for key in _KEYS[1:])
        if not is_id(chain) or not isinstance(seq, int) or isinstance(seq, bool) or seq < 0:
            raise _malformed("chain id or sequence number is not valid")
        if not is_hex_digest(prev) or not is_hex_digest(body) or b"\n" in untrusted_line + untrusted_signature_b64:
            raise _malformed("its digests are not valid")
        link = sha256_hex(untrusted_line + b"\n" + untrusted_signature_b64 + b"\n")
        return cls(untrusted_line, untrusted_signature_b64, link, chain, seq, prev, body)


def next_entry(previous: Tip | None, chain: str, body: Opening, sign: Callable[[bytes], bytes]) -> Entry:
    """Make and sign the entry that follows ``previous`` (None starts the chain).

    :param sign: DER ECDSA P-256 signature over the bytes given.
    """
    if previous is not None and previous.chain != chain:
        raise ValueError("an entry follows the tip of its own chain")
    seq, prev = (0, ZERO_HEX) if previous is None else (previous.seq + 1, previous.digest)
    if not is_id(chain) or not is_hex_digest(prev) or not 0 <= seq <= exactjson.MAX_INTEGER:
        raise ValueError("no line of a chain follows here")
    text = f'{{"format":"{FORMAT}","chain":"{chain}","seq":{seq},"prev":"{prev}","body":"{body.digest_hex}"}}'
    line = text.encode("ascii")
    signature = base64.b64encode(sign(line))
    return Entry(line, signature, sha256_hex(line + b"\n" + signature + b"\n"), chain, seq, prev, body.digest_hex)


def _malformed(why: str) -> EvidenceError:
    return EvidenceError(
        "line-malformed",
        f"A custody line is not well formed: {why}.",
        "Stop here; what came before still stands.",
    )
