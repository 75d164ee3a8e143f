"""A backup made over a head that the disk refused, and one that was killed: the next one stands, and restoring too."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from fieldkit.clock import FrozenClock
from fieldkit.errors import EnvironmentFailure, UsageError
from fieldkit.jobs import silent_job
from fieldkit.storage import database, manifest
from fieldkit.vault import backups
from fieldkit.workflows.field import backup, collect, custody, overview, unlock
from fieldkit.workflows.field.session import FieldSession
from tests.unit.vault.test_migration import PASSPHRASE, STORED, stored

pytestmark = pytest.mark.faults

CLOCK = FrozenClock(datetime(2026, 12, 1, 9, tzinfo=UTC))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[FieldSession]:
    opened = unlock.unlock(stored(STORED[-1], tmp_path / "vault"), PASSPHRASE, CLOCK)
    yield opened
    opened.lock()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def killed(work: Callable[[], object]) -> None:
    """Do the work in a child of this process, which must end by being killed."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def kill(*_: object, **__: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def full(*_: object) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_backup_over_an_owed_head_is_whole(
    session: FieldSession, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "item.txt").write_text("taken while the head was refused", encoding="utf-8")
    monkeypatch.setattr(os, "pwrite", full)
    collect.collect(session, [tmp_path / "item.txt"], silent_job())
    assert session.vault.head_owed
    row = backup.make(session, stick, silent_job())
    assert row.recorded
    assert backup.check(stick, PASSPHRASE, CLOCK, silent_job()).outcome == "intact"
    backup.restore(stick, PASSPHRASE, tmp_path / "spare", silent_job())
    again = unlock.unlock(tmp_path / "spare", PASSPHRASE, CLOCK)
    assert again.vault.head_state == "equal"
    again.lock()


def test_a_backup_stands_where_the_vault_cannot_write_down_that_it_was_made(
    session: FieldSession, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: database.Database, _: int) -> None:
        self._drop_connection()
        raise EnvironmentFailure("disk-full", "The vault cannot be written: the disk is full.", "Free disk space.")

    monkeypatch.setattr(database.Database, "_commit", refuse)
    row = backup.make(session, stick, silent_job())
    assert not row.recorded
    assert overview.strip(session).backup_age_days is None
    monkeypatch.undo()
    assert backup.check(stick, PASSPHRASE, CLOCK, silent_job()).outcome == "intact"
    assert (backup.make(session, stick, silent_job()).recorded, custody.show(session)[0].act) == (True, "copied")


CUTS: tuple[tuple[Any, str], ...] = (
    (backups, "write_read_back"), (backups, "sync_folder"), (manifest.Manifest, "write"), (backups, "_tidy"),
)  # fmt: skip


def test_after_a_backup_was_killed_the_next_one_to_that_place_stands(
    session: FieldSession, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place, function in CUTS:
        monkeypatch.setattr(place, function, kill)
        killed(lambda: backup.make(session, stick, silent_job()))
        monkeypatch.undo()
        assert len(list(stick.glob("*/000001"))) == 1, function
    assert backup.check(stick, PASSPHRASE, CLOCK, silent_job()).outcome == "intact", "the last one was cut in tidying"
    assert backup.make(session, stick, silent_job()).number == 2
    assert backup.check(stick, PASSPHRASE, CLOCK, silent_job()).outcome == "intact"


def test_a_restoring_that_was_killed_is_no_vault_says_so_and_is_done_again(
    session: FieldSession, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup.make(session, stick, silent_job())
    spare = tmp_path / "spare"
    monkeypatch.setattr(backups, "_mark_restored", kill)
    killed(lambda: backup.restore(stick, PASSPHRASE, spare, silent_job()))
    monkeypatch.undo()
    with pytest.raises(UsageError) as caught:
        unlock.unlock(spare, PASSPHRASE, CLOCK)
    assert caught.value.code == "restore-unfinished"
    backup.restore(stick, PASSPHRASE, spare, silent_job())
    again = unlock.unlock(spare, PASSPHRASE, CLOCK)
    assert not (spare / "restoring").exists()
    assert again.vault.former.ids(), "it goes on in a new chain"
    again.lock()


def test_a_session_killed_while_its_log_was_empty_is_said_at_the_next_start(tmp_path: Path) -> None:
    vault = stored(STORED[-1], tmp_path / "vault")

    def work() -> None:
        session = unlock.unlock(vault, PASSPHRASE, CLOCK)
        session.vault.leave_no_old_pages()
        kill(session)

    killed(work)
    assert not (vault / "case.db-wal").stat().st_size
    again = unlock.unlock(vault, PASSPHRASE, CLOCK)
    assert "the session before was cut off" in (custody.show(again)[0].reason or "")
    assert not again.vault.was_cut, "what no row names is not taken for rubbish of a cut"
    again.lock()
    last = unlock.unlock(vault, PASSPHRASE, CLOCK)
    assert custody.show(last)[0].reason is None
    last.lock()
