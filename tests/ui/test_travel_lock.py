"""Before a border and after it, through the widgets: explained, confirmed by typing, locked; and every way back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.clock import SystemClock
from fieldkit.errors import RefusedError
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.vault import keyfile
from fieldkit.workflows.field import person_add, unlock
from tests.flows.sticks import LABEL, LIBRARY, PIN, Stick, stick
from tests.ui.conftest import Deployment, discard, rest
from tests.ui.test_screens import lacking
from ui.gate_window import GateWindow
from ui.main_window import MainWindow
from ui.screens.travel.done import TravelDone
from ui.screens.travel.view import TravelScreen
from ui.screens.unlock.lost import BringBackScreen, LostScreen, RecoverScreen
from ui.screens.unlock.view import UnlockScreen
from ui.sound import SoundRecorder

__all__ = ["stick"]
SECOND = "a passphrase of the one who stays at home"


@pytest.fixture
def window(deployment: Deployment, qapp: QApplication) -> Iterator[MainWindow]:
    """A lead's window whose vault the test may close."""
    session = deployment.session()
    made = MainWindow(session, None, "day", "en")
    made.show()
    yield made
    rest(made)
    if not made._closed:
        session.lock()
    discard(made)


@pytest.fixture
def gate(deployment: Deployment, qapp: QApplication) -> Iterator[GateWindow]:
    made = GateWindow(deployment.folder / "vault", "day", "en")
    made.show()
    yield made
    made.workspace.stop()
    assert made._jobs.close(20)
    made.deleteLater()


def said(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def travel(window: MainWindow) -> TravelScreen:
    window.navigate("settings", None)
    QTest.mouseClick(window._screens["settings"].doors["travel"], Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    screen = window._screens["travel"]
    assert isinstance(screen, TravelScreen)
    return screen


def confirm(screen: TravelScreen, qtbot: QtBot, window: MainWindow) -> None:
    screen.typed.edit.clear()
    QTest.keyClicks(screen.typed.edit, "H-01")
    assert screen.lock_it.isEnabled()
    QTest.mouseClick(screen.lock_it, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window._jobs.busy, timeout=30_000)
    QApplication.processEvents()


def press(widget: QWidget, name: str) -> None:
    QApplication.processEvents()
    [button] = [one for one in widget.findChildren(QPushButton) if one.text() == name and one.isVisibleTo(widget)]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def opens(deployment: Deployment, passphrase: str) -> str:
    session = unlock.unlock(deployment.folder / "vault", passphrase, SystemClock(), deployment.sandbox)
    session.lock()
    return session.person


def test_it_is_explained_confirmed_locked_and_recovered(
    window: MainWindow, deployment: Deployment, qtbot: QtBot
) -> None:
    person_add.add(window._context.field, "H-05", "member", SECOND, MINIMUM_COST)
    screen = travel(window)
    words = said(screen)
    assert "Your passphrase will open nothing on this laptop any more" in words
    assert "carry none of them" in words
    assert "With the recovery key that headquarters keeps" in words
    assert lacking(screen) == []
    assert not screen.lock_it.isEnabled(), "nothing happens by one press"
    QTest.keyClicks(screen.typed.edit, "H-0")
    assert not screen.lock_it.isEnabled()
    confirm(screen, qtbot, window)
    page = window.findChild(TravelDone)
    assert isinstance(page, TravelDone)
    words = said(page)
    assert "whoever has headquarters' recovery key" in words
    assert "A laboratory with your passphrase may still recover it" in words
    assert "H-05" not in words, "who was not chosen lost their place"
    window._new_interview()
    window.cover()
    assert window.findChild(TravelDone) is page, "nothing else can be reached"
    for secret in (deployment.made.vault, SECOND):
        with pytest.raises(RefusedError, match="travel-locked"):
            opens(deployment, secret)


def test_the_recovery_key_gives_a_place_to_somebody_new(gate: GateWindow, deployment: Deployment, qtbot: QtBot) -> None:
    first = gate._stack.currentWidget()
    assert isinstance(first, UnlockScreen)
    press(first, "Nobody can unlock it…")
    lost = gate._stack.currentWidget()
    assert isinstance(lost, LostScreen)
    assert lacking(lost) == []
    QTest.mouseClick(lost.recover, Qt.MouseButton.LeftButton)
    screen = gate._stack.currentWidget()
    assert isinstance(screen, RecoverScreen)
    assert "Nobody's signing key is given to them" in said(screen)
    assert lacking(screen) == []
    QTest.mouseClick(screen.start, Qt.MouseButton.LeftButton)
    assert "Choose the key, type its passphrase" in said(screen)
    screen.use_key(deployment.folder / "hq" / "recovery")
    QTest.keyClicks(screen.person.edit, "H-09")
    for secret, words in (
        ("wrong words", "The passphrase does not open this."),
        (deployment.made.recovery, ""),
    ):
        QTest.keyClicks(screen.passphrase.edit, secret)
        QTest.mouseClick(screen.start, Qt.MouseButton.LeftButton)
        assert screen.passphrase.edit.text() == ""
        qtbot.waitUntil(lambda: not gate._jobs.busy, timeout=30_000)
        assert words in said(screen)
    assert "has a place in this vault" in said(screen)
    boxes = [one.text() for one in screen.findChildren(QLabel) if one.property("role") == "word"]
    passphrase = " ".join(one.partition("\u2002")[2] for one in boxes)
    QTest.mouseClick(screen.unlock, Qt.MouseButton.LeftButton)
    assert isinstance(gate._stack.currentWidget(), UnlockScreen)
    assert opens(deployment, passphrase) == "H-09"


def test_with_a_token_the_places_come_back(
    window: MainWindow, gate: GateWindow, deployment: Deployment, stick: Stick, qtbot: QtBot
) -> None:
    screen = travel(window)
    QTest.mouseClick(screen.strong, Qt.MouseButton.LeftButton)
    screen.token.library.edit.setText(str(LIBRARY))
    QTest.keyClicks(screen.token.label.edit, LABEL)
    for pin, words in (("", "no PIN was given"), ("999999", "The PIN does not open the token.")):
        QTest.keyClicks(screen.token.pin.edit, pin)
        confirm(screen, qtbot, window)
        assert words in said(screen)
        assert screen.isEnabled()
    QTest.keyClicks(screen.token.pin.edit, PIN)
    confirm(screen, qtbot, window)
    page = window.findChild(TravelDone)
    assert isinstance(page, TravelDone)
    assert "give the token away now" in said(page)
    with pytest.raises(RefusedError, match="travel-locked"):
        opens(deployment, deployment.made.vault)
    gate.lost(deployment.folder / "vault")
    lost = gate._stack.currentWidget()
    assert isinstance(lost, LostScreen)
    press(lost, "Bring places back with the token…")
    back = gate._stack.currentWidget()
    assert isinstance(back, BringBackScreen)
    assert lacking(back) == []
    back.token.library.edit.setText(str(LIBRARY))
    QTest.keyClicks(back.token.label.edit, LABEL)
    for pin, words in (("999999", "The PIN does not open the token."), (PIN, "The places are back: \u20681\u2069")):
        QTest.keyClicks(back.token.pin.edit, pin)
        QTest.keyClick(back.token.pin.edit, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not gate._jobs.busy, timeout=30_000)
        assert words in said(back)
    assert opens(deployment, deployment.made.vault) == "H-01"


def test_it_is_refused_without_a_way_back_and_while_sound_is_recorded(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, deployment: Deployment
) -> None:
    monkeypatch.setattr(SoundRecorder, "recording", property(lambda _: True))
    screen = travel(window)
    confirm(screen, qtbot, window)
    assert "Sound is being recorded" in said(screen)
    monkeypatch.undo()
    folder = Path(deployment.folder / "vault")
    file = keyfile.read(folder)
    replace(file, recovery=None).write(folder)
    screen = travel(window)
    assert "no entry for a recovery key" in said(screen)
    confirm(screen, qtbot, window)
    assert "Nothing would ever open this vault again" in said(screen)
    assert screen.isEnabled()
    assert keyfile.read(folder).rows == file.rows


def test_a_person_who_stays_keeps_their_place(window: MainWindow, deployment: Deployment, qtbot: QtBot) -> None:
    person_add.add(window._context.field, "H-05", "member", SECOND, MINIMUM_COST)
    screen = travel(window)
    QTest.mouseClick(screen.keep["H-05"], Qt.MouseButton.LeftButton)
    confirm(screen, qtbot, window)
    page = window.findChild(TravelDone)
    assert isinstance(page, TravelDone)
    assert "\u2068H-05\u2069, with their passphrase" in said(page)
    assert opens(deployment, SECOND) == "H-05"
