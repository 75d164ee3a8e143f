"""Before there is a vault: what a kit says of itself."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from fieldkit.bundle.files import read_small
from fieldkit.clock import Clock, SystemClock
from fieldkit.keys.kit import Kit
from fieldkit.keys.kit import read_kit as check_kit
from fieldkit.keys.limits import LIMITS
from fieldkit.workflows.hq.kit import summary
from fieldkit.workflows.values import KitSummary


def read_kit(path: Path, clock: Clock | None = None) -> KitSummary:
    """Check a kit and say what it is for; its words are compared aloud before anyone relies on it.

    :raises EvidenceError: the kit is damaged or not signed by its own root.
    """
    return summary(load(path, (clock or SystemClock()).now().wall))


def load(path: Path, now: datetime) -> Kit:
    """A kit from a file, with no root pinned yet."""
    return check_kit(read_small(path, LIMITS.kit), now, None)
