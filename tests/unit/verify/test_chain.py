"""Chains against the rules of ``verify.chain``: what stands, where it ends and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from asn1crypto import x509 as asn1_x509

from fieldkit.custody import Fork, Tip
from fieldkit.errors import EvidenceError
from fieldkit.keys.certificates import Revoked, make_crl
from fieldkit.keys.people import certificate_digest
from fieldkit.verify.chain import ChainResult, People, check_chain, is_authority, signed_fork
from tests.unit.keys.material import DAY, NOW, Headquarters, raises_code, unchecked_signer
from tests.unit.verify.material import CHAIN, OTHER_CHAIN, Device, by_digest, subject, version


@pytest.fixture(scope="module")
def people(hq: Headquarters) -> People:
    """The lead and the member, as ``certs.pem`` brings them."""
    persons = [hq.signers[role].certificate for role in ("lead", "member")]
    return People.from_chain([*persons, hq.team_ca.certificate], hq.anchors, NOW)


@pytest.fixture
def device(hq: Headquarters) -> Device:
    return Device(hq.signers["lead"])


def checked(device: Device, people: People, known: dict[int, Tip] | None = None, first: int = 0) -> ChainResult:
    return check_chain(CHAIN, device.entries[first:], device.opened(), people, known, by_digest(device.tips))


def code_of(result: ChainResult) -> str | None:
    return result.error.code if result.error is not None else None


def test_people_are_told_from_their_issuers(hq: Headquarters, people: People) -> None:
    digests = {certificate_digest(hq.signers[role].certificate) for role in ("lead", "member")}
    assert people.persons.keys() == digests
    assert people.revoked == {}
    lead = certificate_digest(hq.signers["lead"].certificate)
    assert (people.code(lead), people.code("0" * 64)) == ("H-07", "0" * 12)


def test_whoever_no_root_vouches_for_signs_nothing(hq: Headquarters) -> None:
    stranger = Headquarters().signers["lead"]
    with raises_code("certificate-untrusted"):
        People.from_chain([stranger.certificate, *stranger.chain], hq.anchors, NOW)


def test_whoever_was_revoked_is_taken_and_named(hq: Headquarters) -> None:
    lead = hq.signers["lead"].certificate
    anchors = hq.anchors.with_crls([make_crl(hq.team_ca, NOW + DAY, NOW + 900 * DAY, [Revoked(lead, NOW + DAY)])])
    people = People([lead], (hq.team_ca.certificate,), anchors, NOW)
    assert people.revoked[certificate_digest(lead)].since == NOW + DAY


def test_an_authority_is_what_says_so(hq: Headquarters) -> None:
    assert is_authority(hq.root.certificate)
    assert not is_authority(hq.signers["lead"].certificate)
    with raises_code("certificate-malformed"):
        is_authority(b"no certificate")


def _with_extensions(der: bytes, change: Callable[[list[object]], list[object]]) -> bytes:
    certificate = asn1_x509.Certificate.load(der)
    part = certificate["tbs_certificate"]
    part["extensions"] = asn1_x509.Extensions(change(list(part["extensions"])))
    made: bytes = certificate.dump(force=True)
    return made


def test_a_certificate_that_says_nothing_of_itself_is_no_authority(hq: Headquarters) -> None:
    assert not is_authority(_with_extensions(hq.root.certificate, lambda _: []))


def test_extensions_that_do_not_read_are_the_certificates_fault_and_nothing_else(hq: Headquarters) -> None:
    """They are parsed late: whoever made the chain's file of certificates could have stopped the whole check."""
    twice = _with_extensions(hq.root.certificate, lambda found: [*found, found[0]])
    with raises_code("certificate-malformed"):
        is_authority(twice)
    with raises_code("certificate-malformed"):
        People.from_chain([twice], hq.anchors, NOW)


def test_a_chain_that_is_right_stands_whole(device: Device, people: People) -> None:
    found = checked(device.lines(3), people)
    assert (code_of(found), found.bad, found.unanchored, found.closed) == (None, None, False, 0)
    assert found.tip == device.tip
    assert found.ends() == (device.tip,)
    assert found.links() == {entry.seq: entry.link_hex for entry in device.entries}
    assert [body.act for _, body in found.entries if body] == ["created"] * 3


def test_an_empty_chain_has_no_ends(people: People) -> None:
    found = check_chain(CHAIN, [], {}, people)
    assert (found.tip, found.ends(), found.unanchored) == (None, (), False)
    assert check_chain(CHAIN, [], {}, people, {4: Tip(CHAIN, 4, "0" * 64)}).unanchored


def test_lines_about_a_digest_are_found(device: Device, people: People) -> None:
    made = version("e1" * 16, "event")
    device.lines(1)
    device.line("viewed", subject(made))
    found = checked(device, people)
    assert [body.act for body in found.acts_on(made.digest_hex)] == ["viewed"]
    assert found.acts_on("0" * 64) == []


@pytest.mark.parametrize("first", [0, 2])
def test_the_first_bad_line_ends_it_and_is_numbered(device: Device, people: People, first: int) -> None:
    device.lines(5)
    device.entries[3] = replace(device.entries[3], signature_b64=device.entries[2].signature_b64)
    known = {1: device.entries[1].tip} if first else None
    found = checked(device, people, known, first)
    assert (code_of(found), found.bad) == ("signature-invalid", 3)
    assert found.tip == device.entries[2].tip


def test_a_bad_first_line_is_numbered_too(device: Device, people: People) -> None:
    device.lines(3)
    for known, bad, code in (({}, 2, "signature-invalid"), (None, 0, "chain-gap")):
        broken = replace(device.entries[2], signature_b64=device.entries[1].signature_b64)
        found = check_chain(CHAIN, [broken if known is not None else device.entries[2]], device.opened(), people, known)
        assert (code_of(found), found.bad, found.tip) == (code, bad, None)


def test_a_stranger_and_a_false_name_are_told_apart(hq: Headquarters, device: Device, people: People) -> None:
    device.line(person="0" * 64)
    assert code_of(checked(device, people)) == "signer-unknown"
    other = Device(hq.signers["lead"])
    other.line(person=certificate_digest(hq.signers["member"].certificate))
    assert code_of(checked(other, people)) == "signature-invalid"


def test_a_line_without_its_body_was_signed_by_someone_of_these_people(hq: Headquarters, people: People) -> None:
    member = Device(hq.signers["member"]).lines(2)
    found = check_chain(CHAIN, member.entries, {}, people)
    assert (code_of(found), found.closed, found.steps) == (None, 2, ())
    stranger = Device(unchecked_signer(hq.team_ca, ("1.2.3",))).lines(1)
    found = check_chain(CHAIN, stranger.entries, {}, people)
    assert (code_of(found), found.bad, found.closed) == ("signature-invalid", 0, 0)


def test_a_chain_goes_on_from_a_known_tip_only(device: Device, people: People) -> None:
    device.lines(4)
    known = {1: device.entries[1].tip}
    joined = checked(device, people, known, 2)
    assert (code_of(joined), joined.unanchored) == (None, False)
    assert joined.ends() == (device.entries[1].tip, device.tip)
    told_anew = {1: Tip(CHAIN, 1, "0" * 64)}
    assert code_of(checked(device, people, told_anew, 2)) == "chain-broken"
    assert code_of(checked(device, people, None, 2)) == "chain-gap"


def test_a_known_tip_within_the_lines_must_be_theirs(device: Device, people: People) -> None:
    device.lines(4)
    found = checked(device, people, {2: Tip(CHAIN, 2, "0" * 64)})
    assert (code_of(found), found.bad) == ("chain-forked", 2)
    assert found.tip == device.entries[1].tip
    assert code_of(checked(device, people, {2: device.entries[2].tip})) is None


@pytest.mark.parametrize(
    ("first", "known", "unanchored"),
    [(0, {}, False), (2, {}, True), (2, {1: 1}, False), (2, {3: 3}, False), (2, {0: 0}, True), (0, {9: 3}, True)],
    ids=["whole", "no-beginning", "joined", "within", "gap", "ends-before"],
)
def test_lines_that_nothing_joins_to_what_is_known(
    device: Device, people: People, first: int, known: dict[int, int], unanchored: bool
) -> None:
    device.lines(4)
    tips = {at: replace(device.entries[index].tip, seq=at) for at, index in known.items()}
    assert checked(device, people, tips, first).unanchored is unanchored


def test_tips_that_were_seen_are_told_with_the_line(device: Device, people: People) -> None:
    seen = Tip(OTHER_CHAIN, 7, "7" * 64)
    device.lines(1)
    device.line("received", saw=[seen])
    assert checked(device, people).seen == ((1, seen),)
    closed = check_chain(CHAIN, device.entries, device.opened(), people)
    assert (code_of(closed), closed.seen) == (None, ())


@pytest.mark.parametrize("how", ["missing", "other-chain", "other-path"])
def test_a_tip_that_was_seen_is_here_and_its_own(device: Device, people: People, how: str) -> None:
    device.line("received", saw=[Tip(OTHER_CHAIN, 7, "7" * 64)])
    tips = by_digest(device.tips)
    changed = {
        "missing": {},
        "other-chain": {digest: replace(one, record=OTHER_CHAIN) for digest, one in tips.items()},
        "other-path": {digest: replace(one, path="body") for digest, one in tips.items()},
    }[how]
    found = check_chain(CHAIN, device.entries, device.opened(), people, None, changed)
    assert (code_of(found), found.bad) == ("tip-missing", 0)


def test_steps_of_the_clock_are_findings_and_no_errors(device: Device, people: People) -> None:
    device.lines(1)
    device.clock.jump(-3600)
    device.line()
    device.clock.jump(7200)
    device.line("clock-jump")
    found = checked(device, people)
    assert code_of(found) is None
    assert [(step.seq, step.kind, step.named) for step in found.steps] == [(1, "back", False), (2, "forward", True)]
    assert found.unnamed == found.steps[:1]


def test_a_fork_counts_when_one_known_person_signed_both(hq: Headquarters, device: Device, people: People) -> None:
    device.lines(2)
    fork = Fork.of(device.fork(1).line(), device.entries[1])
    assert fork is not None
    assert signed_fork(fork, people) == device.person
    member = Device(hq.signers["member"])
    mixed = Fork.of(member.line(), device.entries[0])
    assert mixed is not None
    with raises_code("fork-unsigned"):
        signed_fork(mixed, people)


def test_who_signed_a_line_is_checked_with_the_key_that_it_names(device: Device, people: People) -> None:
    entry = device.line()
    people.verify(device.person, entry.line, entry.signature)
    people.verify_by_any(entry.line, entry.signature)
    with pytest.raises(EvidenceError):
        people.verify(device.person, entry.line + b" ", entry.signature)
    with raises_code("signature-invalid"):
        people.verify_by_any(entry.line + b" ", entry.signature)
