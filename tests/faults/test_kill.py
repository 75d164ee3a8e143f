"""The process is killed at a call that changes the disk: nothing said is lost, nothing unsaid is shown as saved."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.faults.laptop import Laptop, judge, nth

pytestmark = pytest.mark.faults

SEED, POINTS, SOAK_POINTS = 20261125, 10, 300
"""Ten more points are in ``test_verbs.py``, one for each verb."""


def points(calls: list[str], count: int) -> list[int]:
    """Seeded places in the day, spread over the whole of it, the very end included."""
    chance, step = random.Random(SEED), len(calls) / count
    return sorted({min(len(calls) - 1, int(step * (number + chance.random()))) for number in range(count)})


def kill_at(laptop: Laptop, calls: list[str], index: int, folder: Path) -> None:
    day = laptop.day(folder, nth(calls, index).format("signal=KILL"))
    assert day.status == -9, day.told
    said = [one["step"] for one in day.told]
    reason = judge(day)
    if "unlock" in said:
        assert "the session before was cut off" in reason, (index, said)


@pytest.mark.parametrize("number", range(POINTS))
def test_killed_while_collecting_sealing_or_writing(
    laptop: Laptop, calls: list[str], tmp_path: Path, number: int
) -> None:
    kill_at(laptop, calls, points(calls, POINTS)[number], tmp_path / "day")


@pytest.mark.soak
def test_killed_at_three_hundred_points(laptop: Laptop, calls: list[str], tmp_path: Path) -> None:
    for index in points(calls, SOAK_POINTS):
        kill_at(laptop, calls, index, tmp_path / str(index))
