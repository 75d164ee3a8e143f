"""Facts are what the file says: nothing guessed, nothing turned into something else, oddities named."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest
from exifread.utils import Ratio
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.sandbox import DOUBTS, LIMITS, Facts
from fieldkit.sandbox.answers import parse_facts
from fieldkit.sandbox.exif import Tag, facts_of
from tests.unit.sandbox.conftest import Inspect
from tests.unit.sandbox.material import photo

TAKEN = {0x9003: "2026:11:20 09:12:00"}
MAKE, MODEL, CHANGED = 0x010F, 0x0110, 0x0132


def at(
    latitude: tuple[float, ...], longitude: tuple[float, ...], north: str = "N", east: str = "E"
) -> dict[int, object]:
    return {1: north, 2: latitude, 3: east, 4: longitude}


def test_a_time_without_an_offset_is_local_time_of_unknown_zone(inspect: Inspect) -> None:
    facts = inspect(photo(details=TAKEN)).facts
    assert (facts.captured_local, facts.captured_offset, facts.doubts) == ("2026-11-20T09:12:00", None, ("no-zone",))


def test_an_offset_belongs_to_its_own_date(inspect: Inspect) -> None:
    facts = inspect(photo(details={**TAKEN, 0x9011: "+03:00"})).facts
    assert (facts.captured_offset, facts.doubts) == ("+03:00", ())
    other = inspect(photo(details={**TAKEN, 0x9012: "+03:00"})).facts  # that of the digitised date
    assert (other.captured_offset, other.doubts) == (None, ("no-zone",))


@pytest.mark.parametrize(
    ("error", "expected"),
    [(12.34, "12.3"), (0.04, "0.1"), (20_000_000, "20000000.0"), (0, None), (20_000_001, None)],
)
def test_how_far_off_a_position_may_be_is_read_in_metres(
    inspect: Inspect, error: float, expected: str | None
) -> None:
    facts = inspect(photo(details=TAKEN, gps={**at((13, 27, 4), (22, 26, 32)), 31: error})).facts
    assert (facts.latitude, facts.position_error) == ("13.451111", expected)
    alone = inspect(photo(details=TAKEN, gps={31: error})).facts
    assert alone.position_error is None, "without a position it says nothing"


@pytest.mark.parametrize("zone", ["+25:00", "+03:60", "03:00", "+14:01", "Z", "+0٣:00"])
def test_an_offset_that_cannot_be_is_none(inspect: Inspect, zone: str) -> None:
    facts = facts_of({"EXIF DateTimeOriginal": _tag("2026:11:20 09:12:00"), "EXIF OffsetTimeOriginal": _tag(zone)}, 200)
    assert (facts.captured_offset, facts.doubts) == (None, ("zone-invalid",))
    assert parse_facts(_json(facts), LIMITS) == facts


@pytest.mark.parametrize(
    "raw",
    [
        "0000:00:00 00:00:00", "2023:02:30 10:00:00", "2023:13:01 10:00:00", "2023:01:01 24:00:00", "yesterday",
        "2023:01:01", "2023:01:01 10:00:60", "2023:01:01 10:00:00Z",
    ],
)  # fmt: skip
def test_an_impossible_date_is_no_valid_date_and_its_text_is_kept(inspect: Inspect, raw: str) -> None:
    found = inspect(photo({MAKE: "Acme"}, {0x9003: raw}))
    assert (found.status, found.facts.captured_local, found.facts.captured_raw) == ("read", None, raw)
    assert found.facts.doubts == ("no-valid-date",)


def test_digits_of_another_script_are_no_date() -> None:
    """They once passed here and were then refused as no honest child's answer, with all other facts."""
    facts = facts_of({"EXIF DateTimeOriginal": _tag("٢٠٢٣:01:01 10:00:00"), "Image Make": _tag("Acme")}, 200)
    assert (facts.captured_local, facts.camera_make) == (None, "Acme")
    assert parse_facts(_json(facts), LIMITS) == facts


def test_a_camera_that_never_had_its_clock_set(inspect: Inspect) -> None:
    facts = inspect(photo(details={0x9003: "1980:01:01 00:00:07"})).facts
    assert (facts.captured_local, facts.doubts) == ("1980-01-01T00:00:07", ("date-before-cameras", "no-zone"))


def test_the_date_of_change_stands_in_only_for_a_camera(inspect: Inspect) -> None:
    facts = inspect(photo({MAKE: "Acme", CHANGED: "2014:09:22 10:56:35"})).facts
    assert (facts.captured_local, facts.doubts) == ("2014-09-22T10:56:35", ("date-of-change", "no-zone"))
    edited = inspect(photo({CHANGED: "2014:09:22 10:56:35"})).facts
    assert (edited.captured_local, edited.captured_raw) == (None, "2014:09:22 10:56:35")
    assert edited.doubts == ("date-of-change", "no-valid-date")


def test_a_date_of_capture_outweighs_the_date_of_change(inspect: Inspect) -> None:
    facts = inspect(photo({MAKE: "Acme", CHANGED: "2020:01:01 00:00:00"}, TAKEN)).facts
    assert (facts.captured_local, facts.doubts) == ("2026-11-20T09:12:00", ("no-zone",))
    impossible = inspect(photo({MAKE: "Acme", CHANGED: "2020:01:01 00:00:00"}, {0x9003: "0000:00:00 00:00:00"})).facts
    assert (impossible.captured_local, impossible.captured_raw) == (None, "0000:00:00 00:00:00")


def test_a_position(inspect: Inspect) -> None:
    facts = inspect(photo(details=TAKEN, gps=at((13.0, 27.0, 3.96), (22.0, 26.0, 31.92), "S", "W"))).facts
    assert (facts.latitude, facts.longitude, facts.doubts) == ("-13.451100", "-22.442200", ("no-zone",))


def test_zero_zero_is_flagged(inspect: Inspect) -> None:
    facts = inspect(photo(details=TAKEN, gps=at((0.0, 0.0, 0.0), (0.0, 0.0, 0.0)))).facts
    assert (facts.latitude, facts.longitude) == ("0.000000", "0.000000")
    assert "position-zero" in facts.doubts


@pytest.mark.parametrize(
    "gps",
    [
        at((91.0, 0.0, 0.0), (0.0, 0.0, 0.0)), at((10.0, 60.0, 0.0), (0.0, 0.0, 0.0)),
        at((1.0, 0.0, 0.0), (181.0, 0.0, 0.0)),
        at((1.0, 0.0, 0.0), (1.0, 0.0, 0.0), "X"), {1: "N", 2: (1.0, 0.0, 0.0)},
        {2: (1.0, 0.0, 0.0), 4: (1.0, 0.0, 0.0)},
        at((90.0, 0.0, 1.0), (1.0, 0.0, 0.0)),
    ],
)  # fmt: skip
def test_a_position_that_cannot_be_is_none(inspect: Inspect, gps: dict[int, object]) -> None:
    facts = inspect(photo(details=TAKEN, gps=gps)).facts
    assert (facts.latitude, facts.longitude) == (None, None)
    assert "position-invalid" in facts.doubts


def test_a_denominator_of_zero_is_no_position() -> None:
    tags = {
        "GPS GPSLatitudeRef": _tag("N"), "GPS GPSLatitude": _tag([Ratio(1, 0), Ratio(0, 1), Ratio(0, 1)]),
        "GPS GPSLongitudeRef": _tag("E"), "GPS GPSLongitude": _tag([Ratio(1, 1), Ratio(0, 1), Ratio(0, 1)]),
    }  # fmt: skip
    assert "position-invalid" in facts_of(tags, 200).doubts


def test_satellites_and_camera_disagree(inspect: Inspect) -> None:
    gps = {7: (9.0, 12.0, 0.0), 0x1D: "2026:11:21"}
    facts = inspect(photo(details=TAKEN, gps=gps)).facts
    assert facts.gps_utc == "2026-11-21T09:12:00+00:00"
    assert "gps-clock-differs" in facts.doubts
    near = inspect(photo(details=TAKEN, gps={7: (6.0, 11.0, 0.0), 0x1D: "2026:11:20"})).facts
    assert "gps-clock-differs" not in near.doubts


def test_a_leap_second_at_the_end_of_time_costs_only_itself() -> None:
    """It once overflowed and took every other fact with it."""
    stamp = [Ratio(23, 1), Ratio(59, 1), Ratio(60, 1)]
    facts = facts_of({"GPS GPSDate": _tag("9999:12:31"), "GPS GPSTimeStamp": _tag(stamp), "Image Make": _tag("A")}, 200)
    assert (facts.gps_utc, facts.camera_make) == (None, "A")


@pytest.mark.parametrize("value", [0, 9, 65535])
def test_an_orientation_that_cannot_be(inspect: Inspect, value: int) -> None:
    facts = inspect(photo({0x0112: value}, TAKEN)).facts
    assert facts.orientation is None
    assert "orientation-invalid" in facts.doubts


def test_texts_are_short_and_visible(inspect: Inspect) -> None:
    facts = inspect(photo({MAKE: "A\x1b[2J\u202eB" + "x" * 500, MODEL: "  \t "}, TAKEN)).facts
    assert facts.camera_make is not None
    assert facts.camera_make.isprintable()
    assert len(facts.camera_make) == LIMITS.text_characters
    assert facts.camera_model is None


def _tag(values: object) -> Tag:
    class Plain:
        def __init__(self) -> None:
            self.values = values

    return Plain()


def _json(facts: Facts) -> dict[str, object]:
    return {name: getattr(facts, name) for name in Facts.__slots__} | {"doubts": list(facts.doubts)}


NAMES = [
    "Image Make", "Image Model", "Image DateTime", "Image Orientation", "EXIF DateTimeOriginal",
    "EXIF OffsetTimeOriginal", "EXIF DateTimeDigitized", "EXIF OffsetTimeDigitized", "EXIF OffsetTime", "GPS GPSDate",
    "GPS GPSTimeStamp", "GPS GPSLatitude", "GPS GPSLatitudeRef", "GPS GPSLongitude", "GPS GPSLongitudeRef",
]  # fmt: skip
RATIOS = st.builds(Ratio, st.integers(-(2**31), 2**32), st.integers(-(2**31), 2**32)) | st.integers(-(2**31), 2**32)
DATES = st.datetimes().map(lambda one: one.strftime("%Y:%m:%d %H:%M:%S"))
VALUES = (
    st.text(max_size=30) | DATES | st.sampled_from(["N", "S", "E", "W", "+03:00", "-14:00", "9999:12:31"])
    | st.binary(max_size=20) | st.lists(RATIOS, max_size=4) | st.none() | st.integers() | st.floats()
)  # fmt: skip


@given(st.dictionaries(st.sampled_from(NAMES), VALUES.map(_tag)))
def test_any_tags_become_facts_that_an_honest_child_may_state(tags: dict[str, Tag]) -> None:
    facts = facts_of(tags, LIMITS.text_characters)
    assert set(facts.doubts) <= DOUBTS
    assert parse_facts(_json(facts), LIMITS) == facts


@given(st.fractions(0, 90), st.fractions(0, 180))
def test_a_position_keeps_six_digits(latitude: Fraction, longitude: Fraction) -> None:
    tags = {
        "GPS GPSLatitudeRef": _tag("S"), "GPS GPSLatitude": _tag([latitude]),
        "GPS GPSLongitudeRef": _tag("W"), "GPS GPSLongitude": _tag([longitude]),
    }  # fmt: skip
    facts = facts_of(tags, 200)
    assert abs(float(facts.latitude or 0) + float(latitude)) < 1e-6
    assert abs(float(facts.longitude or 0) + float(longitude)) < 1e-6


@given(st.integers(-14 * 4, 14 * 4), st.integers(-240, 240))
def test_any_zone_of_quarter_hours_explains_the_satellites_time(quarters: int, seconds: int) -> None:
    local = datetime(2026, 11, 20, 12, 0, 0, tzinfo=UTC)
    gps = local - timedelta(minutes=15 * quarters, seconds=seconds)
    stamp = [Ratio(gps.hour, 1), Ratio(gps.minute, 1), Ratio(gps.second, 1)]
    tags = {
        "EXIF DateTimeOriginal": _tag(local.strftime("%Y:%m:%d %H:%M:%S")),
        "GPS GPSDate": _tag(gps.strftime("%Y:%m:%d")), "GPS GPSTimeStamp": _tag(stamp),
    }  # fmt: skip
    assert "gps-clock-differs" not in facts_of(tags, 200).doubts
