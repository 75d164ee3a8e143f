"""One team made for all flows; each test works in a copy of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flows.sticks import stick
from tests.flows.team import Team

__all__ = ["stick"]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Team:
    made = Team.make(tmp_path_factory.mktemp("team"), members=("H-02", "H-03"))
    made.close()
    return made


@pytest.fixture
def team(template: Team, tmp_path: Path) -> Iterator[Team]:
    """Lead H-01 and members H-02 and H-03, unlocked."""
    copied = Team.copied(template, tmp_path)
    yield copied
    copied.close()
