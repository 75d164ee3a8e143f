"""The values that cross from workflows to the faces about the people of one vault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from fieldkit.workflows.values import Role


@dataclass(frozen=True, slots=True)
class AddedPerson:
    """A person with a new passphrase in a vault. ``passphrase`` is set only when it was generated here; shown once."""

    person: str
    role: Role
    passphrase: str | None


@dataclass(frozen=True, slots=True)
class RemovedPerson:
    """Who was removed; ``also`` had not enrolled yet, lost their slots with them and are added again; ``stay`` get the
    new vault key at their next unlock."""

    person: str
    also: tuple[str, ...]
    stay: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VaultPerson:
    """One person of a vault. ``can_unlock`` says that they have a slot on this laptop, ``acting`` that it is theirs
    which is open; ``added`` is RFC 3339, empty in vaults of before there were several people."""

    person: str
    role: Role
    state: Literal["waiting", "enrolled", "removed"]
    can_unlock: bool
    acting: bool
    added: str


@dataclass(frozen=True, slots=True)
class TravelLocked:
    """What still opens a vault that was travel-locked (``kept`` people, the recovery key), whether the disk overwrote
    the old slots and took their blocks back, what to say in plain words, and whether a ``token`` brings slots back."""

    kept: tuple[str, ...]
    recovery: bool
    overwritten: bool
    given_back: bool
    warnings: tuple[str, ...]
    token: bool = False


@dataclass(frozen=True, slots=True)
class WaysBack:
    """What would open a vault again once it is travel-locked: others with a slot, if they are kept; the deployment's
    recovery key; and whether slots wait for a token already."""

    others: tuple[str, ...]
    recovery: bool
    waiting: bool
