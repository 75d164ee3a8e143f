"""The pages of help, one file for each screen and language below ``resources/help``.

A page begins with ``# title`` and one paragraph that says what the place is for. Then come the four sections
``## safe``, ``## verbs``, ``## wrong`` and ``## keys``, a paragraph a line. A line ``[Context|Words] explanation``
explains a button by the words that stand on it in the language of the screen: ``Words`` is what ``Context`` hands to
``tr``, and a test fails when no such button is there any more. In ``keys``, the key stands before the first colon.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCoreApplication

from fieldkit.assets import resource
from ui.text import isolated

SECTIONS = ("safe", "verbs", "wrong", "keys")
_BUTTON = re.compile(r"\[(\w+)\|([^\]]+)\] (.+)")
_on_the_screen = QCoreApplication.translate
"""The words of a button as they are translated: they were collected where the button is made, not here."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph; ``name`` is the button or key that it explains, empty where it explains none."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class HelpPage:
    """``sections`` in the order of ``SECTIONS``."""

    title: str
    purpose: str
    sections: tuple[tuple[str, tuple[Line, ...]], ...]


@cache
def source(page: str, language: str) -> str:
    """The file as it is.

    :raises OSError: there is no such page.
    """
    return resource("help", language, f"{page}.txt").read_text(encoding="utf-8")


def buttons(text: str) -> list[tuple[str, str]]:
    """Every button that a page explains: its context and its English words."""
    found = (_BUTTON.fullmatch(line) for line in text.splitlines())
    return [(one.group(1), one.group(2)) for one in found if one]


def read(page: str, language: str) -> HelpPage:
    """A page in a language, with the words of its buttons as the screens say them now."""
    title, purpose, *rest = (line for line in source(page, language).splitlines() if line.strip())
    sections: dict[str, list[Line]] = {}
    for line in rest:
        if line.startswith("## "):
            sections[line[3:]] = []
        else:
            section, lines = list(sections.items())[-1]
            lines.append(_key(line) if section == "keys" else _line(line))
    return HelpPage(title.removeprefix("# "), purpose, tuple((name, tuple(said)) for name, said in sections.items()))


def _line(text: str) -> Line:
    button = _BUTTON.fullmatch(text)
    return Line(_on_the_screen(button[1], button[2]), button[3]) if button else Line("", text)


def _key(text: str) -> Line:
    key, _, said = text.partition(": ")
    return Line(isolated(key), said)
