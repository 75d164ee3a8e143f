"""The report: its outcome follows from its checks, in JSON and in plain text."""

import json

import pytest

from fieldkit.errors import EvidenceError
from fieldkit.verify import LookedAt, ReportBuilder

MADE = "2026-11-23T10:00:00+00:00"


def test_the_outcome_follows_from_the_checks() -> None:
    builder = ReportBuilder("bundle 12")
    assert builder.done(MADE).outcome == "failed"
    builder.add("a", "pass", "A", "a")
    assert builder.done(MADE).outcome == "intact"
    builder.add("b", "not-checked", "B", "b")
    assert builder.done(MADE).outcome == "ask"
    with builder.failing("c", "C"):
        raise EvidenceError("zip-cut", "The file ends early.", "Ask for it again.")
    assert builder.failed
    assert builder.done(MADE).outcome == "failed"


def test_json_and_text_say_the_same() -> None:
    builder = ReportBuilder("bundle 12")
    looked = (LookedAt("x.age", 12, "sha256:" + "0" * 64),)
    builder.add(
        "a", "pass", "Nothing is missing", "3 files", facts=(("Files", "3"),), looked_at=looked, command="ls\nwc"
    )
    report = builder.done(MADE)
    document = json.loads(report.to_json())
    assert document["outcome"] == "intact"
    assert document["checks"][0]["looked_at"][0]["length"] == 12
    text = report.to_text()
    for part in ("Nothing is missing", "Files: 3", "$ ls", "$ wc", "x.age (12 bytes)", "INTACT"):
        assert part in text


def test_only_an_error_of_the_evidence_becomes_a_check() -> None:
    builder = ReportBuilder("bundle 12")
    with builder.failing("c", "C", "ls"):
        raise EvidenceError("zip-cut", "The file ends early.", "Ask for it again.")
    [check] = builder.checks
    assert (check.code, check.status, check.detail, check.command) == ("c", "fail", "The file ends early.", "ls")
    assert check.facts == (("Reason", "zip-cut"), ("Next", "Ask for it again."))
    with pytest.raises(KeyError), builder.failing("d", "D"):
        raise KeyError
    with builder.failing("e", "E"):
        pass
    assert len(builder.checks) == 1


def test_text_of_evidence_stays_on_its_line() -> None:
    builder = ReportBuilder("a\nb")
    builder.add("a", "ask", "Title", "x\r\x1b[2K", facts=(("Name", "line\nOutcome: INTACT"),))
    lines = builder.done(MADE).to_text().splitlines()
    assert lines == [
        r"Verification of a\nb", f"Made {MADE}", "Outcome: INTACT, WITH QUESTIONS", "",
        "[ask]  Title", r"       x\r\x1b[2K", r"       Name: line\nOutcome: INTACT",
    ]  # fmt: skip
