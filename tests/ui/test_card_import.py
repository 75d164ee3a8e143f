"""Taking a card through the widgets: working, finished, pulled out, full, refused, and gone on with."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldkit.capture import CaptureLimits
from fieldkit.capture import collect as take_all
from fieldkit.errors import EnvironmentFailure
from fieldkit.jobs import Progress
from fieldkit.workflows.field import collect, new_exhibit
from tests.unit.sandbox.material import photo
from ui.main_window import MainWindow
from ui.screens.evidence.cards import whole_card
from ui.screens.evidence.view import EvidenceScreen
from ui.widgets.time_left import TimeLeft, time_left_text

FILES = 5


@pytest.fixture
def card(tmp_path: Path) -> Path:
    folder = tmp_path / "NIKON 2"
    folder.mkdir()
    for number in range(FILES):
        (folder / f"DSC_{number:04}.jpg").write_bytes(photo({0x010F: f"Maker {number}"}))
    return folder


@pytest.fixture
def screen(lead: MainWindow) -> EvidenceScreen:
    lead.navigate("evidence", None)
    found = lead._screens["evidence"]
    assert isinstance(found, EvidenceScreen)
    return found


def take(screen: EvidenceScreen, qtbot: QtBot, *paths: Path) -> None:
    screen.add(list(paths))
    qtbot.waitUntil(lambda: not screen.bar.busy, timeout=20_000)


def listed(screen: EvidenceScreen) -> list[str]:
    return screen.importing.result._model.stringList()


def heading(screen: EvidenceScreen) -> str:
    result = screen.importing.result
    assert result.isVisibleTo(screen)
    return result.heading.text().replace("\u2068", "").replace("\u2069", "")


def half_way(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Do something after the second file is durable, in groups of two."""
    put, kept = new_exhibit.put, list[int]()

    def putting(*arguments: object, **more: object) -> object:
        kept.append(1)
        if len(kept) == 3:
            act()
        return put(*arguments, **more)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(new_exhibit, "put", putting)
    monkeypatch.setattr(collect, "take_all", partial(take_all, limits=CaptureLimits(batch_files=2)))


def test_a_dropped_card_is_said_to_be_safe_once_it_was_read_back(
    screen: EvidenceScreen, qtbot: QtBot, card: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(card))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    screen.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))
    assert screen.bar.isVisibleTo(screen)
    assert screen.bar._cancel.isEnabled()
    assert not screen.importing.result.isVisibleTo(screen), "nothing is called safe while it is taken"
    qtbot.waitUntil(lambda: not screen.bar.busy, timeout=20_000)
    assert heading(screen) == "✓ Safe to erase the folder NIKON 2. Nothing else was looked at."
    assert f"equal: \u2068{FILES}\u2069" in screen.importing.result.facts.text()
    assert not screen.importing.result.go_on.isVisibleTo(screen)
    take(screen, qtbot, card)
    assert f"not taken twice: \u2068{FILES}\u2069" in screen.importing.result.facts.text()
    take(screen, qtbot, card / "DSC_0001.jpg")
    assert heading(screen) == "✓ These files are safe here. The card was not looked at."


def test_a_card_pulled_out_is_gone_on_with_by_one_key(
    screen: EvidenceScreen, qtbot: QtBot, card: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = card.with_name("away")
    half_way(monkeypatch, lambda: (card / "DSC_0003.jpg").unlink() or shutil.move(card, away))  # type: ignore[func-returns-value]  # both
    take(screen, qtbot, card)
    assert heading(screen) == "◆ The card was pulled out. Put it back in and go on."
    shutil.move(away, card)
    (card / "DSC_0003.jpg").write_bytes(photo({0x010F: "Maker 3"}))
    screen.importing.result.go_on.setFocus()
    QTest.keyClick(screen.importing.result.go_on, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not screen.bar.busy, timeout=20_000)
    assert heading(screen).startswith("✓ Safe to erase")
    qtbot.waitUntil(lambda: len(screen.tiles) == FILES)


def test_a_full_disk_says_what_is_safe_and_lists_the_rest(
    screen: EvidenceScreen, qtbot: QtBot, card: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise EnvironmentFailure("disk-full", "The disk is full.", "Free some.")

    half_way(monkeypatch, full)
    take(screen, qtbot, card)
    assert heading(screen) == (
        "◆ Do not erase the card yet. The disk is full. What was saved before is safe. Free disk space and do it again."
    )
    assert len(listed(screen)) == FILES - 2
    assert all("not reached" in one for one in listed(screen))
    assert screen.importing.result.names.isVisibleTo(screen)
    monkeypatch.undo()
    screen.importing.result.go_on.click()
    qtbot.waitUntil(lambda: not screen.bar.busy, timeout=20_000)
    assert heading(screen).startswith("✓ Safe to erase")


def test_hidden_files_are_taken_by_one_more_press(screen: EvidenceScreen, qtbot: QtBot, card: Path) -> None:
    (card / ".hidden.jpg").write_bytes(photo({0x010F: "hidden"}))
    (card / "<b>link").symlink_to("DSC_0000.jpg")
    take(screen, qtbot, card)
    assert heading(screen) == "◆ Do not erase the card: not everything on it is safe here."
    assert [one.replace("\u2068", "").replace("\u2069", "").partition(" — ")[0] for one in listed(screen)] == [
        "<b>link", ".hidden.jpg",
    ]  # fmt: skip
    (card / "<b>link").unlink()
    screen.importing.result.hidden.click()
    qtbot.waitUntil(lambda: not screen.bar.busy, timeout=20_000)
    assert heading(screen).startswith("✓ Safe to erase")


def test_stopped_and_empty_and_refused_are_said(
    screen: EvidenceScreen, qtbot: QtBot, card: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    half_way(monkeypatch, screen.bar._stop)
    take(screen, qtbot, card)
    assert heading(screen).startswith("◆ Do not erase the card yet. The work was stopped.")
    (tmp_path / "empty").mkdir()
    take(screen, qtbot, tmp_path / "empty")
    assert heading(screen) == "◆ There is no file in there."
    monkeypatch.setattr(screen._context.field, "certificate", "")
    take(screen, qtbot, card)
    assert screen.notice.isVisibleTo(screen)
    assert not screen.importing.result.isVisibleTo(screen)


def test_the_menu_offers_folders_and_files_and_a_mount_is_a_card(screen: EvidenceScreen, tmp_path: Path) -> None:
    screen.importing.fill_menu()
    assert [one.text() for one in screen.importing.menu.actions()][-2:] == ["Card or folder…", "Files…"]
    assert whole_card([tmp_path]) == ""
    assert whole_card([Path("/proc")]) != ""
    assert whole_card([Path("/proc"), tmp_path]) == ""


def test_time_left_follows_how_fast_it_went_of_late() -> None:
    now = [0.0]
    left = TimeLeft(lambda: now[0])
    assert left.feed(Progress("collect", 0, 1000)) is None
    now[0] = 1
    assert left.feed(Progress("collect", 10, 1000)) is None, "too early to tell"
    now[0] = 10
    assert left.feed(Progress("collect", 100, 1000)) == pytest.approx(90)
    for second in range(11, 60):
        now[0] = second
        said = left.feed(Progress("collect", 100 + 10 * (second - 10) // 5, 1000))
    assert said == pytest.approx((1000 - 198) / 2, rel=0.15), "it became five times slower"
    assert left.feed(Progress("read-back", 0, 1000)) is None, "another stage begins anew"
    texts = [time_left_text(one).replace("\u2068", "").replace("\u2069", "") for one in (None, 20, 240, 7500)]
    assert texts == ["", "less than a minute left", "about 4 min left", "about 2 h 5 min left"]


def test_in_a_low_window_the_result_covers_the_table_until_it_was_read(
    lead: MainWindow, screen: EvidenceScreen, qtbot: QtBot, card: Path
) -> None:
    lead.resize(683, 384)
    take(screen, qtbot, card)
    assert not screen._stack.isVisibleTo(screen)
    QTest.keyClick(screen.importing.result._close, Qt.Key.Key_Return)
    assert screen._stack.isVisibleTo(screen)
