"""The lead's desk at sealing: what goes is chosen, who can open it is said, a lost bundle is issued again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from fieldkit.jobs import silent_job
from fieldkit.workflows.field import interview, review, seal
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from tests.ui.conftest import Deployment, discard, rest
from tests.ui.test_review import said
from tests.ui.test_review_desk import done
from tests.ui.test_screens import lacking
from tests.ui.test_states_are_seen import settled
from ui.main_window import MainWindow
from ui.screens.bundles.lost_bundle import LostBundle
from ui.screens.bundles.view import BundlesScreen


@pytest.fixture(scope="module")
def window(template: Deployment, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    folder = tmp_path_factory.mktemp("bundles")
    shutil.copytree(template.folder, folder / "deployment")
    session = Deployment(folder / "deployment", template.made, template.sandbox).session()
    made = MainWindow(session, None, "day", "en")
    made.show()
    yield made
    rest(made)
    session.lock()
    discard(made)


def approved(window: MainWindow, started: str) -> str:
    session = window._context.field
    made = interview.new(session).row.id
    interview.add(session, made, {**INTERVIEW_FORM, "started": started})
    interview.finalise(session, made)
    review.approve(session, [made])
    return made


def shown(window: MainWindow) -> BundlesScreen:
    window.navigate("bundles", None)
    settled(window)
    QApplication.processEvents()
    found = window._screens["bundles"]
    assert isinstance(found, BundlesScreen)
    return found


def test_what_goes_is_narrowed_and_only_that_is_sealed(window: MainWindow, qtbot: QtBot) -> None:
    first, second = approved(window, "2026-11-20T09:00:00+02:00"), approved(window, "2026-11-21T09:00:00+02:00")
    session = window._context.field
    screen = shown(window)
    assert "Interviews: \u20682\u2069" in said(screen)
    assert screen.choosing.isVisible()
    assert lacking(screen) == []
    box = screen.choosing.days
    box.setCurrentIndex(box.findData("2026-11-21"))
    box.activated.emit(box.currentIndex())
    settled(window)
    assert "Interviews: \u20681\u2069" in said(screen)
    assert screen.choosing.chosen == ("2026-11-21", "", ""), "what was chosen stays chosen"
    QTest.mouseClick(screen.sign, Qt.MouseButton.LeftButton)
    done(window, qtbot)
    states = {row.id: row.state for row in interview.listing(session)}
    assert (states[first], states[second]) == ("reviewed", "sealed")
    assert screen.choosing.chosen == ("", "", ""), "nothing of that day waits any more: all that waits is shown"
    assert "Interviews: \u20681\u2069" in said(screen)


def test_one_custodian_alone_is_said_by_name_and_two_are_named(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    approved(window, "2026-11-22T09:00:00+02:00")
    words = said(shown(window))
    assert "one custodian alone, \u2068C-01\u2069" in words
    assert "It may be sealed all the same" in words
    look = review.last_look

    def two(*arguments: object) -> object:
        return replace(look(*arguments), custodians=("C-01", "C-02"))  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(review, "last_look", two)
    words = said(shown(window))
    assert "It can be opened at headquarters by: \u2068C-01\u2069, \u2068C-02\u2069" in words
    assert "one custodian alone" not in words


def test_a_lost_bundle_is_issued_again(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    session = window._context.field
    approved(window, "2026-11-23T09:00:00+02:00")
    seal.seal(session, review.last_look(session, *review.passed(session)), silent_job())
    screen = shown(window)
    before = seal.listing(session)
    screen.write(before[0].id, tmp_path)
    done(window, qtbot)
    assert "Each was read back and is equal" in said(screen)
    assert "own disk" in said(screen), "whether it may be pulled out is said"
    assert not [one for one in screen.findChildren(LostBundle) if one.isVisible()], "asked for nothing yet"
    lost = next(one for one in screen.findChildren(LostBundle) if f"\u2068{before[0].sequence}\u2069" in _text(one))
    lost.open_up()
    assert "never reached headquarters" in said(screen)
    QTest.mouseClick(lost.go, Qt.MouseButton.LeftButton)
    done(window, qtbot)
    assert "A reason is needed." in said(screen)
    assert seal.listing(session)[0].state == "written"
    lost = next(one for one in screen.findChildren(LostBundle) if f"\u2068{before[0].sequence}\u2069" in _text(one))
    lost.open_up()
    QTest.keyClicks(lost.reason.edit, "taken at the crossing")
    QTest.mouseClick(lost.go, Qt.MouseButton.LeftButton)
    done(window, qtbot)
    after = seal.listing(session)
    assert [(row.sequence, row.state) for row in after][:2] == [
        (before[0].sequence + 1, "sealed"), (before[0].sequence, "set-aside")
    ]  # fmt: skip
    assert "is sealed in its place" in said(screen)
    assert lacking(screen) == []


def _text(one: LostBundle) -> str:
    return "\n".join(label.text() for label in one.findChildren(QLabel))
