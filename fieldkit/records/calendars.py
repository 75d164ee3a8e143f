"""Dates as people count them, and the Gregorian days that bracket them.

A date may be a day, a month or a year: ``1448-01-12``, ``1448-01``, ``1448``. Hijri dates are reckoned by the tabular
calendar of 30-year cycles (leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29); since months begin where the moon was
seen, one day is added on both sides. Ethiopian dates are exact: thirteen months, the last of five days or six.

>>> span("ethiopian", "2017-01-01").earliest.isoformat()
'2024-09-11'
>>> [str(day) for day in (span("hijri", "1446-01").earliest, span("hijri", "1446-01").latest)]
['2024-07-07', '2024-08-07']
"""

from __future__ import annotations

import calendar as gregorian
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

CALENDARS = ("gregorian", "hijri", "ethiopian")
Precision = Literal["day", "month", "year"]
_COUNTED = re.compile(r"([0-9]{1,4})(?:-([0-9]{1,2}))?(?:-([0-9]{1,2}))?")
_FROM_JULIAN_DAY = 1_721_425
"""A Julian day number less this is Python's ordinal of the day."""
_HIJRI_DAYS_IN_MONTH = 30
"""At most: by sight, any month may have thirty."""


@dataclass(frozen=True, slots=True)
class Span:
    """Gregorian days, both included; ``doubted`` is by how many days the calendar itself widened them on each side."""

    earliest: date
    latest: date
    precision: Precision
    doubted: int = 0


def span(calendar: str, counted: str) -> Span:
    """The days that a counted date may mean.

    :raises ValueError: no such calendar or date.
    """
    found = _COUNTED.fullmatch(counted.strip())
    if found is None or calendar not in CALENDARS:
        raise ValueError(f"{calendar} {counted}")
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    precision: Precision = "day" if day is not None else "month" if month is not None else "year"
    try:
        first, after = _FIRST_AND_AFTER[calendar](year, month, day)
        doubted = 1 if calendar == "hijri" else 0
        return Span(
            date.fromordinal(first - doubted), date.fromordinal(after - 1) + timedelta(doubted), precision, doubted
        )
    except OverflowError as error:
        raise ValueError(f"{calendar} {counted}") from error


def _gregorian(year: int, month: int | None, day: int | None) -> tuple[int, int]:
    if month is None:
        return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1
    if day is None:
        last = gregorian.monthrange(year, month)[1] if 1 <= month <= 12 else 0
        return date(year, month, 1).toordinal(), date(year, month, last).toordinal() + 1
    return date(year, month, day).toordinal(), date(year, month, day).toordinal() + 1


def _hijri(year: int, month: int | None, day: int | None) -> tuple[int, int]:
    _within(year, 1, 9999)
    if month is None:
        return _hijri_day(year, 1, 1), _hijri_day(year + 1, 1, 1)
    _within(month, 1, 12)
    if day is None:
        following = (year, month + 1) if month < 12 else (year + 1, 1)
        return _hijri_day(year, month, 1), _hijri_day(*following, 1)
    _within(day, 1, _HIJRI_DAYS_IN_MONTH)
    return _hijri_day(year, month, day), _hijri_day(year, month, day) + 1


def _hijri_day(year: int, month: int, day: int) -> int:
    whole_months = 29 * (month - 1) + month // 2
    leap_days = (3 + 11 * year) // 30
    return day + whole_months + (year - 1) * 354 + leap_days + 1_948_439 - _FROM_JULIAN_DAY


def _ethiopian(year: int, month: int | None, day: int | None) -> tuple[int, int]:
    _within(year, 1, 9999)
    if month is None:
        return _ethiopian_day(year, 1, 1), _ethiopian_day(year + 1, 1, 1)
    _within(month, 1, 13)
    following = _ethiopian_day(year, month + 1, 1) if month < 13 else _ethiopian_day(year + 1, 1, 1)
    if day is None:
        return _ethiopian_day(year, month, 1), following
    _within(day, 1, following - _ethiopian_day(year, month, 1))
    return _ethiopian_day(year, month, day), _ethiopian_day(year, month, day) + 1


def _ethiopian_day(year: int, month: int, day: int) -> int:
    return 1_724_221 + 365 * (year - 1) + year // 4 + 30 * (month - 1) + day - 1 - _FROM_JULIAN_DAY


def _within(number: int, least: int, most: int) -> None:
    if not least <= number <= most:
        raise ValueError(f"{number} is not from {least} to {most}")


_FIRST_AND_AFTER = {"gregorian": _gregorian, "hijri": _hijri, "ethiopian": _ethiopian}
