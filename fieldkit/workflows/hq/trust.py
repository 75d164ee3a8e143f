"""Give a kit to a desk that is not beside the root's."""

from __future__ import annotations

from pathlib import Path

from fieldkit.clock import Clock
from fieldkit.workflows.hq import desk
from fieldkit.workflows.hq.kit import summary
from fieldkit.workflows.values import KitSummary


def add(folder: Path, passphrase: str, kit_path: Path, clock: Clock) -> KitSummary:
    """Check a kit against the desk's root and keep it.

    :raises EvidenceError: the kit is not from this desk's root.
    """
    opened = desk.unlock(folder, passphrase, clock)
    try:
        return summary(opened.add_kit(kit_path.read_bytes()))
    finally:
        opened.lock()
