"""JPEG made by us from raw pixels: what is kept and shown of a picture never was the untrusted file's own coding.

Encoding parses nothing; Pillow is loaded only when the first picture is made.
"""

from __future__ import annotations

import io

from fieldkit.sandbox.inspection import Pixels

_QUALITY = 80


def encode_jpeg(pixels: Pixels) -> bytes:
    """The picture as JPEG without any metadata."""
    from PIL import Image

    target = io.BytesIO()
    Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb).save(target, "JPEG", quality=_QUALITY)
    return target.getvalue()
