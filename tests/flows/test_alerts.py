"""An alert is durable when it is raised, is a draft before, and goes first in every parcel and bundle."""

from __future__ import annotations

import json

import pytest

from fieldkit.errors import FieldkitError, UsageError
from fieldkit.jobs import silent_job
from fieldkit.workflows.field import alerts, book, give, note_drafts, overview, review, seal, take
from tests.flows.team import Team, finalised_interview, sealed_to_hq

FORM = {"what": "العائلات بلا ماء", "where": "camp 4", "urgency": "today"}


def acts(team: Team, person: str) -> list[str]:
    return [body.act for _, body in book.bodies(team.devices[person].session)]


def test_an_alert_alone_is_given_and_goes_first_to_the_lead_and_to_headquarters(team: Team) -> None:
    member, lead = team.devices["H-02"], team.devices["H-01"]
    code = alerts.raise_alert(member.session, "Families without water", "camp 4", "now")
    [task] = [one for one in overview.overview(member.session).tasks if one.verb == "alert"]
    assert (task.code, task.detail) == (code, "Families without water")
    assert overview.strip(member.session).only_here == 1
    stick = team.path("parcel")
    _, written = give.give(member.session, "H-01", stick, silent_job())
    kinds = [name.split(".")[1] for name, _, _ in written.files]
    assert kinds == ["announce", "alerts", "records", "head"]
    [mine] = alerts.listing(member.session)
    assert (mine.state, mine.by) == ("sent", "H-02")
    assert overview.strip(member.session).only_here == 0
    take.take(lead.session, stick, silent_job())
    [theirs] = alerts.listing(lead.session)
    assert (theirs.code, theirs.what, theirs.by, theirs.state) == (
        f"H-02/{code}",
        "Families without water",
        "H-02",
        "finalised",
    )
    assert [one.code for one in overview.overview(lead.session).tasks if one.verb == "alert"] == [theirs.code]
    finalised_interview(lead)
    look = review.mark_reviewed(lead.session, review.last_look(lead.session))
    assert look.leaves["alert"] == 1
    bundle = seal.seal(lead.session, look, silent_job())
    written = seal.write(lead.session, bundle.id, team.path("stick"), silent_job())
    assert [name.split(".")[1] for name, _, _ in written.files][:2] == ["announce", "alerts"]
    assert [one.verb for one in overview.overview(lead.session).tasks if one.verb == "alert"] == []


def test_an_alert_is_opened_at_headquarters(team: Team) -> None:
    lead = team.devices["H-01"]
    alerts.raise_alert(lead.session, FORM["what"], FORM["where"], FORM["urgency"])
    out, report = sealed_to_hq(team, lead)
    assert report.outcome == "intact", report.to_text()
    openings = (out / "alerts.zip").read_bytes() if (out / "alerts.zip").exists() else b""
    assert json.dumps(FORM["what"], ensure_ascii=False).encode() in openings


def test_a_draft_outlives_a_lock_and_becomes_the_alert(team: Team) -> None:
    member = team.devices["H-02"]
    assert alerts.open_draft(member.session) is None
    draft = alerts.keep_draft(member.session, {"what": "Fam"})
    assert alerts.keep_draft(member.session, FORM, draft.record).record == draft.record
    kept = alerts.open_draft(member.again())
    assert kept is not None
    assert kept.form == FORM
    assert [one.verb for one in overview.overview(member.session).tasks if "alert" in one.verb] == ["continue-alert"]
    code = alerts.raise_alert(member.session, FORM["what"], FORM["where"], FORM["urgency"], draft.record)
    assert code == draft.code
    assert alerts.open_draft(member.session) is None
    [row] = alerts.listing(member.session)
    assert (row.id, row.what, row.where, row.urgency) == (draft.record, *FORM.values())
    assert acts(team, "H-02")[-2:] == ["created", "alerted"]
    assert book.drafts(member.session) == []


def test_a_draft_is_discarded_with_a_reason(team: Team) -> None:
    member = team.devices["H-02"]
    draft = alerts.keep_draft(member.session, FORM)
    with pytest.raises(UsageError):
        note_drafts.discard(member.session, draft.record, " ")
    assert alerts.open_draft(member.session) == draft
    note_drafts.discard(member.session, draft.record, "told by somebody else already")
    assert alerts.open_draft(member.session) is None
    assert acts(team, "H-02")[-2:] == ["draft-started", "draft-discarded"]
    with pytest.raises(UsageError) as gone:
        note_drafts.save(member.session, draft.record, FORM)
    assert gone.value.code == "not-a-draft"


def test_what_is_no_alert_is_refused_and_nothing_is_kept(team: Team) -> None:
    session = team.devices["H-03"].session
    before = len(book.bodies(session))
    wrong = {(" \n", "now"): "alert-empty", ("water", ""): "alert-urgency", ("\ud83d", "now"): "note-field",
             ("x" * 20_001, "now"): "note-field"}  # fmt: skip
    for (what, urgency), code in wrong.items():
        with pytest.raises(FieldkitError) as refused:
            alerts.raise_alert(session, what, "", urgency)
        assert refused.value.code == code
    assert alerts.listing(session) == ()
    assert len(book.bodies(session)) == before
