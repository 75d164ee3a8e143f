"""Members at the lead's desk: one is let in without a network, and a lost laptop is dealt with step by step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldkit.clock import FrozenClock
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.workflows.field import approve, create, enrol, lost_laptop, unlock
from fieldkit.workflows.team_values import STEPS
from tests.flows.team import SECRET, START, Team
from tests.ui.conftest import discard, rest
from tests.ui.test_review import said
from tests.ui.test_screens import lacking
from tests.ui.test_states_are_seen import settled
from ui.main_window import MainWindow
from ui.screens.members.view import MembersScreen
from ui.screens.today.enrolment import EnrolmentCard


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    made = Team.make(tmp_path_factory.mktemp("members"), authority=True)
    yield made
    made.close()


@pytest.fixture(scope="module")
def window(team: Team, qapp: QApplication) -> Iterator[MainWindow]:
    made = MainWindow(team.devices["H-01"].session, None, "day", "en")
    made.resize(1366, 768)
    made.show()
    yield made
    rest(made)
    discard(made)


def shown(window: MainWindow, target: str | None = None) -> MembersScreen:
    window.navigate("members", target)
    found = window._screens["members"]
    assert isinstance(found, MembersScreen)
    settled(window)
    QApplication.processEvents()
    return found


def test_a_member_is_let_in_by_the_words_they_read_and_refused_by_others(
    window: MainWindow, team: Team, qtbot: QtBot
) -> None:
    folder = team.folder / "H-05"
    create.create_vault(folder, team.kit(), "H-05", "member", SECRET, FrozenClock(START, "9" * 32), MINIMUM_COST)
    session = unlock.unlock(folder, SECRET, FrozenClock(START, "9" * 32))
    theirs = MainWindow(session, None, "day", "en")
    theirs.show()
    theirs.navigate("today", None)
    settled(theirs)
    QApplication.processEvents()
    [card] = [one for one in theirs.findChildren(EnrolmentCard) if one.isVisible()]
    request, answer = team.folder / "H-05.request", team.folder / "H-05.answer"
    card.write_request(request)
    assert "with a phone" in said(card)
    assert lacking(card) == []
    words = enrol.request(session, team.folder / "again.request")
    screen = shown(window)
    assert "You compare eight words aloud" in said(screen)
    damaged = team.folder / "damaged.request"
    damaged.write_bytes(b"{}")
    screen.read_request(damaged)
    assert screen.asked is None
    screen.read_request(request)
    settled(window)
    assert "\u2068H-05\u2069 asks to join team" in said(screen)
    assert words[0] not in said(screen), "the lead types what is heard, and reads nothing off"
    assert lacking(screen) == []
    QTest.mouseClick(screen.give, Qt.MouseButton.LeftButton)
    assert "Type the words first." in said(screen)
    QTest.keyClicks(screen.words, "one two three four five six seven eight")
    screen.approve(answer)
    assert "words" in said(screen.notice)
    assert not answer.exists()
    screen.words.setText(" ".join(words))
    screen.approve(answer)
    settled(window)
    assert "The certificate of \u2068H-05\u2069 is written" in said(screen)
    card.accept_answer(answer)
    qtbot.waitUntil(lambda: not theirs._jobs.busy, timeout=20_000)
    settled(theirs)
    assert session.enrolled
    assert "H-05" in said(shown(window))
    rest(theirs)
    session.lock()
    discard(theirs)


def test_a_lost_laptop_is_dealt_with_one_step_at_a_time(window: MainWindow, team: Team, tmp_path: Path) -> None:
    session = window._context.field
    screen = shown(window)
    assert screen.members is not None
    member = next(one for one in screen.members if one.person == "H-05")
    screen = shown(window, member.certificate)
    assert screen.pane is not None
    assert "Step \u20681\u2069 of 5" in said(screen)
    assert "Is the person safe?" in said(screen)
    assert lacking(screen) == []
    assert screen.pane.seen.value == "", "nobody declares a laptop lost as of now by mistake"
    QTest.mouseClick(screen.pane.go, Qt.MouseButton.LeftButton)
    assert "That is no time." in said(screen)
    screen.pane.seen.edit.setText("yesterday")
    QTest.mouseClick(screen.pane.go, Qt.MouseButton.LeftButton)
    assert "That is no time." in said(screen)
    assert lost_laptop.listing(session) == ()
    screen.pane.seen.edit.setText("2026-11-24 18:30")
    QTest.mouseClick(screen.pane.go, Qt.MouseButton.LeftButton)
    settled(window)
    assert "No parcel of it is taken here any more." in said(screen)
    assert "Step \u20682\u2069 of 5" in said(screen)
    window.navigate("today", None)
    settled(window)
    assert "The laptop of \u2068H-05\u2069 is lost" in said(window), "it can be left and is found again"
    screen = shown(window, member.certificate)
    QTest.mouseClick(screen.pane.go, Qt.MouseButton.LeftButton)  # type: ignore[union-attr]  # it is shown
    settled(window)
    pane = screen.pane
    assert pane is not None
    assert "Only headquarters can revoke" in said(screen)
    assert member.certificate in pane.sheet.text()
    pane.write_sheet(tmp_path / "sheet.txt")
    assert "written and read back equal" in said(screen)
    pane.write_sheet(tmp_path / "sheet.txt")
    assert "already" in said(screen)
    for _ in range(3):
        assert screen.pane is not None
        assert lacking(screen) == []
        QTest.mouseClick(screen.pane.go, Qt.MouseButton.LeftButton)
        settled(window)
    assert "All five steps are done." in said(screen)
    assert "sheet.txt" in said(screen)
    assert lost_laptop.find(session, member.certificate).done == STEPS
    assert "Laptop lost" in said(shown(window))


def test_without_the_team_s_authority_headquarters_lets_members_in(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(approve, "holds_authority", lambda _: False)
    assert "headquarters lets members in" in said(shown(window))
