"""Search in any script.

FTS5's own tokenizer cuts Burmese and Thai at combining marks and folds neither Arabic marks nor Cyrillic yo. So a
normalised copy is indexed, and questions pass through the same function: marks stripped, letters folded, Burmese cut
into syllables, Chinese, Japanese and Thai into pairs of characters. Identities are never indexed.
"""

from __future__ import annotations

import re
import unicodedata

from fieldkit.storage.database import Database

_FOLDS = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ـ": "", "گ": "ك",
        "ک": "ك", "ی": "ي",
        "ё": "е", "ґ": "г", "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "ı": "i",
    }
)  # fmt: skip
_BURMESE = re.compile(r"[\u1000-\u102a\u103f\u104e](?:\u1039[\u1000-\u1021]|[\u102b-\u103e\u1056-\u1060])*"
                      r"(?:[\u1000-\u1021]\u103a[\u1037\u1038]*)*")  # fmt: skip
_PAIRED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_WORD = re.compile(r"\w+")
_MAX_RESULTS = 200


def normalise(text: str) -> str:
    """What is indexed for ``text``, and what a question becomes: folded words with single spaces between."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_FOLDS)
    spaced = _BURMESE.sub(lambda match: f" {match[0]} ", folded)
    spaced = _PAIRED.sub(lambda match: f" {_pairs(match[0])} ", spaced)
    plain = "".join(_strip(char) for char in unicodedata.normalize("NFD", spaced))
    return " ".join(_WORD.findall(unicodedata.normalize("NFC", plain).translate(_FOLDS)))


def _strip(char: str) -> str:
    """Combining marks go, except in scripts whose vowels they are (Burmese, Indic, Thai)."""
    if unicodedata.combining(char) and not "\u0900" <= char <= "\u109f":
        return ""
    return char


def _pairs(run: str) -> str:
    return " ".join(run[i : i + 2] for i in range(max(1, len(run) - 1)))


class Search:
    """The full-text index over a normalised copy."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, record: str, text: str) -> None:
        """Index a record anew."""
        self.drop(record)
        self._db.execute("INSERT INTO search (record, words) VALUES (?,?)", (record, normalise(text)))

    def drop(self, record: str) -> None:
        """Take a record out, its words included (secure-delete is on)."""
        self._db.execute("DELETE FROM search WHERE record = ?", (record,))

    def find(self, text: str) -> list[str]:
        """Record ids that hold every word, the last one as a beginning; at most 200, best first."""
        words = normalise(text).split(" ")
        if not words or not words[0]:
            return []
        quoted = [f'"{word}"' for word in words]
        query = " ".join([*quoted[:-1], quoted[-1] + "*"])
        sql = "SELECT record FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?"
        return [row[0] for row in self._db.all(sql, (query, _MAX_RESULTS))]
