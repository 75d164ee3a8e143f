"""Replacing a small file so that, as far as the disk lets us, its old bytes are gone.

The new file takes the name first, durably; then the old one, still open, is overwritten with random bytes, and its
blocks are given back as a hole, which a disk mounted with discard trims. No program can promise more: a copy-on-write
file system, a snapshot or the flash's own spare blocks may keep what was there (THREATS.md).
"""

from __future__ import annotations

import ctypes
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from fieldkit.storage.durable import disk_errors, write_all, write_durable

_KEEP_SIZE, _PUNCH_HOLE = 1, 2  # linux/falloc.h


@dataclass(frozen=True, slots=True)
class Overwritten:
    """What the disk took: random bytes over the old file, and its blocks given back."""

    overwritten: bool
    given_back: bool


def replace_overwriting(path: Path, data: bytes) -> Overwritten:
    """Put ``data`` in the place of the file ``path``, and overwrite what was there.

    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``: the file is as it was.
    """
    with disk_errors(path.name):
        old = os.open(path, os.O_RDWR | os.O_NOFOLLOW)
    try:
        write_durable(path, data)
        return Overwritten(_overwrite(old), _give_back(old))
    finally:
        os.close(old)


def _overwrite(descriptor: int) -> bool:
    try:
        length = os.fstat(descriptor).st_size
        os.lseek(descriptor, 0, os.SEEK_SET)
        write_all(descriptor, memoryview(secrets.token_bytes(length)))
        os.fsync(descriptor)
    except OSError:
        return False
    return True


def _give_back(descriptor: int) -> bool:
    """Linux alone can; elsewhere, or on a file system that cannot, the answer is no."""
    length = os.fstat(descriptor).st_size
    fallocate = getattr(ctypes.CDLL(None, use_errno=True), "fallocate", None)
    if fallocate is None:
        return False
    offset = ctypes.c_int64
    return bool(fallocate(descriptor, _KEEP_SIZE | _PUNCH_HOLE, offset(0), offset(length)) == 0)
