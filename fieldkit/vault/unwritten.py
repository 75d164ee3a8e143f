"""A vault whose disk refuses what comes before any work: it is read, and says why it is not written (decision 0041)."""

from __future__ import annotations

import os
from pathlib import Path

from fieldkit.errors import EnvironmentFailure

DISK_REFUSED = frozenset({"disk-full", "disk-failed", "database-failed", "commit-unknown"})
"""Codes of a disk that did not take what was to be written."""
_ROOM_BYTES = 1 << 20


def reason(folder: Path, error: EnvironmentFailure) -> str:
    """The code of what the disk refused: the database cannot tell a full disk from a failing one everywhere.

    :raises EnvironmentFailure: ``error``, where it is not the disk's.
    """
    if error.code not in DISK_REFUSED:
        raise error
    room = os.statvfs(folder)
    return "disk-full" if room.f_bavail * room.f_frsize < _ROOM_BYTES else error.code


def unwritten(why: str) -> EnvironmentFailure:
    """What whoever wants to write is told; ``why`` is a code of ``DISK_REFUSED``."""
    what = "full" if why == "disk-full" else "failing"
    return EnvironmentFailure(
        "vault-unwritten",
        f"The vault is open to be read: its disk was {what} when it was unlocked.",
        "Free disk space or mend the disk, then lock and unlock again; what was saved is safe.",
    )
