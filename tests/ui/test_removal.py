"""Where an original is, in the detail: said by shape and word, explained before it is removed, and said after."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from fieldkit.workflows.field import remove
from tests.flows.test_removal import Place
from tests.ui.conftest import discard, rest
from ui.main_window import MainWindow
from ui.screens.evidence.detail import ExhibitDetail
from ui.screens.evidence.view import EvidenceScreen


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Verified and cosigned; the receipts lie at headquarters still."""
    place = Place(tmp_path_factory.mktemp("removal") / "place")
    place.verify()
    place.cosign()
    place.export()
    for one in (place.session, place.intake, place.root):
        one.lock()
    return place


@pytest.fixture
def place(made: Place, tmp_path: Path) -> Place:
    return Place.copied(made, tmp_path / "place")


@pytest.fixture
def window(place: Place, qtbot: QtBot) -> Iterator[MainWindow]:
    shown = MainWindow(place.session, None, "day", "en")
    shown.show()
    yield shown
    shown._bus.leaving.emit()
    rest(shown)
    place.session.lock()
    discard(shown)


def _detail(window: MainWindow, record: str, qtbot: QtBot) -> ExhibitDetail:
    window.navigate("evidence", None)
    screen = window._screens["evidence"]
    assert isinstance(screen, EvidenceScreen)
    qtbot.waitUntil(lambda: bool(screen.tiles) and not screen.reader.busy)
    screen._detail.show_exhibit(record)
    qtbot.waitUntil(lambda: hasattr(screen._detail, "whereabouts"))
    return screen._detail


def _words(detail: ExhibitDetail) -> str:
    return "\n".join(one.text() for one in detail.whereabouts.findChildren(QLabel))


def test_what_stays_says_why_and_offers_nothing(place: Place, window: MainWindow, qtbot: QtBot) -> None:
    detail = _detail(window, place.exhibit, qtbot)
    assert "● On this laptop" in _words(detail)
    assert "Headquarters has not said yet that it verified this" in _words(detail)
    assert not detail.whereabouts.findChildren(QPushButton)


def test_by_keys_alone_it_explains_can_be_kept_and_then_removes(
    place: Place, window: MainWindow, qtbot: QtBot
) -> None:
    place.bring("home")
    detail = _detail(window, place.exhibit, qtbot)
    card = detail.whereabouts
    assert "✓ May be removed here" in _words(detail)
    QTest.keyClick(card.remove, Qt.Key.Key_Return)
    assert "This cannot be undone" in _words(detail)
    assert "cannot bring them back" in _words(detail)
    QTest.keyClick(card.keep, Qt.Key.Key_Space)
    assert place.session.vault.objects.of(place.exhibit) is not None
    QTest.keyClick(card.remove, Qt.Key.Key_Return)
    QTest.keyClick(card.confirm, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "■ Removed here" in _words(detail), timeout=30_000)
    assert remove.standing(place.session, place.exhibit).state == "removed"
    texts = [one.text() for one in detail.findChildren(QLabel)]
    assert "The original was removed here. Headquarters has it." in texts
    assert not [one for one in detail.findChildren(QPushButton) if "Export" in one.text() and not one.isHidden()]


def test_what_is_refused_in_between_is_said_and_nothing_goes(place: Place, window: MainWindow, qtbot: QtBot) -> None:
    place.bring("home")
    detail = _detail(window, place.exhibit, qtbot)
    with place.session.vault.transaction():
        for ident, *_ in place.session.vault.receipts.all():
            place.session.vault.log_seen.put_proof(ident, b"junk")
    QTest.keyClick(detail.whereabouts.remove, Qt.Key.Key_Return)
    QTest.keyClick(detail.whereabouts.confirm, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "May be removed here" in _words(detail))
    assert place.session.vault.objects.of(place.exhibit) is not None
