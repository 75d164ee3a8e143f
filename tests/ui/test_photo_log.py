"""The photo log through its widgets: a scene is named once, digits say the part, and what is missing stands there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from fieldkit.jobs import silent_job
from fieldkit.workflows.field import collect, photo_log
from tests.unit.sandbox.material import photo
from ui.main_window import MainWindow
from ui.screens.evidence.view import EvidenceScreen
from ui.widgets.labels import PlainLabel


@pytest.fixture
def screen(lead: MainWindow, qtbot: QtBot, tmp_path: Path) -> EvidenceScreen:
    card = tmp_path / "card"
    card.mkdir()
    for number in range(5):
        (card / f"{number}.jpg").write_bytes(photo({0x010F: f"Maker {number}"}))
    collect.collect(lead._context.field, [card], silent_job())
    lead.navigate("evidence", None)
    found = lead._screens["evidence"]
    assert isinstance(found, EvidenceScreen)
    qtbot.waitUntil(lambda: len(found.tiles) == 5 and not found.reader.busy)
    return found


def said(screen: EvidenceScreen) -> str:
    labels = [one for one in screen.log_view.findChildren(PlainLabel) if one.isVisibleTo(screen)]
    return "\n".join(one.text().replace("\u2068", "").replace("\u2069", "") for one in labels)


def test_a_scene_is_logged_by_keys_and_says_what_is_missing(screen: EvidenceScreen, qtbot: QtBot) -> None:
    screen.tabs.buttons["log"].click()
    assert "No scene has photos yet" in said(screen)
    assert not screen.filters.isVisibleTo(screen)
    screen.tabs.buttons["photos"].click()
    screen.table.setFocus()
    QTest.keyClick(screen.table, Qt.Key.Key_Home)
    QTest.keyClick(screen.table, Qt.Key.Key_1)
    assert "Name the scene first" in screen.notice._title.text()
    qtbot.waitUntil(lambda: getattr(screen._detail, "scene", None) is not None)
    assert screen._detail.scene is not None
    screen._detail.scene.set_scene("the <b>well")
    screen._detail.scene.part.setCurrentIndex(1)
    screen._detail.save.click()
    for part in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
        qtbot.waitUntil(lambda: not screen.reader.busy)
        QTest.keyClick(screen.table, Qt.Key.Key_Right)
        QTest.keyClick(screen.table, part)
    screen._context.writing.settle()
    assert not screen.notice.isVisibleTo(screen)
    screen.tabs.buttons["log"].click()
    qtbot.waitUntil(lambda: "missing: 1" in said(screen))
    assert "the <b>well" in said(screen)
    assert "Missing. The same frame with the scale taken away." in said(screen)
    screen.undo.undo()
    qtbot.waitUntil(lambda: "missing: 2" in said(screen))
    [log] = photo_log.listing(screen._context.field)
    assert log.missing == ("close-scale", "close-plain")
    [overview] = [one for one in screen.log_view.findChildren(QPushButton) if one.accessibleName() == "E-0002 Overview"]
    QTest.keyClick(overview, Qt.Key.Key_Return)
    assert screen.table.isVisibleTo(screen)
    assert screen.tile(screen.table.current).row.code == "E-0002"  # type: ignore[union-attr]  # it is there


def test_a_whole_series_is_complete_and_a_refusal_is_said(
    screen: EvidenceScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for tile, role in zip(screen.tiles, photo_log.SCENE_ROLES, strict=True):
        photo_log.assign(screen._context.field, tile.row.id, "the road", role)
    screen.refresh()
    screen.tabs.buttons["log"].click()
    qtbot.waitUntil(lambda: "complete" in said(screen))
    assert "Missing" not in said(screen)
    monkeypatch.setattr(screen._context.field, "certificate", "")
    screen.tabs.buttons["photos"].click()
    QTest.keyClick(screen.table, Qt.Key.Key_Home)
    QTest.keyClick(screen.table, Qt.Key.Key_5)
    screen._context.writing.settle()
    assert "no certificate" in screen.notice._title.text()
