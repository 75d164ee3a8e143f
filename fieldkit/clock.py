"""Time is passed in, never asked for inside a check.

A ``Clock`` yields a ``Moment``: wall time with its offset, the monotonic clock and the id of this boot, which is what
a custody line records (FORMAT.md, "Custody body"). Only faces and workflows own a ``SystemClock``.
"""

from __future__ import annotations

import functools
import sys
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

_FIRST_YEAR, _LAST_YEAR = 1900, 9000
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
UNKNOWN_BOOT = "0" * 32
"""The boot id where the system tells none."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One reading of the clocks: ``wall`` is aware, ``monotonic_ns`` counts from ``boot`` (32 hex characters)."""

    wall: datetime
    monotonic_ns: int
    boot: str

    @property
    def text(self) -> str:
        """RFC 3339 with seconds and a numeric offset, as written into lines and receipts."""
        return self.wall.isoformat(timespec="seconds")


class Clock(Protocol):
    """Where time comes from."""

    def now(self) -> Moment:
        """Read all clocks once."""
        ...


@functools.cache
def _boot_id() -> str:
    """Read once: a process does not outlive the boot that it was started in."""
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip().replace("-", "")
    except OSError:
        return UNKNOWN_BOOT


def _since_boot_ns() -> int:
    """Nanoseconds since boot. Suspended time counts where the system can count it, so that a closed lid is no step of
    the wall clock (CLOCK_MONOTONIC stands still meanwhile)."""
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    return time.monotonic_ns()


class SystemClock:
    """The machine's own clocks, in the machine's local zone."""

    def now(self) -> Moment:
        return Moment(datetime.now().astimezone().replace(microsecond=0), _since_boot_ns(), _boot_id())


class FrozenClock:
    """A clock that moves only when told; for tests and for synthetic training material."""

    def __init__(self, start: datetime, boot: str = UNKNOWN_BOOT) -> None:
        if start.tzinfo is None:
            raise ValueError("a frozen clock needs an aware datetime")
        self._wall = start.replace(microsecond=0)
        self._monotonic_ns = 0
        self._boot = boot

    def now(self) -> Moment:
        return Moment(self._wall, self._monotonic_ns, self._boot)

    def advance(self, seconds: int) -> None:
        """Let both clocks run by ``seconds``."""
        self._wall += timedelta(seconds=seconds)
        self._monotonic_ns += seconds * 1_000_000_000

    def jump(self, seconds: int) -> None:
        """Move the wall clock alone, as a person or a dead battery does."""
        self._wall += timedelta(seconds=seconds)


def parse_moment(text: str) -> datetime:
    """Read an RFC 3339 time with offset.

    :raises ValueError: not such a time, no offset, or so near an end of the calendar that no sum with it stands.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("time without an offset")
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        raise ValueError("time outside the calendar of records")
    return moment
