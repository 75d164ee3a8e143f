"""Pictures made here: every orientation, every format, tags that are true, odd or impossible."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import pillow_heif
from PIL import Image

pillow_heif.register_heif_opener()

RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)
_TURN_FOR = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}  # fmt: skip
"""How an upright picture must lie in the file so that EXIF's orientation stands it up again."""


def upright(width: int = 80, height: int = 40) -> Image.Image:
    """Red in the top left corner, blue in the top right one, white elsewhere."""
    picture = Image.new("RGB", (width, height), WHITE)
    quarter = (width // 4, height // 2)
    picture.paste(RED, (0, 0, *quarter))
    picture.paste(BLUE, (width - quarter[0], 0, width, quarter[1]))
    return picture


def exif(
    main: dict[int, Any] | None = None, details: dict[int, Any] | None = None, gps: dict[int, Any] | None = None
) -> bytes:
    """An EXIF block: image, EXIF and GPS tags by number."""
    block = Image.Exif()
    for number, value in (main or {}).items():
        block[number] = value
    if details:
        block[0x8769] = details
    if gps:
        block[0x8825] = gps
    return block.tobytes()


def encoded(picture: Image.Image, kind: str, block: bytes | None = None, **options: Any) -> bytes:
    """``picture`` in a format of Pillow's, with an EXIF block."""
    target = io.BytesIO()
    if kind in ("JPEG", "WEBP", "HEIF"):
        options.setdefault("quality", 95)
    if block is not None:
        options["exif"] = block
    picture.save(target, kind, **options)
    return target.getvalue()


def photo(
    main: dict[int, Any] | None = None, details: dict[int, Any] | None = None, gps: dict[int, Any] | None = None
) -> bytes:
    """A small JPEG with these tags."""
    return encoded(upright(), "JPEG", exif(main, details, gps))


def lying(kind: str, orientation: int, **options: Any) -> bytes:
    """A file whose pixels lie as ``orientation`` says and whose picture is ``upright()``."""
    picture = upright()
    if orientation in _TURN_FOR:
        picture = picture.transpose(_TURN_FOR[orientation])
    if kind == "TIFF":  # Pillow writes TIFF tags from the same argument
        block = Image.Exif()
        block[0x0112] = orientation
        return encoded(picture, kind, block.tobytes(), **options)
    return encoded(picture, kind, exif({0x0112: orientation}), **options)


def huge_png(width: int, height: int) -> bytes:
    """A PNG of a few bytes that claims so many pixels."""
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack("!IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + _chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack("!I", len(data)) + kind + data + struct.pack("!I", zlib.crc32(kind + data))
