"""Any text, made fit to be printed: what has no glyph, or steers its reader, stands as its number.

The rules: a print shows every character that is on record, or says which one it could not show, as ⟨U+4E2D⟩, for a page
of empty boxes looks like words withheld. Characters that turn or hide text (Unicode Technical Report 36, "Bidirectional
Text Spoofing") are shown by number too: the direction of a text comes from its first letter with one (Unicode Standard
Annex 9, rules P2 and P3). Digits, letters and marks stay as they are: text is never normalised.

>>> printable("abc\\u202etxt.exe").text
'abc⟨U+202E⟩txt.exe'
"""

from __future__ import annotations

import json
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import Literal

from fieldkit.assets import resource

_BREAK_AFTER = 40
"""Letters without a space after which a line may be broken, so that no word runs off the page."""
_ZERO_WIDTH_SPACE = "\u200b"
_JOINERS = "\u200c\u200d"
"""Persian, Burmese and others are not written right without these two."""


@dataclass(frozen=True, slots=True)
class Printable:
    """``direction`` is that of the first letter that has one; ``unshown`` counts the characters shown as numbers."""

    text: str
    direction: Literal["ltr", "rtl"]
    unshown: int

    def to_data(self) -> dict[str, str]:
        """As the templates read it."""
        return {"t": self.text, "d": self.direction}


def printable(text: str) -> Printable:
    """``text`` with every character that cannot be shown written as its number; line ends stay."""
    pieces, unshown, run = [], 0, 0
    for one in text.replace("\r\n", "\n"):
        if one == "\n" or one == " ":
            pieces.append(one)
            run = 0
            continue
        shown = one if _shown(one) else f"⟨U+{ord(one):04X}⟩"
        unshown += shown is not one
        run += len(shown)
        if run > _BREAK_AFTER and not unicodedata.combining(one):
            pieces.append(_ZERO_WIDTH_SPACE)
            run = len(shown)
        pieces.append(shown)
    return Printable("".join(pieces), _direction(text), unshown)


def _shown(one: str) -> bool:
    if one in _JOINERS:
        return True
    if unicodedata.category(one)[0] == "C":
        return False
    starts, ends = _covered()
    at = bisect_right(starts, ord(one)) - 1
    return at >= 0 and ord(one) <= ends[at]


def _direction(text: str) -> Literal["ltr", "rtl"]:
    for one in text:
        kind = unicodedata.bidirectional(one)
        if kind == "L":
            return "ltr"
        if kind in ("R", "AL"):
            return "rtl"
    return "ltr"


@cache
def _covered() -> tuple[list[int], list[int]]:
    """First and last code points of each stretch that the bundled faces have glyphs for (a test makes the file anew
    from the faces and compares)."""
    spans = json.loads(resource("typst", "coverage.json").read_text(encoding="ascii"))
    return [span[0] for span in spans], [span[1] for span in spans]
