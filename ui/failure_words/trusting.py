"""Who signed, and with which certificate, kit or receipt."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def pairs() -> dict[str, tuple[str, str]]:
    """From each code to what happened and what to do."""
    return {**_part1(), **_part2(), **_part3(), **_part4(), **_part5(), **_part6(), **_part7(), **_part8()}


def _part1() -> dict[str, tuple[str, str]]:
    return {
        "desk-not-certified": (
            QCoreApplication.translate("Messages", "The root desk has not certified this desk's key yet."),
            QCoreApplication.translate("Messages", "Take its request to the root desk, and bring the new kit here."),
        ),
        "certificate-expired": (
            QCoreApplication.translate("Messages", "The signer's certificate was not valid at that time."),
            QCoreApplication.translate("Messages", "Check the time that is claimed, and ask for a new certificate."),
        ),
        "certificate-revoked": (
            QCoreApplication.translate("Messages", "The signer's certificate was revoked."),
            QCoreApplication.translate("Messages", "Ask headquarters what was lost and since when."),
        ),
        "certificate-untrusted": (
            QCoreApplication.translate("Messages", "Headquarters does not vouch for whoever signed this."),
            QCoreApplication.translate("Messages", "Compare headquarters' words, and ask for a current kit."),
        ),
    }


def _part2() -> dict[str, tuple[str, str]]:
    return {
        "certificate-role": (
            QCoreApplication.translate("Messages", "Whoever signed this has another role, and may not sign it."),
            QCoreApplication.translate("Messages", "Ask someone with the right role to sign."),
        ),
        "certificate-malformed": (
            QCoreApplication.translate("Messages", "A certificate is damaged, or is not of the form used here."),
            QCoreApplication.translate("Messages", "Ask headquarters for a new one."),
        ),
        **dict.fromkeys(
            ("crl-malformed", "anchors-malformed"),
            (
                QCoreApplication.translate("Messages", "A file of roots or of revoked certificates is damaged."),
                QCoreApplication.translate("Messages", "Ask headquarters for it again."),
            ),
        ),
    }


def _part3() -> dict[str, tuple[str, str]]:
    return {
        "signature-invalid": (
            QCoreApplication.translate("Messages", "A signature does not match what it should have signed."),
            QCoreApplication.translate("Messages", "Keep a copy, do not rely on it, and ask the sender."),
        ),
        "signature-malformed": (
            QCoreApplication.translate("Messages", "A signature is damaged, or is not of the form used here."),
            QCoreApplication.translate("Messages", "Ask whoever sent it for the file again."),
        ),
        "signer-unknown": (
            QCoreApplication.translate("Messages", "A line is signed with a certificate that is not here."),
            QCoreApplication.translate("Messages", "Ask the team for the certificate. Lines before it still stand."),
        ),
    }


def _part4() -> dict[str, tuple[str, str]]:
    return {
        "key-certificate-mixed": (
            QCoreApplication.translate("Messages", "The certificate belongs to another key."),
            QCoreApplication.translate("Messages", "Enrol again on this laptop."),
        ),
        "key-unsuitable": (
            QCoreApplication.translate("Messages", "The key is not of the kind that can be certified here."),
            QCoreApplication.translate("Messages", "Make the request again with this program."),
        ),
        **dict.fromkeys(
            ("request-malformed", "answer-malformed"),
            (
                QCoreApplication.translate(
                    "Messages", "The request or certificate file is damaged, or is another file."
                ),
                QCoreApplication.translate("Messages", "Make the file again, or fetch it again."),
            ),
        ),
    }


def _part5() -> dict[str, tuple[str, str]]:
    return {
        "answer-other-request": (
            QCoreApplication.translate(
                "Messages", "This certificate answers another request, not the newest one of this vault."
            ),
            QCoreApplication.translate(
                "Messages", "Give headquarters the newest request, and take in the answer to it."
            ),
        ),
        "request-other-team": (
            QCoreApplication.translate("Messages", "The request is for another team. Nothing was signed."),
            QCoreApplication.translate("Messages", "Ask that team's lead."),
        ),
        "authority-other-team": (
            QCoreApplication.translate("Messages", "The team's authority that came with it is another team's."),
            QCoreApplication.translate("Messages", "Ask headquarters for the certificate again."),
        ),
    }


def _part6() -> dict[str, tuple[str, str]]:
    return {
        "kit-mixed": (
            QCoreApplication.translate("Messages", "The kit holds certificates of another team or role."),
            QCoreApplication.translate("Messages", "Ask headquarters for it again."),
        ),
        "kit-older": (
            QCoreApplication.translate("Messages", "This kit is not newer than the one in use."),
            QCoreApplication.translate("Messages", "Go on with the kit in use."),
        ),
        "kit-other-deployment": (
            QCoreApplication.translate("Messages", "The kit is for another headquarters or team."),
            QCoreApplication.translate("Messages", "Ask headquarters for your own."),
        ),
    }


def _part7() -> dict[str, tuple[str, str]]:
    return {
        "kit-other-root": (
            QCoreApplication.translate("Messages", "The kit is not under the root of this vault's headquarters."),
            QCoreApplication.translate("Messages", "Keep the kit in use, and compare the words with headquarters."),
        ),
        "receipt-malformed": (
            QCoreApplication.translate("Messages", "The receipt is damaged, or is another file."),
            QCoreApplication.translate("Messages", "Remove nothing, and ask headquarters for the receipt again."),
        ),
        "receipt-other-bundle": (
            QCoreApplication.translate("Messages", "The receipt names other bytes than were sealed here."),
            QCoreApplication.translate("Messages", "Keep it, remove nothing, and ask headquarters."),
        ),
    }


def _part8() -> dict[str, tuple[str, str]]:
    return {
        "receipt-other-receiver": (
            QCoreApplication.translate("Messages", "The receipt is signed by someone to whom this was not sent."),
            QCoreApplication.translate("Messages", "Keep it, remove nothing, and ask headquarters."),
        ),
        **dict.fromkeys(
            ("receipt-list-broken", "receipt-list-malformed"),
            (
                QCoreApplication.translate("Messages", "The list of receipts is damaged, or does not follow on."),
                QCoreApplication.translate(
                    "Messages", "Keep every copy, and ask headquarters which receipts were given."
                ),
            ),
        ),
        **dict.fromkeys(
            ("time-stamp-malformed", "time-stamp-untrusted"),
            (
                QCoreApplication.translate(
                    "Messages", "A time-stamp is damaged, or is not by an authority that headquarters named."
                ),
                QCoreApplication.translate(
                    "Messages", "Ask headquarters which authorities it uses, and for the time-stamp again."
                ),
            ),
        ),
    }
