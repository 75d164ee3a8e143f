"""Inside the real cage, as root and as a plain user: nothing that reaches outside can be done."""

from __future__ import annotations

import os
import platform
import signal
import subprocess
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from fieldkit.sandbox import LIMITS, MemoryFile, Sandbox, SandboxLimits
from fieldkit.sandbox.child import CagedChild
from fieldkit.sandbox.frames import Caps, NoAnswer, receive_frame
from fieldkit.sandbox.protections import Protections
from tests.unit.sandbox import programs

CAPS = Caps(64 * 1024, 0)
PLAIN_USER = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") if os.geteuid() == 0 else ()
NEW_NAMESPACE = ("unshare", "--user", "--map-root-user")
USERS = [
    pytest.param((), (), True, id="as-started"),
    pytest.param((), ("root",), True, id="plain"),
    pytest.param(NEW_NAMESPACE, (), False, id="root-of-a-user-namespace"),
]
STOPPED = {"EPERM", "EACCES", "no such call"}
OTHERWISE = {
    "clone3": "ENOSYS",  # so that the C library falls back to clone
    "too much memory": "MemoryError",
    "change what it was given": "EFBIG",  # by the limit on sizes, before the seals are asked
}


def fork(sandbox: Sandbox, files: Sequence[MemoryFile]) -> CagedChild:
    child = sandbox._fork(files, 64)
    assert child is not None
    return child


def frames(child: CagedChild, count: int) -> list[dict[str, Any]]:
    return [receive_frame(child._channel, CAPS, 20)[0] for _ in range(count)]


@pytest.mark.parametrize(("wrap", "refused", "not_root"), USERS)
def test_nothing_reaches_outside(
    monkeypatch: pytest.MonkeyPatch, wrap: Sequence[str], refused: Sequence[str], not_root: bool
) -> None:
    programs.use(monkeypatch, "everything", refused, wrap)
    found: dict[str, str] = {}
    with Sandbox.start() as sandbox, MemoryFile.of(b"given") as file, fork(sandbox, [file]) as child:
        protections = child.protections()
        while "open" not in (frame := frames(child, 1)[0]):
            found |= frame["attempts"]
    assert protections.sufficient
    assert protections.not_root is not_root
    otherwise = {name: found.pop(name) for name in OTHERWISE}
    assert otherwise == OTHERWISE
    assert {name: outcome for name, outcome in found.items() if outcome not in STOPPED} == {}
    assert len(found) > 110
    channel = frame["channel"]
    # standard streams lead to /dev/null; else the channel and the one sealed file
    assert len(frame["open"]) == 5
    assert {0, 1, 2, channel} < set(frame["open"])


@pytest.mark.parametrize(("wrap", "refused", "not_root"), USERS)
def test_what_is_on_is_reported_as_it_is(
    monkeypatch: pytest.MonkeyPatch, wrap: Sequence[str], refused: Sequence[str], not_root: bool
) -> None:
    programs.use(monkeypatch, "", refused, wrap)
    with Sandbox.start() as sandbox:
        assert sandbox.protections == replace(Protections(*[True] * 11), not_root=not_root)


def test_the_machine_code_of_another_table_ends_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    if platform.machine() != "x86_64":
        assert platform.machine() in ("aarch64", "arm64")  # has one table only
        return
    programs.use(monkeypatch, "other_architecture")
    with Sandbox.start() as sandbox, MemoryFile.of(b"x") as file, fork(sandbox, [file]) as child:
        child.protections()
        assert frames(child, 1) == [{"before": "x32"}]
        with pytest.raises(NoAnswer, match="crashed"):
            frames(child, 1)


def test_memory_beyond_the_limit_costs_the_file_its_metadata_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    programs.use(monkeypatch, "hungry")
    with Sandbox.start(SandboxLimits(memory_bytes=LIMITS.memory_bytes // 3)) as sandbox, MemoryFile.of(b"x") as file:
        [found] = sandbox.inspect([file])
        assert (found.status, found.reason) == ("unreadable", "crashed")
        assert sandbox.protections.sufficient


def test_endless_computing_is_ended_by_the_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    programs.use(monkeypatch, "endless")
    limits = SandboxLimits(item_seconds=1)
    with Sandbox.start(limits) as sandbox, MemoryFile.of(b"x") as file, fork(sandbox, [file]) as child:
        child.protections()
        with pytest.raises(NoAnswer, match="crashed"):  # RLIMIT_CPU, though nobody on this side gave up
            receive_frame(child._channel, CAPS, 30)


def test_endless_computing_is_ended_by_this_side(monkeypatch: pytest.MonkeyPatch) -> None:
    programs.use(monkeypatch, "silent")
    with Sandbox.start(SandboxLimits(item_seconds=1)) as sandbox, MemoryFile.of(b"x") as file:
        with fork(sandbox, [file]) as child:
            child.protections()
            handle = os.dup(child._handle or -1)
        try:
            _ended(handle)
        finally:
            os.close(handle)
        [found] = sandbox.inspect([file])
        assert (found.status, found.reason) == ("unreadable", "timeout")


def test_children_end_with_the_program_that_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    programs.use(monkeypatch, "silent")
    with Sandbox.start() as sandbox, MemoryFile.of(b"x") as file, fork(sandbox, [file]) as child:
        child.protections()
        handle = os.dup(child._handle or -1)
        assert sandbox._process is not None
        sandbox._process.send_signal(signal.SIGKILL)
        try:
            _ended(handle)
        finally:
            os.close(handle)


def test_a_tighter_machine_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    programs.use(monkeypatch, "", ("root",), wrap=("prlimit", f"--as={LIMITS.memory_bytes * 3 // 4}", "--cpu=15", "--"))
    with Sandbox.start() as sandbox:
        assert sandbox.protections.sufficient


def test_a_machine_that_dumps_no_core_and_shows_no_memory_of_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    """A child of a plain user belongs to that user, and still no other process of theirs may look into it."""
    programs.use(monkeypatch, "silent", ("root",))
    with Sandbox.start() as sandbox, MemoryFile.of(b"x") as file, fork(sandbox, [file]) as child:
        child.protections()
        pid = _pid(child._handle or -1)
        look = [*PLAIN_USER, "head", "-c1", f"/proc/{pid}/mem"]
        assert b"Permission denied" in subprocess.run(look, capture_output=True).stderr


def _pid(handle: int) -> int:
    with open(f"/proc/self/fdinfo/{handle}") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("Pid:"))


def _ended(handle: int) -> None:
    for _ in range(500):
        if _pid(handle) == -1:
            return
        time.sleep(0.02)
    raise AssertionError("the child still lives")
