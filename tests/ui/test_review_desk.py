"""The lead's desk at review: versions that were amended apart, and comments turn by turn, with their answers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from fieldkit.commitments import make_version
from fieldkit.errors import EnvironmentFailure
from fieldkit.workflows.field import comments, interview, merge, overview, review
from fieldkit.workflows.field.session import FieldSession
from tests.ui.conftest import Deployment, discard, rest
from tests.ui.test_review import finalised, opened, press, said
from tests.ui.test_screens import lacking
from tests.ui.test_states_are_seen import settled
from ui.main_window import MainWindow
from ui.screens.interviews.comments_card import CommentsCard
from ui.screens.interviews.view import InterviewsScreen


@pytest.fixture(scope="module")
def window(template: Deployment, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(template.folder, folder / "deployment")
    session = Deployment(folder / "deployment", template.made, template.sandbox).session()
    made = MainWindow(session, None, "day", "en")
    made.resize(1366, 768)
    made.show()
    yield made
    rest(made)
    session.lock()
    discard(made)


def apart(session: FieldSession) -> str:
    """An interview of which another laptop's version lies beside one's own."""
    record = finalised(session)
    parent = session.vault.versions.history(record)[0]
    order = parent.fields()["turns#order"]
    assert isinstance(order, tuple)
    changes = {"place": "camp 5", f"turns/{order[1]}/text": "Three trucks came."}
    new = make_version(record, {**parent.fields(), **changes}, parents=[parent]).version
    with session.writing():
        session.vault.versions.put_version(new, str(parent.fields()["code"]))
    with session.writing() as writer:
        writer.version(record, {**parent.fields(), "why": "another"}, "amended", parent=parent.digest_hex)
    return record


def done(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window._jobs.busy, timeout=20_000)
    settled(window)
    QApplication.processEvents()


def test_a_fork_is_shown_side_by_side_and_joined_place_by_place(window: MainWindow, qtbot: QtBot) -> None:
    session = window._context.field
    record = apart(session)
    screen = opened(window)
    code = interview.load(session, record).row.code
    assert f"\u2068{code}\u2069 was amended apart" in said(screen)
    assert not [one for one in screen.rows or () if one.id == record], "not approved before it is one"
    press(screen, "Compare")
    assert lacking(screen) == []
    assert {place.key for place in screen.pane.places} >= {"place", "why"}
    assert not screen.pane.chosen, "nothing is chosen beforehand"
    assert f"Places not chosen yet: \u2068{len(screen.pane.places)}\u2069" in said(screen)
    QTest.mouseClick(screen.pane.go, Qt.MouseButton.LeftButton)
    done(window, qtbot)
    assert "nothing is chosen yet" in said(screen)
    assert len(merge.compare(session, record).versions) == 2
    press(screen, "Everything from \u2068A")
    assert len(screen.pane.chosen) == len(screen.pane.places)
    taken = screen.pane.choices["place"]
    QTest.mouseClick(taken[1], Qt.MouseButton.LeftButton)
    assert [one.isChecked() for one in taken] == [False, True]
    wanted = next(row for place in screen.pane.places for row in place.rows if row.path == "place").values[1]
    QTest.keyClicks(screen.pane.reason.edit, "both are mine")
    QTest.mouseClick(screen.pane.go, Qt.MouseButton.LeftButton)
    done(window, qtbot)
    assert "has one current version again" in said(screen)
    assert session.vault.versions.current(record)[0].fields()["place"] == wanted
    assert [one.state for one in screen.rows or () if one.id == record] == ["finalised"]


def test_what_cannot_be_joined_says_so_and_can_be_tried_again(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window._context.field
    record = apart(session)
    screen = opened(window, record)
    press(screen, "Everything from \u2068B")

    def full(*_: object) -> None:
        raise EnvironmentFailure("disk-full", "full", "free")

    with monkeypatch.context() as patch:
        patch.setattr(merge, "join", full)
        QTest.mouseClick(screen.pane.go, Qt.MouseButton.LeftButton)
        done(window, qtbot)
    assert "disk is full" in said(screen)
    assert screen.pane.go.isEnabled()
    QTest.mouseClick(screen.pane.go, Qt.MouseButton.LeftButton)
    done(window, qtbot)
    assert len(session.vault.versions.current(record)) == 1


def test_a_turn_is_commented_where_it_is_read(window: MainWindow, qtbot: QtBot) -> None:
    session = window._context.field
    record = finalised(session)
    screen = opened(window, record)
    turn = interview.load(session, record).form["turns"][1]["id"]
    press(screen, "Comment on turn \u20682")
    assert "Headquarters never gets it" in said(screen)
    remarks = screen._reading.remarks[turn]  # type: ignore[union-attr]  # it is open
    QTest.mouseClick(remarks.keep, Qt.MouseButton.LeftButton)
    done(window, qtbot)
    assert "The comment says nothing." in said(screen)
    assert comments.of(session, record) == ()
    QTest.keyClicks(remarks.field.edit, "saw or told?")
    QTest.keyClick(remarks.field.edit, Qt.Key.Key_Return)
    done(window, qtbot)
    assert "saw or told?" in said(remarks)
    assert "Not answered" in said(remarks)
    assert not remarks.field.edit.isVisible()
    press(screen, "Comment on the whole interview")
    QTest.keyClicks(screen._reading.remarks[""].field.edit, "which day?")  # type: ignore[union-attr]
    press_keep = screen._reading.remarks[""].keep  # type: ignore[union-attr]
    QTest.mouseClick(press_keep, Qt.MouseButton.LeftButton)
    done(window, qtbot)
    kept = [(one.turn, one.words) for one in comments.of(session, record)]
    assert kept == [(turn, "saw or told?"), ("", "which day?")]
    assert lacking(screen) == []
    screen.show_target(None)
    settled(window)
    review.approve(session, [record])


def test_its_author_reads_them_beside_the_turn_and_sets_one_aside(window: MainWindow, qtbot: QtBot) -> None:
    session = window._context.field
    record = finalised(session)
    turns = [turn["id"] for turn in interview.load(session, record).form["turns"]]
    comments.comment(session, record, "which day?")
    comments.comment(session, record, "saw or told?", turns[1])
    window.navigate("interviews", record)
    settled(window)
    interviews = window._screens["interviews"]
    assert isinstance(interviews, InterviewsScreen)
    assert interviews.editor is not None
    card = interviews.editor.comments
    assert card.isVisible()
    assert "Turn \u20682\u2069" in said(card)
    pressed(card, "Go there")
    assert interviews.editor.account.statement.list.row == 1
    assert said(card).index("saw or told?") < said(card).index("which day?"), "those on the turn at hand come first"
    pressed(card, "Set aside: which day?")
    QTest.mouseClick(card.confirm, Qt.MouseButton.LeftButton)
    assert "reason" in said(card).lower()
    assert [one.answer for one in comments.of(session, record)] == ["open", "open"]
    QTest.keyClicks(card.reason.edit, "she does not know")
    QTest.keyClick(card.reason.edit, Qt.Key.Key_Return)
    settled(window)
    assert "she does not know" in said(card)
    assert lacking(card) == []
    interview.amend(session, record)
    interview.finalise(session, record)
    window.navigate("interviews", record)
    settled(window)
    assert interviews.editor is not None
    assert "A newer version came" in said(interviews.editor.comments)
    review.approve(session, [record])


def pressed(card: CommentsCard, name: str) -> None:
    QApplication.processEvents()
    found = [one for one in card.findChildren(QPushButton) if one.accessibleName().startswith(name)]
    [button] = [one for one in found if one.isVisible()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_today_shows_a_member_what_is_asked(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    session = window._context.field
    record = finalised(session)
    comments.comment(session, record, "who was present?")
    monkeypatch.setattr(FieldSession, "role", "member")
    tasks = [task for task in overview.overview(session).tasks if task.verb == "read-comments"]
    assert (record, "- who was present?") in [(task.target, task.detail) for task in tasks]
    window.navigate("today", None)
    settled(window)
    assert "Your lead asks about" in said(window)
    assert "who was present?" in said(window)
