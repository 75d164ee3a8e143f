"""The first statements of both processes: no core dumps, not to be traced by others of the same user."""

from __future__ import annotations

import ctypes
import resource

_PR_SET_DUMPABLE = 4


def harden() -> None:
    """Forbid core dumps and ptrace for this process (THREATS, "Seizer, locked")."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
