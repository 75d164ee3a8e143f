"""The bundle head and the announcement.

The head lists every part with its length, its digest and the digests of its 16 MiB stretches; it names the head
before it, so that a missing bundle shows. The announcement binds the sender to all of it and goes first over any link.
Id, sequence, previous, purpose, recipients and signer stand in the head and, equal, in each signed bag-info: age
authenticates nobody, and this stops a bundle from being taken apart and put together anew (FORMAT.md, "Head").
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fieldkit import exactjson
from fieldkit.bundle.limits import LIMITS
from fieldkit.clock import parse_moment
from fieldkit.custody import Tip
from fieldkit.digest import Digest, is_hex_digest, sha256
from fieldkit.errors import EvidenceError
from fieldkit.ids import is_id
from fieldkit.keys.pair_zip import read_pair, write_pair

HEAD_FORMAT = "fieldkit-head/1;sha256;cades-p256"
ANNOUNCE_FORMAT = "fieldkit-announce/1;sha256;ecdsa-p256"
KINDS = ("alerts", "records", "identities", "media")
_PAIR = ("head.json", "head.p7s")
_HEAD_KEYS = (
    "format", "id", "sequence", "previous", "signer", "purpose", "sealed", "recipients", "trust", "tips", "parts",
)  # fmt: skip
_ANNOUNCE_KEYS = ("format", "id", "sequence", "signer", "head", "tips", "parts")


@dataclass(frozen=True, slots=True)
class PartEntry:
    """One part as the head lists it. ``manifest`` is the digest of its ``manifest-sha256.txt``."""

    name: str
    kind: str
    length: int
    digest: Digest
    stretches: tuple[str, ...]
    manifest: Digest


@dataclass(frozen=True, slots=True)
class Terms:
    """What the head and every bag-info say alike. ``signer`` is the hex digest of the certificate; ``recipients`` maps
    each part kind, and ``transport``, to the digests of the recipients' texts."""

    id: str
    sequence: int
    previous: Digest | None
    signer: str
    purpose: str
    sealed: datetime
    recipients: Mapping[str, tuple[str, ...]]

    def bag_info(self, kind: str) -> dict[str, str]:
        """The lines of bag-info for a part of ``kind``."""
        named = {f"Fieldkit-Recipients-{name}": " ".join(self.recipients[name]) for name in sorted(self.recipients)}
        return {
            "External-Identifier": self.id,
            "Bagging-Date": self.sealed.date().isoformat(),
            "Fieldkit-Part": kind,
            "Fieldkit-Sequence": str(self.sequence),
            "Fieldkit-Previous": str(self.previous or "none"),
            "Fieldkit-Purpose": self.purpose,
            "Fieldkit-Sealed": self.sealed.isoformat(timespec="seconds"),
            "Fieldkit-Signer": self.signer,
            **named,
        }


@dataclass(frozen=True, slots=True)
class Head:
    """A head: what it says, and its exact bytes."""

    terms: Terms
    trust: int
    tips: tuple[Tip, ...]
    parts: tuple[PartEntry, ...]
    json: bytes

    @property
    def digest(self) -> Digest:
        """SHA-256 of head.json: what lines, receipts and the next bundle name."""
        return sha256(self.json)


def make_head(terms: Terms, trust: int, tips: tuple[Tip, ...], parts: tuple[PartEntry, ...]) -> Head:
    """Write a head."""
    document = {
        "format": HEAD_FORMAT,
        "id": terms.id,
        "sequence": terms.sequence,
        "previous": str(terms.previous) if terms.previous else None,
        "signer": terms.signer,
        "purpose": terms.purpose,
        "sealed": terms.sealed.isoformat(timespec="seconds"),
        "recipients": {name: list(who) for name, who in terms.recipients.items()},
        "trust": trust,
        "tips": [tip.to_json() for tip in tips],
        "parts": [
            {
                "name": part.name,
                "kind": part.kind,
                "length": part.length,
                "digest": str(part.digest),
                "stretches": list(part.stretches),
                "manifest": str(part.manifest),
            }
            for part in parts
        ],
    }
    return parse_head(exactjson.dumps(document))


def parse_head(untrusted: bytes) -> Head:
    """Read head.json.

    :raises EvidenceError: ``head-malformed``.
    """
    try:
        document = exactjson.loads_object(untrusted)
        _require(tuple(document) == _HEAD_KEYS and document["format"] == HEAD_FORMAT)
        parts = tuple(_part(one, document["id"]) for one in _list(document["parts"], LIMITS.parts))
        _require(len({part.name for part in parts}) == len(parts) and _count(document["trust"]))
        tips = tuple(Tip.parse(one) for one in _list(document["tips"], 1000))
        _require(0 < len(tips) == len({tip.chain for tip in tips}))
        return Head(_terms(document), document["trust"], tips, parts, untrusted)
    except (ValueError, TypeError, KeyError, EvidenceError) as error:
        raise EvidenceError("head-malformed", "The bundle's head does not read.", _NEXT) from error


def _terms(document: dict[str, Any]) -> Terms:
    _require(is_id(document["id"]) and _count(document["sequence"]) and document["sequence"] >= 1)
    _require(is_hex_digest(document["signer"]) and _one_line(document["purpose"]))
    previous = document["previous"]
    recipients = document["recipients"]
    _require(isinstance(recipients, dict) and set(recipients) == {*KINDS, "transport"})
    named = {name: tuple(str(Digest.parse(one)) for one in _list(who, 64)) for name, who in recipients.items()}
    return Terms(
        document["id"],
        document["sequence"],
        None if previous is None else Digest.parse(previous),
        document["signer"],
        document["purpose"],
        parse_moment(document["sealed"]),
        named,
    )


def _part(untrusted: Any, bundle: str) -> PartEntry:
    _require(set(untrusted) == {"name", "kind", "length", "digest", "stretches", "manifest"})
    name, kind, stretches = untrusted["name"], untrusted["kind"], _list(untrusted["stretches"], 1 << 16)
    _require(kind in KINDS and _count(untrusted["length"]) and all(is_hex_digest(one) for one in stretches))
    _require(name == part_name(bundle, kind, int(name[-8:-4]) if kind == "media" else 0))
    return PartEntry(
        name, kind, untrusted["length"], Digest.parse(untrusted["digest"]), tuple(stretches),
        Digest.parse(untrusted["manifest"]),
    )  # fmt: skip


def part_name(bundle: str, kind: str, number: int = 0) -> str:
    """File name of a part; media parts are numbered from 1."""
    return f"{bundle}.{kind}-{number:04d}.age" if kind == "media" else f"{bundle}.{kind}.age"


def write_head_pair(head: Head, p7s: bytes) -> bytes:
    """The ZIP of head.json and head.p7s."""
    return write_pair((_PAIR[0], head.json), (_PAIR[1], p7s))


def read_head_pair(untrusted: bytes) -> tuple[bytes, bytes]:
    """head.json and head.p7s from their ZIP.

    :raises EvidenceError: ``pair-malformed``.
    """
    return read_pair(untrusted, _PAIR, LIMITS.head_bytes)


@dataclass(frozen=True, slots=True)
class Announcement:
    """What the sender is bound to before any of it has arrived. ``exact`` is the signed line without LF."""

    id: str
    sequence: int
    signer: str
    head: Digest
    tips: tuple[Tip, ...]
    parts: tuple[Digest, ...]
    exact: bytes
    signature: bytes

    def agrees(self, head: Head) -> bool:
        """Whether it announces this head and exactly its parts."""
        terms = head.terms
        return (self.id, self.sequence, self.signer) == (terms.id, terms.sequence, terms.signer) and (
            self.head == head.digest and self.parts == tuple(part.digest for part in head.parts)
        )


def announcement_line(head: Head, tips: tuple[Tip, ...]) -> bytes:
    """The line to be signed. ``tips`` are those after the line that says ``sealed``."""
    return exactjson.dumps(
        {
            "format": ANNOUNCE_FORMAT,
            "id": head.terms.id,
            "sequence": head.terms.sequence,
            "signer": head.terms.signer,
            "head": str(head.digest),
            "tips": [tip.to_json() for tip in tips],
            "parts": [str(part.digest) for part in head.parts],
        }
    )


def write_announcement(line: bytes, signature: bytes) -> bytes:
    """Both text lines."""
    return line + b"\n" + base64.b64encode(signature) + b"\n"


def parse_announcement(untrusted: bytes) -> Announcement:
    """Read both text lines.

    :raises EvidenceError: ``announcement-malformed``.
    """
    try:
        line, signature, rest = untrusted.split(b"\n")
        document = exactjson.loads_object(line)
        _require(not rest and tuple(document) == _ANNOUNCE_KEYS and document["format"] == ANNOUNCE_FORMAT)
        _require(is_id(document["id"]) and _count(document["sequence"]) and is_hex_digest(document["signer"]))
        return Announcement(
            document["id"], document["sequence"], document["signer"], Digest.parse(document["head"]),
            tuple(Tip.parse(one) for one in _list(document["tips"], 1000)),
            tuple(Digest.parse(one) for one in _list(document["parts"], LIMITS.parts)),
            line, base64.b64decode(signature, validate=True),
        )  # fmt: skip
    except (ValueError, TypeError, KeyError, binascii.Error, EvidenceError) as error:
        raise EvidenceError("announcement-malformed", "The bundle's announcement does not read.", _NEXT) from error


_NEXT = "Ask the team for the bundle again."


def _list(value: object, limit: int) -> list[Any]:
    if not isinstance(value, list) or len(value) > limit:
        raise ValueError("not a list within its limit")
    return value


def _one_line(value: object) -> bool:
    """Short text that stays one line of bag-info, whoever splits it."""
    return isinstance(value, str) and len(value) <= LIMITS.purpose_characters and value.isprintable()


def _count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _require(condition: bool) -> None:
    if not condition:
        raise ValueError("not of the format")
