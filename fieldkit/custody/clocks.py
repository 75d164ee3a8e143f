"""Judging the clocks of a chain from what its lines say of them.

A line carries the wall clock, a counter of microseconds since boot, and the id of that boot. Within one boot both must
advance alike; the counter never goes back and a boot never comes again; across boots the wall clock may not go back.
What does not fit is a finding, never a refusal: a dead battery is not a forgery. A step that a ``clock-jump`` line
names is called named (FORMAT.md, "Clocks").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from fieldkit.clock import UNKNOWN_BOOT, parse_moment
from fieldkit.custody.body import Body

CLOCK_ACT = "clock-jump"
STEP_SECONDS = 10
MICROSECONDS = 1_000_000
DRIFT_PER_SECOND = 1000
"""A step is more than 10 s and a thousandth of the time between two lines: crystals drift less."""

StepKind = Literal["back", "forward", "counter-back", "boot-again"]


@dataclass(frozen=True, slots=True)
class ClockStep:
    """One step at line ``seq``. ``seconds`` is how far the wall clock is from where it should stand (the counter, for
    ``counter-back``; 0 for ``boot-again``); ``named`` says that the line owns up to it."""

    seq: int
    kind: StepKind
    seconds: int
    named: bool

    @property
    def text(self) -> str:
        """The finding in words."""
        words = {
            "back": f"the clock went back {abs(self.seconds)} s",
            "forward": f"the clock went forward {self.seconds} s",
            "counter-back": f"the counter of one boot went back {abs(self.seconds)} s",
            "boot-again": "a boot came again after another one",
        }
        return f"line {self.seq}: {words[self.kind]}" + (", named by the line" if self.named else "")


@dataclass(slots=True)
class ClockJudge:
    """Feed the bodies of one chain in order; a withheld body is left out, and its neighbours are compared."""

    _wall: datetime | None = None
    _mono: int = 0
    _boot: str = ""
    _ended: set[str] = field(default_factory=set)

    def feed(self, seq: int, body: Body) -> ClockStep | None:
        """The step at this line, or None."""
        wall, step = parse_moment(body.time), None
        found = self._compare(wall, body)
        if found is not None:
            step = ClockStep(seq, found[0], found[1], body.act == CLOCK_ACT)
        if self._boot and self._boot != body.boot:
            self._ended.add(self._boot)
        self._wall, self._mono, self._boot = wall, body.mono, body.boot
        return step

    def _compare(self, wall: datetime, body: Body) -> tuple[StepKind, int] | None:
        if self._wall is None:
            return None
        passed = int((wall - self._wall).total_seconds())
        if body.boot != self._boot or body.boot == UNKNOWN_BOOT:
            if body.boot in self._ended and body.boot != UNKNOWN_BOOT:
                return "boot-again", 0
            return ("back", passed) if passed < 0 else None
        counted = body.mono - self._mono
        if counted < 0:
            return "counter-back", counted // MICROSECONDS
        counted //= MICROSECONDS
        off = passed - counted
        if abs(off) <= STEP_SECONDS + counted // DRIFT_PER_SECOND:
            return None
        return ("back" if off < 0 else "forward"), off
