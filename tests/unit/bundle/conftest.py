"""One headquarters for all tests of a session."""

from __future__ import annotations

import pytest

from tests.unit.keys.material import Headquarters


@pytest.fixture(scope="session")
def hq() -> Headquarters:
    return Headquarters()
