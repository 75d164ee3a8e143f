"""DER in its one form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.keys.der import is_der
from tests.unit.keys.material import Headquarters


def test_certificates_and_lists_are_der(hq: Headquarters) -> None:
    assert is_der(hq.signers["lead"].certificate)
    assert is_der(hq.root_crl)


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("0500", True),
        ("3003020101", True),
        ("3000", True),
        ("", False),
        ("30", False),
        ("300302010100", False),  # something after the value
        ("3004020101", False),  # cut
        ("30800201010000", False),  # indefinite length
        ("3081030201 01".replace(" ", ""), False),  # long form for a short length
        ("30820003020101", False),  # leading zero in the length
        ("3085000000000300", False),  # five bytes of length
        ("3082", False),  # the length is missing
        ("1f8101 00".replace(" ", ""), False),  # a tag above 30
        ("3003020201", False),  # the inner value runs over
        ("30050201010200", True),
    ],
)
def test_forms(text: str, good: bool) -> None:
    assert is_der(bytes.fromhex(text)) is good


def test_long_lengths() -> None:
    assert is_der(b"\x04\x81\x80" + bytes(128))
    assert is_der(b"\x04\x82\x01\x00" + bytes(256))
    assert not is_der(b"\x04\x82\x00\xff" + bytes(255))


def test_depth_is_bounded() -> None:
    value = b"\x05\x00"
    for _ in range(100):
        value = (b"\x30" + bytes([len(value)]) if len(value) < 128 else b"\x30\x81" + bytes([len(value)])) + value
    assert not is_der(value)


@given(st.binary(max_size=200))
def test_any_bytes_get_an_answer(data: bytes) -> None:
    assert is_der(data) in (True, False)
