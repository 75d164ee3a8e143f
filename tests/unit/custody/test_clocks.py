"""The clocks of a chain: what fits together, and every way in which it does not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.clock import UNKNOWN_BOOT, FrozenClock, SystemClock
from fieldkit.commitments import Opening
from fieldkit.custody import Body, ClockJudge, ClockStep

START = datetime(2026, 11, 23, tzinfo=UTC)
BOOT, NEXT_BOOT = "a" * 32, "b" * 32


def body(wall: int, mono: int, boot: str = BOOT, act: str = "created") -> Body:
    """``wall`` and ``mono`` in seconds."""
    made = Body.at(FrozenClock(START + timedelta(seconds=wall), boot).now(), "1" * 64, act)
    return replace(made, mono=mono * 1_000_000)


def judged(*bodies: Body) -> list[ClockStep]:
    judge = ClockJudge()
    return [step for seq, one in enumerate(bodies) if (step := judge.feed(seq, one)) is not None]


@pytest.mark.parametrize(
    ("bodies", "expected"),
    [
        ((body(0, 0), body(60, 60), body(3600, 3590)), []),
        ((body(0, 0), body(100_000, 99_950)), []),
        ((body(0, 50), body(-3600, 60)), [("back", -3610)]),
        ((body(0, 0), body(3600, 10)), [("forward", 3590)]),
        ((body(0, 0), body(315_360_000, 60)), [("forward", 315_359_940)]),
        ((body(0, 0), body(-315_360_000, 60)), [("back", -315_360_060)]),
        ((body(0, 100), body(10, 90)), [("counter-back", -10)]),
        ((body(0, 0), body(-10, 0, NEXT_BOOT)), [("back", -10)]),
        ((body(0, 500), body(86_400, 3, NEXT_BOOT)), []),
        ((body(0, 0), body(60, 5, NEXT_BOOT), body(120, 130)), [("boot-again", 0)]),
        ((body(0, 9, UNKNOWN_BOOT), body(60, 1, UNKNOWN_BOOT)), []),
        ((body(60, 9, UNKNOWN_BOOT), body(0, 10, UNKNOWN_BOOT)), [("back", -60)]),
        ((body(0, 0, UNKNOWN_BOOT), body(1, 0), body(2, 0, UNKNOWN_BOOT)), []),
    ],
)
def test_steps(bodies: tuple[Body, ...], expected: list[tuple[str, int]]) -> None:
    steps = judged(*bodies)
    assert [(step.kind, step.seconds) for step in steps] == expected
    assert all(isinstance(step.seconds, int) for step in steps)


def test_a_step_is_said_once_and_the_clock_goes_on_from_there() -> None:
    steps = judged(body(0, 0), body(-3600, 60), body(-3540, 120), body(-3480, 180))
    assert [step.seq for step in steps] == [1]


def test_a_line_may_own_up_to_its_step() -> None:
    [step] = judged(body(0, 0), body(-3600, 60, act="clock-jump"))
    assert step.named
    assert step.text == "line 1: the clock went back 3660 s, named by the line"


@pytest.mark.parametrize("kind", ["back", "forward", "counter-back", "boot-again"])
def test_every_kind_has_words(kind: str) -> None:
    assert ClockStep(3, kind, -5, False).text.startswith("line 3: ")  # type: ignore[arg-type]


@given(st.lists(st.integers(0, 100_000), min_size=2, max_size=20))
def test_an_honest_clock_has_no_step(pauses: list[int]) -> None:
    clock, judge = FrozenClock(START, BOOT), ClockJudge()
    for seq, pause in enumerate(pauses):
        assert judge.feed(seq, Body.at(clock.now(), "1" * 64, "created")) is None
        clock.advance(pause)


@given(st.integers(11, 10**9), st.booleans())
def test_a_step_beyond_drift_never_passes(seconds: int, back: bool) -> None:
    clock, judge = FrozenClock(datetime(2100, 1, 1, tzinfo=UTC), BOOT), ClockJudge()
    judge.feed(0, Body.at(clock.now(), "1" * 64, "created"))
    clock.jump(-seconds if back else seconds)
    step = judge.feed(1, Body.at(clock.now(), "1" * 64, "created"))
    assert step is not None
    assert step.kind == ("back" if back else "forward")


def test_the_systems_counter_counts_from_boot() -> None:
    first, second = SystemClock().now(), SystemClock().now()
    assert first.boot == second.boot
    assert 0 < first.monotonic_ns <= second.monotonic_ns


def test_a_laptop_that_was_on_for_ten_years_still_writes_lines() -> None:
    clock = FrozenClock(datetime(2026, 11, 23, tzinfo=UTC))
    clock.advance(10 * 366 * 24 * 3600)
    made = Body.at(clock.now(), "0" * 64, "created", ())
    assert Body.from_opening(made.to_opening("0" * 32)) == made


def test_the_first_lines_ever_written_counted_nanoseconds() -> None:
    made = body(0, 5)
    opening = made.to_opening("0" * 32)
    assert isinstance(opening.value, Mapping)
    older = {("mono" if key == "mono_us" else key): value for key, value in opening.value.items()}
    older["mono"] = 5_000_000_000
    assert Body.from_opening(Opening.make("0" * 32, opening.path, older)) == made
