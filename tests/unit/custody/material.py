"""Signed chains for tests of custody: one key, a clock that moves a minute for each line."""

from __future__ import annotations

from datetime import UTC, datetime

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from fieldkit.clock import FrozenClock
from fieldkit.commitments import Opening
from fieldkit.custody import Body, Entry, Subject, Tip, next_entry

PERSON = "1" * 64
KEY = ec.derive_private_key(7, ec.SECP256R1())
START = datetime(2026, 11, 23, tzinfo=UTC)


def sign(line: bytes) -> bytes:
    return KEY.sign(line, ec.ECDSA(hashes.SHA256()))


class Writer:
    """A device that writes one chain."""

    def __init__(self, chain: str, boot: str = "b" * 32) -> None:
        self.chain, self.clock = chain, FrozenClock(START, boot)
        self.entries: list[Entry] = []
        self.bodies: list[Opening] = []

    @property
    def tip(self) -> Tip | None:
        return self.entries[-1].tip if self.entries else None

    def line(self, act: str = "created", reason: str | None = None) -> Entry:
        subject = Subject("event", "cd" * 16, f"{len(self.entries):064x}")
        body = Body.at(self.clock.now(), PERSON, act, (subject,), reason=reason).to_opening(self.chain)
        self.bodies.append(body)
        self.entries.append(next_entry(self.tip, self.chain, body, sign))
        self.clock.advance(60)
        return self.entries[-1]

    def put_back(self, length: int) -> Writer:
        """The device as a copy of its vault from ``length`` lines ago on would be."""
        copy = Writer(self.chain)
        copy.entries, copy.bodies = self.entries[:length], self.bodies[:length]
        return copy
