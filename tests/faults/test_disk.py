"""A full or failing disk at any write of collecting, sealing and writing: refused in words, and nothing lost."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.faults import laptop
from tests.faults.laptop import Point
from tests.faults.test_kill import every_point, prepared

__all__ = ["every_point", "prepared"]

SEED = 4071
IN_TEST, IN_SOAK = 6, 60

pytestmark = pytest.mark.faults

DATA = frozenset({"write", "pwrite64"})


def full(prepared: Path, folder: Path, point: Point) -> None:
    """From this write on the disk is full; then a person frees space."""
    said = laptop.failing_at(laptop.copy_of(prepared, folder), point, "ENOSPC", and_after=True)
    assert said[-1] == "locked", said
    refused = {line for line in said if line.startswith("refused")}
    assert refused <= {"refused disk-full", "refused database-failed"}
    # A full disk as the log is folded into the file at locking takes nothing away: all was acknowledged before.
    assert refused or said[-2].startswith("written"), said
    laptop.check_after(folder, said)


def failing(prepared: Path, folder: Path, point: Point) -> None:
    """This one write or sync fails with an I/O error."""
    said = laptop.failing_at(laptop.copy_of(prepared, folder), point, "EIO")
    assert said[-1] == "locked", said
    assert any(line.startswith("refused") for line in said) or said[-2].startswith("written"), said
    laptop.check_after(folder, said)


def sample(found: list[Point], calls: frozenset[str], number: int, seed: int) -> list[Point]:
    chosen = [point for point in found if point.call in calls]
    return random.Random(seed).sample(chosen, min(number, len(chosen)))


@pytest.mark.parametrize("index", range(IN_TEST))
def test_full_from_a_seeded_write_on(index: int, prepared: Path, every_point: list[Point], tmp_path: Path) -> None:
    full(prepared, tmp_path, sample(every_point, DATA, IN_TEST, SEED)[index])


@pytest.mark.parametrize("index", range(IN_TEST))
def test_a_seeded_sync_fails(index: int, prepared: Path, every_point: list[Point], tmp_path: Path) -> None:
    failing(prepared, tmp_path, sample(every_point, frozenset({"fsync"}), IN_TEST, SEED)[index])


@pytest.mark.soak
@pytest.mark.parametrize("way", [full, failing])
def test_at_many_writes(way: object, prepared: Path, every_point: list[Point], tmp_path: Path) -> None:
    calls = DATA if way is full else DATA | {"fsync", "rename"}
    for number, point in enumerate(sample(every_point, calls, IN_SOAK, SEED + 1)):
        folder = tmp_path / str(number)
        folder.mkdir()
        (full if way is full else failing)(prepared, folder, point)
