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
from typing import Any, BinaryIO

import exifread
from exifread.core.exceptions import ExifError

from fieldkit.sandbox.exif import facts_of
from fieldkit.sandbox.frames import send_frame
from fieldkit.sandbox.inspection import Facts
from fieldkit.sandbox.limits import SandboxLimits
from fieldkit.sandbox.pictures import Picture, TooManyPixels, small_copy

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
    """The facts, ``None`` where the file has no metadata; and whether there was some that cannot be read."""
    try:
        tags = exifread.process_file(untrusted, details=False, extract_thumbnail=False)
        return (facts_of(tags, limits.text_characters) if tags else None), False
    except PARSER_ERRORS:
        return None, True


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
        answer |= {"media_type": found.media_type, "size": [found.width, found.height]}
    if isinstance(found, Picture):
        answer["small"] = [found.small.width, found.small.height]
        send_frame(channel, answer, found.small.rgb)
    else:
        send_frame(channel, answer)
