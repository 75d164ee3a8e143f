"""What a caged child may use, units beside the numbers."""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class SandboxLimits:
    """Limits of one caged child and of what it may answer."""

    memory_bytes: int = 1024 * MEBIBYTE  # RLIMIT_AS: the whole address space, libraries included
    item_seconds: int = 20  # wall clock between two answers of a child; its processor time is limited likewise
    start_seconds: int = 20  # until the first answer: the parent may still be importing
    batch_items: int = 32  # files per child
    file_bytes: int = 256 * MEBIBYTE  # a larger file is evidence but its metadata is not read
    picture_pixels: int = 120_000_000  # decoded at full size; only JPEG can be decoded smaller
    picture_pixels_draft: int = 500_000_000  # JPEG
    side_pixels: int = 2048  # longest side of pixels that may be asked for
    answer_bytes: int = 16 * 1024  # JSON of one answer
    text_characters: int = 200  # any one text in an answer


LIMITS = SandboxLimits()
MOST_PIXELS_A_SIDE = 2**32 - 1
"""The most that BMP, PNG and TIFF can claim; BigTIFF's larger numbers are left unsaid."""
THUMBNAIL_SIDE = 512
"""Longest side of a thumbnail, pixels."""
PREVIEW_SIDE = 1280
"""Longest side of a preview, pixels."""
