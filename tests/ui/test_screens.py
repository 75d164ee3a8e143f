"""What holds on every screen, and what each says when it is empty, refused or wrong."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fieldkit.errors import EnvironmentFailure
from fieldkit.workflows import sample_material
from fieldkit.workflows.field import interview
from fieldkit.workflows.looks import Look
from tests.ui.conftest import Deployment, discard
from tests.ui.test_states_are_seen import settled
from ui.failures import known_sentence
from ui.job_runner import JobRunner
from ui.main_window import MainWindow
from ui.screens.first_start.headquarters import HeadquartersScreen
from ui.screens.first_start.join import JoinScreen
from ui.screens.first_start.restore import RestoreScreen
from ui.screens.first_start.view import FirstStart
from ui.screens.interviews.editor import STAGES, InterviewEditor
from ui.screens.interviews.identity_card import IdentityCard
from ui.screens.interviews.stages import Stage
from ui.screens.interviews.statement.live_row import LiveRow
from ui.screens.unlock.view import UnlockScreen
from ui.text import FIRST_STRONG_ISOLATE, POP_ISOLATE

CONTROLS = (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractItemView)
MARKUP = "<b>bold</b> & <img src='file:///etc/hostname'>"


def new_interview(window: MainWindow) -> InterviewEditor:
    window.navigate("interviews", "new")
    [editor] = [one for one in window.findChildren(InterviewEditor) if one.isVisibleTo(window)]
    return editor


def kept_form(editor: InterviewEditor) -> Mapping[str, Any]:
    """The interview's form as it stands in the vault."""
    return interview.load(editor._context.field, editor.presenter.shown.row.id).form


def account(editor: InterviewEditor) -> LiveRow:
    """The turn that is written, with the keyboard in it."""
    editor.go("account")
    editor.account.statement.list.write_here()
    return editor.account.statement.list.live


def strip(window: MainWindow) -> str:
    settled(window)
    return window._strip._parts[0].text()


def lacking(root: QWidget) -> list[str]:
    """Controls that a screen reader cannot name, or that Tab never reaches."""
    found = []
    for kind in CONTROLS:
        for one in root.findChildren(kind):
            if not one.isVisibleTo(root) or isinstance(one.parent(), QComboBox) or isinstance(one, QScrollBar):
                continue
            if not one.accessibleName():
                found.append(f"no name: {type(one).__name__} {one.property('text')}")
            if one.isEnabled() and not one.focusPolicy() & Qt.FocusPolicy.TabFocus:
                found.append(f"no Tab: {type(one).__name__} {one.accessibleName()}")
    return found


@pytest.mark.parametrize(
    "place",
    ["today", "interviews", "evidence", "people", "alerts", "hand-over", "review", "bundles", "custody", "settings"],
)
def test_every_control_of_a_vault_has_a_name_and_is_reached_by_tab(lead: MainWindow, place: str) -> None:
    lead.navigate(place, None)
    assert lacking(lead) == [], "while it is read"
    settled(lead)
    assert lacking(lead) == []


def test_every_control_of_an_interview_has_a_name_and_is_reached_by_tab(lead: MainWindow) -> None:
    editor = new_interview(lead)
    for stage in STAGES:
        editor.go(stage)
        assert lacking(lead) == [], stage
    for label in lead.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("kind", ["root", "intake", "custodian"])
def test_every_control_of_a_desk_has_a_name_and_is_reached_by_tab(deployment: Deployment, kind: str) -> None:
    window = MainWindow(None, deployment.desk(kind), "day", "en")  # type: ignore[arg-type]  # one of the three
    window.show()
    assert lacking(window) == []
    discard(window)


def test_every_control_before_unlocking_has_a_name_and_is_reached_by_tab(qtbot: QtBot, tmp_path: Path) -> None:
    jobs = JobRunner()
    doors = dict.fromkeys(("join", "headquarters", "training", "open", "restore"), lambda: None)
    screens: list[QWidget] = [
        FirstStart(doors, lambda *_: None, Look()),
        JoinScreen(jobs, print, lambda: None),
        HeadquartersScreen(jobs, print, lambda: None),
        RestoreScreen(jobs, print, lambda: None),
        UnlockScreen(tmp_path, lambda *_: None, lambda: None),
    ]
    for one in screens:
        qtbot.addWidget(one)
        one.show()
        assert lacking(one) == []


def test_saved_is_said_only_after_the_write(lead: MainWindow, qtbot: QtBot) -> None:
    editor = new_interview(lead)
    row = account(editor)
    QTest.keyClicks(row.text, "What happened?")
    assert "Not yet saved" in strip(lead)
    qtbot.waitUntil(lambda: "Saved" in strip(lead))
    assert kept_form(editor)["turns"][0]["text"] == "What happened?"


def test_a_write_that_fails_is_never_called_saved(lead: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = new_interview(lead)
    row = account(editor)

    def full(*_: object) -> None:
        raise EnvironmentFailure("disk-full", "The disk is full.", "Free some.")

    monkeypatch.setattr(interview, "write", full)
    QTest.keyClicks(row.text, "What happened?")
    editor.presenter.save()
    assert "Not yet saved" in strip(lead)
    assert editor.notice.isVisibleTo(lead)
    monkeypatch.undo()
    editor.presenter.save()
    assert "Saved" in strip(lead)


def test_half_a_date_stops_nothing_else_from_being_saved(lead: MainWindow) -> None:
    editor = new_interview(lead)
    prepare = editor.stages["prepare"]
    assert isinstance(prepare, Stage)
    began = prepare._moments["started"]
    assert began.value
    began.edit.clear()
    QTest.keyClicks(began.edit, "2026-11-2")
    QTest.keyClicks(prepare._texts["place"].edit, "camp 4")
    editor.presenter.save()
    form = kept_form(editor)
    assert (form["place"], form["started"]) == ("camp 4", "")
    assert began._unread.isVisibleTo(lead)
    QTest.keyClicks(began.edit, "0 14:05")
    editor.presenter.save()
    assert str(kept_form(editor)["started"]).startswith("2026-11-20T14:05")


def test_files_attached_while_someone_types_stay_attached(lead: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    editor = new_interview(lead)
    row = account(editor)
    photo = sample_material.make(tmp_path / "card") / "DSC_0411.JPG"
    editor.exhibits.attach([photo])
    while lead._jobs.busy:
        QTest.keyClicks(row.text, "x")
        editor.presenter.save()
        QApplication.processEvents()
    QTest.keyClicks(row.text, "y")
    editor.presenter.save()
    form = kept_form(editor)
    assert len(form["exhibits"]) == 1
    assert form["turns"][0]["text"] == row.text.toPlainText()
    assert row.text is account(editor).text, "the field that one types into is still the same"


def test_what_was_sealed_does_not_come_back_by_undo(lead: MainWindow) -> None:
    editor = new_interview(lead)
    card = editor.identity
    assert isinstance(card, IdentityCard)
    card._open()
    QTest.keyClicks(card.fields["name"].edit, "Amina Example")
    card.seal()
    card._open()
    QTest.keyClick(card.fields["name"].edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert card.fields["name"].value == ""


def test_what_was_typed_about_a_witness_is_sealed_when_one_leaves(lead: MainWindow) -> None:
    editor = new_interview(lead)
    ident = editor.presenter.shown.row.id
    editor.identity._open()
    QTest.keyClicks(editor.identity.fields["name"].edit, "Amina Example")
    lead.navigate("evidence", None)
    assert interview.load(lead._context.field, ident).identity_sealed_at


def test_keys_say_how_the_witness_knows_and_a_question_knows_nothing(lead: MainWindow) -> None:
    editor = new_interview(lead)
    row, model = account(editor), editor.account.statement.model
    QTest.keyClick(row.text, Qt.Key.Key_F2)
    assert model.turn(0)["basis"] == ""
    QTest.keyClick(row.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert editor.account.statement.list.row == 1, "what is typed next goes to the new turn at once"
    keys = (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F5)
    for key, basis in zip(keys, ("saw", "heard", "told", "inferred"), strict=True):
        QTest.keyClick(row.text, key)
        assert model.turn(1)["basis"] == basis
    QTest.keyClick(row.text, Qt.Key.Key_F5)
    assert model.turn(1)["basis"] == ""


def test_places_and_a_new_interview_have_their_keys(lead: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitExposed(lead)
    lead.activateWindow()
    places = [name for name, _ in lead._places()]
    assert places[:3] == ["today", "interviews", "evidence"]
    assert places[-3:] == ["hand-over", "review", "bundles"]
    for number, place in enumerate(places):
        key = Qt.Key(Qt.Key.Key_1 + number)
        QTest.keyClick(lead, key, Qt.KeyboardModifier.ControlModifier)
        assert lead._place == place
    QTest.keyClick(lead, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert interview.listing(lead._context.field)[0].state == "draft"


def test_markup_is_text_in_every_field_and_keeps_its_own_direction(lead: MainWindow, qtbot: QtBot) -> None:
    editor = new_interview(lead)
    prepare = editor.stages["prepare"]
    assert isinstance(prepare, Stage)
    for key in ("why", "place", "interpreter"):
        QTest.keyClicks(prepare._texts[key].edit, MARKUP)
    row = account(editor)
    QTest.keyClicks(row.text, MARKUP)
    editor.presenter.save()
    form = kept_form(editor)
    assert (form["why"], form["place"], form["turns"][0]["text"]) == (MARKUP, MARKUP, MARKUP)
    assert row.text.document().toPlainText() == MARKUP


def test_a_hostile_file_name_is_shown_as_text_in_its_own_direction(
    lead: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    name = "<i>\u202egpj.exe"
    (tmp_path / name).write_bytes(b"no picture")
    lead.navigate("evidence", None)
    screen = lead._screens["evidence"]
    screen.add([tmp_path / name])  # type: ignore[attr-defined]  # the screen of evidence
    qtbot.waitUntil(lambda: not lead._jobs.busy, timeout=20_000)
    table = screen.table  # type: ignore[attr-defined]  # the screen of evidence
    qtbot.waitUntil(lambda: table.table_model.rowCount() == 2)
    table.setCurrentIndex(table.table_model.index(1))

    def labels() -> list[QLabel]:
        return [one for one in lead.findChildren(QLabel) if "gpj.exe" in one.text() and one.isVisibleTo(lead)]

    qtbot.waitUntil(lambda: bool(labels()))
    for one in labels():
        assert one.textFormat() == Qt.TextFormat.PlainText
        assert FIRST_STRONG_ISOLATE + name + POP_ISOLATE in one.text()


@pytest.mark.parametrize(
    ("place", "title"),
    [
        ("today", "Nothing is unfinished"),
        ("interviews", "No interviews yet"),
        ("evidence", "No exhibits yet"),
    ],
)
def test_an_empty_place_says_what_to_do_next(lead: MainWindow, qtbot: QtBot, place: str, title: str) -> None:
    lead.navigate(place, None)

    def said() -> list[str]:
        return [one.text() for one in lead.findChildren(QLabel) if one.isVisible()]

    qtbot.waitUntil(lambda: title in said())
    assert len(said()[said().index(title) + 1]) > 20


def test_a_refusal_is_said_in_the_language_of_the_screen(lead: MainWindow) -> None:
    lead._show_look("day", "ar")
    what, step = known_sentence("passphrase-wrong", "The passphrase does not open this.", "Check the words.")
    lead._show_look("day", "en")
    assert all("\u0600" <= text[0] <= "\u06ff" for text in (what, step))


def test_a_wrong_passphrase_is_said_and_the_field_is_ready_again(qtbot: QtBot, tmp_path: Path) -> None:
    asked: list[list[str]] = []
    screen = UnlockScreen(tmp_path, lambda _, typed: asked.append(list(typed)), lambda: None)  # what it lent is wiped
    qtbot.addWidget(screen)
    screen.show()
    QTest.keyClicks(screen.passphrase, "wrong words")
    QTest.keyClick(screen.passphrase, Qt.Key.Key_Return)
    assert asked == [list("wrong words")]
    assert screen.passphrase.text() == ""
    screen.refused("The passphrase does not open this.", "Check the words and try again.")
    assert screen.notice.isVisibleTo(screen)
    assert screen._button.isEnabled()
