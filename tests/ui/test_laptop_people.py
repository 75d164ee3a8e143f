"""Several people on one laptop through the widgets: added, unlocking as themselves, taken out; every refusal."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.clock import SystemClock
from fieldkit.errors import RefusedError
from fieldkit.workflows.field import person_add, unlock
from tests.ui.conftest import Deployment, discard, rest
from tests.ui.test_screens import lacking
from ui.main_window import MainWindow
from ui.screens.laptop.view import LaptopScreen


@pytest.fixture(scope="module")
def laptop(template: Deployment, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Deployment:
    folder = tmp_path_factory.mktemp("laptop") / "deployment"
    shutil.copytree(template.folder, folder)
    return Deployment(folder, template.made, template.sandbox)


@pytest.fixture(scope="module")
def window(laptop: Deployment) -> Iterator[MainWindow]:
    session = laptop.session()
    made = MainWindow(session, None, "day", "en")
    made.show()
    yield made
    rest(made)
    session.lock()
    discard(made)


@pytest.fixture
def screen(window: MainWindow) -> LaptopScreen:
    window.navigate("settings", None)
    QTest.mouseClick(window._screens["settings"].doors["laptop"], Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    found = window._screens["laptop"]
    assert isinstance(found, LaptopScreen)
    return found


def said(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def settled(qtbot: QtBot, window: MainWindow) -> str:
    qtbot.waitUntil(lambda: not window._jobs.busy, timeout=30_000)
    return said(window._screens["laptop"])


def words_shown(screen: LaptopScreen) -> str:
    boxes = [one.text() for one in screen.findChildren(QLabel) if one.property("role") == "word" and one.isVisible()]
    return " ".join(one.partition("\u2002")[2] for one in boxes)


def add(screen: LaptopScreen, person: str) -> None:
    said(screen)
    screen.person.edit.clear()
    QTest.keyClicks(screen.person.edit, person)
    QTest.keyClick(screen.person.edit, Qt.Key.Key_Return)


def test_one_is_added_with_words_of_their_own_and_taken_out_by_typing(
    screen: LaptopScreen, window: MainWindow, laptop: Deployment, qtbot: QtBot
) -> None:
    assert "H-01\u2069 · team lead" in said(screen)
    assert "In the team" in said(screen)
    assert lacking(screen) == []
    add(screen, "H-07")
    assert "The passphrase of" not in said(screen), "not said before it is"
    words = settled(qtbot, window)
    assert "The passphrase of \u2068H-07\u2069" in words
    assert "Has not joined the team yet" in words
    passphrase = words_shown(screen)
    assert len(passphrase.split()) == 6
    QTest.mouseClick(screen.have, Qt.MouseButton.LeftButton)
    assert "The passphrase of" not in said(screen)
    assert words_shown(screen) == "", "shown this once"

    [action] = [one for one in screen.findChildren(QPushButton)
                if one.accessibleName() == "Take out… H-07" and one.isVisible()]  # fmt: skip
    QTest.mouseClick(action, Qt.MouseButton.LeftButton)
    assert "Nothing that is written from now on opens with what they have" in said(screen)
    assert lacking(screen) == []
    assert not screen.remove_it.isEnabled()
    QTest.keyClicks(screen.typed.edit, "H-0")
    assert not screen.remove_it.isEnabled()
    QTest.keyClicks(screen.typed.edit, "7")
    QTest.mouseClick(screen.remove_it, Qt.MouseButton.LeftButton)
    words = settled(qtbot, window)
    assert "\u2068H-07\u2069 is taken out" in words
    assert "Old backups still open for them" in words
    assert {one.person: one.can_unlock for one in person_add.listing(window._context.field)}["H-07"] is False
    copied = laptop.folder / "copy"
    shutil.copytree(laptop.folder / "vault", copied)
    with pytest.raises(RefusedError, match="passphrase"):
        unlock.unlock(copied, passphrase, SystemClock(), laptop.sandbox)


def test_a_name_that_is_taken_or_malformed_is_refused(screen: LaptopScreen, window: MainWindow, qtbot: QtBot) -> None:
    for person, words in (("H-01", "This pseudonym is taken"), ("a b", "letters, digits and hyphens")):
        add(screen, person)
        assert words in settled(qtbot, window)
        assert screen.isEnabled()
    assert words_shown(screen) == ""


def test_taking_out_can_be_left(screen: LaptopScreen, window: MainWindow, qtbot: QtBot) -> None:
    add(screen, "H-08")
    settled(qtbot, window)
    [action] = [one for one in screen.findChildren(QPushButton)
                if one.accessibleName() == "Take out… H-08" and one.isVisible()]  # fmt: skip
    QTest.mouseClick(action, Qt.MouseButton.LeftButton)
    said(screen)
    [leave] = [one for one in screen.findChildren(QPushButton) if one.text() == "Do not" and one.isVisible()]
    QTest.mouseClick(leave, Qt.MouseButton.LeftButton)
    assert "There is no undo" not in said(screen)
    assert {one.person: one.can_unlock for one in person_add.listing(window._context.field)}["H-08"]


def test_who_may_not_is_told_whom_to_ask(screen: LaptopScreen, window: MainWindow) -> None:
    session = window._context.field
    session.role = "member"
    screen.show_target(None)
    assert "Only a team lead does this." in said(screen)
    assert not [one for one in screen.findChildren(QPushButton)
                if one.accessibleName().startswith("Take out") and one.isVisible()]  # fmt: skip
    session.role = "lead"


def test_a_new_passphrase_of_ones_own_opens_and_the_old_one_does_not(
    screen: LaptopScreen, window: MainWindow, laptop: Deployment, qtbot: QtBot
) -> None:
    QTest.mouseClick(screen.change, Qt.MouseButton.LeftButton)
    assert "The passphrase of \u2068H-01\u2069" in settled(qtbot, window)
    copied = laptop.folder / "own"
    shutil.copytree(laptop.folder / "vault", copied)
    session = unlock.unlock(copied, words_shown(screen), SystemClock(), laptop.sandbox)
    assert session.person == "H-01"
    session.lock()
    with pytest.raises(RefusedError, match="passphrase"):
        unlock.unlock(copied, laptop.made.vault, SystemClock(), laptop.sandbox)
