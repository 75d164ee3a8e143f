"""Prints that could not be made."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def pairs() -> dict[str, tuple[str, str]]:
    """From each code to what happened and what to do."""
    return {
        "print-too-long": (
            QCoreApplication.translate("Messages", "There is more to print than this laptop can set on pages."),
            QCoreApplication.translate("Messages", "Print single statements or exhibits instead."),
        ),
        "print-failed": (
            QCoreApplication.translate("Messages", "The print could not be made. No file was written."),
            QCoreApplication.translate("Messages", "Try again; if it fails again, report the problem."),
        ),
        "statement-draft": (
            QCoreApplication.translate("Messages", "A draft is not printed: it is no statement yet."),
            QCoreApplication.translate("Messages", "Finalise the interview, then print it."),
        ),
    }
