"""A plugin of pytest for ``make mutants``: a mutant meets the unit tests of its own room alone, the quickest first.

What is slow to import is imported once here; each mutant's process is a fork of one that has it.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

import pytest

from fieldkit.keys import cades, cms_structure, paths

IMPORTED = (cades, cms_structure, paths)


@cache
def _durations() -> dict[str, float]:
    """Seconds by test, as mutmut measured them (in its folder, where tests run)."""
    stats = Path("mutmut-stats.json")
    found: dict[str, float] = json.loads(stats.read_bytes())["duration_by_test"] if stats.exists() else {}
    return found


def _own() -> str | None:
    """Where the tests of the mutant's room lie; None while no mutant is tried."""
    mutant = os.environ.get("MUTANT_UNDER_TEST", "")
    return f"tests/unit/{mutant.split('.')[1]}/" if mutant.startswith("fieldkit.") else None


def pytest_configure(config: pytest.Config) -> None:
    """Before they are collected: to find a thousand tests by name takes longer than to run those of a room."""
    own = _own()
    if own is not None:
        config.args = [name for name in config.args if name.startswith(own)]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if _own() is not None:
        items.sort(key=lambda item: _durations().get(item.nodeid, 0.0))
