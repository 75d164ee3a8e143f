"""From a hostile picture to raw pixels. Runs in the cage.

Embedded previews are not used: they may show something else than the picture. Content decides the format, and only
the formats below are tried.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import BinaryIO

import pillow_heif
from PIL import Image

from fieldkit.sandbox.inspection import Pixels
from fieldkit.sandbox.limits import SandboxLimits

MEDIA_TYPES = {
    "JPEG": "image/jpeg", "MPO": "image/jpeg", "TIFF": "image/tiff", "PNG": "image/png", "WEBP": "image/webp",
    "GIF": "image/gif", "BMP": "image/bmp", "HEIF": "image/heic",
}  # fmt: skip
_FORMATS = ("JPEG", "TIFF", "PNG", "WEBP", "GIF", "BMP", "HEIF")  # Pillow's JPEG reader yields MPO where it is one
_TURNED = frozenset({5, 6, 7, 8})
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_TURNS_ITSELF = ("HEIF", "TIFF")  # these readers hand over an upright picture; the EXIF value would turn it twice
_METADATA_PREFIX = b"Exif\0\0"
_PAPER = (255, 255, 255)


class TooManyPixels(ValueError):
    """More pixels than may be decoded; ``width`` and ``height`` are as shown."""

    def __init__(self, media_type: str, width: int, height: int) -> None:
        super().__init__("too many pixels")
        self.media_type, self.width, self.height = media_type, width, height


@dataclass(frozen=True, slots=True)
class Picture:
    """``width`` and ``height`` of the whole picture as shown, and a small upright copy."""

    media_type: str
    width: int
    height: int
    small: Pixels


def prepare() -> None:
    """Import every decoder now, in the parent: a caged child can open no file, not even a library."""
    Image.preinit()
    for decoder in ("Mpo", "Tiff", "WebP"):
        importlib.import_module(f"PIL.{decoder}ImagePlugin")
    Image.MAX_IMAGE_PIXELS = None  # our own limits are checked before decoding
    pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)


def small_copy(untrusted: BinaryIO, side: int, orientation: int | None, limits: SandboxLimits) -> Picture:
    """Decode to at most ``side`` pixels on the long side, upright.

    :raises TooManyPixels: over the limit, nothing was decoded.
    """
    untrusted.seek(0)
    with Image.open(untrusted, formats=_FORMATS) as image:
        media_type = MEDIA_TYPES[image.format or ""]
        turn = 1 if image.format in _TURNS_ITSELF else orientation or 1
        width, height = image.size[::-1] if turn in _TURNED else image.size
        jpeg = image.format in ("JPEG", "MPO")
        if width * height > (limits.picture_pixels_draft if jpeg else limits.picture_pixels):
            raise TooManyPixels(media_type, width, height)
        image.thumbnail((side, side))
        small = _plain(image)
    if turn in _TURNS:
        small = small.transpose(_TURNS[turn])
    return Picture(media_type, width, height, Pixels(small.width, small.height, small.tobytes()))


def metadata_block(untrusted: BinaryIO) -> tuple[bytes | None, str | None]:
    """The EXIF block as the picture's own reader finds it, from its TIFF header on, and the media type.

    Decodes nothing.
    """
    untrusted.seek(0)
    with Image.open(untrusted, formats=_FORMATS) as image:
        block = image.info.get("exif")
        media_type = MEDIA_TYPES[image.format or ""]
    if not isinstance(block, bytes) or not block:
        return None, media_type
    return block.removeprefix(_METADATA_PREFIX), media_type


def _plain(image: Image.Image) -> Image.Image:
    """Red, green, blue; what is transparent lies on white paper."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layered = image.convert("RGBA")
        paper = Image.new("RGB", layered.size, _PAPER)
        paper.paste(layered, mask=layered.getchannel("A"))
        return paper
    return image.convert("RGB")
