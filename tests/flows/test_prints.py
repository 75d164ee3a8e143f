"""Prints of a vault: what they hold, what they never hold, and the line of custody of each."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import pytest

from fieldkit.errors import UsageError
from fieldkit.jobs import silent_job
from fieldkit.workflows import report_print
from fieldkit.workflows.field import book, collect, custody, identity, interview, prints
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from tests.flows.team import Team


@pytest.fixture
def session(team: Team) -> FieldSession:
    return team.devices["H-01"].session


def text_of(path: Path) -> str:
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True).stdout.decode()


def finalised(session: FieldSession) -> str:
    begun = interview.new(session)
    identity.seal_identity(session, begun.row.id, {"name": "Amina Canary"})
    interview.add(session, begun.row.id, INTERVIEW_FORM)
    return interview.finalise(session, begun.row.id).row.code


def test_a_statement_has_every_turn_and_no_identity(session: FieldSession, tmp_path: Path) -> None:
    made = prints.statement(session, finalised(session), tmp_path / "statement.pdf")
    shown = text_of(tmp_path / "statement.pdf")
    for turn in INTERVIEW_FORM["turns"]:
        words = [word for word in turn["text"].split() if word.isascii()]
        assert all(word in shown for word in words)
    assert "Canary" not in shown
    assert hashlib.sha256((tmp_path / "statement.pdf").read_bytes()).hexdigest() == made.sha256
    newest = custody.show(session)[0]
    assert newest.act == "printed"
    assert made.sha256 in (newest.reason or "")


def test_a_list_and_a_chain_of_custody(session: FieldSession, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_bytes(b"three trucks, green")
    [item] = collect.collect(session, [note], silent_job()).items
    prints.exhibits(session, tmp_path / "list.pdf")
    listed = text_of(tmp_path / "list.pdf")
    assert item.code in listed
    assert item.sha256[:4] in listed
    prints.custody(session, item.code, tmp_path / "custody.pdf")
    shown = text_of(tmp_path / "custody.pdf")
    assert shown.index("collected") < shown.index("printed")  # the list that was printed before is a line of its own


def test_a_list_of_more_than_one_line_can_name(
    session: FieldSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_bytes(b"%d trucks" % number)
    collect.collect(session, sorted(tmp_path.glob("*.txt")), silent_job())
    monkeypatch.setattr(book, "SUBJECTS_PER_LINE", 2)
    prints.exhibits(session, tmp_path / "list.pdf")
    said = [line for line in custody.show(session) if line.act == "printed"]
    assert [len(line.subjects) for line in said] == [1, 2]


def test_refused_before_anything_is_written(session: FieldSession, tmp_path: Path) -> None:
    (tmp_path / "there.pdf").write_bytes(b"mine")
    with pytest.raises(UsageError, match="already there"):
        prints.exhibits(session, tmp_path / "there.pdf")
    with pytest.raises(UsageError, match="no print in xx"):
        prints.exhibits(session, tmp_path / "new.pdf", "xx")
    with pytest.raises(UsageError, match="is a draft"):
        prints.statement(session, interview.new(session).row.id, tmp_path / "new.pdf")
    assert (tmp_path / "there.pdf").read_bytes() == b"mine"
    assert not (tmp_path / "new.pdf").exists()
    assert all(line.act != "printed" for line in custody.show(session))


def test_a_report_as_pdf_has_each_check_and_its_command(session: FieldSession, tmp_path: Path) -> None:
    report = custody.check(session, silent_job())
    report_print.write(report, tmp_path / "report.pdf")
    shown = " ".join(text_of(tmp_path / "report.pdf").split())
    for check in report.checks:
        assert check.title in shown
    assert "Rule 902(13)" in shown
