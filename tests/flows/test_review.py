"""Review: what no lead read is not sealed; what is sent back goes home, is amended by its author and comes again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fieldkit.errors import EvidenceError, RefusedError
from fieldkit.jobs import silent_job
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.workflows.field import (
    book,
    collect,
    custody,
    evidence,
    give,
    identity,
    interview,
    receipts,
    review,
    seal,
    send_back,
    set_aside,
    slip,
    take,
)
from fieldkit.workflows.field.returns import BODIES, CERTIFICATES, LINES
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from fieldkit.workflows.values import Returned
from tests.flows.team import Device, Team, finalised_interview, sealed_to_hq
from tests.flows.test_people import Coded

WHY = "who translated the second half?"


def exhibit(team: Team, device: Device, attach: str | None = None, text: bytes = b"three trucks\n") -> str:
    note = team.path("note.txt")
    note.write_bytes(text)
    return collect.collect(device.session, [note], silent_job(), attach).items[0].id


def parcel(team: Team, member: str = "H-02") -> None:
    stick = team.path("parcel")
    give.give(team.devices[member].session, "H-01", stick, silent_job())
    row, report = take.take(team.devices["H-01"].session, stick, silent_job())
    assert row.state == "taken", report.to_text()


def slips(team: Team) -> Path:
    out = team.path("slips")
    slip.write(team.devices["H-01"].session, out)
    return out


def states_of(device: Device) -> dict[str, str]:
    rows = {row.id: row.state for row in interview.listing(device.session)}
    return {**rows, **{row.id: row.state for row in evidence.listing(device.session)}}


def test_what_is_sent_back_goes_home_is_amended_and_comes_again(team: Team) -> None:
    lead, member = team.devices["H-01"], team.devices["H-02"]
    record = finalised_interview(member)
    good = finalised_interview(member)
    parcel(team)
    row = send_back.send_back(lead.session, record, WHY)
    assert (row.state, row.code) == ("returned", "H-02/R-0001")
    assert row.returned is not None
    assert (row.returned.person, row.returned.reason) == ("H-01", WHY)
    assert states_of(lead)[record] == "returned"
    assert states_of(member)[record] == "sent", "nobody has told her yet"

    receipts.import_receipts(member.session, slips(team))
    [back] = [one for one in interview.listing(member.session) if one.id == record]
    assert back.state == "returned"
    assert back.returned == Returned("H-01", custody.show(member.session)[0].time, WHY)
    assert interview.load(member.session, record).row.returned == back.returned
    lines = len(custody.show(member.session))
    receipts.import_receipts(member.session, slips(team))
    assert len(custody.show(member.session)) == lines, "the same slip again says nothing new"

    interview.amend(member.session, record)
    draft = interview.load(member.session, record).row
    assert (draft.state, draft.returned) == ("draft", back.returned), "the reason is on the screen while she amends"
    interview.add(member.session, record, {"place": "camp 9"})
    interview.finalise(member.session, record)
    assert states_of(member)[record] == "finalised"
    parcel(team)
    assert states_of(lead)[record] == "finalised"
    assert {one.id for one in send_back.listing(lead.session) if one.state == "finalised"} == {record, good}
    _, report = sealed_to_hq(team, lead)
    assert report.outcome == "intact", report.to_text()
    for device in (lead, member):
        assert custody.check(device.session, silent_job()).outcome == "intact"


def test_what_is_approved_after_all_is_no_longer_returned_at_its_authors(team: Team) -> None:
    lead, member = team.devices["H-01"], team.devices["H-02"]
    record, other = finalised_interview(member), finalised_interview(member)
    parcel(team)
    send_back.send_back(lead.session, record, WHY)
    send_back.send_back(lead.session, other, WHY)
    first = slips(team)
    receipts.import_receipts(member.session, first)
    assert states_of(member) == {record: "returned", other: "returned"}
    review.approve(lead.session, [record])
    second = slips(team)
    receipts.import_receipts(member.session, second)
    assert states_of(member) == {record: "sent", other: "returned"}
    assert interview.load(member.session, record).row.returned is None
    lines = len(custody.show(member.session))
    for again in (first, second):
        receipts.import_receipts(member.session, again)
    assert len(custody.show(member.session)) == lines
    send_back.send_back(lead.session, record, "once more")
    receipts.import_receipts(member.session, slips(team))
    receipts.import_receipts(member.session, second)
    assert states_of(member)[record] == "returned", "an older slip takes nothing back"
    for device in (lead, member):
        assert custody.check(device.session, silent_job()).outcome == "intact"


def test_a_return_that_arrives_after_its_approval_changes_nothing(team: Team) -> None:
    lead, member = team.devices["H-01"], team.devices["H-02"]
    record = finalised_interview(member)
    parcel(team)
    send_back.send_back(lead.session, record, WHY)
    first = slips(team)
    review.approve(lead.session, [record])
    for one in (slips(team), first):
        receipts.import_receipts(member.session, one)
    assert states_of(member) == {record: "sent"}


def test_what_is_sent_back_stays_out_of_the_bundle_and_the_rest_is_verified(team: Team) -> None:
    lead, member = team.devices["H-01"], team.devices["H-02"]
    started = interview.new(member.session)
    identity.seal_identity(member.session, started.row.id, {"name": "Amina Example"})
    interview.add(member.session, started.row.id, INTERVIEW_FORM)
    interview.finalise(member.session, started.row.id)
    other = interview.new(member.session).row.id
    interview.add(member.session, other, INTERVIEW_FORM)
    attached = exhibit(team, member, other)
    interview.finalise(member.session, other)
    parcel(team)
    send_back.send_back(lead.session, started.row.id, WHY)
    send_back.send_back(lead.session, attached, "blurred")
    with Coded("sent-back"):
        review.last_look(lead.session, [started.row.id], [])
    with Coded("sent-back"):
        review.last_look(lead.session, [], [attached])
    out, report = sealed_to_hq(team, lead)
    assert report.outcome == "intact", report.to_text()
    assert not (out / "originals").exists() or not list((out / "originals").iterdir())
    assert states_of(lead) == {started.row.id: "returned", attached: "returned", other: "sent"}
    review.approve(lead.session, [started.row.id, attached])
    _, report = sealed_to_hq(team, lead)
    assert report.outcome == "intact", report.to_text()
    assert set(states_of(lead).values()) == {"sent"}


def test_an_exhibit_is_sent_back_and_its_author_describes_it_again(team: Team) -> None:
    lead, member = team.devices["H-01"], team.devices["H-02"]
    record = exhibit(team, member)
    parcel(team)
    send_back.send_back(lead.session, record, "where was it found?")
    receipts.import_receipts(member.session, slips(team))
    shown = evidence.show(member.session, record)
    assert shown.row.state == "returned"
    assert shown.row.returned is not None
    assert shown.row.returned.reason == "where was it found?"
    evidence.describe(member.session, record, "a shell case", "camp 4")
    parcel(team)
    assert evidence.show(lead.session, record).place == "camp 4"
    assert states_of(lead)[record] == "finalised"


def test_what_nobody_reviewed_is_not_sealed_unless_the_chain_says_why(team: Team) -> None:
    lead = team.devices["H-01"]
    record, item = finalised_interview(lead), exhibit(team, lead)
    before = custody.show(lead.session)
    with pytest.raises(RefusedError, match=r"Not reviewed yet: E-0001, R-0001\.") as caught:
        seal.seal(lead.session, review.last_look(lead.session), silent_job())
    assert caught.value.code == "not-reviewed"
    with Coded("not-reviewed"):
        seal.seal(lead.session, review.last_look(lead.session), silent_job(), "  ")
    assert custody.show(lead.session) == before
    assert seal.listing(lead.session) == ()
    sealed = seal.seal(lead.session, review.last_look(lead.session), silent_job(), "the border closes tonight")
    acts = [(line.act, line.reason) for line in custody.show(lead.session)][:2]
    assert acts == [("sealed", "documentation"), ("review-waived", "the border closes tonight")]
    assert states_of(lead) == {record: "sealed", item: "sealed"}
    set_aside.lost(lead.session, sealed.id, "the stick was lost")
    assert review.passed(lead.session) == ([record], [item]), "what was let pass is sealed again without asking twice"


def test_a_team_of_one_reviews_its_own_work_and_seals_it(team: Team) -> None:
    lead = team.devices["H-01"]
    record = finalised_interview(lead)
    send_back.send_back(lead.session, record, "I forgot the interpreter")
    assert states_of(lead)[record] == "returned"
    interview.amend(lead.session, record)
    interview.finalise(lead.session, record)
    review.approve(lead.session, [record])
    assert states_of(lead)[record] == "reviewed"
    seal.seal(lead.session, review.last_look(lead.session), silent_job())
    assert states_of(lead)[record] == "sealed"


def test_who_may_send_back_and_what(team: Team) -> None:
    lead, member = team.devices["H-01"], team.devices["H-02"]
    record = finalised_interview(lead)
    with Coded("role-lead"):
        send_back.send_back(member.session, finalised_interview(member), WHY)
    with Coded("role-lead"):
        review.approve(member.session, [])
    with Coded("reason-missing"):
        send_back.send_back(lead.session, record, " ")
    with Coded("not-for-review"):
        send_back.send_back(lead.session, lead.session.vault.versions.records("witness")[0], WHY)
    draft = interview.new(lead.session).row.id
    with Coded("record-unknown"):
        send_back.send_back(lead.session, draft, WHY)
    sealed_to_hq(team, lead)
    with Coded("sealed-already"):
        send_back.send_back(lead.session, record, WHY)


@pytest.fixture
def home(team: Team) -> Path:
    """The slip of a parcel with one interview that was sent back."""
    record = finalised_interview(team.devices["H-02"])
    parcel(team)
    send_back.send_back(team.devices["H-01"].session, record, WHY)
    [folder] = slips(team).iterdir()
    return folder


@pytest.mark.parametrize("name", [LINES, BODIES, CERTIFICATES])
def test_one_altered_byte_of_what_was_sent_back_is_refused_and_nothing_is_kept(
    team: Team, home: Path, name: str
) -> None:
    member = team.devices["H-02"]
    data = bytearray((home / name).read_bytes())
    data[len(data) // 2] ^= 1
    (home / name).write_bytes(data)
    with pytest.raises(EvidenceError):
        receipts.import_receipts(member.session, home)
    assert "returned" not in states_of(member).values()


def test_a_member_cannot_send_back(team: Team, home: Path) -> None:
    """Another member's own line, rightly signed, in the place of the lead's."""
    other, member = team.devices["H-03"], team.devices["H-02"]
    version = member.session.vault.versions.current(member.session.vault.versions.records("interview")[0])[-1]
    with other.session.writing() as writer:
        entry = writer.line("sent-back", (book.version_subject(version),), reason=WHY)
    [(_, body)] = list(other.session.vault.chain.entries(entry.seq))
    (home / LINES).write_bytes(entry.text)
    (home / BODIES).write_bytes(body.text)
    (home / CERTIFICATES).write_bytes(TrustAnchors(tuple(other.session.vault.people.certificates()), ()).pem())
    with Coded("return-not-lead"):
        receipts.import_receipts(member.session, home)
    assert states_of(member) == {version.record: "sent"}


def test_a_return_is_for_whom_it_names_and_no_other(team: Team, home: Path) -> None:
    parcel_of_other = finalised_interview(team.devices["H-03"])
    parcel(team, "H-03")
    for folder in slips(team).iterdir():
        assert (folder / LINES).exists() == (folder.name == home.name)
    shutil.rmtree(home)
    receipts.import_receipts(team.devices["H-03"].session, slips(team))
    assert states_of(team.devices["H-03"]) == {parcel_of_other: "sent"}
