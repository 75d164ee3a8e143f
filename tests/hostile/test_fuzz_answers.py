"""A fuzzing run over the answers of a caged child and over the tags that it reads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.soak
def test_fuzzing_finds_no_answer_and_no_tags_that_escape(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    facts = b'{"item":0,"facts":{"camera_make":"A","doubts":["no-zone"],"orientation":1},"broken":false}'
    picture = b'{"item":0,"problem":null,"media_type":"image/jpeg","size":[9,9],"small":[1,1]}'
    for number, text in enumerate((facts, picture, b"\x01" * 300)):
        (corpus / str(number)).write_bytes(text)
    command = [sys.executable, "-m", "tests.hostile.fuzz.answers", str(corpus), "-runs=300000", "-seed=7"]
    command += ["-max_total_time=300", f"-artifact_prefix={tmp_path}/"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-4000:]
    assert "Done" in done.stderr
