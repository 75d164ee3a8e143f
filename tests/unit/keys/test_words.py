"""Words and passphrases."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.digest import Digest, sha256
from fieldkit.keys import passphrases, words
from fieldkit.keys.passphrases import generate, passphrase_bytes, require_strong
from fieldkit.keys.words import FINGERPRINT_WORDS, WORD_COUNT, fingerprint_words, same_words, word_list
from tests.unit.keys.material import raises_code


def test_the_list_is_whole_sorted_and_without_repeats() -> None:
    listed = word_list()
    assert len(listed) == len(set(listed)) == WORD_COUNT
    assert list(listed) == sorted(listed)


def test_eight_words_carry_at_least_80_bits() -> None:
    assert WORD_COUNT**FINGERPRINT_WORDS > 2**103


def test_words_of_a_known_digest_do_not_change() -> None:
    spoken = " ".join(fingerprint_words(sha256(b"fieldkit")))
    assert spoken == "arguable deeply peroxide smog unfair mandarin plop sadly"


@given(st.binary(min_size=32, max_size=32))
def test_words_spell_the_digest_in_base_7776(raw: bytes) -> None:
    spoken = fingerprint_words(raw.hex())
    assert spoken == fingerprint_words(Digest(raw.hex()))
    value = sum(word_list().index(word) * WORD_COUNT**place for place, word in enumerate(spoken))
    assert value == int.from_bytes(raw[:16], "big") % WORD_COUNT**FINGERPRINT_WORDS


def test_words_are_compared_whatever_the_case_and_spacing() -> None:
    spoken = fingerprint_words("ab" * 32)
    assert same_words("  " + "   ".join(spoken).upper(), spoken)
    assert not same_words(" ".join(spoken[:-1]), spoken)


@pytest.mark.parametrize("content", [None, b"abacus\n"])
def test_a_missing_or_altered_list_is_noticed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "eff-large.txt").write_bytes(content)
    monkeypatch.setattr(words, "resource", lambda *_: tmp_path / "eff-large.txt")
    with raises_code("words-damaged"):
        word_list.__wrapped__()


def test_generated_passphrases_are_words_of_the_list_and_strong() -> None:
    listed = set(word_list())
    made = {generate() for _ in range(50)}
    assert len(made) == 50
    for one in made:
        assert len(one.split(" ")) == 6
        assert set(one.split(" ")) <= listed
        require_strong(one)


@pytest.mark.parametrize("count", [4, 21])
def test_too_few_or_many_words_are_refused(count: int) -> None:
    with raises_code("passphrase-words"):
        generate(count)


def test_a_passphrase_that_came_out_short_is_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter(["aid", "ace", "act", "add", "age"] + ["ability"] * 5)
    monkeypatch.setattr("secrets.choice", lambda _: next(drawn))
    monkeypatch.setattr(passphrases, "MINIMUM_CHARACTERS", 20)
    assert generate(5) == "ability ability ability ability ability"
    drawn = iter(["aid", "ace", "act", "ages", "ages"])
    assert len(generate(5)) == 21
    monkeypatch.setattr(passphrases, "MINIMUM_CHARACTERS", 21)
    drawn = iter(["aid", "ace", "act", "ages", "ages"])
    assert len(generate(5)) == 21


@pytest.mark.parametrize("text", ["abcdef" + "a" * 9, "abcdef" + "a" * 1018])
def test_the_least_and_the_most_of_a_passphrase(text: str) -> None:
    require_strong(text)
    assert passphrase_bytes(text) == text.encode()


@pytest.mark.parametrize("text", ["abcdef" + "a" * 8, "abcdef" + "a" * 1019, "abcde" + "a" * 20])
def test_just_beyond_them(text: str) -> None:
    with raises_code("passphrase-weak"):
        require_strong(text)


@pytest.mark.parametrize("text", ["short", "a" * 14, "a" * 40, "abab" * 10, "x1" * 600])
def test_weak_passphrases_are_refused(text: str) -> None:
    with raises_code("passphrase-weak"):
        require_strong(text)


def test_bytes_that_are_not_text_open_nothing() -> None:
    with raises_code("passphrase-wrong"):
        passphrase_bytes(b"\xff\xfe")
    with raises_code("passphrase-wrong"):
        passphrase_bytes("\ud800")
    with raises_code("passphrase-wrong"):
        passphrase_bytes("x" * 1025)
    assert passphrase_bytes("café") == passphrase_bytes(bytearray("cafe\u0301".encode())) == "café".encode()
