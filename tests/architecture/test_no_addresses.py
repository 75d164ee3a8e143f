"""No file names a package registry or a place on somebody's machine; every dependency is pinned by hash."""

from __future__ import annotations

import json
import re

import pytest

from tests.architecture.source import ROOT, text_files

# Put together from halves, so that this file does not match itself.
_REGISTRIES = (
    "registry" + r"\.npmjs",
    "pypi" + r"\.org",
    "python" + "hosted",
    "--(extra-)?" + "index-url",
    '"res' + 'olved"',
)
_PLACES = ("home/(?!user\\b|you\\b)", "ro" + "ot/", "wo" + "rk/", "tmp/" + "probe", "Us" + "ers/")
REGISTRIES = re.compile("|".join(_REGISTRIES))
MACHINE_PATHS = re.compile(rf"(?<![\w.~-])/(?:{'|'.join(_PLACES)})")
REQUIREMENTS = ["build", "runtime", "dev"]


def _matches(pattern: re.Pattern[str]) -> list[str]:
    found = []
    for path in text_files():
        text = (ROOT / path).read_text(encoding="utf-8")
        found += [f"{path}: {match.group()}" for match in pattern.finditer(text)]
    return found


def test_no_registry_is_named() -> None:
    assert _matches(REGISTRIES) == []


def test_no_path_of_a_machine() -> None:
    assert _matches(MACHINE_PATHS) == []


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_requirement_is_pinned_by_hash_and_without_address(name: str) -> None:
    text = (ROOT / "packaging" / "requirements" / f"{name}.txt").read_text(encoding="ascii")
    assert "://" not in text
    assert "\n-" not in text  # no options such as an index
    entries = re.findall(r"^([a-z0-9][\w.-]*)==\S+((?: \\\n +--hash=sha256:[0-9a-f]{64})+)$", text, flags=re.MULTILINE)
    named = re.findall(r"^[A-Za-z0-9].*$", text, flags=re.MULTILINE)
    assert len(entries) == len(named) > 0


def test_the_npm_lock_holds_integrity_and_no_address() -> None:
    text = (ROOT / "packaging" / "peers" / "package-lock.json").read_text(encoding="utf-8")
    assert "://" not in text
    packages = json.loads(text)["packages"]
    assert {"node_modules/age-encryption", "node_modules/cctv-age"} <= set(packages)
    assert all(entry["integrity"].startswith("sha512-") for name, entry in packages.items() if name)
