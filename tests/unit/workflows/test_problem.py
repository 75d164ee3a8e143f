"""A report of a problem holds a closed list of things, whatever failed and whoever it failed for."""

from __future__ import annotations

import os
import platform
import re
import string
from dataclasses import fields, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldkit.errors import Cancelled, EnvironmentFailure, EvidenceError, UsageError
from fieldkit.workflows import problem
from fieldkit.workflows import problem_values as values
from fieldkit.workflows.problem import Facts, Recent
from fieldkit.workflows.problem_values import Failure, Timing
from tests.unit.keys.material import raises_code

CODES, PLACES = ("disk-full", "passphrase-wrong"), ("today", "evidence")
CANARY = st.text(string.ascii_letters + string.digits + " -_./:'\u0645\u0646\n", max_size=30).map("zq".__add__)
"""Anything that may stand in a message or a name; nothing of ours begins so."""
LINE = re.compile(r"(  )*[A-Za-z0-9_.:,/ -]+")


def recent() -> Recent:
    return Recent(lambda: CODES, lambda: PLACES)


def text_of(noted: Recent, facts: Facts | None = None) -> str:
    return problem.to_text(problem.compose(noted, "vault", facts or Facts()))


PLAIN = text_of(recent())
"""What a report says where nothing failed: whatever else stands in one came from what failed."""


def failing(error: BaseException) -> BaseException:
    """The same error, with a trace."""
    try:
        raise error
    except type(error) as caught:
        return caught


@given(CANARY)
def test_no_word_of_a_message_path_code_or_place_reaches_the_report(canary: str) -> None:
    noted = recent()
    noted.place = canary
    errors: list[BaseException] = [
        EnvironmentFailure("disk-full", f"{canary}: No space", canary),
        EvidenceError(canary, canary, canary),
        failing(FileNotFoundError(2, "No such file", f"/home/you/{canary}.jpg")),
        failing(ValueError(canary)),
        failing(type("".join(filter(str.isalpha, canary)), (Exception,), {"__module__": "fieldkit.errors"})(canary)),
    ]
    for error in errors:
        noted.failed(error)
    odd: Any = SimpleNamespace(__module__=canary)
    noted.ended(odd, 3, ValueError(canary))
    text = text_of(noted)
    assert canary not in text
    assert "zq" not in text
    whats = [one.what for one in noted.failures()]
    assert whats == ["disk-full", "other", "FileNotFoundError", "ValueError", "other"]
    assert [one.place for one in noted.failures()] == [""] * 5
    assert noted.timings() == (Timing("other", "1-10", "failed"),)
    assert all(LINE.fullmatch(line) for line in text.splitlines()), "nothing stands there but words of a known shape"


@given(st.sampled_from([one.name for one in fields(values.ProblemReport)]), CANARY)
@settings(max_examples=60)
def test_no_field_takes_anything_that_is_not_on_its_list(name: str, canary: str) -> None:
    report = problem.compose(recent(), "vault", Facts())
    strange: dict[str, Any] = {
        "libraries": {"cryptography": canary}, "counts": {canary: "0"}, "shown": (canary,), "standing": (canary,),
        "failures": (Failure(canary, (), "under 1", ""),), "timings": (Timing(canary, "1-10", "done"),),
    }  # fmt: skip
    changed: dict[str, Any] = {name: strange.get(name, canary)}
    with pytest.raises(ValueError, match=rf"^{name}$"):
        values.refuse(replace(report, **changed), frozenset(CODES), frozenset(PLACES))


@pytest.mark.parametrize(
    "failure",
    [
        Failure("disk-full", ("amina:12",), "under 1", ""), Failure("disk-full", ("ui.amina:12",), "under 1", ""),
        Failure("disk-full", ("fieldkit.errors:12 camp",), "under 1", ""), Failure("disk-full", (), "7", ""),
        Failure("disk-full", (), "under 1", "tent 4"), Failure("fieldkit.errors.Amina", (), "under 1", ""),
    ],
)  # fmt: skip
def test_a_failure_that_is_not_reduced_is_refused(failure: Failure) -> None:
    report = replace(problem.compose(recent(), "vault", Facts()), failures=(failure,))
    with pytest.raises(ValueError, match=r"^failures$"):
        values.refuse(report, frozenset(CODES), frozenset(PLACES))


def test_a_defect_is_its_kind_and_where_it_was() -> None:
    noted = recent()
    noted.place = "evidence"
    with pytest.raises(TypeError) as caught:
        values.step("many", (1,), ("a", "b"))  # type: ignore[arg-type]  # on purpose
    noted.failed(caught.value)
    [failure] = noted.failures()
    assert failure.what == "TypeError"
    assert failure.place == "evidence"
    assert re.fullmatch(r"fieldkit\.workflows\.problem_values:\d+", failure.trace[-1])
    assert "TypeError, under 1 min ago on evidence" in text_of(noted)
    noted.failed(EvidenceError("passphrase-wrong", "x"))
    noted.failed(failing(__import__("sqlite3").OperationalError("amina")))
    assert [one.what for one in noted.failures()[1:]] == ["passphrase-wrong", "sqlite3.OperationalError"]


def test_the_list_is_short_forgets_and_says_how_work_ended() -> None:
    noted = recent()
    for _ in range(50):
        noted.failed(UsageError("disk-full", "x"))
        noted.ended(problem.compose, 0.01, None)
    assert len(noted.failures()) == len(noted.timings()) == 20
    noted.ended(problem.compose, 90, Cancelled())
    assert noted.timings()[-1] == Timing("fieldkit.workflows.problem", "60-600", "stopped")
    assert "  fieldkit.workflows.problem: done after under 0.1 s" in text_of(noted)
    noted.forget()
    assert (noted.failures(), noted.timings()) == ((), ())


def test_counts_are_steps_and_the_rest_is_this_machine() -> None:
    report = problem.compose(recent(), "vault", Facts("6.11.3", ("wide",), ("training",), {"exhibit": 41, "line": 0}))
    assert report.counts == {"exhibit": "10-99", "line": "0"}
    assert (report.qt, report.python, report.fieldkit) == ("6.11.3", platform.python_version(), "0.1.0")
    assert report.system in values.SYSTEMS
    assert report.kernel == ".".join(re.findall(r"\d+", platform.release())[:2])
    assert platform.node() not in problem.to_text(report)
    assert os.getcwd() not in problem.to_text(report)
    with pytest.raises(ValueError, match=r"^counts$"):
        problem.compose(recent(), "vault", Facts(counts={"amina": 1}))


def test_what_is_written_is_what_was_read_and_nothing_is_replaced(tmp_path: Path) -> None:
    out = tmp_path / "report.txt"
    problem.write(PLAIN, out)
    assert out.read_bytes() == PLAIN.encode()
    with raises_code("file-exists"):
        problem.write("another", out)
    with raises_code("folder-unreadable"):
        problem.write(PLAIN, tmp_path / "gone" / "report.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]
