"""Sound goes to the disk while it is heard, and a disk that fails stops it without losing what was kept."""

from __future__ import annotations

import contextlib
import threading
import time
from pathlib import Path

import pytest

from fieldkit.capture import sound
from fieldkit.capture.opus import seconds_of
from fieldkit.capture.sound import KEPT_WITHIN_S, SoundCapture
from fieldkit.errors import EnvironmentFailure
from fieldkit.storage.frames import FrameWriter, new_key, read_frames
from tests.unit.capture.pcm import tone

TENTH = 9600


def fed(capture: SoundCapture, seconds: float) -> None:
    pcm = tone(seconds)
    for at in range(0, len(pcm), TENTH):
        capture.feed(pcm[at : at + TENTH])


def test_everything_that_was_fed_plays_after_the_end(tmp_path: Path) -> None:
    key, threads = new_key(), threading.active_count()
    capture = SoundCapture(tmp_path / "sound", key)
    fed(capture, 3.0)
    capture.finish()
    played = seconds_of(read_frames(tmp_path / "sound", key))
    assert played is not None
    assert 3.0 <= played <= 3.03
    assert capture.kept_seconds == pytest.approx(3.0, abs=0.03)
    assert threading.active_count() == threads


def test_what_is_on_the_disk_lags_by_less_than_is_promised(tmp_path: Path) -> None:
    key = new_key()
    capture = SoundCapture(tmp_path / "sound", key)
    fed(capture, 5.0)
    while (kept := capture.kept_seconds) < 4.0:
        time.sleep(0.01)
    played = seconds_of(read_frames(tmp_path / "sound", key))
    assert played is not None
    assert played >= kept
    assert played >= 5.0 - KEPT_WITHIN_S
    capture.finish()


def test_a_defect_of_ours_is_raised_and_never_called_a_whole_recording(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> bytes:
        raise ZeroDivisionError

    capture = SoundCapture(tmp_path / "sound", new_key())
    monkeypatch.setattr(capture._encoder, "encode", broken)
    capture.feed(tone(0.1))
    with pytest.raises(ZeroDivisionError):
        capture.finish()
    assert capture.failure is None
    with pytest.raises(ZeroDivisionError):
        capture.feed(tone(0.1))


def test_a_full_disk_stops_it_and_what_was_kept_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[bytes] = []
    append = FrameWriter.append

    def full_after_three(self: FrameWriter, piece: bytes) -> None:
        if len(taken) == 3:
            raise EnvironmentFailure("disk-full", "The disk is full.")
        taken.append(piece)
        append(self, piece)

    monkeypatch.setattr(FrameWriter, "append", full_after_three)
    key = new_key()
    capture = SoundCapture(tmp_path / "sound", key)
    with contextlib.suppress(EnvironmentFailure):
        fed(capture, 3.0)
    while capture.failure is None:
        time.sleep(0.01)
    with pytest.raises(EnvironmentFailure) as caught:
        capture.feed(tone(0.1))
    assert caught.value.code == "disk-full"
    assert capture.failure is caught.value
    with pytest.raises(EnvironmentFailure):
        capture.finish()
    assert list(read_frames(tmp_path / "sound", key)) == taken


def test_a_disk_that_cannot_keep_up_is_told_and_memory_stays_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, append = threading.Event(), FrameWriter.append

    def slow(self: FrameWriter, piece: bytes) -> None:
        go.wait()
        append(self, piece)

    monkeypatch.setattr(FrameWriter, "append", slow)
    monkeypatch.setattr(sound, "_BACKLOG", 20 * TENTH)
    capture = SoundCapture(tmp_path / "sound", new_key())
    with pytest.raises(EnvironmentFailure) as caught:
        fed(capture, 10.0)
    assert caught.value.code == "disk-too-slow"
    go.set()
    with pytest.raises(EnvironmentFailure):
        capture.finish()
