"""A member's laptop is lost: nothing more is taken from it, nothing is deleted, and headquarters is told."""

from __future__ import annotations

from datetime import datetime

import pytest

from fieldkit.jobs import silent_job
from fieldkit.workflows.field import custody, lost_laptop, overview, take, team_desk, trust
from fieldkit.workflows.hq import revoke
from fieldkit.workflows.team_values import STEPS
from tests.flows.team import Team, finalised_interview
from tests.flows.test_lead_desk import given, taken
from tests.flows.test_people import Coded

SEEN = "2026-11-24T18:30:00+02:00"


@pytest.fixture
def known(team: Team) -> tuple[Team, str]:
    """The lead's kit names the members; one parcel of H-02 was taken. And the digest of her certificate."""
    lead, member = team.devices["H-01"], team.devices["H-02"]
    trust.take(lead.session, team.kit())
    finalised_interview(member)
    taken(lead, given(team, member))
    return team, member.session.certificate


def test_five_steps_each_durable_before_the_next(known: tuple[Team, str]) -> None:
    team, certificate = known
    lead, member = team.devices["H-01"], team.devices["H-02"]
    assert {row.person: row.state for row in team_desk.listing(lead.session)} == dict.fromkeys(
        ("H-01", "H-02", "H-03"), "standing"
    )
    found = lost_laptop.declare(lead.session, certificate, SEEN)
    assert (found.person, found.step, found.parcels, found.interviews) == ("H-02", "count", 1, ("H-02/R-0001",))
    line = custody.show(lead.session)[0]
    assert (line.act, line.reason) == ("declared-lost", f"last in their hands {SEEN}")
    count = len(custody.show(lead.session))
    assert lost_laptop.declare(lead.session, certificate, SEEN) == found, "once more says nothing new"
    assert len(custody.show(lead.session)) == count
    with Coded("step-order"):
        lost_laptop.end_step(lead.session, certificate, "tell")
    lead.again()
    [task] = [one for one in overview.overview(lead.session).tasks if one.verb == "lost-laptop"]
    assert (task.target, task.code, task.detail) == (certificate, "H-02", "1")
    out = team.path("sheet.txt")
    lost_laptop.write_sheet(lead.session, certificate, out)
    sheet = out.read_text()
    for word in (certificate, SEEN, "H-02", " ".join(found.words), found.chains[0][1]):
        assert word in sheet
    assert "R-0001" not in sheet, "it names no work"
    with Coded("file-exists"):
        lost_laptop.write_sheet(lead.session, certificate, out)
    for step in STEPS[1:]:
        found = lost_laptop.end_step(lead.session, certificate, step)
    assert (found.step, found.told_to) == ("", str(out))
    assert not [one for one in overview.overview(lead.session).tasks if one.verb == "lost-laptop"]
    assert {row.state for row in team_desk.listing(lead.session) if row.person == "H-02"} == {"lost"}
    record = finalised_interview(member)
    stick = given(team, member)
    row, report = take.take(lead.session, stick, silent_job())
    assert row.state == "refused"
    assert [check.status for check in report.checks if check.code == "laptop-lost"] == ["fail"]
    assert not lead.session.vault.versions.history(record)
    assert list(stick.iterdir()), "it stays on its stick"
    finalised_interview(team.devices["H-03"])
    taken(lead, given(team, team.devices["H-03"]))


def test_the_sheet_is_what_headquarters_types_and_the_new_kit_changes_no_step(known: tuple[Team, str]) -> None:
    team, _ = known
    lead, certificate = team.devices["H-01"].session, team.devices["H-03"].session.certificate
    lost_laptop.declare(lead, certificate, SEEN)
    command = lost_laptop.sheet(lead, certificate).splitlines()[-1].split()
    assert command[:4] == ["fieldkit", "hq", "revoke", "ROOT"]
    assert command[command.index("--reason") + 1] in revoke.REASONS
    root = team.desk("root")
    since = datetime.fromisoformat(command[command.index("--since") + 1])
    revoke.revoke(root, command[4], since, "stolen")
    root.lock()
    trust.take(lead, team.kit())
    assert "H-03" not in {row.person for row in team_desk.listing(lead) if row.state != "revoked"}
    assert [(one.person, one.step) for one in lost_laptop.listing(lead)] == [("H-03", "count")]
    assert [one.verb for one in overview.overview(lead).tasks].count("lost-laptop") == 1
    assert lost_laptop.end_step(lead, certificate, "count").step == "tell"


def test_who_may_declare_and_what(known: tuple[Team, str]) -> None:
    team, certificate = known
    lead, member = team.devices["H-01"], team.devices["H-02"]
    with Coded("role-lead"):
        lost_laptop.declare(member.session, certificate, SEEN)
    with Coded("member-unknown"):
        lost_laptop.declare(lead.session, "0" * 64, SEEN)
    with Coded("lost-own"):
        lost_laptop.declare(lead.session, lead.session.certificate, SEEN)
    with Coded("time-malformed"):
        lost_laptop.declare(lead.session, certificate, "yesterday")
    with Coded("member-unknown"):
        lost_laptop.find(lead.session, certificate)
    assert lost_laptop.listing(lead.session) == ()
