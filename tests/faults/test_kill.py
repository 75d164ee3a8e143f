"""Killed at any write of collecting, sealing and writing: nothing acknowledged is lost, nothing else shown as saved."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.faults import laptop
from tests.faults.laptop import Point

SEED = 20261125
IN_TEST, IN_SOAK = 20, 300

pytestmark = pytest.mark.faults


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return laptop.prepare(tmp_path_factory.mktemp("laptop"))


@pytest.fixture(scope="module")
def every_point(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Point]:
    found = laptop.points(laptop.copy_of(prepared, tmp_path_factory.mktemp("whole")))
    assert {"fsync", "rename", "pwrite64", "write"} <= {point.call for point in found}
    return found


def kill_and_check(prepared: Path, folder: Path, point: Point) -> None:
    said = laptop.killed_at(laptop.copy_of(prepared, folder), point)
    assert said[-1] != "locked", f"{point} was never reached"
    laptop.check_after(folder, said)


@pytest.mark.parametrize("index", range(IN_TEST))
def test_killed_at_a_seeded_point(index: int, prepared: Path, every_point: list[Point], tmp_path: Path) -> None:
    chosen = random.Random(SEED).sample(every_point, IN_TEST)
    kill_and_check(prepared, tmp_path, chosen[index])


@pytest.mark.soak
def test_killed_at_many_points(prepared: Path, every_point: list[Point], tmp_path: Path) -> None:
    generator = random.Random(SEED + 1)
    for number in range(IN_SOAK):
        folder = tmp_path / str(number)
        folder.mkdir()
        kill_and_check(prepared, folder, generator.choice(every_point))
