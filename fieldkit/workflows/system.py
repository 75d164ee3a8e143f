"""What a face takes from the machine: its clock."""

from __future__ import annotations

from fieldkit.clock import Clock, SystemClock


def clock() -> Clock:
    """The machine's own clock, in its local zone."""
    return SystemClock()
