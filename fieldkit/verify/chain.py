"""Checking the custody chains that travel in a bundle, or that a vault keeps.

The rules: each certificate that signs is valid for the team under the trust anchors at the time passed in; each entry
follows the one before, opens to its own body and is signed by the person whom the body names; the chain goes on from
the tip that was last anchored, and ends at the tip that the sender claims (FORMAT.md, "Checking a chain").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509

from fieldkit.clock import parse_moment
from fieldkit.commitments import Opening
from fieldkit.custody import Body, ChainChecker, Entry, Tip
from fieldkit.errors import EvidenceError
from fieldkit.keys.oids import ROLE_OIDS
from fieldkit.keys.people import Person, certificate_digest, load_certificate, read_person
from fieldkit.keys.verifier import TrustAnchors, verify_certificate, verify_raw

CLOCK_ACT = "clock-jump"


class People:
    """The certificates that may sign lines, each checked once under the anchors at ``at``."""

    def __init__(self, certificates: Iterable[bytes], issuers: tuple[bytes, ...], anchors: TrustAnchors, at: datetime):
        """:raises EvidenceError: a certificate that is not valid for its role under the anchors."""
        self._certificates: dict[str, bytes] = {}
        self.persons: dict[str, Person] = {}
        for der in certificates:
            person = read_person(der)
            verify_certificate(der, issuers, anchors, at, ROLE_OIDS[person.role])
            self._certificates[certificate_digest(der)] = der
            self.persons[certificate_digest(der)] = person

    @classmethod
    def from_chain(cls, certificates: Iterable[bytes], anchors: TrustAnchors, at: datetime) -> People:
        """The people among certificates that also hold their issuers, as ``custody/<chain>.certs.pem`` does."""
        persons: list[bytes] = []
        issuers: list[bytes] = []
        for der in certificates:
            (issuers if is_authority(der) else persons).append(der)
        return cls(persons, tuple(issuers), anchors, at)

    def verify(self, digest: str, line: bytes, signature: bytes) -> None:
        """:raises EvidenceError: ``signer-unknown`` or ``signature-invalid``."""
        if digest not in self._certificates:
            raise EvidenceError(
                "signer-unknown",
                f"A custody line names a certificate that is not here ({digest[:16]}).",
                "Ask the team for the certificate; lines before it still stand.",
            )
        verify_raw(self._certificates[digest], line, signature)

    def code(self, digest: str) -> str:
        """The pseudonym behind a certificate digest, or its first characters."""
        person = self.persons.get(digest)
        return person.code if person else digest[:12]


def is_authority(der: bytes) -> bool:
    """Whether a certificate is a CA's.

    :raises EvidenceError: ``certificate-malformed``.
    """
    extensions = load_certificate(der).extensions
    try:
        return extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except (x509.ExtensionNotFound, ValueError):
        return False


@dataclass(frozen=True, slots=True)
class ChainResult:
    """What stands of a chain. ``backward`` holds sequence numbers whose wall clock went back without being named."""

    chain: str
    entries: tuple[tuple[Entry, Body | None], ...]
    tip: Tip | None
    backward: tuple[int, ...]
    error: EvidenceError | None

    def acts_on(self, digest: str) -> list[Body]:
        """Bodies whose subjects name this hex digest."""
        return [body for _, body in self.entries if body and any(s.digest == digest for s in body.subjects)]


def check_chain(
    chain: str,
    entries: Iterable[Entry],
    bodies: Mapping[str, Opening],
    people: People,
    start: Tip | None = None,
) -> ChainResult:
    """Check entries in order and stop at the first bad one; what stands before it is returned with the error."""
    checker = ChainChecker(chain, start)
    good: list[tuple[Entry, Body | None]] = []
    error: EvidenceError | None = None
    try:
        for entry in entries:
            good.append((entry, checker.feed(entry, bodies.get(entry.body), people.verify)))
    except EvidenceError as caught:
        error = caught
    return ChainResult(chain, tuple(good), checker.tip, _backward(good), error)


def _backward(entries: Iterable[tuple[Entry, Body | None]]) -> tuple[int, ...]:
    latest: datetime | None = None
    found = []
    for entry, body in entries:
        if body is None:
            continue
        moment = parse_moment(body.time)
        if latest is not None and moment < latest and body.act != CLOCK_ACT:
            found.append(entry.seq)
        latest = moment if latest is None or body.act == CLOCK_ACT else max(latest, moment)
    return tuple(found)
