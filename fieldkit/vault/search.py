"""Search in any script.

FTS5's own tokenizer cuts Burmese and Thai at combining marks and folds neither Arabic marks nor Cyrillic yo. So a
normalised copy is indexed, and questions pass through the same function (FORMAT.md, "Search"):

- compatibility forms, case, digits of every script and letters that people write either way are folded to one
- combining marks go, except in scripts whose vowels they are (Indic, Burmese, Thai, Lao, Tibetan, Khmer)
- Burmese is cut into syllables; scripts without spaces (Chinese, Japanese, Korean, Thai, Lao, Khmer) into pairs

A question's word is found where its pieces stand side by side, the last word also as a beginning. Identities are
never indexed.

>>> normalise("Ёлка, القَرْيَة ٣")
'елка القريه 3'
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from fieldkit.errors import EnvironmentFailure
from fieldkit.storage.database import Database

_FOLDS = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ـ": "", "گ": "ك",
        "ک": "ك", "ی": "ي", "ې": "ي", "ہ": "ه", "ھ": "ه", "ۀ": "ه", "ە": "ه", "ء": "",
        "ё": "е", "ґ": "г", "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d",
        "þ": "th",
    }
)  # fmt: skip
_ETHIOPIC_ROWS = {0x1210: 0x1200, 0x1280: 0x1200, 0x1220: 0x1230, 0x12D0: 0x12A0, 0x1340: 0x1338}
"""Rows of eight Ethiopic letters that sound alike, each to the row that stands for both."""
_KEEPS_MARKS = re.compile("[\u0900-\u109f\u1780-\u17ff\ua9e0-\ua9ff\uaa60-\uaa7f]")
_BURMESE = re.compile(
    "[\u1000-\u102a\u103f\u104e](?:\u1039[\u1000-\u1021]|[\u102b-\u103e\u1056-\u1060])*"
    "(?:[\u1000-\u1021]\u103a[\u1037\u1038]*)*"
)
_UNSPACED = re.compile("[\u0e00-\u0eff\u1780-\u17d3\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]+")
MAX_WORDS = 32
"""Words of a question that are looked at."""
_NAMED = 16
"""Pieces with one beginning that are named to the index one by one."""


def normalise(text: str) -> str:
    """What is indexed for ``text``: folded pieces with single spaces between."""
    return " ".join(_pieces(text, closing=True))


def _pieces(text: str, *, closing: bool) -> Iterator[str]:
    """The pieces of a text. ``closing`` adds the last letter of a run that is cut into pairs, so that a question of
    one letter finds it there too."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_FOLDED)
    words = _BURMESE.sub(lambda match: f" {match[0]} ", folded).translate(_SPACED).split(" ")
    for word in words:
        if word and _UNSPACED.search(word):
            yield from _cut(word, closing)
        elif word:
            yield word


def _cut(word: str, closing: bool) -> Iterator[str]:
    for run in re.split(f"({_UNSPACED.pattern})", word):
        if _UNSPACED.fullmatch(run):
            yield from _pairs(run, closing)
        elif run:
            yield run


class _Table(dict[int, str]):
    """A table for ``str.translate`` that works out a letter the first time it meets it: texts are long, and the letters
    in them are few."""

    def __init__(self, rule: Callable[[str], str]) -> None:
        super().__init__()
        self._rule = rule

    def __missing__(self, code: int) -> str:
        self[code] = found = self._rule(chr(code))
        return found


def _fold(char: str) -> str:
    """One letter or digit, folded; formatting characters (joiners, directions, soft hyphens) go."""
    category = unicodedata.category(char)
    if category == "Cf":
        return ""
    if category == "Nd":
        return str(unicodedata.digit(char))
    row = _ETHIOPIC_ROWS.get(ord(char) & ~7)
    if row is not None:
        return chr(row + (ord(char) & 7))
    if _KEEPS_MARKS.match(char):
        return char
    plain = "".join(one for one in unicodedata.normalize("NFD", char.translate(_FOLDS)) if not _is_mark(one))
    return unicodedata.normalize("NFC", plain).translate(_FOLDS)


def _is_mark(char: str) -> bool:
    return unicodedata.category(char).startswith("M")


def _space_unless_word(char: str) -> str:
    """Words are runs of letters, digits and marks; ``\\w`` would cut Burmese, Thai and Hindi at their vowels."""
    category = unicodedata.category(char)
    return char if category[0] in "LNM" or category == "Co" else " "


_FOLDED, _SPACED = _Table(_fold), _Table(_space_unless_word)


def _pairs(run: str, closing: bool) -> Iterator[str]:
    yield from (run[i : i + 2] for i in range(len(run) - 1))
    if closing or len(run) == 1:
        yield run[-1]


def _phrases(text: str) -> Iterator[tuple[str, bool]]:
    """Each word of a question as its pieces, and whether it is a beginning: the last word is, and so is a word of one
    piece in a script without spaces."""
    words = text.split()[:MAX_WORDS]
    for number, word in enumerate(words, 1):
        pieces = list(_pieces(word, closing=False))
        if pieces:
            alone = len(pieces) == 1 and _UNSPACED.fullmatch(pieces[0]) is not None
            yield " ".join(pieces), alone or number == len(words)


def question(text: str, spelled: Callable[[str], list[str] | None] = lambda beginning: None) -> str:
    """The FTS5 question for what a person typed; empty where it holds no letter or digit, or nothing can be found. Only
    quoted pieces reach FTS5, so that nothing typed is read as its syntax.

    :param spelled: the pieces in the index with a beginning, or None where they are too many to be named.
    """
    asked = []
    for phrase, begins in _phrases(text):
        before, _, beginning = phrase.rpartition(" ")
        pieces = spelled(beginning) if begins else [beginning]
        if pieces is None:
            asked.append(f'"{phrase}"*')
        elif pieces:
            asked.append("(" + " OR ".join(f'"{f"{before} {piece}".strip()}"' for piece in pieces) + ")")
        else:
            return ""
    return " AND ".join(asked)


def runs_on(word: str) -> bool:
    """Whether words in the script of ``word`` stand side by side without a space between."""
    return _UNSPACED.match(word) is not None or _BURMESE.match(word) is not None


def holds(content: str, text: str) -> bool:
    """Whether ``content`` would be found by the question ``text``, without an index."""
    pieces = f" {normalise(content)} "
    phrases = list(_phrases(text))
    return bool(phrases) and all(f" {phrase}" + ("" if begins else " ") in pieces for phrase, begins in phrases)


def touches(text: str) -> Callable[[str], bool]:
    """A test for contents: whether one word of the question ``text``, or its beginning, stands in them."""
    phrases = [f" {phrase}" for phrase, _ in _phrases(text)]

    def touched(content: str) -> bool:
        pieces = f" {normalise(content)}"
        return any(phrase in pieces for phrase in phrases)

    return touched


class Search:
    """The full-text index over a normalised copy, and the place in it of each record: FTS5 alone would read every text
    to find one record's."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, record: str, text: str) -> None:
        """Index a record anew; it is then the newest."""
        self.drop(record)
        self._db.execute("INSERT INTO search (record, words) VALUES (?,?)", (record, normalise(text)))
        self._db.execute("INSERT INTO indexed VALUES (?, last_insert_rowid())", (record,))

    def drop(self, record: str) -> None:
        """Take a record out, its words included (secure-delete is on)."""
        found = self._db.one("SELECT position FROM indexed WHERE record = ?", (record,))
        if found is not None:
            self._db.execute("DELETE FROM search WHERE rowid = ?", found)
            self._db.execute("DELETE FROM indexed WHERE record = ?", (record,))

    def find(self, text: str, most: int = 200) -> list[str]:
        """Record ids that hold every word, the last one as a beginning; at most ``most``, the last kept first."""
        asked = question(text, self._spelled)
        if not asked:
            return []
        sql = "SELECT record FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"
        return [row[0] for row in self._db.all(sql, (asked, most))]

    def _spelled(self, beginning: str) -> list[str] | None:
        """The pieces in the index that begin so; None where they are many. FTS5 gathers every place of a beginning
        before it gives the first record, and the newest records of named pieces at once (decision 0054). Where nothing
        may be written (salvage), not even into memory, they are not named."""
        try:
            self._db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.piece USING fts5vocab(main, search, instance)")
        except EnvironmentFailure:
            return None
        found: list[str] = []
        after = beginning
        while row := self._db.all("SELECT term FROM temp.piece WHERE term >= ? LIMIT 1", (after,)):
            piece = row[0][0]
            if not piece.startswith(beginning):
                break
            if len(found) == _NAMED:
                return None
            found.append(piece)
            after = piece + "\x01"
        return found
