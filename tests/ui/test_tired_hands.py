"""What a tired person stumbles over: where the keyboard is after a screen changed, what stays copied, what is taken
twice, and words that say more than is true."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from fieldkit.jobs import silent_job
from fieldkit.workflows import sample_material, training
from fieldkit.workflows.field import clock_check, collect, evidence, interview
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from tests.ui.test_screens import new_interview
from tests.ui.test_states_are_seen import settled
from ui import clipboard
from ui.main_window import MainWindow
from ui.screens.interviews.editor import InterviewEditor
from ui.widgets.buttons import PressButton, choice


def focus() -> str:
    QApplication.processEvents()
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


def test_a_stage_that_is_opened_has_the_keyboard_in_its_first_field(lead: MainWindow, qtbot: QtBot) -> None:
    editor = new_interview(lead)
    QTest.mouseClick(editor.bar._buttons["close"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Offered, accepted" in focus())
    QTest.keyClick(lead, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Was the account read back" in focus())
    for _ in range(9):
        QTest.keyClick(lead, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: focus() == "Why this interview is needed")


def test_after_finalising_no_key_raises_an_alert_and_after_amending_one_writes_on(
    lead: MainWindow, qtbot: QtBot
) -> None:
    editor = new_interview(lead)
    session, ident = lead._context.field, editor.presenter.shown.row.id
    interview.add(session, ident, INTERVIEW_FORM)
    lead.navigate("interviews", ident)
    [editor] = [one for one in lead.findChildren(InterviewEditor) if one.isVisibleTo(lead)]
    [finalise] = [one for one in editor.findChildren(PressButton) if one.text() == "Finalise"]
    finalise.setFocus()
    QTest.keyClick(finalise, Qt.Key.Key_Return)
    assert editor.presenter.shown.row.state == "finalised"
    lead.activateWindow()
    qtbot.waitUntil(lambda: focus().startswith("Account"))  # the stage that is shown
    assert focus() != "Raise an alert", "what had the keyboard is gone; it did not fall on the top bar"
    hints = [one.placeholderText() for stage in editor.stages.values() for one in stage.findChildren(QLineEdit)]
    assert set(hints) == {"—"}, "no example stands where nothing was written"
    editor.presenter.amend()
    assert focus() == "In the witness's language"


def test_an_exhibit_that_is_here_is_shown_by_its_code_and_not_taken_again(lead: MainWindow, tmp_path: Path) -> None:
    session = lead._context.field
    photo = sample_material.make(tmp_path / "card") / "DSC_0411.JPG"
    collect.collect(session, [photo], silent_job())
    editor = new_interview(lead)
    field = editor.exhibits.code
    QTest.keyClicks(field, "e-0001")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert list(editor.exhibits.codes.values()) == ["E-0001"]
    assert field.text() == ""
    assert len(evidence.listing(session)) == 1
    QTest.keyClicks(field, "e-0007")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert editor.exhibits.notice.isVisible()
    assert field.text() == "e-0007", "what was typed stands, to be put right"


def test_the_strip_says_of_the_clock_what_is_known(lead: MainWindow) -> None:
    session, clock = lead._context.field, lead._strip._parts[4]
    settled(lead)
    assert "not compared" in clock.text()
    session_time = session.clock.now().wall
    clock_check.compare(session, f"{(session_time.hour + 2) % 24:02d}:{session_time.minute:02d}")
    lead._bus.saved.emit()
    settled(lead)
    assert "Clock is off" in clock.text()
    clock_check.compare(session, f"{session_time:%H:%M:%S}")
    lead._bus.saved.emit()
    settled(lead)
    assert "Clock ok" in clock.text()


def test_what_was_copied_is_forgotten_after_its_time(
    lead: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard.ShortMemory, "_owns", lambda *_: True)  # a screen in memory has no owners
    assert clipboard.KEPT_SECONDS == 60
    for memory in lead.findChildren(clipboard.ShortMemory):
        for timer in memory._timers.values():
            assert timer.interval() == 60_000
            timer.setInterval(200)
    board = QGuiApplication.clipboard()
    board.setText("a digest")
    assert board.text() == "a digest"
    qtbot.waitUntil(lambda: board.text() == "", timeout=5000)
    board.setText("words of a witness")
    if board.supportsSelection():
        board.setText("a selection", QClipboard.Mode.Selection)
    lead.cover()
    assert board.text() == ""
    assert board.text(QClipboard.Mode.Selection) == ""


def test_a_chosen_answer_has_room_for_its_heavier_words(lead: MainWindow) -> None:
    made = choice("Offered, declined", lambda: None, lead)
    made.show()
    before = made.sizeHint().width()
    made.setChecked(True)
    made.style().polish(made)
    assert made.sizeHint().width() >= before
    assert made.fontMetrics().horizontalAdvance(made.text()) + 28 <= before


def test_a_training_goes_into_a_folder_of_its_own_where_something_lies_already(tmp_path: Path) -> None:
    assert training.place_in(tmp_path) == tmp_path
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    assert training.place_in(tmp_path) == tmp_path / "fieldkit-training"
    (tmp_path / "fieldkit-training").mkdir()
    assert training.place_in(tmp_path) == tmp_path / "fieldkit-training-2"


def test_a_key_or_a_press_in_any_window_puts_the_idle_lock_off(lead: MainWindow, qtbot: QtBot) -> None:
    dialog = QDialog(lead)
    qtbot.addWidget(dialog)
    for shown in (lead, dialog):
        shown.show()
        shown.activateWindow()
        there = shown.windowHandle()
        qtbot.waitUntil(partial(_has_the_keyboard, there))
        acts = partial(QTest.keyClick, there, Qt.Key.Key_A), partial(QTest.mouseClick, there, Qt.MouseButton.LeftButton)
        for act in acts:
            lead._idle.stop()
            act()
            qtbot.waitUntil(lead._idle.isActive)


def _has_the_keyboard(window: QWindow) -> bool:
    return QGuiApplication.focusWindow() is window
