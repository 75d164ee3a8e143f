"""Lists that grow with the case are read beside the window, and built a few cards at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.errors import EnvironmentFailure
from fieldkit.workflows.field import alerts, authors, interview, overview, seal
from tests.ui.test_screens import lacking
from tests.ui.test_states_are_seen import said
from ui.main_window import MainWindow
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
    looked = _watch(monkeypatch, interview, "listing"), _watch(monkeypatch, overview, "overview")
    interview.new(lead._context.field)
    lead._show_counts()
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
