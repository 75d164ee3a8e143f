"""What a bundle may hold before it is refused, whatever it says of itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BundleLimits:
    """Caps of the reader."""

    entries: int = 200_000
    directory_bytes: int = 64 << 20
    tag_file_bytes: int = 32 << 20
    line_file_bytes: int = 2 << 30
    part_bytes: int = 1 << 40
    head_bytes: int = 32 << 20
    announcement_bytes: int = 1 << 20
    name_characters: int = 200
    purpose_characters: int = 500
    parts: int = 20_000
    other_names: int = 100


LIMITS = BundleLimits()
MEDIA_PART_BYTES = 64 << 20
"""Media are grouped into parts of about this size; a larger file is a part of its own."""
