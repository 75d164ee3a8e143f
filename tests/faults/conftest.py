"""One enrolled lead's vault, a card with files, and a process that does field days on copies of the vault."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.laptop import Laptop
from tests.flows.team import Team


@pytest.fixture(scope="session")
def lead(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a team whose lead is enrolled; the lead's vault is ``H-01``."""
    made = Team.make(tmp_path_factory.mktemp("lead"))
    made.close()
    return made.folder


@pytest.fixture(scope="session")
def laptop(lead: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laptop]:
    card, chance = tmp_path_factory.mktemp("card"), random.Random(7)
    (card / "more").mkdir()
    (card / "a.bin").write_bytes(chance.randbytes(1_500_000))
    for number in range(3):
        (card / "more" / f"{number}.bin").write_bytes(chance.randbytes(20_000))
    made = Laptop(lead / "H-01", card)
    yield made
    made.close()


@pytest.fixture(scope="session")
def calls(laptop: Laptop, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Every call of an undisturbed day that changes the disk, in order."""
    return laptop.calls(tmp_path_factory.mktemp("calls") / "day")
