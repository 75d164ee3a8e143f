"""What can come between a parcel and its slip: a laptop put back from a backup, a parcel that was lost or thought lost,
a lead whose clock is wrong by years."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from fieldkit.age import generate_identity
from fieldkit.errors import EnvironmentFailure, RefusedError
from fieldkit.jobs import silent_job
from fieldkit.keys.wrapping import wrap
from fieldkit.workflows.field import (
    alerts,
    anchoring,
    backup,
    custody,
    give,
    interview,
    membership,
    receipts,
    seal,
    set_aside,
    slip,
    take,
    trust,
    unlock,
)
from tests.flows.team import SECRET, Device, Team, finalised_interview, sealed_to_hq, statuses

YEAR = 365 * 86_400


def given(team: Team, what: str) -> Path:
    """A parcel of H-02 with one more alert in it."""
    member, stick = team.devices["H-02"], team.path("parcel")
    alerts.raise_alert(member.session, what, "camp 4", "now")
    give.give(member.session, "H-01", stick, silent_job())
    return stick


def taken(team: Team, stick: Path) -> str:
    row, report = take.take(team.devices["H-01"].session, stick, silent_job())
    assert row.state == "taken", report.to_text()
    return row.id


def slips(team: Team) -> Path:
    out = team.path("slips")
    slip.write(team.devices["H-01"].session, out)
    return out


def states(device: Device) -> dict[int, str]:
    return {row.sequence: row.state for row in seal.listing(device.session)}


def test_a_member_put_back_from_a_backup_gives_in_a_new_chain(team: Team) -> None:
    lead, member = team.devices["H-01"], team.devices["H-02"]
    taken(team, given(team, "Water"))
    disk, old = team.path("disk"), member.chain
    disk.mkdir()
    backup.make(member.session, disk, silent_job())
    taken(team, given(team, "Fire, after the backup"))
    member.lock()
    spare = team.path("spare")
    backup.restore(disk, SECRET, spare, silent_job())
    member.folder, member.opened = spare, unlock.unlock(spare, SECRET, member.clock)
    assert member.chain != old
    row, report = take.take(lead.session, given(team, "Roads"), silent_job())
    assert (row.state, row.sequence) == ("taken", 1), report.to_text()
    assert statuses(report)["restored"] == "ask", "whoever has a copy can begin a chain: a person confirms it"
    assert len(interview.listing(lead.session)) == 0
    assert lead.session.vault.versions.counts()["alert"] == 3, "what was given after the backup stays with the lead"
    receipts.import_receipts(member.session, slips(team))
    assert {anchor.tip.chain for anchor in anchoring.anchors(member.session)} >= {member.chain}
    _, report = sealed_to_hq(team, lead)
    assert report.outcome == "ask", report.to_text()
    assert {code for code, status in statuses(report).items() if status != "pass"} == {"restored"}


def test_a_lost_parcel_keeps_out_none_of_those_after_it(team: Team) -> None:
    lead, member = team.devices["H-01"], team.devices["H-02"]
    first = given(team, "Water")
    [lost] = seal.listing(member.session)
    set_aside.lost(member.session, lost.id, "the stick was lost")
    taken(team, given(team, "Fire"))
    assert lead.session.vault.versions.counts()["alert"] == 2, "what the lost one carried came with the next"
    row, report = take.take(lead.session, first, silent_job())
    assert (row.state, statuses(report)["order"]) == ("refused", "fail"), "found again, it is out of order"
    taken(team, given(team, "Roads"))
    _, report = sealed_to_hq(team, lead)
    assert report.outcome == "intact", report.to_text()


def test_a_slip_for_a_parcel_thought_lost_is_an_anchor_and_no_more(team: Team) -> None:
    lead, member = team.devices["H-01"], team.devices["H-02"]
    taken(team, given(team, "Water"))
    [parcel] = seal.listing(member.session)
    set_aside.lost(member.session, parcel.id, "nobody answered")
    [row] = receipts.import_receipts(member.session, slips(team))
    assert (row.kind, row.bundle) == ("slip", parcel.id)
    assert states(member) == {1: "set-aside"}
    assert [anchor.kind for anchor in anchoring.anchors(member.session)] == ["slip"]
    taken(team, given(team, "Fire"))
    assert lead.session.vault.versions.counts()["alert"] == 2, "what came twice is here once"
    assert statuses(custody.check(member.session, silent_job()))["anchors"] == "pass"
    _, report = sealed_to_hq(team, lead)
    assert report.outcome == "intact", report.to_text()


def test_a_receipt_for_a_bundle_thought_lost_is_kept_and_the_next_names_it(team: Team) -> None:
    lead = team.devices["H-01"]
    finalised_interview(lead)
    sealed_to_hq(team, lead)
    [bundle] = seal.listing(lead.session)
    set_aside.lost(lead.session, bundle.id, "nobody answered")
    rows = receipts.import_receipts(lead.session, team.folder / "receipts")
    assert {row.kind for row in rows} == {"received", "verified"}
    [after] = seal.listing(lead.session)
    assert after.state == "set-aside", "what it carried is due again, and the next bundle says so"
    assert set(after.receipts) == {"received", "verified"}
    assert {anchor.kind for anchor in anchoring.anchors(lead.session)} == {"receipt"}
    assert custody.check(lead.session, silent_job()).outcome == "intact"
    _, report = sealed_to_hq(team, lead)
    assert report.outcome == "intact", report.to_text()
    sealed = next(line for line in custody.show(lead.session) if line.act == "sealed")
    assert any(subject.startswith("reissued") for subject in sealed.subjects)
    receipts.import_receipts(lead.session, team.folder / "receipts")
    assert states(lead)[2] in ("received", "verified")


@pytest.mark.parametrize("years", [-10, 11])
def test_a_lead_whose_clock_is_off_by_years_is_told_that_it_is_the_clock(team: Team, years: int) -> None:
    lead, stick = team.devices["H-01"], given(team, "Water")
    before = lead.session.vault.tip()
    lead.clock.jump(years * YEAR)
    with pytest.raises(EnvironmentFailure) as caught:
        take.take(lead.session, stick, silent_job())
    assert (caught.value.code, lead.session.vault.tip()) == ("clock-outside-certificate", before)
    lead.clock.jump(-years * YEAR)
    taken(team, stick)


def test_a_member_whose_certificate_ended_records_on_and_gives_nothing(team: Team) -> None:
    """Nor is anything sealed to the age identity of a lead whose certificate ended with it."""
    member = team.devices["H-02"]
    member.clock.advance(11 * YEAR)
    alerts.raise_alert(member.session, "Water", "camp 4", "now")
    with pytest.raises(EnvironmentFailure) as caught:
        give.give(member.session, "H-01", team.path("parcel"), silent_job())
    assert caught.value.code == "clock-outside-certificate"
    assert seal.listing(member.session) == ()


def test_a_lead_who_lost_their_age_identity_is_given_nothing_more(team: Team) -> None:
    """Parcels on their way do not open; the member sets them aside and gives all of it to another lead."""
    lead, member = team.devices["H-01"], team.devices["H-02"]
    stick = given(team, "Water")
    other = team.enrol("H-04", "lead")
    trust.take(member.session, team.kit())
    vault, other_key = lead.session.vault, generate_identity("x25519").secret_text.encode("ascii")
    with vault.transaction():
        wrapped = wrap(vault.keys.person_key, other_key, membership.AGE_LABEL)
        vault.people.put(replace(membership.mine(lead.session), identity=wrapped))
    with pytest.raises(RefusedError) as caught:
        take.take(lead.session, stick, silent_job())
    assert caught.value.code == "age-no-key"
    [parcel] = seal.listing(member.session)
    set_aside.lost(member.session, parcel.id, "the lead can not open it")
    again = team.path("parcel")
    give.give(member.session, "H-04", again, silent_job())
    row, report = take.take(other.session, again, silent_job())
    assert (row.state, row.sequence) == ("taken", 1), report.to_text()
