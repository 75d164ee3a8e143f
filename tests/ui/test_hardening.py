"""A workspace that waits for a key does not outlive the gate, also where nothing closes its input."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.conftest import ROOT

_GATE = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-m", "ui.workspace"], stdin=int(sys.argv[1]), pass_fds=[int(sys.argv[1])])
print(child.pid, flush=True)
child.wait()
"""


def gone(process: int) -> bool:
    """Whether a process ended; one that nobody waited for yet has no memory any more."""
    try:
        return ") Z " in Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return True


def test_a_keyless_workspace_ends_with_the_gate() -> None:
    reading, writing = os.pipe()
    gate = subprocess.Popen(
        [sys.executable, "-c", _GATE, str(reading)], stdout=subprocess.PIPE, text=True, cwd=ROOT, pass_fds=[reading]
    )
    assert gate.stdout is not None
    workspace = int(gate.stdout.readline())
    while b"ui.workspace" not in Path(f"/proc/{workspace}/cmdline").read_bytes():
        time.sleep(0.02)
    time.sleep(2)
    assert not gone(workspace)
    gate.send_signal(signal.SIGKILL)
    gate.wait(10)
    end = time.monotonic() + 10
    while not gone(workspace) and time.monotonic() < end:
        time.sleep(0.05)
    assert gone(workspace)
    for descriptor in (reading, writing):
        os.close(descriptor)
    gate.stdout.close()
