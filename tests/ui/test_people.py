"""People and events: begun, kept and amended through the screen, with what refuses and what fails."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from fieldkit.errors import EnvironmentFailure
from fieldkit.workflows.field import interview, note_drafts, notes, witnesses
from tests.ui.test_screens import lacking, new_interview, strip
from tests.ui.test_states_are_seen import settled
from ui.main_window import MainWindow
from ui.screens.people.note_editor import NoteEditor
from ui.screens.people.view import PeopleScreen
from ui.screens.people.witness_pane import WitnessPane

CONTROL = Qt.KeyboardModifier.ControlModifier


def people(window: MainWindow, target: str | None = None) -> PeopleScreen:
    window.navigate("people", target)
    QApplication.processEvents()
    screen = window._screens["people"]
    assert isinstance(screen, PeopleScreen)
    return screen


def listed(screen: PeopleScreen) -> list[str]:
    return [screen.records.item(number).text() for number in range(screen.records.count())]


def told(editor: NoteEditor | WitnessPane) -> str:
    return "\n".join(one.text() for one in editor.notice.findChildren(QLabel) if one.isVisibleTo(editor))


def editor_of(screen: PeopleScreen) -> NoteEditor:
    assert isinstance(screen.detail, NoteEditor)
    return screen.detail


def test_an_event_is_noted_from_an_interview_kept_and_amended(lead: MainWindow, qtbot: QtBot) -> None:
    session = lead._context.field
    empty = people(lead)
    qtbot.waitUntil(lambda: listed(empty) == ["None yet."])
    ident = new_interview(lead).presenter.shown.row.id
    screen = people(lead, f"new-event:{ident}")
    editor = editor_of(screen)
    assert editor.fields.first().hasFocus()
    QTest.keyClicks(editor.fields.texts["what"].edit, "the school burned")
    QTest.keyClicks(editor.fields.texts["when"].edit, "12 Muharram")
    QTest.mouseClick(editor.fields.choices["calendar"].buttons["hijri"], Qt.MouseButton.LeftButton)
    QTest.keyClicks(editor.fields.texts["date"].edit, "1448-01-12")
    shown = "\n".join(one.text() for one in editor.fields.findChildren(QLabel))
    assert "2026-06-27" in shown
    assert "2026-06-29" in shown
    qtbot.waitUntil(lambda: "Saved" in strip(lead))
    qtbot.waitUntil(lambda: "Draft" in listed(screen)[0] and "12 Muharram" in listed(screen)[0])
    assert lacking(lead) == []
    QTest.keyClick(editor.fields.texts["date"].edit, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: "Kept as version" in told(editor))
    [row] = notes.listing(session, "event")
    assert (row.title, row.state) == ("the school burned", "finalised")
    assert [one.id for one in row.sources] == [ident]
    qtbot.waitUntil(editor.amend_button.hasFocus)
    assert editor.fields.texts["what"].edit.isReadOnly()
    lead.navigate("interviews", ident)
    settled(lead)
    QApplication.processEvents()
    mentioned = [one.text() for one in lead.findChildren(QLabel) if one.isVisibleTo(lead)]
    assert any(row.code in one and "the school burned" in one for one in mentioned)
    editor = editor_of(people(lead, row.id))
    editor.amend()
    QTest.keyClicks(editor.fields.texts["where"].edit, "by the well")
    people(lead)
    assert notes.load(session, row.id).form["where"] == "by the well", "kept as a draft on leaving"
    editor = editor_of(people(lead, row.id))
    editor.keep()
    qtbot.waitUntil(lambda: "\u20682\u2069" in told(editor))
    assert notes.load(session, row.id).versions == 2


def test_an_actor_without_a_name_or_a_disk_stays_a_draft(
    lead: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = lead._context.field
    screen = people(lead, "new-actor")
    editor = editor_of(screen)
    editor.keep()
    qtbot.waitUntil(lambda: "no name yet" in told(editor))
    assert editor.keep_button.isEnabled()
    QTest.keyClicks(editor.fields.texts["name"].edit, "the white number")
    editor.fields.lists["plates"].edit.setText("AB 12؛ CD 34")

    def full(*_: object) -> None:
        raise EnvironmentFailure("disk-full", "The disk is full.", "Free some.")

    with monkeypatch.context() as patched:
        patched.setattr(notes, "keep", full)
        editor.keep()
        assert "Saving" in told(editor)
        qtbot.waitUntil(lambda: "disk is full" in told(editor))
    assert editor.form()["plates"] == ["AB 12", "CD 34"]
    editor.keep()
    qtbot.waitUntil(lambda: "Kept as version" in told(editor))
    [row] = notes.listing(session, "actor")
    assert (row.title, row.detail) == ("the white number", "AB 12, CD 34")
    QTest.keyClicks(screen.search, "cd 3x")
    qtbot.waitUntil(lambda: listed(screen) == ["Nothing found."])
    QTest.keyClick(screen.search, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: len(listed(screen)) == 1 and row.code in listed(screen)[0])


def test_a_draft_is_discarded_with_a_reason_and_the_version_stays(lead: MainWindow) -> None:
    session = lead._context.field
    kept = notes.keep(session, notes.new(session, "actor", {"name": "unit 41"}).row.id)
    editor = editor_of(people(lead, kept.row.id))
    editor.amend()
    QTest.keyClicks(editor.fields.texts["rank"].edit, "company")
    editor.discard()
    editor.discard()
    assert "A reason is needed" in told(editor)
    QTest.keyClicks(editor._why.edit, "not so")
    QTest.keyClick(editor._why.edit, Qt.Key.Key_Return)
    assert note_drafts.listing(session) == []
    assert editor.fields.texts["rank"].value == ""
    assert not editor.editable


def test_a_witness_is_shown_by_code_and_amended_apart_from_an_open_interview(lead: MainWindow, qtbot: QtBot) -> None:
    session = lead._context.field
    started = interview.new(session)
    [row] = witnesses.listing(session)
    screen = people(lead, row.id)
    pane = screen.detail
    assert isinstance(pane, WitnessPane)
    qtbot.waitUntil(lambda: listed(screen) == [f"\u2068{row.code}\u2069\n\u2068{started.row.code}\u2069"])
    assert not pane.save_button.isEnabled()
    QTest.keyClicks(pane.languages.edit, "Fur")
    assert pane.languages.value == "", "nothing is typed that could not be kept"
    assert "open as a draft" in told(pane)
    interview.discard(session, started.row.id, "she left")
    pane = people(lead, row.id).detail
    assert isinstance(pane, WitnessPane)
    QTest.keyClicks(pane.languages.edit, "Fur")
    assert pane.save()
    assert "Saved as the next version" in told(pane)
    assert witnesses.show(session, row.id).languages == "Fur"
    assert lacking(lead) == []
    lead.resize(683, 384)
    QApplication.processEvents()
    assert screen.detail is not None
    assert not screen.records.isVisible(), "the detail covers the list"
    pane._narrow_back.click()
    assert screen.records.isVisible()


def test_another_look_while_the_list_is_read_harms_nothing(lead: MainWindow, qtbot: QtBot) -> None:
    people(lead)
    lead.navigate("people", None)
    lead._show_look("night", "ar")
    lead._show_look("day", "en")
    screen = lead._screens["people"]
    assert isinstance(screen, PeopleScreen)
    qtbot.waitUntil(lambda: listed(screen) == ["None yet."])
