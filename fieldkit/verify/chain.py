"""Checking the custody chains that travel in a bundle, or that a vault keeps.

The rules: each certificate that signs is valid for the team under the trust anchors at the time passed in; each entry
follows the one before, opens to its own body and is signed by the person whom the body names (where the body is
withheld, by one of the people who are here); every tip that is known from elsewhere lies on the chain; the chain ends
at the tip that the sender claims (FORMAT.md, "Checking a chain").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509

from fieldkit.clock import parse_moment
from fieldkit.commitments import Opening
from fieldkit.custody import Body, ChainChecker, Entry, Tip
from fieldkit.errors import EvidenceError
from fieldkit.keys.failures import signature_invalid
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

    def verify_by_any(self, line: bytes, signature: bytes) -> None:
        """For an entry whose body is not here: someone of these people signed it.

        :raises EvidenceError: ``signature-invalid``.
        """
        for certificate in self._certificates.values():
            try:
                return verify_raw(certificate, line, signature)
            except EvidenceError:
                continue
        raise signature_invalid()

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
    """What stands of a chain. ``backward`` holds sequence numbers whose wall clock went back without being named;
    ``unanchored`` says that it begins after lines, or ends before lines, that are known of but not here to compare."""

    chain: str
    entries: tuple[tuple[Entry, Body | None], ...]
    tip: Tip | None
    backward: tuple[int, ...]
    error: EvidenceError | None
    unanchored: bool = False

    @property
    def closed(self) -> int:
        """Entries whose body is not here."""
        return sum(1 for _, body in self.entries if body is None)

    def acts_on(self, digest: str) -> list[Body]:
        """Bodies whose subjects name this hex digest."""
        return [body for _, body in self.entries if body and any(s.digest == digest for s in body.subjects)]


def check_chain(
    chain: str,
    entries: Iterable[Entry],
    bodies: Mapping[str, Opening],
    people: People,
    known: Mapping[int, Tip] | None = None,
) -> ChainResult:
    """Check entries in order and stop at the first bad one; what stands before it is returned with the error.

    :param known: tips of this chain that came earlier or from elsewhere, by sequence number: the entries may begin
        after any line, and each tip that lies within them must be one of theirs, so that a chain told anew shows
        (``chain-forked``). None where the chain must begin with its first line.
    """
    good: list[tuple[Entry, Body | None]] = []
    error: EvidenceError | None = None
    checker: ChainChecker | None = None
    try:
        for entry in entries:
            checker = checker or ChainChecker(chain, None if known is None else _start(entry, known))
            body = bodies.get(entry.body)
            if body is None:
                people.verify_by_any(entry.line, entry.signature)
            found = checker.feed(entry, body, people.verify)
            if known and known.get(entry.seq, entry.tip) != entry.tip:
                raise _forked(entry.seq)
            good.append((entry, found))
    except EvidenceError as caught:
        error = caught
    return ChainResult(
        chain, tuple(good), good[-1][0].tip if good else None, _backward(good), error, _unanchored(good, known or {})
    )


def _start(first: Entry, known: Mapping[int, Tip]) -> Tip | None:
    """The tip that a chain goes on from; where none is known, the one that its first entry claims."""
    if first.seq == 0:
        return None
    return known.get(first.seq - 1) or Tip(first.chain, first.seq - 1, first.prev)


def _unanchored(entries: Sequence[tuple[Entry, Body | None]], known: Mapping[int, Tip]) -> bool:
    if not entries:
        return bool(known)
    first, last = entries[0][0].seq, entries[-1][0].seq
    if any(first - 1 <= seq <= last for seq in known):
        return False
    return first > 0 or bool(known)


def _forked(seq: int) -> EvidenceError:
    return EvidenceError(
        "chain-forked",
        f"Custody line {seq} is not the one that was seen before: the chain was told anew.",
        "Set the bundle aside and ask headquarters which of the two came first.",
    )


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
