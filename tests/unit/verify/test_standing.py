"""What a revocation, an expiry and an arrival together mean for a signature."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from fieldkit.custody import Body
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.certificates import Revoked, make_crl
from fieldkit.keys.oids import LEAD
from fieldkit.keys.revocation import Revocation, openssl_refuses, revocation_of
from fieldkit.keys.verifier import SignedBy, verify_cms_naming_revoked
from fieldkit.verify import ReportBuilder
from fieldkit.verify.standing import (
    Arrival,
    Verdict,
    check_standing,
    first,
    judge,
    say_lines,
    say_where_openssl_differs,
)
from tests.unit.keys.material import DAY, NOW, Headquarters, raises_code
from tests.unit.verify.material import CHAIN, OTHER_CHAIN, Device

CONTENT = b"head.json"


@pytest.fixture(scope="module")
def hq() -> Headquarters:
    return Headquarters()


def _signed(hq: Headquarters, at: datetime = NOW, anchors: TrustAnchors | None = None) -> SignedBy:
    p7s = hq.signers["lead"].sign_cms(CONTENT, at)
    return verify_cms_naming_revoked(p7s, CONTENT, anchors or hq.anchors, at, LEAD)


def _revoking(hq: Headquarters, since: datetime, invalid_from: datetime | None = None) -> TrustAnchors:
    gone = Revoked(hq.signers["lead"].certificate, since, invalid_from)
    return hq.anchors.with_crls([make_crl(hq.team_ca, since, since + 900 * DAY, [gone])])


@pytest.mark.parametrize(
    ("arrived", "verdict"),
    [(5 * DAY, "revoked-later"), (8 * DAY, "set-aside"), (10 * DAY, "set-aside"), (30 * DAY, "set-aside")],
)
def test_arrival_against_the_doubt_decides(hq: Headquarters, arrived: timedelta, verdict: Verdict) -> None:
    anchors = _revoking(hq, NOW + 10 * DAY, NOW + 8 * DAY)
    assert judge(_signed(hq), anchors, NOW, Arrival(NOW + arrived, "receipt")).verdict == verdict


def test_a_list_without_an_invalidity_date_doubts_from_the_revocation(hq: Headquarters) -> None:
    anchors = _revoking(hq, NOW + 10 * DAY)
    assert judge(_signed(hq), anchors, NOW, Arrival(NOW + 9 * DAY, "receipt")).verdict == "revoked-later"
    assert judge(_signed(hq), anchors, NOW, Arrival(NOW + 10 * DAY, "receipt")).verdict == "set-aside"


def test_an_invalidity_date_after_the_revocation_changes_nothing(hq: Headquarters) -> None:
    anchors = _revoking(hq, NOW + 10 * DAY, NOW + 20 * DAY)
    assert judge(_signed(hq), anchors, NOW, Arrival(NOW + 15 * DAY, "receipt")).verdict == "set-aside"


def test_signed_after_the_revocation_is_named_and_set_aside_even_when_it_claims_an_early_arrival(
    hq: Headquarters,
) -> None:
    anchors = _revoking(hq, NOW + 10 * DAY)
    signed = _signed(hq, NOW + 12 * DAY, anchors)
    assert signed.revoked
    assert signed.person.code == "H-07"
    assert judge(signed, anchors, NOW + 12 * DAY, Arrival(NOW, "receipt")).verdict == "set-aside"


def test_expiry_between_sealing_and_arrival_holds_at_the_claimed_time_only(hq: Headquarters) -> None:
    builder = ReportBuilder("a bundle")
    for arrived, verdict in ((799 * DAY, "stands"), (801 * DAY, "claimed-time-only")):
        found = check_standing(builder, _signed(hq), hq.anchors, NOW, Arrival(NOW + arrived, "now"))
        assert found.verdict == verdict
    assert [one.status for one in builder.checks] == ["pass", "ask"]
    assert "claimed time only" in builder.checks[1].detail


def test_a_revoked_team_ca_takes_its_people_along(hq: Headquarters) -> None:
    gone = Revoked(hq.team_ca.certificate, NOW + 10 * DAY, NOW + 3 * DAY)
    anchors = hq.anchors.with_crls([make_crl(hq.root, NOW + 10 * DAY, NOW + 900 * DAY, [gone])])
    found = judge(_signed(hq), anchors, NOW, Arrival(NOW + 4 * DAY, "receipt"))
    assert found.verdict == "set-aside"
    assert found.revocation is not None
    assert found.revocation.certificate == hq.team_ca.certificate


def test_a_list_that_the_issuer_did_not_sign_revokes_nobody(hq: Headquarters) -> None:
    """A hostile kit could carry a list in the team CA's name."""
    stranger = Headquarters()
    lead = hq.signers["lead"]
    forged = make_crl(stranger.team_ca, NOW + DAY, NOW + 900 * DAY, [Revoked(lead.certificate, NOW + DAY)])
    assert revocation_of(lead.certificate, lead.chain, hq.anchors.with_crls([forged])) is None


def test_the_newest_list_counts_whatever_its_place(hq: Headquarters) -> None:
    listed = _revoking(hq, NOW + 10 * DAY).crls
    lead = hq.signers["lead"]
    for crls in (listed, tuple(reversed(listed))):
        found = revocation_of(lead.certificate, lead.chain, TrustAnchors(hq.anchors.roots, crls))
        assert found is not None
        assert found.since == NOW + 10 * DAY


def test_every_reason_is_read_back(hq: Headquarters) -> None:
    lead = hq.signers["lead"]
    for reason in ("stolen", "lost", "left", "replaced"):
        crl = make_crl(hq.team_ca, NOW, NOW + DAY, [Revoked(lead.certificate, NOW, None, reason)])
        found = revocation_of(lead.certificate, lead.chain, TrustAnchors(hq.anchors.roots, (crl,)))
        assert found is not None
        assert found.reason == reason


def test_whoever_is_no_lead_is_not_named_as_one_for_being_revoked(hq: Headquarters) -> None:
    p7s = hq.signers["member"].sign_cms(CONTENT, NOW)
    with raises_code("certificate-role"):
        verify_cms_naming_revoked(p7s, CONTENT, hq.anchors, NOW, LEAD)


def test_both_results_are_printed_where_openssl_differs(hq: Headquarters) -> None:
    """A list made at NOW that says "since ten days later": ours reads the date, openssl does not
    (tests/peers/test_openssl_signatures.py asks openssl itself)."""
    gone = Revoked(hq.signers["lead"].certificate, NOW + 10 * DAY)
    anchors = TrustAnchors(hq.anchors.roots, (hq.root_crl, make_crl(hq.team_ca, NOW, NOW + 900 * DAY, [gone])))
    signed = _signed(hq, NOW + DAY, anchors)
    lead = hq.signers["lead"]
    assert openssl_refuses(lead.certificate, lead.chain, anchors, NOW + DAY)
    builder = ReportBuilder("a bundle")
    say_where_openssl_differs(builder, "The signature", signed, anchors, NOW + DAY)
    assert [one.code for one in builder.checks] == ["openssl-differs"]
    assert "Ours: it held" in builder.checks[0].detail
    assert "openssl: refused" in builder.checks[0].detail
    say_where_openssl_differs(builder, "The signature", signed, hq.anchors, NOW + DAY)
    assert len(builder.checks) == 1


def test_the_first_arrival_and_the_stronger_word_count() -> None:
    now, receipt, token = (Arrival(NOW, by) for by in ("now", "receipt", "token"))
    assert first([now, receipt, token]) is token
    assert first([Arrival(NOW + DAY, "token"), receipt]) is receipt


def test_what_a_report_says_of_a_later_revocation(hq: Headquarters) -> None:
    builder = ReportBuilder("a bundle")
    check_standing(builder, _signed(hq), _revoking(hq, NOW + 10 * DAY, NOW + 8 * DAY), NOW, Arrival(NOW, "token"))
    stood, later = builder.checks
    assert (stood.code, stood.status) == ("standing", "pass")
    assert stood.detail.endswith("2026-11-23T09:30:00+00:00 (a time-stamp authority's word)")
    assert (later.code, later.status) == ("revoked-later", "pass")
    assert later.detail == (
        "Revoked on 2026-12-03 as stolen, doubted from 2026-12-01; this was in outside hands on 2026-11-23 and stands"
    )


@pytest.mark.parametrize(
    ("claimed", "says"),
    [
        (NOW, "from before that, and nothing outside shows that it was; it holds at the claimed time only"),
        (NOW + 9 * DAY, "from after that, and nothing outside shows that it was. Set aside"),
    ],
)
def test_what_a_report_says_of_what_is_set_aside(hq: Headquarters, claimed: datetime, says: str) -> None:
    builder = ReportBuilder("a bundle")
    anchors = _revoking(hq, NOW + 10 * DAY, NOW + 8 * DAY)
    check_standing(builder, _signed(hq), anchors, claimed, Arrival(NOW + 30 * DAY, "now"))
    [check] = builder.checks
    assert (check.code, check.status) == ("standing", "ask")
    assert says in check.detail


def test_revoked_at_the_claimed_time_and_known_to_no_later_list(hq: Headquarters) -> None:
    """The lists of the claimed time revoke, and the anchors at hand hold no list that does."""
    signed = replace(_signed(hq), revoked=True)
    builder = ReportBuilder("a bundle")
    assert check_standing(builder, signed, hq.anchors, NOW, Arrival(NOW, "token")).verdict == "set-aside"
    assert builder.checks[0].detail.startswith("The certificate was revoked at the claimed time. Set aside")
    say_where_openssl_differs(builder, "The signature", signed, _revoking(hq, NOW), NOW + DAY)
    assert len(builder.checks) == 1


def _lines(hq: Headquarters, arrived: timedelta | None, *, revoked: bool = True) -> tuple[ReportBuilder, int]:
    lead, member = Device(hq.signers["lead"]).lines(3), Device(hq.signers["member"], OTHER_CHAIN).lines(1)
    gone = Revocation(lead.signer.certificate, NOW + 10 * DAY, NOW + 8 * DAY, "stolen")
    chains = [
        (one.chain, [(entry, Body.from_opening(body)) for entry, body in zip(one.entries, one.bodies, strict=True)])
        for one in (lead, member)
    ]
    closed = [(CHAIN, [(lead.entries[0], None)])]
    arrivals = [Arrival(NOW + arrived, "receipt", (lead.entries[1].tip,))] if arrived is not None else []
    builder = ReportBuilder("a bundle")
    who = {lead.person: gone} if revoked else {}
    return builder, say_lines(builder, [*chains, *closed], who, arrivals)


def test_lines_stand_that_outside_hands_had_before_the_doubt(hq: Headquarters) -> None:
    for arrived in (None, 8 * DAY, 20 * DAY):
        builder, aside = _lines(hq, arrived)
        assert aside == 3
        assert builder.checks[0].detail == (
            f"0 lines were anchored in time and stand; set aside for a person: lines 0-2 of {CHAIN[:8]}"
        )
    builder, aside = _lines(hq, 7 * DAY)
    assert aside == 1
    assert builder.checks[0].status == "ask"
    assert builder.checks[0].detail.startswith("2 lines were anchored in time and stand; ")
    assert builder.checks[0].detail.endswith(f"lines 2-2 of {CHAIN[:8]}")


def test_nobody_revoked_is_no_line_of_the_report(hq: Headquarters) -> None:
    builder, aside = _lines(hq, None, revoked=False)
    assert (builder.checks, aside) == ([], 0)


def test_revoked_people_whose_lines_all_stand_or_who_have_none(hq: Headquarters) -> None:
    lead = Device(hq.signers["lead"]).lines(2)
    gone = {lead.person: Revocation(lead.signer.certificate, NOW + DAY, NOW + DAY, "lost")}
    entries = [(entry, Body.from_opening(body)) for entry, body in zip(lead.entries, lead.bodies, strict=True)]
    builder = ReportBuilder("a bundle")
    assert lead.tip is not None
    assert say_lines(builder, [(CHAIN, entries)], gone, [Arrival(NOW, "token", (lead.tip,))]) == 0
    assert (builder.checks[0].status, builder.checks[0].detail) == (
        "pass", "2 lines, all anchored before the key was doubted; they stand",
    )  # fmt: skip
    assert say_lines(builder, [(CHAIN, [])], gone, []) == 0
    assert len(builder.checks) == 1
