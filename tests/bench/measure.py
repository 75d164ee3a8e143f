"""Interleaved runs and their medians."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field


def nothing() -> None:
    """The default for a step that is not needed."""


@dataclass(frozen=True, slots=True)
class Contender:
    """One way to do the work. Only ``run`` is timed; ``check`` raises when the work was not done."""

    name: str
    run: Callable[[], None]
    prepare: Callable[[], None] = nothing
    check: Callable[[], None] = nothing


@dataclass(slots=True)
class Times:
    """Seconds of every round of one contender."""

    name: str
    seconds: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def spread(self) -> str:
        return f"{min(self.seconds):.3g}-{max(self.seconds):.3g}"


def once(contender: Contender) -> float:
    """Seconds of one run, between preparing and checking."""
    contender.prepare()
    os.sync()
    start = time.perf_counter()
    contender.run()
    seconds = time.perf_counter() - start
    contender.check()
    return seconds


def interleave(contenders: Sequence[Contender], rounds: int, say: Callable[[str], None]) -> list[Times]:
    """Let ``contenders`` take turns ``rounds`` times, the first place moving on by one each round.

    A round that is thrown away comes first: it fills the page cache and finds the programs.
    """
    times = {one.name: Times(one.name) for one in contenders}
    for number in range(rounds + 1):
        shift = number % len(contenders)
        for one in [*contenders[shift:], *contenders[:shift]]:
            seconds = once(one)
            say(f"  {'warm-up' if number == 0 else f'round {number}'}: {one.name}: {seconds:.3f} s")
            if number:
                times[one.name].seconds.append(seconds)
    return list(times.values())
