"""One post-quantum demo for every test here that only reads it."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from tests.peers.demo_bundle import DemoRun, run_demo


@pytest.fixture(scope="session")
def demo_run(tmp_path_factory: pytest.TempPathFactory) -> DemoRun:
    """A finished demo. Copy what you change."""
    demo = run_demo(tmp_path_factory.mktemp("demo") / "demo", classic=False)
    assert demo.result.intact
    return demo


@pytest.fixture(scope="session")
def demo_parts(demo_run: DemoRun, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the unpacked parts of the demo's bundle, each under its kind."""
    folder = tmp_path_factory.mktemp("parts")
    for archive in (demo_run.folder / "opened").glob("*.zip"):
        with zipfile.ZipFile(archive) as part:
            part.extractall(folder / archive.stem)
    return folder


@pytest.fixture(scope="session")
def npm_age(node: str, node_modules: Path) -> list[str]:
    """npm's age-encryption as a command, to be followed by the identities, the file and where to write."""
    script = node_modules.parent / "decrypt.mjs"
    shutil.copy(Path(__file__).with_name("decrypt.mjs"), script)
    return [node, str(script)]
