"""The lead's desk: forks that come in either order, comments that go home sealed and come back answered."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from pathlib import Path

import pytest

from fieldkit import exactjson
from fieldkit.age import decrypt_bytes, encrypt_bytes
from fieldkit.errors import EvidenceError
from fieldkit.jobs import silent_job
from fieldkit.workflows.field import (
    authors,
    backup,
    book,
    choose,
    comments,
    custody,
    erase,
    give,
    interview,
    merge,
    receipts,
    reissue,
    review,
    seal,
    send_back,
    slip,
    take,
    trust,
)
from fieldkit.workflows.field.addressee import own_identity
from fieldkit.workflows.field.comment_slip import NAME
from fieldkit.workflows.hq import open_bundle, receive
from fieldkit.workflows.hq import receipts as hq_receipts
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from tests.flows.team import SECRET, Device, Team, finalised_interview, sealed_to_hq
from tests.flows.test_people import Coded
from tests.flows.test_versions import amended_elsewhere
from tests.peers.second_implementation import comments as second_comments
from tests.peers.second_implementation.trust import open_kit

SAID = "Did she see the trucks herself, or was she told?"


def given(team: Team, device: Device) -> Path:
    stick = team.path("parcel")
    give.give(device.session, "H-01", stick, silent_job())
    return stick


def taken(lead: Device, stick: Path) -> None:
    row, report = take.take(lead.session, stick, silent_job())
    assert row.state == "taken", report.to_text()


def slips(team: Team) -> Path:
    out = team.path("slips")
    slip.write(team.devices["H-01"].session, out)
    return out


def told(team: Team, device: Device) -> None:
    receipts.import_receipts(device.session, slips(team))


@pytest.fixture
def named(team: Team) -> Team:
    """The lead's kit names the members and their recipients."""
    trust.take(team.devices["H-01"].session, team.kit())
    return team


def amended(device: Device, record: str, **changes: object) -> None:
    interview.amend(device.session, record)
    interview.add(device.session, record, changes)
    interview.finalise(device.session, record)


@pytest.fixture
def apart(team: Team) -> tuple[str, Path, Path, Path]:
    """H-02's interview, which two of her laptops amended apart: its id, and the parcel before and of each."""
    member = team.devices["H-02"]
    record = finalised_interview(member)
    before = given(team, member)
    disk = team.path("disk")
    disk.mkdir()
    backup.make(member.session, disk, silent_job())
    backup.restore(disk, SECRET, team.path("spare"), silent_job())
    spare = team.folder / max(path.name for path in team.folder.iterdir() if path.name.startswith("spare"))
    turns = list(interview.load(member.session, record).form["turns"])
    amended(member, record, place="camp 5", turns=[{**turns[1], "text": "Three trucks came."}])
    one = given(team, member)
    second = Device(spare, member.clock)
    amended(second, record, place="camp 9", turns=[{"id": "", "speaker": "witness", "text": "They came back."}])
    other = given(team, second)
    second.lock()
    return record, before, one, other


def test_two_laptops_that_amended_apart_reach_one_fork_in_either_order(
    team: Team, apart: tuple[str, Path, Path, Path], tmp_path_factory: pytest.TempPathFactory
) -> None:
    record, before, one, other = apart
    lead = team.devices["H-01"]
    lead.lock()
    twin = Team.copied(team, tmp_path_factory.mktemp("twin"), only=("H-01",))
    found = []
    for device, order in ((lead, (before, one, other)), (twin.devices["H-01"], (before, other, one))):
        for stick in order:
            taken(device, stick)
        found.append(merge.compare(device.session, record))
        assert custody.check(device.session, silent_job()).outcome == "intact"
    twin.close()
    assert found[0] == found[1], "neither order nor time decides"
    assert len(found[0].versions) == 2
    assert {version.person for version in found[0].versions} == {"H-02"}
    assert len(lead.session.vault.versions.history(record)) == 3, "nothing is lost"


def test_a_fork_is_chosen_place_by_place_and_a_lead_says_why(team: Team, apart: tuple[str, Path, Path, Path]) -> None:
    record, *sticks = apart
    lead = team.devices["H-01"]
    for stick in sticks:
        taken(lead, stick)
    forked = merge.compare(lead.session, record)
    places = merge.places(forked)
    assert [place.turn for place in places].count(True) == 2
    assert "place" in {place.key for place in places}
    other = next(
        version.digest for version in forked.versions
        if lead.session.vault.versions.get(version.digest).fields()["place"] == "camp 9"
    )  # fmt: skip
    [mine] = [version.digest for version in forked.versions if version.digest != other]
    with Coded("place-open"):
        merge.join(lead.session, record, {"place": mine}, "she said so")
    chosen = {place.key: mine if place.key == "place" else other for place in places}
    changed = next(place for place in places if place.turn and None not in place.rows[0].values)
    chosen[changed.key] = mine
    with Coded("merge-author"):
        merge.join(lead.session, record, chosen)
    with Coded("record-forked"):
        comments.comment(lead.session, record, SAID)
    done = merge.join(lead.session, record, chosen, "H-02 said on the radio which holds")
    [now] = lead.session.vault.versions.current(record)
    assert set(now.line.parents) == {mine, other}
    assert len(done.versions) == 1
    form = interview.load(lead.session, record).form
    words = [turn["text"] for turn in form["turns"]]
    assert (form["place"], "Three trucks came." in words, words[-1]) == ("camp 5", True, "They came back.")
    assert len(words) == len(INTERVIEW_FORM["turns"]) + 1, "every turn that was taken has its place"
    assert send_back.listing(lead.session)[0].state == "finalised", "a merge is no review"
    review.approve(lead.session, [record])
    _, report = sealed_to_hq(team, lead)
    assert report.outcome != "failed", report.to_text()


def test_a_turn_that_one_version_took_out_is_chosen_out(team: Team) -> None:
    device = team.devices["H-01"]
    record = finalised_interview(device)
    first = device.session.vault.versions.history(record)[0]
    order = first.fields()["turns#order"]
    assert isinstance(order, tuple)
    amended(device, record, place="camp 2")
    other = amended_elsewhere(device, record, {"turns#order": order[:-1]})
    fields = {path: value for path, value in other.fields().items() if not path.startswith(f"turns/{order[-1]}/")}
    assert fields != other.fields()
    forked = merge.compare(device.session, record)
    assert [place.key for place in merge.places(forked)] == ["place"], "an order alone is no place"
    merge.join(device.session, record, {"place": other.digest_hex})
    [now] = device.session.vault.versions.current(record)
    assert now.fields()["turns#order"] == order, "a turn whose words are there is listed"


def test_a_comment_goes_home_is_answered_and_comes_back(named: Team) -> None:
    team = named
    lead, member = team.devices["H-01"], team.devices["H-02"]
    record = finalised_interview(member)
    taken(lead, given(team, member))
    turn = interview.load(lead.session, record).form["turns"][1]["id"]
    made = comments.comment(lead.session, record, f"  {SAID} ", turn)
    whole = comments.comment(lead.session, record, "The date is missing.")
    assert (made.words, made.turn, made.person, made.answer) == (SAID, turn, "H-01", "open")
    assert authors.author_of(lead.session, record) == "H-02", "a comment makes nobody the author"
    send_back.send_back(lead.session, record, "two questions")
    out = slips(team)
    for path in out.rglob("*"):
        assert path.is_dir() or SAID.encode() not in path.read_bytes(), "in clear they do not leave"
    receipts.import_receipts(member.session, out)
    here = comments.of(member.session, record)
    assert here == tuple(replace(one, code=here[0].code) for one in comments.of(lead.session, record))
    count = len(custody.show(member.session))
    receipts.import_receipts(member.session, slips(team))
    assert len(custody.show(member.session)) == count, "the same comments again say nothing new"
    with Coded("reason-missing"):
        comments.set_aside(member.session, whole.id, " ")
    comments.set_aside(member.session, whole.id, "she does not know the date")
    with Coded("comment-answered"):
        comments.set_aside(member.session, whole.id, "again")
    with Coded("not-author"):
        comments.set_aside(lead.session, made.id, "never mind")
    amended(member, record, place="camp 7")
    taken(lead, given(team, member))
    answers = {one.id: (one.answer, one.answer_words, one.answered_by) for one in comments.of(lead.session, record)}
    assert answers == {
        made.id: ("amended", "", ""), whole.id: ("set-aside", "she does not know the date", "H-02")
    }  # fmt: skip
    fields = lead.session.vault.versions.current(record)[0].fields()
    assert SAID not in str(fields), "never part of what the witness said"
    review.approve(lead.session, [record])
    opened, report = sealed_to_hq(team, lead)
    assert report.outcome == "intact", report.to_text()
    for path in opened.rglob("*"):
        assert path.is_dir() or SAID.encode() not in path.read_bytes(), "headquarters gets none of it"
    for device in (lead, member):
        assert custody.check(device.session, silent_job()).outcome == "intact"
    lead.again()
    assert comments.of(lead.session, record)[0].words == SAID, "durable"


def test_without_a_recipient_a_comment_waits(team: Team) -> None:
    lead, member = team.devices["H-01"], team.devices["H-02"]
    record = finalised_interview(member)
    taken(lead, given(team, member))
    comments.comment(lead.session, record, SAID)
    [row] = slip.write(lead.session, team.path("slips"))
    assert row.comments_waiting == 1
    trust.take(lead.session, team.kit())
    [row] = slip.write(lead.session, team.path("slips"))
    assert row.comments_waiting == 0
    told(team, member)
    assert [one.words for one in comments.of(member.session, record)] == [SAID]


def test_a_comment_is_erased_with_what_it_is_about(named: Team) -> None:
    team = named
    lead, member = team.devices["H-01"], team.devices["H-02"]
    record = finalised_interview(member)
    taken(lead, given(team, member))
    comments.comment(lead.session, record, SAID)
    told(team, member)
    for device in (lead, member):
        erase.erase(device.session, record, ["place"], "the witness asks for it")
        assert [one.words for one in comments.of(device.session, record)] == [None]
    [folder] = slips(team).iterdir()
    assert not (folder / NAME).exists()


def test_who_may_comment_and_what(team: Team) -> None:
    lead, member = team.devices["H-01"], team.devices["H-02"]
    record = finalised_interview(lead)
    with Coded("role-lead"):
        comments.comment(member.session, finalised_interview(member), SAID)
    with Coded("comment-empty"):
        comments.comment(lead.session, record, " \n")
    with Coded("comment-long"):
        comments.comment(lead.session, record, "x" * (comments.MAX_WORDS + 1))
    with Coded("turn-unknown"):
        comments.comment(lead.session, record, SAID, "ffffffff")
    with Coded("not-for-review"):
        comments.comment(lead.session, lead.session.vault.versions.records("witness")[0], SAID)
    with Coded("comment-unknown"):
        comments.set_aside(lead.session, "0" * 32, "no")


def test_hostile_comments_are_refused_and_nothing_is_kept(named: Team) -> None:
    team = named
    lead, member, stranger = (team.devices[name] for name in ("H-01", "H-02", "H-03"))
    record = finalised_interview(member)
    taken(lead, given(team, member))
    comments.comment(lead.session, record, SAID)
    [folder] = slips(team).iterdir()
    own = own_identity(member.session)
    sealed = (folder / NAME).read_bytes()
    document = exactjson.loads_object(decrypt_bytes(sealed, [own], limit=1 << 20))
    [[line, signature, body, words]] = document["comments"]
    root = Path(__file__).parents[2]
    eff = (root / "resources/words/eff-large.txt").read_text(encoding="ascii").split()
    _, trusted, _ = open_kit(team.kit().read_bytes(), team.folder, eff)
    version = lead.session.vault.versions.current(record)[0].digest_hex
    assert second_comments.check(exactjson.dumps(document), trusted) == [(version, "", SAID)]
    altered = {
        "format": {**document, "format": "fieldkit-comments/2"},
        "words": {**document, "comments": [[line, signature, body, words.replace("trucks", "planes")]]},
        "body": {**document, "comments": [[line, signature, body.replace("commented", "reviewed_"), words]]},
        "line": {**document, "comments": [[line.replace('"seq":', '"seq":1'), signature, body, words]]},
        "shape": {**document, "comments": [[line, signature]]},
        "unsigned": {**document, "certificates": []},
    }
    for one in altered.values():
        (folder / NAME).write_bytes(encrypt_bytes(exactjson.dumps(one), [own.recipient]))
        with pytest.raises(EvidenceError):
            receipts.import_receipts(member.session, folder)
    (folder / NAME).write_bytes(sealed[:-1] + bytes([sealed[-1] ^ 1]))
    with pytest.raises(EvidenceError):
        receipts.import_receipts(member.session, folder)
    (folder / NAME).write_bytes(encrypt_bytes(b"{}", [own_identity(stranger.session).recipient]))
    with Coded("comments-not-yours"):
        receipts.import_receipts(member.session, folder)
    with stranger.session.writing() as writer:
        entry = writer.line(comments.COMMENTED, book.bodies(lead.session)[-1][1].subjects)
    [(_, theirs)] = list(stranger.session.vault.chain.entries(entry.seq))
    forged = {
        **document,
        "certificates": [b64encode(der).decode() for der in stranger.session.vault.people.certificates()],
        "comments": [[entry.line.decode(), entry.signature_b64.decode(), theirs.line.decode(), words]],
    }
    (folder / NAME).write_bytes(encrypt_bytes(exactjson.dumps(forged), [own.recipient]))
    with Coded("comments-not-lead"):
        receipts.import_receipts(member.session, folder)
    assert comments.listing(member.session) == ()
    (folder / NAME).write_bytes(sealed)
    receipts.import_receipts(member.session, folder)
    assert [one.words for one in comments.listing(member.session)] == [SAID]


def test_a_bundle_is_chosen_by_day_and_person(team: Team) -> None:
    lead, member = team.devices["H-01"], team.devices["H-02"]
    theirs = finalised_interview(member, started="2026-11-20T09:00:00+02:00")
    taken(lead, given(team, member))
    own = finalised_interview(lead, started="2026-11-21T09:00:00+02:00")
    assert choose.waiting(lead.session) == (), "nothing was let pass yet"
    review.approve(lead.session, [theirs, own])
    rows = choose.waiting(lead.session)
    assert {(row.id, row.person, row.day, row.state) for row in rows} == {
        (theirs, "H-02", "2026-11-20", "reviewed"), (own, "H-01", "2026-11-21", "reviewed"),
    }  # fmt: skip
    assert choose.narrowed(rows, person="H-02") == ([theirs], [])
    assert choose.narrowed(rows, day="2026-11-21") == ([own], [])
    assert choose.narrowed(rows, day="2026-11-21", person="H-02") == ([], [])
    assert choose.narrowed(rows, state="waived") == ([], [])
    look = review.last_look(lead.session, *choose.narrowed(rows, person="H-02"))
    assert [row.id for row in look.interviews] == [theirs]
    seal.seal(lead.session, look, silent_job())
    assert [row.id for row in choose.waiting(lead.session)] == [own]


def test_a_team_s_work_from_fork_to_a_bundle_issued_again(named: Team, apart: tuple[str, Path, Path, Path]) -> None:
    """Two members and a lead: a fork, a comment, a return, an amendment, an approval, a bundle that is lost."""
    team, (record, *sticks) = named, apart
    lead, third = team.devices["H-01"], team.devices["H-03"]
    for stick in sticks:
        taken(lead, stick)
    forked = merge.compare(lead.session, record)
    chosen = {place.key: forked.versions[0].digest for place in merge.places(forked)}
    merge.join(lead.session, record, chosen, "H-02 chose on the radio")
    other = finalised_interview(third)
    taken(lead, given(team, third))
    comments.comment(lead.session, other, SAID)
    send_back.send_back(lead.session, other, "one question")
    told(team, third)
    assert [one.words for one in comments.of(third.session, other)] == [SAID]
    amended(third, other, place="camp 3")
    taken(lead, given(team, third))
    review.approve(lead.session, [record, other])
    look = review.last_look(lead.session, *review.passed(lead.session))
    first = seal.seal(lead.session, look, silent_job())
    with Coded("reason-missing"):
        reissue.reissue(lead.session, first.id, " ", silent_job())
    second, again = reissue.reissue(lead.session, first.id, "the stick was lost at the crossing", silent_job())
    assert {row.id for row in again.interviews} == {record, other}
    assert [(row.id, row.state) for row in seal.listing(lead.session)] == [
        (second.id, "sealed"), (first.id, "set-aside")
    ]  # fmt: skip
    stick = team.path("stick")
    seal.write(lead.session, second.id, stick, silent_job())
    intake, custodian = team.desk("intake"), team.desk("custodian")
    row, _ = receive.receive(intake, stick, silent_job())
    opened = open_bundle.open_bundle(custodian, Path(row.folder), team.path("opened"), silent_job())
    assert opened.report.outcome != "failed", opened.report.to_text()
    hq_receipts.export(intake, team.folder / "receipts")
    intake.lock()
    custodian.lock()
    receipts.import_receipts(lead.session, team.folder / "receipts")
    with Coded("bundle-arrived"):
        reissue.reissue(lead.session, second.id, "once more", silent_job())
    told(team, third)
