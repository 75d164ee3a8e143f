"""What the documents promise is there: targets of make, linked files, one CHANGELOG entry for this version."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import fieldkit
from tests.architecture.source import ROOT, tracked
from tests.bench import mutants

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


def test_the_mutation_score_stands_on_the_page_as_it_was_measured() -> None:
    """``make bench`` writes the page anew and ``make mutants`` its last section; neither loses the other's figures."""
    page, kept = mutants.PAGE.read_text(encoding="utf-8"), json.loads(mutants.KEPT.read_bytes())
    assert mutants.page_with(page, kept) == page
    assert mutants.page_with(page.partition(f"\n{mutants.TITLE}\n")[0], kept) == page
    for room in (*mutants.ROOMS, "all"):
        assert f"\n| {room} | " in mutants.section(kept)


def test_every_fate_of_a_mutant_is_counted_once() -> None:
    statuses = ["killed", "timeout", "survived", "wording", "no tests", "suspicious", "segfault", "not checked"]
    assert mutants.counted(["a"] * 9, statuses) == {
        "mutants": 9, "tried": 8, "killed": 2, "survived": 1, "wording": 1, "untested": 1, "unclear": 3,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("removed", "added", "wording"),
    [
        ('raise Bad("a-code", "It is damaged.", "Ask.")', 'raise Bad("a-code", "XXIt is damaged.XX", "Ask.")', True),
        ('raise Bad("a-code", f"{name} is gone.")', 'raise Bad("a-code", None)', True),
        ('raise Bad("a-code", "It is damaged.")', 'raise Bad("A-CODE", "It is damaged.")', False),
        ("if length > limit:", "if length >= limit:", False),
        ("return None", "return 1", False),
    ],
)
def test_a_change_of_words_is_told_from_one_of_sense(removed: str, added: str, wording: bool) -> None:
    shown = f"# a.b.x_c__mutmut_1: survived\n--- a\n+++ b\n@@ -1,2 +1,2 @@\n first\n-    {removed}\n+    {added}\n"
    assert mutants.is_wording(shown) == wording


def test_the_changelog_names_this_version() -> None:
    assert f"## {fieldkit.__version__} " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
