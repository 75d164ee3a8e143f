"""What a bundle may hold before it is refused, whatever it says of itself; and how media is grouped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class BundleLimits:
    """Caps of the reader. What ends in ``_bytes`` is bytes, everything else a number of things."""

    entries: int = 100_000
    name_characters: int = 120
    name_pieces: int = 3
    directory_bytes: int = 32 << 20
    part_bytes: int = 16 << 40
    tag_file_bytes: int = 32 << 20
    bag_info_bytes: int = 256 << 10
    signature_bytes: int = 64 << 10
    line_file_bytes: int = 2 << 30
    head_bytes: int = 64 << 20
    announcement_bytes: int = 8 << 20
    parts: int = 20_000
    stretches: int = 1 << 20
    tips: int = 1_000
    recipients_of_a_kind: int = 64
    folder_files: int = 50_000
    purpose_characters: int = 64


LIMITS: Final = BundleLimits()

MEDIA_PART_BYTES: Final = 64 << 20
"""Media are grouped into parts of about this size; a larger file is a part of its own."""
MEDIA_PART_FILES: Final = 10_000
"""Files in one media part at most."""
