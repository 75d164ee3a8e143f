"""Prints: what is on record as PDF/A, set by typst from templates of our own and data that is never markup.

``printable`` makes any text fit to be printed, ``typesetting`` runs the typesetter in a process of its own with limits,
``documents`` says what each print holds. Nothing here reads a vault, and nothing here writes a file.
"""

from __future__ import annotations

from fieldkit.reports.documents import (
    LANGUAGES,
    custody_report,
    exhibit_list,
    statement,
    verification_certificate,
)
from fieldkit.reports.typesetting import typeset

__all__ = ["LANGUAGES", "custody_report", "exhibit_list", "statement", "typeset", "verification_certificate"]
