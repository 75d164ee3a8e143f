"""Recording on the desktop: what is asked first, what is shown as kept, what goes on, what a lock leaves."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT


def day(tmp_path: Path, *steps: str) -> dict[str, str]:
    """Run a day in a process of its own, for Qt looks for the sound server once; what it told."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.multimedia.*=false"}
    command = [sys.executable, "-m", "tests.ui.sound_day", str(tmp_path), *steps]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=100)
    assert done.returncode == 0, done.stderr
    return dict(line.split("=", 1) for line in done.stdout.splitlines() if "=" in line)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return day(tmp_path_factory.mktemp("sound"), "record", "cover", "lock", "pull")


def test_a_recording_from_the_microphone_becomes_an_exhibit(told: dict[str, str]) -> None:
    assert told["record.refused"] == "recording-not-agreed"
    assert told["record.recording"] == "True"
    assert float(told["record.loudness"]) > 0.1
    assert "R-0001" in told["record.bar"]
    assert 2.0 < float(told["record.seconds"]) < 30.0
    assert told["record.doubts"] == ""


def test_it_goes_on_while_people_look_elsewhere(told: dict[str, str]) -> None:
    assert told["record.elsewhere"] == "True"


def test_the_cover_hides_everything_and_only_the_own_passphrase_lifts_it(told: dict[str, str]) -> None:
    assert told["cover.covered"] == "True"
    assert told["cover.visible_words"] == ""
    assert told["cover.wrong"] == "still covered"
    assert told["cover.lifted"] == "True"
    assert told["cover.went_on"] == "True"


def test_a_lock_while_it_records_keeps_the_sound_for_the_next_unlocking(told: dict[str, str]) -> None:
    assert told["lock.rescued"] == "recording-cut"
    assert float(told["lock.seconds"]) > 1.0
    assert "cut off" in told["lock.today"]


def test_a_microphone_that_is_pulled_out_ends_the_recording_and_keeps_it(told: dict[str, str]) -> None:
    assert told["pull.failed"] == "microphone-lost"
    assert float(told["pull.seconds"]) > 1.0


def test_without_a_microphone_it_says_so_and_nothing_is_left(tmp_path: Path) -> None:
    told = day(tmp_path, "missing")
    assert told["missing.refused"] == "microphone-missing"
    assert told["missing.left"] == "0"
