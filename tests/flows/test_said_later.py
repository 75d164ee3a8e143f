"""A session that was cut off is said by the first unlocking that can write it, however many come between."""

from __future__ import annotations

import pytest

from fieldkit.errors import EnvironmentFailure
from fieldkit.workflows.field import book, unlock
from fieldkit.workflows.field.session import FieldSession
from tests.flows.team import Team


def said(session: FieldSession) -> str:
    return next(body.reason or "" for _, body in reversed(book.bodies(session)) if body.act == "unlocked")


def test_a_full_disk_between_does_not_hide_that_a_session_was_cut_off(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop = team.devices["H-02"]
    mark = laptop.session.vault.folder / "lock"
    laptop.lock()
    assert mark.read_bytes() == b""
    mark.write_bytes(b"open")  # as who is killed leaves it

    def full(_: FieldSession) -> None:
        raise EnvironmentFailure("disk-full", "The disk is full.", "Free some space.")

    with monkeypatch.context() as patch:
        patch.setattr(unlock, "_first_line", full)
        assert laptop.again().cannot_write
        laptop.lock()
    assert "the session before was cut off" in said(laptop.again())
    laptop.lock()
    assert mark.read_bytes() == b""
    assert "cut off" not in said(laptop.again())
