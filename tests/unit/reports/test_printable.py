"""What is printed shows every character or says which one it could not show."""

from __future__ import annotations

import json
import unicodedata

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.assets import resources_dir
from fieldkit.reports.printable import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Témoin, її ґанок", "Témoin, її ґანок".replace("ანок", "анок")),
        ("شاهدة", "شاهدة"),
        ("ကျွန်ုပ်မြင်သည်", "ကျွန်ုပ်မြင်သည်"),
        ("ምን አየህ?", "ምን አየህ?"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("中", "⟨U+4E2D⟩"),
        ("abc\u202etxt.exe", "abc⟨U+202E⟩txt.exe"),
        ("a\x00b\x1b[2J", "a⟨U+0000⟩b⟨U+001B⟩[2J"),
        ("\udcff", "⟨U+DCFF⟩"),
        ("two\r\nlines\nhere", "two\nlines\nhere"),
    ],
)
def test_shown_or_named(text: str, shown: str) -> None:
    assert printable(text).text == shown


@pytest.mark.parametrize(
    ("text", "direction"), [("41 شاحنة", "rtl"), ("Truck شاحنة", "ltr"), ("12:30", "ltr"), ("", "ltr"), ("ש", "rtl")]
)
def test_the_first_letter_gives_the_direction(text: str, direction: str) -> None:
    assert printable(text).direction == direction


def test_what_could_not_be_shown_is_counted() -> None:
    assert printable("中a文").unshown == 2


@given(st.text())
def test_nothing_is_lost_and_nothing_steers(text: str) -> None:
    shown = printable(text).text
    bare = shown.replace("\u200b", "")
    for one in set(text.replace("\r\n", "\n")):
        assert one in bare or f"⟨U+{ord(one):04X}⟩" in bare
    steering = [one for one in bare if unicodedata.category(one)[0] == "C" and one not in "\n\u200c\u200d"]
    assert not steering


@given(st.text(alphabet="abcדش中", min_size=200, max_size=400))
def test_a_long_word_can_be_broken(text: str) -> None:
    assert max(len(piece) for piece in printable(text).text.split("\u200b")) <= 48


def test_the_file_of_covered_characters_is_that_of_the_bundled_faces() -> None:
    covered: set[int] = set()
    for path in resources_dir().glob("fonts/*-Regular.ttf"):
        with TTFont(path) as face:
            covered |= set(face.getBestCmap())
    spans = json.loads(resources_dir().joinpath("typst", "coverage.json").read_text(encoding="ascii"))
    assert {number for first, last in spans for number in range(first, last + 1)} == covered
