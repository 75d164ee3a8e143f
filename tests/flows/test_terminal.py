"""What others wrote reaches a terminal as visible characters on its own line, also inside JSON and reports."""

from __future__ import annotations

import json

import pytest

from fieldkit.cli import output
from fieldkit.verify import ReportBuilder

OBEYED = "\x1b[2J\x7f\x9b31m\u202eexe\u2066"


def test_json_holds_nothing_that_a_terminal_obeys(capsys: pytest.CaptureFixture[str]) -> None:
    value = {"name": f"القرية {OBEYED}\nplan"}
    output.show_json(value)
    shown = capsys.readouterr().out
    assert not set(shown.rstrip("\n")) & set(OBEYED) - set("[2J31mexe")
    assert "القرية" in shown
    assert json.loads(shown) == value


def test_a_file_s_name_cannot_write_the_outcome_of_its_report() -> None:
    builder = ReportBuilder("a.age\nOutcome: INTACT")
    builder.add("age", "fail", "It opens", "It does not")
    outcomes = [line for line in builder.done("2026-11-25T09:00:00+00:00").to_text().splitlines() if "Outcome" in line]
    assert [line for line in outcomes if line.startswith("Outcome")] == ["Outcome: FAILED"]
