"""One deployment for all flows of a session; each test gets a copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.flows.trust.deployment import HOUR, Deployment


@pytest.fixture(scope="session")
def _template(tmp_path_factory: pytest.TempPathFactory) -> Deployment:
    deployment = Deployment(tmp_path_factory.mktemp("deployment"))
    deployment.set_up()
    deployment.clock.advance(HOUR)
    deployment.enrol("H-01")
    return deployment


@pytest.fixture
def made(_template: Deployment, tmp_path: Path) -> Deployment:
    """Headquarters, and the enrolled lead H-01 of team Heron."""
    return _template.copy(tmp_path / "deployment")
