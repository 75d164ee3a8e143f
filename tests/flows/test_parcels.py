"""A member's work goes to the lead as a parcel, on to headquarters with the lead's bundle, and a slip comes back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldkit.errors import FieldkitError, RefusedError, UsageError
from fieldkit.jobs import silent_job
from fieldkit.verify import Report
from fieldkit.workflows.field import (
    alerts,
    anchoring,
    authors,
    collect,
    custody,
    give,
    identity,
    interview,
    receipts,
    slip,
    take,
)
from fieldkit.workflows.history_values import ParcelRow
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from tests.flows.team import Device, Team, sealed_to_hq, statuses


@pytest.fixture
def ready(team: Team) -> Team:
    """The member has a kit that names the lead; she has an interview with a sealed identity, a file and an alert."""
    member = team.devices["H-02"]
    started = interview.new(member.session)
    identity.seal_identity(member.session, started.row.id, {"name": "Amina Canary"})
    interview.add(member.session, started.row.id, INTERVIEW_FORM)
    note = team.path("note.txt")
    note.write_bytes(b"three green trucks\n")
    collect.collect(member.session, [note], silent_job(), started.row.id)
    interview.finalise(member.session, started.row.id)
    alerts.raise_alert(member.session, "Water", "camp 4", "now")
    return team


def given(team: Team, person: str = "H-02") -> Path:
    stick = team.path("parcel")
    give.give(team.devices[person].session, "H-01", stick, silent_job())
    return stick


def taken(team: Team, stick: Path) -> tuple[ParcelRow, Report]:
    return take.take(team.devices["H-01"].session, stick, silent_job())


def only_interview(device: Device) -> str:
    [row] = interview.listing(device.session)
    return row.id


def test_a_parcel_brings_chain_versions_and_originals_unchanged(ready: Team) -> None:
    lead, member = ready.devices["H-01"], ready.devices["H-02"]
    row, report = taken(ready, given(ready))
    assert (row.state, row.person, row.sequence, row.media) == ("taken", "H-02", 1, 1)
    assert {check.code for check in report.checks if check.status != "pass"} == {"bag"}, "identities stay closed"
    theirs = [entry.text for entry, _ in member.session.vault.chain.entries()]
    mine = [entry.text for entry, body in lead.session.vault.knowledge.lines(member.chain) if body is not None]
    assert mine == theirs[: len(mine)]
    assert len(mine) >= len(theirs) - 2, "all but the lines that say it was given and written"
    record = only_interview(lead)
    for version in member.session.vault.versions.history(record):
        assert lead.session.vault.versions.get(version.digest_hex).line == version.line
    [stored] = [one for owner, one in lead.session.vault.objects.all() if not owner.startswith("par")]
    with lead.session.vault.store.open(stored) as reader:
        assert b"".join(bytes(piece) for piece in reader.chunks()) == b"three green trucks\n"
    assert statuses(custody.check(lead.session, silent_job()))["versions"] == "pass"
    assert authors.author_of(lead.session, record) == "H-02"


def test_the_leads_bundle_carries_the_members_chain_records_and_identities(ready: Team) -> None:
    taken(ready, given(ready))
    lead, member = ready.devices["H-01"], ready.devices["H-02"]
    out, report = sealed_to_hq(ready, lead)
    assert report.outcome == "intact", report.to_text()
    assert f"custody/{member.chain}.txt".encode() in (out / "records.zip").read_bytes()
    [original] = (out / "originals").iterdir()
    assert original.read_bytes() == b"three green trucks\n"
    receipts.import_receipts(lead.session, ready.folder / "receipts")
    _, report = sealed_again(ready)
    assert report.outcome == "intact", report.to_text()


def sealed_again(team: Team) -> tuple[Path, Report]:
    """A second parcel and a second bundle go on from the first."""
    member = team.devices["H-02"]
    record = only_interview(member)
    interview.amend(member.session, record)
    interview.add(member.session, record, {"place": "camp 9"})
    interview.finalise(member.session, record)
    row, _ = taken(team, given(team))
    assert (row.state, row.sequence) == ("taken", 2)
    return sealed_to_hq(team, team.devices["H-01"])


def test_the_slip_is_an_anchor_of_the_member(ready: Team) -> None:
    lead, member = ready.devices["H-01"], ready.devices["H-02"]
    taken(ready, given(ready))
    slips = ready.path("slips")
    slip.write(lead.session, slips)
    [row] = receipts.import_receipts(member.session, slips)
    assert (row.kind, row.signer) == ("slip", "H-01")
    [anchor] = anchoring.anchors(member.session)
    assert anchor.kind == "slip"
    brackets = anchoring.line_brackets(member.session)
    assert brackets[anchor.tip.seq].not_after == anchor
    assert brackets[anchor.tip.seq + 1].not_after is None
    assert brackets[-1].not_before == anchor
    assert statuses(custody.check(member.session, silent_job()))["anchors"] == "pass"
    assert [one.kind for one in receipts.listing(member.session)] == ["slip"]


def test_only_the_author_amends_what_came_in_a_parcel(ready: Team) -> None:
    taken(ready, given(ready))
    lead = ready.devices["H-01"]
    with pytest.raises(RefusedError) as caught:
        interview.amend(lead.session, only_interview(lead))
    assert caught.value.code == "not-author"


def test_a_parcel_taken_twice_changes_nothing(ready: Team) -> None:
    stick, lead = given(ready), ready.devices["H-01"]
    taken(ready, stick)
    before = lead.session.vault.tip()
    assert taken(ready, stick)[0].state == "taken"
    assert lead.session.vault.tip() == before
    assert len(take.listing(lead.session)) == 1


def test_a_parcel_out_of_order_waits_for_the_one_before(ready: Team) -> None:
    first = given(ready)
    alerts.raise_alert(ready.devices["H-02"].session, "Fire", "camp 5", "now")
    second = given(ready)
    row, report = taken(ready, second)
    assert (row.state, statuses(report)["order"]) == ("refused", "fail")
    assert taken(ready, first)[0].state == "taken"
    assert taken(ready, second)[0].state == "taken"


def test_a_parcel_for_another_lead_does_not_open(ready: Team) -> None:
    stick = given(ready)
    other = ready.enrol("H-04", "lead")
    with pytest.raises(RefusedError) as caught:
        take.take(other.session, stick, silent_job())
    assert caught.value.code == "age-no-key"


def test_headquarters_does_not_open_a_parcel_and_a_lead_takes_no_bundle(ready: Team) -> None:
    from fieldkit.workflows.hq import receive

    intake = ready.desk("intake")
    with pytest.raises(RefusedError) as caught:
        receive.receive(intake, given(ready), silent_job())
    intake.lock()
    assert caught.value.code == "age-no-key"
    member = ready.devices["H-02"]
    with pytest.raises(RefusedError) as caught:
        take.take(member.session, given_again(ready), silent_job())
    assert caught.value.code == "role-lead"


def given_again(team: Team) -> Path:
    alerts.raise_alert(team.devices["H-02"].session, "Fire", "camp 5", "now")
    return given(team)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def _flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize("spoil", [_cut, _flip, Path.unlink])
@pytest.mark.parametrize("kind", ["announce", "records", "alerts", "identities", "media-0001", "head"])
def test_a_spoiled_parcel_is_refused_and_nothing_of_it_is_kept(
    ready: Team, spoil: Callable[[Path], None], kind: str
) -> None:
    stick, lead = given(ready), ready.devices["H-01"]
    [path] = stick.glob(f"*.{kind}.age")
    spoil(path)
    before = (lead.session.vault.tip(), lead.session.vault.store.names())
    try:
        row, report = taken(ready, stick)
    except FieldkitError:
        state = "refused"
    else:
        state = row.state
    if kind == "announce" and spoil is Path.unlink:
        assert statuses(report)["announcement"] == "ask", "it may come later; it is asked for"
        return
    assert state == "refused"
    assert (lead.session.vault.tip(), lead.session.vault.store.names()) == before
    assert not take.listing(lead.session)
    assert not interview.listing(lead.session)


def test_parts_of_two_parcels_are_not_mixed(ready: Team) -> None:
    first = given(ready)
    second = given_again(ready)
    taken(ready, first)
    [theirs] = first.glob("*.records.age")
    [mine] = second.glob("*.records.age")
    shutil.copyfile(theirs, mine)
    row, report = taken(ready, second)
    assert (row.state, statuses(report)["parts"]) == ("refused", "fail")


def test_a_second_history_in_a_parcel_is_kept_as_proof_and_not_taken(ready: Team, tmp_path: Path) -> None:
    lead, member = ready.devices["H-01"], ready.devices["H-02"]
    member.lock()
    shutil.copytree(member.folder, tmp_path / "copy")
    assert taken(ready, given(ready))[0].state == "taken"
    member.lock()
    shutil.rmtree(member.folder)
    shutil.copytree(tmp_path / "copy", member.folder)
    alerts.raise_alert(member.session, "Another history", "camp 4", "now")
    row, _ = taken(ready, given(ready))
    assert row.state == "refused"
    [fork] = lead.session.vault.knowledge.forks()
    assert fork.chain == member.chain
    assert statuses(custody.check(lead.session, silent_job()))["custody-forks"] == "ask"
    out, report = sealed_to_hq(ready, lead)
    assert statuses(report)["custody-forks"] == "ask"
    assert b".forks.jsonl" in (out / "records.zip").read_bytes()


def test_what_can_not_be_given(ready: Team) -> None:
    lead, member = ready.devices["H-01"], ready.devices["H-02"]
    with pytest.raises(RefusedError) as refused:
        give.give(lead.session, "H-01", ready.path("x"), silent_job())
    assert refused.value.code == "role-member"
    with pytest.raises(UsageError) as usage:
        give.give(member.session, "H-09", ready.path("x"), silent_job())
    assert usage.value.code == "lead-unknown"
    given(ready)
    with pytest.raises(UsageError) as usage:
        give.give(member.session, "H-01", ready.path("x"), silent_job())
    assert usage.value.code == "nothing-to-give"


def test_a_slip_counts_only_from_the_lead_it_was_given_to(ready: Team) -> None:
    stick = given(ready)
    taken(ready, stick)
    slips = ready.path("slips")
    slip.write(ready.devices["H-01"].session, slips)
    other = ready.devices["H-03"]
    assert receipts.import_receipts(other.session, slips) == ()
    assert anchoring.anchors(other.session) == []
    [folder] = slips.iterdir()
    _flip(folder / "receipt.json")
    with pytest.raises(FieldkitError):
        receipts.import_receipts(ready.devices["H-02"].session, slips)
    assert anchoring.anchors(ready.devices["H-02"].session) == []
