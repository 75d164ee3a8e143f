"""Making versions.

An unchanged opening goes forward byte for byte, a changed value gets a fresh salt, a sealed (identity) opening's
digest goes forward unopened. Padding goes forward too and is only added or consumed as the count changes: fresh
padding would show which digests are real (FORMAT.md, "Version").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fieldkit.commitments.opening import PAD_PATH, Opening, Value
from fieldkit.commitments.versions import PAD_MULTIPLE, VersionLine

KIND_PATH = "kind"


@dataclass(frozen=True, slots=True)
class Version:
    """A version with the openings that are here. ``sealed`` maps the path of each identity field to the digest
    whose opening only the identity recipients can read; digests in neither are withheld or erased here."""

    line: VersionLine
    openings: tuple[Opening, ...]
    sealed: Mapping[str, str]

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
) -> NewVersion:
    """Make the next version of ``record``.

    :param fields: every open field, ``kind`` included; a path missing here is not in the new version.
    :param identity: identity fields typed now. A path left out goes forward as it was; None erases nothing.
    :raises ValueError: no ``kind``, a parent of another record, or a path that is both open and sealed.
    """
    if KIND_PATH not in fields:
        raise ValueError("a version needs its kind")
    if any(parent.record != record for parent in parents):
        raise ValueError("a parent is a version of the same record")
    before = {_key(o.path, o.value): o for parent in parents for o in parent.openings if o.path != PAD_PATH}
    kept = [before.get(_key(path, value)) or Opening.make(record, path, value) for path, value in fields.items()]
    fresh = tuple(Opening.make(record, path, value) for path, value in (identity or {}).items())
    sealed = {path: digest for parent in parents for path, digest in parent.sealed.items()}
    sealed.update({opening.path: opening.digest_hex for opening in fresh})
    if sealed.keys() & fields.keys():
        raise ValueError("a path is both open and sealed")
    padding = _padding(record, parents, len(kept) + len(sealed))
    digests = [o.digest_hex for o in kept] + list(sealed.values()) + [o.digest_hex for o in padding]
    number = 1 + max((parent.line.number for parent in parents), default=0)
    line = VersionLine.make(record, number, tuple(sorted(p.digest_hex for p in parents)), digests)
    return NewVersion(Version(line, (*kept, *padding), sealed), fresh)


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
