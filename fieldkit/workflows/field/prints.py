"""Prints of what a vault holds: exhibit list, chain of custody of one record, statement.

A print is a copy that leaves: ``printed`` is a line of custody with the digest of the file, before the file has its
name. It holds what this laptop can read and says so; identities are sealed and never in it, and what consent keeps out
of a bundle is not decided here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fieldkit import reports
from fieldkit.custody import Subject
from fieldkit.errors import UsageError
from fieldkit.ids import is_id
from fieldkit.records import Exhibit as ExhibitRecord
from fieldkit.storage.copying import keep_read_back
from fieldkit.workflows import report_print
from fieldkit.workflows.field import book, evidence, interview, owed
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.print_values import Printed
from fieldkit.workflows.values import ExhibitRow

LANGUAGES = reports.LANGUAGES
"""Languages that labels are printed in."""
_FACTS = (
    "place", "started", "ended", "language", "second_language", "interpreter", "why", "read_back", "corrections",
    "signature",
)  # fmt: skip
"""Fields of an interview that a statement prints as they are."""


def exhibits(session: FieldSession, out: Path, language: str = "en") -> Printed:
    """The list of every exhibit.

    :raises UsageError: ``file-exists``, ``print-language``.
    :raises EvidenceError: ``read-back-differs``.
    :raises EnvironmentFailure: ``print-too-long``, ``print-failed``; the disk refused, and nothing is left at ``out``.
    """
    report_print.require_new(out)
    listed = [(row, book.require(session, row.id)) for row in evidence.listing(session)]
    rows = [_exhibit(row, ExhibitRecord.from_fields(version.fields())) for row, version in listed]
    made = reports.typeset("exhibits", reports.exhibit_list(_head(session, language), sorted(rows, key=_by_code)))
    subjects = tuple(book.version_subject(version) for _, version in listed)
    return _write(session, out, made, subjects, "the exhibit list")


def _by_code(row: Mapping[str, str]) -> str:
    return row["code"]


def _exhibit(row: ExhibitRow, record: ExhibitRecord) -> dict[str, str]:
    return {
        "code": row.code, "name": row.name, "kind": row.media_type, "size": f"{row.size:,} B", "day": row.day,
        "collected": row.collected, "by": row.collected_by, "place": record.place, "description": record.description,
        "sha256": record.sha256,
    }  # fmt: skip


def custody(session: FieldSession, ident: str, out: Path, language: str = "en") -> Printed:
    """The chain of custody of one record, by code or id: an exhibit, an item, an interview.

    :raises UsageError: ``record-unknown``, and as ``exhibits``.
    :raises EvidenceError: as ``exhibits``.
    :raises EnvironmentFailure: as ``exhibits``.
    """
    report_print.require_new(out)
    version = book.require(session, book.find(session, ident))
    fields = version.fields()
    subject = {
        "code": book.code_of(session, version.record),
        "name": _text(fields, "name") or _text(fields, "number"),
        "description": _text(fields, "description"),
        "sha256": _text(fields, "sha256"),
    }
    lines = [
        {
            "time": line.time, "act": line.act, "person": line.person, "device": line.device, "detail": line.detail,
            "line": f"{line.seq}  {line.chain}",
        }
        for line in reversed(evidence.custody_of(session, version.record))
    ]  # fmt: skip
    made = reports.typeset("custody", reports.custody_report(_head(session, language), subject, lines))
    return _write(session, out, made, (book.version_subject(version),), "its chain of custody")


def statement(session: FieldSession, ident: str, out: Path, language: str = "en") -> Printed:
    """A statement: the newest version of an interview, by code or id.

    :raises UsageError: ``interview-unknown``; ``statement-draft``: it was never finalised; and as ``exhibits``.
    :raises EvidenceError: as ``exhibits``.
    :raises EnvironmentFailure: as ``exhibits``.
    """
    report_print.require_new(out)
    record = interview.find(session, ident)
    version = book.newest(session, record)
    if version is None:
        raise UsageError("statement-draft", "This interview is a draft.", "Finalise it; then it can be printed.")
    book.viewed(session, version)
    form = interview.form_of(session, version)
    facts = {
        "code": book.code_of(session, record),
        "witness-code": book.code_of(session, _text(version.fields(), "witness")),
        "interviewer": _text(version.fields(), "interviewer"),
        **{name: str(form.get(name) or "") for name in _FACTS},
        "present": ", ".join(form.get("present") or ()),
        "exhibit-codes": ", ".join(_code(session, one) for one in form.get("exhibits") or ()),
    }
    turns = [
        {name: str(turn.get(name) or "") for name in ("speaker", "time", "basis", "text", "translation")}
        for turn in form.get("turns") or ()
    ]
    data = reports.statement(_head(session, language), facts, turns, version.digest_hex)
    return _write(session, out, reports.typeset("statement", data), (book.version_subject(version),), "the statement")


def _code(session: FieldSession, ident: str) -> str:
    return book.code_of(session, ident) if is_id(ident) else ident


def _text(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def _head(session: FieldSession, language: str) -> dict[str, str]:
    if language not in reports.LANGUAGES:
        known = ", ".join(reports.LANGUAGES)
        raise UsageError("print-language", f"There is no print in {language}.", f"Choose one of: {known}.")
    tip = session.vault.tip()
    return {
        "language": language, "made": session.now_text(), "deployment": session.kit.deployment,
        "team": session.kit.team, "person": session.person, "tip": tip.digest if tip else "",
    }  # fmt: skip


def _write(session: FieldSession, out: Path, made: bytes, subjects: tuple[Subject, ...], what: str) -> Printed:
    """The line first, as for every copy that leaves; the file has its name only once it is durable."""
    digest = hashlib.sha256(made).hexdigest()
    reason, recorded = f"{what}; SHA-256 of the file {digest}", True
    for at in range(0, max(len(subjects), 1), book.SUBJECTS_PER_LINE):
        recorded &= owed.line(session, "printed", subjects[at : at + book.SUBJECTS_PER_LINE], reason)
    keep_read_back(out, made)
    return Printed(str(out), digest, len(made), recorded)
