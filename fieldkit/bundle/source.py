"""What a bundle is made from. The room knows no store: vault and casework each hand in a source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from fieldkit.bundle.zips import ObjectOpener, ObjectRef


@dataclass(frozen=True, slots=True)
class RecordFiles:
    """The line files of a records or alerts part: exact bytes, each ending in LF or empty."""

    versions: bytes
    openings: bytes
    withheld: bytes


@dataclass(frozen=True, slots=True)
class ChainFiles:
    """The files of one chain, from the line after the bundle before; ``forks`` is empty where no proof of any is."""

    chain: str
    text: bytes
    bodies: bytes
    tips: bytes
    certificates: bytes
    forks: bytes = b""


@dataclass(frozen=True, slots=True)
class Media:
    """One original: the exhibit's record id names it in the part."""

    exhibit: str
    object: ObjectRef


class BundleSource(ObjectOpener, Protocol):
    """A vault or a case, as far as a bundle needs it."""

    def records(self) -> RecordFiles:
        """Versions since the bundle before, with the openings that may leave."""
        ...

    def alerts(self) -> RecordFiles | None:
        """Alerts since the bundle before; None where there are none."""
        ...

    def chains(self) -> Sequence[ChainFiles]:
        """Custody lines since the bundle before."""
        ...

    def identities(self) -> Sequence[tuple[str, bytes]]:
        """Name (``<record id>-<n>``) and age file of each identity that may leave, unchanged."""
        ...

    def media(self) -> Sequence[Media]:
        """Originals that may leave, most urgent first."""
        ...
