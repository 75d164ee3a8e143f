"""Records: every kind reads back what it wrote, every path it writes has a class."""

import pytest

from fieldkit import records
from fieldkit.records import Actor, Alert, Consent, Event, Exhibit, Interview, Item, Person, Turn, Witness, path_class

SAMPLES = [
    Person("H-01", "lead", "Heron", "1" * 64, ("ar", "fr")),
    Witness("W-0001", "Arabic", "adult", "seen twice"),
    Consent("C-0001", "a" * 32, {"statement": True, "photo": False}, "ar", "oral", True, "not by name", "2026-11-23"),
    Interview(
        "R-0001", "a" * 32, "b" * 32, "H-01", "finalised", "tent 4", "2026-11-23T10:00:00+03:00", language="ar",
        interpreter="T-02", interpreter_attested=True, present=("H-01", "T-02"), read_back="yes",
        turns=(Turn("0a1b2c3d", "question", "", "What happened?"), Turn("1a1b2c3d", "witness", "", "x", "y", "saw")),
        exhibits=("c" * 32,),
    ),
    Exhibit(
        "E-0001", "2" * 64, 12, "IMG_1.jpg", "image/jpeg", "photo", "2026-11-23T10:00:00+03:00", "H-01", 5, "a" * 32,
        "a road", "well", "read", ("no-zone",), ("no-network",), {"camera_make": "Nikon", "width": "10"},
        "the well", "overview", "blurred",
    ),
    Actor("A-0001", "unit 41", "unit", "", "", ("white number",), ("41",), ("a" * 32,), ("wolf",), ("AB 12",)),
    Event(
        "V-0001", "school burned", "by the well", "12 Muharram", "2026-06-26", "2026-06-28", "", ("a" * 32,), "hijri",
        "1448-01-12", "day", "she was not sure of the month",
    ),
    Item(
        "K-0001", "7", "a shell case", "S-1", "bag", "well", "this morning", "a guard", "wet", "H-01", "H-02",
        "2026-11-23T10:00:00+03:00", "to the lab", "here", ("c" * 32,),
    ),
    Alert("L-0001", "people moving", "north", "now", "2026-11-23T10:00:00+03:00"),
]  # fmt: skip


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda s: type(s).__name__)
def test_every_kind_reads_back_what_it_wrote(sample: Person) -> None:
    written = sample.to_fields()
    assert type(sample).from_fields(written) == sample
    assert written["kind"] == type(sample).__name__.lower()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda s: type(s).__name__)
def test_every_written_path_has_a_class(sample: Person) -> None:
    written = sample.to_fields()
    content = str(written.get("content_class", ""))
    assert [path for path in written if path_class(str(written["kind"]), path, content) is None] == []


def test_what_was_not_answered_leaves_no_field() -> None:
    assert "may/hq/photo" not in Consent("C-0001", "a" * 32, {"statement": True}).to_fields()


def test_classes() -> None:
    assert path_class("witness", "identity/contact") == "identity"
    assert path_class("interview", "turns/zz/text") is None
    assert path_class("exhibit", "name", "photo") == "photo"
    assert path_class("exhibit", "name", "case") is None
    assert path_class("poem", "kind") is None
    assert records.content_class_of("video/mp4") == "recording"
    assert records.content_class_of("application/pdf") == "statement"
    assert set(records.CODE_PREFIXES) == set(records.KINDS)
