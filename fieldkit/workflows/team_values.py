"""The team as its lead's laptop knows it, and a laptop of it that was lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

STEPS = ("refuse", "count", "tell", "warn", "end")
"""The five steps after a laptop was lost, in their order."""


Standing = Literal["standing", "lost", "revoked"]


@dataclass(frozen=True, slots=True)
class TeamMember:
    """One certificate of the team. ``certificate`` is its digest, ``words`` are those of it; ``until`` RFC 3339.
    ``lost``: a laptop with it was declared lost here, and headquarters has not revoked it yet as far as is known."""

    person: str
    role: str
    certificate: str
    words: tuple[str, ...]
    until: str
    state: Standing
    acting: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks to be let in, and the words of the request."""

    person: str
    role: str
    team: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LostLaptop:
    """A laptop that was lost, and how far its lead is. ``seen`` is when it was last in its owner's hands, as the lead
    said it, ``declared`` when the lead said so (both RFC 3339); ``done`` are the steps that were ended.

    ``parcels`` of it were taken, the newest at ``newest``; ``chains`` are pairs of chain and the last line known of it
    (``<number> <digest>``). ``interviews`` are codes of interviews of theirs that are here. ``told_to`` is where the
    sheet for headquarters was written, empty where it was not."""

    person: str
    certificate: str
    words: tuple[str, ...]
    seen: str
    declared: str
    done: tuple[str, ...]
    parcels: int
    newest: str
    chains: tuple[tuple[str, str], ...]
    interviews: tuple[str, ...]
    told_to: str

    @property
    def step(self) -> str:
        """The step that comes next; empty where all were ended."""
        return next((one for one in STEPS if one not in self.done), "")
