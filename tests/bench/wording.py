"""Text in six scripts, seeded: few words stand in most texts and most words in few, as in any language."""

from __future__ import annotations

import random
from itertools import accumulate

_LETTERS = {
    "Latin": "abcdefghijklmnopqrstuvwxyz",
    "Cyrillic": "абвгдежзийклмнопрстуфхцчшщыьэюяё",
    "Arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويةأ",
    "Burmese": "",
    "Ethiopic": "".join(chr(code) for code in range(0x1200, 0x1248)),
    "Chinese": "".join(chr(code) for code in range(0x4E00, 0x59B8)),
}
_CONSONANTS = "ကခဂဃငစဆဇဈညတထဒဓနပဖဗဘမယရလဝသဟအ"
_VOWELS = ("ာ", "ိ", "ီ", "ု", "ူ", "ေ", "ဲ", "ော", "ို", "ံ")
_WORDS = 20_000


class Tongue:
    """One script: a vocabulary of 20,000 words, the n-th as frequent as 1/n."""

    def __init__(self, name: str, seed: int) -> None:
        self.name = name
        self._random = random.Random(f"{seed} {name}")
        made = dict.fromkeys(self._word() for _ in range(_WORDS))
        self._words = list(made)
        self._weights = list(accumulate(1 / (number + 1) for number in range(len(self._words))))
        self._between = "" if name == "Chinese" else " "

    def _word(self) -> str:
        if self.name == "Burmese":
            count = self._random.randint(2, 4)
            return "".join(self._random.choice(_CONSONANTS) + self._random.choice(_VOWELS) for _ in range(count))
        count = self._random.randint(2, 3) if self.name == "Chinese" else self._random.randint(3, 9)
        return "".join(self._random.choices(_LETTERS[self.name], k=count))

    def text(self, size: int) -> str:
        """About ``size`` bytes of UTF-8."""
        found, left = [], size
        while left > 0:
            words = self._random.choices(self._words, cum_weights=self._weights, k=8)
            found.append(self._between.join(words))
            left -= len(found[-1].encode("utf-8")) + 2
        return (". " if self._between else "。").join(found)

    def asked(self, count: int) -> list[str]:
        """Words of a question: half of them as often as they are said, half of them any of the vocabulary."""
        often = self._random.choices(self._words, cum_weights=self._weights, k=count // 2)
        return often + self._random.sample(self._words, count - len(often))


def tongues(seed: int = 1) -> list[Tongue]:
    """One of each script."""
    return [Tongue(name, seed) for name in _LETTERS]
