"""Counted dates and the Gregorian days they mean. The pairs are of days whose dates in both calendars are known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldkit.records.calendars import span


@pytest.mark.parametrize(
    ("calendar", "counted", "first", "last", "precision"),
    [
        ("ethiopian", "2000-01-01", "2007-09-12", "2007-09-12", "day"),
        ("ethiopian", "2017-01-01", "2024-09-11", "2024-09-11", "day"),
        ("ethiopian", "2015-13-06", "2023-09-11", "2023-09-11", "day"),
        ("ethiopian", "2015-13", "2023-09-06", "2023-09-11", "month"),
        ("ethiopian", "2016", "2023-09-12", "2024-09-10", "year"),
        ("hijri", "1445-09-01", "2024-03-10", "2024-03-12", "day"),
        ("hijri", "1-1-1", "0622-07-18", "0622-07-20", "day"),
        ("hijri", "1445-12", "2024-06-07", "2024-07-08", "month"),
        ("hijri", "1445", "2023-07-18", "2024-07-08", "year"),
        ("gregorian", "2024-02", "2024-02-01", "2024-02-29", "month"),
        ("gregorian", "2023", "2023-01-01", "2023-12-31", "year"),
        ("gregorian", " 2023-4-5 ", "2023-04-05", "2023-04-05", "day"),
    ],
)
def test_what_a_counted_date_means(calendar: str, counted: str, first: str, last: str, precision: str) -> None:
    found = span(calendar, counted)
    assert (str(found.earliest), str(found.latest), found.precision) == (first, last, precision)
    assert found.doubted == (1 if calendar == "hijri" else 0)


@pytest.mark.parametrize(
    ("calendar", "counted"),
    [("gregorian", "2023-02-29"), ("gregorian", "2023-13"), ("hijri", "1445-13-01"), ("hijri", "1445-01-31"),
     ("ethiopian", "2016-13-06"), ("ethiopian", "2016-14"), ("ethiopian", "0-01-01"), ("julian", "2023-01-01"),
     ("", "2023"), ("gregorian", "12 Muharram"), ("gregorian", ""), ("gregorian", "0000"), ("ethiopian", "9999-13"),
     ("gregorian", "٢٠٢٣")],
)  # fmt: skip
def test_what_is_no_date_is_refused(calendar: str, counted: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        span(calendar, counted)


@settings(max_examples=60)
@given(st.integers(1, 2200), st.integers(1, 12), st.integers(1, 29))
def test_days_follow_each_other_and_stand_within_their_month_and_year(year: int, month: int, day: int) -> None:
    for calendar in ("hijri", "ethiopian"):
        one, after = span(calendar, f"{year}-{month}-{day}"), span(calendar, f"{year}-{month}-{day + 1}")
        assert after.earliest - one.earliest == timedelta(1)
        for wider in (span(calendar, f"{year}-{month}"), span(calendar, f"{year}")):
            assert wider.earliest <= one.earliest <= one.latest <= wider.latest
        assert isinstance(one.earliest, date)
