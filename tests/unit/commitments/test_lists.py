"""Lists: a withheld paragraph, a gap, an insertion and another order show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.commitments import Value, check_lists, compare_orders, element_of, gaps
from tests.unit.keys.material import raises_code

A, B, C = "0000000a", "0000000b", "0000000c"


@pytest.mark.parametrize(
    ("path", "element"),
    [
        (f"turns/{A}/text", ("turns", A)),
        (f"a/b/{A}/text", ("a/b", A)),
        ("turns#order", None),
        ("place", None),
        ("metadata/width", None),
        (f"turns/{A}", None),
        ("turns/0000000A/text", None),
    ],
)
def test_which_paths_are_elements(path: str, element: tuple[str, str] | None) -> None:
    assert element_of(path) == element


def test_a_withheld_paragraph_is_a_gap_in_the_order() -> None:
    shown: dict[str, Value] = {"turns#order": (A, B, C), f"turns/{A}/text": "x", f"turns/{C}/text": "y"}
    check_lists(shown)
    assert gaps(shown, "turns") == (B,)
    assert gaps({}, "turns") == ()


def test_a_list_of_which_everything_is_shown_has_no_gap() -> None:
    shown: dict[str, Value] = {"turns#order": (B, A), f"turns/{A}/text": "x", f"turns/{B}/text": "y"}
    check_lists(shown)
    assert gaps(shown, "turns") == ()
    check_lists({"turns#order": (A, B)})
    check_lists({"turns#order": ()})


@pytest.mark.parametrize(
    ("shown", "code"),
    [
        ({f"turns/{A}/text": "x"}, "order-missing"),
        ({f"turns/{A}/text": "x", "turns#order": "text"}, "order-malformed"),
        ({f"turns/{A}/text": "x", "turns#order": (B,)}, "element-unlisted"),
        ({"turns#order": (A, A)}, "order-malformed"),
        ({"turns#order": ("x",)}, "order-malformed"),
    ],
)
def test_a_list_that_does_not_hold_together_is_refused(shown: dict[str, Value], code: str) -> None:
    with raises_code(code):
        check_lists(shown)


@pytest.mark.parametrize(
    ("before", "after", "inserted", "removed", "moved"),
    [
        ((A, B), (A, B), (), (), ()),
        ((A, B), (A, C, B), (C,), (), ()),
        ((A, B, C), (A, C), (), (B,), ()),
        ((A, B, C), (C, A, B), (), (), (C,)),
        ((), (A,), (A,), (), ()),
        ((A,), (), (), (A,), ()),
    ],
)
def test_what_an_amendment_did_to_a_list(
    before: tuple[str, ...], after: tuple[str, ...], inserted: tuple[str, ...], removed: tuple[str, ...],
    moved: tuple[str, ...],
) -> None:  # fmt: skip
    change = compare_orders(before, after)
    assert (change.inserted, change.removed, change.moved) == (inserted, removed, moved)


ids = st.lists(st.sampled_from([f"{number:08x}" for number in range(12)]), unique=True).map(tuple)


@given(ids, ids)
def test_every_difference_of_two_orders_is_named(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    change = compare_orders(before, after)
    assert set(change.inserted) == set(after) - set(before)
    assert set(change.removed) == set(before) - set(after)
    still = [one for one in before if one in after and one not in change.moved]
    assert still == [one for one in after if one in before and one not in change.moved]
    same = [one for one in before if one in after] == [one for one in after if one in before]
    assert same == (change.moved == ())
