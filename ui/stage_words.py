"""What long work is doing right now, in the words of the person at the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def stage_word(stage: str) -> str:
    """A stage as a workflow names it; empty where the work's own name says enough."""
    words = {
        "checking": QCoreApplication.translate("Stages", "Checking"),
        "checking files": QCoreApplication.translate("Stages", "Checking the files"),
        "checking lines": QCoreApplication.translate("Stages", "Checking the chain"),
        "checking originals": QCoreApplication.translate("Stages", "Checking the originals"),
        "checking versions": QCoreApplication.translate("Stages", "Checking the records"),
        "copying": QCoreApplication.translate("Stages", "Copying and reading back"),
        "decrypting": QCoreApplication.translate("Stages", "Opening"),
        "measuring": QCoreApplication.translate("Stages", "Measuring"),
        "opening files": QCoreApplication.translate("Stages", "Opening every file"),
        "reading": QCoreApplication.translate("Stages", "Reading"),
        "read-back": QCoreApplication.translate("Progress", "Reading back what was taken"),
        "reading back": QCoreApplication.translate("Stages", "Reading back"),
        "receiving": QCoreApplication.translate("Stages", "Receiving"),
        "restoring": QCoreApplication.translate("Stages", "Restoring and reading back"),
        "sealing": QCoreApplication.translate("Stages", "Sealing"),
        "taking": QCoreApplication.translate("Stages", "Taking in"),
        "writing": QCoreApplication.translate("Stages", "Writing"),
    }
    return words.get(stage, "")
