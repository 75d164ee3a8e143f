"""Search as people of six scripts type: folded alike, found side by side, nothing read as syntax."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fieldkit.storage.database import Database
from fieldkit.vault.schema import bring_up_to_date
from fieldkit.vault.search import Search, holds, normalise, touches


@pytest.fixture
def search(tmp_path: Path) -> Iterator[Search]:
    database = Database(tmp_path / "case.db", bytes(32))
    bring_up_to_date(database)
    yield Search(database)
    database.close()


FOUND = {
    "latin, other accents": ("The village of Kúrmuk burned", "kurmuk"),
    "latin, a beginning": ("Janjaweed on horses", "hors"),
    "latin, sharp s and ligature": ("Straße, Œuvre", "strasse oeuvre"),
    "cyrillic, yo": ("Всё село", "все"),
    "cyrillic, ukrainian": ("Їжак біля ґанку", "їжак ганку"),
    "cyrillic, apostrophes of two kinds": ("п’ять", "п'ять"),
    "arabic, harakat": ("سَمِعْنَا الطَّائِرَات", "سمعنا الطائرات"),
    "arabic, hamza and ta marbuta": ("أحرقوا القرية", "احرقوا القريه"),
    "arabic, tatweel": ("الســـوق", "السوق"),
    "arabic, presentation forms": ("ﺳﻼﻡ", "سلام"),
    "persian letters": ("کتاب", "كتاب"),
    "arabic-indic digits": ("يوم ٢٣", "23"),
    "burmese, inside a run": ("ကျွန်တော်တို့ရွာကိုမီးရှို့ခဲ့တယ်", "ရွာ"),
    "burmese, several syllables": ("ကျွန်တော်တို့ရွာကိုမီးရှို့ခဲ့တယ်", "မီးရှို့"),
    "burmese digits": ("၁၂ ယောက်", "12"),
    "ethiopic": ("ወታደሮቹ ወደ መንደሩ መጡ", "መንደሩ"),
    "ethiopic, letters that sound alike": ("ሐይቅ ሠራዊት ዐይን ፀሐይ", "ሀይቅ ሰራዊት አይን ጸሀይ"),
    "ethiopic, word space": ("ወታደሮቹ፡ወደ፡መንደሩ", "ወደ"),
    "chinese, inside a run": ("他们烧毁了村庄", "村庄"),
    "chinese, one letter in the middle": ("他们烧毁了村庄", "村"),
    "chinese, one letter at the end": ("他们来到小村", "村"),
    "chinese, one letter and then another word": ("他们来到小村 三天", "村 三天"),
    "japanese": ("村が燃えた", "燃え"),
    "thai": ("ทหารมาถึงหมู่บ้าน", "หมู่บ้าน"),
    "khmer": ("ភូមិត្រូវបានដុត", "ត្រូវ"),
    "hindi": ("गाँव जलाया गया", "गाँव"),
    "joiners": ("می‌خواهم", "میخواهم"),
    "direction marks": ("plate \u200f12-345\u200e here", "12-345"),
}


@pytest.mark.parametrize(("content", "asked"), FOUND.values(), ids=FOUND.keys())
def test_finds(search: Search, content: str, asked: str) -> None:
    search.put("0" * 32, content)
    assert search.find(asked) == ["0" * 32]


NOT_FOUND = {
    "another burmese vowel": ("ကာ", "ကို"),
    "another hindi vowel": ("गाँव", "गीव"),
    "burmese syllables apart": ("မီး ခဲ့ ရှို့", "မီးရှို့"),
    "chinese pairs apart": ("村庄烧毁。大村", "庄大"),
    "a word that is not there": ("The village burned", "village river"),
    "the middle of a word": ("horses", "orses"),
    "punctuation alone": ("a-b", "--- !"),
}


@pytest.mark.parametrize(("content", "asked"), NOT_FOUND.values(), ids=NOT_FOUND.keys())
def test_does_not_find(search: Search, content: str, asked: str) -> None:
    search.put("0" * 32, content)
    assert search.find(asked) == []


@pytest.mark.parametrize("typed", ['"', "a OR b", "NEAR(a b)", "words:a", "a*b", "^a", "-a", '"" *', "(", "'"])
def test_nothing_typed_is_syntax(search: Search, typed: str) -> None:
    search.put("0" * 32, "other words")
    assert search.find(typed) == []


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    database = Database(tmp_path_factory.mktemp("search") / "case.db", bytes(32))
    bring_up_to_date(database)
    yield Search(database)
    database.close()


@pytest.fixture(scope="module")
def shared_many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    database = Database(tmp_path_factory.mktemp("many") / "case.db", bytes(32))
    bring_up_to_date(database)
    yield Search(database)
    database.close()


@given(text=st.text(max_size=40))
@example(text="\U00010d00\U00010d01 \U0001e900\U0001e922")  # Rohingya and Adlam: younger than FTS5's own tables
@example(text="ა Ა ŉ ǰ \u0345 \u1e9e \u3300")
def test_any_text_is_found_by_itself_with_and_without_the_index(shared: Search, text: str) -> None:
    shared.put("0" * 32, text)
    expected = ["0" * 32] if normalise(text) else []
    assert shared.find(text) == expected
    assert holds(text, text) == bool(expected)


@given(content=st.text("ab ကို村庄", max_size=12), asked=st.text("ab ကို村庄", max_size=5))
def test_with_and_without_the_index_agree(shared: Search, content: str, asked: str) -> None:
    shared.put("0" * 32, content)
    assert bool(shared.find(asked)) == holds(content, asked)


def test_dropped_words_are_gone(search: Search) -> None:
    search.put("0" * 32, "canary")
    search.drop("0" * 32)
    assert search.find("canary") == []


def test_the_record_kept_last_comes_first(search: Search) -> None:
    search.put("1" * 32, "fire fire fire")
    search.put("2" * 32, "fire " + "other " * 200)
    assert search.find("fire") == ["2" * 32, "1" * 32]
    search.put("1" * 32, "fire again")
    assert search.find("fire") == ["1" * 32, "2" * 32]
    assert search.find("fire", 1) == ["1" * 32]


@settings(max_examples=25)
@given(
    contents=st.lists(st.text("abc ", max_size=8), max_size=6),
    asked=st.text("abc ", max_size=5),
    named=st.integers(0, 3),
)
def test_pieces_named_or_not_find_the_same(shared_many: Search, contents: list[str], asked: str, named: int) -> None:
    search = shared_many
    for number in range(6):
        search.put(f"{number:032x}", contents[number] if number < len(contents) else "")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("fieldkit.vault.search._NAMED", named)
        found = search.find(asked)
    assert found == [f"{number:032x}" for number in reversed(range(len(contents))) if holds(contents[number], asked)]


@pytest.mark.parametrize("beginnings", [15, 16, 17])
def test_a_beginning_of_many_words_finds_them_all(search: Search, beginnings: int) -> None:
    for number in range(beginnings):
        search.put(f"{number:032x}", f"well wa{chr(97 + number)} other{number}")
    everything = [f"{number:032x}" for number in reversed(range(beginnings))]
    assert search.find("wa") == everything
    assert search.find("well wa") == everything
    assert search.find("wab") == [f"{1:032x}"]


def test_where_nothing_is_written_it_finds_as_well(tmp_path: Path) -> None:
    database = Database(tmp_path / "case.db", bytes(32))
    bring_up_to_date(database)
    Search(database).put("1" * 32, "the village burned")
    database.close()
    reading = Database(tmp_path / "case.db", bytes(32), read_only=True)
    assert Search(reading).find("village bur") == ["1" * 32]
    reading.close()


def test_a_record_indexed_anew_is_found_by_its_new_words_alone(search: Search) -> None:
    search.put("1" * 32, "burned")
    search.put("2" * 32, "burned")
    search.put("1" * 32, "flooded")
    assert (search.find("burned"), search.find("flooded")) == (["2" * 32], ["1" * 32])
    search.drop("2" * 32)
    assert search.find("burned") == []


@pytest.mark.parametrize(
    ("content", "touched"),
    [("The village burned", True), ("fires in the village", True), ("a campfire", False), ("村庄", False), ("", False)],
)
def test_a_line_is_touched_by_any_word_or_its_beginning(content: str, touched: bool) -> None:
    assert touches("fire village")(content) is touched
    assert not touches("- !")(content)
