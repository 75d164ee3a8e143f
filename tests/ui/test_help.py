"""Every place has its help in every language; it names the buttons as they are; F1 opens it and loses nothing."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.assets import resource
from fieldkit.workflows.people_values import TravelLocked
from tests.architecture.source import parsed, python_files
from tests.ui.conftest import Deployment, discard
from tests.ui.test_screens import account, lacking, new_interview
from ui import recent
from ui.app import LANGUAGES
from ui.gate_window import GateWindow
from ui.help_text import SECTIONS, buttons, read, source
from ui.main_window import MainWindow
from ui.places import SCREENS
from ui.screens.travel.done import TravelDone
from ui.widgets.with_help import WithHelp

MOST_WORDS = 250
"""A page is read by somebody tired, between two other things."""
ARABIC = range(0x600, 0x700)


@cache
def classes_with_help() -> dict[str, str]:
    """Every class of the desktop that names its page."""
    found = {}
    for path in python_files("ui"):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.ClassDef):
                for line in node.body:
                    if isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == "help_page":
                        found[node.name] = ast.literal_eval(line.value)
    return {name: page for name, page in found.items() if page}


def pages() -> list[str]:
    return sorted({*SCREENS, *classes_with_help().values()})


@cache
def spoken() -> frozenset[tuple[str, str]]:
    """Each class with each sentence that it hands to ``tr``."""
    found = set()
    for path in python_files("ui"):
        for node in parsed(path).body:
            if isinstance(node, ast.ClassDef):
                for call in ast.walk(node):
                    if isinstance(call, ast.Call) and ast.unparse(call.func) == "self.tr":
                        found.add((node.name, ast.literal_eval(call.args[0])))
    return frozenset(found)


def test_what_can_be_shown_before_unlocking_and_over_a_place_names_its_page() -> None:
    """Whatever the gate or the window puts on the screen."""
    shown = {
        "FirstStart", "JoinScreen", "HeadquartersScreen", "RestoreScreen", "UnlockScreen", "LostScreen",
        "BringBackScreen", "RecoverScreen", "ReportPage", "Cover", "TravelDone", "AlertSheet", "JumpPage",
    }  # fmt: skip
    assert classes_with_help().keys() == shown
    gate = ast.unparse(parsed(Path("ui/gate_window.py")))
    made = {name for name in classes_with_help() if f"{name}(" in gate or f"then({name})" in gate}
    assert made >= shown - {"ReportPage", "Cover", "TravelDone", "AlertSheet", "JumpPage"}
    assert set(recent.PLACES) == set(SCREENS), "a report names places by the same words"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_has_a_short_page_that_names_real_buttons(language: str) -> None:
    there = {path.stem for path in resource("help", language).glob("*.txt")}
    assert there == set(pages())
    for name in pages():
        page, text = read(name, language), source(name, language)
        assert page.title, name
        assert page.purpose, name
        assert tuple(section for section, _ in page.sections) == SECTIONS, name
        assert all(lines for _, lines in page.sections), name
        assert len(text.split()) <= MOST_WORDS, name
        assert buttons(text), name
        assert sorted(set(buttons(text)) - spoken()) == [], f"{name}: a button has another name, or is gone"
        assert buttons(text) == buttons(source(name, "en")), f"{name}: the languages explain different buttons"
        assert all(line.name for line in dict(page.sections)["keys"]), name
        said = [page.title, page.purpose, *(line.text for _, lines in page.sections for line in lines)]
        assert all(any(ord(one) in ARABIC for one in line) for line in said) == (language == "ar"), name


def filled_buttons() -> set[tuple[str, str]]:
    """The one filled button of each screen, by the class that makes it."""
    found = set()
    for path in python_files("ui"):
        for node in parsed(path).body:
            if isinstance(node, ast.ClassDef):
                calls = [one for one in ast.walk(node) if isinstance(one, ast.Call) and one.args]
                for call in calls:
                    text = call.args[0]
                    spoken_here = isinstance(text, ast.Call) and ast.unparse(text.func) == "self.tr"
                    if spoken_here and any(one.arg == "filled" for one in call.keywords):
                        found.add((node.name, ast.literal_eval(ast.unparse(text)[len("self.tr(") : -1])))
    return found


def test_the_main_button_of_each_screen_is_explained() -> None:
    explained = {one for name in pages() for one in buttons(source(name, "en"))}
    elsewhere = {
        ("Compare", "Back"), ("CardResult", "Go on with the card"), ("ItemFormCard", "Save"), ("TransferCard", "Sign"),
        ("LaptopScreen", "They are written down"), ("RestoreScreen", "Unlock it"), ("BringBackScreen", "Unlock it"),
        ("SoundCard", "Start recording"),
    }  # fmt: skip
    assert sorted(filled_buttons() - explained - elsewhere) == []
    assert len(filled_buttons() & explained) > 20


def said(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def press(window: QWidget) -> None:
    window.window().activateWindow()
    QApplication.processEvents()
    QTest.keyClick(window, Qt.Key.Key_F1)
    QApplication.processEvents()


def test_f1_opens_the_page_of_every_place_and_gives_it_back(lead: MainWindow) -> None:
    for place in SCREENS:
        if place in ("intake", "verify", "teams"):
            continue
        lead.navigate(place, None)
        press(lead)
        assert lead._help.open, place
        assert read(place, "en").title in said(lead)
        for context, words in buttons(source(place, "en")):
            assert (context, words) in spoken()
            assert words in said(lead)
        assert lacking(lead) == [], place
        press(lead)
        assert not lead._help.open
        assert lead._stack.isVisible()


def test_what_is_typed_stays_and_the_keyboard_comes_back(lead: MainWindow) -> None:
    editor = new_interview(lead)
    row = account(editor)
    QTest.keyClicks(row.text, "We heard trucks")
    for size in ((1366, 768), (683, 384)):
        lead.resize(*size)
        row.text.setFocus()
        press(lead)
        assert lead._stack.isVisible() == (size[0] > 700), "beside it where there is room, else over it"
        assert lead.width() <= size[0]
        assert lead._help.pane is not None
        assert lead._help.pane.isVisible()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)  # type: ignore[arg-type]  # something has it
        assert not lead._help.open
        assert row.text.toPlainText() == "We heard trucks"
        assert row.text.hasFocus()
    QTest.keyClicks(row.text, " and dogs")
    assert row.text.toPlainText() == "We heard trucks and dogs"


def test_help_follows_to_another_place_and_stands_over_none_in_a_narrow_window(lead: MainWindow) -> None:
    lead.resize(1366, 768)
    lead.navigate("today", None)
    press(lead)
    lead.navigate("custody", None)
    assert read("custody", "en").purpose in said(lead)
    QTest.keyClick(lead, Qt.Key.Key_F9)
    assert read("alert", "en").purpose in said(lead)
    QTest.keyClick(lead, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert read("jump", "en").purpose in said(lead)
    lead.resize(683, 384)
    QApplication.processEvents()
    assert not lead._stack.isVisible()
    lead.navigate("people", None)
    assert not lead._help.open
    assert lead._stack.isVisible()


def test_help_is_there_under_the_cover_and_after_a_travel_lock(lead: MainWindow) -> None:
    lead.cover()
    assert lead._cover is not None
    press(lead)
    assert read("cover", "en").purpose in said(lead._cover)
    press(lead)
    assert not lead._cover.help.open
    lead._uncover()
    closed = lead._closed
    lead.end_with(TravelDone(TravelLocked((), True, False, True, ()), lambda: None))
    press(lead)
    last = lead.centralWidget()
    assert isinstance(last, WithHelp)
    assert read("travel-done", "en").purpose in said(last)
    lead._closed = closed


@pytest.mark.parametrize(("kind", "place"), [("root", "teams"), ("intake", "intake"), ("custodian", "verify")])
def test_a_desk_has_its_help(deployment: Deployment, kind: str, place: str, qtbot: QtBot) -> None:
    window = MainWindow(None, deployment.desk(kind), "day", "ar")  # type: ignore[arg-type]  # one of the three
    window.show()
    QApplication.processEvents()
    press(window)
    assert read(place, "ar").purpose in said(window)
    window._show_look("day", "en")
    discard(window)


@pytest.fixture
def gate(qapp: QApplication) -> Iterator[GateWindow]:
    made = GateWindow(None, "day", "en")
    made.show()
    yield made
    made.workspace.stop()
    assert made._jobs.close(20)
    made.deleteLater()


def test_before_unlocking_every_screen_has_its_help(gate: GateWindow, template: Deployment, tmp_path: Path) -> None:
    vault = template.folder / "vault"
    ways: dict[str, Callable[[], object]] = {
        "first-start": gate.doors, "join": gate.join, "headquarters": gate.headquarters, "restore": gate.restore,
        "unlock": lambda: gate.ask(vault), "lost": lambda: gate.lost(vault),
    }  # fmt: skip
    for page, go in ways.items():
        go()
        assert lacking(gate) == [], page
        press(gate)
        assert read(page, "en").purpose in said(gate), page
        press(gate)
        assert not gate.help.open, page
    for button, page in (("token", "bring-back"), ("recover", "recover")):
        gate.lost(vault)
        getattr(gate._stack.currentWidget(), button).click()
        QTest.mouseClick(gate.help_me, Qt.MouseButton.LeftButton)
        assert read(page, "en").purpose in said(gate), page
        gate.help.close_help()
    gate.ask(vault)
    press(gate)
    gate.look("day", "ar", 100)
    press(gate)
    assert read("first-start", "ar").purpose in said(gate)
    gate.look("day", "en", 100)
