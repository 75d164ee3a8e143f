"""Following a chain that a device wrote itself, over its stored bytes.

The rules are those of ``ChainChecker``, and every body is here. Each line is compared with the line that the format
gives for its place, the link before it and the digest of its body; only one that is spelled otherwise is parsed. So a
million lines take two digests each and no JSON. Signatures are apart (``signed``).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from fieldkit.commitments import Opening
from fieldkit.custody.check import ChainChecker
from fieldkit.custody.entry import FORMAT, Entry
from fieldkit.custody.tips import Tip
from fieldkit.digest import ZERO_HEX
from fieldkit.errors import EvidenceError

_BODY = re.compile(rb'[0-9a-f]{64}"\}')
_SIGNATURE = re.compile(rb"[A-Za-z0-9+/]{80,}={0,2}")
StoredLine: TypeAlias = tuple[int, bytes, bytes, bytes]
"""Place, line, signature (base64) and body, each without LF, as a vault keeps them."""


@dataclass(slots=True)
class StoredChecker:
    """Feed stretches of lines in order; ``tip`` is the last one that stands."""

    chain: str
    tip: Tip | None = None

    def feed(self, lines: Iterable[StoredLine]) -> None:
        """Check the lines that follow.

        :raises EvidenceError: as ``Entry.parse``, ``Opening.parse`` and ``ChainChecker.feed``; ``body-altered``.
        """
        seq, prev = (0, ZERO_HEX) if self.tip is None else (self.tip.seq + 1, self.tip.digest)
        start = f'{{"format":"{FORMAT}","chain":"{self.chain}","seq":'.encode("ascii")
        sha256 = hashlib.sha256
        for _, line, signature, body in lines:
            said = sha256(body + b"\n").hexdigest()
            if line != b'%b%d,"prev":"%b","body":"%b"}' % (start, seq, prev.encode("ascii"), said.encode("ascii")):
                self._parse(seq, prev, line, signature, body)
            prev = sha256(b"%b\n%b\n" % (line, signature)).hexdigest()
            seq += 1
        if seq:
            self.tip = Tip(self.chain, seq - 1, prev)

    def _parse(self, seq: int, prev: str, line: bytes, signature: bytes, body: bytes) -> None:
        entry = Entry.parse(line, signature)
        ChainChecker(self.chain, Tip(self.chain, seq - 1, prev) if seq else None).feed(entry)
        require_own_body(entry, Opening.parse(body))


def follow_links(chain: str, lines: Sequence[bytes]) -> Tip | None:
    """Follow a chain file's text lines, entry and signature in turns, without LFs; bodies stand elsewhere. The tip that
    they make.

    :raises EvidenceError: as ``Entry.parse`` and ``ChainChecker.feed``, and ``chain-truncated``.
    """
    if len(lines) % 2:
        raise EvidenceError("chain-truncated", "A custody chain ends without a signature.", "Ask for the file again.")
    start, seq, prev = f'{{"format":"{FORMAT}","chain":"{chain}","seq":', 0, ZERO_HEX
    for line, signature in zip(lines[::2], lines[1::2], strict=True):
        before = f'{start}{seq},"prev":"{prev}","body":"'.encode("ascii")
        as_written = line.startswith(before) and _BODY.fullmatch(line, len(before)) and _SIGNATURE.fullmatch(signature)
        if not as_written:
            ChainChecker(chain, Tip(chain, seq - 1, prev) if seq else None).feed(Entry.parse(line, signature))
        prev = hashlib.sha256(b"%b\n%b\n" % (line, signature)).hexdigest()
        seq += 1
    return Tip(chain, seq - 1, prev) if seq else None


def require_own_body(entry: Entry, body: Opening) -> None:
    """No body is withheld in a device's own vault, so one that is not what its line signed was put in its place.

    :raises EvidenceError: ``body-altered``.
    """
    if body.digest_hex != entry.body:
        raise EvidenceError(
            "body-altered",
            f"What line {entry.seq} says is not what was signed.",
            "Keep a copy of the vault and ask headquarters.",
        )
