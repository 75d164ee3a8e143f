"""What the documents promise is there: targets of make, linked files, one CHANGELOG entry for this version."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import fieldkit
from tests.architecture.source import ROOT, tracked

DOCUMENTS = [path for path in tracked() if path.suffix == ".md"]


def _targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))


def test_every_make_command_in_the_readme_exists() -> None:
    named = set(re.findall(r"\bmake ([a-z]+)\b", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert {"run", "test"} <= named
    assert named <= _targets()


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_links_lead_to_files(document: Path) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:)([^)#\s]+)", text)
    assert [link for link in links if not (ROOT / document.parent / link).exists()] == []


def test_the_changelog_names_this_version() -> None:
    assert f"## {fieldkit.__version__} " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
