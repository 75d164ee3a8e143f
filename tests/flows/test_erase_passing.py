"""Erasing on a lead's laptop reaches the identities that a member's parcel brought, which nobody there can open."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from fieldkit.errors import UsageError
from fieldkit.jobs import silent_job
from fieldkit.workflows.field import book, custody, erase, give, identity, interview, seal, take
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from tests.flows.team import Device, Team, sealed_to_hq, statuses


@pytest.fixture
def taken(team: Team) -> Team:
    """The lead has a parcel of H-02 with two witnesses, each with an identity."""
    member = team.devices["H-02"]
    for name in ("Amina Canary", "Bilal Canary"):
        record = interview.new(member.session).row.id
        identity.seal_identity(member.session, record, {"name": name})
        interview.add(member.session, record, INTERVIEW_FORM)
        interview.finalise(member.session, record)
    take.take(team.devices["H-01"].session, given(team), silent_job())
    return team


def given(team: Team) -> Path:
    stick = team.path("parcel")
    give.give(team.devices["H-02"].session, "H-01", stick, silent_job())
    return stick


def witnesses(device: Device) -> list[str]:
    """Their record ids, the first first."""
    session = device.session
    rows = sorted(interview.listing(session), key=lambda row: row.code)
    return [book.witness_of(session, row.id) for row in rows]


def reasons(session: FieldSession, record: str) -> set[str]:
    return set(book.require(session, record).closed.values())


def part_names(session: FieldSession) -> list[str]:
    return [one.name for owner, one in session.vault.objects.all() if owner.startswith("parcel:")]


def test_the_sealed_part_goes_with_a_line_and_does_not_go_on(taken: Team) -> None:
    lead, session = taken.devices["H-01"], taken.devices["H-01"].session
    first, second = witnesses(lead)
    [name] = part_names(session)
    done = erase.erase(session, first, ["identity"], "asked by the witness")
    assert (done.openings, done.originals, done.set_aside, done.besides) == (1, 0, (), ("H-02/W-0002",))
    assert part_names(session) == []
    assert name not in session.vault.store.names()
    assert (reasons(session, first), reasons(session, second)) == ({"erased"}, {"erased"})
    aside, erased = custody.show(session)[:2]
    assert (aside.act, erased.act) == ("set-aside", "erased")
    [parcel] = session.vault.parcels.all()
    [said] = [body for _, body in book.bodies(session) if body.act == "erased"]
    assert [one.id for one in said.subjects if one.kind == "part"] == [parcel.id]
    asked = [(one.id, one.digest) for one in said.subjects if one.kind == "opening"]
    assert asked == [(first, digest) for digest in book.require(session, first).closed], "nobody else's is asked for"
    assert statuses(custody.check(session, silent_job()))["versions"] == "pass"
    out, report = sealed_to_hq(taken, lead)
    assert report.outcome == "intact", report.to_text()
    assert not (out / "identities.age").exists()
    assert not [path for path in out.iterdir() if "identities" in path.name]


def test_a_bundle_that_carried_the_part_is_set_aside(taken: Team) -> None:
    lead, session = taken.devices["H-01"], taken.devices["H-01"].session
    sealed_to_hq(taken, lead)
    [bundle] = seal.listing(session)
    done = erase.erase(session, witnesses(lead)[0], [], "asked by the witness")
    assert done.set_aside == done.requested == (bundle.id,)
    _, report = sealed_to_hq(taken, lead)
    assert report.outcome != "failed", report.to_text()


def test_other_paths_leave_the_part_alone(taken: Team) -> None:
    lead, session = taken.devices["H-01"], taken.devices["H-01"].session
    first, _ = witnesses(lead)
    before = part_names(session)
    done = erase.erase(session, first, ["languages"], "asked by the witness")
    assert (done.besides, part_names(session)) == ((), before)
    with pytest.raises(UsageError) as caught:
        erase.erase(session, first, ["no/such/path"], "asked by the witness")
    assert caught.value.code == "nothing-to-erase"
    assert reasons(session, first) == {"erased", "identities"}


def test_what_was_erased_comes_back_with_no_parcel_and_the_rest_does(taken: Team) -> None:
    lead, member = taken.devices["H-01"], taken.devices["H-02"]
    first, second = witnesses(lead)
    erase.erase(lead.session, first, ["identity"], "asked by the witness")
    record = next(row.id for row in interview.listing(member.session) if row.code == "R-0001")
    interview.amend(member.session, record)
    interview.add(member.session, record, {"witness": {"note": "came again"}})
    interview.finalise(member.session, record)
    row, report = take.take(lead.session, given(taken), silent_job())
    assert (row.state, statuses(report)["erased-again"]) == ("refused", "fail")
    assert part_names(lead.session) == []
    done = erase.erase(member.session, first, ["identity"], "asked by the witness")
    assert len(done.set_aside) == 2
    row, report = take.take(lead.session, given(taken), silent_job())
    assert (row.state, row.sequence, statuses(report)["order"]) == ("taken", 3, "pass")
    assert (reasons(lead.session, first), reasons(lead.session, second)) == ({"erased"}, {"identities"})
    out, report = sealed_to_hq(taken, lead)
    assert report.outcome != "failed", report.to_text()
    with zipfile.ZipFile(out / "identities.zip") as part:
        assert len([name for name in part.namelist() if name.startswith("data/")]) == 1
