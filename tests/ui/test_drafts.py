"""A draft is kept while one types: beside the window's thread, in order, and never called saved too early."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fieldkit.jobs import Job
from fieldkit.workflows.field import interview
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import Interview
from tests.ui.test_screens import account, kept_form, new_interview, strip
from ui import saving
from ui.main_window import MainWindow

SAID = "We heard trucks before dawn."


def test_turns_that_were_deleted_or_moved_are_so_in_the_vault(lead: MainWindow) -> None:
    editor = new_interview(lead)
    live = account(editor)
    for word in ("one", "two", "three"):
        QTest.keyClicks(live.text, word)
        QTest.keyClick(live.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    editor.presenter.save()
    assert [turn["text"] for turn in kept_form(editor)["turns"]] == ["one", "two", "three", ""]
    QTest.keyClick(live.text, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(live.text, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    editor.presenter.save()
    assert [turn["text"] for turn in kept_form(editor)["turns"]] == ["one", "three", "two"]


def test_a_draft_is_written_outside_the_window_s_thread(
    lead: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads, real = [], interview.write

    def write(session: FieldSession, ident: str, changes: Mapping[str, Any]) -> Interview:
        threads.append(threading.get_ident())
        return real(session, ident, changes)

    monkeypatch.setattr(interview, "write", write)
    editor = new_interview(lead)
    QTest.keyClicks(account(editor).text, SAID)
    qtbot.waitUntil(lambda: "Saved" in strip(lead) and bool(threads))
    assert threading.get_ident() not in threads
    assert kept_form(editor)["turns"][0]["text"] == SAID


def test_someone_who_never_pauses_is_saved_all_the_same(lead: MainWindow, qtbot: QtBot) -> None:
    editor = new_interview(lead)
    live, began = account(editor), time.monotonic()
    while not kept_form(editor)["turns"] or not kept_form(editor)["turns"][0]["text"]:
        QTest.keyClicks(live.text, "x")
        QTest.qWait(20)
        assert time.monotonic() - began < 10, "keys that follow put the write off"


def test_a_draft_does_not_wait_behind_a_long_job(lead: MainWindow, qtbot: QtBot) -> None:
    editor, going = new_interview(lead), threading.Event()

    def long(_: Job) -> None:
        going.wait(20)

    lead._jobs.start(long, lambda _: None, lambda _: None)
    QTest.keyClicks(account(editor).text, SAID)
    qtbot.waitUntil(lambda: bool(kept_form(editor)["turns"]))
    assert lead._jobs.busy
    going.set()


def test_what_was_typed_during_a_write_is_not_called_saved(
    lead: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    going, begun, real = threading.Event(), threading.Event(), interview.write

    def slow(session: FieldSession, ident: str, changes: Mapping[str, Any]) -> Interview:
        begun.set()
        going.wait(20)
        return real(session, ident, changes)

    monkeypatch.setattr(interview, "write", slow)
    editor = new_interview(lead)
    said: list[str] = []
    lead._bus.saved.connect(lambda: said.append(editor.account.statement.model.turn(0)["text"]))
    QTest.keyClicks(account(editor).text, "first")
    qtbot.waitUntil(begun.is_set)
    QTest.keyClicks(account(editor).text, " second")
    going.set()
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["first second"]
    assert kept_form(editor)["turns"][0]["text"] == "first second"


def test_leaving_during_a_write_keeps_what_came_after(
    lead: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, real = threading.Event(), interview.write

    def slow(session: FieldSession, ident: str, changes: Mapping[str, Any]) -> Interview:
        begun.set()
        time.sleep(0.2)
        return real(session, ident, changes)

    monkeypatch.setattr(interview, "write", slow)
    editor = new_interview(lead)
    ident = editor.presenter.shown.row.id
    QTest.keyClicks(account(editor).text, "first")
    qtbot.waitUntil(begun.is_set)
    QTest.keyClicks(account(editor).text, " second")
    lead.navigate("evidence", None)
    assert interview.load(lead._context.field, ident).form["turns"][0]["text"] == "first second"


def test_what_is_missing_is_said_before_it_is_saved(
    lead: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "SAVE_MS", 60_000)
    editor = new_interview(lead)

    def lacking() -> list[str]:
        return [one.text() for one in editor._missing.findChildren(QLabel) if one.isVisibleTo(lead)]

    assert any("The account itself" in one for one in lacking())
    assert "◆ 1" in editor.bar._buttons["account"].text()
    QTest.keyClicks(account(editor).text, SAID)
    qtbot.waitUntil(lambda: not any("The account itself" in one for one in lacking()))
    assert "✓" in editor.bar._buttons["account"].text()
    assert kept_form(editor)["turns"] == [], "nothing was saved yet"
