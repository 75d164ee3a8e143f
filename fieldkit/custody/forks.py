"""Forks of a chain: two different lines with the same chain and number.

One device writes one line after the other, so two lines with one number show that someone who holds the person's key
wrote a second history: a vault put back from a copy, or a rewriting. Both lines are kept as proof and neither is
preferred; a person decides what to make of it (FORMAT.md, "Forks of a chain").
"""

from __future__ import annotations

from dataclasses import dataclass

from fieldkit import exactjson
from fieldkit.custody.entry import Entry
from fieldkit.custody.files import split_lines
from fieldkit.errors import EvidenceError

FORMAT = "fieldkit-fork/1;sha256;ecdsa-p256"
MAX_PROOFS = 1000


@dataclass(frozen=True, slots=True)
class Fork:
    """Both lines at ``seq``, ordered by link digest, so that every device writes the same proof."""

    one: Entry
    other: Entry

    def __post_init__(self) -> None:
        if (self.one.chain, self.one.seq) != (self.other.chain, self.other.seq) or self.one.link_hex >= (
            self.other.link_hex
        ):
            raise ValueError("a fork is two lines of one chain and number, ordered by link")

    @classmethod
    def of(cls, one: Entry, other: Entry) -> Fork | None:
        """The fork of two entries; None where they are the same line or do not contend."""
        if (one.chain, one.seq) != (other.chain, other.seq) or one.link_hex == other.link_hex:
            return None
        return cls(*sorted((one, other), key=lambda entry: entry.link_hex))

    @property
    def chain(self) -> str:
        return self.one.chain

    @property
    def seq(self) -> int:
        return self.one.seq

    def to_line(self) -> bytes:
        """The proof as one JSON line with its LF."""
        pairs = [[entry.line.decode(), entry.signature_b64.decode("ascii")] for entry in (self.one, self.other)]
        return exactjson.dumps({"format": FORMAT, "lines": pairs}) + b"\n"


def read_forks(untrusted_text: bytes) -> list[Fork]:
    """Proofs from ``custody/<chain>.forks.jsonl``; whether both lines are signed is for the caller to check.

    :raises EvidenceError: ``fork-malformed``, ``line-malformed``.
    """
    lines = split_lines(untrusted_text, "fork-malformed")
    if len(lines) > MAX_PROOFS:
        raise _malformed()
    return [_read(line) for line in lines]


def _read(untrusted_line: bytes) -> Fork:
    try:
        document = exactjson.loads_object(untrusted_line)
        if tuple(document) != ("format", "lines") or document["format"] != FORMAT:
            raise _malformed()
        [one, other] = [
            Entry.parse(line.encode("utf-8"), signature.encode("ascii")) for line, signature in document["lines"]
        ]
        return Fork(one, other)
    except (ValueError, TypeError, AttributeError) as error:
        raise _malformed() from error


def _malformed() -> EvidenceError:
    return EvidenceError(
        "fork-malformed", "The proof of a chain's fork does not read.", "Ask whoever sent it for the file again."
    )
