"""Backups on a second disk: made, read back, checked to the last byte, restored; cut anywhere, the last one stands."""

from __future__ import annotations

import errno
import os
import random
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fieldkit.clock import FrozenClock
from fieldkit.custody import Subject
from fieldkit.errors import Cancelled, EnvironmentFailure, EvidenceError, RefusedError, UsageError
from fieldkit.jobs import Job, Progress, silent_job
from fieldkit.vault import backups, keyring
from fieldkit.workflows.field import backup, collect, custody, evidence, overview, unlock
from fieldkit.workflows.field.session import FieldSession
from tests.unit.vault.test_migration import PASSPHRASE, STORED, stored

DAY = 24 * 60 * 60


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock(datetime(2026, 12, 1, 9, tzinfo=UTC))


@pytest.fixture
def session(tmp_path: Path, clock: FrozenClock) -> Iterator[FieldSession]:
    opened = unlock.unlock(stored(STORED[-1], tmp_path / "vault"), PASSPHRASE, clock)
    yield opened
    opened.lock()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "a stick, named like people do (2)%20é"
    folder.mkdir()
    return folder


def root_of(stick: Path) -> Path:
    return backups.locate(stick)


def take(session: FieldSession, folder: Path, name: str, data: bytes) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(data)
    assert collect.collect(session, [folder / name], silent_job()).items


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_made_checked_restored_and_every_original_is_there(
    session: FieldSession, stick: Path, tmp_path: Path, clock: FrozenClock
) -> None:
    take(session, tmp_path / "card", "a.bin", os.urandom(3 << 20))
    row = backup.make(session, stick, silent_job())
    assert (row.number, row.new_files) == (1, row.files - 3)
    report = backup.check(stick, PASSPHRASE, clock, silent_job())
    assert report.outcome == "intact"
    assert len(report.checks[0].looked_at) == row.files

    restored = backup.restore(stick, PASSPHRASE, tmp_path / "spare", silent_job())
    assert restored.last_line == row.last_line
    again = unlock.unlock(tmp_path / "spare", PASSPHRASE, clock)
    try:
        assert not again.vault.salvage
        for item in evidence.listing(again):
            evidence.export(again, item.id, tmp_path / f"out-{item.code}")
        assert (tmp_path / "out-E-0002").read_bytes() == (tmp_path / "card/a.bin").read_bytes()
        assert custody.check(again, silent_job()).outcome == "intact"
    finally:
        again.lock()


def test_only_what_is_new_is_copied_and_one_generation_before_is_kept(
    session: FieldSession, stick: Path, tmp_path: Path
) -> None:
    first = backup.make(session, stick, silent_job())
    take(session, tmp_path / "card", "b.txt", b"a second item")
    second = backup.make(session, stick, silent_job())
    assert (second.number, second.new_files, second.files) == (2, 1, first.files + 1)
    third = backup.make(session, stick, silent_job())
    assert (third.number, third.new_files) == (3, 0)
    assert backups.generations(root_of(stick)) == [2, 3]


def test_the_line_and_the_age_come_only_after_it_was_made(
    session: FieldSession, stick: Path, clock: FrozenClock
) -> None:
    assert overview.strip(session).backup_age_days is None
    backup.make(session, stick, silent_job())
    newest = custody.show(session)[0]
    assert (newest.act, newest.reason) == ("copied", "backup 1, read back equal")
    assert overview.strip(session).backup_age_days == 0
    clock.advance(2 * DAY + 60)
    assert overview.strip(session).backup_age_days == 2


def test_what_was_erased_is_in_no_older_generation(session: FieldSession, stick: Path, tmp_path: Path) -> None:
    take(session, tmp_path / "card", "c.txt", b"to be erased")
    backup.make(session, stick, silent_job())
    exhibit = evidence.listing(session)[-1]
    stored_object = session.vault.objects.of(exhibit.id)
    assert stored_object is not None
    with session.writing() as writer:
        session.vault.objects.drop(exhibit.id)
        writer.line("erased", (Subject("object", exhibit.code, stored_object.sha256),), reason="asked by the witness")
    session.vault.store.remove(stored_object.name)
    backup.make(session, stick, silent_job())
    assert backups.generations(root_of(stick)) == [2]
    assert not (root_of(stick) / "objects" / stored_object.name).exists()


def outcome(stick: Path, clock: FrozenClock) -> str:
    """The code under which a check fails or refuses; empty where it finds nothing."""
    try:
        [check] = backup.check(stick, PASSPHRASE, clock, silent_job()).checks
    except (EvidenceError, RefusedError, UsageError) as error:
        return error.code
    return check.facts[0][1] if check.status == "fail" else ""


def test_every_file_cut_or_altered_is_seen(session: FieldSession, stick: Path, clock: FrozenClock) -> None:
    backup.make(session, stick, silent_job())
    generator, checked = random.Random(7), 0
    for path in sorted(p for p in root_of(stick).rglob("*") if p.is_file()):
        good = path.read_bytes()
        at = generator.randrange(len(good))
        flipped = good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :]
        bad = (flipped, good[:at], good + b"x", None)[checked % 4]
        path.unlink() if bad is None else path.write_bytes(bad)
        assert outcome(stick, clock) in EXPECTED, path.name
        path.write_bytes(good)
        checked += 1
    assert checked >= 8
    assert backup.check(stick, PASSPHRASE, clock, silent_job()).outcome == "intact"


EXPECTED = {
    "backup-damaged", "database-damaged", "object-damaged", "passphrase-wrong", "vault-file-damaged", "slot-malformed",
    "no-backup", "not-a-vault", "wrapped-key-damaged",
}  # fmt: skip


def test_a_generation_put_together_from_two_is_seen(session: FieldSession, stick: Path, clock: FrozenClock) -> None:
    backup.make(session, stick, silent_job())
    backup.make(session, stick, silent_job())
    root = root_of(stick)
    shutil.copy(root / "000001/case.db", root / "000002/case.db")
    [check] = backup.check(stick, PASSPHRASE, clock, silent_job()).checks
    assert (check.status, check.facts[0][1]) == ("fail", "backup-damaged")
    shutil.rmtree(root / "000002")
    shutil.copytree(root / "000001", root / "000002")
    [check] = backup.check(stick, PASSPHRASE, clock, silent_job()).checks
    assert (check.status, check.facts[0][1]) == ("fail", "backup-damaged")


def test_checking_writes_nothing_on_the_stick(session: FieldSession, stick: Path, clock: FrozenClock) -> None:
    backup.make(session, stick, silent_job())
    before = files(stick)
    backup.check(stick, PASSPHRASE, clock, silent_job())
    assert files(stick) == before


def test_stopped_at_every_step_the_backup_before_still_stands(
    session: FieldSession, stick: Path, tmp_path: Path, clock: FrozenClock
) -> None:
    backup.make(session, stick, silent_job())
    take(session, tmp_path / "card", "d.bin", os.urandom(2 << 20))
    lines = len(custody.show(session))
    steps = 0
    while True:
        try:
            backup.make(session, stick, _stopping_after(steps))
            break
        except Cancelled:
            assert backups.generations(root_of(stick)) == [1]
            assert steps % 4 or outcome(stick, clock) == ""
            assert len(custody.show(session)) == lines
        steps += 1
    assert steps > 3
    assert backup.check(stick, PASSPHRASE, clock, silent_job()).outcome == "intact"


def _stopping_after(steps: int) -> Job:
    job = Job(lambda progress: count(progress))
    done = [0]

    def count(_: Progress) -> None:
        done[0] += 1
        if done[0] > steps:
            job.cancel()

    if not steps:
        job.cancel()
    return job


def test_a_failed_sync_makes_no_backup_and_is_not_tried_again(
    session: FieldSession, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = os.fsync, []

    def failing(descriptor: int) -> None:
        if str(stick) in os.readlink(f"/proc/self/fd/{descriptor}"):
            calls.append(descriptor)
            raise OSError(errno.EIO, "Input/output error")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(EnvironmentFailure) as caught:
        backup.make(session, stick, silent_job())
    assert caught.value.code == "disk-failed"
    assert len(calls) == 1
    monkeypatch.undo()
    with pytest.raises(UsageError, match="There is no backup"):
        root_of(stick)
    assert custody.show(session)[0].act != "copied"


def test_a_damaged_backup_is_not_restored_and_leaves_nothing(
    session: FieldSession, stick: Path, tmp_path: Path
) -> None:
    backup.make(session, stick, silent_job())
    some_object = next((root_of(stick) / "objects").iterdir())
    some_object.write_bytes(some_object.read_bytes()[:-1])
    with pytest.raises(EvidenceError) as caught:
        backup.restore(stick, PASSPHRASE, tmp_path / "spare", silent_job())
    assert caught.value.code == "backup-damaged"
    assert not (tmp_path / "spare").exists()


def test_a_folder_of_somebodys_is_not_emptied_for_a_file_that_is_called_restoring(
    session: FieldSession, stick: Path, tmp_path: Path
) -> None:
    backup.make(session, stick, silent_job())
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / keyring.RESTORING).touch()
    (theirs / "letter").write_text("not a vault's")
    with pytest.raises(UsageError) as caught:
        backup.restore(stick, PASSPHRASE, theirs, silent_job())
    assert caught.value.code == "folder-not-empty"
    assert (theirs / "letter").read_text() == "not a vault's"


def test_a_restoring_that_is_stopped_leaves_what_somebody_put_there_meanwhile(
    session: FieldSession, stick: Path, tmp_path: Path
) -> None:
    backup.make(session, stick, silent_job())
    out = tmp_path / "spare"
    letter = out / "letter"

    class Stopping(Job):
        def step(self, stage: str, done: int, total: int, unit: str = "bytes") -> None:
            if stage == "restoring":
                letter.write_text("not a vault's")
                raise Cancelled

    with pytest.raises(Cancelled):
        backup.restore(stick, PASSPHRASE, out, Stopping())
    assert [path.name for path in out.iterdir()] == ["letter"]


def test_refused_with_a_next_step(session: FieldSession, stick: Path, tmp_path: Path, clock: FrozenClock) -> None:
    with pytest.raises(UsageError) as caught:
        backup.make(session, tmp_path / "not plugged in", silent_job())
    assert caught.value.code == "folder-missing"
    with pytest.raises(UsageError) as caught:
        backup.make(session, session.vault.folder / "objects", silent_job())
    assert caught.value.code == "backup-inside"
    with pytest.raises(UsageError) as caught:
        backup.check(stick, PASSPHRASE, clock, silent_job())
    assert caught.value.code == "no-backup"
    backup.make(session, stick, silent_job())
    with pytest.raises(RefusedError) as refused:
        backup.check(stick, "not the passphrase at all", clock, silent_job())
    assert refused.value.code == "passphrase-wrong"
    with pytest.raises(UsageError) as caught:
        backup.restore(stick, PASSPHRASE, session.vault.folder, silent_job())
    assert caught.value.code == "folder-not-empty"
    assert session.vault.folder.exists()
