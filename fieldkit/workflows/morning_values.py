"""What the morning says: how the clock stands to a phone, and what a newer kit changed. Frozen and plain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ChangeCode = Literal[
    "person-added", "person-gone", "revoked", "months", "longer", "shorter", "root", "desks", "recipients", "policy"
]


@dataclass(frozen=True, slots=True)
class ClockComparison:
    """A clock beside a phone's. ``time`` is when they were compared, by this laptop; ``shown`` what the phone showed,
    both RFC 3339. The clock stands between ``low`` and ``high`` seconds from the phone, behind where negative: that is
    the doubt. ``exhibit`` is the code of a photo of the phone, whose camera was compared; empty for this laptop."""

    time: str
    shown: str
    low: int
    high: int
    exhibit: str = ""

    @property
    def fits(self) -> bool:
        """Whether the two may well have shown the same."""
        return self.low <= 0 <= self.high


@dataclass(frozen=True, slots=True)
class KitNews:
    """What the newest kit changed against the one before; each change is a code and what it names."""

    before: int
    after: int
    taken: str
    changes: tuple[tuple[ChangeCode, str], ...]
