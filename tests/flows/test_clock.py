"""A laptop's clock that is wrong by years: real processes under a false time record, say so, and accuse nobody."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fieldkit.clock import SystemClock
from fieldkit.workflows import demo
from fieldkit.workflows.sample_material import INTERVIEW_FORM, make

pytestmark = pytest.mark.timeout(300)  # some twenty processes, each deriving a key

PROGRAM = (
    "import runpy, select, time\n"
    "time.sleep = lambda seconds: select.select([], [], [], seconds)\n"  # faketime breaks clock_nanosleep to a time
    "runpy.run_module('fieldkit', run_name='__main__')\n"
)


@dataclass
class Laptop:
    folder: Path

    def run(self, shift: str, *words: str | Path, form: object = None, status: int = 0) -> Any:
        """One command while the wall clock is off by ``shift``; the counter since boot runs on as it does."""
        shared = ["--vault", self.folder / "vault", "--passphrase-file", self.folder / "secret", "--json"]
        command = ["faketime", "-f", shift, sys.executable, "-c", PROGRAM, *words, *shared]
        kept = {name: value for name, value in os.environ.items() if not name.startswith("FIELDKIT_")}
        done = subprocess.run(
            [str(one) for one in command], input=json.dumps(form), capture_output=True, text=True, check=False,
            env=kept | {"FAKETIME_DONT_FAKE_MONOTONIC": "1"},
        )  # fmt: skip
        assert done.returncode == status, (words, done.stdout, done.stderr)
        return json.loads(done.stdout)

    def lines(self) -> list[dict[str, Any]]:
        """Lines of custody, oldest first; read at the right time, which is itself a step back."""
        shown = self.run("+0", "custody", "show")["lines"]
        return sorted(shown, key=lambda line: line["seq"])

    def record(self, shift: str) -> None:
        """A whole interview with evidence, reviewed."""
        code = self.run(shift, "interview", "new")["row"]["code"]
        self.run(shift, "interview", "identity", code, "-", form={"name": "Amina Example"})
        self.run(shift, "interview", "add", code, "-", form=INTERVIEW_FORM)
        taken = self.run(shift, "evidence", "add", make(self.folder / f"card{shift}"), "--interview", code)
        assert taken["items"]
        assert not taken["problems"]
        self.run(shift, "interview", "finalise", code)
        self.run(shift, "review", "approve", "--all")


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    made = demo.set_up(tmp_path, lambda _: None, SystemClock())
    (tmp_path / "secret").write_text(made.vault + "\n", encoding="utf-8")
    return Laptop(tmp_path)


@pytest.mark.parametrize(
    ("shift", "word", "kit"),
    [("-10y", "back", "not-yet"), pytest.param("+10y", "forward", "expired", marks=pytest.mark.soak)],
)
def test_a_clock_ten_years_off_records_everything_and_says_so(laptop: Laptop, shift: str, word: str, kit: str) -> None:
    info = laptop.run(shift, "vault", "info")
    assert info["kit_state"] == kit
    laptop.record(shift)
    report = laptop.run(shift, "custody", "check")
    found = {check["code"]: check for check in report["checks"]}
    assert report["outcome"] == "ask"
    assert found["chain"]["status"] == "ask"
    assert "the clock is wrong, or it has run out" in found["chain"]["detail"]
    refused = laptop.run(shift, "bundle", "seal", "--out", laptop.folder / "early", status=3)
    assert refused["error"]["code"] == "clock-outside-certificate"
    assert "Go on recording" in refused["error"]["next"]
    assert not (laptop.folder / "early").exists()
    steps = [line for line in laptop.lines() if line["act"] == "clock-jump"]
    assert len(steps) == 2, "once when it went wrong, once when it was set right"
    assert steps[0]["reason"].startswith(f"the clock went {word} 3")
    report = laptop.run("+0", "custody", "check")
    assert report["outcome"] == "intact", report
    sealed = laptop.run("+0", "bundle", "seal", "--out", laptop.folder / "stick")
    assert len(sealed["written"]["files"]) >= 3


def test_steps_back_are_lines_and_no_line_is_refused_for_them(laptop: Laptop) -> None:
    for shift in ("-5m", "-6h", "-3d", "-4d"):
        laptop.run(shift, "interview", "new")
    steps = [line["reason"] for line in laptop.lines() if line["act"] == "clock-jump"]
    assert [reason.split()[3] for reason in steps] == ["back", "back", "back", "back", "forward"]
    seconds = [int(reason.split()[4]) for reason in steps]
    expected = [300, 6 * 3600 - 300, 3 * 86400 - 6 * 3600, 86400, 4 * 86400]
    assert all(abs(found - wanted) <= 60 for found, wanted in zip(seconds, expected, strict=True))
    rows = laptop.run("+0", "interview", "list")["interviews"]
    assert len(rows) == 4
    assert laptop.run("+0", "custody", "check")["outcome"] == "intact"
