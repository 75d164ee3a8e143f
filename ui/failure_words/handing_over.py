"""Parcels between a member and a lead, slips, and review."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def pairs() -> dict[str, tuple[str, str]]:
    """From each code to what happened and what to do."""
    return {
        "nothing-to-give": (
            QCoreApplication.translate("Messages", "The lead has everything already."),
            QCoreApplication.translate("Messages", "Finalise an interview or add evidence."),
        ),
        "role-member": (
            QCoreApplication.translate("Messages", "A lead seals bundles for headquarters and gives no parcels."),
            QCoreApplication.translate("Messages", "Seal a bundle under Bundles."),
        ),
        "parcel-changed": (
            QCoreApplication.translate("Messages", "The parcel changed while it was taken. Nothing of it was kept."),
            QCoreApplication.translate("Messages", "Copy it again from the member's stick, then take it in."),
        ),
        "no-parcel": (
            QCoreApplication.translate("Messages", "No parcel was taken yet, so there is no slip to write."),
            QCoreApplication.translate("Messages", "Take a parcel in first."),
        ),
        "not-for-review": (
            QCoreApplication.translate("Messages", "Only finalised interviews and exhibits are reviewed."),
            QCoreApplication.translate("Messages", "Choose one of those that wait."),
        ),
        "sealed-already": (
            QCoreApplication.translate("Messages", "This version is in a sealed bundle already."),
            QCoreApplication.translate("Messages", "Ask its author for a corrected version."),
        ),
    }
