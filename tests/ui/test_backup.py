"""Backup at the desktop: how old it is, making and checking one, and every refusal."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.clock import FrozenClock, SystemClock
from fieldkit.errors import EnvironmentFailure
from fieldkit.jobs import silent_job
from fieldkit.workflows import sample_material, sticks
from fieldkit.workflows.field import backup, collect
from tests.ui.conftest import Deployment, discard, rest
from tests.ui.test_screens import lacking
from tests.ui.test_states_are_seen import settled
from ui.main_window import MainWindow
from ui.messages import unwritten_sentence
from ui.screens.backup.view import BackupScreen

pytestmark = pytest.mark.xdist_group("backup")  # one worker, so that one vault is unlocked once


def said(window: QWidget) -> str:
    if isinstance(window, MainWindow):
        settled(window)
    QApplication.processEvents()
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisibleTo(window))


def strip_part(window: MainWindow) -> QPushButton:
    settled(window)
    return window._strip._parts[3]


def opened(window: MainWindow) -> BackupScreen:
    QTest.mouseClick(strip_part(window), Qt.MouseButton.LeftButton)
    screen = window._screens["backup"]
    assert isinstance(screen, BackupScreen)
    assert window._stack.currentWidget() is screen
    return screen


def wait(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window._jobs.busy, timeout=20_000)
    QApplication.processEvents()


@pytest.fixture(scope="module")
def opened_once(
    template: Deployment, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """A lead's window over a vault with one photo: unlocking is what takes time."""
    folder = tmp_path_factory.mktemp("backup")
    shutil.copytree(template.folder, folder / "deployment")
    session = Deployment(folder / "deployment", template.made, template.sandbox).session()
    collect.collect(session, [sample_material.make(folder / "card") / "DSC_0411.JPG"], silent_job())
    window = MainWindow(session, None, "day", "en")
    window.show()
    yield window
    rest(window)
    session.lock()
    discard(window)


@pytest.fixture
def vault(opened_once: MainWindow, tmp_path: Path) -> MainWindow:
    """That window as after unlocking, with no backup made, and a stick to write to."""
    (tmp_path / "stick").mkdir()
    session = opened_once._context.field
    session.clock = SystemClock()
    with session.writing():
        session.vault.meta.drop("backup")
    opened_once._show_look("day", "en")
    return opened_once


def test_without_one_the_strip_and_today_say_so_and_lead_there(vault: MainWindow) -> None:
    assert "No backup yet" in strip_part(vault).text()
    vault.navigate("today", None)
    assert "There is no backup yet" in said(vault)
    buttons = vault._screens["today"].findChildren(QPushButton)
    action = [one for one in buttons if one.accessibleName().startswith("Back up:")][-1]
    QTest.mouseClick(action, Qt.MouseButton.LeftButton)
    assert vault._place == "backup"
    assert "There is no backup yet" in said(vault)
    assert vault._rail._buttons["settings"].isChecked()
    assert lacking(vault) == []


def test_its_age_stays_in_the_strip_of_a_small_window(vault: MainWindow) -> None:
    whole = vault.size()
    vault.resize(683, 384)
    QApplication.processEvents()
    shown = [part for part in vault._strip._parts if part.isVisible()]
    assert strip_part(vault) in shown
    assert shown[-1].geometry().right() <= vault._strip.width()
    vault.resize(whole)


def test_it_is_reached_from_settings(vault: MainWindow) -> None:
    vault.navigate("settings", None)
    QTest.mouseClick(vault._screens["settings"].doors["backup"], Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    assert vault._place == "backup"


def test_it_is_made_checked_and_its_age_is_seen(
    vault: MainWindow, deployment: Deployment, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = opened(vault)
    screen.back_up(tmp_path / "stick")
    assert not screen.make.isEnabled()
    assert "is made" not in said(vault), "not said before it is"
    wait(qtbot, vault)
    assert "Backup \u20681\u2069 is made" in said(vault)
    assert "reads back equal" in said(vault)
    assert "on the laptop's own disk" in said(vault), "a folder of this disk is no stick"
    assert "Backed up today" in strip_part(vault).text()
    assert screen.make.isEnabled()

    check = screen.check
    check.use(tmp_path / "stick")
    QTest.keyClicks(check.passphrase.edit, "wrong words")
    QTest.keyClick(check.passphrase.edit, Qt.Key.Key_Return)
    assert check.passphrase.edit.text() == ""
    wait(qtbot, vault)
    assert check.notice.isVisibleTo(vault)
    assert "does not open this" in said(vault)
    QTest.keyClicks(check.passphrase.edit, deployment.made.vault)
    QTest.mouseClick(check.start, Qt.MouseButton.LeftButton)
    wait(qtbot, vault)
    assert not check.notice.isVisibleTo(vault)
    assert "Intact" in check.outcome.text()
    assert check.checklist.isVisibleTo(vault)
    assert lacking(vault) == []

    [stored] = (tmp_path / "stick").rglob("objects/*")
    stored.write_bytes(stored.read_bytes()[:-1])
    QTest.keyClicks(check.passphrase.edit, deployment.made.vault)
    QTest.mouseClick(check.start, Qt.MouseButton.LeftButton)
    wait(qtbot, vault)
    assert "Failed" in check.outcome.text()


def test_one_that_the_laptop_could_not_note_is_made_all_the_same(
    vault: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise EnvironmentFailure("disk-full", "The disk is full.", "Free some.")

    monkeypatch.setattr(type(vault._context.field.vault.meta), "put", refuse)
    screen = opened(vault)
    screen.back_up(tmp_path / "stick")
    wait(qtbot, vault)
    assert "Backup \u20681\u2069 is made" in said(vault)
    assert "refused to note it" in said(vault)
    assert "No backup yet" in strip_part(vault).text()


def test_a_refusal_says_what_to_do_and_leaves_no_backup(vault: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    screen = opened(vault)
    for folder, words in (
        (vault._context.field.vault.folder, "would be lost with it"),
        (tmp_path / "not there", "There is no such folder"),
    ):
        screen.back_up(folder)
        wait(qtbot, vault)
        assert screen.notice.isVisibleTo(vault)
        assert words in said(vault)
        assert screen.make.isEnabled()
        assert "No backup yet" in strip_part(vault).text()
    screen.check.use(tmp_path)
    QTest.keyClicks(screen.check.passphrase.edit, "some words")
    QTest.keyClick(screen.check.passphrase.edit, Qt.Key.Key_Return)
    wait(qtbot, vault)
    assert "There is no backup in that folder" in said(vault)


def test_one_that_is_stopped_is_no_backup(vault: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    screen = opened(vault)
    screen.back_up(tmp_path / "stick")
    QTest.mouseClick(screen.bar._cancel, Qt.MouseButton.LeftButton)
    wait(qtbot, vault)
    assert "The work was stopped" in said(vault)
    assert backup.last_made(vault._context.field) is None
    assert "No backup yet" in strip_part(vault).text()


@pytest.mark.parametrize(
    ("days", "in_strip", "on_screen", "asked"),
    [
        (1, "Backup 1 day old", "is 1 day old", False),
        (9, "Backup \u20689\u2069 days old", "is \u20689\u2069 days old", True),
    ],
)
def test_an_old_one_is_asked_for(vault: MainWindow, days: int, in_strip: str, on_screen: str, asked: bool) -> None:
    session = vault._context.field
    with session.writing():
        session.vault.meta.put("backup", session.now_text())
    session.clock = FrozenClock(datetime.fromisoformat(session.now_text()) + timedelta(days=days), "a" * 32)
    vault._bus.changed.emit()
    assert in_strip in strip_part(vault).text()
    vault.navigate("today", None)
    assert ("The last backup is" in said(vault)) == asked
    opened(vault)
    assert on_screen in said(vault)


def test_the_stick_may_be_pulled_out_once_the_system_let_go_of_it(
    vault: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mountinfo"
    disk = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
    mounts.write_text(disk + f"40 22 8:17 / {tmp_path}/stick rw - vfat /dev/sdb1 rw\n")
    monkeypatch.setattr(sticks, "MOUNTS", mounts)
    screen = opened(vault)
    screen.back_up(tmp_path / "stick")
    wait(qtbot, vault)
    assert "before you pull it out" in said(vault)
    mounts.write_text(disk)
    qtbot.waitUntil(lambda: "The stick is ejected" in said(vault), timeout=5_000)


def test_it_is_said_in_arabic(vault: MainWindow) -> None:
    vault._show_look("night", "ar")
    opened(vault)
    words = said(vault._screens["backup"])
    assert "لا توجد نسخة احتياطية بعد" in words
    assert set(re.findall("[A-Za-z]{3,}", words)) <= {"fieldkit"}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_vault_on_a_full_disk_says_that_it_is_only_read_and_that_a_backup_can_be_made(
    vault: MainWindow, language: str
) -> None:
    session, whole = vault._context.field, vault.size()
    session.vault.unwritable = "disk-full"
    try:
        vault._show_look("day", language)
        vault.navigate("today", None)
        vault.resize(683, 384)
        assert unwritten_sentence() in said(vault)
        assert lacking(vault) == []
    finally:
        session.vault.unwritable = ""
        vault.resize(whole)
        vault._show_look("day", "en")
