"""From EXIF tags to facts: camera, time, place, orientation. Runs in the cage, on hostile tags.

Rules: nothing is guessed. A date counts only if it is one; the text that stands in the file is kept either way. The
date of the last change (tag 0x0132, EXIF 2.32, 4.6.4) is no date of capture: it stands in for one only where a camera
names itself, and carries a doubt. An offset is taken only from the tag that belongs to the date. A position needs both
numbers and both hemispheres.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction
from typing import Protocol

from fieldkit.sandbox.inspection import MOST_METRES, Facts

_DATE = re.compile(r"(\d{4})[:/-](\d\d)[:/-](\d\d)[ T](\d\d):(\d\d):(\d\d)", re.ASCII)
_DAY = re.compile(r"(\d{4})[:/-](\d\d)[:/-](\d\d)", re.ASCII)
_OFFSET = re.compile(r"([+-])(\d\d):(\d\d)", re.ASCII)
_CHANGE = "Image DateTime"
_DATE_TAGS = (
    ("EXIF DateTimeOriginal", "EXIF OffsetTimeOriginal"),
    ("EXIF DateTimeDigitized", "EXIF OffsetTimeDigitized"),
    (_CHANGE, "EXIF OffsetTime"),
)
_FIRST_YEAR_OF_EXIF = 1995
_LARGEST_OFFSET = timedelta(hours=14)
_CLOCKS_AGREE_WITHIN = timedelta(minutes=5)
_QUARTER_HOUR = timedelta(minutes=15)


class Tag(Protocol):
    """A tag as exifread yields it: ``values`` is text or a list of numbers."""

    values: object


Tags = Mapping[str, Tag]


def facts_of(untrusted_tags: Tags, text_characters: int) -> Facts:
    """The facts that these tags state; ``text_characters`` caps each text."""
    doubts: list[str] = []
    time = _camera_time(untrusted_tags, text_characters, doubts)
    gps = _satellite_time(untrusted_tags)
    if gps is not None and time.local is not None and not _clocks_agree(time, gps):
        doubts.append("gps-clock-differs")
    place = _position(untrusted_tags, doubts)
    return Facts(
        camera_make=_text(untrusted_tags, "Image Make", text_characters),
        camera_model=_text(untrusted_tags, "Image Model", text_characters),
        captured_raw=time.raw,
        captured_local=time.local.isoformat(timespec="seconds") if time.local else None,
        captured_offset=time.offset,
        gps_utc=gps.isoformat(timespec="seconds") if gps else None,
        latitude=_degrees_text(place[0]) if place else None,
        longitude=_degrees_text(place[1]) if place else None,
        position_error=_position_error(untrusted_tags) if place else None,
        orientation=_orientation(untrusted_tags, doubts),
        doubts=tuple(doubts),
    )


@dataclass(frozen=True, slots=True)
class _CameraTime:
    """``local`` is naive on purpose: the camera's own, zone unknown unless ``offset``."""

    raw: str | None
    local: datetime | None
    offset: str | None


def _camera_time(tags: Tags, text_characters: int, doubts: list[str]) -> _CameraTime:
    written = ((_text(tags, date_tag, text_characters), date_tag, offset_tag) for date_tag, offset_tag in _DATE_TAGS)
    raw, date_tag, offset_tag = next((one for one in written if one[0]), (None, "", ""))
    local = _date(raw)
    if local is not None and date_tag == _CHANGE:
        doubts.append("date-of-change")
        if not any(_text(tags, f"Image {name}", text_characters) for name in ("Make", "Model")):
            local = None
    if local is None:
        doubts.append("no-valid-date")
        return _CameraTime(raw, None, None)
    if local.year < _FIRST_YEAR_OF_EXIF:
        doubts.append("date-before-cameras")
    zone = _text(tags, offset_tag, text_characters)
    offset = _offset(zone)
    if offset is None:
        doubts.append("zone-invalid" if zone else "no-zone")
    return _CameraTime(raw, local, zone if offset is not None else None)


def _date(raw: str | None) -> datetime | None:
    match = _DATE.fullmatch(raw or "")
    if match is None:
        return None
    try:
        return datetime(*(int(one) for one in match.groups()))  # type: ignore[arg-type]  # noqa: DTZ001 - zone unknown
    except ValueError:
        return None


def _offset(written: str | None) -> timedelta | None:
    match = _OFFSET.fullmatch(written or "")
    if match is None:
        return None
    size = timedelta(hours=int(match[2]), minutes=int(match[3]))
    if int(match[3]) > 59 or size > _LARGEST_OFFSET:
        return None
    return -size if match[1] == "-" else size


def _satellite_time(tags: Tags) -> datetime | None:
    day = _text(tags, "GPS GPSDate", 20) or ""
    match = _DAY.fullmatch(day)
    clock = _fractions(tags, "GPS GPSTimeStamp")
    if match is None or clock is None or len(clock) != 3:
        return None
    try:
        start = datetime(int(match[1]), int(match[2]), int(match[3]), tzinfo=UTC)
    except ValueError:
        return None
    hours, minutes, seconds = clock
    if not (0 <= hours < 24 and 0 <= minutes < 60 and 0 <= seconds < 61) or start.year < _FIRST_YEAR_OF_EXIF:
        return None
    try:
        return start + timedelta(seconds=int(hours * 3600 + minutes * 60 + seconds))
    except OverflowError:  # a leap second at the end of the year 9999
        return None


def _clocks_agree(time: _CameraTime, gps: datetime) -> bool:
    assert time.local is not None
    offset = _offset(time.offset)
    if offset is not None:
        return abs(time.local.replace(tzinfo=timezone(offset)) - gps) <= _CLOCKS_AGREE_WITHIN
    # zone unknown: every zone is a whole number of quarter hours away, at most fourteen hours
    apart = time.local.replace(tzinfo=UTC) - gps
    if abs(apart) > _LARGEST_OFFSET + _CLOCKS_AGREE_WITHIN:
        return False
    rest = abs(apart) % _QUARTER_HOUR
    return min(rest, _QUARTER_HOUR - rest) <= _CLOCKS_AGREE_WITHIN


def _position(tags: Tags, doubts: list[str]) -> tuple[Fraction, Fraction] | None:
    if "GPS GPSLatitude" not in tags and "GPS GPSLongitude" not in tags:
        return None
    latitude = _coordinate(tags, "GPS GPSLatitude", {"N": 1, "S": -1}, 90)
    longitude = _coordinate(tags, "GPS GPSLongitude", {"E": 1, "W": -1}, 180)
    if latitude is None or longitude is None:
        doubts.append("position-invalid")
        return None
    if latitude == 0 and longitude == 0:
        doubts.append("position-zero")
    return latitude, longitude


def _coordinate(tags: Tags, name: str, hemispheres: Mapping[str, int], most: int) -> Fraction | None:
    sign = hemispheres.get(_text(tags, f"{name}Ref", 8) or "")
    parts = _fractions(tags, name)
    if sign is None or parts is None or not 1 <= len(parts) <= 3 or any(one < 0 for one in parts):
        return None
    if any(one >= 60 for one in parts[1:]):
        return None
    degrees = sum((one / 60**power for power, one in enumerate(parts)), Fraction(0))
    return sign * degrees if degrees <= most else None


def _position_error(tags: Tags) -> str | None:
    """GPSHPositioningError (EXIF 2.31), which exifread has no name for; nonsense is none."""
    metres = _fractions(tags, "GPS Tag 0x001F")
    if metres is None or len(metres) != 1 or not 0 < metres[0] <= MOST_METRES:
        return None
    return f"{max(float(metres[0]), 0.1):.1f}"


def _degrees_text(degrees: Fraction) -> str:
    return f"{float(degrees):.6f}"


def _orientation(tags: Tags, doubts: list[str]) -> int | None:
    if "Image Orientation" not in tags:
        return None
    values = tags["Image Orientation"].values
    if isinstance(values, list) and len(values) == 1 and isinstance(values[0], int) and 1 <= values[0] <= 8:
        return values[0]
    doubts.append("orientation-invalid")
    return None


def _fractions(tags: Tags, name: str) -> list[Fraction] | None:
    values = getattr(tags.get(name), "values", None)
    if not isinstance(values, list) or len(values) > 3:
        return None
    plain = [_fraction(one) for one in values]
    return None if None in plain else [one for one in plain if one is not None]


def _fraction(value: object) -> Fraction | None:
    # exifread keeps a denominator of zero inside a Fraction; no arithmetic may meet it
    if isinstance(value, (int, Fraction)) and value.denominator != 0:
        return Fraction(value.numerator, value.denominator)
    return None


def _text(tags: Tags, name: str, characters: int) -> str | None:
    values = getattr(tags.get(name), "values", None)
    if isinstance(values, bytes):
        values = values.decode("latin-1")
    if not isinstance(values, str):
        return None
    cleaned = "".join(one if one.isprintable() else "\ufffd" for one in values.partition("\0")[0].strip())
    return cleaned[:characters] or None
