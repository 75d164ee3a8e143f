"""Revocation with an invalidity date: what was anchored before stands, what was not is set aside and never deleted."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from fieldkit.custody import iterate_entries
from fieldkit.errors import RefusedError
from fieldkit.keys.revocation import Reason
from fieldkit.workflows.hq import open_bundle, revoke
from fieldkit.workflows.hq import receipts as hq_receipts
from fieldkit.workflows.hq.revoke import RevokedCertificate
from tests.flows.trust.deployment import DAY, HOUR, START, Deployment, detail, status
from tests.unit.keys.material import raises_code


def _revoke(
    made: Deployment, which: str = "H-01", since: datetime | None = None, reason: Reason = "stolen"
) -> RevokedCertificate:
    with made.desk("root") as root:
        return revoke.revoke(root, which, since or made.clock.now().wall, reason, made.folder / "kits")


def test_a_bundle_that_arrived_before_stands_and_says_so_in_a_line_of_its_own(made: Deployment) -> None:
    stick = made.seal("H-01")
    made.clock.advance(HOUR)
    row, _ = made.receive(stick)
    made.clock.advance(2 * DAY)
    done = _revoke(made, since=made.clock.now().wall - timedelta(days=1))
    assert (done.code, done.reason, len(done.kits)) == ("H-01", "stolen", 1)
    again, report = made.receive(stick)
    assert (again.state, report.outcome) == ("received", "intact")
    assert status(report, "standing") == status(report, "revoked-later") == "pass"
    opened = made.open(Path(row.folder))
    assert opened.report.outcome == "intact"
    assert status(opened.report, "revoked-later") == status(opened.report, "revoked-lines") == "pass"
    assert opened.receipt is not None


def test_a_bundle_that_arrives_later_is_set_aside_whole_and_gets_no_receipt(made: Deployment) -> None:
    stick = made.seal("H-01")
    made.clock.advance(2 * DAY)
    _revoke(made, since=START + timedelta(hours=3))
    row, report = made.receive(stick)
    assert (row.state, report.outcome) == ("set-aside", "ask")
    assert "claimed time only" in detail(report, "standing")
    assert row.problem == detail(report, "standing")
    kept = {one.name for one in Path(row.folder).iterdir()}
    assert kept == {one.name for one in stick.iterdir()}
    with made.desk("intake") as intake:
        assert hq_receipts.listing(intake) == ()
        text = (intake.folder / "custody" / f"{intake.state['chain']}.txt").read_bytes()
        assert len(list(iterate_entries(text))) == 1
    made.receive(stick)
    with made.desk("intake") as intake:
        text = (intake.folder / "custody" / f"{intake.state['chain']}.txt").read_bytes()
        assert len(list(iterate_entries(text))) == 1


def test_what_claims_to_be_later_than_the_doubt_is_set_aside_too(made: Deployment) -> None:
    made.clock.advance(DAY)
    _revoke(made, since=made.clock.now().wall)
    made.clock.advance(DAY)
    row, report = made.receive(made.seal("H-01"))
    assert row.state == "set-aside"
    assert status(report, "head-signature") == status(report, "standing") == "ask"
    assert "from after" in detail(report, "standing")
    opened = made.open(Path(row.folder))
    assert opened.set_aside
    assert status(opened.report, "revoked-lines") == "ask"
    assert opened.receipt is None
    with made.desk("custodian") as custodian, raises_code("set-aside"):
        open_bundle.sign_verified(custodian, opened)


def test_a_head_signed_at_the_instant_of_the_revocation_is_set_aside(made: Deployment) -> None:
    """The second before it stands at its time."""
    before = made.seal("H-01")
    made.clock.advance(1)
    at = made.seal("H-01", "Bridge")
    _revoke(made)
    made.clock.advance(DAY)
    found = [made.receive(stick) for stick in (before, at)]
    assert [row.state for row, _ in found] == ["set-aside", "set-aside"]
    assert [status(report, "head-signature") for _, report in found] == ["pass", "ask"]


def test_a_person_may_take_it_all_the_same_and_must_say_why(made: Deployment) -> None:
    stick = made.seal("H-01")
    made.clock.advance(DAY)
    _revoke(made, since=START)
    assert made.receive(stick)[0].state == "set-aside"
    row, _ = made.receive(stick, despite="the lead read the tip aloud on Monday")
    assert row.state == "received"
    opened = made.open(Path(row.folder))
    assert opened.set_aside
    assert opened.row.state == "set-aside"
    opened = made.open(Path(row.folder), despite="asked the lead")
    assert opened.receipt is not None
    assert {"standing", "revoked-lines"} <= {one.code for one in opened.report.checks if one.status == "ask"}


def test_lines_of_an_earlier_bundle_stand_when_only_the_later_one_is_doubted(made: Deployment) -> None:
    first = made.seal("H-01")
    row, _ = made.receive(first)
    assert made.open(Path(row.folder)).receipt is not None
    made.clock.advance(DAY)
    _revoke(made, since=made.clock.now().wall)
    made.clock.advance(DAY)
    later = made.open(Path(made.receive(made.seal("H-01", "Bridge"))[0].folder))
    assert later.set_aside
    again = made.open(Path(row.folder))
    assert not again.set_aside
    assert again.report.outcome == "intact"


def test_headquarters_is_strict_about_its_own_trust(made: Deployment) -> None:
    stick = made.seal("H-01")
    made.clock.advance(366 * DAY)
    with raises_code("kit-stale"):
        made.receive(stick)


def test_headquarters_own_certificates_are_replaced_never_just_revoked(made: Deployment) -> None:
    for code in ("I-01", "C-01", "K-01", "team CA"):
        with raises_code("still-in-use"):
            _revoke(made, code)


def test_a_revoked_person_may_enrol_again_with_a_new_key(made: Deployment) -> None:
    made.clock.advance(DAY)
    _revoke(made)
    (made.folder / "H-01").rename(made.folder / "lost")
    for name in ("request", "answer"):
        (made.folder / f"H-01.{name}").unlink()
    made.enrol("H-01")
    made.clock.advance(60)
    assert made.receive(made.seal("H-01"))[0].state == "received"


def test_refusals_name_themselves(made: Deployment) -> None:
    now = made.clock.now().wall
    for which, since, code in (
        ("nobody", now, "certificate-unknown"),
        ("H-01", now + timedelta(days=1), "since-later"),
        ("H-01", now.replace(tzinfo=None), "since-without-zone"),
    ):
        with raises_code(code):
            _revoke(made, which, since)
    _revoke(made)
    with raises_code("already-revoked"):
        _revoke(made)
    with made.desk("intake") as intake, pytest.raises(RefusedError):
        revoke.revoke(intake, "H-01", now, "stolen")
