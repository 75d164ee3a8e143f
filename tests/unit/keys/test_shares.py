"""k of n shares: any k open, fewer tell nothing, and what is wrong is named."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shamir_mnemonic import Share
from shamir_mnemonic.shamir import RawShare, _interpolate

from fieldkit.keys.shares import Scheme, combine, parse_scheme, split
from tests.unit.keys.material import raises_code

KEY = bytes(range(32))
TWO_OF_THREE = Scheme(2, 3)
SHARES = split(KEY, TWO_OF_THREE)


@pytest.mark.parametrize("chosen", [*itertools.permutations(range(3), 2), *itertools.permutations(range(3), 3)])
def test_any_two_of_three_in_any_order_open(chosen: tuple[int, ...]) -> None:
    assert combine([SHARES[one] for one in chosen]) == KEY


@pytest.mark.parametrize(("needed", "made"), [(2, 2), (3, 5), (16, 16)])
def test_other_schemes(needed: int, made: int) -> None:
    shares = split(KEY, Scheme(needed, made))
    assert len(shares) == made
    assert all(len(one.split()) == 33 for one in shares)
    assert combine(shares[-needed:]) == KEY
    with raises_code("shares-too-few"):
        combine(shares[: needed - 1])


def test_a_share_alone_tells_nothing() -> None:
    """For one share and any other encrypted key there is a second share that makes it: all keys stay possible."""
    mine = Share.from_mnemonic(SHARES[0])
    for wanted in (bytes(32), b"\xff" * 32, KEY):
        points = [RawShare(mine.index, mine.value), RawShare(255, wanted)]
        other = _interpolate(points, 7)
        assert _interpolate([RawShare(mine.index, mine.value), RawShare(7, other)], 255) == wanted


def test_two_splits_of_one_key_share_no_words() -> None:
    again = split(KEY, TWO_OF_THREE)
    for old, new in zip(SHARES, again, strict=True):
        assert Share.from_mnemonic(old).value != Share.from_mnemonic(new).value


def test_the_same_share_twice_is_one_share() -> None:
    with raises_code("shares-too-few"):
        combine([SHARES[0], SHARES[0].upper()])
    assert combine([SHARES[0], f"  {SHARES[0]}\n", SHARES[1]]) == KEY


def test_no_share_is_too_few() -> None:
    with raises_code("shares-too-few"):
        combine([])


def test_shares_of_two_sets_are_mixed() -> None:
    with raises_code("shares-mixed"):
        combine([SHARES[0], split(KEY, TWO_OF_THREE)[1]])


def test_a_forged_share_of_the_right_set_is_found() -> None:
    """Its checksum is right and its set is right; the digest inside SLIP-39 is not."""
    real = Share.from_mnemonic(SHARES[1])
    forged = Share(
        real.identifier, real.extendable, real.iteration_exponent, real.group_index, real.group_threshold,
        real.group_count, real.index, real.member_threshold, bytes(32),
    ).mnemonic()  # fmt: skip
    with raises_code("shares-mixed"):
        combine([SHARES[0], forged])
    with raises_code("shares-mixed"):
        combine([SHARES[1], forged])


@given(st.integers(0, 32), st.sampled_from(["academic", "zero", "notaword", ""]))
def test_a_wrong_word_is_found(place: int, word: str) -> None:
    words = SHARES[0].split()
    if words[place] == word:
        return
    words[place] = word
    with raises_code("share-malformed"):
        combine([" ".join(words), SHARES[1]])


@pytest.mark.parametrize("text", ["", "abandon " * 24, "x" * 5000, "академик " * 33])
def test_what_is_no_share_is_named(text: str) -> None:
    with raises_code("share-malformed"):
        combine([SHARES[0], text])


def test_a_share_of_another_length_is_none_of_ours() -> None:
    from shamir_mnemonic import generate_mnemonics

    [short] = generate_mnemonics(1, [(2, 3)], bytes(16))
    with raises_code("share-malformed"):
        combine(short[:2])


@pytest.mark.parametrize("text", ["2", "1-of-3", "3-of-2", "2-of-17", "2 of 3", "02-of-03", "-of-", ""])
def test_schemes_that_are_none(text: str) -> None:
    with raises_code("shares-scheme"):
        parse_scheme(text)


def test_a_scheme_reads_as_it_is_written() -> None:
    assert str(parse_scheme("2-of-3")) == "2-of-3"


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_only_a_key_of_ours_is_split(length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        split(bytes(length), TWO_OF_THREE)
