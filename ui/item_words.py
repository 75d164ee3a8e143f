"""Fields of a thing that was found, in the words of the person at the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def field_word(name: str) -> str:
    """What is asked."""
    words = {
        "number": QCoreApplication.translate("Item", "Number on the label"),
        "description": QCoreApplication.translate("Item", "What it is"),
        "seal": QCoreApplication.translate("Item", "Seal number"),
        "container": QCoreApplication.translate("Item", "What it lies in"),
        "place": QCoreApplication.translate("Item", "Where it was found"),
        "found": QCoreApplication.translate("Item", "When it was found"),
        "finder": QCoreApplication.translate("Item", "Who found it"),
        "note": QCoreApplication.translate("Item", "Notes"),
        "photos": QCoreApplication.translate("Item", "Photos that show it"),
    }
    return words[name]


def field_hint(name: str) -> str:
    """An example, or what to beware of."""
    words = {
        "description": QCoreApplication.translate("Item", "Size, colour, marks; no judgement"),
        "container": QCoreApplication.translate("Item", "Paper bag, box, tube"),
        "finder": QCoreApplication.translate("Item", "A pseudonym or a role, no name"),
    }
    return words.get(name, "")
