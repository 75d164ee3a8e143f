"""One headquarters for all tests of a session."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from fieldkit.verify import Check, ReportBuilder
from tests.unit.keys.material import Headquarters


@pytest.fixture(scope="session")
def hq() -> Headquarters:
    return Headquarters()


@pytest.fixture(autouse=True)
def _every_check_is_well_formed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever a test is about: each check has a stable code, a title and a detail."""
    made: list[Check] = []
    add = ReportBuilder.add

    def noted(self: ReportBuilder, *said: Any, **more: Any) -> None:
        add(self, *said, **more)
        made.append(self.checks[-1])

    monkeypatch.setattr(ReportBuilder, "add", noted)
    yield
    for check in made:
        assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", check.code), check
        assert check.status in ("pass", "fail", "ask", "not-checked"), check
        for words in (check.title, check.detail):
            assert isinstance(words, str), check
            assert words.strip(), check
        assert isinstance(check.command, str), check
