"""Fuzzing of each parser of untrusted bytes, for a bounded time, from seeds that are right. Run by ``make soak``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fieldkit.age import X25519Identity, encrypt_bytes
from fieldkit.bundle.head import read_head_pair
from tests.hostile.forge import Sealed
from tests.unit.bundle.material import entries_of

SECONDS = 60
pytestmark = pytest.mark.soak


def seeds(sealed: Sealed) -> dict[str, list[bytes]]:
    """Right bytes for each target."""
    records = entries_of(sealed.plain("records"))
    [chain] = [name for name in records if name.startswith("custody/") and name.endswith(".txt")]
    versions, openings, withheld = (records[f"data/{name}.jsonl"] for name in ("versions", "openings", "withheld"))
    age = encrypt_bytes(b"hello", [X25519Identity(bytes(range(32))).recipient])
    head = read_head_pair(sealed.plain("head"))[0]
    return {
        "age-header": [age], "age-reader": [age],
        "age-armor": [b"-----BEGIN AGE ENCRYPTED FILE-----\nYWJj\n-----END AGE ENCRYPTED FILE-----\n"],
        "age-keys": [sealed.deployment.keys[0].secret_text.encode()],
        "zip": [sealed.plain("alerts")], "part": [sealed.plain("alerts")],
        "head": [head], "head-pair": [sealed.plain("head")], "announcement": [sealed.plain("announce")],
        "receipt": [head], "withheld": [withheld], "version": versions.splitlines(),
        "records": [versions[:-1] + b"\n\n" + openings[:-1] + b"\n\n" + withheld],
        "custody-lines": [records[chain]],
        "custody-body": records[chain.replace(".txt", ".bodies.jsonl")].splitlines(),
        "exactjson": [head, b'{"a":[1,null,true,"\\u00e9"]}'],
    }  # fmt: skip


NAMES = [
    "age-header", "age-reader", "age-armor", "age-keys", "zip", "part", "head", "head-pair", "announcement", "receipt",
    "withheld", "records", "version", "custody-lines", "custody-body", "exactjson",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_fuzz(sealed: Sealed, root: Path, name: str, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for number, data in enumerate(seeds(sealed)[name]):
        (corpus / str(number)).write_bytes(data)
    options = [f"-max_total_time={SECONDS}", "-rss_limit_mb=2000", "-timeout=20", f"-artifact_prefix={tmp_path}/"]
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.fuzzing", name, *options, str(corpus)],
        cwd=root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    crash = next((path.read_bytes() for path in tmp_path.glob("crash-*")), b"")
    assert done.returncode == 0, (crash[:500], done.stderr[-3000:])


def test_every_target_has_its_seeds(sealed: Sealed) -> None:
    assert set(seeds(sealed)) == set(NAMES)
