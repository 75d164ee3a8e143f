"""Review at the desktop: read, approve or send back; sealing is another press. Every state and every refusal."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.errors import EnvironmentFailure
from fieldkit.jobs import silent_job
from fieldkit.workflows import sample_material
from fieldkit.workflows.field import collect, interview, overview, review, seal, send_back
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from fieldkit.workflows.values import Interview
from tests.ui.conftest import Deployment, discard, rest
from tests.ui.test_screens import lacking
from tests.ui.test_states_are_seen import settled
from ui.main_window import MainWindow
from ui.screens.bundles.view import BundlesScreen
from ui.screens.review.view import ReviewScreen
from ui.widgets.card_column import CardColumn
from ui.widgets.undo_bar import UNDO_SECONDS


@pytest.fixture(scope="module")
def window(template: Deployment, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """A lead's window: unlocking is what takes time."""
    folder = tmp_path_factory.mktemp("review")
    shutil.copytree(template.folder, folder / "deployment")
    session = Deployment(folder / "deployment", template.made, template.sandbox).session()
    made = MainWindow(session, None, "day", "en")
    made.show()
    yield made
    rest(made)
    session.lock()
    discard(made)


@pytest.fixture
def screen(window: MainWindow, qtbot: QtBot) -> ReviewScreen:
    """Review, with nothing from the tests before: what waited was approved and sealed."""
    session = window._context.field
    waiting = [one.id for one in send_back.listing(session) if one.state != "reviewed"]
    if waiting:
        review.approve(session, waiting)
    if any(review.passed(session)):
        seal.seal(session, review.last_look(session, *review.passed(session)), silent_job())
    window._show_look("day", "en")
    return opened(window)


def opened(window: MainWindow, target: str | None = None) -> ReviewScreen:
    window.navigate("review", target)
    found = window._screens["review"]
    assert isinstance(found, ReviewScreen)
    assert found.rows is None, "it is not read yet"
    assert "Nothing waits" not in "\n".join(one.text() for one in found.findChildren(QLabel) if one.isVisible())
    settled(window)
    return found


def finalised(session: FieldSession) -> str:
    started = interview.new(session)
    interview.add(session, started.row.id, INTERVIEW_FORM)
    interview.finalise(session, started.row.id)
    return started.row.id


def said(widget: QWidget) -> str:
    settled(widget.window())  # type: ignore[arg-type]  # it stands in a main window
    for column in widget.findChildren(CardColumn):
        while not column.complete:
            QApplication.processEvents()
    QApplication.processEvents()
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def written(screen: ReviewScreen, window: MainWindow) -> None:
    """The ten seconds in which it can be taken back are over."""
    assert screen.approvals.undo.isVisibleTo(window)
    screen.approvals.undo.clear()
    window._writing.settle()
    settled(window)


def press(screen: ReviewScreen, name: str) -> None:
    settled(screen.window())  # type: ignore[arg-type]  # it stands in a main window
    QApplication.processEvents()
    found = [one for one in screen.findChildren(QPushButton) if one.accessibleName().startswith(name)]
    [button] = [one for one in found if one.isVisibleTo(screen)]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_nothing_waits(screen: ReviewScreen, window: MainWindow) -> None:
    assert "Nothing waits for review" in said(screen)
    assert not screen.approve.isVisibleTo(window)
    assert lacking(screen) == []


def test_an_interview_is_read_approved_and_then_sealed_by_another_press(
    screen: ReviewScreen, window: MainWindow, qtbot: QtBot
) -> None:
    session = window._context.field
    record = finalised(session)
    window.navigate("bundles", None)
    bundles = window._screens["bundles"]
    assert isinstance(bundles, BundlesScreen)
    settled(window)
    assert "Not reviewed yet, so not in this bundle: \u20681\u2069" in said(bundles)
    assert interview.load(session, record).row.code not in said(bundles)
    assert [task.verb for task in overview.overview(session).tasks if task.verb in ("review", "seal")] == ["review"]
    QTest.mouseClick(bundles.to_review, Qt.MouseButton.LeftButton)
    settled(window)
    press(screen, "Read")
    words = said(screen)
    for turn in INTERVIEW_FORM["turns"]:
        assert turn["text"] in words
    assert "consent: statement to headquarters" in words
    assert lacking(screen) == []
    QTest.mouseClick(screen.approve, Qt.MouseButton.LeftButton)
    written(screen, window)
    settled(window)
    assert "It can be sealed." in said(screen)
    assert interview.load(session, record).row.state == "reviewed", "approved, and not sealed"
    assert [task.verb for task in overview.overview(session).tasks if task.verb in ("review", "seal")] == ["seal"]
    window.navigate("bundles", None)
    settled(window)
    before = len(seal.listing(session))
    QTest.mouseClick(bundles.sign, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window._jobs.busy, timeout=20_000)
    assert len(seal.listing(session)) == before + 1
    assert interview.load(session, record).row.state == "sealed"


def test_one_is_sent_back_with_a_reason_and_approved_after_all(
    screen: ReviewScreen, window: MainWindow, qtbot: QtBot
) -> None:
    session = window._context.field
    record = finalised(session)
    opened(window, record)
    press(screen, "Send back")
    assert "Without names" in said(screen)
    QTest.mouseClick(screen.send, Qt.MouseButton.LeftButton)
    settled(window)
    assert "A reason is needed." in said(screen)
    assert interview.load(session, record).row.state == "finalised"
    QTest.keyClicks(screen.reason.edit, "the second answer has no basis of knowledge")
    QTest.keyClick(screen.reason.edit, Qt.Key.Key_Return)
    settled(window)
    assert "is sent back" in said(screen)
    assert "the second answer has no basis of knowledge" in said(screen)
    assert interview.load(session, record).row.state == "returned"
    press(screen, "Read")
    assert not screen.return_it.isVisibleTo(window)
    QTest.mouseClick(screen.approve, Qt.MouseButton.LeftButton)
    written(screen, window)
    assert interview.load(session, record).row.state == "reviewed"


def test_sending_back_can_be_left_and_what_was_sealed_meanwhile_is_refused(
    screen: ReviewScreen, window: MainWindow
) -> None:
    session = window._context.field
    record = finalised(session)
    opened(window, record)
    press(screen, "Send back")
    press(screen, "Do not")
    assert "Without names" not in said(screen)
    press(screen, "Send back")
    review.approve(session, [record])
    seal.seal(session, review.last_look(session, [record], []), silent_job())
    QTest.keyClicks(screen.reason.edit, "too late")
    QTest.mouseClick(screen.send, Qt.MouseButton.LeftButton)
    settled(window)
    assert "in a sealed bundle already" in said(screen)


def test_an_exhibit_is_read_and_all_that_waits_is_approved_at_once(
    screen: ReviewScreen, window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window._context.field
    collect.collect(session, [sample_material.make(tmp_path / "card") / "DSC_0411.JPG"], silent_job())
    finalised(session)
    opened(window)
    [exhibit] = [one for one in screen.rows or () if one.kind == "exhibit" and one.state == "finalised"]
    opened(window, exhibit.id)
    assert "SHA-256" in said(screen)
    assert "DSC_0411.JPG" in said(screen)
    press(screen, "All that waits")
    settled(window)

    def full(*_: object) -> None:
        raise EnvironmentFailure("disk-full", "The disk is full.", "Free some.")

    monkeypatch.setattr(review, "mark_reviewed", full)
    QTest.mouseClick(screen.approve_all, Qt.MouseButton.LeftButton)
    written(screen, window)
    assert "The disk is full" in said(screen)
    assert "It can be sealed" not in said(screen)
    monkeypatch.undo()
    QTest.mouseClick(screen.approve_all, Qt.MouseButton.LeftButton)
    written(screen, window)
    settled(window)
    assert "It can be sealed" in said(screen)
    assert {one.state for one in screen.rows or ()} == {"reviewed"}


def test_what_was_approved_is_written_only_once_it_cannot_be_taken_back(
    screen: ReviewScreen, window: MainWindow, qtbot: QtBot
) -> None:
    session = window._context.field
    records = {finalised(session) for _ in range(3)}
    opened(window)

    def states() -> set[str]:
        return {interview.load(session, one).row.state for one in records}

    window.activateWindow()
    screen.approve_all.setFocus()
    QTest.keyClick(screen.approve_all, Qt.Key.Key_Return)
    words = said(screen)
    assert "Approved, and written in \u206810\u2069 s" in words
    assert words.count("Not written yet") == 3
    assert "It can be sealed" not in words
    assert states() == {"finalised"}, "nothing is written while it can be taken back"
    assert lacking(screen) == []
    qtbot.waitUntil(lambda: isinstance(window.focusWidget(), QPushButton))
    assert screen.approvals.undo._button.shortcut().toString() == "Ctrl+U"
    QTest.mouseClick(screen.approvals.undo._button, Qt.MouseButton.LeftButton)
    assert "Taken back; nothing of it was written" in said(screen)
    assert not screen.approvals.undo.isVisibleTo(window)
    assert states() == {"finalised"}
    QTest.mouseClick(screen.approve_all, Qt.MouseButton.LeftButton)
    screen.approvals.undo._timer.setInterval(0)
    screen.approvals.undo._timer.start()
    try:
        qtbot.waitUntil(lambda: states() == {"reviewed"}, timeout=20_000)
    finally:
        screen.approvals.undo._timer.setInterval(UNDO_SECONDS * 1000)
    assert "It can be sealed" in said(screen)


def test_leaving_writes_what_was_approved_and_what_is_read_meanwhile_stays_open(
    screen: ReviewScreen, window: MainWindow, qtbot: QtBot
) -> None:
    session = window._context.field
    first, second = finalised(session), finalised(session)
    opened(window, first)
    QTest.mouseClick(screen.approve, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    focused = window.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.accessibleName() == f"Read: {interview.load(session, second).row.code}", "the next one to be read"
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert INTERVIEW_FORM["turns"][0]["text"] in said(screen)
    written(screen, window)
    assert interview.load(session, first).row.state == "reviewed"
    assert INTERVIEW_FORM["turns"][0]["text"] in said(screen), "what is being read is not taken away"
    QTest.mouseClick(screen.approve, Qt.MouseButton.LeftButton)
    assert interview.load(session, second).row.state == "finalised"
    window.navigate("bundles", None)
    bundles = window._screens["bundles"]
    settled(window)
    assert interview.load(session, second).row.state == "reviewed", "leaving is the end of taking back"
    assert interview.load(session, second).row.code in said(bundles)


def test_an_answer_about_what_was_left_is_not_shown_and_one_that_breaks_is_said(
    screen: ReviewScreen, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window._context.field
    first, second = finalised(session), finalised(session)
    opened(window)
    real, let = interview.load, threading.Event()

    def slow(of: FieldSession, record: str) -> Interview:
        if record == first:
            assert let.wait(20)
        return real(of, record)

    monkeypatch.setattr(interview, "load", slow)
    rows = {one.id: one for one in screen.rows or ()}
    screen._choose(rows[first])
    QApplication.processEvents()
    assert "Reading…" in [one.text() for one in screen.findChildren(QLabel) if one.isVisibleTo(screen)]
    assert not screen.approve.isVisibleTo(window), "nothing can be approved that was not shown"
    screen._choose(rows[second])
    let.set()
    assert real(session, second).row.code in said(screen)
    assert screen.approve.isVisibleTo(window)

    def broken(*_: object) -> None:
        raise EnvironmentFailure("disk-full", "The disk is full.", "Free some.")

    monkeypatch.setattr(interview, "load", broken)
    screen._choose(rows[first])
    words = said(screen)
    assert "The disk is full" in words
    assert "Reading…" not in words
    assert not screen.approve.isVisibleTo(window)
