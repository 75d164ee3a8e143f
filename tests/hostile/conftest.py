"""One deployment and two of its bundles for all hostile tests of a session."""

from __future__ import annotations

import pytest

from tests.hostile import forge
from tests.hostile.forge import Sealed


@pytest.fixture(scope="session")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> tuple[Sealed, Sealed]:
    return forge.make(tmp_path_factory.mktemp("deployment"))


@pytest.fixture
def sealed(bundles: tuple[Sealed, Sealed]) -> Sealed:
    """The first bundle of its chain."""
    return bundles[0]


@pytest.fixture
def another(bundles: tuple[Sealed, Sealed]) -> Sealed:
    """The bundle after it."""
    return bundles[1]
