"""The receipt's folder: what is in it, and for which time."""

from __future__ import annotations

from datetime import datetime

from fieldkit.digest import sha256
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.certificates import make_crl
from fieldkit.keys.kit_contents import PinnedAuthority
from fieldkit.keys.words import fingerprint_words
from fieldkit.receipts import FOLDER_NAMES, Receipt, make_receipt, write_folder_files
from fieldkit.receipts.timestamps import Token
from tests.unit.keys.material import DAY, NOW, Headquarters


def _received(hq: Headquarters) -> Receipt:
    return make_receipt(
        "received",
        id="0b" * 16,
        bundle="0a" * 16,
        head=sha256(b""),
        parts=(),
        tips=(),
        outcome="received",
        trust=3,
        signer=hq.signers["intake"],
        at=NOW,
    )


def _token(time: datetime) -> Token:
    return Token(time, PinnedAuthority("Clock tower", (Headquarters().root.certificate,)), b"a token")


def test_the_four_files(hq: Headquarters) -> None:
    receipt = _received(hq)
    files = write_folder_files(receipt, hq.anchors)
    assert tuple(files) == FOLDER_NAMES
    assert (files["receipt.json"], files["receipt.p7s"]) == (receipt.json, receipt.p7s)
    assert TrustAnchors.from_pem(files["roots-and-crls.pem"]).roots == hq.anchors.roots


def test_the_lists_are_those_current_at_the_time(hq: Headquarters) -> None:
    later = make_crl(hq.root, NOW + DAY, NOW + 9 * DAY)
    anchors = hq.anchors.with_crls([later])
    then = TrustAnchors.from_pem(write_folder_files(_received(hq), anchors)["roots-and-crls.pem"])
    assert set(then.crls) == {hq.root_crl, hq.team_crl}
    with_token = write_folder_files(_received(hq), anchors, [_token(NOW + 2 * DAY)])
    assert set(TrustAnchors.from_pem(with_token["roots-and-crls.pem"]).crls) == {later, hq.team_crl}


def test_the_readme_says_whose_word_the_time_is(hq: Headquarters) -> None:
    words = " ".join(fingerprint_words(sha256(hq.root.certificate)))
    plain = write_folder_files(_received(hq), hq.anchors)["readme.txt"].decode()
    token = write_folder_files(_received(hq), hq.anchors, [_token(NOW + DAY)])["readme.txt"].decode()
    assert f"-attime {int(NOW.timestamp())} " in plain
    assert "headquarters' word only" in plain
    assert f"-attime {int((NOW + DAY).timestamp())} " in token
    assert "time-stamp authority" in token
    assert words in plain
