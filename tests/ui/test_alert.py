"""An alert is raised from anywhere, keeps every word, and is called saved after the durable write alone."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from fieldkit.errors import EnvironmentFailure
from fieldkit.workflows.field import alerts, book
from tests.ui.test_screens import account, kept_form, lacking, new_interview, strip
from tests.ui.test_states_are_seen import said
from ui.main_window import MainWindow
from ui.screens.alerts.sheet import AlertSheet

CONTROL = Qt.KeyboardModifier.ControlModifier
WHAT = "أربعون عائلة بلا ماء"


def pressed(window: MainWindow) -> AlertSheet:
    """The sheet after F9, with the keyboard in it."""
    QTest.keyClick(window, Qt.Key.Key_F9)
    QApplication.processEvents()
    sheet = window._alert_sheet
    assert sheet is not None
    assert sheet.isVisible()
    assert sheet.what.hasFocus()
    return sheet


def told(sheet: AlertSheet) -> str:
    return "\n".join(one.text() for one in sheet.notice.findChildren(QLabel) if one.isVisibleTo(sheet))


def acts(window: MainWindow) -> list[str]:
    return [body.act for _, body in book.bodies(window._context.field)]


def test_f9_stands_over_an_interview_and_gives_it_back_with_every_word(lead: MainWindow, qtbot: QtBot) -> None:
    editor = new_interview(lead)
    QTest.keyClicks(account(editor).text, "We heard trucks")
    before = acts(lead)
    sheet = pressed(lead)
    assert kept_form(editor)["turns"][0]["text"] == "We heard trucks", "saved at once"
    assert lacking(lead) == []
    QTest.keyClick(sheet.what, Qt.Key.Key_Escape)
    assert editor.isVisible()
    assert account(editor).text.hasFocus()
    assert alerts.open_draft(lead._context.field) is None, "nothing was typed, so nothing was begun"
    assert acts(lead) == before
    QTest.keyClicks(pressed(lead).what, "smoke")
    QTest.keyClick(sheet.what, Qt.Key.Key_Escape)
    draft = alerts.open_draft(lead._context.field)
    assert draft is not None
    assert draft.form["what"] == "smoke"
    assert f"Alert \u2068{draft.code}\u2069 is a draft" in said(lead, "today") + said(lead, "alerts")
    lead._show_look("day", "en")
    assert pressed(lead).form() == {"what": "smoke", "where": "", "urgency": ""}


def test_an_alert_is_called_saved_after_the_write_and_is_listed_first(
    lead: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "No alerts" in said(lead, "alerts")
    sheet = pressed(lead)
    sheet.what.setPlainText(WHAT)
    QTest.keyClicks(sheet.where.edit, "camp 4")
    QTest.mouseClick(sheet.urgency.buttons["now"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Saved" in strip(lead))
    go, real = threading.Event(), alerts.raise_alert

    def slow(*arguments: object) -> str:
        assert go.wait(20)
        return real(*arguments)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr(alerts, "raise_alert", slow)
    QTest.keyClick(sheet.what, Qt.Key.Key_Return, CONTROL)
    QTest.keyClick(sheet.what, Qt.Key.Key_Return, CONTROL)  # once more in haste: one alert
    assert "Saving the alert" in told(sheet)
    assert not sheet.raise_button.isEnabled()
    assert alerts.listing(lead._context.field) == ()
    go.set()
    qtbot.waitUntil(lambda: "is saved on this laptop" in told(sheet))
    [row] = alerts.listing(lead._context.field)
    assert (row.what, row.where, row.urgency, row.by) == (WHAT, "camp 4", "now", "H-01")
    assert acts(lead)[-2:] == ["created", "alerted"]
    assert alerts.open_draft(lead._context.field) is None
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert f"Alert \u2068{row.code}\u2069 is only on this laptop" in said(lead, "today")
    assert WHAT in said(lead, "alerts")
    assert "Only on this laptop" in said(lead, "alerts")
    assert lacking(lead) == []
    assert pressed(lead).form() == {"what": "", "where": "", "urgency": ""}, "the next one begins empty"


def test_a_refused_alert_stays_as_typed_and_says_why(
    lead: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = pressed(lead)
    QTest.keyClick(sheet.what, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: "says nothing" in told(sheet))
    assert sheet.what.hasFocus()
    sheet.what.setPlainText("water")
    sheet.raise_it()
    qtbot.waitUntil(lambda: "urgency is not known" in told(sheet))
    assert sheet.urgency.buttons["now"].hasFocus()
    sheet.urgency.buttons["today"].click()

    def full(*_: object) -> None:
        raise EnvironmentFailure("disk-full", "The disk is full.", "Free some.")

    with monkeypatch.context() as patched:
        patched.setattr(alerts, "raise_alert", full)
        patched.setattr(alerts, "keep_draft", full)
        sheet.raise_it()
        qtbot.waitUntil(lambda: "disk is full" in told(sheet))
        assert not sheet.save()
        QTest.keyClick(sheet.what, Qt.Key.Key_Escape)
        assert sheet.isVisible(), "it does not go while its words are nowhere else"
    assert alerts.listing(lead._context.field) == ()
    assert sheet.form() == {"what": "water", "where": "", "urgency": "today"}
    sheet.raise_it()
    qtbot.waitUntil(lambda: "is saved on this laptop" in told(sheet))
    assert [row.what for row in alerts.listing(lead._context.field)] == ["water"]


def test_a_draft_is_discarded_with_a_reason_alone(lead: MainWindow) -> None:
    sheet = pressed(lead)
    QTest.keyClicks(sheet.what, "a rumour")
    assert sheet.save()
    sheet._discard.click()
    assert sheet._why.edit.hasFocus()
    sheet._discard.click()
    assert "A reason is needed" in told(sheet)
    assert alerts.open_draft(lead._context.field) is not None
    QTest.keyClicks(sheet._why.edit, "it was another camp")
    QTest.keyClick(sheet._why.edit, Qt.Key.Key_Return)
    assert alerts.open_draft(lead._context.field) is None
    assert sheet.form()["what"] == ""
    [entry] = [body for _, body in book.bodies(lead._context.field) if body.act == "draft-discarded"]
    assert entry.reason == "it was another camp"


def test_opening_an_interview_takes_the_keyboard_from_no_window(lead: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lead.isActiveWindow)
    lost: list[bool] = []
    QApplication.instance().focusWindowChanged.connect(lambda window: lost.append(window is None))  # type: ignore[union-attr]  # there is one
    editor = new_interview(lead)
    account(editor)
    QApplication.processEvents()
    assert not any(lost)
    assert lead.isActiveWindow()
