"""The first statements of both processes: no core dumps, not to be traced by others of the same user."""

from __future__ import annotations

import ctypes
import os
import resource
import signal

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4


def harden() -> None:
    """Forbid core dumps and ptrace for this process (THREATS, "Seizer, locked")."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def die_with_gate(*, yes: bool) -> None:
    """Whether this process is killed when the gate ends: yes while it waits for a key, so that none is left behind; no
    once somebody writes in it, whose last words are worth more."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL if yes else 0, 0, 0, 0)
    if yes and os.getppid() == 1:  # it ended before we asked
        os._exit(0)
