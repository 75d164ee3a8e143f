"""A turn in words: who speaks, how the witness knows, and the whole of it for a screen reader."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.text import clock_time

BASES = ("saw", "heard", "told", "inferred")


def speaker_word(speaker: str) -> str:
    """Who speaks in a turn."""
    if speaker == "question":
        return QCoreApplication.translate("Turns", "Question")
    return QCoreApplication.translate("Turns", "Witness")


def basis_word(basis: str) -> str:
    """How the witness knows; empty where nothing was said of it."""
    words = {
        "saw": QCoreApplication.translate("Turns", "Saw"),
        "heard": QCoreApplication.translate("Turns", "Heard"),
        "told": QCoreApplication.translate("Turns", "Was told"),
        "inferred": QCoreApplication.translate("Turns", "Inferred"),
    }
    return words.get(basis, "")


def spoken(turn: dict[str, Any]) -> str:
    """The turn as a screen reader says it."""
    parts = [speaker_word(turn["speaker"]), clock_time(turn["time"]), basis_word(turn["basis"])]
    parts += [turn["text"], turn["translation"]]
    return ", ".join(part for part in parts if part)
