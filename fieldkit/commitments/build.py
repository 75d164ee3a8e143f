"""Making versions.

A merge names every parent. Where they seal different identities under one path, whoever merges says which goes on. What
is withheld here goes on only where all parents agree on it: nobody can see whether two closed digests hold one path.
What was erased does not go on.

An unchanged opening goes forward byte for byte, a changed value gets a fresh salt, a sealed (identity) opening's
digest goes forward unopened. Padding goes forward too and is only added or consumed as the count changes: fresh
padding would show which digests are real (FORMAT.md, "Version").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from fieldkit.commitments.opening import PAD_PATH, Opening, Value
from fieldkit.commitments.versions import PAD_MULTIPLE, VersionLine

KIND_PATH = "kind"
ERASED = "erased"
"""Why a digest is closed whose opening was destroyed; it stays in the versions that had it and goes no further."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version with the openings that are here. ``sealed`` maps the path of each identity field to the digest
    whose opening only the identity recipients can read; ``closed`` maps every other digest without an opening here to
    why it stays closed."""

    line: VersionLine
    openings: tuple[Opening, ...]
    sealed: Mapping[str, str]
    closed: Mapping[str, str] = field(default_factory=dict)

    @property
    def digest_hex(self) -> str:
        return self.line.digest_hex

    @property
    def record(self) -> str:
        return self.line.record

    def fields(self) -> dict[str, Value]:
        """Path to value for every open field, padding left out."""
        return {o.path: o.value for o in self.openings if o.path != PAD_PATH and not isinstance(o.value, Mapping)}

    @property
    def kind(self) -> str:
        """The record's kind, or ``""`` where that opening is not here."""
        for opening in self.openings:
            if opening.path == KIND_PATH and isinstance(opening.value, str):
                return opening.value
        return ""


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A version just made, and the openings that must be encrypted to the identity recipients and then forgotten."""

    version: Version
    identity_openings: tuple[Opening, ...]


def make_version(
    record: str,
    fields: Mapping[str, Value],
    *,
    parents: Sequence[Version] = (),
    identity: Mapping[str, Value] | None = None,
    sealed: Mapping[str, str] | None = None,
) -> NewVersion:
    """Make the next version of ``record``.

    :param fields: every open field, ``kind`` included; a path missing here is not in the new version.
    :param identity: identity fields typed now. A path left out goes forward as it was; None erases nothing.
    :param sealed: for a merge, the digest that goes on under each identity path on which the parents differ.
    :raises ValueError: no ``kind``, a parent of another record, a path that is both open and sealed, parents that
        differ on an identity without a choice among theirs, or on what is closed.
    """
    if KIND_PATH not in fields:
        raise ValueError("a version needs its kind")
    if any(parent.record != record for parent in parents):
        raise ValueError("a parent is a version of the same record")
    before = {_key(o.path, o.value): o for parent in parents for o in parent.openings if o.path != PAD_PATH}
    kept = [before.get(_key(path, value)) or Opening.make(record, path, value) for path, value in fields.items()]
    fresh = tuple(Opening.make(record, path, value) for path, value in (identity or {}).items())
    chosen = _sealed(parents, {**(sealed or {}), **{opening.path: opening.digest_hex for opening in fresh}}, fresh)
    if chosen.keys() & fields.keys():
        raise ValueError("a path is both open and sealed")
    withheld = [{d: why for d, why in parent.closed.items() if why != ERASED} for parent in parents]
    closed = withheld[0] if withheld else {}
    if any(other.keys() != closed.keys() for other in withheld):
        raise ValueError("the parents differ on what is closed here")
    padding = _padding(record, parents, len(kept) + len(chosen) + len(closed))
    digests = [o.digest_hex for o in (*kept, *padding)] + [*chosen.values(), *closed]
    number = 1 + max((parent.line.number for parent in parents), default=0)
    line = VersionLine.make(record, number, tuple(sorted(p.digest_hex for p in parents)), digests)
    return NewVersion(Version(line, (*kept, *padding), chosen, closed), fresh)


def _sealed(parents: Sequence[Version], chosen: Mapping[str, str], fresh: Sequence[Opening]) -> dict[str, str]:
    offered: dict[str, set[str]] = {}
    for parent in parents:
        for path, digest in parent.sealed.items():
            offered.setdefault(path, set()).add(digest)
    for opening in fresh:
        offered[opening.path] = {opening.digest_hex}
    found: dict[str, str] = {}
    for path, digests in offered.items():
        digest = chosen.get(path, "") if len(digests) > 1 else next(iter(digests))
        if digest not in digests:
            raise ValueError("the parents seal different identities, and none of theirs was chosen")
        found[path] = digest
    return found


def _key(path: str, value: object) -> tuple[str, type, object]:
    return (
        path,
        type(value),
        value if not isinstance(value, Mapping) else tuple(value.items()),
    )


def _padding(record: str, parents: Sequence[Version], real: int) -> list[Opening]:
    needed = -real % PAD_MULTIPLE
    carried = {o.digest_hex: o for parent in parents for o in parent.openings if o.path == PAD_PATH}
    padding = [carried[digest] for digest in sorted(carried)][:needed]
    while len(padding) < needed:
        padding.append(Opening.make(record, PAD_PATH, None))
    return padding
