"""What a caged child found in one file.

Metadata stays as the file says it. A camera's time without an offset is local time of unknown zone and is never
turned into UTC; a missing or impossible date is no valid date, with the raw value kept; a position of 0,0 is flagged.
Every oddity is a doubt: a stable code that each face turns into a sentence.

===========================  ==========================================================================
doubt                        meaning
===========================  ==========================================================================
``no-valid-date``            no date, or one that cannot be; ``captured_raw`` keeps what stands there
``date-of-change``           the only date is that of the file's last change, which may be long after the capture
``no-zone``                  the camera's time has no offset: local time of unknown zone
``zone-invalid``             an offset stands there and cannot be
``date-before-cameras``      before 1995: a scan, or a clock never set
``gps-clock-differs``        satellite time and camera time cannot both be right
``position-zero``            latitude and longitude are both zero: not a place, do not map
``position-invalid``         a position stands there and cannot be
``orientation-invalid``      an orientation stands there and cannot be
``picture-unreadable``       metadata could be read, the picture could not
``picture-too-large``        the picture has more pixels than are decoded here
===========================  ==========================================================================
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

from fieldkit.sandbox.protections import NONE, Protections

Status = Literal["read", "unreadable", "not-read"]

DOUBTS = frozenset(
    {
        "no-valid-date", "date-of-change", "no-zone", "zone-invalid", "date-before-cameras", "gps-clock-differs",
        "position-zero", "position-invalid", "orientation-invalid", "picture-unreadable", "picture-too-large",
    }
)  # fmt: skip

REASONS_UNREADABLE = frozenset({"broken", "crashed", "timeout", "bad-answer"})
REASONS_NOT_READ = frozenset({"no-sandbox", "cage-incomplete", "no-reader", "too-large", "no-memory"})

MOST_METRES = 20_000_000
"""How far off a position can be: half the way around the world."""

READABLE_TYPES = frozenset(
    {
        "image/jpeg", "image/tiff", "image/png", "image/webp", "image/gif", "image/bmp", "image/heic", "image/heif",
        "image/x-canon-cr2",
    }
)  # fmt: skip
"""Media types, as ``capture`` names them by content, that there is a reader for; CR2 is TIFF inside."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture as raw pixels, made in the cage: three bytes (red, green, blue) per pixel, rows from the top."""

    width: int
    height: int
    rgb: bytes

    def __post_init__(self) -> None:
        if self.width < 1 or self.height < 1 or len(self.rgb) != self.width * self.height * 3:
            raise ValueError("pixels do not fill the picture")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the metadata says. Positions are decimal degrees as text with six digits after the point; ``position_error``
    is metres, as the camera estimates them.

    ``captured_local`` is ``YYYY-MM-DDTHH:MM:SS`` without zone, ``captured_offset`` is ``+HH:MM``, ``gps_utc`` is the
    satellites' time in UTC, ``orientation`` is the EXIF value 1 to 8.
    """

    camera_make: str | None = None
    camera_model: str | None = None
    captured_raw: str | None = None
    captured_local: str | None = None
    captured_offset: str | None = None
    gps_utc: str | None = None
    latitude: str | None = None
    longitude: str | None = None
    position_error: str | None = None
    orientation: int | None = None
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Inspection:
    """The outcome for one file, which stays evidence whatever the status.

    ``reason`` is empty when read; otherwise one of ``REASONS_UNREADABLE`` or ``REASONS_NOT_READ``. ``width`` and
    ``height`` are the pixels of the picture as it is shown, that is after its orientation. ``thumbnail`` is upright.
    """

    status: Status
    reason: str = ""
    media_type: str | None = None
    width: int | None = None
    height: int | None = None
    facts: Facts = Facts()
    doubts: tuple[str, ...] = ()
    thumbnail: Pixels | None = None
    protections: Protections = NONE

    @property
    def metadata(self) -> dict[str, str]:
        """What is known, as texts under the names that an exhibit's ``metadata/`` paths have."""
        names = [one.name for one in fields(Facts) if one.name not in ("doubts", "gps_utc")]
        found: dict[str, object] = {name: getattr(self.facts, name) for name in names}
        found |= {"width": self.width, "height": self.height}
        return {name: str(value) for name, value in found.items() if value is not None}


def not_read(reason: str, protections: Protections = NONE) -> Inspection:
    """The file was never parsed."""
    return Inspection("not-read", reason, protections=protections)


def unreadable(reason: str, protections: Protections) -> Inspection:
    """Parsing failed; the file is evidence all the same."""
    return Inspection("unreadable", reason, protections=protections)
