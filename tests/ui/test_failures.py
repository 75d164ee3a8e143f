"""Whatever a screen can meet is said in its language, with what to do; and nothing is said that cannot happen."""

from __future__ import annotations

from tests.architecture.source import python_files
from tests.ui.codes import raised, reached
from ui.failures import known

NOT_ON_A_SCREEN = {
    **dict.fromkeys(
        (
            "already-revoked", "certificate-ambiguous", "certificate-not-ours", "certificate-unknown",
            "reason-unknown", "since-later", "since-without-zone", "still-in-use",
        ),
        "certificates are revoked from the command line; the desk only reads what was revoked",
    ),
    "print-language": "the screens print in their own language, or in English",
    **dict.fromkeys(
        ("path-unknown", "version-unknown"),
        "versions and paths are named on the command line; the screen chooses among those that it shows",
    ),
    **dict.fromkeys(
        ("months-malformed", "months-older", "months-other-signer", "vault-ambiguous", "vault-unknown"),
        "months' keys are made and destroyed from the command line",
    ),
    **dict.fromkeys(("authority-taken", "no-time-stamp"), "time-stamps are taken in from the command line"),
    **dict.fromkeys(
        ("log-not-started", "note-key-malformed"), "the log is set up from the command line"
    ),
    **dict.fromkeys(
        ("not-an-exhibit", "nothing-to-remove"), "the screen removes the one original that it shows, once it may go"
    ),
    "item-unknown": "a thing is named by its code on the command line; the screen lists them",
    "not-a-transport-key": "the transport key is handed over from the command line",
    "desk-key-revoked": "receipts are signed anew from the command line",
}  # fmt: skip


def test_every_code_under_the_screens_has_its_sentence_and_its_next_step() -> None:
    codes = raised(reached())
    assert {"passphrase-wrong", "disk-full", "request-malformed", "zip-crc", "cancelled"} <= codes, "read as it should"
    assert sorted(codes - known().keys() - NOT_ON_A_SCREEN.keys()) == []
    for code, (what, step) in known().items():
        assert what.strip(), code
        assert step.strip(), code


def test_no_sentence_is_for_a_code_that_nothing_raises() -> None:
    everywhere = raised(frozenset((*python_files("fieldkit"), *python_files("ui"))))
    assert sorted(known().keys() - everywhere) == []
    assert sorted(NOT_ON_A_SCREEN.keys() - raised(reached())) == []
    assert sorted(NOT_ON_A_SCREEN.keys() & known().keys()) == []
