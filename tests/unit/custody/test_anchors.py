"""Anchors: which lines stand, and the times between which each was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.custody import Anchor, Tip
from fieldkit.custody.anchors import AnchorKind, brackets, judge

CHAIN = "ab" * 16


def link(seq: int) -> str:
    return f"{seq:064x}"


def anchor(seq: int, day: int, kind: AnchorKind = "receipt", digest: str = "") -> Anchor:
    return Anchor(Tip(CHAIN, seq, digest or link(seq)), kind, "HQ", f"2026-11-{day:02d}T00:00:00+00:00", f"r{day}")


LINKS = {seq: link(seq) for seq in range(6)}


def test_anchors_hold_contradict_or_reach_beyond() -> None:
    good, other, later = anchor(3, 1), anchor(2, 2, digest="f" * 64), anchor(9, 3)
    standing = judge(LINKS, [good, other, later])
    assert (standing.hold, standing.contradict, standing.beyond) == ((good,), (other,), (later,))
    assert standing.newest == good
    assert judge({}, []).newest is None


def test_a_line_not_looked_at_is_neither() -> None:
    standing = judge({4: link(4), 5: link(5)}, [anchor(2, 1)])
    assert (standing.hold, standing.contradict, standing.beyond) == ((), (), ())


def test_brackets_lie_between_the_newest_named_and_the_first_that_covers() -> None:
    first, second = anchor(1, 10), anchor(4, 20)
    found = brackets(6, [first, second], {2: [first], 5: [second]})
    assert [one.not_before for one in found] == [None, None, first, first, first, second]
    assert [one.not_after for one in found] == [first, first, second, second, second, None]


def test_the_first_receipt_in_time_covers_even_when_a_later_line_came_first() -> None:
    late, early = anchor(1, 20), anchor(4, 10)
    assert [one.not_after for one in brackets(6, [late, early], {})][:5] == [early] * 5


def test_an_older_anchor_named_later_does_not_move_the_bracket_back() -> None:
    old, new = anchor(0, 1), anchor(1, 9)
    assert [one.not_before for one in brackets(4, [], {2: [new], 3: [old]})] == [None, None, new, new]


@pytest.mark.parametrize("kind", ["receipt", "slip", "checkpoint"])
def test_who_bounds_a_line_from_above(kind: AnchorKind) -> None:
    assert brackets(1, [anchor(0, 1, kind)], {})[0].not_after is not None
    assert brackets(1, [anchor(0, 1, "seen")], {})[0].not_after is None


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 28)), max_size=8), st.integers(0, 10))
def test_brackets_never_widen_along_the_chain(marks: list[tuple[int, int]], length: int) -> None:
    anchors = [anchor(seq, day) for seq, day in marks if seq < length]
    found = brackets(length, anchors, {one.tip.seq: [one] for one in anchors})
    assert len(found) == length
    before = [one.not_before.moment for one in found if one.not_before]
    after = [one.not_after.moment for one in found if one.not_after]
    assert before == sorted(before)
    assert after == sorted(after)
    for seq, one in enumerate(found):
        covering = [a.moment for a in anchors if a.tip.seq >= seq]
        assert (one.not_after.moment if one.not_after else None) == (min(covering) if covering else None)
