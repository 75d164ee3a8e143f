"""F8 blurs what was said and by whom on every screen, also what comes later, until it is pressed again."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.jobs import silent_job
from fieldkit.workflows import sample_material
from fieldkit.workflows.field import alerts, collect, interview, notes
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from tests.ui.test_screens import account, kept_form, lacking, new_interview
from ui.blur import Coarse, is_foreign, says_something
from ui.main_window import MainWindow
from ui.text import isolated
from ui.widgets.labels import PlainLabel

PLACES = ("today", "alerts", "people", "evidence", "interviews", "custody", "bundles", "settings")


def pressed(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F8)
    QApplication.processEvents()


def covered(widget: QWidget) -> bool:
    above: QWidget | None = widget
    while above is not None:
        if isinstance(above.graphicsEffect(), Coarse):
            return True
        above = above.parentWidget()
    return False


def open_words(window: MainWindow) -> list[str]:
    """What says something on the screen and is not blurred."""
    QApplication.processEvents()
    return [
        f"{type(one).__name__} {one.property('text')}"
        for one in window.findChildren(QWidget)
        if one.isVisibleTo(window) and says_something(one) and not covered(one)
    ]


def sharpest(image: QImage) -> int:
    """The greatest step between two neighbours in a line of pixels; letters have steps, a wash has none."""
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    data, across = bytes(gray.constBits()), gray.bytesPerLine()
    lines = [data[y * across :][: gray.width()] for y in range(gray.height())]
    return max(abs(one - after) for line in lines for one, after in pairwise(line))


def test_every_place_is_blurred_and_given_back(lead: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    session = lead._context.field
    started = interview.new(session)
    interview.add(session, started.row.id, INTERVIEW_FORM)
    interview.finalise(session, started.row.id)
    card = sample_material.make(tmp_path / "card")
    collect.collect(session, [card / "DSC_0411.JPG"], silent_job())
    notes.keep(session, notes.new(session, "actor", {"name": "unit with the white number"}).row.id)
    alerts.raise_alert(session, "Families without water", "camp 4", "now")
    lead.navigate("alerts", None)
    assert open_words(lead) != []
    pressed(lead)
    assert lead._top.blurred.isVisible()
    assert lacking(lead) == []
    for place in PLACES:
        lead.navigate(place, None)
        qtbot.wait(1)
        assert open_words(lead) == [], place
    lead.navigate("interviews", started.row.id)
    assert open_words(lead) == []
    lead._show_look("night", "ar")
    assert open_words(lead) == [], "another look is blurred too"
    assert lead._top.blurred.isVisible()
    lead.activateWindow()
    qtbot.waitUntil(lead.isActiveWindow)
    QTest.keyClick(lead, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert lead._jump_page is not None
    QTest.keyClicks(lead._jump_page.line, "trucks")
    qtbot.waitUntil(lambda: "R-0001" in lead._jump_page.found.item(0).text())  # type: ignore[union-attr]  # it is open
    assert open_words(lead) == []
    lead._show_look("day", "en")
    pressed(lead)
    assert not lead._top.blurred.isVisible()
    assert [one for one in lead.findChildren(QWidget) if one.graphicsEffect() is not None] == []


def test_nothing_can_be_read_and_one_types_on(lead: MainWindow, qtbot: QtBot) -> None:
    editor = new_interview(lead)
    live = account(editor)
    QTest.keyClicks(live.text, "We heard trucks before dawn")
    QApplication.processEvents()
    plain = editor.account.statement.grab().toImage()
    assert sharpest(plain) > 100
    pressed(lead)
    blurred = editor.account.grab().toImage()
    inner = blurred.copy(live.text.geometry().adjusted(60, 30, -20, 20))
    assert sharpest(inner) < 40
    QTest.keyClicks(live.text, " and after")
    editor.presenter.save()
    assert kept_form(editor)["turns"][0]["text"] == "We heard trucks before dawn and after"
    late = PlainLabel(isolated("the school by the well"))
    editor._outer.addWidget(late)
    late.show()
    assert open_words(lead) == [], "what comes later is blurred before it is painted"
    pressed(lead)
    assert late.graphicsEffect() is None


@pytest.mark.parametrize(
    ("run", "foreign"),
    [("R-0001", False), ("H-02/R-0001", False), ("2026-11-30 14:05", False), ("2.3 MB", False), ("1 h 20 min", False),
     ("Ctrl+Enter", False), ("F2–F5", False), ("camp 4", True), ("أمينة", True), ("Amina", True), ("H-02 Amina", True),
     ("<b>1</b>", True)],
)  # fmt: skip
def test_only_codes_numbers_times_and_keys_stay(run: str, *, foreign: bool) -> None:
    assert is_foreign(f"of {isolated(run)}") is foreign
    assert not is_foreign(run), "words of ours stand between no isolates"
