"""A verification report as PDF/A: the checks with their stock commands, and the draft of a certification."""

from __future__ import annotations

from pathlib import Path

from fieldkit import reports
from fieldkit.errors import UsageError
from fieldkit.storage.copying import keep_read_back
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
    :raises EvidenceError: ``read-back-differs``.
    :raises EnvironmentFailure: ``print-too-long``, ``print-failed``; the disk refused, and nothing is left at ``out``.
    """
    require_new(out)
    head = {"language": language, "made": report.made}
    made = reports.typeset("certificate", reports.verification_certificate(head, report.to_document()))
    return keep_read_back(out, made)
