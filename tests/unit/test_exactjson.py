"""Strict JSON: what is refused, and that writing then reading changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit import exactjson

plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc", max_size=3), inner, max_size=4),
    max_leaves=20,
)


@given(plain)
def test_what_is_written_reads_back_equal(value: object) -> None:
    assert exactjson.loads(exactjson.dumps(value)) == value


@pytest.mark.parametrize(
    "untrusted",
    [
        b'{"a":1,"a":2}',
        b"1.5",
        b"NaN",
        b"1e400",
        b"9007199254740993",
        b'"\\ud800"',
        b"\xff",
        b"[" * 100 + b"]" * 100,
        b"[" * 100_000,
        b"{} {}",
        b"",
        b"\xef\xbb\xbf{}",
    ],
)
def test_malformed_bytes_are_refused(untrusted: bytes) -> None:
    with pytest.raises(exactjson.MalformedJson):
        exactjson.loads(untrusted)


def test_a_value_that_is_no_object_is_refused_where_one_is_needed() -> None:
    with pytest.raises(exactjson.MalformedJson):
        exactjson.loads_object(b"[]")


@pytest.mark.parametrize("value", [1.5, "\ud800", 2**53, {1: 2}, object()])
def test_what_cannot_be_written_exactly_is_not_written(value: object) -> None:
    with pytest.raises(exactjson.MalformedJson):
        exactjson.dumps(value)
