"""The kit in use, as people read it. Frozen and plain; times are RFC 3339."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

KitKeyKind = Literal["root", "trust", "team-ca", "intake", "custodian", "person"]


@dataclass(frozen=True, slots=True)
class KitKey:
    """A certificate that the kit leads to the root. ``revoked`` is since when, by the lists that are held here; None
    where it stands, and always for the root, which no list revokes: another root takes its place."""

    kind: KitKeyKind
    name: str
    until: str
    expired: bool
    revoked: str | None


@dataclass(frozen=True, slots=True)
class KitRule:
    """A switch that headquarters set for the team."""

    name: str
    on: bool


@dataclass(frozen=True, slots=True)
class HeldKit:
    """The signed kit of this vault. ``root_words`` are what a person reads aloud to headquarters; ``taken`` is when
    this laptop took it in, None where it came with the vault; ``former_roots`` how many roots handed over to this one;
    ``signer_revoked`` since when the key that signed it is revoked; ``months_until`` the last month it has a key for
    (``YYYY-MM``); ``log`` names headquarters' transparency log, ``cosigners`` its outside witnesses;
    ``unknown_rules`` what is on and this release does not know."""

    deployment: str
    team: str
    version: int
    issued: str
    expires: str
    state: Literal["current", "expired", "not-yet"]
    taken: str | None
    root_words: tuple[str, ...]
    former_roots: int
    signer_revoked: str | None
    keys: tuple[KitKey, ...]
    months_until: str
    recovery: bool
    post_quantum: bool
    time_stamps: tuple[str, ...]
    log: str | None
    cosigners: tuple[str, ...]
    rules: tuple[KitRule, ...]
    unknown_rules: tuple[str, ...]
