"""A memory card: everything of it, pulled out, a full disk, killed and gone on with; and when it may be erased."""

from __future__ import annotations

import errno
import json
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldkit.errors import RefusedError
from fieldkit.jobs import Job, Progress, silent_job
from fieldkit.storage.objects import ObjectStore
from fieldkit.workflows.card_values import CardReport
from fieldkit.workflows.field import card, collect, custody, evidence, interview
from fieldkit.workflows.field.session import FieldSession
from tests.flows.team import SECRET, Team
from tests.unit.sandbox.material import photo

ROOT = Path(__file__).resolve().parents[2]
FILES = 12
MANY = 70
"""Three groups of small files."""
FULL = f"inject=rename:error=ENOSPC:when={MANY // 2 + 10}+"


@pytest.fixture
def session(team: Team) -> FieldSession:
    return team.devices["H-01"].session


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A card with two folders of photos."""
    return filled(tmp_path / "card", FILES)


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A card with more photos than become durable at once."""
    return filled(tmp_path / "card", MANY)


def filled(made: Path, files: int) -> Path:
    for number in range(files):
        place = made / "DCIM" / f"{100 + number % 2}CANON"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"IMG_{number:04}.jpg").write_bytes(photo({0x010F: f"Maker {number}"}))
    return made


def size_of(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def at(part: float, folder: Path, act: Callable[[], object], stage: str = "collect") -> Job:
    """A job that does ``act`` once, when this part of the bytes has passed."""
    size, done = size_of(folder), list[bool]()

    def watch(progress: Progress) -> None:
        if progress.stage == stage and progress.done >= part * size and not done:
            done.append(True)
            act()

    return Job(watch)


def names(report: CardReport) -> dict[str, str]:
    return {one.name: one.code for one in report.not_safe}


def taken_once(session: FieldSession, report: CardReport, files: int = FILES) -> None:
    """Everything is here, nothing twice, and the chain stands."""
    assert report.safe_to_erase, report.not_safe
    assert (report.files, report.read_back) == (files, files)
    assert len(evidence.listing(session)) == files
    assert session.vault.store.names() == session.vault.objects.names()
    assert custody.check(session, silent_job()).outcome == "intact"


def test_a_card_is_safe_to_erase_once_every_original_was_read_back(session: FieldSession, folder: Path) -> None:
    stages = set()
    report = card.take_card(session, [folder], Job(lambda progress: stages.add(progress.stage)))
    assert (report.files, report.size, len(report.taken)) == (FILES, size_of(folder), FILES)
    assert stages == {"collect", "read-back"}
    assert (report.stopped, report.card_gone, report.not_safe) == (None, False, ())
    taken_once(session, report)


def test_a_second_time_nothing_is_taken_and_it_is_safe_all_the_same(session: FieldSession, folder: Path) -> None:
    first = card.take_card(session, [folder], silent_job())
    again = card.take_card(session, [folder], silent_job())
    assert (again.taken, len(again.already)) == ((), FILES)
    assert {one.code for one in again.already} == {one.code for one in first.taken}
    taken_once(session, again)


def test_a_copy_on_the_card_is_an_exhibit_of_its_own_and_said(session: FieldSession, folder: Path) -> None:
    shutil.copy(folder / "DCIM/100CANON/IMG_0000.jpg", folder / "copy.jpg")
    report = card.take_card(session, [folder], silent_job())
    assert report.safe_to_erase
    assert [(one.name, one.same_as) for one in report.taken if one.same_as] == [("copy.jpg", report.taken[0].code)]


def test_two_cards_with_the_same_names_are_told_apart(session: FieldSession, folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    for path in other.rglob("*.jpg"):
        path.write_bytes(path.read_bytes() + b"of another camera")
    report = card.take_card(session, [folder, other], silent_job())
    assert (report.files, len(report.taken), report.safe_to_erase) == (2 * FILES, 2 * FILES, True)


def test_hidden_files_keep_a_card_from_being_erased_until_they_are_taken(session: FieldSession, folder: Path) -> None:
    (folder / ".Trashes" / "501").mkdir(parents=True)
    (folder / ".Trashes" / "501" / "deleted.jpg").write_bytes(photo({0x010F: "deleted"}))
    (folder / "._IMG_0000.jpg").write_bytes(b"Mac OS X")
    report = card.take_card(session, [folder], silent_job())
    assert not report.safe_to_erase
    assert names(report) == {".Trashes/501/deleted.jpg": "system-file", "._IMG_0000.jpg": "system-file"}
    rest = card.take_card(session, [folder], silent_job(), everything=True)
    assert (rest.safe_to_erase, rest.files) == (True, FILES + 2)
    assert {one.name for one in rest.taken} == set(names(report))


def test_what_cannot_be_read_is_named_with_its_reason(session: FieldSession, folder: Path) -> None:
    (folder / "link.jpg").symlink_to(folder / "DCIM/100CANON/IMG_0000.jpg")
    os.mkfifo(folder / "pipe")
    report = card.take_card(session, [folder], silent_job())
    assert not report.safe_to_erase
    assert names(report) == {"link.jpg": "link-not-followed", "pipe": "not-a-file"}
    assert all(one.message and one.next_step for one in report.not_safe)
    assert report.read_back == FILES


def test_a_card_pulled_out_half_way_is_gone_on_with(session: FieldSession, folder: Path, tmp_path: Path) -> None:
    away = tmp_path / "away"
    report = card.take_card(session, [folder], at(0.5, folder, lambda: folder.rename(away)))
    assert (report.card_gone, report.safe_to_erase, report.files) == (True, False, FILES)
    assert 0 < len(report.taken) < FILES
    assert len(report.taken) + len(report.not_safe) == FILES
    assert set(names(report).values()) == {"file-missing"}
    away.rename(folder)
    rest = card.take_card(session, [folder], silent_job())
    assert {one.name for one in rest.already} == {one.name for one in report.taken}
    assert {one.name for one in rest.taken} == set(names(report))
    taken_once(session, rest)


def test_a_card_pulled_out_after_its_last_file_is_not_called_safe(session: FieldSession, folder: Path) -> None:
    report = card.take_card(session, [folder], at(1, folder, lambda: folder.rename(folder.with_name("away"))))
    assert (len(report.taken), report.card_gone, report.safe_to_erase) == (FILES, True, False)


def test_a_person_stops_it_and_goes_on(session: FieldSession, folder: Path) -> None:
    draft = interview.new(session).row.id
    job: Job = at(0.4, folder, lambda: job.cancel())
    report = card.take_card(session, [folder], job, draft)
    assert (report.stopped, report.safe_to_erase) == ("cancelled", False)
    assert set(names(report).values()) == {"not-reached"}
    assert 0 < len(report.taken) < FILES
    rest = card.take_card(session, [folder], silent_job(), draft)
    taken_once(session, rest)
    assert len(interview.load(session, draft).form["exhibits"]) == FILES


def test_stopped_while_it_reads_back_it_is_not_safe(session: FieldSession, folder: Path) -> None:
    job: Job = at(0.5, folder, lambda: job.cancel(), "read-back")
    report = card.take_card(session, [folder], job)
    assert (len(report.taken), report.stopped, report.safe_to_erase) == (FILES, "cancelled", False)


def test_a_file_that_came_meanwhile_is_not_safe(session: FieldSession, folder: Path) -> None:
    report = card.take_card(session, [folder], at(0.5, folder, lambda: (folder / "new.jpg").write_bytes(b"new")))
    assert (names(report), report.safe_to_erase) == ({"new.jpg": "file-changed"}, False)


def test_an_original_that_reads_back_differently_is_named(session: FieldSession, folder: Path) -> None:
    def spoil() -> None:
        newest = max(session.vault.store.folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)
        whole = bytearray(newest.read_bytes())
        whole[20] ^= 1
        newest.write_bytes(whole)

    spoiling = at(0, folder, spoil, "read-back")
    report = card.take_card(session, [folder], spoiling)
    assert set(names(report).values()) <= {"object-damaged"}
    again = card.take_card(session, [folder], silent_job())
    assert list(names(again).values()) == ["object-damaged"]
    assert (again.safe_to_erase, again.read_back) == (False, FILES - 1)


def test_an_empty_card_is_nothing_to_erase(session: FieldSession, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    report = card.take_card(session, [tmp_path / "empty"], silent_job())
    assert (report.files, report.not_safe, report.safe_to_erase) == (0, (), False)


def test_before_enrolment_no_card_is_taken(
    session: FieldSession, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "certificate", "")
    with pytest.raises(RefusedError) as caught:
        card.take_card(session, [folder], silent_job())
    assert caught.value.code == "not-enrolled"


_SCRIPT = """
import dataclasses, json, os, pickle, signal, sys
from pathlib import Path
from fieldkit.jobs import Job
from fieldkit.workflows.field import card, unlock
vault, folder, secret, kill_at = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
session = unlock.unlock(vault, secret, pickle.loads(bytes.fromhex(sys.argv[5])))
def watch(progress):
    if kill_at and progress.done >= kill_at:
        os.kill(os.getpid(), signal.SIGKILL)
Path(sys.argv[6]).touch()
report = card.take_card(session, [folder], Job(watch))
print(json.dumps(dataclasses.asdict(report)))
"""


def in_a_process(team: Team, folder: Path, kill_at: int, *around: str) -> subprocess.CompletedProcess[str]:
    device = team.devices["H-01"]
    device.lock()
    clock = pickle.dumps(device.clock).hex()
    command = [*around, sys.executable, "-c", _SCRIPT, str(device.folder), str(folder), SECRET, str(kill_at), clock]
    return subprocess.run([*command, str(team.folder / "begun")], cwd=ROOT, capture_output=True, text=True)


@pytest.mark.faults
def test_killed_half_way_the_rest_is_taken_and_nothing_twice(team: Team, large: Path) -> None:
    assert in_a_process(team, large, size_of(large) * 97 // 100).returncode == -9
    session = team.devices["H-01"].session
    before = len(evidence.listing(session))
    assert before < MANY
    report = card.take_card(session, [large], silent_job())
    assert (len(report.already), len(report.taken)) == (before, MANY - before)
    taken_once(session, report, MANY)


@pytest.mark.faults
def test_a_full_disk_loses_nothing_and_is_gone_on_with(team: Team, large: Path) -> None:
    strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=rename", "-e", FULL]
    done = in_a_process(team, large, 0, *strace)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["stopped"] == "disk-full"
    assert not told["safe_to_erase"]
    assert 0 < len(told["taken"]) < MANY
    assert {one["code"] for one in told["not_safe"]} == {"not-reached"}
    assert len(told["taken"]) + len(told["not_safe"]) == MANY
    session = team.devices["H-01"].session
    kept = {row.id for row in evidence.listing(session)}
    assert kept == {one["id"] for one in told["taken"]}
    taken_once(session, card.take_card(session, [large], silent_job()), MANY)


def test_collecting_says_what_it_did_as_it_does_it(session: FieldSession, folder: Path) -> None:
    told: list[str] = []
    report = collect.collect(session, [folder], silent_job(), tell=lambda what, _: told.append(what.name))
    assert told == [item.name for item in report.items]


def test_a_file_that_cannot_be_let_go_of_keeps_nothing_from_its_interview(
    session: FieldSession, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = interview.new(session).row.id
    collect.collect(session, [folder], silent_job(), draft)
    (folder / "later.jpg").write_bytes(photo({0x010F: "Later"}))

    def refused(store: ObjectStore, name: str) -> None:
        raise OSError(errno.EIO, "the disk failed")

    with monkeypatch.context() as patch:
        patch.setattr(ObjectStore, "remove", refused)
        report = collect.collect(session, [folder], silent_job(), draft, only_missing=True)
    assert (len(report.already), len(report.items)) == (FILES, 1)
    assert report.items[0].id in interview.load(session, draft).form["exhibits"]
