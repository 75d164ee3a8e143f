"""Printing from the screens: asked for by a button, made beside the window, said once it reads back."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fieldkit.jobs import silent_job
from fieldkit.workflows.field import collect, custody, interview
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from ui import printing
from ui.main_window import MainWindow
from ui.screens.evidence.view import EvidenceScreen
from ui.screens.interviews.view import InterviewsScreen
from ui.widgets.notice import Notice


def chosen(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    """Whoever is asked for a name gives this one."""
    monkeypatch.setattr(printing, "choose_new_file", lambda *_: path)


def said(notice: Notice) -> str:
    return " ".join(label.text() for label in notice.findChildren(QLabel))


def text_of(path: Path) -> str:
    return subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode()


@pytest.fixture
def evidence(lead: MainWindow, qtbot: QtBot, tmp_path: Path) -> EvidenceScreen:
    note = tmp_path / "note.txt"
    note.write_bytes(b"three trucks")
    collect.collect(lead._context.field, [note], silent_job())
    lead.navigate("evidence", None)
    found = lead._screens["evidence"]
    assert isinstance(found, EvidenceScreen)
    qtbot.waitUntil(lambda: len(found.tiles) == 1 and not found.reader.busy)
    found.table.chosen.emit(found.tiles[0].row.id)
    qtbot.waitUntil(lambda: found._detail.shown_name == "note.txt")
    return found


def test_the_custody_of_an_exhibit(
    evidence: EvidenceScreen, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen(monkeypatch, tmp_path / "custody")  # the ending is put there
    evidence._detail.print.click()
    qtbot.waitUntil(lambda: "reads back equal" in said(evidence.notice))
    assert "not encrypted" in said(evidence.notice)
    shown = text_of(tmp_path / "custody.pdf")
    assert evidence.tiles[0].row.code in shown
    assert custody.show(evidence._context.field)[0].act == "printed"


def test_a_file_that_is_there_stays_and_the_screen_says_so(
    evidence: EvidenceScreen, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.pdf").write_bytes(b"mine")
    chosen(monkeypatch, tmp_path / "mine.pdf")
    evidence._detail.print.click()
    qtbot.waitUntil(lambda: "is there already" in said(evidence.notice))
    assert (tmp_path / "mine.pdf").read_bytes() == b"mine"


def test_nothing_is_printed_where_no_name_is_given(evidence: EvidenceScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = len(custody.show(evidence._context.field))
    chosen(monkeypatch, None)
    evidence._detail.print.click()
    assert len(custody.show(evidence._context.field)) == lines


def test_a_finalised_interview_is_printed_and_a_draft_is_not(
    lead: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = lead._context.field
    draft = interview.new(session)
    kept = interview.new(session)
    interview.add(session, kept.row.id, INTERVIEW_FORM)
    interview.finalise(session, kept.row.id)
    lead.navigate("interviews", draft.row.id)
    screen = lead._screens["interviews"]
    assert isinstance(screen, InterviewsScreen)
    qtbot.waitUntil(lambda: screen.editor is not None)
    assert screen.editor is not None
    assert screen.editor.print.isHidden()
    lead.navigate("interviews", kept.row.id)
    qtbot.waitUntil(lambda: screen.editor is not None and not screen.editor.print.isHidden())
    editor = screen.editor
    chosen(monkeypatch, tmp_path / "statement.pdf")
    editor.print.click()
    qtbot.waitUntil(lambda: "reads back equal" in said(editor.notice))
    assert kept.row.code in text_of(tmp_path / "statement.pdf")
