"""What crosses to the faces of prints; frozen and plain, as in ``values``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Printed:
    """One PDF/A that was written and read back; ``sha256`` is hex. ``recorded`` is false where no line of custody could
    be written (salvage, or a disk that refuses)."""

    file: str
    sha256: str
    bytes: int
    recorded: bool
