"""Consent: silence is a no, one refusal among several witnesses is a no, unknown paths never leave."""

import pytest

from fieldkit.consent import Governing, decide
from fieldkit.records import Consent

W = "a" * 32
YES = Consent("C-0001", W, {"identity": True, "statement": True, "photo": True, "recording": True})
NO = Consent("C-0002", W, {"statement": False})
SILENT = Consent("C-0003", W)


@pytest.mark.parametrize(
    ("consents", "why"),
    [
        ((YES,), None),
        ((NO,), "refused"),
        ((SILENT,), "not-answered"),
        ((None,), "no-consent-record"),
        ((), "no-consent-record"),
        ((YES, NO), "refused"),
        ((YES, SILENT), "not-answered"),
        ((SILENT, None, NO), "refused"),
    ],
)
def test_a_statement_leaves_only_with_every_yes(consents: tuple[Consent | None, ...], why: str | None) -> None:
    decision = decide("interview", "turns/0a1b2c3d/text", Governing(consents))
    assert (decision.allowed, decision.why) == (why is None, why)


def test_what_the_team_decides_leaves_without_a_consent() -> None:
    assert decide("interview", "code", Governing((NO,))).allowed
    assert decide("alert", "what", Governing()).allowed


def test_an_unknown_path_never_leaves() -> None:
    assert decide("interview", "added_later", Governing((YES,))).why == "unknown-field"


def test_an_exhibit_that_concerns_no_witness_is_the_teams_own() -> None:
    assert decide("exhibit", "name", Governing(), "photo").allowed
    assert decide("exhibit", "name", Governing((SILENT,)), "photo").why == "not-answered"
    assert decide("exhibit", "name", Governing((YES,)), "").why == "unknown-field"


def test_an_identity_never_leaves_without_a_consent_record() -> None:
    assert decide("witness", "identity/name", Governing()).why == "no-consent-record"
