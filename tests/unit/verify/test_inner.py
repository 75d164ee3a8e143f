"""What the custodian's report says of an opened bundle, line by line, and of one that is wrong in one place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldkit import exactjson
from fieldkit.bundle.bag import ANCHORS, README
from fieldkit.commitments import Opening, Version
from fieldkit.custody import Fork, Subject, Tip
from fieldkit.jobs import silent_job
from fieldkit.keys.certificates import Revoked, make_crl, make_root, make_team_ca
from fieldkit.keys.oids import MEMBER
from fieldkit.keys.people import certificate_digest
from fieldkit.verify.inner import InnerCheck
from fieldkit.verify.records import WITHHELD_FORMAT
from fieldkit.verify.standing import Arrival
from tests.unit.bundle.material import Files
from tests.unit.keys.material import DAY, NOW, ORGANISATION, Headquarters, signer_for
from tests.unit.verify.material import (
    BUNDLE,
    CHAIN,
    CONSENT,
    EVENT,
    EXHIBIT,
    OTHER_CHAIN,
    PHOTO,
    WITNESS,
    Bundle,
    Device,
    exhibit,
    subject,
    version,
)

ALL = [
    "bag",
    "custody-signatures",
    "custody-links",
    "custody-forks",
    "custody-clocks",
    "versions",
    "originals",
    "consent",
]


def test_a_bundle_that_is_right_passes_every_check(hq: Headquarters) -> None:
    bundle = Bundle.usual(hq)
    result = bundle.check()
    assert bundle.statuses() == dict.fromkeys(ALL, "pass")
    assert bundle.found("bag").detail == "19 files listed, 19 present, every digest equal; 2 of 2 parts opened"
    assert "sha256sum -c manifest-sha256.txt" in bundle.found("bag").command
    assert f"{BUNDLE}.records.age > records.zip" in bundle.found("bag").command
    assert bundle.found("custody-signatures").detail == "1 chains, 2 lines, 1 people: H-07"
    assert bundle.found("custody-links").detail == "Lines 0-1 follow one another"
    assert bundle.found("custody-links").command.startswith("split -l 2 --filter=sha256sum custody/")
    assert bundle.found("versions").detail.startswith("2 versions; 0 fields withheld by name")
    assert bundle.found("originals").detail.startswith("1 originals")
    assert result.as_collected().keys() == {EXHIBIT}
    assert result.ends() == [bundle.device.tip]
    assert [seq for seq, _ in result.lines()] == [0, 1]
    assert [one.name for one in bundle.found("bag").looked_at] == [f"{BUNDLE}.records.age", f"{BUNDLE}.media-0001.age"]


def test_without_the_records_nothing_that_needs_them_is_called_looked_at(hq: Headquarters) -> None:
    bundle = Bundle.usual(hq)
    bundle.check(["media"], also=["records"])
    expected = {**dict.fromkeys(ALL, "not-checked")}
    assert bundle.statuses() == expected
    assert "1 of 2 parts opened" in bundle.found("bag").detail


def test_a_bundle_without_parts_was_not_looked_at(hq: Headquarters) -> None:
    bundle = Bundle(hq)
    bundle.check([])
    assert (bundle.found("bag").status, bundle.found("bag").command) == ("pass", "")
    assert bundle.found("custody-links").status == "not-checked"


def test_originals_wait_for_the_part_that_holds_them(hq: Headquarters) -> None:
    bundle = Bundle.usual(hq)
    bundle.check(["records"], also=["media"])
    assert bundle.found("originals").status == "not-checked"
    assert bundle.found("versions").status == "pass"


@pytest.mark.parametrize(
    ("kind", "name", "spoil", "code"),
    [
        ("records", README, lambda data: data + b"$ rm -r .\n", "bag-readme"),
        ("records", README, None, "bag-readme"),
        ("records", ANCHORS, None, "bag-missing"),
        ("media", "data/strange", lambda _: b"x", "bag-strange"),
        ("records", f"custody/{CHAIN}.bodies.jsonl", lambda data: data[:-1], "lines-truncated"),
        ("records", f"custody/{CHAIN}.txt", lambda data: data[:-1], "chain-truncated"),
        ("records", "data/withheld.jsonl", lambda data: b"{}\n", "withheld-malformed"),
    ],
    ids=["readme", "no-readme", "no-anchors", "stray-file", "bodies", "chain", "withheld"],
)
def test_a_part_that_its_signer_made_wrong_fails_and_is_named(
    hq: Headquarters, kind: str, name: str, spoil: object, code: str
) -> None:
    def change(files: Files) -> Files:
        others = {one: data for one, data in files.items() if one != name}
        return {**others, name: spoil(files.get(name, b""))} if callable(spoil) else others

    bundle = Bundle.usual(hq)
    bundle.spoil = {kind: change}
    bundle.check()
    assert bundle.found("part").status == "fail"
    assert bundle.reasons()[0] == code
    assert "bag" not in bundle.statuses()


@pytest.mark.parametrize("roots", ["another", "two", "none"])
def test_a_part_brings_headquarters_root_alone(hq: Headquarters, roots: str) -> None:
    other = make_root(ORGANISATION, NOW, 10).certificate
    chosen = {"another": (other,), "two": (hq.root.certificate, other), "none": ()}[roots]
    bundle = Bundle.usual(hq)
    bundle.spoil = {"records": lambda files: {**files, ANCHORS: replace(hq.anchors, roots=chosen).pem()}}
    bundle.check()
    assert bundle.reasons()[0] == "bag-anchors"


def test_a_part_from_elsewhere_is_told_from_the_heads_own(hq: Headquarters) -> None:
    bundle = Bundle.usual(hq)
    usual = bundle.part("records")
    another_lead = signer_for(hq.team_ca, "lead", "H-99")
    wrong = {
        "signed by someone else": bundle.part("records", by=another_lead),
        "signed at another time": bundle.part("records", says=replace(bundle.terms, sealed=NOW + DAY)),
        "says another bundle": bundle.part("records", says=replace(bundle.terms, sequence=2)),
        "holds other files": (replace(usual[0], manifest=usual[0].digest), usual[1]),
    }
    for what, (entry, reader) in wrong.items():
        inner = InnerCheck(bundle.builder, bundle.head([usual[0]]), hq.anchors)
        assert not inner.part(entry, reader, silent_job())
        assert what in bundle.builder.checks[-1].detail
        assert bundle.reasons()[-1] == "bundle-mixed"
    assert InnerCheck(bundle.builder, bundle.head([usual[0]]), hq.anchors).part(*usual, silent_job())


def test_a_chain_of_another_team_is_not_taken(hq: Headquarters) -> None:
    kite = make_team_ca(hq.root, "Team Kite", NOW, NOW + 900 * DAY)
    stranger = signer_for(kite, "lead", "K-01")
    anchors = hq.anchors.with_crls([make_crl(kite, NOW, NOW + 900 * DAY)])
    bundle = Bundle.usual(hq)
    bundle.device = Device(stranger).lines(2)
    entry, reader = bundle.part("records")
    InnerCheck(bundle.builder, bundle.head([entry]), anchors).part(entry, reader, silent_job())
    assert bundle.reasons() == ["other-team"]


def test_a_body_that_belongs_to_no_line_is_refused(hq: Headquarters) -> None:
    bundle = Bundle.usual(hq)
    files = bundle.device.files(bundle.certificates)
    extra = Opening.make(CHAIN, "body", {"time": "x"})
    bundle.custody = {**files, f"custody/{CHAIN}.bodies.jsonl": files[f"custody/{CHAIN}.bodies.jsonl"] + extra.text}
    bundle.check()
    assert bundle.reasons()[0] == "body-stray"


def test_two_parts_never_hold_one_original_twice(hq: Headquarters) -> None:
    bundle = Bundle.usual(hq)
    media = bundle.part("media")
    inner = InnerCheck(bundle.builder, bundle.head([media[0]]), hq.anchors)
    assert inner.part(*media, silent_job())
    assert not inner.part(*media, silent_job())
    assert bundle.reasons() == ["original-repeated"]


def test_lines_without_their_body_are_counted_and_asked_about(hq: Headquarters) -> None:
    bundle = Bundle.usual(hq)
    bundle.device.line("viewed")
    files = bundle.device.files(bundle.certificates)
    shown = b"".join(one.text for one in bundle.device.bodies[:-1])
    bundle.custody = {**files, f"custody/{CHAIN}.bodies.jsonl": shown}
    bundle.check()
    check = bundle.found("custody-signatures")
    assert check.status == "ask"
    assert check.detail.endswith("; 1 lines do not say what was done")
    assert bundle.found("custody-links").status == "pass"


def test_a_line_that_its_person_did_not_sign_fails_signatures(hq: Headquarters) -> None:
    bundle = Bundle.usual(hq)
    bundle.device.line("viewed", person=certificate_digest(hq.signers["member"].certificate))
    bundle.check()
    assert bundle.found("custody-signatures").status == "fail"
    assert bundle.found("custody-signatures").detail.startswith("A custody line names a certificate that is not here")
    # What stands ends before the tip that the head names.
    assert bundle.found("custody-links").detail == "A chain does not end at the tip that the head names"


def test_a_line_that_was_taken_out_fails_links(hq: Headquarters) -> None:
    bundle = Bundle.usual(hq)
    bundle.device.lines(2)
    del bundle.device.entries[2], bundle.device.bodies[2]
    bundle.check()
    check = bundle.found("custody-links")
    assert (check.status, check.detail) == ("fail", "Custody line 3 stands where line 2 should.")


def test_the_head_names_every_chain_and_no_other(hq: Headquarters) -> None:
    for tips in (["ours", "stranger"], ["stranger"], ["older"]):
        bundle = Bundle.usual(hq)
        known = {
            "ours": bundle.device.tip, "stranger": Tip(OTHER_CHAIN, 3, "0" * 64), "older": bundle.device.entries[0].tip,
        }  # fmt: skip
        entry, reader = bundle.part("records")
        named = [tip for tip in (known[one] for one in tips) if tip is not None]
        inner = InnerCheck(bundle.builder, bundle.head([entry], named), hq.anchors)
        inner.part(entry, reader, silent_job())
        inner.finish(1)
        assert bundle.found("custody-links").status == "fail"


def test_a_chain_that_begins_in_the_middle_is_asked_about_unless_its_beginning_came_before(hq: Headquarters) -> None:
    def later() -> Bundle:
        bundle = Bundle.usual(hq)
        bundle.device.lines(1)
        bundle.custody = bundle.device.files(bundle.certificates, first=1)
        return bundle

    alone = later()
    alone.check(known_before={one.digest_hex for one in alone.versions})
    assert alone.found("custody-links").status == "ask"
    assert alone.found("custody-links").detail.startswith("Lines 1-2 follow one another, but")
    joined = later()
    known = {CHAIN: {0: joined.device.entries[0].tip}}
    joined.check(known_before={one.digest_hex for one in joined.versions}, tips=known)
    assert joined.found("custody-links").status == "pass"


def test_an_empty_chain_says_none(hq: Headquarters) -> None:
    bundle = Bundle(hq)
    bundle.check(["records"])
    assert bundle.found("custody-signatures").status == "not-checked"
    assert bundle.found("custody-links").status == "fail"
    assert bundle.found("versions").detail.startswith("0 versions")


def test_a_version_that_no_line_names_fails(hq: Headquarters) -> None:
    bundle = Bundle.usual(hq)
    bundle.versions.append(version(WITNESS, "witness"))
    bundle.check()
    assert (bundle.found("versions").status, bundle.found("versions").detail) == (
        "fail", "1 versions are named by no line of custody",
    )  # fmt: skip


def _amended(hq: Headquarters) -> tuple[Bundle, Version]:
    bundle = Bundle.usual(hq)
    first = bundle.versions[0]
    bundle.versions[0] = version(EVENT, "event", first, what="changed")
    bundle.device.line("amended", subject(bundle.versions[0]))
    return bundle, first


def test_an_earlier_version_is_asked_for_unless_it_came_before(hq: Headquarters) -> None:
    alone, _ = _amended(hq)
    alone.check()
    assert alone.found("versions").status == "ask"
    assert alone.found("versions").detail.startswith("1 earlier versions are not here")
    joined, first = _amended(hq)
    joined.check(known_before={first.digest_hex})
    assert joined.found("versions").status == "pass"


def test_a_record_that_two_people_changed_apart_is_for_a_person(hq: Headquarters) -> None:
    bundle = Bundle.usual(hq)
    first = bundle.versions[0]
    both = [version(EVENT, "event", first, what=what) for what in ("one", "other")]
    bundle.versions += both
    for one in both:
        bundle.device.line("amended", subject(one))
    bundle.check()
    [(label, value)] = bundle.found("versions-forked").facts
    assert label == f"event {EVENT[:8]}"
    assert value == " and ".join(sorted(one.digest_hex for one in both))


def test_an_original_that_differs_or_has_no_record_fails(hq: Headquarters) -> None:
    bundle = Bundle.usual(hq)
    bundle.media = {EXHIBIT: PHOTO + b" edited", WITNESS: b"whose?"}
    bundle.check()
    assert bundle.found("originals").status == "fail"
    assert bundle.found("originals").detail == "1 originals differ from their records, 1 have no record here"


def test_an_original_of_another_size_is_another_file(hq: Headquarters) -> None:
    bundle = Bundle.usual(hq)
    bundle.versions[1] = exhibit(size=1)
    bundle.device.line("amended", subject(bundle.versions[1]))
    bundle.check()
    assert bundle.found("originals").detail == "1 originals differ from their records, 0 have no record here"


def _with_witness(hq: Headquarters, **answers: bool) -> Bundle:
    """An exhibit of a witness who answered so."""
    bundle = Bundle.usual(hq)
    consent = version(CONSENT, "consent", witness=WITNESS, **answers)
    bundle.versions = [exhibit(witness=WITNESS, description="a street"), consent]
    for one in bundle.versions:
        bundle.device.line("created", subject(one))
    return bundle


def test_consent_inside_decides_what_may_be_inside(hq: Headquarters) -> None:
    allowed = _with_witness(hq, may__hq__photo=True)
    allowed.check()
    assert (
        allowed.found("consent").detail
        == "1 consents; 0 fields withheld by consent, 0 sealed to the identity custodians"
    )
    refused = _with_witness(hq, may__hq__photo=False)
    refused.check()
    assert refused.found("consent").status == "fail"
    assert refused.found("consent").detail.startswith("1 fields of 1 records are here although")


def test_withheld_fields_are_counted_by_their_reason(hq: Headquarters) -> None:
    bundle = Bundle.usual(hq)
    made = version(EVENT, "event", what="x", place="y", when="z")
    closed = {"what": "consent", "place": "identities", "when": "erased"}
    digests = {one.path: one.digest_hex for one in made.openings if one.path in closed}
    bundle.withheld = b"".join(
        exactjson.dumps({"format": WITHHELD_FORMAT, "record": EVENT, "digest": digests[path], "why": why}) + b"\n"
        for path, why in closed.items()
    )
    kept = tuple(one for one in made.openings if one.path not in closed)
    bundle.versions = [replace(made, openings=kept)]
    bundle.media = {}
    bundle.device.line("created", subject(made))
    bundle.check(["records"])
    assert bundle.found("versions").detail.startswith("1 versions; 3 fields withheld by name")
    assert bundle.found("consent").detail.endswith("1 fields withheld by consent, 1 sealed to the identity custodians")


def test_a_parcel_stays_within_the_team_and_never_holds_an_identity_in_the_clear(hq: Headquarters) -> None:
    for fields, status in (({}, "pass"), ({"identity__name": "A. Person"}, "fail")):
        bundle = Bundle(hq, versions=[version(WITNESS, "witness", **fields)])
        bundle.signer = hq.signers["member"]
        bundle.device = Device(bundle.signer)
        bundle.device.line("created", subject(bundle.versions[0]))
        entry, reader = bundle.part("records")
        inner = InnerCheck(bundle.builder, bundle.head([entry]), hq.anchors, policy=MEMBER)
        inner.part(entry, reader, silent_job())
        inner.finish(1)
        assert bundle.found("consent").status == status


def test_alerts_alone_say_what_consent_says_of_them(hq: Headquarters) -> None:
    bundle = Bundle(hq)
    bundle.check(["alerts"])
    assert bundle.found("consent").status == "pass"
    assert bundle.found("custody-links").status == "not-checked"


def test_who_signed_without_being_let_in_is_asked_about(hq: Headquarters) -> None:
    lead = certificate_digest(hq.signers["lead"].certificate)
    for known, status in (({lead}, "pass"), (set(), "ask")):
        bundle = Bundle.usual(hq)
        bundle.check(listed=known)
        assert bundle.found("issuance").status == status


def test_forks_travel_with_their_proof(hq: Headquarters) -> None:
    bundle = Bundle.usual(hq)
    fork = Fork.of(bundle.device.fork(1).line(), bundle.device.entries[1])
    assert fork is not None
    bundle.custody = bundle.device.files(bundle.certificates, forks=[fork])
    result = bundle.check()
    assert result.forks == [fork]
    assert bundle.found("custody-forks").status == "ask"


def test_lines_of_a_revoked_key_stand_as_far_as_they_were_anchored(hq: Headquarters) -> None:
    gone = make_crl(hq.team_ca, NOW + DAY, NOW + 900 * DAY, [Revoked(hq.signers["lead"].certificate, NOW + DAY)])
    bundle = Bundle.usual(hq)
    made = [bundle.part(kind) for kind in ("records", "media")]
    arrival = Arrival(NOW + DAY / 2, "receipt", (bundle.device.entries[0].tip,))
    head = bundle.head([entry for entry, _ in made])
    inner = InnerCheck(bundle.builder, head, hq.anchors.with_crls([gone]), arrivals=[arrival])
    for entry, reader in made:
        inner.part(entry, reader, silent_job())
    result = inner.finish(2)
    assert result.revoked.keys() == {bundle.device.person}
    assert result.set_aside == 1
    assert bundle.found("revoked-lines").detail.endswith(f"set aside for a person: lines 1-1 of {CHAIN[:8]}")


def test_a_vault_that_was_restored_says_so(hq: Headquarters) -> None:
    bundle = Bundle(hq)
    bundle.device.line("restored", Subject("chain", OTHER_CHAIN, "0" * 64))
    bundle.check(["records"])
    assert bundle.found("restored").facts == (
        (f"Chain {CHAIN[:8]} goes on from", f"chain {OTHER_CHAIN[:8]}, {'0' * 64}"),
    )
