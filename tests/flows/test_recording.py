"""Sound of an interview: only where it was agreed, never as plaintext on a disk, and nothing kept is lost by a cut."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fieldkit.capture.opus import RATE, seconds_of
from fieldkit.capture.sound import KEPT_WITHIN_S
from fieldkit.clock import FrozenClock
from fieldkit.errors import EnvironmentFailure, RefusedError, UsageError
from fieldkit.jobs import silent_job
from fieldkit.storage.frames import PREFIX_BYTES, FrameWriter
from fieldkit.workflows.field import custody, evidence, interview, recording, unlock
from fieldkit.workflows.field.session import FieldSession
from tests.conftest import ROOT
from tests.flows.team import SECRET, START, Device, Team
from tests.unit.capture.pcm import tone

AGREED = {"recording_reason": "speaks too fast to write", "recording_safe": True, "recording_agreed": True}
TENTH = RATE // 10 * 2
KILLED = """
import sys, time
from pathlib import Path
from fieldkit.clock import FrozenClock
from fieldkit.workflows.field import interview, recording, unlock
from tests.flows.team import SECRET, START
from tests.unit.capture.pcm import tone
clock = FrozenClock(START, "e" * 32)
clock.advance(600)
session = unlock.unlock(Path(sys.argv[1]), SECRET, clock)
live = recording.begin(session, sys.argv[2])
second = tone(1.0)
while True:
    for at in range(0, len(second), 9600):
        live.feed(second[at : at + 9600])
        time.sleep(0.01)  # ten times as fast as people speak
    print(live.kept_seconds, flush=True)
"""


@pytest.fixture
def lead(team: Team) -> Device:
    return team.devices["H-01"]


def draft(session: FieldSession, **form: object) -> str:
    started = interview.new(session)
    interview.add(session, started.row.id, {**AGREED, **form})
    return started.row.id


def recorded(session: FieldSession, ident: str, seconds: float) -> recording.LiveRecording:
    live = recording.begin(session, ident)
    fed(live, seconds)
    return live


def fed(live: recording.LiveRecording, seconds: float) -> None:
    pcm = tone(seconds)
    for at in range(0, len(pcm), TENTH):
        live.feed(pcm[at : at + TENTH])


def played(session: FieldSession, ident: str, folder: Path) -> float | None:
    evidence.export(session, ident, folder / "heard.ogg")
    return seconds_of([(folder / "heard.ogg").read_bytes()])


@pytest.mark.parametrize("lacks", ["recording_reason", "recording_safe", "recording_agreed"])
def test_nothing_is_recorded_before_a_reason_a_safety_check_and_a_yes(lead: Device, lacks: str) -> None:
    ident = draft(lead.session, **{lacks: "" if lacks == "recording_reason" else False})
    with pytest.raises(RefusedError) as caught:
        recording.begin(lead.session, ident)
    assert caught.value.code == "recording-not-agreed"
    assert lacks.replace("_", "-") in caught.value.message
    assert not (lead.folder / "sound").exists()
    assert not lead.session.vault.recordings.all()


def test_a_recording_becomes_an_exhibit_of_the_interview(lead: Device, tmp_path: Path) -> None:
    session, ident = lead.session, draft(lead.session)
    item = recorded(session, ident, 4.0).stop()
    assert item is not None
    shown = evidence.show(session, item.id)
    assert (shown.row.media_type, item.doubts) == ("audio/ogg", ())
    assert item.name == f"{interview.load(session, ident).row.code}-2026-11-25T09.01.ogg"
    assert interview.load(session, ident).form["exhibits"] == [item.id]
    heard = played(session, item.id, tmp_path)
    assert heard is not None
    assert 4.0 <= heard <= 4.03
    assert list((lead.folder / "sound").iterdir()) == []
    assert custody.check(session, silent_job()).outcome == "intact"


def test_no_sound_is_readable_on_the_disk_while_it_is_recorded(lead: Device) -> None:
    session, ident = lead.session, draft(lead.session)
    live = recorded(session, ident, 3.0)
    while live.kept_seconds < 2.0:
        time.sleep(0.01)
    [kept] = (lead.folder / "sound").iterdir()
    assert kept.stat().st_size > 4000
    for path in lead.folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert b"OggS" not in content, path
            assert b"OpusHead" not in content, path
    assert live.stop() is not None


def test_a_kill_loses_at_most_what_is_promised_and_the_next_start_says_so(lead: Device, tmp_path: Path) -> None:
    ident = draft(lead.session)
    lead.lock()
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(lead.folder), ident], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    with process:
        told = [0.0]
        while told[-1] < 20:
            told.append(float(process.stdout.readline()))
        process.kill()
        told += map(float, process.stdout.read().split())
    lead.clock.advance(3600)
    [rescued] = lead.session.rescued
    assert rescued.item is not None
    assert rescued.failed == ""
    assert rescued.item.doubts == ("recording-cut",)
    heard = played(lead.session, rescued.item.id, tmp_path)
    assert heard is not None
    assert heard >= told[-1] - KEPT_WITHIN_S
    assert interview.load(lead.session, ident).form["exhibits"] == [rescued.item.id]
    assert lead.again().rescued == ()
    assert custody.check(lead.session, silent_job()).outcome in ("intact", "ask")  # two boots, two clocks


def test_locking_while_it_records_loses_nothing_that_was_kept(lead: Device) -> None:
    ident = draft(lead.session)
    live = recorded(lead.session, ident, 3.0)
    while live.kept_seconds < 2.5:
        time.sleep(0.01)
    [rescued] = lead.again().rescued
    live.leave()
    assert rescued.item is not None
    assert float(evidence.show(lead.session, rescued.item.id).metadata["duration_seconds"]) >= 2.0


def test_what_was_altered_on_the_disk_is_kept_up_to_there_with_a_doubt(lead: Device) -> None:
    ident = draft(lead.session)
    live = recorded(lead.session, ident, 6.0)
    while live.kept_seconds < 5.5:
        time.sleep(0.01)
    live.leave()
    lead.lock()
    [kept] = (lead.folder / "sound").iterdir()
    content = bytearray(kept.read_bytes())
    content[len(content) // 2] ^= 1
    kept.write_bytes(content)
    [rescued] = lead.session.rescued
    assert rescued.item is not None
    assert rescued.item.doubts == ("recording-cut", "recording-damaged")
    seconds = float(evidence.show(lead.session, rescued.item.id).metadata["duration_seconds"])
    assert 1.0 < seconds < 5.0


@pytest.mark.parametrize("left", [None, 0, PREFIX_BYTES, PREFIX_BYTES + 3])
def test_one_that_was_cut_before_any_sound_leaves_nothing(lead: Device, left: int | None) -> None:
    ident = draft(lead.session)
    recorded(lead.session, ident, 1.0).leave()
    lead.lock()
    [kept] = (lead.folder / "sound").iterdir()
    if left is None:
        kept.unlink()
    else:
        os.truncate(kept, left)
    [rescued] = lead.session.rescued
    assert (rescued.item, rescued.failed) == (None, "")
    assert evidence.listing(lead.session) == ()
    assert list((lead.folder / "sound").iterdir()) == []
    assert lead.again().rescued == ()


def test_a_file_that_no_row_names_goes_after_a_cut_alone(lead: Device) -> None:
    recorded(lead.session, draft(lead.session), 1.0).leave()
    [kept] = (lead.folder / "sound").iterdir()
    content = kept.read_bytes()
    assert lead.again().rescued != ()
    kept.write_bytes(content)
    lead.again()
    assert kept.exists(), "an older database may have been put back"
    lead.lock()
    shutil.copy(lead.folder / "case.db", lead.folder / "case.db-wal")  # as a cut leaves one: not empty
    lead.again()
    assert not kept.exists()


def test_a_disk_that_refuses_keeps_the_sound_for_the_next_time(lead: Device, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise EnvironmentFailure("disk-full", "The disk is full.")

    ident = draft(lead.session)
    live = recorded(lead.session, ident, 3.0)
    with monkeypatch.context() as full:
        full.setattr("fieldkit.storage.objects.ObjectWriter.finish", refused)
        with pytest.raises(EnvironmentFailure):
            live.stop()
        [waiting] = lead.again().rescued
        assert (waiting.item, waiting.failed) == (None, "disk-full")
    [rescued] = lead.again().rescued
    assert rescued.item is not None
    assert float(evidence.show(lead.session, rescued.item.id).metadata["duration_seconds"]) >= 3.0


def test_a_disk_that_fills_while_it_records_keeps_what_came_before(
    lead: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[bytes] = []
    append = FrameWriter.append

    def full_later(self: FrameWriter, piece: bytes) -> None:
        if len(taken) == 10:
            raise EnvironmentFailure("disk-full", "The disk is full.")
        taken.append(piece)
        append(self, piece)

    monkeypatch.setattr(FrameWriter, "append", full_later)
    live = recording.begin(lead.session, draft(lead.session))
    with pytest.raises(EnvironmentFailure):
        fed(live, 60.0)
    item = live.stop()
    assert item is not None
    assert item.doubts == ("recording-cut",)
    assert item.size == sum(map(len, taken))


def test_sound_of_a_draft_that_was_discarded_meanwhile_is_kept(lead: Device) -> None:
    ident = draft(lead.session)
    live = recorded(lead.session, ident, 1.0)
    interview.discard(lead.session, ident, "the witness left")
    item = live.stop()
    assert item is not None
    assert evidence.show(lead.session, item.id).row.code == item.code


def test_a_finalised_interview_is_not_recorded(lead: Device) -> None:
    with pytest.raises(UsageError) as caught:
        recording.begin(lead.session, "0" * 32)
    assert caught.value.code == "not-a-draft"


def test_before_enrolment_nothing_is_recorded(team: Team, tmp_path: Path) -> None:
    from fieldkit.keys.slots import MINIMUM_COST
    from fieldkit.workflows.field import create

    clock = FrozenClock(START, "d" * 32)
    create.create_vault(tmp_path / "new", team.kit(), "H-09", "member", SECRET, clock, MINIMUM_COST)
    session = unlock.unlock(tmp_path / "new", SECRET, clock)
    assert recording.rescue(session) == ()
    with pytest.raises(RefusedError, match="enrol"):
        recording.begin(session, draft(session))
    session.lock()
