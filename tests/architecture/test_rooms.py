"""Which room may know which. The layers themselves are import-linter's (pyproject.toml, [tool.importlinter])."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, imported_modules, python_files

SEEN_BY_THE_DESKTOP = {"workflows", "verify", "records", "errors", "jobs", "assets", "program"}
NEVER_AT_THE_DOOR = ("sqlcipher3", "PIL", "pillow_heif", "PySide6", "shiboken6")

_LIST_LOADED = """
import importlib, json, pkgutil, sys
room = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
    importlib.import_module(module.name)
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def loaded_by(room: str) -> set[str]:
    """Top-level names in ``sys.modules`` of a fresh process that imported every module of ``room``."""
    out = subprocess.run(
        [sys.executable, "-c", _LIST_LOADED, room], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    return set(json.loads(out))


def test_the_desktop_sees_only_its_rooms() -> None:
    deeper = [
        f"{path}:{line} imports {module}"
        for path in python_files("ui")
        for line, module in imported_modules(path)
        if module.startswith("fieldkit.") and module.split(".")[1] not in SEEN_BY_THE_DESKTOP
    ]
    assert deeper == []


def test_fieldkit_never_names_qt_or_the_desktop() -> None:
    named = [
        f"{path}:{line} imports {module}"
        for path in python_files("fieldkit")
        for line, module in imported_modules(path)
        if module.partition(".")[0] in {"PySide6", "shiboken6", "ui"}
    ]
    assert named == []


@pytest.mark.parametrize("room", ["fieldkit.intake", "fieldkit.verify"])
def test_the_door_and_the_checks_load_no_database_and_no_image_library(room: str) -> None:
    assert loaded_by(room).isdisjoint(NEVER_AT_THE_DOOR)


def test_the_probe_sees_what_a_room_loads() -> None:
    """The check above must be able to fail: the storage room does load SQLCipher."""
    assert "sqlcipher3" in loaded_by("fieldkit.storage")


def test_importing_the_command_line_is_quick_because_heavy_libraries_wait() -> None:
    assert loaded_by("fieldkit.keys").isdisjoint({"PySide6"})
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, fieldkit.cli.main; print(*sys.modules)"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout.split()  # fmt: skip
    assert not {"pyhanko", "PIL", "PySide6"} & set(loaded)


def test_packaging_never_becomes_a_package() -> None:
    """``packaging/__init__.py`` would shadow the library of that name."""
    assert not list(Path(ROOT, "packaging").rglob("__init__.py"))
