"""A backup is restored on a spare laptop, in a process of its own that holds the key and ends; and every refusal."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from fieldkit import program
from fieldkit.clock import SystemClock
from fieldkit.errors import EnvironmentFailure
from fieldkit.jobs import silent_job
from fieldkit.workflows.field import backup, unlock
from tests.ui.conftest import Deployment
from tests.ui.test_screens import lacking
from ui import errands
from ui.gate_window import GateWindow
from ui.screens.first_start.restore import RestoreScreen
from ui.screens.first_start.view import FirstStart
from ui.screens.unlock.view import UnlockScreen


@pytest.fixture(scope="module")
def stick(template: Deployment, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A stick with a backup of the template's vault."""
    folder = tmp_path_factory.mktemp("backed-up")
    shutil.copytree(template.folder / "vault", folder / "vault")
    session = unlock.unlock(folder / "vault", template.made.vault, SystemClock(), template.sandbox)
    (folder / "stick").mkdir()
    backup.make(session, folder / "stick", silent_job())
    session.lock()
    return folder / "stick"


@pytest.fixture(scope="module")
def gate_once(qapp: QApplication) -> Iterator[GateWindow]:
    window = GateWindow(None, "day", "en")
    window.show()
    yield window
    window.workspace.stop()
    assert window._jobs.close(20)
    window.deleteLater()


@pytest.fixture
def gate(gate_once: GateWindow) -> GateWindow:
    """At its three doors."""
    gate_once.doors()
    return gate_once


def opened(gate: GateWindow) -> RestoreScreen:
    start = gate._stack.currentWidget()
    assert isinstance(start, FirstStart)
    [door] = [one for one in start.findChildren(QPushButton) if "Restore" in one.text()]
    QTest.mouseClick(door, Qt.MouseButton.LeftButton)
    screen = gate._stack.currentWidget()
    assert isinstance(screen, RestoreScreen)
    return screen


def said(gate: GateWindow) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in gate.findChildren(QLabel) if one.isVisibleTo(gate))


def go(qtbot: QtBot, gate: GateWindow, screen: RestoreScreen, passphrase: str) -> None:
    QTest.keyClicks(screen.passphrase.edit, passphrase)
    QTest.keyClick(screen.passphrase.edit, Qt.Key.Key_Return)
    assert screen.passphrase.edit.text() == ""
    qtbot.waitUntil(lambda: not gate._jobs.busy, timeout=30_000)


def test_it_explains_refuses_restores_and_leads_to_unlocking(
    gate: GateWindow, stick: Path, template: Deployment, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = opened(gate)
    assert "A new chain of custody begins" in said(gate), "said before it is done"
    assert lacking(screen) == []
    QTest.mouseClick(screen.start, Qt.MouseButton.LeftButton)
    assert "Choose the backup and an empty folder" in said(gate)
    screen.use_backup(stick)
    screen.use_folder(tmp_path / "spare")
    go(qtbot, gate, screen, "wrong words")
    assert "The passphrase does not open this." in said(gate)
    assert not (tmp_path / "spare").exists()
    go(qtbot, gate, screen, template.made.vault)
    assert "The vault is restored" in said(gate)
    assert "A new chain begins" in said(gate)
    QTest.mouseClick(screen.unlock, Qt.MouseButton.LeftButton)
    assert isinstance(gate._stack.currentWidget(), UnlockScreen)
    before = unlock.unlock(stick.parent / "vault", template.made.vault, SystemClock(), template.sandbox)
    after = unlock.unlock(tmp_path / "spare", template.made.vault, SystemClock(), template.sandbox)
    assert after.vault.chain_id != before.vault.chain_id, "a new chain began, as was said"
    before.lock()
    after.lock()


def test_what_is_no_backup_or_no_empty_folder_is_refused(
    gate: GateWindow, stick: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = opened(gate)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    for source, out, words in (
        (tmp_path, tmp_path / "spare", "There is no backup in that folder"),
        (stick, tmp_path / "full", "The folder is not empty"),
    ):
        screen.use_backup(source)
        screen.use_folder(out)
        go(qtbot, gate, screen, "some words")
        assert words in said(gate)
        assert screen.start.isEnabled()
    assert (tmp_path / "full" / "letter.txt").read_text() == "mine"


def test_it_is_stopped_and_nothing_is_left(
    gate: GateWindow, stick: Path, template: Deployment, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = opened(gate)
    screen.use_backup(stick)
    screen.use_folder(tmp_path / "spare")
    QTest.keyClicks(screen.passphrase.edit, template.made.vault)
    QTest.mouseClick(screen.start, Qt.MouseButton.LeftButton)
    assert not screen.start.isEnabled()
    QTest.mouseClick(screen.bar._cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not gate._jobs.busy, timeout=30_000)
    assert "The work was stopped" in said(gate)
    assert not (tmp_path / "spare").exists()


def test_an_errand_that_ends_without_a_word_is_not_called_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "command", lambda _: ["true"])
    with pytest.raises(EnvironmentFailure) as raised:
        errands.run("restore", silent_job(), path="a", out="b", passphrase="c")
    assert raised.value.code == "errand-ended"
