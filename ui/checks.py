"""A report's checks in the language of the person at the screen.

A check's code says what was asked; what came out (its detail) is quoted from the report as it stands there, because the
report is what gets signed and saved.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fieldkit.verify.report import Check
from ui.text import isolated


def status_word(status: str) -> str:
    """How a check came out."""
    words = {
        "pass": QCoreApplication.translate("Checks", "Passed"),
        "ask": QCoreApplication.translate("Checks", "To ask"),
        "fail": QCoreApplication.translate("Checks", "Failed"),
        "not-checked": QCoreApplication.translate("Checks", "Not checked"),
    }
    return words[status]


def check_title(check: Check) -> str:
    """What was asked; the report's own words where this table does not know them."""
    known = _titles().get(check.title)
    if known is not None:
        return known
    if check.code == "openssl-differs":
        return QCoreApplication.translate("Checks", "Two tools came to two results about a signature")
    plain, bracket, part = check.title.partition(" (")
    return f"{_titles().get(plain, plain)}{bracket}{part}"


def fact_label(label: str) -> str:
    """What a fact in a report is; the report's own word where this table does not know it."""
    words = {
        "Signer": QCoreApplication.translate("Checks", "Signer"),
        "Claimed sealing time": QCoreApplication.translate("Checks", "Sealed, as claimed"),
        "Certificate": QCoreApplication.translate("Checks", "Certificate"),
        "Reason": QCoreApplication.translate("Checks", "Reason"),
        "Next": QCoreApplication.translate("Checks", "What to do"),
        "Tip": QCoreApplication.translate("Checks", "Last line"),
    }
    return words.get(label, isolated(label))


def _titles() -> dict[str, str]:
    return {**_of_bundles(), **_of_vaults()}


def _of_bundles() -> dict[str, str]:
    return {
        "The lead signed this bundle": QCoreApplication.translate("Checks", "The lead signed this bundle"),
        "The announcement binds the sender to this bundle": QCoreApplication.translate(
            "Checks", "The announcement binds the sender to this bundle"
        ),
        "Every part arrived as it was sealed": QCoreApplication.translate(
            "Checks", "Every part arrived as it was sealed"
        ),
        "It was meant for this headquarters": QCoreApplication.translate(
            "Checks", "It was meant for this headquarters"
        ),
        "No bundle before this one is missing": QCoreApplication.translate(
            "Checks", "No bundle before this one is missing"
        ),
        "The files bear the bundle's own id": QCoreApplication.translate(
            "Checks", "The files bear the bundle's own id"
        ),
        "Nothing is missing and nothing was added": QCoreApplication.translate(
            "Checks", "Nothing is missing and nothing was added"
        ),
        "Every entry is signed by the person who made it": QCoreApplication.translate(
            "Checks", "Every entry is signed by the person who made it"
        ),
        "Nothing inside a chain was removed or reordered": QCoreApplication.translate(
            "Checks", "Nothing inside a chain was removed or reordered"
        ),
        "Every version opens, and is committed by a line of custody": QCoreApplication.translate(
            "Checks", "Every version opens, and is committed by a line of custody"
        ),
        "Every original is the file that was collected": QCoreApplication.translate(
            "Checks", "Every original is the file that was collected"
        ),
        "Consent allows everything inside to be here": QCoreApplication.translate(
            "Checks", "Consent allows everything inside to be here"
        ),
        "The bundle's files can be read": QCoreApplication.translate("Checks", "The bundle's files can be read"),
        "Who signed it and what is inside": QCoreApplication.translate("Checks", "Who signed it and what is inside"),
        "When it was signed": QCoreApplication.translate("Checks", "When it was signed"),
        "Headquarters signed this receipt": QCoreApplication.translate("Checks", "Headquarters signed this receipt"),
        "The root is headquarters'": QCoreApplication.translate("Checks", "The root is headquarters'"),
        "The kit is signed under its root": QCoreApplication.translate("Checks", "The kit is signed under its root"),
        "The signer's certificate stood when the bundle arrived": QCoreApplication.translate(
            "Checks", "The signer's certificate stood when the bundle arrived"
        ),
        "The key of its month is here": QCoreApplication.translate("Checks", "The key of its month is here"),
        "No other bundle bears its id": QCoreApplication.translate("Checks", "No other bundle bears its id"),
        "The chain is the first of its vault": QCoreApplication.translate(
            "Checks", "The chain is the first of its vault"
        ),
        "No two people changed one record apart": QCoreApplication.translate(
            "Checks", "No two people changed one record apart"
        ),
        "The root in office vouches for it": QCoreApplication.translate("Checks", "The root in office vouches for it"),
        "A certificate was revoked later": QCoreApplication.translate("Checks", "A certificate was revoked later"),
        "Lines by people whose certificate was revoked": QCoreApplication.translate(
            "Checks", "Lines by people whose certificate was revoked"
        ),
    }


def _of_vaults() -> dict[str, str]:
    return {
        "The vault is as new as its head says": QCoreApplication.translate(
            "Checks", "The vault is as new as its head says"
        ),
        "Every line follows the one before and is signed": QCoreApplication.translate(
            "Checks", "Every line follows the one before and is signed"
        ),
        "Every version is what its line says": QCoreApplication.translate(
            "Checks", "Every version is what its line says"
        ),
        "The database reads without an error": QCoreApplication.translate(
            "Checks", "The database reads without an error"
        ),
        "The chain is the one that others know": QCoreApplication.translate(
            "Checks", "The chain is the one that others know"
        ),
        "A member signed this parcel": QCoreApplication.translate("Checks", "A member signed this parcel"),
        "No device wrote two histories": QCoreApplication.translate("Checks", "No device wrote two histories"),
        "The devices' clocks ran evenly": QCoreApplication.translate("Checks", "The devices' clocks ran evenly"),
        "Everyone who signed was let in by headquarters or in a line of the lead": QCoreApplication.translate(
            "Checks", "Everyone who signed was let in by headquarters or in a line of the lead"
        ),
        "Your own certificate stands": QCoreApplication.translate("Checks", "Your own certificate stands"),
        "Every part is here": QCoreApplication.translate("Checks", "Every part is here"),
        "The backup is whole and opens": QCoreApplication.translate("Checks", "The backup is whole and opens"),
        "Its laptop was not declared lost": QCoreApplication.translate("Checks", "Its laptop was not declared lost"),
        "It is a parcel, and for this lead": QCoreApplication.translate("Checks", "It is a parcel, and for this lead"),
        "The member is of this team": QCoreApplication.translate("Checks", "The member is of this team"),
        "The parcel's id is its own": QCoreApplication.translate("Checks", "The parcel's id is its own"),
        "Nothing that was erased here comes again": QCoreApplication.translate(
            "Checks", "Nothing that was erased here comes again"
        ),
        "It is the next parcel of this member": QCoreApplication.translate(
            "Checks", "It is the next parcel of this member"
        ),
        "An outside cosigner saw the same log": QCoreApplication.translate(
            "Checks", "An outside cosigner saw the same log"
        ),
        "Every checkpoint is the log's own, and its root is that of the leaves": QCoreApplication.translate(
            "Checks", "Every checkpoint is the log's own, and its root is that of the leaves"
        ),
        "Every receipt is the leaf that the log says": QCoreApplication.translate(
            "Checks", "Every receipt is the leaf that the log says"
        ),
        "No leaf that a checkpoint counts is gone": QCoreApplication.translate(
            "Checks", "No leaf that a checkpoint counts is gone"
        ),
        "The hashes that proofs are made from are those of the leaves": QCoreApplication.translate(
            "Checks", "The hashes that proofs are made from are those of the leaves"
        ),
    }
