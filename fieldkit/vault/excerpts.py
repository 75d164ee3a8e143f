"""The few words around what was looked for, as they stand in a record."""

from __future__ import annotations

import re

from fieldkit.vault.search import MAX_WORDS, runs_on, touches

MOST = 120
"""Characters of an excerpt."""
_BEFORE = 40
_AFTER = 8  # letters that may belong to the last syllable of what was typed


class Excerpts:
    """Excerpts for one question. A place where a word stands as it was typed is found without folding the text, which
    takes ten times as long; where there is none, lines are folded one by one."""

    def __init__(self, question: str) -> None:
        self._touched = touches(question)
        words = question.split()[:MAX_WORDS]
        beginnings = [("" if runs_on(word) else r"(?<![^\W_])") + re.escape(word) for word in words]
        self._typed = re.compile("|".join(beginnings) or "(?!)", re.IGNORECASE)

    def of(self, content: str) -> str:
        """A line of ``content`` with a word of the question, or the part of it around the word where it is long; the
        first line where no word stands there."""
        lines = content.splitlines()
        for line in lines:
            for match in self._typed.finditer(line):
                begin = line.rfind(" ", 0, match.start()) + 1
                if self._touched(line[begin : match.end() + _AFTER]):
                    return _part(line, match.start())
        return _part(next(filter(self._touched, lines), lines[0] if lines else ""), 0)


def _part(line: str, at: int) -> str:
    """At most ``MOST`` characters of ``line``, the one at ``at`` among them; begun at a word where there are words."""
    begin = 0
    if at > MOST - _BEFORE and len(line) > MOST:
        space = line.find(" ", at - _BEFORE, at)
        begin = space + 1 if space >= 0 else at
    part = ("…" if begin else "") + line[begin:]
    return part if len(part) <= MOST else part[: MOST - 1] + "…"
