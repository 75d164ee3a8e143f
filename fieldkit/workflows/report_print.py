"""A verification report as PDF/A: the checks with their stock commands, and the draft of a certification."""

from __future__ import annotations

import hashlib
from pathlib import Path

from fieldkit import reports
from fieldkit.errors import EvidenceError, UsageError
from fieldkit.storage.durable import write_durable
from fieldkit.verify import Report


def require_new(out: Path) -> None:
    """Asked before long work whose result goes there.

    :raises UsageError: ``file-exists``.
    """
    if out.exists():
        raise UsageError("file-exists", f"{out} is already there.", "Choose another name.")


def write(report: Report, out: Path, language: str = "en") -> str:
    """Write it, read it back; the SHA-256 of the file, hex.

    :raises UsageError: ``file-exists``.
    :raises EvidenceError: ``export-differs``.
    :raises EnvironmentFailure: ``print-too-long``, ``print-failed``; the disk refused, and nothing is left at ``out``.
    """
    require_new(out)
    head = {"language": language, "made": report.made}
    made = reports.typeset("certificate", reports.verification_certificate(head, report.to_document()))
    return keep(made, out)


def keep(made: bytes, out: Path) -> str:
    """Write a print that has just been made; the SHA-256 of the file, hex.

    :raises EvidenceError: ``export-differs``: it was written and reads back differently, and is taken away again.
    :raises EnvironmentFailure: the disk refused, and nothing is left at ``out``.
    """
    digest = hashlib.sha256(made).hexdigest()
    write_durable(out, made)
    with out.open("rb") as stream:
        if hashlib.file_digest(stream, "sha256").hexdigest() != digest:
            out.unlink()
            raise EvidenceError("export-differs", "What was written reads back differently.", "Use another disk.")
    return digest
