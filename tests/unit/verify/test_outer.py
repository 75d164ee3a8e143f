"""What anyone who can open the head can say of a bundle, and each thing alone that makes it say otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldkit.bundle import Head, PartEntry
from fieldkit.bundle.head import announcement_line, make_head, write_announcement, write_head_pair
from fieldkit.digest import sha256
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.certificates import Revoked, make_crl
from fieldkit.keys.oids import MEMBER
from fieldkit.keys.people import certificate_digest
from fieldkit.keys.signer import Signer
from fieldkit.verify import Check, ReportBuilder
from fieldkit.verify.outer import (
    Before,
    Measured,
    OpenedHead,
    check_addressee,
    check_announcement,
    check_id,
    check_parts,
    check_root,
    check_sequence,
    open_head,
)
from tests.unit.keys.material import DAY, NOW, Headquarters
from tests.unit.verify.material import BUNDLE, SOMEBODY, Bundle

PARTS = tuple(
    PartEntry(f"{BUNDLE}.{kind}.age", kind, length, sha256(kind.encode()), ("0" * 64,), sha256(b"manifest"))
    for kind, length in (("alerts", 3), ("records", 4))
)


@pytest.fixture
def builder() -> ReportBuilder:
    return ReportBuilder("a bundle")


@pytest.fixture(scope="module")
def head(hq: Headquarters) -> Head:
    return Bundle(hq).head(PARTS)


def pair(head: Head, signer: Signer, at: object = NOW) -> bytes:
    return write_head_pair(head, signer.sign_cms(head.json, NOW if at is NOW else NOW + DAY))


@pytest.fixture
def opened(hq: Headquarters, head: Head) -> OpenedHead:
    found = open_head(ReportBuilder("a bundle"), pair(head, hq.signers["lead"]), hq.anchors)
    assert found is not None
    return found


def only(builder: ReportBuilder) -> Check:
    [check] = builder.checks
    return check


def reason(builder: ReportBuilder) -> str:
    assert only(builder).status == "fail"
    return dict(only(builder).facts)["Reason"]


def test_a_head_that_holds_says_who_signed_it(hq: Headquarters, head: Head, builder: ReportBuilder) -> None:
    p7s = hq.signers["lead"].sign_cms(head.json, NOW)
    opened = open_head(builder, write_head_pair(head, p7s), hq.anchors)
    assert opened is not None
    assert (opened.head, opened.p7s) == (head, p7s)
    check = only(builder)
    assert (check.code, check.status, check.title) == ("head-signature", "pass", "The lead signed this bundle")
    assert check.detail == "H-07, team Team Nord, certificate valid on 2026-11-23, not revoked"
    assert dict(check.facts)["Claimed sealing time"] == "2026-11-23T09:30:00+00:00"
    assert check.looked_at[0].digest == str(head.digest)
    assert f"age -d -i transport.key {BUNDLE}.head.age" in check.command
    assert f"-attime {int(NOW.timestamp())} " in check.command


def test_a_member_signs_a_parcel_and_no_bundle(hq: Headquarters, head: Head, builder: ReportBuilder) -> None:
    member = hq.signers["member"]
    own = make_head(replace(head.terms, signer=certificate_digest(member.certificate)), 1, head.tips, head.parts)
    assert open_head(builder, pair(own, member), hq.anchors) is None
    assert reason(builder) == "certificate-role"
    parcel = ReportBuilder("a parcel")
    assert open_head(parcel, pair(own, member), hq.anchors, MEMBER) is not None
    assert only(parcel).title == "A member signed this parcel"


def test_the_head_names_who_signed_and_when(hq: Headquarters, head: Head, builder: ReportBuilder) -> None:
    other = make_head(replace(head.terms, signer="0" * 64), 1, head.tips, head.parts)
    assert open_head(builder, pair(other, hq.signers["lead"]), hq.anchors) is None
    assert reason(builder) == "signer-differs"
    late = ReportBuilder("a bundle")
    assert open_head(late, pair(head, hq.signers["lead"], "a day later"), hq.anchors) is None
    assert reason(late) == "time-differs"


def test_what_does_not_read_fails(hq: Headquarters, builder: ReportBuilder) -> None:
    assert open_head(builder, b"no pair", hq.anchors) is None
    assert reason(builder) == "pair-malformed"


def test_a_signer_who_was_revoked_by_then_is_asked_about(hq: Headquarters, head: Head, builder: ReportBuilder) -> None:
    gone = make_crl(hq.team_ca, NOW, NOW + 900 * DAY, [Revoked(hq.signers["lead"].certificate, NOW - DAY)])
    anchors = TrustAnchors(hq.anchors.roots, (hq.root_crl, gone))
    assert open_head(builder, pair(head, hq.signers["lead"]), anchors) is not None
    assert only(builder).status == "ask"
    assert only(builder).detail.endswith("but revoked by then")


def test_files_bear_the_id_of_the_head(head: Head, builder: ReportBuilder) -> None:
    assert check_id(builder, head, BUNDLE)
    assert builder.checks == []
    assert not check_id(builder, head, "0" * 32)
    assert (only(builder).code, only(builder).status) == ("id", "fail")


def _announced(opened: OpenedHead, by: Signer, **changes: object) -> bytes:
    head = replace(opened.head, terms=replace(opened.head.terms, **changes))  # type: ignore[arg-type]
    line = announcement_line(head, head.tips)
    return write_announcement(line, by.sign_raw(line))


def test_an_announcement_binds_the_sender(hq: Headquarters, opened: OpenedHead, builder: ReportBuilder) -> None:
    found = check_announcement(builder, _announced(opened, hq.signers["lead"]), opened)
    assert found is not None
    assert found.parts == tuple(part.digest for part in PARTS)
    assert only(builder).status == "pass"
    assert only(builder).looked_at[0].length == len(found.exact)


def test_an_announcement_that_is_missing_is_asked_for(opened: OpenedHead, builder: ReportBuilder) -> None:
    assert check_announcement(builder, None, opened) is None
    assert only(builder).status == "ask"


@pytest.mark.parametrize(
    ("signer", "changes", "code"),
    [
        ("member", {}, "signature-invalid"),
        ("lead", {"sequence": 2}, "bundle-mixed"),
        ("lead", {"id": "0" * 32}, "bundle-mixed"),
        ("lead", {"signer": "0" * 64}, "bundle-mixed"),
    ],
)
def test_an_announcement_of_something_else(
    hq: Headquarters, opened: OpenedHead, builder: ReportBuilder, signer: str, changes: dict[str, object], code: str
) -> None:
    line = _announced(opened, hq.signers[signer], **changes)  # type: ignore[index]
    assert check_announcement(builder, line, opened) is None
    assert reason(builder) == code


def test_an_announcement_of_other_parts_or_another_head(hq: Headquarters, opened: OpenedHead) -> None:
    lead = hq.signers["lead"]
    fewer = replace(opened.head, parts=opened.head.parts[:1])
    other_head = replace(opened.head, json=opened.head.json + b" ")
    for head in (fewer, other_head):
        builder = ReportBuilder("a bundle")
        line = announcement_line(head, head.tips)
        assert check_announcement(builder, write_announcement(line, lead.sign_raw(line)), opened) is None
        assert reason(builder) == "bundle-mixed"


ARRIVED = {part.name: Measured(part.length, part.digest, part.stretches) for part in PARTS}


def test_every_part_that_arrived_whole(head: Head, builder: ReportBuilder) -> None:
    assert check_parts(builder, head, ARRIVED) == ()
    check = only(builder)
    assert (check.status, check.detail) == ("pass", "2 parts, 7 bytes, every digest equal")
    assert check.facts == (("Parts", "2 listed, 2 present"), ("Other files", "none"))
    assert check.command.splitlines() == [
        f"split -b 16M --filter=sha256sum {part.name} | cut -c1-64 | sha256sum" for part in PARTS
    ]


def test_a_part_that_has_not_arrived_is_named(head: Head, builder: ReportBuilder) -> None:
    first, second = PARTS
    assert check_parts(builder, head, {first.name: ARRIVED[first.name]}, ["notes.txt"]) == (second.name,)
    check = only(builder)
    assert (check.status, check.detail) == ("ask", f"Not yet here: {second.name}")
    assert check.facts == (("Parts", "2 listed, 1 present"), ("Other files", "notes.txt"))


@pytest.mark.parametrize(
    "changed",
    [{"length": 9}, {"digest": sha256(b"other")}, {"stretches": ("1" * 64,)}],
    ids=["length", "digest", "stretch"],
)
def test_a_part_that_is_not_what_the_head_lists(head: Head, builder: ReportBuilder, changed: dict[str, object]) -> None:
    name = PARTS[0].name
    check_parts(builder, head, {**ARRIVED, name: replace(ARRIVED[name], **changed)})  # type: ignore[arg-type]
    assert (only(builder).status, only(builder).detail) == ("fail", f"Not what the head lists: {name}")


def test_a_part_that_the_head_does_not_list(head: Head, builder: ReportBuilder) -> None:
    stray = f"{BUNDLE}.media-0001.age"
    check_parts(builder, head, {**ARRIVED, stray: ARRIVED[PARTS[0].name]})
    assert (only(builder).status, only(builder).detail) == ("fail", f"Not what the head lists: {stray}")


def test_whom_it_was_meant_for(head: Head, builder: ReportBuilder) -> None:
    former = str(sha256(b"another"))
    for ours in ([str(SOMEBODY)], [former, str(SOMEBODY)], [former], []):
        check_addressee(builder, head, ours)
    assert [check.status for check in builder.checks] == ["pass", "pass", "fail", "fail"]


def test_a_root_that_was_replaced_is_said(builder: ReportBuilder) -> None:
    check_root(builder, True)
    assert builder.checks == []
    check_root(builder, False)
    assert (only(builder).code, only(builder).status) == ("former-root", "ask")


FIRST = sha256(b"the head before")


@pytest.mark.parametrize(
    ("sequence", "previous", "before", "status", "says"),
    [
        (1, None, None, "pass", "the first bundle of its chain"),
        (1, FIRST, None, "ask", "none before it has arrived"),
        (2, None, None, "ask", "This is bundle 2, and none before it has arrived"),
        (3, FIRST, Before(BUNDLE, 3, FIRST), "pass", "Bundle 3 is here already"),
        (3, FIRST, Before("0" * 32, 2, FIRST), "pass", "Bundle 3 names bundle 2, which is here"),
        (5, FIRST, Before("0" * 32, 2, FIRST), "ask", "the newest before it is 2; ask for those between"),
        (2, FIRST, Before("0" * 32, 2, FIRST), "ask", "reordered or replayed"),
        (1, None, Before("0" * 32, 2, FIRST), "ask", "reordered or replayed"),
        (3, sha256(b"other"), Before("0" * 32, 2, FIRST), "fail", "Bundle 3 names another bundle 2 than here"),
    ],
)  # fmt: skip
def test_the_bundle_before(
    head: Head, builder: ReportBuilder, sequence: int, previous: object, before: Before | None, status: str, says: str
) -> None:
    terms = replace(head.terms, sequence=sequence, previous=previous)  # type: ignore[arg-type]
    check_sequence(builder, replace(head, terms=terms), before)
    assert only(builder).status == status
    assert says in only(builder).detail
