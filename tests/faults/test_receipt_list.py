"""The intake desk is cut off between keeping a receipt and writing it on its list."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldkit.clock import SystemClock
from fieldkit.errors import EnvironmentFailure
from fieldkit.jobs import silent_job
from fieldkit.workflows import demo
from fieldkit.workflows.field import review, seal, unlock
from fieldkit.workflows.hq import desk, intake_desk, receive

pytestmark = pytest.mark.faults


def test_a_receipt_that_was_kept_comes_onto_the_list_and_is_not_given_twice(tmp_path: Path) -> None:
    made = demo.set_up(tmp_path / "made", lambda _: None, SystemClock())
    session = unlock.unlock(tmp_path / "made" / "vault", made.vault, SystemClock())
    look = review.mark_reviewed(session, review.last_look(session))
    seal.write(session, seal.seal(session, look, silent_job()).id, tmp_path / "stick", silent_job())
    session.lock()
    intake = desk.unlock(tmp_path / "made" / "hq" / "intake", made.desks["intake"], SystemClock())
    lists = intake.folder / "receipts"
    lists.write_bytes(b"")  # no folder can stand here, so the list cannot be written
    with pytest.raises((EnvironmentFailure, OSError)):
        receive.receive(intake, tmp_path / "stick", silent_job())
    lists.unlink()
    row, _ = receive.receive(intake, tmp_path / "stick", silent_job())
    assert row.state == "received"
    with intake_desk.opened(intake) as store:
        kept = store.receipts()
    assert [entry.id for entry in intake_desk.receipt_list(intake).entries] == [one.id for one in kept]
    assert len(kept) == 1
    intake.lock()
