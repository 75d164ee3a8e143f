"""What every test gets: no display, no home, the same random examples every time.

Networking is removed by ``--disable-socket`` (pyproject.toml). A test that talks to another project's program takes it
from the fixtures below, which ``packaging/setup.sh test`` puts in place; a missing program is an error, not a skip.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import derivations

ROOT = Path(__file__).resolve().parent.parent

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("steady", deadline=None, derandomize=True, max_examples=60, database=None)
settings.register_profile(
    "soak", deadline=None, max_examples=5000, suppress_health_check=[HealthCheck.too_slow], database=None
)
settings.load_profile(os.environ.get("FIELDKIT_HYPOTHESIS", "steady"))


@pytest.fixture(scope="session", autouse=True)
def _nothing_of_this_person() -> Iterator[None]:
    """Home, configuration and run-time folders are empty and thrown away, so that no test reads or leaves anything."""
    kept = {name: os.environ.get(name) for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    with tempfile.TemporaryDirectory(prefix="fieldkit-home-") as home:
        for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ.pop(name, None)
        os.environ["HOME"] = home
        runtime = Path(home, "run")
        runtime.mkdir(mode=0o700)
        os.environ["XDG_RUNTIME_DIR"] = str(runtime)
        yield
        for name, value in kept.items():
            os.environ.pop(name, None) if value is None else os.environ.__setitem__(name, value)


@pytest.fixture(scope="session", autouse=True)
def _stretched_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    """See ``derivations``; the workers of one run share the folder, which is this person's alone as all of pytest's."""
    own = tmp_path_factory.getbasetemp()
    derivations.remember((own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "derived")


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise pytest.UsageError(f"{name} is not installed; packaging/setup.sh test installs what the tests need")
    return found


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def openssl() -> str:
    return _program("openssl")


@pytest.fixture(scope="session")
def debian_age() -> str:
    """Path of Debian's ``age``; ``age-keygen`` lies beside it."""
    return _program("age")


@pytest.fixture(scope="session")
def node() -> str:
    """Node >= 20.19. Run it with ``cwd`` = the ``node_modules`` fixture's parent, so that imports resolve."""
    return _program(str(ROOT / ".tools" / "bin" / "node"))


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """Where ``age-encryption`` and ``cctv-age`` are installed."""
    return ROOT / ".tools" / "node_modules"
