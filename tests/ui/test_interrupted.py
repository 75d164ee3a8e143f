"""What goes wrong in the middle, seen at the real window: killed while one types, a card that goes away or is killed on
the way, a disk that is full. Nothing that was said to be saved is lost, nothing is taken twice, and it is said."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.field_team import LEAD, SECRET, FieldTeam, make_card
from tests.ui.program import Program, program
from tests.ui.run import Run, alive

pytestmark = [pytest.mark.soak, pytest.mark.timeout(300)]

MOST_LOST_SECONDS = 2.0
PHOTOS = 400


@pytest.fixture
def team(tmp_path: Path) -> FieldTeam:
    return FieldTeam.make(tmp_path / "team", member=False)


def unlocked(on: Program, folder: Path, vault: Path) -> Run:
    run = Run(on, folder)
    on.click("Open a vault or desk that is there already…")
    on.choose(vault)
    run.unlock(SECRET)
    return run


def kill(on: Program) -> None:
    """End the workspace as a power cut ends it; the gate is back and says so."""
    held = on.see("Lock", kind="PressButton").process
    os.kill(held, signal.SIGKILL)
    on.wait(lambda: not alive(held), "its end")
    on.says("The workspace ended before it was locked. What was shown as saved is safe.")


def test_killed_while_one_types_two_seconds_are_lost_at_most(tmp_path: Path, team: FieldTeam) -> None:
    with program(tmp_path / "run", "") as on:
        run = unlocked(on, tmp_path, team.folder / LEAD)
        on.hands.key("Control+n")
        on.wait(lambda: on.see("Why this interview is needed").focus, "the keyboard in the first field")
        on.click("Account, something is missing")
        on.wait(lambda: on.see("In the witness's language").focus, "the keyboard in the turn")
        typed: list[float] = []
        while len(typed) < 60:  # ten words a second, each its own number, without a pause that would save it
            on.hands.type(f"{len(typed):03d} ")
            typed.append(time.monotonic())
            time.sleep(0.1)
        held = on.see("Lock", kind="PressButton").process
        on.hands.type("060 ")
        os.kill(held, signal.SIGKILL)
        killed = time.monotonic()
        on.says("The workspace ended before it was locked.")
        run.unlock(SECRET)
        on.says("Interview R-0001 is here as it was saved at ")
        on.click("Go on writing: Interview R-0001 is a draft")
        there = on.see("In the witness's language", kind="Edit").text.split()
        assert there == [f"{number:03d}" for number in range(len(there))], "in order, none twice, none cut"
        must = sum(1 for moment in typed if moment < killed - MOST_LOST_SECONDS)
        assert must > 30
        assert len(there) >= must, f"{len(there)} words are there of {must} that were older than two seconds"


def choose_card(on: Program, card: Path) -> None:
    on.hands.key("Control+3")
    on.see("Evidence", kind="Label")
    on.click("Add…")
    for key in ("Up", "Up", "Return"):  # "Card or folder…"
        on.hands.key(key)
    on.choose(card)


def test_a_card_that_goes_away_and_comes_back_is_taken_once(tmp_path: Path, team: FieldTeam) -> None:
    card = tmp_path / "card"
    make_card(card, PHOTOS)
    with program(tmp_path / "run", "") as on:
        run = unlocked(on, tmp_path, team.folder / LEAD)
        choose_card(on, card)
        on.says("Taking files · ")
        card.rename(tmp_path / "pulled")
        on.says("The card was pulled out. Put it back in and go on.")
        (tmp_path / "pulled").rename(card)
        on.click("Go on with the card")
        on.says(f"Read back from the disk and equal: {PHOTOS}.")
        on.says("Safe to erase the folder card")
        run.lock()
    assert len(set(team.digests(LEAD))) == len(team.digests(LEAD)) == PHOTOS


def test_an_import_that_was_killed_goes_on_and_takes_nothing_twice(tmp_path: Path, team: FieldTeam) -> None:
    card = tmp_path / "card"
    make_card(card, PHOTOS)
    with program(tmp_path / "run", "") as on:
        run = unlocked(on, tmp_path, team.folder / LEAD)
        choose_card(on, card)
        on.says("Taking files · ")
        kill(on)
        run.unlock(SECRET)
        on.says("fieldkit ended before it was locked. Everything that was shown as saved is here.")
        choose_card(on, card)
        on.says(f"Read back from the disk and equal: {PHOTOS}.")
        on.says("Safe to erase the folder card")
        run.lock()
    assert len(set(team.digests(LEAD))) == len(team.digests(LEAD)) == PHOTOS


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with little room."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True).returncode:
        pytest.fail("a disk of its own needs the right to mount")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_is_said_and_what_was_typed_is_kept_once_there_is_room(
    small_disk: Path, tmp_path: Path, team: FieldTeam
) -> None:
    vault = small_disk / LEAD
    shutil.copytree(team.folder / LEAD, vault)
    filling = small_disk / "filling"
    with program(tmp_path / "run", "") as on:
        run = unlocked(on, tmp_path, vault)
        on.hands.key("Control+n")
        on.wait(lambda: on.see("Why this interview is needed").focus, "the keyboard in the first field")
        with filling.open("wb") as stream:
            while shutil.disk_usage(small_disk).free:
                stream.write(bytes(min(4096, shutil.disk_usage(small_disk).free)))
                stream.flush()
        on.hands.type("words that the disk refuses " * 20)
        on.says("Not yet saved")
        on.says("disk is full")
        run.picture("disk-full")
        filling.unlink()
        on.says("Saved ")
        on.hands.type("and on")
        run.lock()
        run.unlock(SECRET)
        on.click("Go on writing: Interview R-0001 is a draft")
        assert on.see("Why this interview is needed", kind="Edit").text.endswith("refuses and on")
        run.lock()  # or the disk is in use
