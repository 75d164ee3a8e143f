"""The chain is read beside the window, and the screen says when it is not read yet, or was not."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from fieldkit.errors import EnvironmentFailure
from fieldkit.jobs import silent_job
from fieldkit.workflows.field import custody, people
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import ChainLine
from tests.ui.test_screens import lacking
from tests.ui.test_states_are_seen import said
from ui.main_window import MainWindow
from ui.screens.custody.chain_model import rows_by_day
from ui.screens.custody.view import CustodyScreen

SHOW = custody.show


def _screen(window: MainWindow) -> CustodyScreen:
    found = window._screens["custody"]
    assert isinstance(found, CustodyScreen)
    return found


def test_the_chain_is_read_beside_the_window_and_what_was_read_stays_until_then(
    lead: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, readers = threading.Event(), list[threading.Thread]()

    def held(session: FieldSession) -> tuple[ChainLine, ...]:
        readers.append(threading.current_thread())
        assert go_on.wait(20)
        return SHOW(session)

    monkeypatch.setattr(custody, "show", held)
    lead.navigate("custody", None)
    screen = _screen(lead)
    assert not screen.chain.isVisible()
    assert screen._waiting.isVisible()
    go_on.set()
    lead._asking.settle()
    assert screen.chain.isVisible()
    go_on.clear()
    people.add_event(lead._context.field, "a village")
    before = screen.chain.chain_model.rows
    lead.navigate("custody", None)
    lead.navigate("custody", None)
    assert screen.chain.isVisible()
    assert screen.chain.chain_model.rows is before
    go_on.set()
    lead._asking.settle()
    assert len(screen.chain.chain_model.rows) > len(before)
    lead._asking.settle()
    assert len(readers) == 3, "asked for again while it was read: read once more"
    assert threading.main_thread() not in readers


def test_a_chain_that_is_as_it_was_leaves_one_where_one_was(lead: MainWindow) -> None:
    lead.navigate("custody", None)
    lead._asking.settle()
    chain = _screen(lead).chain
    chain.setCurrentIndex(chain.chain_model.index(2))
    lead.navigate("custody", None)
    lead._asking.settle()
    assert chain.currentIndex().row() == 2
    people.add_event(lead._context.field, "a village")
    lead.navigate("custody", None)
    lead._asking.settle()
    assert not chain.currentIndex().isValid(), "other lines stand there now"


def test_a_chain_that_is_not_read_is_said_and_read_again(lead: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: FieldSession) -> tuple[ChainLine, ...]:
        raise EnvironmentFailure("disk-full", "The disk is full.", "Free some.")

    monkeypatch.setattr(custody, "show", broken)
    words = said(lead, "custody")
    screen = _screen(lead)
    assert "The chain was not read" in words
    assert screen.notice.isVisible()
    assert lacking(lead) == []
    assert not screen.chain.isVisible()
    monkeypatch.undo()
    [again] = [one for one in screen._unread.findChildren(QPushButton) if one.isVisible()]
    again.click()
    lead._asking.settle()
    assert screen.chain.isVisible()
    assert screen.notice.isHidden()


def test_what_the_last_check_found_stays_in_sight_while_the_chain_is_read_again(lead: MainWindow) -> None:
    lead.navigate("custody", None)
    screen = _screen(lead)
    screen._checked(custody.check(lead._context.field, silent_job()))
    lead._asking.settle()
    assert screen.checklist.isVisible()
    screen._toggle.click()
    assert screen.chain.isVisible()


def test_days_stand_over_their_lines_and_every_line_says_what_it_is_about(lead: MainWindow) -> None:
    lead.navigate("custody", None)
    lead._asking.settle()
    QApplication.processEvents()
    model, lines = _screen(lead).chain.chain_model, custody.show(lead._context.field)
    assert model.rows == rows_by_day(lines)
    assert model.rows[0] == lines[0].time[:10]
    told = [str(model.index(one).data(Qt.ItemDataRole.AccessibleTextRole)) for one in range(model.rowCount())]
    assert [one.split()[0] for one in told if len(one.split()) > 1] == [str(line.seq) for line in lines]
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
