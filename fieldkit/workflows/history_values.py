"""The values of histories: what devices know of one another's chains, and records that were changed apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from fieldkit.workflows.values import Returned, State


@dataclass(frozen=True, slots=True)
class TipRow:
    """The newest line known of a chain: its number and link digest."""

    chain: str
    seq: int
    digest: str


@dataclass(frozen=True, slots=True)
class SecondHistory:
    """A sign that a chain has two histories, or that this vault was put back from a copy.

    ``outcome``: ``chain-forked`` (two signed lines with one number, both kept), ``tip-differs`` (someone vouches for
    another line than is here), ``chain-rewritten`` and ``chain-rolled-back`` (of this vault's own chain: another line,
    or lines that are not here any more). ``here`` and ``there`` are link digests; ``who`` vouches for ``there``."""

    outcome: Literal["chain-forked", "tip-differs", "chain-rewritten", "chain-rolled-back"]
    chain: str
    seq: int
    here: str
    there: str
    who: str


@dataclass(frozen=True, slots=True)
class TipsTaken:
    """A teammate's file of tips, taken in. ``second_histories`` is everything this vault now knows of the kind."""

    person: str
    tips: tuple[TipRow, ...]
    new: int
    second_histories: tuple[SecondHistory, ...]


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One path of a forked record. ``values`` has one for each version, in their order: None where it has none, the
    beginning of a digest where ``sealed``."""

    path: str
    values: tuple[str | int | bool | tuple[str, ...] | None, ...]
    same: bool
    sealed: bool


@dataclass(frozen=True, slots=True)
class ForkedVersion:
    """One current version of a record: who made it (empty where not known here) and when, by its line; ``closed``
    counts fields that are not here."""

    digest: str
    number: int
    person: str
    made: str
    closed: int


@dataclass(frozen=True, slots=True)
class ForkedRecord:
    """The current versions of a record side by side; one version where it is not forked (any more)."""

    record: str
    kind: str
    code: str
    versions: tuple[ForkedVersion, ...]
    fields: tuple[FieldRow, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """One place where the versions of a forked record differ: a field, or a ``turn`` with all that it says. ``key`` is
    the field's path, or ``turns/<id>``."""

    key: str
    turn: bool
    rows: tuple[FieldRow, ...]


@dataclass(frozen=True, slots=True)
class GivenNext:
    """What the next parcel for a lead would hold: records (``notes`` are actors and events) and bytes of originals;
    drafts that stay; and whether there is nothing in it but who gives it."""

    interviews: int
    exhibits: int
    alerts: int
    notes: int
    media_bytes: int
    drafts: int
    nothing: bool


@dataclass(frozen=True, slots=True)
class ParcelRow:
    """A member's parcel: whose, which of theirs, and how many versions and originals it brought."""

    id: str
    person: str
    sequence: int
    state: Literal["taken", "refused"]
    taken: str
    versions: int
    media: int


@dataclass(frozen=True, slots=True)
class SlipRow:
    """A slip written for a member. ``comments_waiting`` counts comments that stay here: no kit names a recipient of the
    member's, and in clear they do not leave."""

    id: str
    parcel: str
    person: str
    sequence: int
    time: str
    outcome: str
    comments_waiting: int = 0


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One interview or exhibit at review. ``returned`` says by whom, when and why where its state is ``returned``."""

    id: str
    kind: str
    code: str
    state: State
    returned: Returned | None


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure did: fields and originals destroyed, ids of bundles set aside, and ids of bundles that had left
    this laptop with it: headquarters is asked to erase its copies by the line in the next bundle. ``besides`` are codes
    of witnesses whose identities stood in the same sealed part of a parcel and went with it: their interviewer has
    them, and gives them again."""

    record: str
    openings: int
    originals: int
    set_aside: tuple[str, ...]
    requested: tuple[str, ...]
    besides: tuple[str, ...] = ()
