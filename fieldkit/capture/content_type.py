"""What a file is, from its first bytes; its name decides nothing.

A small table of signatures: a table can be read by who must testify to it, needs no library and parses nothing. The
name is only compared, so that a file that calls itself something else carries the doubt ``name-differs``.
"""

from __future__ import annotations

from pathlib import PurePath

HEAD_BYTES = 8192
"""How many first bytes are enough."""
UNKNOWN = "application/octet-stream"

_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (8, b"CR\x02\x00", "image/x-canon-cr2"),
    (0, b"FUJIFILMCCD-RAW", "image/x-fuji-raf"),
    (0, b"IIRO", "image/x-olympus-orf"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (0, b"%PDF-", "application/pdf"),
    (0, b"fLaC", "audio/flac"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"#!AMR-WB\n", "audio/amr-wb"),
    (0, b"#!AMR\n", "audio/amr"),
    (0, b"\x1a\x45\xdf\xa3", "video/x-matroska"),
    (0, b"\x00\x00\x01\xba", "video/mpeg"),
    (0, b"\x00\x00\x01\xb3", "video/mpeg"),
    (0, b"FLV\x01", "video/x-flv"),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "video/x-ms-asf"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (0, b"{\\rtf", "application/rtf"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"\x1f\x8b\x08", "application/gzip"),
    (0, b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (0, b"age-encryption.org/v1\n", "application/x-age"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_AIFF = (b"AIFF", b"AIFC")
_BRANDS = {
    b"heic": "image/heic", b"heix": "image/heic", b"heim": "image/heic", b"heis": "image/heic", b"hevc": "image/heic",
    b"mif1": "image/heif", b"msf1": "image/heif", b"avif": "image/avif", b"avis": "image/avif",
    b"crx ": "image/x-canon-cr3", b"qt  ": "video/quicktime", b"M4A ": "audio/mp4", b"M4B ": "audio/mp4",
    b"3gp4": "video/3gpp", b"3gp5": "video/3gpp", b"3gp6": "video/3gpp", b"3g2a": "video/3gpp2",
}  # fmt: skip
_ZIP_CONTENTS = (
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument."
_CONTROL = bytes(one for one in range(32) if one not in (9, 10, 12, 13, 27))

_BY_NAME = {
    "image/jpeg": {"jpg", "jpeg", "jpe", "jfif", "mpo", "insp"},
    "image/png": {"png", "apng"},
    "image/gif": {"gif"},
    "image/webp": {"webp"},
    "image/bmp": {"bmp", "dib"},
    "image/tiff": {"tif", "tiff", "dng", "nef", "nrw", "arw", "pef", "srw", "sr2", "3fr", "iiq", "erf", "kdc", "dcr"},
    "image/heic": {"heic", "heif", "hif"},
    "image/heif": {"heic", "heif", "hif"},
    "application/pdf": {"pdf", "ai"},
    "audio/wav": {"wav", "wave", "bwf"},
    "audio/mpeg": {"mp3"},
    "audio/flac": {"flac"},
    "video/mp4": {"mp4", "m4v", "mov", "m4a", "3gp"},
    "video/quicktime": {"mov", "qt", "mp4"},
}
_SPEAKING_SUFFIXES = frozenset().union(*_BY_NAME.values())


def content_type(untrusted_head: bytes) -> str:
    """The media type of content that starts with these bytes (``HEAD_BYTES`` of them, or all there are)."""
    head = bytes(untrusted_head[:HEAD_BYTES])
    for offset, signature, media_type in _SIGNATURES:
        if head.startswith(signature, offset):
            return media_type
    for guess in (_riff, _ftyp, _zip, _ogg, _bitmap, _mpeg_audio, _text):
        if found := guess(head):
            return found
    return UNKNOWN


def name_differs(name: str, media_type: str) -> bool:
    """Whether the name's ending claims another kind of content than the bytes show."""
    suffix = PurePath(name).suffix[1:].lower()
    return suffix in _SPEAKING_SUFFIXES and suffix not in _BY_NAME.get(media_type, set())


def _riff(head: bytes) -> str | None:
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12])
    return "audio/aiff" if head[:4] == b"FORM" and head[8:12] in _AIFF else None


def _ftyp(head: bytes) -> str | None:
    """ISO base media files name their brand; one that is not in the table is taken as MP4."""
    if head[4:8] in (b"moov", b"mdat", b"wide") and len(head) > 12:
        return "video/quicktime"
    if head[4:8] != b"ftyp":
        return None
    length = min(int.from_bytes(head[:4], "big"), len(head))
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, length - 3, 4))]
    known = [_BRANDS[brand] for brand in brands if brand in _BRANDS] or ["video/mp4"]
    return next((one for one in known if one != "image/heif"), known[0])  # mif1 says only that it is a picture


def _zip(head: bytes) -> str | None:
    if not head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return None
    at = head.find(_OPEN_DOCUMENT, 30, 80)
    if at >= 0:
        kind = head[at + len("mimetype") : at + 90].split(b"PK")[0]
        return kind.decode("ascii", "ignore")
    names = _zip_names(head)
    return next(
        (media_type for mark, media_type in _ZIP_CONTENTS if any(name.startswith(mark) for name in names)),
        "application/zip",
    )


def _zip_names(head: bytes) -> list[bytes]:
    """Names in the local headers that lie in the head."""
    names, at = [], 0
    while (at := head.find(b"PK\x03\x04", at)) >= 0:
        names.append(head[at + 30 : at + 30 + int.from_bytes(head[at + 26 : at + 28], "little")])
        at += 4
    return names


def _ogg(head: bytes) -> str | None:
    if not head.startswith(b"OggS"):
        return None
    return "video/ogg" if b"theora" in head[:512] else "audio/ogg"


def _bitmap(head: bytes) -> str | None:
    known_header = int.from_bytes(head[14:18], "little") in (12, 40, 52, 56, 64, 108, 124)
    return "image/bmp" if head[:2] == b"BM" and known_header else None


def _mpeg_audio(head: bytes) -> str | None:
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0 or head[1] == 0xFE:  # FF FE starts UTF-16
        return None
    if head[1] & 0xF6 == 0xF0:
        return "audio/aac"
    version, layer, rate, sampling = head[1] >> 3 & 3, head[1] >> 1 & 3, head[2] >> 4, head[2] >> 2 & 3
    return "audio/mpeg" if version != 1 and layer != 0 and rate not in (0, 15) and sampling != 3 else None


def _text(head: bytes) -> str | None:
    if not head:
        return None
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text/plain" if len(head) >= 4 else None
    if head.translate(None, _CONTROL) != head:
        return None
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(head) - 3 or len(head) < HEAD_BYTES:  # a letter may be cut at the end of the head
            return None
    return "text/plain"
