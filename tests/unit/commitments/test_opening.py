"""Openings: exact bytes, digests with their line ends, and hostile lines."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.commitments import Opening
from tests.unit.keys.material import raises_code

RECORD = "ab" * 16
text = st.text(st.characters(exclude_categories=["Cs"]), max_size=50)
values = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | text | st.lists(text, max_size=4).map(tuple)


@given(values)
def test_an_opening_reads_back_from_its_exact_bytes(value: object) -> None:
    made = Opening.make(RECORD, "place", value)  # type: ignore[arg-type]  # the strategy yields allowed values only
    assert Opening.parse(made.line) == made
    assert made.digest_hex == hashlib.sha256(made.line + b"\n").hexdigest()
    assert b"\n" not in made.line


def test_equal_values_have_unequal_digests() -> None:
    assert Opening.make(RECORD, "place", "x").digest_hex != Opening.make(RECORD, "place", "x").digest_hex


SALT = '"' + "0" * 32 + '"'
RID = '"' + RECORD + '"'


@pytest.mark.parametrize(
    "untrusted",
    [
        f'[{SALT},{RID},"place"]',
        f'[{SALT},{RID},"place",1,2]',
        f'["0",{RID},"place",1]',
        f'[{SALT},"{RECORD.upper()}","place",1]',
        f'[{SALT},{RID},"Place",1]',
        f'[{SALT},{RID},"../place",1]',
        f'[{SALT},{RID},"place",1.5]',
        f'[{SALT},{RID},"place",[1]]',
        f'[{SALT},{RID},"place",[["x"]]]',
        f'[{SALT},{RID},"place",{{"x":1}}]',
        f'[{SALT},{RID},"body",{{"x":{{"y":1}}}}]',
        f'[{SALT},{RID},"place","\\ud800"]',
        "{}",
        "",
    ],
)
def test_malformed_openings_are_refused(untrusted: str) -> None:
    with raises_code("opening-malformed"):
        Opening.parse(untrusted.encode())


def padded(length: int) -> bytes:
    """An opening's line of this many bytes."""
    empty = f'[{SALT},{RID},"place",""]'.encode()
    return empty[:-2] + b"x" * (length - len(empty)) + empty[-2:]


def test_the_limit_is_reached_and_not_passed() -> None:
    assert len(Opening.parse(padded(1 << 20)).line) == 1 << 20
    with raises_code("opening-malformed"):
        Opening.parse(padded((1 << 20) + 1))


def test_nothing_is_made_that_would_not_be_read() -> None:
    """A line of several text lines is none; what is made is held to the limit too."""
    for wrong in (b"[\n" + padded(200)[1:], padded(200) + b"\n"):
        with raises_code("opening-malformed"):
            Opening.parse(wrong)
    with raises_code("opening-malformed"):
        Opening.make(RECORD, "place", "x" * (1 << 20))


@pytest.mark.parametrize("path", ["a" * 160, "a/b_2/c#order", "#pad"])
def test_paths_of_the_format(path: str) -> None:
    assert Opening.parse(Opening.make(RECORD, path, "x").line).path == path


@pytest.mark.parametrize("path", ["", "a" * 161, "a//b", "/a", "a/", "a#orders", "#order", "#pad#order", "a b", "a\n"])
def test_paths_that_are_none(path: str) -> None:
    with raises_code("opening-malformed"):
        Opening.make(RECORD, path, "x")


@pytest.mark.parametrize("path", ["body", "tip"])
def test_a_flat_object_is_read_back_where_it_may_stand(path: str) -> None:
    value = {"one": ("a", "b"), "two": None, "three": True}
    assert Opening.parse(Opening.make(RECORD, path, value).line).value == value
