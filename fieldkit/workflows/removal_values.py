"""Where an exhibit's original is: only on this laptop, at headquarters too, or at headquarters alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Whereabouts = Literal["here", "may-be-removed", "removed", "not-here"]


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why an original may not be removed: the code of the rule, what it says, and what to do."""

    code: str
    message: str
    next_step: str


@dataclass(frozen=True, slots=True)
class Removal:
    """One original. ``state`` is where it is; ``since`` when headquarters verified that it has it, by ``receipt`` over
    ``bundle``; ``cosigner`` who, outside headquarters, saw that receipt in its log, and ``cosigned`` when. Empty where
    it may not be removed, and then ``obstacle`` says why. Times are RFC 3339, ``size`` bytes."""

    record: str
    code: str
    state: Whereabouts
    size: int
    since: str = ""
    receipt: str = ""
    bundle: str = ""
    cosigner: str = ""
    cosigned: str = ""
    obstacle: Obstacle | None = None


@dataclass(frozen=True, slots=True)
class Removed:
    """What was removed, or would be: ``done`` says which; ``size`` bytes in all."""

    items: tuple[Removal, ...]
    done: bool
    size: int
