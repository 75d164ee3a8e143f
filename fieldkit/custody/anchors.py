"""Anchors: what others know of a chain, and the times between which each line was written.

A tip that left the device is an anchor: what came before it cannot be rewritten unseen. A line was written *not before*
the newest anchor that it or a line before it names, and *not after* the first receipt or slip whose tip covers it.
What lies after the last anchor is the word of whoever holds the person's key (FORMAT.md, "Anchors").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from fieldkit.clock import parse_moment
from fieldkit.custody.tips import Tip

AnchorKind = Literal["receipt", "slip", "seen", "checkpoint"]
BRACKETING: frozenset[AnchorKind] = frozenset({"receipt", "slip", "checkpoint"})
"""Kinds whose time bounds a line from above: signed by someone else, with a time."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """``tip`` is known outside the device: signed by ``by`` at ``time`` (RFC 3339), under the id ``source``."""

    tip: Tip
    kind: AnchorKind
    by: str
    time: str
    source: str = ""

    @property
    def moment(self) -> datetime:
        return parse_moment(self.time)

    @property
    def text(self) -> str:
        """The anchor in words."""
        return f"{self.kind} by {self.by} at {self.time}"


@dataclass(frozen=True, slots=True)
class Bracket:
    """When a line was written, as far as others bear it out; None where nobody does."""

    not_before: Anchor | None
    not_after: Anchor | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How anchors compare with a chain: ``hold`` lead to the line they name, ``contradict`` name another line at that
    number, ``beyond`` name lines that are not here (the chain was put back, or they are still to come)."""

    hold: tuple[Anchor, ...]
    contradict: tuple[Anchor, ...]
    beyond: tuple[Anchor, ...]

    @property
    def newest(self) -> Anchor | None:
        """The anchor that protects most lines."""
        return max(self.hold, key=lambda one: one.tip.seq, default=None)


def judge(links: Mapping[int, str], anchors: Iterable[Anchor]) -> Standing:
    """Compare anchors with the lines that stand.

    :param links: sequence number to link digest of the lines that stand; missing ones were not looked at.
    """
    hold: list[Anchor] = []
    contradict: list[Anchor] = []
    beyond: list[Anchor] = []
    last = max(links, default=-1)
    for anchor in anchors:
        known = links.get(anchor.tip.seq)
        if known is not None:
            (hold if known == anchor.tip.digest else contradict).append(anchor)
        elif anchor.tip.seq > last:
            beyond.append(anchor)
    return Standing(tuple(hold), tuple(contradict), tuple(beyond))


def brackets(length: int, hold: Iterable[Anchor], named: Mapping[int, Iterable[Anchor]]) -> list[Bracket]:
    """One bracket for each of the lines 0 to ``length - 1``.

    :param hold: anchors of this chain that lead to its lines.
    :param named: line number to the anchors that this line names, of this or other chains.
    """
    after: list[Anchor | None] = [None] * length
    covering: Anchor | None = None
    by_seq: dict[int, list[Anchor]] = {}
    for anchor in hold:
        if anchor.kind in BRACKETING:
            by_seq.setdefault(anchor.tip.seq, []).append(anchor)
    for seq in range(length - 1, -1, -1):
        for anchor in by_seq.get(seq, ()):
            if covering is None or anchor.moment < covering.moment:
                covering = anchor
        after[seq] = covering
    found = []
    newest: Anchor | None = None
    for seq in range(length):
        for anchor in named.get(seq, ()):
            if newest is None or anchor.moment > newest.moment:
                newest = anchor
        found.append(Bracket(newest, after[seq]))
    return found
