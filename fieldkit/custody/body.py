"""What a custody line is about: who did what to which version, when.

The body is an opening under the chain's id, so that a court can follow the links of a chain without reading the
entries that do not concern it (FORMAT.md, "Custody body").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fieldkit.clock import Moment, parse_moment
from fieldkit.commitments import BODY_PATH, Opening
from fieldkit.custody.acts import ACTS
from fieldkit.digest import is_hex_digest
from fieldkit.errors import EvidenceError


@dataclass(frozen=True, slots=True)
class Subject:
    """``kind:id:digest``: a record's version, an object, a bundle, a receipt, a certificate, a chain."""

    kind: str
    id: str
    digest: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}:{self.digest}"

    @classmethod
    def parse(cls, untrusted: str) -> Subject:
        """:raises EvidenceError: ``body-malformed``."""
        kind, _, rest = untrusted.partition(":")
        ident, _, digest = rest.partition(":")
        if not kind or not ident or not is_hex_digest(digest):
            raise _malformed("a subject is not kind:id:digest")
        return cls(kind, ident, digest)


@dataclass(frozen=True, slots=True)
class Body:
    """One body. ``time`` is RFC 3339 with offset, ``mono`` microseconds, ``person`` the hex digest of the certificate,
    ``seen`` hex digests of tip openings, ``trust`` the trust version, ``release`` a hex digest or None."""

    time: str
    mono: int
    boot: str
    person: str
    act: str
    subjects: tuple[Subject, ...] = ()
    reason: str | None = None
    seen: tuple[str, ...] = ()
    trust: int = 0
    release: str | None = None

    @classmethod
    def at(
        cls,
        moment: Moment,
        person: str,
        act: str,
        subjects: tuple[Subject, ...] = (),
        *,
        reason: str | None = None,
        seen: tuple[str, ...] = (),
        trust: int = 0,
        release: str | None = None,
    ) -> Body:
        """A body made at ``moment``.

        :raises ValueError: an act that the format does not know.
        """
        if act not in ACTS:
            raise ValueError(f"unknown act {act}")
        return cls(
            moment.text,
            moment.monotonic_ns // 1000,
            moment.boot,
            person,
            act,
            subjects,
            reason,
            seen,
            trust,
            release,
        )

    def to_opening(self, chain: str) -> Opening:
        return Opening.make(
            chain,
            BODY_PATH,
            {
                "time": self.time,
                "mono_us": self.mono,
                "boot": self.boot,
                "person": self.person,
                "act": self.act,
                "subjects": tuple(str(subject) for subject in self.subjects),
                "reason": self.reason,
                "seen": self.seen,
                "trust": self.trust,
                "release": self.release,
            },
        )

    @classmethod
    def from_opening(cls, opening: Opening) -> Body:
        """Read a body. Unknown acts are kept: a later release may add some.

        :raises EvidenceError: ``body-malformed``.
        """
        value = opening.value
        if opening.path != BODY_PATH or not isinstance(value, Mapping):
            raise _malformed("it is not a body")
        try:
            time, person, act = (
                _text(value["time"]),
                _text(value["person"]),
                _text(value["act"]),
            )
            parse_moment(time)
            subjects = tuple(Subject.parse(one) for one in _list(value["subjects"]))
            reason, release = value["reason"], value["release"]
            counted = value["mono_us"] if "mono_us" in value else _from_nanoseconds(value["mono"])
            numbers = (counted, value["trust"])
            boot, seen = _text(value["boot"]), _list(value["seen"])
        except (KeyError, TypeError, ValueError) as error:
            raise _malformed("a field is missing or of the wrong kind") from error
        if not is_hex_digest(person) or not all(is_hex_digest(one) for one in seen):
            raise _malformed("a digest is not valid")
        mono, trust = (n if isinstance(n, int) and not isinstance(n, bool) else -1 for n in numbers)
        if mono < 0 or trust < 0 or not isinstance(reason, str | None) or not isinstance(release, str | None):
            raise _malformed("a field is of the wrong kind")
        return cls(time, mono, boot, person, act, subjects, reason, seen, trust, release)


def _from_nanoseconds(value: object) -> object:
    """The first lines ever written counted nanoseconds under ``mono``, which would pass 53 bits after 104 days."""
    return value // 1000 if isinstance(value, int) and not isinstance(value, bool) else value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not text")
    return value


def _list(value: object) -> tuple[str, ...]:
    if not isinstance(value, tuple):
        raise TypeError("not a list")
    return value


def _malformed(why: str) -> EvidenceError:
    return EvidenceError(
        "body-malformed",
        f"A custody entry's body is not well formed: {why}.",
        "Set the chain aside and ask its owner.",
    )
