"""An excerpt shows the word that was looked for, in any script, and begins and ends where it may be cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.vault.excerpts import MOST, Excerpts
from fieldkit.vault.search import holds

LONG = "they came before dawn with trucks and horses " * 9
SHOWN = {
    "a whole line": ("R-0001\nThe village burned", "village", "The village burned"),
    "as it was typed, not where only folding finds it": ("A Kúrmuk\nB Kurmuk", "kurmuk", "B Kurmuk"),
    "folded where it stands in no other way": ("R-0001\nKúrmuk", "kurmuk", "Kúrmuk"),
    "any word of the question": ("R-0001\nat the river", "village river", "at the river"),
    "not the middle of a word": ("campfire\nfires", "fire", "fires"),
    "not the end of a burmese syllable": ("သက်\nကာ", "က", "ကာ"),
    "inside a run": ("R-0001\n他们烧毁了村庄", "村庄", "他们烧毁了村庄"),
    "arabic without its marks": ("R-0001\nالطَّائِرَات", "الطائرات", "الطَّائِرَات"),
    "the first line where nothing is found": ("R-0001\nno such word", "elsewhere", "R-0001"),
    "nothing of nothing": ("", "word", ""),
    "a question without words": ("R-0001", "?", "R-0001"),
}


@pytest.mark.parametrize(("content", "asked", "shown"), SHOWN.values(), ids=SHOWN.keys())
def test_the_line_of_the_word_is_shown(content: str, asked: str, shown: str) -> None:
    assert Excerpts(asked).of(content) == shown


@pytest.mark.parametrize("before", [LONG, "မီးရှို့ခဲ့တယ်" * 40, "他们烧毁了" * 80])
@pytest.mark.parametrize("after", ["", LONG])
def test_of_a_long_line_the_part_with_the_word_is_shown(before: str, after: str) -> None:
    part = Excerpts("Kurmuk").of(f"{before} Kurmuk {after}")
    assert "Kurmuk" in part
    assert part.startswith("…")
    assert len(part) <= MOST
    assert part.endswith("…") == bool(after)
    assert part.split()[0].strip("…") in f"{before} Kurmuk".split() or " " not in before


@given(content=st.text("aä ကို村庄ّا\n", max_size=12), asked=st.text("aä ကို村庄ّا", min_size=1, max_size=4))
def test_what_was_found_is_always_shown(content: str, asked: str) -> None:
    if holds(content, asked):
        assert Excerpts(asked).of(content) != ""
        assert any(holds(Excerpts(asked).of(content), word) for word in asked.split())
