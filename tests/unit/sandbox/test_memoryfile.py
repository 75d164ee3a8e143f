"""Hostile bytes go over sealed, and a file too large to be read is said to be."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from fieldkit.sandbox import MemoryFile, Sandbox, SandboxLimits
from tests.unit.sandbox.material import photo


def test_a_sealed_file_can_be_changed_by_nobody() -> None:
    with MemoryFile.of(b"whole") as file:
        descriptor = file.sealed_descriptor()
        assert file.sealed_descriptor() == descriptor
        for attempt in (
            lambda: os.pwrite(descriptor, b"x", 0),
            lambda: os.ftruncate(descriptor, 0),
            lambda: file.write(memoryview(b"x")),
        ):
            with pytest.raises(OSError, match="not permitted") as caught:
                attempt()
            assert caught.value.errno == errno.EPERM
        assert os.pread(descriptor, 10, 0) == b"whole"


def test_memory_is_given_back() -> None:
    before = len(os.listdir("/proc/self/fd"))
    file = MemoryFile.of(b"x" * 100)
    assert file.length == 100
    file.close()
    file.close()
    assert len(os.listdir("/proc/self/fd")) == before


def test_a_file_over_the_limit_is_not_read_and_the_others_are() -> None:
    limits = SandboxLimits(file_bytes=5000)
    small = photo()
    with Sandbox.start(limits) as sandbox:
        files = [MemoryFile.of(one) for one in (small, b"x" * 5001, small, b"x" * 6000)]
        found = sandbox.inspect(files)
        for file in files:
            file.close()
    assert [(one.status, one.reason) for one in found] == [("read", ""), ("not-read", "too-large")] * 2


def test_inspecting_leaves_no_descriptor_open(sandbox: Sandbox) -> None:
    with MemoryFile.of(photo()) as file:
        sandbox.inspect([file])
        before = sorted(os.listdir("/proc/self/fd"))
        for _ in range(5):
            sandbox.inspect([file])
        assert sorted(os.listdir("/proc/self/fd")) == before


def test_closing_twice_does_no_harm_and_ends_the_parent() -> None:
    sandbox = Sandbox.start()
    process = sandbox._process
    assert process is not None
    sandbox.close()
    sandbox.close()
    assert process.returncode == 0
    with MemoryFile.of(photo()) as file:
        assert sandbox.inspect([file])[0].reason == "no-sandbox"


def test_nothing_of_the_environment_reaches_the_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDKIT_CANARY", "canary-in-the-environment")
    with Sandbox.start() as sandbox:
        assert sandbox.protections.sufficient
        assert sandbox._process is not None
        environment = Path(f"/proc/{sandbox._process.pid}/environ")
        if os.geteuid() == 0:
            assert b"canary" not in environment.read_bytes()
        else:  # not to be traced, so not even its own user reads it
            with pytest.raises(PermissionError):
                environment.read_bytes()
