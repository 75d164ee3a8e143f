"""Find the one record that a person means: by its code, however it is typed, or by words in any script."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldkit.records import Consent
from fieldkit.workflows.field import book, note_drafts, search
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import SearchHit

SHOWN = 12
_CODE = re.compile(r"([a-zA-Z]?)[-\s]?0*([0-9]{1,6})")
_OPENED = ("interview", "exhibit", "actor", "event", "witness", "alert")
"""Kinds that have a place of their own; a consent stands for its witness."""


def jump(session: FieldSession, text: str, most: int = SHOWN) -> tuple[SearchHit, ...]:
    """The records that ``text`` may mean, the likeliest first: those of that code (``r12``, ``R-0012``, ``12``), then
    those that hold its words, the one kept last first. Each is named once."""
    found: dict[str, SearchHit] = {}
    if text.strip():
        for hit in (*_by_code(session, text), *search.search(session, text, most)):
            one = _openable(session, hit)
            if one is not None:
                found.setdefault(one.id, one)
    return tuple(found.values())[:most]


def _by_code(session: FieldSession, text: str) -> Iterator[SearchHit]:
    typed = _CODE.fullmatch(text.strip())
    if typed is None:
        return
    letter, number = typed[1].upper(), typed[2]
    drafts = [(one.record, "interview", one.code) for one in book.drafts(session)]
    drafts += [(one.record, one.kind, one.code) for one in note_drafts.listing(session)]
    for record, kind, code in drafts:
        prefix, _, digits = code.rpartition("-")
        if digits == number.zfill(4) and letter in ("", prefix[-1:]):
            yield SearchHit(record, kind, code, "")
    for record, kind, code in session.vault.versions.coded(f"{letter or '_'}-{number.zfill(4)}"):
        version = book.newest(session, record)
        excerpt = search.first_line(version) if version is not None else ""
        yield SearchHit(record, kind, code, excerpt)


def _openable(session: FieldSession, hit: SearchHit) -> SearchHit | None:
    if hit.kind in _OPENED:
        return hit
    version = book.newest(session, hit.id) if hit.kind == "consent" else None
    if version is None:
        return None
    witness = Consent.from_fields(version.fields()).witness
    known = session.vault.versions.kind_and_code(witness)
    return SearchHit(witness, "witness", known[1], hit.excerpt) if known else None
