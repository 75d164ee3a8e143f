"""What went wrong lately in this process, for a report that somebody may want to make: reduced to a closed list when it
is noted, in memory alone, and gone with the process, which ends at every lock."""

from __future__ import annotations

from fieldkit.workflows.problem import Recent
from ui.failures import known

PLACES = (
    "today", "alerts", "interviews", "evidence", "people", "hand-over", "review", "members", "bundles", "intake",
    "verify", "teams", "custody", "settings", "backup", "travel", "laptop", "kit", "token", "report",
)  # fmt: skip
RECENT = Recent(known, lambda: PLACES)
"""The one list of this process."""
