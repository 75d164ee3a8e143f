"""An exhibit's custody on the lead's laptop: the member's lines too, in proven order, each with its device."""

from __future__ import annotations

from fieldkit.jobs import silent_job
from fieldkit.workflows.field import collect, evidence, give, receipts, review, slip, take
from tests.flows.team import Device, Team


def parcel(team: Team, member: Device, lead: Device) -> None:
    stick = team.path("parcel")
    give.give(member.session, "H-01", stick, silent_job())
    row, report = take.take(lead.session, stick, silent_job())
    assert row.state == "taken", report.to_text()


def test_the_members_lines_stand_before_the_leads_that_saw_them_whatever_their_clocks_said(team: Team) -> None:
    lead, member = team.devices["H-01"], team.devices["H-02"]
    member.clock.jump(3 * 86400)  # three days fast: times must not decide
    note = team.path("note.txt")
    note.write_bytes(b"three green trucks")
    item = collect.collect(member.session, [note], silent_job()).items[0].id
    member.clock.advance(60)
    parcel(team, member, lead)
    evidence.show(lead.session, item)
    slips = team.path("slips")
    slip.write(lead.session, slips)
    receipts.import_receipts(member.session, slips)
    evidence.describe(member.session, item, "a shell case", "camp 4")
    parcel(team, member, lead)
    review.approve(lead.session, [item])
    found = list(reversed(evidence.custody_of(lead.session, item)))
    devices = {"H-02": f"H-02 {member.chain[:8]}", "H-01": f"H-01 {lead.chain[:8]}"}
    assert all(one.device == devices[one.person] for one in found)
    acts = [(one.person, one.act) for one in found]
    assert acts[:2] == [("H-02", "created"), ("H-02", "collected")]
    assert acts.index(("H-02", "amended")) < acts.index(("H-01", "reviewed"))
    assert acts[-1] == ("H-01", "reviewed")
    assert found[0].time > found[-1].time, "the clocks say the contrary"
    for chain in (member.chain, lead.chain):
        numbers = [one.seq for one in found if one.chain == chain]
        assert numbers == sorted(numbers)
    assert {one.device for one in evidence.custody_of(member.session, item)} == {devices["H-02"]}
