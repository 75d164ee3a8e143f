"""The measurements as docs/BENCHMARKS.md tells them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tests.bench.measure import Times

_INTRODUCTION = """\
# Benchmarks

Written by `make bench` on {day}. A figure counts only beside its peer in the same run: contenders take turns, {rounds}
rounds after one that is thrown away, and every result is checked. Seconds are medians, the spread is the quickest and
the slowest round. Peers run as people run them: `age` does not wait for the disk, fieldkit always does.

## Machine

| What | Value |
|---|---|
"""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One table. Ratios are the first entry's median over each of the others'."""

    title: str
    about: str
    times: Sequence[Times]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure without a peer, beside the limit that it is held to."""

    what: str
    value: str
    limit: str


def _table(comparison: Comparison) -> str:
    ours = comparison.times[0]
    rows = [f"| {ours.name} | {ours.median:.3g} | {ours.spread} | |"]
    rows += [
        f"| {peer.name} | {peer.median:.3g} | {peer.spread} | {ours.median / peer.median:.2f} x |"
        for peer in comparison.times[1:]
    ]
    head = ["| Who | Seconds | Spread | fieldkit takes |", "|---|---|---|---|"]
    return "\n".join([f"## {comparison.title}\n\n{comparison.about}\n", *head, *rows, ""])


def markdown(
    day: date,
    rounds: int,
    facts: Sequence[tuple[str, str]],
    comparisons: Sequence[Comparison],
    figures: Sequence[Figure],
    case: Sequence[Figure] = (),
    log: Sequence[Figure] = (),
) -> str:
    """The whole page."""
    page = _INTRODUCTION.format(day=day.isoformat(), rounds=rounds)
    page += "".join(f"| {label} | {value} |\n" for label, value in facts)
    page += "".join(f"\n{_table(one)}" for one in comparisons)
    for title, rows in (("A large case", case), ("The log", log), ("The desktop", figures)):
        if rows:
            page += f"\n## {title}\n\n| What | Measured | Limit |\n|---|---|---|\n"
            page += "".join(f"| {one.what} | {one.value} | {one.limit} |\n" for one in rows)
    return page
