"""A report is read whole before it is written, and nothing of the case is in it; a defect leads to it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from fieldkit.errors import EnvironmentFailure
from fieldkit.jobs import silent_job
from fieldkit.workflows.field import alerts, collect, interview, notes
from tests.ui.conftest import Deployment
from tests.ui.test_screens import lacking
from ui import uncaught
from ui.gate_window import GateWindow
from ui.main_window import MainWindow
from ui.recent import RECENT
from ui.screens.report.page import ReportPage
from ui.screens.report.view import GateReportScreen
from ui.screens.settings.view import SettingsScreen

CANARIES = ("canaryname", "canarywell", "canaryfile", "canarypath", "canaryword")


@pytest.fixture(autouse=True)
def nothing_failed_yet() -> Iterator[None]:
    RECENT.forget()
    yield
    RECENT.forget()


def settled(window: MainWindow, page: ReportPage) -> str:
    while window._asking.busy or window._jobs.busy:
        window._asking.settle()
        window._jobs.settle()
    QApplication.processEvents()
    return page.text.text()


def opened(window: MainWindow) -> ReportPage:
    """By Settings, as people come there."""
    window.navigate("settings", None)
    screen = window._screens["settings"]
    assert isinstance(screen, SettingsScreen)
    QTest.mouseClick(screen.doors["report"], Qt.MouseButton.LeftButton)
    page = window._screens["report"]
    assert isinstance(page, ReportPage)
    return page


def said(page: ReportPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def test_a_vault_full_of_names_gives_a_report_with_none(lead: MainWindow, tmp_path: Path) -> None:
    field = lead._context.field
    made = interview.new(field)
    interview.add(field, made.row.id, {"place": "canarywell", "turns": [{"speaker": "witness", "text": "canaryword"}]})
    file = tmp_path / "canaryfile.txt"
    file.write_text("canaryword", encoding="utf-8")
    collect.collect(field, [file], silent_job())
    notes.keep(field, notes.new(field, "actor", {"name": "canaryname"}).row.id)
    alerts.raise_alert(field, "canaryword", "canarywell", "now")
    lead.navigate("interviews", made.row.id)
    page = opened(lead)
    first = settled(lead, page)
    assert "No error was met since this began" in said(page)
    assert "failures:\n  none" in first
    for error in (
        EnvironmentFailure("disk-full", "/home/you/canarypath is full", "canaryword"),
        FileNotFoundError(2, "no such file", "/home/you/canarypath/canaryfile.txt"),
    ):
        page.notice.show_error(error)
    QTest.mouseClick(page.again, Qt.MouseButton.LeftButton)
    text = settled(lead, page)
    assert "disk-full, under 1 min ago on report" in text
    assert "FileNotFoundError, under 1 min ago on report" in text
    assert "exhibit: 1-9" in text
    assert "standing: training" in text
    assert lacking(page) == []
    out = tmp_path / "out" / "report.txt"
    out.parent.mkdir()
    page.write_to(out)
    settled(lead, page)
    assert "✓ The report is written, as you read it" in said(page)
    assert out.read_text(encoding="utf-8") == text, "what was read, and nothing else"
    info = field.info()
    ids = (made.row.id, made.row.code, "E-0001", info.vault, info.chain, info.deployment, info.team, info.person)
    for word in (*CANARIES, *ids, str(tmp_path)):
        assert word is not None
        assert word not in text, word
    page.write_to(out)
    settled(lead, page)
    assert "A file of that name is there already" in said(page)
    page.write_to(tmp_path / "gone" / "report.txt")
    settled(lead, page)
    assert "The folder cannot be read" in said(page)
    assert page.isEnabled()


def test_nothing_is_written_before_it_is_read(
    lead: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(lead)
    assert not page.write.isEnabled()
    page.write_to(tmp_path / "early.txt")
    settled(lead, page)
    assert not (tmp_path / "early.txt").exists()
    assert page.write.isEnabled()

    def broken() -> object:
        raise ValueError("counts")

    monkeypatch.setattr(page, "_compose", broken)
    page.make()
    settled(lead, page)
    assert "Something in the program failed" in said(page)
    assert not page.write.isEnabled()


def test_a_defect_that_nothing_caught_leads_to_the_report(
    lead: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    with capture_exceptions():
        uncaught.install(lead.show_defect)
        assert not lead.defect.isVisible()

        def broken() -> None:
            raise KeyError("/home/you/canarypath")

        QTimer.singleShot(0, broken)
        qtbot.waitUntil(lead.defect.isVisible)
    assert "canarypath" not in capsys.readouterr().err, "a desktop's standard error ends in a log file"
    QTest.mouseClick(lead.defect.report, Qt.MouseButton.LeftButton)
    assert not lead.defect.isVisible()
    assert lead._place == "report"
    page = lead._screens["report"]
    assert isinstance(page, ReportPage)
    text = settled(lead, page)
    assert "KeyError, under 1 min ago" in text
    assert "canarypath" not in text


def test_work_is_timed_by_where_it_is_written(lead: MainWindow) -> None:
    lead.navigate("kit", None)
    lead._asking.settle()
    page = opened(lead)
    settled(lead, page)
    assert "  ui.reading: done after" in page.text.text()


def test_before_unlocking_it_stands_over_what_was_shown(
    qapp: QApplication, template: Deployment, qtbot: QtBot, tmp_path: Path
) -> None:
    gate = GateWindow(template.folder / "vault", "day", "en")
    gate.show()
    screen = gate.unlock_screen
    assert screen is not None
    QTest.keyClicks(screen.passphrase, "half a pass")
    gate.show_defect()
    assert gate.defect.isVisible()
    QTest.mouseClick(gate.report_it, Qt.MouseButton.LeftButton)
    page = gate._over.page
    assert isinstance(page, GateReportScreen)
    qtbot.waitUntil(page.write.isEnabled)
    assert "program: gate" in page.text.text()
    page.write_to(tmp_path / "report.txt")
    qtbot.waitUntil((tmp_path / "report.txt").exists)
    gate._reported()
    assert gate._stack.currentWidget() is screen
    assert screen.passphrase.text() == "half a pass", "nothing was lost"
    gate.workspace.stop()
    assert gate._jobs.close(20)
    gate.deleteLater()
