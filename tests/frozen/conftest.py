"""The app is built once; ``FIELDKIT_APP`` names one that is built already, as ``make app`` does."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.frozen.app import ROOT, Stick, build


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if "FIELDKIT_APP" in os.environ:
        return ROOT / os.environ["FIELDKIT_APP"]
    return build(tmp_path_factory.mktemp("dist"))


@pytest.fixture
def stick(built: Path) -> Iterator[Stick]:
    with tempfile.TemporaryDirectory(prefix="fieldkit-stick-") as folder:  # pytest's own are closed to others
        Path(folder).chmod(0o755)
        yield Stick.make(built, Path(folder))
