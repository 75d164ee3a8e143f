"""One headquarters for all tests of a session: making keys is quick, but not free."""

from __future__ import annotations

import pytest

from tests.unit.keys.material import Headquarters


@pytest.fixture(scope="session")
def hq() -> Headquarters:
    return Headquarters()
