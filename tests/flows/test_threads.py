"""Two threads at one vault: nobody sees what another's transaction has not kept, and nothing owed is written twice."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace

import pytest

from fieldkit.custody import Body, Entry, Subject
from fieldkit.vault import Vault
from fieldkit.workflows.field import book, states
from fieldkit.workflows.field.session import FieldSession, OwedLine
from tests.flows.team import Team

_WAIT = 10


@pytest.fixture
def session(team: Team) -> FieldSession:
    return team.devices["H-01"].session


def test_a_tip_that_is_not_kept_yet_is_nobodys(session: FieldSession) -> None:
    before, seen = session.vault.tip(), list[object]()
    other = threading.Thread(target=lambda: seen.append(session.vault.tip()))
    with suppress(InterruptedError), session.writing() as writer:
        writer.line("exported")
        other.start()
        other.join(0.1)
        assert session.vault.tip() != before
        raise InterruptedError
    other.join(_WAIT)
    assert seen == [before]


def test_an_owed_line_is_written_once_though_another_thread_writes_next(
    session: FieldSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    since, whole = len(book.bodies(session)), Vault.transaction
    inside, leave = threading.Event(), threading.Event()

    def write() -> None:
        with session.writing() as writer:
            inside.set()
            leave.wait(_WAIT)
            writer.line("printed")

    other = threading.Thread(target=write)

    @contextmanager
    def followed(vault: Vault) -> Iterator[bool]:
        with whole(vault) as outermost:
            yield outermost
        if threading.current_thread() is not other:
            assert inside.wait(_WAIT)

    monkeypatch.setattr(Vault, "transaction", followed)
    session.owed.append(OwedLine("copied", (), "written down later"))
    session.saved_at = None
    with session.writing() as writer:
        other.start()
        writer.line("exported")
    assert session.saved_at is not None
    leave.set()
    other.join(_WAIT)
    monkeypatch.undo()
    with session.writing() as writer:
        writer.line("viewed")
    assert [body.act for _, body in book.bodies(session)[since:]] == ["copied", "exported", "printed", "viewed"]
    assert session.owed == []


def test_what_is_owed_stays_owed_where_the_next_write_is_not_kept(session: FieldSession) -> None:
    owed = [OwedLine("copied", (), "written down later")]
    session.owed.extend(owed)
    with suppress(InterruptedError), session.writing():
        raise InterruptedError
    assert session.owed == owed


def test_marks_of_lines_that_were_undone_meanwhile_are_made_anew(
    session: FieldSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest, bodies = "ab" * 32, book.bodies

    def undone_meanwhile(of: FieldSession) -> list[tuple[Entry, Body]]:
        found = bodies(of)
        entry, body = found[-1]
        found.append((entry, replace(body, act="reviewed", subjects=(Subject("version", "0" * 32, digest),))))
        of.last_line, of.former_lines, of.lines = None, -1, []
        bodies(of)  # and another thread has read what there is
        return found

    session.marks = None
    monkeypatch.setattr(book, "bodies", undone_meanwhile)
    assert states.Known(session).state(digest) == "reviewed"
    monkeypatch.undo()
    assert states.Known(session).state(digest) == "finalised"
