"""What arrives damaged: bundles, their parts, and what is in them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def pairs() -> dict[str, tuple[str, str]]:
    """From each code to what happened and what to do."""
    return {**_part1(), **_part2(), **_part3(), **_part4(), **_part5(), **_part6()}


def _part1() -> dict[str, tuple[str, str]]:
    return {
        **dict.fromkeys(
            (
                "zip-crc",
                "zip-directory",
                "zip-header",
                "zip-names",
                "zip-too-large",
                "zip-too-many",
                "zip-truncated",
                "bag-anchors",
                "bag-digest",
                "bag-files",
                "bag-info",
                "bag-manifest",
                "bag-missing",
                "bag-padding",
                "bag-readme",
                "bag-version",
                "bag-strange",
            ),
            (
                QCoreApplication.translate(
                    "Messages", "A part of the bundle is damaged, or holds something else than was signed."
                ),
                QCoreApplication.translate("Messages", "Set the bundle aside and ask its team."),
            ),
        ),
        **dict.fromkeys(
            ("bundle-mixed", "original-repeated"),
            (
                QCoreApplication.translate("Messages", "Parts that do not belong together stand in one bundle."),
                QCoreApplication.translate("Messages", "Set the bundle aside and ask its team."),
            ),
        ),
        **dict.fromkeys(
            (
                "version-repeated",
                "version-malformed",
                "opening-malformed",
                "opening-missing",
                "opening-moved",
                "opening-repeated",
                "opening-stray",
                "path-repeated",
                "order-malformed",
                "order-missing",
                "element-unlisted",
                "lines-truncated",
            ),
            (
                QCoreApplication.translate("Messages", "A record in the bundle does not match what was committed to."),
                QCoreApplication.translate("Messages", "Set the bundle aside and ask its team."),
            ),
        ),
    }


def _part2() -> dict[str, tuple[str, str]]:
    return {
        **dict.fromkeys(
            ("withheld-malformed", "withheld-moved", "withheld-open", "withheld-stray"),
            (
                QCoreApplication.translate(
                    "Messages", "The list of what consent keeps back does not match the bundle."
                ),
                QCoreApplication.translate("Messages", "Set the bundle aside and ask its team."),
            ),
        ),
        **dict.fromkeys(
            ("body-moved", "body-stray", "body-malformed"),
            (
                QCoreApplication.translate(
                    "Messages", "A line of custody does not have the content that belongs to it."
                ),
                QCoreApplication.translate("Messages", "Keep a copy as it is and ask headquarters."),
            ),
        ),
        **dict.fromkeys(
            ("chain-broken", "chain-gap", "chain-mixed", "chain-truncated", "line-malformed"),
            (
                QCoreApplication.translate("Messages", "The chain of custody is cut, altered or out of order."),
                QCoreApplication.translate(
                    "Messages", "Keep a copy as it is and ask headquarters. Lines before the first bad one still stand."
                ),
            ),
        ),
    }


def _part3() -> dict[str, tuple[str, str]]:
    return {
        **dict.fromkeys(
            ("chain-forked", "fork-unsigned", "fork-malformed"),
            (
                QCoreApplication.translate("Messages", "Two histories of one chain of custody are here."),
                QCoreApplication.translate("Messages", "Keep both and ask headquarters which came first."),
            ),
        ),
        **dict.fromkeys(
            ("tip-malformed", "tip-missing"),
            (
                QCoreApplication.translate("Messages", "What a chain of custody saw of another is missing or damaged."),
                QCoreApplication.translate(
                    "Messages", "Ask the team for the file of tips. Lines before it still stand."
                ),
            ),
        ),
        "other-team": (
            QCoreApplication.translate("Messages", "A chain of custody is that of another team than the signer's."),
            QCoreApplication.translate("Messages", "Set the bundle aside and ask its team."),
        ),
    }


def _part4() -> dict[str, tuple[str, str]]:
    return {
        **dict.fromkeys(
            ("head-malformed", "announcement-malformed", "bundle-id"),
            (
                QCoreApplication.translate("Messages", "The bundle's head or announcement does not read."),
                QCoreApplication.translate("Messages", "Ask the team to send it again."),
            ),
        ),
        "head-missing": (
            QCoreApplication.translate("Messages", "The bundle's head has not arrived."),
            QCoreApplication.translate("Messages", "Ask the team for the file that ends in .head.age."),
        ),
        **dict.fromkeys(
            ("head-signature", "signer-differs", "time-differs"),
            (
                QCoreApplication.translate("Messages", "The signature on the bundle's head does not hold."),
                QCoreApplication.translate("Messages", "Set the bundle aside and ask its team."),
            ),
        ),
    }


def _part5() -> dict[str, tuple[str, str]]:
    return {
        "bundle-id-reused": (
            QCoreApplication.translate(
                "Messages", "Another bundle with this id was received before: one of the two is forged."
            ),
            QCoreApplication.translate("Messages", "Set it aside and ask its signer."),
        ),
        **dict.fromkeys(
            ("age-chunk", "age-header", "age-header-mac", "age-truncated", "age-too-large", "age-armor"),
            (
                QCoreApplication.translate("Messages", "An encrypted file is damaged, altered or cut."),
                QCoreApplication.translate("Messages", "Keep it as it is, and ask the sender for it again."),
            ),
        ),
        "pair-malformed": (
            QCoreApplication.translate("Messages", "A signed pair of files is damaged, or holds more than it should."),
            QCoreApplication.translate("Messages", "Ask whoever sent it for the file again."),
        ),
    }


def _part6() -> dict[str, tuple[str, str]]:
    return {
        **dict.fromkeys(
            ("file-not-regular", "file-too-large"),
            (
                QCoreApplication.translate(
                    "Messages", "A file there is no ordinary file, or is larger than it may be."
                ),
                QCoreApplication.translate("Messages", "Ask whoever sent it for the file again."),
            ),
        ),
        "month-destroyed": (
            QCoreApplication.translate("Messages", "The key of the month that this bundle is sealed to was destroyed."),
            QCoreApplication.translate(
                "Messages", "Use what the case keeps, or ask its team to seal again what it still has."
            ),
        ),
    }
