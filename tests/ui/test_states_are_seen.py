"""What stops nothing and must be known stands where people are, in their language."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from fieldkit.commitments import Value, make_version
from fieldkit.jobs import silent_job
from fieldkit.verify.report import Check
from fieldkit.workflows import sample_material
from fieldkit.workflows.field import book, collect, interview, review, seal, session, set_aside
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from tests.architecture.source import parsed, python_files
from ui.checks import check_title
from ui.main_window import MainWindow
from ui.messages import doubt_sentence, short_doubt, state_word


def settled(window: MainWindow) -> None:
    """Wait until what is read and written beside the window has come."""
    while window._asking.busy or window._writing.busy:
        window._writing.settle()
        window._asking.settle()


def said(window: MainWindow, place: str) -> str:
    window.navigate(place, None)
    settled(window)
    QApplication.processEvents()
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisibleTo(window))


@pytest.mark.parametrize(("state", "words"), [("expired", "has run out"), ("not-yet", "is not valid yet")])
def test_a_kit_out_of_its_time_is_said_on_today_and_in_settings(
    lead: MainWindow, monkeypatch: pytest.MonkeyPatch, state: Literal["expired", "not-yet"], words: str
) -> None:
    assert words not in said(lead, "today") + said(lead, "settings")
    info = replace(lead._context.field.info(), kit_state=state)
    monkeypatch.setattr(session.FieldSession, "info", lambda _: info)
    lead._show_look("day", "en")
    assert words in said(lead, "today")
    assert words in said(lead, "settings")


def test_a_revoked_certificate_of_ones_own_is_said_first(lead: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    words = "Headquarters revoked your certificate"
    assert words not in said(lead, "today") + said(lead, "settings")
    info = replace(lead._context.field.info(), revoked="2026-11-23T09:00:00+00:00")
    monkeypatch.setattr(session.FieldSession, "info", lambda _: info)
    lead._show_look("day", "en")
    assert words in said(lead, "today")
    assert words in said(lead, "settings")


def test_a_bundle_set_aside_says_what_to_do(lead: MainWindow, tmp_path: Path) -> None:
    field = lead._context.field
    collect.collect(field, [sample_material.make(tmp_path / "card") / "DSC_0411.JPG"], silent_job())
    sealed = seal.seal(field, review.mark_reviewed(field, review.last_look(field)), silent_job())
    assert "was set aside" not in said(lead, "today") + said(lead, "bundles")
    set_aside.lost(field, sealed.id, "the stick was lost")
    for place in ("today", "bundles"):
        assert f"Bundle \u2068{sealed.sequence}\u2069 was set aside" in said(lead, place)


def test_an_interview_changed_apart_is_marked_and_the_verb_is_said(lead: MainWindow) -> None:
    field = lead._context.field
    made = interview.new(field)
    interview.add(field, made.row.id, INTERVIEW_FORM)
    interview.finalise(field, made.row.id)
    versions = field.vault.versions
    [first] = versions.history(made.row.id)
    places: list[dict[str, Value]] = [{"place": "camp 4"}, {"place": "camp 5"}]
    for changed in places:
        version = make_version(made.row.id, {**first.fields(), **changed}, parents=[first]).version
        with field.writing() as writer:
            versions.put_version(version, made.row.code)
            writer.line("imported", (book.version_subject(version),))
    assert f"\u2068{made.row.code}\u2069 was amended apart" in said(lead, "today")
    for place in ("today", "interviews"):
        assert "compares and joins them under Review" in said(lead, place)
    assert "Changed apart" in said(lead, "interviews")


def test_a_vault_that_was_restored_is_asked_to_join_again(lead: MainWindow) -> None:
    field = lead._context.field
    with field.writing():
        field.vault.close_chain()
    field.certificate = ""
    assert "was recovered or restored: join the team again" in said(lead, "today")


def test_every_title_of_a_report_is_translated(lead: MainWindow) -> None:
    """Titles stand as a name that ends in title, or as an argument of ``add`` and ``failing``."""
    found: set[object] = set()
    for path in python_files("fieldkit"):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).lower().endswith("title"):
                found |= {one.value for one in ast.walk(node.value) if isinstance(one, ast.Constant)}
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                at = {"add": 2, "failing": 1}.get(node.func.attr, 9)
                found |= {one.value for one in node.args[at : at + 1] if isinstance(one, ast.Constant)}
    titles = {one for one in found if isinstance(one, str) and one[:1].isupper()}
    assert len(titles) > 25
    lead._show_look("day", "ar")
    shown = {title: check_title(Check("x", "pass", title, "")) for title in titles}
    slip, doubts = state_word("slip"), [doubt_sentence("date-of-change"), short_doubt("same-content")]
    lead._show_look("day", "en")
    assert [title for title, text in shown.items() if text == title] == []
    assert all("\u0600" <= text[0] <= "\u06ff" for text in [slip, *doubts])
