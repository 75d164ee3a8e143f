"""The acts that a custody line may name (FORMAT.md, "Acts")."""

from __future__ import annotations

ACTS = frozenset(
    {
        "alerted", "amended", "answered", "checked", "check-failed", "clock-compared", "clock-jump", "collected",
        "commented", "copied", "created",
        "declared-lost", "derived", "disclosed", "draft-discarded", "draft-started", "enrolled", "erased", "exported",
        "finalised", "given", "handed-over", "imported", "key-added", "key-destroyed", "key-revoked", "locked",
        "merged", "opened", "printed", "read-back", "receipted", "received", "removed", "restored",
        "review-waived", "reviewed",
        "sealed", "sent", "sent-back", "set-aside", "shown", "taken", "unlocked", "verified", "viewed", "withheld",
        "written",
    }
)  # fmt: skip
"""Every act, in the past tense, as lines, screens and reports write it."""
