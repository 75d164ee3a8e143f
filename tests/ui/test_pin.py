"""A person who signs with a token unlocks at the desktop: real processes, a real token, and every way it can go."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from fieldkit.clock import SystemClock
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.keys.token import Token
from fieldkit.workflows.field import create, enrol, unlock
from fieldkit.workflows.field.enrol import OnToken
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.hq import approve
from tests.flows.sticks import PIN, Stick, stick
from tests.ui.conftest import Deployment, discard
from tests.ui.test_states_are_seen import settled
from ui.gate_window import GateWindow
from ui.main_window import MainWindow
from ui.screens.today.enrolment import EnrolmentCard
from ui.screens.unlock.view import UnlockScreen

__all__ = ["stick"]
SECRET = "a passphrase for the vault of a token"


@pytest.fixture(scope="module")
def vault(template: Deployment, stick: Stick, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault whose person signs with the token."""
    folder = tmp_path_factory.mktemp("token-vault")
    shutil.copytree(template.folder, folder / "deployment")
    deployment = Deployment(folder / "deployment", template.made, template.sandbox)
    made, clock = folder / "vault", SystemClock()
    create.create_vault(made, deployment.folder / "heron.kit", "H-05", "lead", SECRET, clock, MINIMUM_COST)
    session = unlock.unlock(made, SECRET, clock)
    with Token.open(stick.place, PIN, writing=True) as token:
        enrol.request(session, folder / "request", OnToken(stick.place, token, "H-05"))
        root = deployment.desk("root")
        approve.approve(root, folder / "request", folder / "answer")
        root.lock()
    _accepted_at_the_desktop(session, folder / "answer")
    session.lock()
    return made


def _accepted_at_the_desktop(session: FieldSession, answer: Path) -> None:
    """The certificate is taken in on Today; the PIN is asked for there."""
    window = MainWindow(session, None, "day", "en")
    window.show()
    settled(window)
    [card] = window.findChildren(EnrolmentCard)
    assert not card.pin.isVisibleTo(card)
    card.accept_answer(answer)
    settled(window)
    assert card.pin.isVisibleTo(card)
    assert not session.enrolled
    QTest.keyClicks(card.pin.edit, PIN)
    QTest.keyClick(card.pin.edit, Qt.Key.Key_Return)
    settled(window)
    assert session.enrolled
    discard(window)


@pytest.fixture
def gate(vault: Path, qapp: QApplication) -> Iterator[GateWindow]:
    made = GateWindow(vault, "day", "en")
    made.show()
    yield made
    made.workspace.stop()
    assert made._jobs.close(20)
    made.deleteLater()


def screen_of(gate: GateWindow) -> UnlockScreen:
    screen = gate._stack.currentWidget()
    assert isinstance(screen, UnlockScreen)
    return screen


def type_passphrase(gate: GateWindow, qtbot: QtBot) -> UnlockScreen:
    screen = screen_of(gate)
    QTest.keyClicks(screen.passphrase, SECRET)
    with qtbot.waitSignal(gate.workspace.asked_pin, timeout=30_000):
        QTest.keyClick(screen.passphrase, Qt.Key.Key_Return)
    assert screen.pin.isVisible()
    assert not screen.passphrase.isVisible()
    return screen


def said(gate: GateWindow) -> str:
    return "\n".join(one.text() for one in gate.findChildren(QLabel) if one.isVisibleTo(gate))


def test_the_pin_is_asked_for_and_a_wrong_one_opens_nothing(gate: GateWindow, vault: Path, qtbot: QtBot) -> None:
    screen = type_passphrase(gate, qtbot)
    QTest.keyClicks(screen.pin.edit, "999999")
    with qtbot.waitSignal(gate.workspace.refused, timeout=30_000):
        QTest.keyClick(screen.pin.edit, Qt.Key.Key_Return)
    assert screen.pin.edit.text() == ""
    assert "The PIN does not open the token." in said(gate)
    assert screen.passphrase.isVisible()
    gate.doors()
    gate.ask(vault)
    screen = type_passphrase(gate, qtbot)
    QTest.keyClicks(screen.pin.edit, PIN)
    with qtbot.waitSignal(gate.workspace.ready, timeout=30_000):
        QTest.keyClick(screen.pin.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not gate.isVisible())


def test_who_only_reads_needs_no_pin_and_who_waits_too_long_leaves_nothing_open(gate: GateWindow, qtbot: QtBot) -> None:
    screen = type_passphrase(gate, qtbot)
    with qtbot.waitSignal(gate.workspace.ended, timeout=30_000):
        gate._pin_late()
    assert "The vault is locked again" in said(gate)
    assert screen.passphrase.isVisible()
    screen = type_passphrase(gate, qtbot)
    [read] = [one for one in screen.findChildren(QPushButton) if one.text() == "Only read"]
    with qtbot.waitSignal(gate.workspace.ready, timeout=30_000):
        QTest.mouseClick(read, Qt.MouseButton.LeftButton)


def test_without_its_token_the_workspace_says_why_it_is_only_read(vault: Path, stick: Stick, qtbot: QtBot) -> None:
    stick.take_out()
    try:
        session = unlock.unlock(vault, SECRET, SystemClock(), pin=lambda: PIN)
        window = MainWindow(session, None, "day", "en")
        window.show()
        settled(window)
        QApplication.processEvents()
        words = "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisibleTo(window))
        assert "The token is not there, or does not answer." in words
        session.lock()
        discard(window)
    finally:
        stick.put_in()
