"""Things that were found and are kept, as the faces show them."""

from __future__ import annotations

from dataclasses import dataclass

from fieldkit.workflows.values import State


@dataclass(frozen=True, slots=True)
class ItemForm:
    """What a person says of a thing that was found. ``photos`` are codes of exhibits that show it."""

    number: str
    description: str
    seal: str = ""
    container: str = ""
    place: str = ""
    found: str = ""
    finder: str = ""
    note: str = ""
    photos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Transfer:
    """One transfer: from whom to whom, when (RFC 3339), why. ``signed_by`` are the pseudonyms whose lines of custody
    name it; ``paper`` says that the other one signed a paper receipt."""

    giver: str
    taker: str
    time: str
    purpose: str
    signed_by: tuple[str, ...]
    paper: bool


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One thing. ``version`` is the digest of its newest version, ``missing`` names fields that are still to be
    filled in; transfers are newest first."""

    id: str
    code: str
    version: str
    state: State
    form: ItemForm
    holder: str
    registered: str
    missing: tuple[str, ...]
    transfers: tuple[Transfer, ...]


@dataclass(frozen=True, slots=True)
class ItemLabel:
    """What a label says. ``qr`` is the QR code's modules by row, true where dark, without a margin."""

    lines: tuple[str, ...]
    text: str
    qr: tuple[tuple[bool, ...], ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF that was written, synced and read back equal."""

    file: str
    size: int
    sha256: str
