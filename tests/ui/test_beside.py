"""Signatures that unlocking did not get to are checked beside the work; what does not stand is said."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from fieldkit.jobs import Job
from fieldkit.vault import case
from fieldkit.workflows.field import custody, people, rest_of_signatures
from fieldkit.workflows.field.session import FieldSession
from tests.flows.test_checked import _sign_as_nobody
from tests.ui.conftest import Deployment, discard
from ui.main_window import MainWindow
from ui.widgets.labels import PlainLabel

pytestmark = pytest.mark.usefixtures("qapp")


def _unlocked(deployment: Deployment, monkeypatch: pytest.MonkeyPatch, bad: int | None = None) -> FieldSession:
    """Some lines, of which the next unlocking checks two."""
    session = deployment.session()
    for number in range(6):
        people.add_event(session, f"event {number}")
    session.vault.meta.drop(f"checked:{session.vault.keys.slot}")
    if bad is not None:
        _sign_as_nobody(session, bad)
    session.lock()
    monkeypatch.setattr(case, "UNLOCK_SIGNATURES", 2)
    monkeypatch.setattr(rest_of_signatures, "_LINES", 2)
    session = deployment.session()
    monkeypatch.undo()
    assert rest_of_signatures.left(session) > 3
    return session


def _said(window: MainWindow) -> str:
    return "\n".join(one.text() for one in window.findChildren(PlainLabel) if one.isVisibleTo(window))


def _closed(window: MainWindow) -> None:
    window.lock()
    discard(window)


def test_the_rest_is_checked_kept_and_nothing_is_said(
    deployment: Deployment, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = _unlocked(deployment, monkeypatch)
    window = MainWindow(session, None, "day", "en")
    window.show()
    beside = window._beside
    assert beside is not None
    qtbot.waitUntil(lambda: not beside.busy, timeout=20_000)
    assert (rest_of_signatures.left(session), session.signature_doubt) == (0, None)
    window.navigate("custody", None)
    assert "signatures" not in _said(window)
    _closed(window)
    again = deployment.session()
    assert (again.vault.checked.left, again.vault.head_state) == (0, "equal")
    assert "not checked yet" not in (custody.show(again)[0].reason or "")
    again.lock()


def test_a_line_that_does_not_stand_is_said_on_today_and_custody_and_the_next_day_is_salvage(
    deployment: Deployment, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = _unlocked(deployment, monkeypatch, bad=4)
    window = MainWindow(session, None, "day", "en")
    window.show()
    beside = window._beside
    assert beside is not None
    qtbot.waitUntil(lambda: not beside.busy, timeout=20_000)
    assert session.signature_doubt is not None
    qtbot.waitUntil(lambda: "is not signed by the person it names" in _said(window), timeout=5_000)
    for place in ("today", "custody"):
        window.navigate(place, None)
        qtbot.waitUntil(lambda: "is not signed by the person it names" in _said(window), timeout=5_000)
    assert custody.show(session)[0].act == "check-failed"
    people.add_event(session, "work goes on")
    _closed(window)
    again = deployment.session()
    assert again.vault.head_state == "chain-broken"
    again.lock()


def test_locking_stops_it_and_keeps_how_far_it_got(
    deployment: Deployment, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, begun, go_on = _unlocked(deployment, monkeypatch), threading.Event(), threading.Event()
    step = Job.step

    def held(job: Job, what: str, *rest: object) -> None:
        if what == "checking signatures":
            begun.set()
            go_on.wait(20)
        step(job, what, *rest)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(Job, "step", held)
    monkeypatch.setattr(rest_of_signatures, "_LINES", 2)
    window = MainWindow(session, None, "day", "en")
    window.show()
    assert begun.wait(20)
    window.navigate("custody", None)
    qtbot.waitUntil(lambda: "still being checked" in _said(window), timeout=5_000)
    threading.Timer(0.2, go_on.set).start()
    _closed(window)
    assert session.signature_doubt is None
    again = deployment.session()
    assert again.vault.head_state == "equal"
    again.lock()
