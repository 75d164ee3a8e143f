"""Lists that grow with the case are read beside the window, and built a few cards at a time."""

from __future__ import annotations

import ast
import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.errors import EnvironmentFailure
from fieldkit.workflows.field import alerts, authors, interview, overview, seal
from tests.architecture.source import parsed, python_files
from tests.ui.test_screens import lacking
from tests.ui.test_states_are_seen import said, settled
from tests.ui.window_thread import LEFT, watched
from ui.doing import Doing
from ui.job_runner import JobRunner
from ui.main_window import MainWindow
from ui.reading import Reader
from ui.screens.today import reading as today_reading
from ui.screens.today.view import TodayScreen
from ui.widgets.boxes import card
from ui.widgets.buttons import button
from ui.widgets.card_column import CardColumn


def _watch(monkeypatch: pytest.MonkeyPatch, module: Any, name: str) -> list[threading.Thread]:
    """The threads that a workflow is called in."""
    real: Callable[..., Any] = getattr(module, name)
    found: list[threading.Thread] = []

    def watched(*arguments: Any) -> Any:
        found.append(threading.current_thread())
        return real(*arguments)

    monkeypatch.setattr(module, name, watched)
    return found


def test_who_raised_an_alert_is_looked_for_beside_the_window(
    lead: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    alerts.raise_alert(lead._context.field, "Families without water", "camp 4", "now")
    looked = _watch(monkeypatch, authors, "makers")
    assert "by \u2068H-01\u2069" in said(lead, "alerts")
    assert looked
    assert threading.main_thread() not in looked


@pytest.mark.parametrize(("place", "module"), [("alerts", alerts), ("interviews", interview), ("bundles", seal)])
def test_a_list_that_is_not_read_is_said_and_never_called_empty(
    lead: MainWindow, monkeypatch: pytest.MonkeyPatch, place: str, module: Any
) -> None:
    def broken(_: object) -> None:
        raise EnvironmentFailure("disk-full", "The disk is full.", "Free some.")

    monkeypatch.setattr(module, "listing", broken)
    lead.navigate(place, None)
    assert "Reading…" in [one.text() for one in lead.findChildren(QLabel) if one.isVisibleTo(lead)]
    words = said(lead, place)
    assert "The disk is full" in words
    assert "Reading…" not in words
    assert "No alerts" not in words
    assert "No interviews" not in words
    monkeypatch.undo()
    assert "The disk is full" not in said(lead, place)


def test_the_rail_is_counted_beside_the_window(lead: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    lead._asking.settle()
    lead.navigate("settings", None)
    looked = _watch(monkeypatch, overview, "strip"), _watch(monkeypatch, overview, "overview")
    interview.new(lead._context.field)
    lead._bus.changed.emit()
    lead._asking.settle()
    assert all(looked)
    assert threading.main_thread() not in looked[0] + looked[1]
    assert lead._rail._buttons["interviews"].accessibleName().endswith(" 1")


def test_cards_come_a_few_at_a_time_and_no_more_than_one_can_look_through(qapp: QApplication, qtbot: QtBot) -> None:
    column = CardColumn()
    qtbot.addWidget(column)
    column.show()

    def made(number: int) -> QWidget:
        frame, inside = card()
        inside.addWidget(button(str(number), frame.hide))
        return frame

    column.show_cards([partial(made, number) for number in range(70)])

    def shown() -> list[str]:
        return [one.text() for one in column.findChildren(QPushButton) if one.isVisible()]

    layout = column.layout()
    assert layout is not None
    assert 0 < layout.count() < 20
    qtbot.waitUntil(lambda: len(shown()) == 61)
    assert "10" in shown()[-1]
    assert lacking(column) == []
    column.activateWindow()
    column.more.click()
    qtbot.waitUntil(lambda: any(one.hasFocus() and one.text() == "60" for one in column.findChildren(QPushButton)))
    qtbot.waitUntil(lambda: len(shown()) == 70)
    assert shown() == [str(number) for number in range(70)]
    column.show_cards([])
    assert shown() == []


@pytest.fixture
def runner() -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    assert made.close(20)


def test_only_the_last_of_several_answers_is_shown(qapp: QApplication, runner: JobRunner) -> None:
    shown: list[str] = []
    owner, let = QObject(), threading.Event()
    each: Reader[str] = Reader(owner, runner, shown.append, lambda _: None, last_alone=True)
    each.ask(lambda: "old" if let.wait(20) else "")
    each.ask(lambda: "between")
    each.ask(lambda: "new")
    assert each.busy
    let.set()
    _settle(runner)
    assert shown == ["new"]
    assert not each.busy


def test_what_nobody_waits_for_is_not_shown(qapp: QApplication, runner: JobRunner) -> None:
    shown: list[object] = []
    owner = QObject()
    reader: Reader[str] = Reader(owner, runner, shown.append, shown.append)
    reader.ask(lambda: "left")
    reader.forget()
    assert not reader.busy
    _settle(runner)
    assert shown == []
    reader.ask(lambda: "left again")
    reader.forget()
    reader.ask(lambda: "asked for after all")
    _settle(runner)
    assert shown == ["asked for after all"]


def test_an_answer_for_a_screen_that_is_gone_is_dropped_and_a_write_is_done_all_the_same(
    qapp: QApplication, runner: JobRunner
) -> None:
    written: list[str] = []
    told: list[object] = []
    owner, let = QWidget(), threading.Event()
    reader: Reader[str] = Reader(owner, runner, told.append, told.append)
    doing = Doing(owner, runner, told.append)
    reader.ask(lambda: "read" if let.wait(20) else "")
    for word in ("first", "second"):
        doing.do(partial(written.append, word), told.append)
    assert doing.busy
    shiboken6.delete(owner)
    let.set()
    _settle(runner)
    assert written == ["first", "second"]
    assert told == []
    assert not doing.busy


def test_a_write_that_fails_is_said_and_the_next_is_done(qapp: QApplication, runner: JobRunner) -> None:
    told: list[object] = []
    owner = QObject()
    doing = Doing(owner, runner, lambda error: told.append(type(error).__name__))

    def broken() -> None:
        raise EnvironmentFailure("disk-full", "The disk is full.", "Free some.")

    doing.do(broken, told.append)
    doing.do(lambda: "kept", told.append)
    _settle(runner)
    assert told == ["EnvironmentFailure", "kept"]


def _settle(runner: JobRunner) -> None:
    while runner.busy:
        runner.settle()


def test_today_is_read_beside_the_window_and_says_when_it_cannot_be(
    lead: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(lead)
    looked = _watch(monkeypatch, today_reading, "look")
    monkeypatch.setattr("ui.screens.today.view.look", today_reading.look)
    assert "No backup was made yet" not in said(lead, "settings")
    assert "No backup was made yet" in said(lead, "today")
    assert looked
    assert threading.main_thread() not in looked

    def broken(_: object) -> None:
        raise EnvironmentFailure("disk-full", "The disk is full.", "Free some.")

    monkeypatch.setattr("ui.screens.today.view.look", broken)
    words = said(lead, "today")
    assert "The disk is full" in words
    assert "No backup was made yet" not in words, "what stood here may not be all of it any more"
    monkeypatch.undo()
    words = said(lead, "today")
    assert "The disk is full" not in words
    assert "No backup was made yet" in words


def test_today_keeps_what_is_typed_and_the_keyboard_while_it_is_read_anew(lead: MainWindow) -> None:
    said(lead, "today")
    today = lead._screens["today"]
    assert isinstance(today, TodayScreen)
    lead.navigate("clock", None)
    settled(lead)
    QApplication.processEvents()
    QTest.keyClicks(today.morning.shown.edit, "14:3")
    interview.new(lead._context.field)
    lead._bus.changed.emit()
    settled(lead)
    QApplication.processEvents()
    assert "is a draft" in said_now(lead), "there is something new"
    assert today.morning.shown.value == "14:3"
    assert lead.focusWidget() is today.morning.shown.edit
    lead.navigate("today", None)
    settled(lead)
    QApplication.processEvents()
    assert lead.focusWidget() is today._first
    interview.new(lead._context.field)
    lead._bus.changed.emit()
    settled(lead)
    QApplication.processEvents()
    assert today._first is not None
    assert lead.focusWidget() is today._first, "the card that had it was made anew"


def said_now(window: MainWindow) -> str:
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisibleTo(window))


def test_the_strip_says_that_it_reads_that_it_could_not_and_never_saved_over_what_is_typed(
    lead: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    lead._show_look("day", "en")
    assert "Reading…" in [one.text() for one in lead._strip.findChildren(QLabel) if one.isVisibleTo(lead)]
    settled(lead)
    saved = lead._strip._parts[0]
    assert saved.isVisibleTo(lead)
    lead._bus.changed.emit()
    lead._bus.typed.emit()
    settled(lead)
    assert "Not yet saved" in saved.text(), "what was counted before says nothing about what was typed since"
    lead._bus.saved.emit()
    settled(lead)
    assert "Not yet saved" not in saved.text()

    def broken(_: object) -> None:
        raise EnvironmentFailure("disk-full", "The disk is full.", "Free some.")

    monkeypatch.setattr(overview, "strip", broken)
    lead._bus.saved.emit()
    settled(lead)
    assert not saved.isVisibleTo(lead)
    assert "could not be read" in said_now(lead)


def test_every_place_that_may_ask_in_the_windows_thread_is_still_there() -> None:
    there = set()
    for path in python_files("ui"):
        for holder in [node for node in ast.walk(parsed(path)) if isinstance(node, ast.ClassDef)]:
            names = [one.name for one in holder.body if isinstance(one, ast.FunctionDef)]
            there |= {f"{path.relative_to('ui').as_posix()}:{holder.name}.{name}" for name in names}
    assert sorted(place for place in LEFT if place.partition(".<locals>")[0] not in there) == []


def test_a_question_in_the_windows_thread_is_seen_and_one_beside_it_is_not(lead: MainWindow) -> None:
    settled(lead)
    with watched() as found:
        lead._context.field.vault.versions.counts()
        assert not found, "a test may ask"
        lead._bus.changed.emit()
        settled(lead)
        assert not found, "the strip is counted beside it"
        lead._top_bar()
    assert list(found) == ["main_window.py:MainWindow._top_bar"]
