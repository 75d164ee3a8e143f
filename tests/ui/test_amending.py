"""Amending: the next version says what it changes, old beside new, in words and in both directions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from fieldkit.records.interview import PATHS
from fieldkit.workflows.field.difference import Change
from fieldkit.workflows.field.interview_form import empty_form
from tests.ui.test_main_job import fill
from tests.ui.test_screens import new_interview
from ui.main_window import MainWindow
from ui.screens.interviews.change_words import change_title, change_value
from ui.screens.interviews.difference_view import DifferenceView
from ui.screens.interviews.editor import InterviewEditor
from ui.text import isolated


def finalised(lead: MainWindow) -> InterviewEditor:
    editor = new_interview(lead)
    fill(editor)
    editor.presenter.finalise()
    assert editor.presenter.shown.row.state == "finalised"
    return editor


def said(editor: InterviewEditor) -> list[str]:
    labels = editor._difference.findChildren(QLabel)
    return [one.text().replace("\u2068", "").replace("\u2069", "") for one in labels if one.isVisibleTo(editor)]


def test_a_first_version_has_nothing_to_compare_with_and_its_identity_names_no_button_but_amend(
    lead: MainWindow,
) -> None:
    editor = finalised(lead)
    assert not editor._changes.isVisibleTo(lead)
    assert [one for one in editor.identity.findChildren(QPushButton) if one.isVisibleTo(lead)] == []
    assert "Amend the interview" in editor.identity._state.text()
    editor.presenter.amend()
    [action] = [one for one in editor.identity.findChildren(QPushButton) if one.isVisibleTo(lead)]
    assert action.text() == "Write it down…"


def test_an_amendment_shows_what_it_changes_old_beside_new(lead: MainWindow, qtbot: QtBot) -> None:
    editor = finalised(lead)
    editor.presenter.amend()
    editor.go("account")
    QTest.keyClicks(editor.account.statement.list.live.text, " Three of them.")
    editor._changes.click()
    before, after = "We heard trucks before dawn.", "We heard trucks before dawn. Three of them."
    assert said(editor)[1:] == ["Turn 2: in the witness's language", "Before", before, "Now", after]
    editor._changes.click()
    assert editor._pages.currentWidget() is editor.stages["account"]
    editor.presenter.finalise()
    assert editor.presenter.shown.row.state == "finalised"
    editor._changes.click()
    assert said(editor)[-1] == after, "the finalised version still says what it changed"


def test_every_path_of_an_interview_has_a_name_and_values_are_words() -> None:
    form = empty_form()
    paths = [path for path in form if path not in ("witness", "consent", "turns")]
    paths += [f"consent/{key}" for key in form["consent"] if key != "hq"]
    paths += [f"witness/{key}" for key in form["witness"]]
    paths += [f"consent/hq/{key}" for key in form["consent"]["hq"]]
    paths += [path for path in PATHS if path.startswith("turns/*/")]
    for path in paths:
        title = change_title(Change(path, 3 if path.startswith("turns") else 0, "changed", "a", "b"))
        assert isolated(path) not in title, "a name, not a path"
    assert change_value("interpreter_attested", False, {}) == "No"
    assert change_value("exhibits", ("x",), {"x": "E-0001"}) == isolated("E-0001")
    assert change_value("place", None, {}) == "(nothing)"


@pytest.mark.parametrize("name", ["<b>x</b>", "a & b"])
def test_markup_in_what_changed_is_text(lead: MainWindow, name: str) -> None:
    editor = finalised(lead)
    editor.presenter.amend()
    editor.go("account")
    editor.account.statement.list.live.text.setPlainText(name)
    editor._changes.click()
    assert name in said(editor)


def test_old_and_new_stand_at_the_edge_that_their_language_reads_from(qtbot: QtBot) -> None:
    view = DifferenceView()
    qtbot.addWidget(view)
    arabic, english = "سمعنا صوت الشاحنات", "We heard trucks"
    changes = [
        Change("turns/*/text", 1, "changed", "", arabic), Change("turns/*/translation", 1, "changed", "", english),
    ]  # fmt: skip
    view.show_changes(changes, {}, ("ar", "en"))
    labels = {one.text().strip("\u2068\u2069"): one for one in view.findChildren(QLabel)}
    assert labels[arabic].alignment() & Qt.AlignmentFlag.AlignRight
    assert labels[english].alignment() & Qt.AlignmentFlag.AlignLeft
    assert labels[arabic].alignment() & labels[english].alignment() & Qt.AlignmentFlag.AlignAbsolute
