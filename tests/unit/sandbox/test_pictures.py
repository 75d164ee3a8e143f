"""Small copies are upright whatever the format, and what is too large or broken is said."""

from __future__ import annotations

import io
import random

import pytest
from PIL import Image

from fieldkit.sandbox import LIMITS, MemoryFile, Pixels, Sandbox, encode_jpeg
from tests.unit.sandbox.conftest import Inspect
from tests.unit.sandbox.material import BLUE, RED, WHITE, encoded, exif, huge_png, lying, photo, upright

OPTIONS: dict[str, dict[str, object]] = {
    "JPEG": {}, "PNG": {}, "WEBP": {}, "TIFF": {}, "TIFF lzw": {"compression": "tiff_lzw"},
    "TIFF jpeg": {"compression": "jpeg"},
}  # fmt: skip


def corners(pixels: Pixels) -> list[tuple[int, ...]]:
    def at(x: int, y: int) -> tuple[int, ...]:
        start = (y * pixels.width + x) * 3
        return tuple(pixels.rgb[start : start + 3])

    right, bottom = pixels.width - 4, pixels.height - 4
    return [at(3, 3), at(right, 3), at(3, bottom), at(right, bottom)]


def alike(found: list[tuple[int, ...]], wanted: list[tuple[int, ...]]) -> bool:
    return all(
        abs(a - b) < 70 for one, other in zip(found, wanted, strict=True) for a, b in zip(one, other, strict=True)
    )


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", OPTIONS)
def test_every_orientation_is_honoured(inspect: Inspect, kind: str, orientation: int) -> None:
    found = inspect(lying(kind.split()[0], orientation, **OPTIONS[kind]))
    assert (found.status, found.facts.orientation, found.width, found.height) == ("read", orientation, 80, 40)
    assert found.thumbnail is not None
    assert (found.thumbnail.width, found.thumbnail.height) == (80, 40)
    assert alike(corners(found.thumbnail), [RED, BLUE, WHITE, WHITE])


@pytest.mark.parametrize("orientation", range(1, 9))
def test_heic_is_turned_once(inspect: Inspect, orientation: int) -> None:
    """HEIC carries its turn beside EXIF's, which Pillow's writer keeps in step."""
    found = inspect(lying("HEIF", orientation))
    assert (found.status, found.media_type, found.width, found.height) == ("read", "image/heic", 80, 40)
    assert found.thumbnail is not None
    assert alike(corners(found.thumbnail), [RED, BLUE, WHITE, WHITE])


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        ("JPEG", "image/jpeg"), ("PNG", "image/png"), ("GIF", "image/gif"), ("TIFF", "image/tiff"),
        ("WEBP", "image/webp"), ("BMP", "image/bmp"), ("HEIF", "image/heic"), ("MPO", "image/jpeg"),
    ],
)  # fmt: skip
def test_every_format_is_read_with_and_without_metadata(inspect: Inspect, kind: str, media_type: str) -> None:
    found = inspect(encoded(upright(), kind))
    assert (found.status, found.media_type, found.width, found.height) == ("read", media_type, 80, 40)
    assert found.doubts == ("no-valid-date",)
    if kind not in ("GIF", "BMP", "TIFF", "MPO"):
        with_camera = inspect(encoded(upright(), kind, exif({0x010F: "Acme"}, {0x9003: "2026:11:20 09:12:00"})))
        assert (with_camera.facts.camera_make, with_camera.facts.captured_local) == ("Acme", "2026-11-20T09:12:00")


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16", "F"])
def test_every_kind_of_pixel_becomes_red_green_and_blue(inspect: Inspect, mode: str) -> None:
    kind = "TIFF" if mode in ("CMYK", "I;16", "F") else "PNG"
    found = inspect(encoded(Image.new(mode, (30, 20)), kind))
    assert found.thumbnail is not None
    assert len(found.thumbnail.rgb) == 30 * 20 * 3


def test_what_is_transparent_lies_on_white_paper(inspect: Inspect) -> None:
    found = inspect(encoded(Image.new("RGBA", (10, 10), (0, 0, 0, 0)), "PNG"))
    assert found.thumbnail is not None
    assert set(found.thumbnail.rgb) == {255}


def test_metadata_after_other_metadata_is_found(inspect: Inspect) -> None:
    """Programs write XMP before EXIF; exifread stops at the first such block."""
    plain = photo({0x010F: "Acme"}, {0x9003: "2026:11:20 09:12:00"})
    for number in range(1, 4):
        xmp = b"http://ns.adobe.com/xap/1.0/\0" + b"<x/>" * (3000 * number)
        block = b"\xff\xe1" + (len(xmp) + 2).to_bytes(2, "big") + xmp
        found = inspect(plain[:2] + block + plain[2:])
        assert (found.status, found.facts.camera_make) == ("read", "Acme")


def test_a_block_that_cannot_be_read_is_said_to_be_unreadable(inspect: Inspect) -> None:
    whole = encoded(upright(), "JPEG", b"Exif\0\0" + b"not a TIFF header at all")
    found = inspect(whole)
    assert (found.status, found.reason) == ("unreadable", "broken")
    assert found.thumbnail is not None


def test_an_empty_block_is_no_metadata(inspect: Inspect) -> None:
    found = inspect(encoded(upright(), "JPEG", exif()))
    assert (found.status, found.doubts) == ("read", ("no-valid-date",))


@pytest.mark.parametrize(("width", "height"), [(50_000, 50_000), (2**31 - 1, 1), (1, 2**31 - 1), (10_955, 10_955)])
def test_huge_pictures_are_not_decoded(inspect: Inspect, width: int, height: int) -> None:
    found = inspect(huge_png(width, height))
    assert found.thumbnail is None
    assert "picture-too-large" in found.doubts
    assert (found.status, found.width, found.height) == ("read", width, height)


def test_the_largest_claim_is_no_lie(inspect: Inspect) -> None:
    """BMP counts to 2**32 - 1; half of that was once taken for a lie of the child, and its other answers with it."""
    data = bytearray(encoded(upright(), "BMP"))
    data[18:22] = b"\xff\xff\xff\xff"
    found = inspect(bytes(data))
    assert (found.reason, found.media_type, found.width) == ("", "image/bmp", 2**32 - 1)
    assert "picture-too-large" in found.doubts


def test_a_jpeg_that_claims_the_most_pixels(inspect: Inspect) -> None:
    data = bytearray(encoded(upright(), "JPEG"))
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = b"\xff\xff\xff\xff"
    found = inspect(bytes(data))
    assert (found.width, found.height, found.thumbnail) == (65535, 65535, None)
    assert "picture-too-large" in found.doubts


def test_metadata_survives_a_picture_that_cannot_be_read(inspect: Inspect) -> None:
    data = photo({0x010F: "Acme"}, {0x9003: "2026:11:20 09:12:00"})
    cut = data.index(b"\xff\xdb")
    found = inspect(data[:cut])
    assert (found.status, found.facts.camera_make, found.thumbnail) == ("read", "Acme", None)
    assert "picture-unreadable" in found.doubts


@pytest.mark.parametrize(
    "data", [b"", b"\xff", b"\xff\xd8\xff", b"not a picture", b"II*\0", b"RIFF\0\0\0\0WEBP", b"\0\0\0\x1cftypheic"]
)
def test_what_is_no_picture_is_unreadable_and_harms_nothing(inspect: Inspect, data: bytes) -> None:
    found = inspect(data)
    assert (found.status, found.thumbnail) == ("unreadable", None)
    assert found.protections.sufficient


@pytest.mark.parametrize("side", [1, 64, LIMITS.side_pixels])
def test_the_side_asked_for_is_kept(inspect: Inspect, side: int) -> None:
    found = inspect(encoded(upright(3000, 100), "JPEG"), side=side)
    assert found.thumbnail is not None
    assert (found.thumbnail.width, found.width, found.height) == (side, 3000, 100)


@pytest.mark.parametrize("side", [0, -1, LIMITS.side_pixels + 1])
def test_a_side_out_of_range_is_refused(sandbox: Sandbox, side: int) -> None:
    with pytest.raises(ValueError, match="side"):
        sandbox.inspect([], side)


def test_a_thumbnail_is_coded_by_us_without_metadata(inspect: Inspect) -> None:
    found = inspect(photo({0x010F: "Acme"}))
    assert found.thumbnail is not None
    with Image.open(io.BytesIO(encode_jpeg(found.thumbnail))) as image:
        assert image.size == (80, 40)
        assert "exif" not in image.info
        assert dict(image.getexif()) == {}


@pytest.mark.parametrize(("width", "height", "count"), [(0, 1, 0), (1, 0, 0), (2, 2, 11), (2, 2, 13)])
def test_pixels_must_fill_their_picture(width: int, height: int, count: int) -> None:
    with pytest.raises(ValueError, match="fill"):
        Pixels(width, height, b"\0" * count)


def test_mutants_leave_the_sandbox_whole(sandbox: Sandbox) -> None:
    chance = random.Random(11)
    samples = [lying(kind, 6) for kind in ("JPEG", "PNG", "WEBP", "TIFF", "HEIF")]
    files = []
    for _ in range(60):
        data = bytearray(chance.choice(samples))
        for _ in range(chance.randint(1, 30)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        files.append(MemoryFile.of(data))
    found = sandbox.inspect(files)
    for file in files:
        file.close()
    assert len(found) == 60
    assert {one.status for one in found} <= {"read", "unreadable"}
    assert sandbox.running
