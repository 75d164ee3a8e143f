"""Checking the custody chains that travel in a bundle, or that a vault keeps.

The rules: each certificate that signs is valid for the team under the trust anchors at the time passed in; each entry
follows the one before, opens to its own body and is signed by the person whom the body names (where the body is
withheld, by one of the people who are here); every tip that is known from elsewhere lies on the chain; the chain ends
at the tip that the sender claims (FORMAT.md, "Checking a chain").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey

from fieldkit.commitments import TIP_PATH, Opening
from fieldkit.custody import Body, ChainChecker, ClockJudge, ClockStep, Entry, Fork, Tip
from fieldkit.errors import EvidenceError
from fieldkit.keys.failures import signature_invalid
from fieldkit.keys.oids import ROLE_OIDS
from fieldkit.keys.people import (
    BAD_X509,
    Person,
    certificate_digest,
    load_certificate,
    malformed,
    public_key,
    read_person,
)
from fieldkit.keys.revocation import Revocation, revocation_of
from fieldkit.keys.verifier import TrustAnchors, verify_certificate_naming_revoked, verify_raw_key


class People:
    """The certificates that may sign lines, each checked once under the anchors at ``at``.

    A revoked one is taken and named in ``revoked``: which of its lines stand is judged by what anchored them.
    """

    def __init__(self, certificates: Iterable[bytes], issuers: tuple[bytes, ...], anchors: TrustAnchors, at: datetime):
        """:raises EvidenceError: a certificate that is not valid for its role under the anchors."""
        self._keys: dict[str, EllipticCurvePublicKey] = {}
        self.persons: dict[str, Person] = {}
        self.revoked: dict[str, Revocation] = {}
        for der in certificates:
            person, digest = read_person(der), certificate_digest(der)
            verify_certificate_naming_revoked(der, issuers, anchors, at, ROLE_OIDS[person.role])
            revocation = revocation_of(der, issuers, anchors)
            if revocation is not None:
                self.revoked[digest] = revocation
            self._keys[digest] = public_key(load_certificate(der))
            self.persons[digest] = person

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
        if digest not in self._keys:
            raise EvidenceError(
                "signer-unknown",
                f"A custody line names a certificate that is not here ({digest[:16]}).",
                "Ask the team for the certificate; lines before it still stand.",
            )
        verify_raw_key(self._keys[digest], line, signature)

    def verify_by_any(self, line: bytes, signature: bytes) -> None:
        """For an entry whose body is not here: someone of these people signed it.

        :raises EvidenceError: ``signature-invalid``.
        """
        for key in self._keys.values():
            try:
                return verify_raw_key(key, line, signature)
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
    certificate = load_certificate(der)
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False
    except BAD_X509:  # extensions are parsed only when they are asked for
        raise malformed() from None


@dataclass(frozen=True, slots=True)
class ChainResult:
    """What stands of a chain. ``steps`` are steps of its clocks; ``bad`` the number of the first line that does not
    stand, where ``error`` is set; ``seen`` what its lines say they saw of other chains, with the line that says so;
    ``unanchored`` says that it begins after lines, or ends before lines, that are known of but not here to compare."""

    chain: str
    entries: tuple[tuple[Entry, Body | None], ...]
    tip: Tip | None
    steps: tuple[ClockStep, ...]
    error: EvidenceError | None
    bad: int | None = None
    seen: tuple[tuple[int, Tip], ...] = ()
    unanchored: bool = False

    @property
    def closed(self) -> int:
        """Entries whose body is not here."""
        return sum(1 for _, body in self.entries if body is None)

    @property
    def unnamed(self) -> tuple[ClockStep, ...]:
        """Steps of the clock that no line owns up to."""
        return tuple(step for step in self.steps if not step.named)

    def ends(self) -> tuple[Tip, ...]:
        """The tip that the first entry follows, and the last entry's: what a bundle before and one after must meet."""
        before = _start(self.entries[0][0], {}) if self.entries else None
        return tuple(tip for tip in (before, self.tip) if tip is not None)

    def acts_on(self, digest: str) -> list[Body]:
        """Bodies whose subjects name this hex digest."""
        return [body for _, body in self.entries if body and any(s.digest == digest for s in body.subjects)]

    def links(self) -> dict[int, str]:
        """Line number to link digest of the lines that stand."""
        return {entry.seq: entry.link_hex for entry, _ in self.entries}


def check_chain(
    chain: str,
    entries: Iterable[Entry],
    bodies: Mapping[str, Opening],
    people: People,
    known: Mapping[int, Tip] | None = None,
    tips: Mapping[str, Opening] | None = None,
) -> ChainResult:
    """Check entries in order and stop at the first bad one; what stands before it is returned with the error.

    :param known: tips of this chain that came earlier or from elsewhere, by sequence number: the entries may begin
        after any line, and each tip that lies within them must be one of theirs, so that a chain told anew shows
        (``chain-forked``). None where the chain must begin with its first line.
    :param tips: openings of the tips that lines name as seen, by digest; None where they are not here to be checked.
    """
    run = _Run(chain, people, bodies, tips)
    error: EvidenceError | None = None
    try:
        for entry in entries:
            run.feed(entry, known)
    except EvidenceError as caught:
        error = caught
    good = run.good
    tip, bad = (good[-1][0].tip if good else None), (None if error is None else run.number)
    return ChainResult(
        chain, tuple(good), tip, tuple(run.steps), error, bad, tuple(run.seen), _unanchored(good, known or {})
    )


@dataclass(slots=True)
class _Run:
    """One chain as far as it was followed. ``number`` is that of the line that is being looked at."""

    chain: str
    people: People
    bodies: Mapping[str, Opening]
    tips: Mapping[str, Opening] | None
    number: int = 0
    checker: ChainChecker | None = None
    judge: ClockJudge = field(default_factory=ClockJudge)
    good: list[tuple[Entry, Body | None]] = field(default_factory=list)
    steps: list[ClockStep] = field(default_factory=list)
    seen: list[tuple[int, Tip]] = field(default_factory=list)

    def feed(self, entry: Entry, known: Mapping[int, Tip] | None) -> None:
        if self.checker is None:
            self.number = entry.seq if known is not None else 0
            self.checker = ChainChecker(self.chain, None if known is None else _start(entry, known))
        opening = self.bodies.get(entry.body)
        if opening is None:
            self.people.verify_by_any(entry.line, entry.signature)
        body = self.checker.feed(entry, opening, self.people.verify)
        if known and known.get(entry.seq, entry.tip) != entry.tip:
            raise _forked(entry.seq)
        if body is not None:
            self.seen += [(entry.seq, tip) for tip in _seen(self.chain, entry.seq, body, self.tips)]
            step = self.judge.feed(entry.seq, body)
            self.steps += [step] if step else []
        self.good.append((entry, body))
        self.number = entry.seq + 1


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


def _seen(chain: str, seq: int, body: Body, tips: Mapping[str, Opening] | None) -> list[Tip]:
    if tips is None:
        return []
    found = []
    for digest in body.seen:
        opening = tips.get(digest)
        if opening is None or opening.path != TIP_PATH or opening.record != chain:
            raise EvidenceError(
                "tip-missing",
                f"Custody line {seq} names a tip that it saw, and the tip's opening is not here.",
                "Lines before it still stand; ask the team for the file of tips.",
            )
        found.append(Tip.parse(opening.value))
    return found


def signed_fork(fork: Fork, people: People) -> str:
    """The hex digest of the certificate that signed both lines of a fork, which makes it proof against its owner.

    :raises EvidenceError: ``fork-unsigned``: no known person signed both.
    """
    for digest in people.persons:
        try:
            for entry in (fork.one, fork.other):
                people.verify(digest, entry.line, entry.signature)
        except EvidenceError:
            continue
        return digest
    raise EvidenceError(
        "fork-unsigned",
        f"Two lines {fork.seq} of one chain are here, but not both are signed by a known person.",
        "Keep both and ask headquarters.",
    )
