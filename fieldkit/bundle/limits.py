"""Caps of what a bundle may hold, in one place. A reader refuses more, whatever the bytes say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class BundleLimits:
    """Bytes, unless the name says otherwise."""

    name_characters: int = 120
    name_segments: int = 3
    part_entries: int = 100_000
    part: int = 16 << 40
    directory: int = 32 << 20
    manifest: int = 32 << 20
    tagmanifest: int = 4 << 20
    bag_info: int = 256 << 10
    readme: int = 256 << 10
    signature: int = 64 << 10
    anchors: int = 4 << 20
    head: int = 64 << 20
    announcement: int = 8 << 20
    parts: int = 20_000
    tips: int = 1_000
    recipients_of_a_kind: int = 64
    lines_line: int = 16 << 20
    bundle_files: int = 20_010


@dataclass(frozen=True, slots=True)
class MediaGrouping:
    """How media files are put into parts: together up to ``part_bytes`` and ``part_files``, a larger one alone."""

    part_bytes: int = 64 << 20
    part_files: int = 10_000


LIMITS: Final = BundleLimits()
GROUPING: Final = MediaGrouping()
