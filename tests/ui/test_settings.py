"""Settings apply at once and last; the kit is read in plain words; a token is enrolled from the screen."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from fieldkit.clock import SystemClock
from fieldkit.errors import EnvironmentFailure, EvidenceError
from fieldkit.keys.enrolment import read_request
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.workflows import looks
from fieldkit.workflows.field import create, enrol, kit_terms, unlock
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.kit_values import HeldKit, KitKey
from fieldkit.workflows.looks import TEXT_PERCENTS, Look
from tests.flows.sticks import LABEL, LIBRARY, PIN, Stick, stick
from tests.ui.conftest import Deployment, discard, rest
from ui.failures import known_sentence
from ui.kit_words import rule_sentence
from ui.main_window import MainWindow
from ui.screens.settings.view import SettingsScreen
from ui.screens.token.view import TokenScreen
from ui.theme import scaled

__all__ = ["stick"]
SECRET = "a passphrase for the vault of whoever has no token yet"
PLACES = ("today", "interviews", "evidence", "people", "hand-over", "review", "bundles", "custody", "settings", "kit")


def said(window: MainWindow, place: str) -> str:
    window.navigate(place, None)
    while window._asking.busy:
        window._asking.settle()
    QApplication.processEvents()
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisibleTo(window))


def settings(window: MainWindow) -> SettingsScreen:
    window.navigate("settings", None)
    screen = window._screens["settings"]
    assert isinstance(screen, SettingsScreen)
    return screen


@pytest.fixture
def plain(lead: MainWindow) -> Iterator[MainWindow]:
    """The lead's workspace; the usual look is worn again afterwards, since there is one application for all tests."""
    yield lead
    lead._show_look("day", "en")


def test_a_choice_applies_at_once_and_is_there_after_unlocking_again(
    plain: MainWindow, deployment: Deployment
) -> None:
    field = plain._context.field
    QTest.mouseClick(settings(plain).themes["contrast"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(settings(plain).languages["ar"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(settings(plain).sizes[150], Qt.MouseButton.LeftButton)
    assert QApplication.font().pixelSize() == 21
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert plain.look == looks.kept(field) == Look("contrast", "ar", 150)
    copied = deployment.folder / "again"
    shutil.copytree(deployment.folder / "vault", copied)
    session = unlock.unlock(copied, deployment.made.vault, SystemClock(), deployment.sandbox)
    assert looks.kept(session) == Look("contrast", "ar", 150)
    session.vault.keys.slot = "another"
    assert looks.kept(session) is None, "each person has their own"
    session.lock()
    kept = [path for path in copied.rglob("*") if path.is_file() and b"contrast" in path.read_bytes()]
    assert kept == [], "nobody without the key reads how somebody wants it"


def test_a_look_that_cannot_be_kept_is_worn_and_said(plain: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise EnvironmentFailure("disk-full", "The disk is full.", "Free some.")

    monkeypatch.setattr(looks, "keep", full)
    QTest.mouseClick(settings(plain).sizes[125], Qt.MouseButton.LeftButton)
    assert plain.look.text == 125
    assert settings(plain).notice.isVisibleTo(plain)
    assert "The disk is full" in said(plain, "settings")


def test_a_desk_keeps_its_look_too(deployment: Deployment, qtbot: QtBot) -> None:
    desk = deployment.desk("intake")
    window = MainWindow(None, desk, "day", "en")
    window.show()
    QTest.mouseClick(settings(window).themes["night"], Qt.MouseButton.LeftButton)
    assert window.look.theme == "night"
    assert looks.kept(deployment.desk("intake")) == Look("night", "en", 100)
    window._show_look("day", "en")
    discard(window)


def test_every_place_fits_a_small_screen_in_letters_of_twice_the_size(plain: MainWindow) -> None:
    plain._show_look("day", "en", max(TEXT_PERCENTS))
    plain.resize(1366, 768)
    assert scaled(14) == 28
    for place in PLACES:
        said(plain, place)
        assert plain.width() <= 1366, place
        assert plain.height() <= 768, place
        for label in plain.findChildren(QLabel):
            if label.isVisibleTo(plain) and label.property("chip") == "true":
                assert label.height() >= label.fontMetrics().height(), "no chip cuts its letters"


def held(window: MainWindow) -> HeldKit:
    return kit_terms.held(window._context.field)


def shown(window: MainWindow, monkeypatch: pytest.MonkeyPatch, kit: HeldKit) -> str:
    monkeypatch.setattr(kit_terms, "held", lambda _: kit)
    return said(window, "kit")


def test_the_kit_is_read_in_plain_words(plain: MainWindow) -> None:
    kit, text = held(plain), said(plain, "kit")
    assert "✓ This kit is current" in text
    for word in kit.root_words:
        assert f"\u2002{word}" in text
    assert f"Signed by\n\u2068{next(one.name for one in kit.keys if one.kind == 'trust')}\u2069" in text
    for rule in kit.rules:
        assert rule_sentence(rule) in text
    assert all(rule_sentence(replace(one, on=True)) != rule_sentence(replace(one, on=False)) for one in kit.rules)
    assert text.count("Stands, until") == len(kit.keys)


REVOKED = KitKey("trust", "K-01", "2027-01-01T00:00:00+00:00", False, "2026-11-02T00:00:00+00:00")
WRONG: list[tuple[dict[str, Any], str]] = [
    ({"state": "expired"}, "◆ This kit's time has run out"),
    ({"state": "not-yet"}, "◆ By this laptop's clock the kit is not valid yet"),
    ({"signer_revoked": "2026-11-01T00:00:00+00:00"}, "✗ The key that signed this kit was revoked"),
    ({"unknown_rules": ("no-photos",)}, "A rule that this fieldkit does not know is on: \u2068no-photos\u2069"),
    ({"recovery": False}, "There is no recovery key"),
    ({"log": "hq.example/log"}, "Headquarters keeps a log that is only added to: \u2068hq.example/log\u2069"),
    ({"cosigners": ("Archive of Oslo",)}, "the outside witnesses of the log: \u2068Archive of Oslo\u2069"),
    ({"taken": "2026-11-24T10:00:00+00:00"}, "Taken in here\n\u20682026-11-24 10:00\u2069"),
    ({"keys": (REVOKED,)}, "✗ Revoked on \u20682026-11-02\u2069"),
    ({"keys": (replace(REVOKED, revoked=None, expired=True),)}, "◆ Ran out on"),
]


def test_what_is_wrong_with_a_kit_is_said_with_what_to_do(
    plain: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    fine = replace(held(plain), recovery=True, log=None, cosigners=())
    text = shown(plain, monkeypatch, fine)
    for change, words in WRONG:
        assert words not in text
        changed = shown(plain, monkeypatch, replace(fine, **change))
        assert words in changed
        assert "Go on recording" in changed or not {"state", "signer_revoked"} & change.keys()


def test_a_kit_that_cannot_be_read_says_so(plain: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(_: object) -> HeldKit:
        raise EvidenceError("kit-malformed", "The kit is damaged.", "Ask headquarters.")

    monkeypatch.setattr(kit_terms, "held", damaged)
    assert "The kit is damaged or is no kit" in said(plain, "kit")


@pytest.fixture
def beginner(template: Deployment, tmp_path: Path, stick: Stick, qtbot: QtBot) -> Iterator[MainWindow]:
    """Somebody who has not joined the team yet, with a token at hand."""
    clock = SystemClock()
    create.create_vault(tmp_path / "new", template.folder / "heron.kit", "H-09", "member", SECRET, clock, MINIMUM_COST)
    session = unlock.unlock(tmp_path / "new", SECRET, clock)
    window = MainWindow(session, None, "day", "en")
    window.show()
    yield window
    rest(window)
    assert window._asking.close(20)
    session.lock()
    discard(window)


def token(window: MainWindow) -> TokenScreen:
    window.navigate("settings", None)
    screen = window._screens["settings"]
    assert isinstance(screen, SettingsScreen)
    QTest.mouseClick(screen.doors["token"], Qt.MouseButton.LeftButton)
    shown = window._screens["token"]
    assert isinstance(shown, TokenScreen)
    return shown


def asked(window: MainWindow, screen: TokenScreen, out: Path, pin: str, label: str = LABEL) -> str:
    screen.token.library.edit.setText(str(LIBRARY))
    screen.token.label.edit.setText(label)
    QTest.keyClicks(screen.token.pin.edit, pin)
    screen.write_request(out)
    assert not screen.isEnabled(), "nothing changes while the token is asked"
    while window._jobs.busy:
        window._jobs.settle()
    QApplication.processEvents()
    assert screen.isEnabled()
    return "\n".join(one.text() for one in screen.findChildren(QLabel) if one.isVisibleTo(screen))


def test_a_token_is_enrolled_from_the_screen(beginner: MainWindow, tmp_path: Path, stick: Stick) -> None:
    screen, out = token(beginner), tmp_path / "request.json"
    assert screen.key.value == "H-09"
    assert known_sentence("token-missing", "", "")[0] in asked(beginner, screen, out, PIN, "nobody's")
    assert known_sentence("token-pin-wrong", "", "")[0] in asked(beginner, screen, out, "000000")
    assert not out.exists()
    assert screen.token.pin.edit.text() == "", "the field forgets"
    text = asked(beginner, screen, out, PIN)
    assert "✓ The request is written, signed by the token" in text
    request = read_request(out.read_bytes())
    for word in request.words:
        assert f"\u2002{word}" in text
    field: FieldSession = beginner._context.field
    assert enrol.request(field, tmp_path / "again.json") == request.words, "Today writes the same request"
    QTest.mouseClick(screen.to_today, Qt.MouseButton.LeftButton)
    assert beginner._place == "today"
    text = asked(beginner, token(beginner), out, PIN)
    assert "A file of that name is there already" in text


def test_who_is_enrolled_reads_which_key_signs(plain: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "You sign with a key that is kept in this vault" in said(plain, "token")
    monkeypatch.setattr(FieldSession, "signs_with_token", property(lambda _: True))
    assert "✓ You sign with a token" in said(plain, "token")
    away = replace(plain._context.field.info(), cannot_sign="token-missing")
    monkeypatch.setattr(FieldSession, "info", lambda _: away)
    assert "◆ Your key is on a token that is out of reach" in said(plain, "token")
