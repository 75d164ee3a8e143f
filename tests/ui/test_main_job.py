"""The whole main job through the screens: write, attach, finalise, look, sign, write, receive, verify, receipt."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldkit.workflows import sample_material
from fieldkit.workflows.field import interview, receipts, seal
from tests.ui.conftest import Deployment
from tests.ui.test_states_are_seen import settled
from ui import printing
from ui.main_window import MainWindow
from ui.screens.bundles.view import BundlesScreen
from ui.screens.evidence.view import EvidenceScreen
from ui.screens.intake.view import IntakeScreen
from ui.screens.interviews.editor import InterviewEditor
from ui.screens.interviews.stages import Stage
from ui.screens.interviews.view import InterviewsScreen
from ui.screens.verify.view import VerifyScreen


def screen(window: MainWindow, place: str, target: str | None = None) -> object:
    window.navigate(place, target)
    return window.findChildren(_KINDS[place])[-1]


_KINDS = {
    "interviews": InterviewsScreen,
    "evidence": EvidenceScreen,
    "bundles": BundlesScreen,
    "intake": IntakeScreen,
    "verify": VerifyScreen,
}


def answer(editor: InterviewEditor, stage: str, key: str, value: object) -> None:
    page = editor.stages[stage]
    assert isinstance(page, Stage)
    button = page._choices[key].buttons[value]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def fill(editor: InterviewEditor) -> None:
    prepare = editor.stages["prepare"]
    assert isinstance(prepare, Stage)
    prepare._languages["language"].box.setCurrentText("en")
    for key in ("hq/identity", "hq/statement", "hq/photo", "explained"):
        answer(editor, "consent", key, True)
    editor.go("account")
    row = editor.account.statement.list.live
    QTest.keyClicks(row.text, "What happened?")
    QTest.keyClick(row.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(row.text, "We heard trucks before dawn.")
    QTest.keyClick(row.text, Qt.Key.Key_F2)
    answer(editor, "read-back", "read_back", "yes")
    answer(editor, "close", "referral", "offered-declined")


def test_from_a_new_interview_to_a_verified_receipt(
    lead: MainWindow, deployment: Deployment, qtbot: QtBot, tmp_path: Path
) -> None:
    session = lead._context.field
    interviews = screen(lead, "interviews", "new")
    assert isinstance(interviews, InterviewsScreen)
    editor = interviews.editor
    assert editor is not None
    photos = sample_material.make(tmp_path / "card")
    fill(editor)
    qtbot.waitUntil(lambda: interview.load(session, editor.presenter.shown.row.id).row.turns == 2)
    assert interview.listing(session)[0].turns == 2
    editor.exhibits.attach([photos / "DSC_0411.JPG"])
    qtbot.waitUntil(lambda: not lead._jobs.busy, timeout=20_000)
    qtbot.waitUntil(lambda: interview.listing(session)[0].exhibits == 1)
    editor.presenter.finalise()
    [row] = interview.listing(session)
    assert row.state == "finalised"
    assert interview.load(session, row.id).form["turns"][1]["basis"] == "saw"

    bundles = screen(lead, "bundles")
    assert isinstance(bundles, BundlesScreen)
    settled(lead)
    QTest.mouseClick(bundles.to_review, Qt.MouseButton.LeftButton)
    settled(lead)
    QTest.mouseClick(lead._screens["review"].approve_all, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: interview.listing(session)[0].state == "reviewed", timeout=20_000)
    lead.navigate("bundles", None)
    assert not bundles.sign.isEnabled(), "what would be signed is being read"
    settled(lead)
    QTest.mouseClick(bundles.sign, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(seal.listing(session)) and seal.listing(session)[0].state == "sealed", timeout=20_000)
    bundles.write(seal.listing(session)[0].id, tmp_path / "stick")
    qtbot.waitUntil(lambda: seal.listing(session)[0].state == "written", timeout=20_000)

    _headquarters(deployment, qtbot, tmp_path)

    bundles.take_receipts(tmp_path / "receipts")
    qtbot.waitUntil(lambda: not lead._jobs.busy, timeout=20_000)
    assert {one.kind for one in receipts.listing(session)} == {"received", "verified"}
    assert seal.listing(session)[0].state == "verified"


def _headquarters(deployment: Deployment, qtbot: QtBot, tmp_path: Path) -> None:
    custodian = MainWindow(None, deployment.desk("custodian"), "day", "en")
    intake = MainWindow(None, deployment.desk("intake"), "night", "en")
    for window in (custodian, intake):
        qtbot.addWidget(window)
    door = screen(intake, "intake")
    assert isinstance(door, IntakeScreen)
    door.receive(tmp_path / "stick")
    qtbot.waitUntil(lambda: not intake._jobs.busy, timeout=20_000)
    verify = screen(custodian, "verify")
    assert isinstance(verify, VerifyScreen)
    assert not verify.print.isEnabled()
    verify.open(tmp_path / "stick", tmp_path / "opened")
    qtbot.waitUntil(lambda: verify.opened is not None, timeout=20_000)
    assert verify.opened is not None
    assert verify.opened.report.outcome == "intact"
    assert verify.opened.receipt is None
    QTest.mouseClick(verify.sign, Qt.MouseButton.LeftButton)
    assert verify.opened.receipt is not None
    door.write_receipts(tmp_path / "receipts")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(printing, "choose_new_file", lambda *_: tmp_path / "report.pdf")
        QTest.mouseClick(verify.print, Qt.MouseButton.LeftButton)
        qtbot.waitUntil((tmp_path / "report.pdf").exists, timeout=20_000)
    settled(custodian)


def test_what_is_missing_is_listed_and_nothing_is_finalised(lead: MainWindow) -> None:
    interviews = screen(lead, "interviews", "new")
    assert isinstance(interviews, InterviewsScreen)
    assert interviews.editor is not None
    interviews.editor.presenter.finalise()
    assert interviews.editor.notice.isVisibleTo(interviews)
    assert interview.listing(lead._context.field)[0].state == "draft"


def test_typed_words_are_saved_when_the_place_changes(lead: MainWindow) -> None:
    interviews = screen(lead, "interviews", "new")
    assert isinstance(interviews, InterviewsScreen)
    assert interviews.editor is not None
    QTest.keyClicks(interviews.editor.account.statement.list.live.text, "half a sent")
    lead.navigate("evidence", None)
    [row] = interview.listing(lead._context.field)
    assert interview.load(lead._context.field, row.id).form["turns"][0]["text"] == "half a sent"


def test_files_are_taken_and_problems_are_said(lead: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    evidence = screen(lead, "evidence")
    assert isinstance(evidence, EvidenceScreen)
    evidence.add([sample_material.make(tmp_path / "card"), tmp_path / "not-there.jpg"])
    qtbot.waitUntil(lambda: not lead._jobs.busy and not evidence.bar.busy, timeout=20_000)
    qtbot.waitUntil(lambda: evidence.table.table_model.rowCount() > 8)
    assert evidence.importing.result.isVisibleTo(evidence)
    everything = evidence.table.table_model.rowCount()
    evidence.filters.doubts.click()
    assert 0 < evidence.table.table_model.rowCount() < everything


@pytest.mark.parametrize("place", ["today", "interviews", "evidence", "bundles", "custody", "settings"])
@pytest.mark.parametrize(("theme", "language"), [("night", "en"), ("day", "ar")])
def test_every_place_shows_in_every_look_and_nothing_scrolls_sideways(
    lead: MainWindow, place: str, theme: str, language: str
) -> None:
    lead._show_look(theme, language)
    lead.resize(683, 384)
    lead.navigate(place, None)
    assert lead.width() == 683
    right = lead.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert right == (language == "ar")
    lead._show_look("day", "en")
