"""Data becomes PDF/A: text as text, the same bytes every time, within limits."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from fieldkit import reports
from fieldkit.errors import EnvironmentFailure
from fieldkit.reports import typesetting

HEAD = {"made": "2026-11-30T12:00:00+03:00", "deployment": "Headquarters", "team": "Heron", "person": "H-01"}
DIGEST = "0f" * 32
HOSTILE = '#read("/etc/passwd") #let x = [*bold*] $y^2$ `raw` <label> @ref \\ "quoted" // remark'


def statement(text: str, translation: str = "", language: str = "en") -> Mapping[str, Any]:
    turn = {"speaker": "witness", "time": "14:02", "basis": "saw", "text": text, "translation": translation}
    return reports.statement({**HEAD, "language": language}, {"code": "R-0001"}, [turn], DIGEST)


def text_of(pdf: bytes, folder: Path) -> str:
    path = folder / "made.pdf"
    path.write_bytes(pdf)
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True).stdout.decode()


def test_text_is_never_markup(tmp_path: Path) -> None:
    shown = " ".join(text_of(reports.typeset("statement", statement(HOSTILE)), tmp_path).split())
    for word in ('#read("/etc/passwd")', "[*bold*]", "$y^2$", "`raw`", "<label>", "@ref", "// remark"):
        assert word in shown
    assert "root:" not in shown


def test_the_same_data_gives_the_same_bytes() -> None:
    first, second = (reports.typeset("statement", statement("رأيت", "I saw")) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("language", reports.LANGUAGES)
def test_it_calls_itself_pdf_a_and_runs_nothing(language: str, tmp_path: Path) -> None:
    made = reports.typeset("statement", statement("ကျွန်ုပ်မြင်သည်", "I saw it", language))
    path = tmp_path / "made.pdf"
    path.write_bytes(made)
    told = subprocess.run(["pdfinfo", "-meta", str(path)], capture_output=True, check=True).stdout.decode()
    assert "<pdfaid:part>2</pdfaid:part>" in told
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in told
    about = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True).stdout.decode()
    for line in ("JavaScript:      no", "Form:            none", "Encrypted:       no", "Tagged:          yes"):
        assert line in about
    faces = subprocess.run(["pdffonts", str(path)], capture_output=True, check=True).stdout.decode().splitlines()[2:]
    assert faces
    assert all("Noto" in face and " yes " in face for face in faces)  # embedded, and ours


def test_a_digest_stands_in_groups_and_a_missing_glyph_as_its_number(tmp_path: Path) -> None:
    shown = text_of(reports.typeset("statement", statement("中文")), tmp_path)
    assert "0f0f 0f0f" in shown
    assert "U+4E2D" in shown


def test_every_act_has_a_word_or_stands_as_it_is(tmp_path: Path) -> None:
    line = {"time": "14:10", "act": "collected", "person": "H-01", "device": "", "detail": "", "line": "12  ab"}
    lines = [line, {**line, "act": "unheard-of"}]
    subject = {"code": "E-0001", "name": "a", "description": "", "sha256": DIGEST}
    data = reports.custody_report({**HEAD, "language": "ar"}, subject, lines)
    assert "unheard-of" in text_of(reports.typeset("custody", data), tmp_path)


def test_more_than_can_be_set_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "MOST_BYTES", 100)
    with pytest.raises(EnvironmentFailure) as refused:
        reports.typeset("statement", statement("x" * 200))
    assert refused.value.code == "print-too-long"


def test_a_time_limit_ends_the_typesetter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "SECONDS", 0.01)
    with pytest.raises(EnvironmentFailure) as refused:
        reports.typeset("statement", statement("x"))
    assert refused.value.code == "print-too-long"


def test_a_typesetter_that_fails_is_said() -> None:
    with pytest.raises(EnvironmentFailure) as refused:
        reports.typeset("no-such-template", statement("x"))
    assert refused.value.code == "print-failed"
