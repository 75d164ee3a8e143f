"""Collecting into a real vault: real photos, the same ones again, and going on after a cut."""

from __future__ import annotations

import hashlib
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldkit.errors import Cancelled, EnvironmentFailure
from fieldkit.jobs import Job, Progress, silent_job
from fieldkit.sandbox import Sandbox
from fieldkit.workflows.field import collect, custody, evidence, interview
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import CollectReport
from tests.flows.team import SECRET, Team
from tests.unit.sandbox.material import photo

ROOT = Path(__file__).resolve().parents[2]
PHOTOS = ROOT.parent / "shared" / "data" / "photos"
TRUTHS: dict[str, dict[str, str | None]] = {
    "DSCN0010.jpg": {
        "latitude": "43.467448", "longitude": "11.885127", "captured_raw": "2008:10:22 16:28:39",
        "captured_local": "2008-10-22T16:28:39", "captured_offset": None, "camera_make": "NIKON",
    },
    "HMD_Nokia_8.3_5G.jpg": {
        "latitude": "60.146706", "longitude": "24.906772", "captured_local": "2022-08-14T14:12:31",
        "captured_offset": "+03:00", "width": "4608", "height": "1976",
    },
    "iphone_13_pro_max.HEIC": {
        "camera_model": "iPhone 13 Pro Max", "captured_offset": "+01:00", "width": "3024", "height": "4032",
    },
    "portrait_6.jpg": {"width": "450", "height": "600", "orientation": "6", "captured_local": None},
    "landscape_3.jpg": {"width": "600", "height": "450", "orientation": "3", "captured_local": None},
    "no_exif.jpg": {"captured_local": None, "latitude": None, "camera_make": None},
    "image02206.jpg": {"captured_local": None, "latitude": None},
    "Kodak_CX7530.jpg": {"latitude": "-0.371300", "longitude": "36.056417"},
}  # fmt: skip


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox.start() as running:
        yield running


@pytest.fixture
def session(team: Team, sandbox: Sandbox) -> FieldSession:
    found = team.devices["H-01"].session
    found.sandbox = sandbox
    return found


@pytest.fixture
def card(tmp_path: Path) -> Path:
    folder = tmp_path / "card"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.jpg").write_bytes(photo({0x010F: f"Maker {number}"}))
    return folder


def take(session: FieldSession, *paths: Path, only_missing: bool = False) -> CollectReport:
    return collect.collect(session, paths, silent_job(), only_missing=only_missing)


def test_real_photos_say_what_is_known_of_them_and_come_out_as_they_went_in(
    session: FieldSession, tmp_path: Path
) -> None:
    if not PHOTOS.is_dir():
        return  # extra material: the same is shown on our own in tests/unit/sandbox
    report = take(session, PHOTOS)
    assert report.problems == ()
    assert {item.name for item in report.items} == {path.name for path in PHOTOS.iterdir()}
    assert "no-network" in report.protections
    for item in report.items:
        original = (PHOTOS / item.name).read_bytes()
        out = tmp_path / f"out-{item.code}"
        evidence.export(session, item.id, out)
        assert out.read_bytes() == original
        assert item.sha256 == hashlib.sha256(original).hexdigest()
        assert item.metadata == "read"
        assert session.vault.objects.thumbnail(item.id) is not None
        known = evidence.show(session, item.id).metadata
        for name, value in TRUTHS.get(item.name, {}).items():
            assert known.get(name) == value, (item.name, name)
    doubts = {item.name: item.doubts for item in report.items}
    assert "no-zone" in doubts["DSCN0010.jpg"]
    assert doubts["HMD_Nokia_8.3_5G.jpg"] == ()
    assert "no-valid-date" in doubts["no_exif.jpg"]
    assert custody.check(session, silent_job()).outcome == "intact"


def test_the_same_content_is_taken_again_and_named(session: FieldSession, card: Path) -> None:
    first = take(session, card)
    assert all(item.same_as is None and "same-content" not in item.doubts for item in first.items)
    (card / "copy.jpg").write_bytes((card / "3.jpg").read_bytes())
    again = take(session, card)
    assert [item.same_as for item in again.items] == [*(item.code for item in first.items), first.items[3].code]
    assert all("same-content" in item.doubts for item in again.items)
    assert len(evidence.listing(session)) == 13
    third = take(session, card / "3.jpg")
    assert third.items[0].same_as == first.items[3].code  # the first, not the latest


def test_twice_within_one_collecting_is_noticed_too(session: FieldSession, card: Path) -> None:
    (card / "9.jpg").write_bytes((card / "0.jpg").read_bytes())
    report = take(session, card)
    assert [item.same_as for item in report.items] == [None] * 6 + [report.items[0].code]


def test_only_missing_takes_the_rest_and_says_what_is_here(session: FieldSession, card: Path) -> None:
    first = take(session, card / "1.jpg", card / "2.jpg")
    (card / "renamed.jpg").write_bytes((card / "1.jpg").read_bytes())
    rest = take(session, card, only_missing=True)
    assert [(one.name, one.code) for one in rest.already] == [(item.name, item.code) for item in first.items]
    assert [item.name for item in rest.items] == ["0.jpg", "3.jpg", "4.jpg", "5.jpg", "renamed.jpg"]
    assert rest.items[-1].same_as == first.items[0].code
    assert session.vault.store.names() == session.vault.objects.names()
    nothing = take(session, card, only_missing=True)
    assert (nothing.items, len(nothing.already)) == ((), 7)


def test_a_name_taken_again_with_other_content_is_missing(session: FieldSession, card: Path) -> None:
    take(session, card)
    (card / "1.jpg").write_bytes(photo({0x010F: "Another"}))
    assert [item.name for item in take(session, card, only_missing=True).items] == ["1.jpg"]


def test_what_was_taken_before_a_stop_belongs_to_its_interview(session: FieldSession, card: Path) -> None:
    """It once stayed behind, in the vault and attached to nothing."""
    draft = interview.new(session)
    sizes = [path.stat().st_size for path in sorted(card.iterdir())]

    def watch(progress: Progress) -> None:
        if progress.done > sum(sizes[:2]):
            job.cancel()

    job = Job(watch)
    with pytest.raises(Cancelled):
        collect.collect(session, [card], job, draft.row.id)
    taken = evidence.listing(session)
    assert 0 < len(taken) < 6
    assert list(interview.load(session, draft.row.id).form["exhibits"]) == [row.id for row in taken]


_KILLED = """
import os, pickle, signal, sys
from pathlib import Path
from fieldkit.jobs import Job
from fieldkit.sandbox import Sandbox
from fieldkit.workflows.field import collect, unlock
vault, card, secret, at = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
sandbox = Sandbox.start()
session = unlock.unlock(vault, secret, pickle.loads(bytes.fromhex(sys.argv[5])), sandbox)
def watch(progress):
    if progress.done >= at:
        os.kill(os.getpid(), signal.SIGKILL)
collect.collect(session, [card], Job(watch))
"""


@pytest.mark.faults
@pytest.mark.parametrize("part", [0.3, 0.99])
def test_after_a_kill_the_rest_is_taken_and_nothing_twice(
    team: Team, sandbox: Sandbox, card: Path, part: float
) -> None:
    for number in range(6, 40):
        (card / f"{number:02}.jpg").write_bytes(photo({0x010F: f"Maker {number}"}))
    device = team.devices["H-01"]
    device.lock()
    at = int(part * sum(path.stat().st_size for path in card.iterdir()))
    command = [
        sys.executable,
        "-c",
        _KILLED,
        str(device.folder),
        str(card),
        SECRET,
        str(at),
        pickle.dumps(device.clock).hex(),
    ]
    assert subprocess.run(command, cwd=ROOT, capture_output=True).returncode == -9
    session = device.session
    session.sandbox = sandbox
    before = {row.id for row in evidence.listing(session)}
    assert session.vault.store.names() == session.vault.objects.names()
    report = take(session, card, only_missing=True)
    assert (report.problems, len(report.items) + len(report.already)) == ((), 40)
    assert len(report.already) == len(before)
    digests = sorted([item.sha256 for item in report.items] + [one.sha256 for one in report.already])
    assert digests == sorted(hashlib.sha256(path.read_bytes()).hexdigest() for path in card.iterdir())
    assert len(evidence.listing(session)) == 40
    assert custody.check(session, silent_job()).outcome == "intact"


def test_small_files_become_durable_in_groups_each_with_its_own_lines(session: FieldSession, card: Path) -> None:
    for number in range(6, 40):
        (card / f"{number:02}.jpg").write_bytes(photo({0x010F: f"Maker {number}"}))
    interview.new(session)  # a line, so that the head is numbered
    heads, lines = session.vault._head._number, session.info().lines
    report = take(session, card)
    assert heads is not None
    assert session.vault._head._number == heads + 2  # transactions with lines: 32 files and the rest
    assert session.info().lines == lines + 2 * 40
    assert [item.code for item in report.items] == [f"E-{number:04}" for number in range(1, 41)]


def test_a_group_whose_transaction_fails_leaves_nothing_and_what_came_before_stands(
    session: FieldSession, card: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6, 40):
        (card / f"{number:02}.jpg").write_bytes(photo({0x010F: f"Maker {number}"}))
    draft = interview.new(session)
    put, count = session.vault.objects.put_thumbnail, 0

    def full(record: str, jpeg: bytes) -> None:
        nonlocal count
        count += 1
        if count == 36:
            raise EnvironmentFailure("disk-full", "The disk is full.", "Free disk space.")
        put(record, jpeg)

    monkeypatch.setattr(session.vault.objects, "put_thumbnail", full)
    with pytest.raises(EnvironmentFailure):
        collect.collect(session, [card], silent_job(), draft.row.id)
    monkeypatch.undo()
    taken = evidence.listing(session)
    assert len(taken) == 32
    assert list(interview.load(session, draft.row.id).form["exhibits"]) == [row.id for row in taken]
    assert session.vault.store.names() == session.vault.objects.names()
    rest = collect.collect(session, [card], silent_job(), draft.row.id, only_missing=True)
    assert [item.code for item in rest.items] == [f"E-{number:04}" for number in range(33, 41)]
    assert custody.check(session, silent_job()).outcome == "intact"


def test_names_of_every_kind_become_exhibits(session: FieldSession, tmp_path: Path) -> None:
    names = [b"bad\xff\xfe.jpg", b"line\nbreak.jpg", "\u202egpj.exe".encode(), b"n" * 251 + b".jpg", b"esc\x1b[2J.jpg"]
    (tmp_path / "odd").mkdir()
    for name in names:
        with open(bytes(tmp_path / "odd") + b"/" + name, "wb") as file:
            file.write(photo({0x010F: name.hex()[:20]}))
    report = take(session, tmp_path / "odd")
    assert len(report.items) == len(names)
    assert {row.name for row in evidence.listing(session)} == {
        "bad\\xff\\xfe.jpg", "line\nbreak.jpg", "\u202egpj.exe", "n" * 251 + ".jpg", "esc\x1b[2J.jpg",
    }  # fmt: skip
    assert custody.check(session, silent_job()).outcome == "intact"
