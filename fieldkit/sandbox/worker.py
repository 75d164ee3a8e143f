"""The work of one caged child: for each file its facts, then its picture, each in an answer of its own.

Two answers per file, so that what the metadata says survives a picture that kills the child. Anything that a parser
throws beyond the errors named here ends the child; the other side takes the file as unreadable and goes on with a
fresh one.
"""

from __future__ import annotations

import io
import logging
import socket
import struct
import zlib
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, BinaryIO, Literal

import exifread
from exifread.core.exceptions import ExifError

from fieldkit.sandbox.exif import Tags, facts_of
from fieldkit.sandbox.frames import send_frame
from fieldkit.sandbox.inspection import Facts
from fieldkit.sandbox.limits import MOST_PIXELS_A_SIDE, SandboxLimits
from fieldkit.sandbox.pictures import Picture, TooManyPixels, metadata_block, small_copy

PARSER_ERRORS = (
    ArithmeticError, AssertionError, AttributeError, EOFError, ExifError, LookupError, MemoryError, OSError,
    RuntimeError, SyntaxError, TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
"""What the parsers were seen to throw at hostile bytes."""

logging.getLogger("exifread").disabled = True  # its messages quote the file


def work(channel: socket.socket, descriptors: Sequence[int], side: int, limits: SandboxLimits) -> None:
    """Answer for every file, in order."""
    for number, descriptor in enumerate(descriptors):
        untrusted = io.BufferedReader(io.FileIO(descriptor, "rb", closefd=False))
        facts, broken = _facts(untrusted, limits)
        send_frame(channel, {"item": number, "facts": _facts_json(facts), "broken": broken})
        _answer_picture(channel, number, untrusted, side, facts, limits)


def _facts(untrusted: BinaryIO, limits: SandboxLimits) -> tuple[Facts | None, bool]:
    """The facts, ``None`` where the file has no metadata; and whether there was some that cannot be read.

    exifread looks for the metadata itself; where it finds none, the picture's own reader is asked. It always is for
    WebP, whose block exifread 3.5 reads six bytes too late, and what it says of HEIF outweighs exifread's failure.
    """
    tags: Tags = {}
    failed = False
    if not _is_webp(untrusted):
        tags, failed = _tags(untrusted)
    if not tags:
        block, media_type = _block(untrusted)
        if block is not None:
            tags, _ = _tags(io.BytesIO(block))
            failed = not tags and not _is_empty(block)
        elif media_type == "image/heic":
            failed = False
    if not tags:
        return None, failed
    try:
        return facts_of(tags, limits.text_characters), False
    except PARSER_ERRORS:
        return None, True


def _is_empty(block: bytes) -> bool:
    """Whether a TIFF header leads to a directory of no entries: nothing stands there, so nothing is broken."""
    order: Literal["little", "big"] = "little" if block[:2] == b"II" else "big"
    at = int.from_bytes(block[4:8], order)
    return block[:4] in (b"II*\0", b"MM\0*") and block[at : at + 2] == b"\0\0"


def _is_webp(untrusted: BinaryIO) -> bool:
    untrusted.seek(0)
    head = untrusted.read(12)
    return head[:4] == b"RIFF" and head[8:] == b"WEBP"


def _tags(untrusted: BinaryIO) -> tuple[Tags, bool]:
    """What exifread finds, and whether it failed."""
    try:
        return exifread.process_file(untrusted, details=False, extract_thumbnail=False), False
    except PARSER_ERRORS:
        return {}, True


def _block(untrusted: BinaryIO) -> tuple[bytes | None, str | None]:
    try:
        return metadata_block(untrusted)
    except PARSER_ERRORS:
        return None, None


def _facts_json(facts: Facts | None) -> dict[str, Any] | None:
    return None if facts is None else {**asdict(facts), "doubts": list(facts.doubts)}


def _answer_picture(
    channel: socket.socket, number: int, untrusted: BinaryIO, side: int, facts: Facts | None, limits: SandboxLimits
) -> None:
    problem: str | None = None
    found: Picture | TooManyPixels | None = None
    try:
        found = small_copy(untrusted, side, facts.orientation if facts else None, limits)
    except TooManyPixels as error:
        found, problem = error, "picture-too-large"
    except PARSER_ERRORS:
        problem = "picture-unreadable"
    answer: dict[str, Any] = {"item": number, "problem": problem, "media_type": None, "size": None, "small": None}
    if found is not None:
        size = [found.width, found.height] if max(found.width, found.height) <= MOST_PIXELS_A_SIDE else None
        answer |= {"media_type": found.media_type, "size": size}
    if isinstance(found, Picture):
        answer["small"] = [found.small.width, found.small.height]
        send_frame(channel, answer, found.small.rgb)
    else:
        send_frame(channel, answer)
