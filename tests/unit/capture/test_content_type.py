"""Content decides the type; the name is only compared."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.capture.content_type import HEAD_BYTES, UNKNOWN, content_type, name_differs


def zipped(*names: str, mimetype: str = "") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        for name in names:
            archive.writestr(name, "x" * 50)
    return target.getvalue()


def iso(major: bytes, *brands: bytes) -> bytes:
    body = b"ftyp" + major + b"\0\0\0\0" + b"".join(brands)
    return (len(body) + 4).to_bytes(4, "big") + body + b"\0\0\0\x08mdat"


OFFICE = "application/vnd.openxmlformats-officedocument."
WORD, SHEET, SLIDES = (
    OFFICE + one for one in ("wordprocessingml.document", "spreadsheetml.sheet", "presentationml.presentation")
)
KNOWN = [
    (b"\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"), (b"GIF89a", "image/gif"),
    (b"II*\0\x08\0\0\0", "image/tiff"), (b"MM\0*\0\0\0\x08", "image/tiff"),
    (b"II*\0\x10\0\0\0CR\x02\0", "image/x-canon-cr2"), (b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
    (b"BM" + b"\0" * 12 + b"\x28\0\0\0", "image/bmp"), (iso(b"heic", b"mif1", b"heic"), "image/heic"),
    (iso(b"mif1", b"mif1", b"heic"), "image/heic"), (iso(b"mif1", b"mif1", b"avif"), "image/avif"),
    (iso(b"mif1", b"miaf"), "image/heif"), (iso(b"isom", b"iso2", b"mp41"), "video/mp4"),
    (iso(b"qt  "), "video/quicktime"), (iso(b"M4A ", b"isom"), "audio/mp4"), (iso(b"3gp4"), "video/3gpp"),
    (b"\0\0\0\x08wide\0\0\0\0mdat", "video/quicktime"), (b"RIFF\x10\0\0\0WAVEfmt ", "audio/wav"),
    (b"RIFF\x10\0\0\0AVI LIST", "video/x-msvideo"), (b"FORM\0\0\0\0AIFF", "audio/aiff"), (b"ID3\x04", "audio/mpeg"),
    (b"\xff\xfb\x90\x64", "audio/mpeg"), (b"\xff\xf1\x50\x80", "audio/aac"), (b"fLaC\0", "audio/flac"),
    (b"OggS" + b"\0" * 24 + b"\x01vorbis", "audio/ogg"), (b"OggS" + b"\0" * 24 + b"\x80theora", "video/ogg"),
    (b"#!AMR\n\0", "audio/amr"), (b"\x1a\x45\xdf\xa3\x01", "video/x-matroska"), (b"%PDF-1.7\n", "application/pdf"),
    (zipped("[Content_Types].xml", "_rels/.rels", "word/document.xml"), WORD),
    (zipped("[Content_Types].xml", "xl/workbook.xml"), SHEET), (zipped("ppt/presentation.xml"), SLIDES),
    (zipped("content.xml", mimetype="application/vnd.oasis.opendocument.text"),
     "application/vnd.oasis.opendocument.text"),
    (zipped("a.txt"), "application/zip"), (zipped(), "application/zip"), (b"{\\rtf1", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"), (b"hello\n", "text/plain"),
    ("مرحبا".encode(), "text/plain"), (b"\xff\xfeh\0i\0", "text/plain"), (b"", UNKNOWN), (b"\0", UNKNOWN),
    (b"\xff", UNKNOWN), (b"\xff\xfe", UNKNOWN), (b"abc\xff", UNKNOWN), (b"a\x00b", UNKNOWN),
]  # fmt: skip


@pytest.mark.parametrize(("head", "media_type"), KNOWN)
def test_the_first_bytes_say_what_it_is(head: bytes, media_type: str) -> None:
    assert content_type(head) == media_type


def test_a_word_inside_compressed_bytes_is_no_name() -> None:
    """Three letters stand somewhere in many an archive; only a member's name makes it an office document."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("notes.txt", "xl/ word/ ppt/")
    assert content_type(target.getvalue()) == "application/zip"


def test_a_letter_cut_at_the_end_of_the_head_is_still_text() -> None:
    text = "é" * HEAD_BYTES
    assert content_type(b"x" + text.encode()[:HEAD_BYTES]) == "text/plain"


@given(st.binary(max_size=200))
def test_any_bytes_have_a_type(data: bytes) -> None:
    for start in (b"", b"RIFF", b"PK\x03\x04", b"\0\0\0\x18ftyp", b"OggS", b"BM", b"\xff\xf0"):
        found = content_type(start + data)
        assert found.count("/") == 1
        assert found.isascii()


@pytest.mark.parametrize(
    ("name", "media_type", "differs"),
    [
        ("a.jpg", "image/jpeg", False), ("A.JPEG", "image/jpeg", False), ("a.jpg", "image/png", True),
        ("a.png", UNKNOWN, True), ("a.pdf", "image/jpeg", True), ("a", "image/jpeg", False),
        ("a.xyz", "text/plain", False),
        (".jpg", "text/plain", False), ("a.mov", "video/mp4", False), ("a.jpg.exe", "image/jpeg", False),
        ("a.heic", "image/heif", False), ("a.nef", "image/tiff", False),
    ],
)  # fmt: skip
def test_a_name_that_claims_something_else(name: str, media_type: str, differs: bool) -> None:
    assert name_differs(name, media_type) is differs
