"""Ctrl+K finds any record and command by the keyboard alone, in every script, and gives back what it stood over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fieldkit.errors import EvidenceError
from fieldkit.workflows.field import alerts, interview, jump, notes
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from tests.ui.conftest import Deployment, discard
from tests.ui.test_screens import account, kept_form, lacking, new_interview
from ui.failures import known_sentence
from ui.jump import JumpPage
from ui.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def pressed(window: MainWindow) -> JumpPage:
    QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    page = window._jump_page
    assert page is not None
    assert page.isVisible()
    assert page.line.hasFocus()
    return page


def found(page: JumpPage) -> list[str]:
    return [page.found.item(number).text() for number in range(page.found.count())]


def test_a_record_is_found_by_its_code_and_by_words_of_any_script(lead: MainWindow, qtbot: QtBot) -> None:
    session = lead._context.field
    started = interview.new(session)
    interview.add(session, started.row.id, INTERVIEW_FORM)
    interview.finalise(session, started.row.id)
    actor = notes.new(session, "actor", {"name": "وحدة الرقم الأبيض"}).row
    event = notes.keep(session, notes.new(session, "event", {"what": "Сожгли школу"}).row.id).row
    alert = alerts.raise_alert(session, "ရေမရှိ", "camp 4", "now")
    for typed in ("r1", "R-0001", "r-1"):
        assert [hit.id for hit in jump.jump(session, typed)] == [started.row.id]
    assert {hit.kind for hit in jump.jump(session, "1")} >= {"interview", "actor", "event", "alert", "witness"}
    for typed, code in (("الابيض", actor.code), ("сожгли", event.code), ("ရေ", alert)):
        assert jump.jump(session, typed)[0].code == code
    kinds = {hit.kind for hit in jump.jump(session, "C-0001")}
    assert kinds == {"witness"}, "a consent stands for its witness"
    assert jump.jump(session, " ") == ()
    assert jump.jump(session, "99") == ()
    page = pressed(lead)
    page.line.setText("Сожгли")
    qtbot.waitUntil(lambda: event.code in found(page)[0])
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    assert lead._place == "people"
    people = lead._screens["people"]
    assert people.detail.shown.row.id == event.id  # type: ignore[attr-defined]  # it is the people screen
    page = pressed(lead)
    QTest.keyClicks(page.line, "w1")
    qtbot.waitUntil(lambda: "W-0001" in found(page)[0])
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    assert people.detail.shown.code == "W-0001"  # type: ignore[attr-defined]  # it is the people screen


def test_commands_run_by_arrows_and_return_and_escape_gives_back_the_place(lead: MainWindow, qtbot: QtBot) -> None:
    editor = new_interview(lead)
    QTest.keyClicks(account(editor).text, "We heard")
    page = pressed(lead)
    assert kept_form(editor)["turns"][0]["text"] == "We heard"
    qtbot.waitUntil(lambda: lacking(lead) == [])  # the strip is read beside the window
    assert "Today" in found(page)[0], "every command, before anything is typed"
    QTest.keyClick(page.line, Qt.Key.Key_Escape)
    assert editor.isVisible()
    assert account(editor).text.hasFocus()
    page = pressed(lead)
    QTest.keyClicks(page.line, "go to")
    first, second = found(page)[:2]
    assert ("Today" in first, "Interviews" in second) == (True, True)
    QTest.keyClick(page.line, Qt.Key.Key_Down)
    assert page.found.currentRow() == 1
    QTest.keyClick(page.line, Qt.Key.Key_PageUp)
    QTest.keyClick(page.line, Qt.Key.Key_Up)
    assert page.found.currentRow() == 0
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    assert lead._place == "today"
    page = pressed(lead)
    QTest.keyClicks(page.line, "alert")
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    assert lead._alert_sheet is not None
    assert lead._alert_sheet.isVisible()
    lead._over.close()
    assert lead._stack.currentWidget() is lead._screens["today"]
    page = pressed(lead)
    QTest.keyClicks(page.line, "zzzz")
    assert found(page) == ["Searching…"]
    qtbot.waitUntil(lambda: found(page) == ["Nothing found."])
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    assert page.isVisible(), "there is nothing to do"


def test_what_fails_is_said_and_commands_go_on(lead: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def altered(*_: object) -> None:
        raise EvidenceError("version-altered", "A stored version is not what its line says.", "Keep a copy.")

    monkeypatch.setattr(jump, "jump", altered)
    page = pressed(lead)
    QTest.keyClicks(page.line, "custody")
    qtbot.waitUntil(page.notice.isVisible)
    what, _ = known_sentence("version-altered", "", "")
    assert any(what in one.text() for one in page.notice.findChildren(QLabel))
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    assert lead._place == "custody"


def test_a_desk_has_commands_and_no_records(deployment: Deployment, qtbot: QtBot) -> None:
    window = MainWindow(None, deployment.desk("intake"), "day", "en")
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    page = pressed(window)
    assert "Intake" in found(page)[0]
    assert not any("Alerts" in one or "interview" in one for one in found(page))
    QTest.keyClicks(page.line, "settings")
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    assert window._place == "settings"
    discard(window)
