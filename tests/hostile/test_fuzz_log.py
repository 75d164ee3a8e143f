"""A fuzzing run over everything that is read of a log."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fieldkit.receipts.log_proof import write_consistency
from tests.unit.receipts.logs import COSIGNER, Log

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.soak
def test_fuzzing_finds_nothing_that_escapes_or_counts_unsigned(tmp_path: Path) -> None:
    corpus, log = tmp_path / "corpus", Log(range(9))
    corpus.mkdir()
    proof, request = log.proof(3, 7, (COSIGNER, 60)), log.request(3, 7)
    consistency = write_consistency({(3, 7): request.hashes})
    seeds = (proof.to_text(), request.to_text(), proof.checkpoint.note.exact, consistency)
    for number, text in enumerate(seeds):
        (corpus / str(number)).write_bytes(text)
    command = [sys.executable, "-m", "tests.hostile.fuzz.log", str(corpus), "-runs=300000", "-seed=7"]
    command += ["-max_total_time=300", f"-artifact_prefix={tmp_path}/"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-4000:]
    assert "Done" in done.stderr
