"""Records that were changed apart, fields that are kept back, and fields that a newer release wrote."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from fieldkit.commitments import Value, Version, gaps, make_version
from fieldkit.errors import RefusedError, UsageError
from fieldkit.records import Consent
from fieldkit.verify.records import open_records
from fieldkit.workflows.field import book, custody, interview, keep_back, merge
from fieldkit.workflows.field.selection import select
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from tests.flows.team import Device, Team, finalised_interview, sealed_to_hq, statuses


def amended_elsewhere(device: Device, record: str, changes: dict[str, Value]) -> Version:
    """What another laptop made of the same version, put beside this one's as taking it in does."""
    versions = device.session.vault.versions
    parent = versions.history(record)[0]
    new = make_version(record, {**parent.fields(), **changes}, parents=[parent]).version
    with device.session.writing() as writer:
        versions.put_version(new, str(parent.fields().get("code", "")))
        writer.line("imported", (book.version_subject(new),))
    return new


def forked(team: Team) -> tuple[Device, str, Version, Version]:
    device = team.devices["H-01"]
    record = finalised_interview(device)
    other = amended_elsewhere(device, record, {"place": "camp 5"})
    with device.session.writing() as writer:
        [first, *_] = device.session.vault.versions.history(record)
        mine = writer.version(record, {**first.fields(), "why": "another"}, "amended", parent=first.digest_hex)
    return device, record, mine, other


def test_two_versions_of_one_parent_are_both_kept_and_shown_field_by_field(team: Team) -> None:
    device, record, mine, other = forked(team)
    shown = merge.compare(device.session, record)
    assert [one.digest for one in shown.versions] == sorted([mine.digest_hex, other.digest_hex])
    differing = {row.path: row.values for row in shown.fields if not row.same}
    assert differing.keys() == {"place", "why"}
    order = [one.digest for one in shown.versions]
    assert differing["place"][order.index(other.digest_hex)] == "camp 5"
    assert {row.path for row in shown.fields} == mine.fields().keys()
    assert [one.record for one in merge.listing(device.session)] == [record]


def test_a_fork_is_never_joined_by_itself(team: Team) -> None:
    device, record, mine, _ = forked(team)
    before = device.session.vault.tip()
    for act in (lambda: interview.amend(device.session, record), lambda: _write(device, record, mine)):
        with pytest.raises(RefusedError) as caught:
            act()
        assert caught.value.code == "record-forked"
    assert device.session.vault.tip() == before


def _write(device: Device, record: str, version: Version) -> None:
    with device.session.writing() as writer:
        writer.version(record, version.fields(), "amended")


def test_a_person_joins_a_fork_and_both_parents_are_named(team: Team) -> None:
    device, record, mine, other = forked(team)
    done = merge.merge(device.session, record, mine.digest_hex[:8], {"place": other.digest_hex}, "agreed on the phone")
    assert len(done.versions) == 1
    [now] = device.session.vault.versions.current(record)
    assert set(now.line.parents) == {mine.digest_hex, other.digest_hex}
    assert (now.fields()["place"], now.fields()["why"]) == ("camp 5", "another")
    line = custody.show(device.session)[0]
    assert (line.act, line.reason) == ("merged", "agreed on the phone"), "a reason is no review"
    assert merge.listing(device.session) == ()
    assert {v.digest_hex for v in device.session.vault.versions.history(record)} >= {mine.digest_hex, other.digest_hex}
    again = interview.amend(device.session, record)
    assert again.form["place"] == "camp 5"


@pytest.mark.parametrize(
    ("base", "take", "code"),
    [("", {}, "version-unknown"), ("zz", {}, "version-unknown"), ("mine", {"nothing": "mine"}, "path-unknown")],
)
def test_a_merge_says_exactly_what_it_takes(team: Team, base: str, take: dict[str, str], code: str) -> None:
    device, record, mine, _ = forked(team)
    names = {"mine": mine.digest_hex}
    chosen = {path: names.get(one, one) for path, one in take.items()}
    with pytest.raises(UsageError) as caught:
        merge.merge(device.session, record, names.get(base, base), chosen)
    assert caught.value.code == code
    assert len(device.session.vault.versions.current(record)) == 2


def test_what_is_not_forked_is_not_merged(team: Team) -> None:
    device = team.devices["H-01"]
    record = finalised_interview(device)
    with pytest.raises(UsageError) as caught:
        merge.merge(device.session, record, "0", {})
    assert caught.value.code == "not-forked"


def test_a_forked_consent_allows_what_both_versions_allow(team: Team) -> None:
    device = team.devices["H-01"]
    record = finalised_interview(device)
    consent = interview.load(device.session, record)
    found = book.consent_of(device.session, book.witness_of(device.session, record))
    assert consent is not None
    assert found is not None
    [turn] = [path for path in book.require(device.session, record).fields() if path.endswith("00000002/text")]
    before = select(device.session, [record], []).decide(book.require(device.session, record), turn)
    amended_elsewhere(device, found.record, {"may/hq/statement": False})
    amended_elsewhere(device, found.record, {"given": "2026-11-25T10:00:00+00:00"})
    assert len(device.session.vault.versions.current(found.record)) == 2
    after = select(device.session, [record], []).decide(book.require(device.session, record), turn)
    assert (before.allowed, after.allowed, after.why) == (True, False, "refused")


@pytest.mark.parametrize("mine", [True, False, None])
@pytest.mark.parametrize("theirs", [True, False, None])
def test_neither_version_of_a_consent_widens_the_other(mine: bool | None, theirs: bool | None) -> None:
    one, other = (
        Consent("C-1", "0" * 32, {} if answer is None else {"photo": answer}, kept=(kept,))
        for answer, kept in ((mine, "a"), (theirs, "b"))
    )
    joined = one.strictest(other)
    assert joined.hq.get("photo") == (
        False if False in (mine, theirs) else True if mine is True and theirs is True else None
    )
    assert joined.kept == ("a", "b")
    assert joined.hq == other.strictest(one).hq


def records_in(opened: Path) -> tuple[bytes, bytes, bytes]:
    with zipfile.ZipFile(opened / "records.zip") as part:
        return tuple(part.read(f"data/{name}.jsonl") for name in ("versions", "openings", "withheld"))  # type: ignore[return-value]


def test_one_paragraph_is_kept_back_and_the_gap_shows(team: Team) -> None:
    device = team.devices["H-01"]
    record = finalised_interview(device, exhibits=[])
    keep_back.keep_back(device.session, record, "turns/00000004", "names her brother")
    keep_back.keep_back(device.session, record, "present", "names a colleague")
    opened, report = sealed_to_hq(team, device)
    assert statuses(report)["consent"] == "pass"
    assert report.outcome == "intact"
    found = open_records(*records_in(opened)).of_kind("interview")[record]
    assert gaps(found.fields, "turns") == ("00000004",)
    assert "present" not in found.fields
    assert "turns/00000002/text" in found.fields
    assert set(found.unopened.values()) == {"consent"}
    assert "أخي".encode() not in b"".join(records_in(opened))


def test_what_is_kept_back_outlives_an_amendment(team: Team) -> None:
    device = team.devices["H-01"]
    record = finalised_interview(device)
    keep_back.keep_back(device.session, record, "turns/00000004", "names her brother")
    interview.amend(device.session, record)
    interview.add(device.session, record, {"place": "camp 9"})
    interview.finalise(device.session, record)
    chosen = select(device.session, [record], [])
    version = book.require(device.session, record)
    assert not chosen.decide(version, "turns/00000004/text").allowed
    assert chosen.decide(version, "turns#order").allowed


@pytest.mark.parametrize(
    ("path", "reason", "code"),
    [
        ("turns/00000004", " ", "reason-missing"), ("turns#order", "x", "path-unknown"),
        ("nothing", "x", "path-unknown"),
        ("turns/00000004/text", "x", "path-unknown"), ("turns/0000000f", "x", "path-unknown"),
    ],
)  # fmt: skip
def test_what_cannot_be_kept_back(team: Team, path: str, reason: str, code: str) -> None:
    device = team.devices["H-01"]
    record = finalised_interview(device)
    with pytest.raises(UsageError) as caught:
        keep_back.keep_back(device.session, record, path, reason)
    assert caught.value.code == code


def test_a_field_of_a_newer_release_survives_and_never_leaves(team: Team) -> None:
    device = team.devices["H-01"]
    record = finalised_interview(device)
    with device.session.writing() as writer:
        fields = book.require(device.session, record).fields()
        newer = writer.version(record, {**fields, "something_newer": "canary"}, "amended")
    interview.amend(device.session, record)
    interview.finalise(device.session, record)
    now = book.require(device.session, record)
    assert now.fields()["something_newer"] == "canary"
    opening = {o.path: o.line for o in newer.openings}["something_newer"]
    assert opening in {o.line for o in now.openings}
    opened, report = sealed_to_hq(team, device)
    assert report.outcome == "intact"
    assert b"canary" not in b"".join(records_in(opened))
    digests = {o.path: o.digest_hex for o in newer.openings}
    named = {json.loads(line)["digest"] for line in records_in(opened)[2].splitlines()}
    assert digests["something_newer"] in named


def test_a_forked_record_is_said_at_headquarters(team: Team) -> None:
    device, record, mine, other = forked(team)
    _, report = sealed_to_hq(team, device)
    [check] = [one for one in report.checks if one.code == "versions-forked"]
    assert check.status == "ask"
    assert mine.digest_hex in check.facts[0][1]
    assert other.digest_hex in check.facts[0][1]
    assert record[:8] in check.facts[0][0]


def test_a_version_may_travel_later_than_its_line(team: Team) -> None:
    device = team.devices["H-01"]
    waiting = interview.new(device.session)
    finalised_interview(device)
    _, report = sealed_to_hq(team, device)
    assert report.outcome == "intact"
    interview.add(device.session, waiting.row.id, INTERVIEW_FORM)
    interview.finalise(device.session, waiting.row.id)
    _, report = sealed_to_hq(team, device)
    assert report.outcome == "intact", report.to_text()


def test_an_amendment_is_checked_without_the_bundle_that_brought_the_consent(team: Team) -> None:
    device = team.devices["H-01"]
    record = finalised_interview(device)
    sealed_to_hq(team, device)
    interview.amend(device.session, record)
    interview.add(device.session, record, {"place": "camp 9"})
    interview.finalise(device.session, record)
    _, report = sealed_to_hq(team, device)
    assert report.outcome == "intact", report.to_text()
