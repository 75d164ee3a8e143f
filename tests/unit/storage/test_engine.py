"""The database's memory is locked in one piece: statements ask the system for none, and none of it is swapped."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from fieldkit.storage.database import Database
from fieldkit.storage.engine import SLOT_BYTES, SLOTS

ROOT = Path(__file__).resolve().parents[3]
_WORK = """
import sys
from pathlib import Path
from fieldkit.storage.database import Database
database = Database(Path(sys.argv[1]), bytes(32))
database.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b BLOB) STRICT")
for number in range(300):
    with database.transaction():
        database.execute("INSERT INTO t VALUES (?,?)", (number, b"x"))
        assert database.one("SELECT b FROM t WHERE a = ?", (number,)) == (b"x",)
"""


def _locked_kib() -> int:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmLck:"):
            return int(line.split()[1])
    raise AssertionError("the system does not say")


def test_a_connection_locks_its_memory_and_gives_it_back(tmp_path: Path) -> None:
    before = _locked_kib()
    database = Database(tmp_path / "case.db", bytes(32))
    assert _locked_kib() - before >= SLOT_BYTES * SLOTS // 1024
    database.close()
    assert _locked_kib() - before < SLOT_BYTES * SLOTS // 1024


def test_statements_ask_the_system_for_no_memory(tmp_path: Path) -> None:
    log, case = tmp_path / "calls", tmp_path / "case.db"
    command = ["strace", "-f", "-o", str(log), "-e", "trace=mlock,munlock", sys.executable, "-c", _WORK, str(case)]
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert 0 < len(log.read_text(encoding="ascii").splitlines()) < 600  # it was 30 for each of the 300
