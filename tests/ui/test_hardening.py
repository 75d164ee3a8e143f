"""A workspace that waits for a key does not outlive the gate; no process of ours is traced, read or dumped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
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


_DROP = """
import ctypes, os, sys, time
from ui.hardening import harden
if os.geteuid() == 0:  # the administrator may do all; others are who is kept out
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
    ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)  # as a program that somebody starts; a change of user forbids dumps itself
"""
_PLAIN = _DROP + "print(os.getpid(), flush=True)\ntime.sleep(60)"
_HARD = _DROP + "harden()\nprint(os.getpid(), flush=True)\ntime.sleep(60)"
_TRY = _DROP + """
other, tried = int(sys.argv[1]), []
for name in ("mem", "maps", "environ"):
    try:
        with open(f"/proc/{other}/{name}", "rb") as file:
            file.read(0)
        tried.append(name)
    except PermissionError:
        pass
libc = ctypes.CDLL(None, use_errno=True)
for name, request in (("seize", 0x4206), ("attach", 16)):
    if libc.ptrace(request, other, 0, 0) == 0:
        tried.append(name)
        break
print(",".join(tried))
"""


@contextmanager
def running(code: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen([sys.executable, "-B", "-c", code], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    try:
        assert process.stdout is not None
        assert int(process.stdout.readline()) == process.pid
        yield process
    finally:
        process.kill()
        process.wait(10)
        process.stdout.close()  # type: ignore[union-attr]  # it is a pipe


def _tried(process: int) -> list[str]:
    """What another process of the same user can open or trace."""
    command = [sys.executable, "-B", "-c", _TRY, str(process)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout.strip().split(",")


def test_nobody_of_the_same_user_reads_or_traces_it() -> None:
    with running(_PLAIN) as plain:
        assert {"maps", "environ"} <= set(_tried(plain.pid)), "else this test could not fail"
    with running(_HARD) as process:
        assert _tried(process.pid) == [""]


def test_it_leaves_no_core_when_it_breaks() -> None:
    with running(_HARD) as process:
        limits = Path(f"/proc/{process.pid}/limits").read_text(encoding="ascii")
        [core] = [line.split()[4:6] for line in limits.splitlines() if line.startswith("Max core file size")]
        assert core == ["0", "0"]
        process.send_signal(signal.SIGABRT)
        _, status = os.waitpid(process.pid, 0)
        assert os.WIFSIGNALED(status)
        assert not os.WCOREDUMP(status)
        process.returncode = -signal.SIGABRT
