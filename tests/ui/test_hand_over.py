"""A parcel goes from a member to a lead and its slip comes back, by the widgets of both; every state and refusal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.workflows.field import addressee, interview, overview, receipts, send_back, take
from tests.flows.team import Team, finalised_interview
from tests.ui.conftest import discard, rest
from tests.ui.test_screens import lacking
from tests.ui.test_states_are_seen import settled as all_read
from ui.main_window import MainWindow
from ui.screens.hand_over.giving import Giving
from ui.screens.hand_over.taking import Taking
from ui.screens.hand_over.view import HandOverScreen

LEAD, OTHER, MEMBER = "H-01", "H-03", "H-02"


@pytest.fixture(scope="module")
def team(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    """A lead, and a member whose kit names them."""
    made = Team.make(tmp_path_factory.mktemp("team"), LEAD, (MEMBER,))
    yield made
    made.close()


@pytest.fixture(scope="module")
def windows(team: Team) -> Iterator[dict[str, MainWindow]]:
    made = {who: MainWindow(team.devices[who].session, None, "day", "en") for who in (LEAD, MEMBER)}
    for window in made.values():
        window.show()
    yield made
    for window in made.values():
        rest(window)
        discard(window)


def side(window: MainWindow) -> Giving | Taking:
    window.navigate("hand-over", None)
    screen = window._screens["hand-over"]
    assert isinstance(screen, HandOverScreen)
    return screen.side


def said(widget: QWidget) -> str:
    if isinstance(widget, MainWindow):
        all_read(widget)
    QApplication.processEvents()
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def settled(qtbot: QtBot, window: MainWindow) -> str:
    qtbot.waitUntil(lambda: not window._jobs.busy, timeout=30_000)
    return said(window)


def verbs(window: MainWindow) -> list[str]:
    return [task.verb for task in overview.overview(window._context.field).tasks]


def another_is_chosen_and_the_parcel_stays_the_first_ones(giving: Giving, member: MainWindow) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(addressee, "leads", lambda _: (LEAD, OTHER))
        giving._choose_lead(OTHER)
    assert giving.lead == OTHER
    assert f"Carry it to \u2068{LEAD}\u2069" in said(member), "to whom it is sealed, whoever comes next"
    giving._choose_lead(LEAD)


def test_a_parcel_goes_its_slip_comes_and_what_is_sent_back_goes_home(
    windows: dict[str, MainWindow], team: Team, qtbot: QtBot, tmp_path: Path
) -> None:
    member, lead = windows[MEMBER], windows[LEAD]
    giving, taking = side(member), side(lead)
    assert isinstance(giving, Giving)
    assert isinstance(taking, Taking)
    assert f"There is nothing new to give to \u2068{LEAD}\u2069." in said(member)
    assert not giving.give_it.isEnabled()
    assert "No parcel was taken yet" in said(lead)
    assert not taking.write.isEnabled()
    assert lacking(member) + lacking(lead) == []

    record = finalised_interview(team.devices[MEMBER])
    member.navigate("today", None)
    all_read(member)
    [action] = [one for one in member._screens["today"].findChildren(QPushButton)
                if one.accessibleName() == "Give it: Work waits for your lead"]  # fmt: skip
    QTest.mouseClick(action, Qt.MouseButton.LeftButton)
    assert "Interviews: \u20681\u2069. Exhibits: \u20680\u2069." in said(member)
    stick = team.path("stick")
    stick.mkdir()
    giving.give(stick)
    assert "is on the stick" not in said(member), "not said before it is"
    words = settled(qtbot, member)
    assert "The parcel is written, not on a stick yet" in words, "it lies on the laptop's own disk"
    assert "Each was read back and is equal." in words
    assert "Its slip has not come back yet." in words
    assert "import-receipt" in verbs(member)
    another_is_chosen_and_the_parcel_stays_the_first_ones(giving, member)

    taking.take(stick)
    words = settled(qtbot, lead)
    assert f"Parcel \u20681\u2069 of \u2068{MEMBER}\u2069 is taken in" in words
    assert taking.report is not None
    assert taking.report.outcome in ("intact", "ask")
    assert "review" in verbs(lead)
    send_back.send_back(lead._context.field, record, "no basis of knowledge in the second answer")
    slips = team.path("slips")
    slips.mkdir()
    QTest.mouseMove(taking.write)
    taking.write_slips(slips)
    words = settled(qtbot, lead)
    assert "Slips written: \u20681\u2069" in words
    assert lacking(lead) == []

    giving.give(tmp_path / "stick")
    assert "The lead has everything already." in settled(qtbot, member)
    giving.take_slip(slips)
    words = settled(qtbot, member)
    assert "The slip is checked and kept" in words
    assert f"\u2068{LEAD}\u2069 signed for it" in words
    assert "Received by a lead (slip)" in words
    assert "import-receipt" not in verbs(member), "the slip has come"
    assert [one.kind for one in receipts.listing(member._context.field)] == ["slip"]
    assert "amend" in verbs(member)
    member.navigate("today", None)
    assert "no basis of knowledge in the second answer" in said(member)


def test_a_parcel_that_was_altered_is_refused_and_nothing_of_it_is_kept(
    windows: dict[str, MainWindow], team: Team, qtbot: QtBot
) -> None:
    member, lead = windows[MEMBER], windows[LEAD]
    giving, taking = side(member), side(lead)
    assert isinstance(giving, Giving)
    assert isinstance(taking, Taking)
    finalised_interview(team.devices[MEMBER])
    giving.refresh()
    stick = team.path("stick")
    stick.mkdir()
    giving.give(stick)
    settled(qtbot, member)
    part = next(one for one in stick.glob("*.age") if "head" not in one.name and "announce" not in one.name)
    whole = part.read_bytes()
    part.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    before = len(take.listing(lead._context.field))
    taking.take(stick)
    words = settled(qtbot, lead)
    assert "The parcel was refused" in words
    assert "is taken in" not in words
    assert len(take.listing(lead._context.field)) == before
    part.write_bytes(whole)
    taking.take(stick)
    assert "is taken in" in settled(qtbot, lead), "the same stick, whole, is taken"


def test_what_is_no_parcel_or_no_slip_is_refused(
    windows: dict[str, MainWindow], team: Team, qtbot: QtBot, tmp_path: Path
) -> None:
    member, lead = windows[MEMBER], windows[LEAD]
    giving, taking = side(member), side(lead)
    assert isinstance(giving, Giving)
    assert isinstance(taking, Taking)
    taking.take(tmp_path)
    assert "There is no bundle in that folder" in settled(qtbot, lead)
    assert taking.take_in.isEnabled()
    giving.take_slip(tmp_path)
    assert "There is no receipt in that folder" in settled(qtbot, member)


def test_where_the_kit_names_no_lead_it_says_what_to_do(
    windows: dict[str, MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    member = windows[MEMBER]
    monkeypatch.setattr(addressee, "leads", lambda _: ())
    side(member)
    assert "There is nobody to give to yet" in said(member)
    assert "Ask headquarters for a newer kit" in said(member)


def test_a_member_chooses_among_leads_and_the_strip_leads_there(
    windows: dict[str, MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    member = windows[MEMBER]
    monkeypatch.setattr(addressee, "leads", lambda _: (LEAD, OTHER))
    QTest.mouseClick(member._strip._parts[1], Qt.MouseButton.LeftButton)
    assert member._place == "hand-over"
    giving = side(member)
    assert isinstance(giving, Giving)
    said(member)
    [chosen] = [one for one in giving.findChildren(QPushButton) if one.text() == OTHER and one.isVisibleTo(member)]
    QTest.mouseClick(chosen, Qt.MouseButton.LeftButton)
    assert giving.lead == OTHER
    assert "The kit names no such lead of this team." in said(member)
    assert interview.listing(member._context.field), "nothing was lost by it"
