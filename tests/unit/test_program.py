"""The program starts its own parts, from a checkout and from the packaged app, and names its release."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldkit import assets, program
from tests.architecture.source import ROOT, python_files

PART = "fieldkit.sandbox.parent"


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """This process takes itself for the packaged app in that folder."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "_internal"), raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "fieldkit"))
    program.release.cache_clear()
    yield tmp_path
    program.release.cache_clear()


def ran(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> tuple[str, list[str]]:
    """Which module the packaged executable becomes with these arguments, and what that module sees of them."""
    seen: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(sys, "argv", ["fieldkit", *arguments])
    monkeypatch.setattr(program.runpy, "run_module", lambda name, **_: seen.append((name, sys.argv[1:])))  # type: ignore[attr-defined]
    program.run("main", {PART})
    [one] = seen
    return one


def test_an_isolated_part_is_found_whatever_folder_and_environment_say(tmp_path: Path) -> None:
    (tmp_path / "fieldkit").mkdir()
    (tmp_path / "fieldkit" / "__init__.py").write_text("raise SystemExit('a trap was imported')")
    found = subprocess.run(
        program.command("fieldkit.cli.main", "--version", isolated=True),
        cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert found.stdout.startswith("fieldkit 0.")


def test_the_packaged_app_starts_its_own_executable(app: Path) -> None:
    assert program.command(PART, "7", isolated=True) == [str(app / "fieldkit"), program.PART, PART, "7"]
    assert assets.resource("qss") == app / "_internal" / "resources" / "qss"


def test_what_command_asks_for_run_becomes(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ran(monkeypatch, *program.command(PART, "7")[1:]) == (PART, ["7"])


@pytest.mark.parametrize("arguments", [["--part", "os"], ["--part"], ["vault", "--part", PART], []])
def test_nothing_else_is_run_as_a_part(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert ran(monkeypatch, *arguments) == ("main", arguments)


def test_the_release_is_the_digest_of_the_manifest_beside_the_executable(app: Path) -> None:
    assert program.release() is None
    (app / program.MANIFEST).write_bytes(b"abc")
    program.release.cache_clear()
    assert program.release() == hashlib.sha256(b"abc").hexdigest()


def test_a_checkout_names_no_release() -> None:
    assert program.release() is None


def test_nothing_else_starts_python_by_itself() -> None:
    named = [str(path) for path in python_files("fieldkit", "ui") if b"sys.executable" in (ROOT / path).read_bytes()]
    assert named == ["fieldkit/program.py"]
