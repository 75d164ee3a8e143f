"""Bech32: the published texts of BIP 173, and each way in which a copied key can be wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.age import bech32
from tests.unit.keys.material import raises_code

# BIP 173, "Test vectors": valid Bech32 whose data is whole bytes (a segregated witness program and its version do not
# decode as one run of bytes, so the ones with data of other lengths are among those that must be refused).
VALID = {
    "A12UEL5L": ("a", ""),
    "a12uel5l": ("a", ""),
    "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs": (
        "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio", "",
    ),
    "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw": ("abcdef", "00443214c74254b635cf84653a56d7c675be77df"),
    "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w": (
        "split", "c5f38b70305f519bf66d85fb6cf03058f3dde463ecd7918f2dc743918f2d",
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", VALID)
def test_published_texts(text: str) -> None:
    prefix, data = VALID[text]
    assert bech32.decode(text) == (prefix, bytes.fromhex(data))
    assert bech32.encode(prefix, bytes.fromhex(data)) == text.lower()


@given(st.from_regex(r"[a-z][a-z0-9-]{0,20}", fullmatch=True), st.binary(max_size=80))
def test_any_bytes_come_back(prefix: str, data: bytes) -> None:
    text = bech32.encode(prefix, data)
    assert bech32.decode(text) == (prefix, data)
    assert bech32.decode(text.upper()) == (prefix, data)


GOOD = bech32.encode("age", bytes(range(32)))
assert "k" in GOOD


@pytest.mark.parametrize(
    "text",
    [
        "", "1", "age", "age1", "1" + GOOD[4:], GOOD[:-1], GOOD + "q", GOOD[1:], GOOD.replace("age1", "age"),
        *(GOOD[:10] + letter + GOOD[11:] for letter in ("b", "i", "o", " ", "\u0430")), GOOD.replace("k", "\u212a"),
        "\u0430ge" + GOOD[3:], "A" + GOOD[1:], GOOD[:-1] + GOOD[-1].upper(),
        "x1b4n0q5v", "li1dgmt3", "A1G7SGD8", "10a06t8", "1qzzfhee", "y1b0jsk6g", "lt1igcx5c0", "in1muywd", "mm1crxm3i",
        "au1s5cgom", "M1VUXWEZ",
    ],
)  # fmt: skip
def test_what_is_no_key_is_refused(text: str) -> None:
    with raises_code("age-key-malformed"):
        bech32.decode(text)


def with_values(prefix: str, values: list[int]) -> str:
    """A text with a right checksum over any 5-bit values."""
    check = bech32._polymod([*bech32._expanded(prefix), *values, 0, 0, 0, 0, 0, 0]) ^ 1
    return (
        prefix + "1" + "".join(bech32._ALPHABET[v] for v in [*values, *(check >> 5 * (5 - i) & 31 for i in range(6))])
    )


@pytest.mark.parametrize(("values", "data"), [([0, 0], b"\0"), ([31, 28], b"\xff"), ([0] * 8, bytes(5))])
def test_bits_left_over_are_few_and_zero(values: list[int], data: bytes) -> None:
    assert bech32.decode(with_values("age", values)) == ("age", data)


@pytest.mark.parametrize("values", [[0], [0, 1], [31, 29], [0, 0, 0], [0] * 6, [0, 2], [0, 0, 0, 8]])
def test_bits_left_over_that_say_something_are_refused(values: list[int]) -> None:
    """Else two texts would name one key."""
    with raises_code("age-key-malformed"):
        bech32.decode(with_values("age", values))


def test_a_text_of_any_length_is_refused_before_it_is_worked_through() -> None:
    longest = with_values("a" * 9, [0] * 8176)
    assert len(longest) == 8192
    assert bech32.decode(longest) == ("a" * 9, bytes(8176 * 5 // 8))
    with raises_code("age-key-malformed"):
        bech32.decode(with_values("a" * 10, [0] * 8176))
