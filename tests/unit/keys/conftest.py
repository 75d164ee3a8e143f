"""One headquarters for all tests of a session: making keys is quick, but not free."""

from __future__ import annotations

import pytest

from tests.flows.sticks import stick
from tests.unit.keys.material import Headquarters

__all__ = ["hq", "stick"]


@pytest.fixture(scope="session")
def hq() -> Headquarters:
    return Headquarters()
