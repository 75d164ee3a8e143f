"""Compare this laptop's clock with a phone, or a camera's with a phone on its photo. What was seen and the doubt in it
are a line of custody (FORMAT.md, "Clocks")."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from fieldkit.errors import UsageError
from fieldkit.records import Exhibit
from fieldkit.workflows.field import book
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.morning_values import ClockComparison

ACT = "clock-compared"
_SHOWN = re.compile(
    r"(?:(\d{4}-\d{2}-\d{2})[T ])?([0-2]?\d):([0-5]\d)(?::([0-5]\d))? ?([+-][0-2]\d:[0-5]\d|Z)?", re.ASCII
)
_REASON = re.compile(r"phone (\S+); (?:this clock|camera of (\S+)) (-?\d+) to (-?\d+) s", re.ASCII)
_HALF_A_DAY = timedelta(hours=12)


def compare(
    session: FieldSession, shown: str, exhibit: str | None = None, at: datetime | None = None
) -> ClockComparison:
    """Write down what a phone shows now. Durable when it returns.

    :param shown: ``14:32`` or ``14:32:05``, with a date before and an offset behind where they matter; without a date
        the nearest one is meant, without an offset this laptop's.
    :param exhibit: record id of a photo that shows the phone: then the camera's time of it is compared.
    :param at: when the phone was looked at, by this laptop; now, if it is not given.
    :raises UsageError: ``clock-shown``, ``exhibit-unknown``, ``clock-photo``.
    :raises RefusedError: ``not-enrolled``.
    """
    here = at or session.clock.now().wall
    subject, code, other = None, "", here
    if exhibit is not None:
        version = book.newest(session, exhibit)
        if version is None or version.kind != "exhibit":
            raise UsageError("exhibit-unknown", "There is no such exhibit.", "Choose a photo from Evidence.")
        other, subject = _camera_time(Exhibit.from_fields(version.fields()), here), book.version_subject(version)
        code = book.code_of(session, exhibit)
    phone, doubt = _read(shown, other)
    off = round((other - phone).total_seconds())
    found = ClockComparison(session.now_text(), phone.isoformat(timespec="seconds"), off - doubt, off + 1, code)
    of = f"camera of {code}" if code else "this clock"
    with session.writing() as writer:
        subjects = (subject,) if subject is not None else ()
        writer.line(ACT, subjects, reason=f"phone {found.shown}; {of} {found.low} to {found.high} s")
    return found


def last(session: FieldSession) -> ClockComparison | None:
    """The newest comparison of this laptop's clock; None before the first, and after a step of the clock since."""
    for _, body in reversed(book.own_bodies(session)):
        if body.act == "clock-jump":
            return None
        found = _REASON.fullmatch(body.reason or "") if body.act == ACT else None
        if found is not None and not found[2]:
            return ClockComparison(body.time, found[1], int(found[3]), int(found[4]))
    return None


def _camera_time(record: Exhibit, here: datetime) -> datetime:
    """The camera's time as its photo bears it, read in this laptop's zone where it bears none."""
    local = record.metadata.get("captured_local", "")
    try:
        taken = datetime.fromisoformat(local + record.metadata.get("captured_offset", ""))
    except ValueError as error:
        raise UsageError(
            "clock-photo", "This exhibit bears no camera time.", "Choose the photo of the phone, as the camera made it."
        ) from error
    return taken if taken.tzinfo else taken.replace(tzinfo=here.tzinfo)


def _read(shown: str, near: datetime) -> tuple[datetime, int]:
    """The beginning of what the phone showed, and for how many seconds it shows it."""
    found = _SHOWN.fullmatch(shown.strip())
    try:
        if found is None:
            raise ValueError(shown)
        day, hour, minute, second, offset = found.groups()
        clock = f"{int(hour):02d}:{minute}:{second or '00'}"
        read = datetime.fromisoformat(f"{day or near.date()}T{clock}{offset or ''}")
    except ValueError as error:
        raise UsageError(
            "clock-shown", "That is no time of day.", "Write what the phone shows, such as 14:32."
        ) from error
    read = read if read.tzinfo else read.replace(tzinfo=near.tzinfo)
    if day is None:
        days = round((near - read) / (2 * _HALF_A_DAY))
        read += timedelta(days=days)
    return read, 1 if second else 60
