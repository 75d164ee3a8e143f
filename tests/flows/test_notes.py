"""Actors, events and witnesses: drafts, versions, custody, who says so, and the way to the lead and headquarters."""

from __future__ import annotations

from typing import Any

import pytest

from fieldkit.commitments import Value
from fieldkit.errors import FieldkitError
from fieldkit.jobs import silent_job
from fieldkit.records import Event
from fieldkit.workflows.field import (
    book,
    erase,
    give,
    interview,
    note_drafts,
    notes,
    overview,
    search,
    selection,
    take,
    witnesses,
)
from fieldkit.workflows.field.session import FieldSession
from tests.flows.team import Team, finalised_interview

ACTOR = {"name": "وحدة الرقم الأبيض", "type": "unit", "aliases": ["the white number"], "plates": ["ق ٤١"],
         "insignia": ["a wolf"], "rank": "", "identifiers": ["41"], "note": ""}  # fmt: skip


def acts(session: FieldSession, since: int) -> list[str]:
    return [body.act for _, body in book.bodies(session)[since:]]


def refused(call: Any, *arguments: Any, **more: Any) -> str:
    with pytest.raises(FieldkitError) as caught:
        call(*arguments, **more)
    return caught.value.code


def test_an_actor_is_drafted_kept_amended_and_goes_to_the_lead(team: Team) -> None:
    member, lead = team.devices["H-02"], team.devices["H-01"]
    told = finalised_interview(member)
    since = len(book.bodies(member.session))
    draft = notes.new(member.session, "actor")
    notes.write(member.session, draft.row.id, {**ACTOR, "sources": [told]})
    again = notes.load(member.again(), draft.row.id)
    assert again.form == {**ACTOR, "sources": [told]}
    assert again.row.state == "draft"
    assert [hit.id for hit in search.search(member.session, "٤١")] == [draft.row.id]
    assert [row.id for row in notes.mentioned(member.session, told)] == [draft.row.id]
    kept = notes.keep(member.session, draft.row.id)
    assert (kept.row.title, kept.row.state, kept.versions) == (ACTOR["name"], "finalised", 1)
    assert kept.form == again.form
    assert [one.code for one in kept.row.sources] == ["R-0001"]
    notes.amend(member.session, draft.row.id)
    assert refused(notes.amend, member.session, draft.row.id) == "already-a-draft"
    assert refused(erase.erase, member.session, draft.row.id, (), "asked for") == "draft-open"
    notes.add(member.session, draft.row.id, {"rank": "company"})
    second = notes.keep(member.session, draft.row.id)
    assert (second.versions, second.form["rank"]) == (2, "company")
    assert acts(member.session, since) == ["draft-started", "unlocked", "created", "draft-started", "amended"]
    first, newest = member.session.vault.versions.history(draft.row.id)
    assert newest.line.parents == (first.digest_hex,)
    stick = team.path("parcel")
    give.give(member.session, "H-01", stick, silent_job())
    take.take(lead.session, stick, silent_job())
    [row] = notes.listing(lead.session, "actor", "wolf")
    assert (row.code, row.by) == (f"H-02/{second.row.code}", "H-02")
    assert notes.load(lead.session, row.id).form == second.form
    assert refused(notes.amend, lead.session, row.id) == "not-author"
    [seen] = witnesses.listing(lead.session)
    assert (seen.by, [one.code for one in seen.interviews]) == ("H-02", ["H-02/R-0001"])
    assert refused(witnesses.amend, lead.session, seen.id, languages="", age_group="", note="") == "not-author"


def test_an_event_keeps_the_date_as_spoken_and_the_days_it_means(team: Team) -> None:
    session = team.devices["H-03"].session
    form = {"what": "the school burned", "when": "قبل فجر ١٢ محرم", "calendar": "hijri", "date": "1448-01-12",
            "doubt": "she was not sure of the month"}  # fmt: skip
    draft = notes.new(session, "event", form)
    kept = notes.keep(session, draft.row.id)
    [version] = session.vault.versions.history(draft.row.id)
    event = Event.from_fields(version.fields())
    assert (event.when, event.calendar, event.date, event.doubt) == (form["when"], *list(form.values())[2:])
    assert (event.precision, event.earliest, event.latest) == ("day", "2026-06-27", "2026-06-29")
    assert kept.form["earliest"] == "", "it only repeats what the date means"
    notes.amend(session, draft.row.id)
    notes.add(session, draft.row.id, {"earliest": "2026-06-01", "latest": "2026-06-02"})
    assert notes.keep(session, draft.row.id).form["latest"] == "2026-06-02", "a person knows better"
    wrong = [
        ({"what": ""}, "note-empty"), ({"date": "1448-13"}, "event-date"), ({"calendar": ""}, "event-date"),
        ({"earliest": "june"}, "event-range"), ({"earliest": "20260601"}, "event-range"),
        ({"earliest": "2026-06-03"}, "event-range"),
    ]  # fmt: skip
    notes.amend(session, draft.row.id)
    whole = dict(notes.load(session, draft.row.id).form)
    for changes, code in wrong:
        notes.write(session, draft.row.id, {**whole, **changes})
        assert refused(notes.keep, session, draft.row.id) == code, changes
    assert len(session.vault.versions.history(draft.row.id)) == 2
    for broken in ({"place": ""}, {"what": 3}, {"what": "\ud83d"}, {"calendar": "julian"}, {"sources": ["R-0001"]},
                   {"sources": "x"}, {"what": "x" * 20_001}):  # fmt: skip
        assert refused(notes.write, session, draft.row.id, broken) == "note-field"
    assert notes.load(session, draft.row.id).form == {**whole, "earliest": "2026-06-03"}
    note_drafts.discard(session, draft.row.id, "no better known")
    assert refused(notes.keep, session, draft.row.id) == "not-a-draft"
    assert notes.load(session, draft.row.id).form["latest"] == "2026-06-02"
    assert refused(notes.new, session, "place") == "note-kind"
    assert refused(notes.load, session, "0" * 32) == "record-unknown"
    assert overview.strip(session).not_yet_at_hq == 1


def test_a_witness_is_amended_apart_from_a_draft_of_their_interview(team: Team) -> None:
    session = team.devices["H-02"].session
    started = interview.new(session)
    [row] = witnesses.listing(session)
    said = {"languages": "Fur, Arabic", "age_group": "adult", "note": "afraid of soldiers"}
    assert refused(witnesses.amend, session, row.id, **said) == "draft-open"
    interview.discard(session, started.row.id, "she left")
    assert refused(witnesses.amend, session, row.id, **{**said, "age_group": "old"}) == "note-field"
    since = len(book.bodies(session))
    saved = witnesses.amend(session, row.id, **said)
    assert {"languages": saved.languages, "age_group": saved.age_group, "note": saved.note} == said
    assert saved.interviews == ()
    witnesses.amend(session, row.id, **said)
    assert acts(session, since) == ["amended"], "the same again is no version"
    assert refused(witnesses.amend, session, "0" * 32, **said) == "record-unknown"


def test_what_a_draft_would_write_again_is_not_erased_under_it(team: Team) -> None:
    member = team.devices["H-02"]
    session, told = member.session, finalised_interview(member)
    witness = book.witness_of(session, told)
    consent = book.consent_of(session, witness)
    assert consent is not None
    witnesses.amend(session, witness, languages="", age_group="", note="zebrafinch")
    interview.amend(session, told)
    for record in (told, witness, consent.record):
        assert refused(erase.erase, session, record, (), "asked for") == "draft-open"
    interview.discard(session, told, "not now")
    erase.erase(session, witness, ("note",), "asked for")
    interview.amend(session, told)
    interview.finalise(session, told)
    assert search.search(session, "zebrafinch") == ()


def test_what_retells_an_interview_stays_while_its_witness_keeps_any_of_it_back(team: Team) -> None:
    session = team.devices["H-02"].session
    told = finalised_interview(team.devices["H-02"])
    kept = notes.keep(session, notes.new(session, "event", {"what": "the school burned", "sources": [told]}).row.id)
    free = notes.keep(session, notes.new(session, "actor", ACTOR).row.id)
    consent = book.consent_of(session, book.witness_of(session, told))
    assert consent is not None

    def answered(**changes: Value) -> None:
        with session.writing() as writer:
            writer.change(consent.record, {**consent.fields(), **changes})

    def goes(receiver: str = "") -> set[str]:
        chosen = selection.select(session, [told], [], receiver)
        return {version.record for version in chosen.versions} & {kept.row.id, free.row.id}

    def why() -> list[tuple[str, str]]:
        chosen = selection.select(session, [told], [])
        return [(one.consent_class, one.why) for one in chosen.withheld if one.record == kept.row.id]

    assert (goes(), why()) == ({kept.row.id, free.row.id}, [])
    refusals: list[dict[str, Value]] = [{"may/hq/statement": False}, {"kept/hq": (f"{told}/place",)}]
    for changes in refusals:
        answered(**changes)
        assert (goes(), why()) == ({free.row.id}, [("statement", "refused")]), changes
        assert goes("a lead's") == {kept.row.id, free.row.id}, "a parcel stays in the team"
    answered()
    assert goes() == {kept.row.id, free.row.id}
    draft = interview.new(session)
    notes.amend(session, free.row.id)
    notes.add(session, free.row.id, {"sources": [draft.row.id]})
    notes.keep(session, free.row.id)
    assert goes() == {kept.row.id}, "nobody has answered for a draft"
