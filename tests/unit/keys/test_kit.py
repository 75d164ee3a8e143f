"""The kit: believed only whole, signed by the right key, under the pinned root, and never an older one."""

from __future__ import annotations

import dataclasses
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit import exactjson
from fieldkit.digest import sha256
from fieldkit.errors import EvidenceError
from fieldkit.keys import kit_contents
from fieldkit.keys.certificates import Authority, Revoked, make_crl, make_root, make_team_ca
from fieldkit.keys.kit import (
    Kit,
    KitContents,
    KitPerson,
    build_kit,
    read_kit,
    read_version,
    require_successor,
    succeed,
)
from fieldkit.keys.kit_contents import PinnedAuthority, PinnedLog
from fieldkit.keys.notes import NoteKey
from fieldkit.keys.oids import TRUST
from fieldkit.keys.pair_zip import read_pair, write_pair
from fieldkit.keys.signer import Signer
from fieldkit.keys.words import fingerprint_words
from tests.unit.keys.material import (
    DAY,
    NOW,
    ORGANISATION,
    RECIPIENT,
    Headquarters,
    raises_code,
    signer_for,
    unchecked_signer,
)

NAMES = ("trust.json", "trust.p7s")
LOG = NoteKey.of("log.example", "log", b"\x01" * 32)
COSIGNER = NoteKey.of("cosigner.example", "cosigner", b"\x02" * 32)


@pytest.fixture(scope="module")
def exact(hq: Headquarters) -> bytes:
    return build_kit(hq.kit_contents(), hq.signers["trust"])


def _kit(hq: Headquarters, signer: Signer | None = None, **changes: Any) -> bytes:
    return build_kit(dataclasses.replace(hq.kit_contents(), **changes), signer or hq.signers["trust"])


def _signed(hq: Headquarters, changes: dict[str, Any], *, at: datetime = NOW) -> bytes:
    """A kit whose JSON says what ``build_kit`` would not write, rightly signed."""
    document = exactjson.loads_object(kit_contents.to_json(hq.kit_contents()))
    trust_json = exactjson.dumps({**document, **changes})
    return write_pair((NAMES[0], trust_json), (NAMES[1], hq.signers["trust"].sign_cms(trust_json, at)))


def test_it_says_what_went_in(hq: Headquarters, exact: bytes) -> None:
    kit = read_kit(exact, NOW, sha256(hq.root.certificate), strict=True)
    for field in dataclasses.fields(KitContents):
        assert getattr(kit, field.name) == getattr(hq.kit_contents(), field.name)
    assert kit.exact == exact
    assert write_pair((NAMES[0], kit.trust_json), (NAMES[1], kit.trust_p7s)) == exact
    assert kit.signed_by.person.role == "trust"
    assert kit.root_words == fingerprint_words(sha256(hq.root.certificate))
    assert kit.anchors() == hq.anchors


def test_its_json_is_always_the_same(hq: Headquarters, exact: bytes) -> None:
    assert read_pair(exact, NAMES, 10**6)[0] == kit_contents.to_json(hq.kit_contents())


def test_it_names_the_log_and_its_cosigners(hq: Headquarters, exact: bytes) -> None:
    assert read_kit(exact, NOW).log is None
    for log in (PinnedLog(LOG), PinnedLog(LOG, (COSIGNER,))):
        assert read_kit(_kit(hq, log=log), NOW).log == log


def test_unknown_members_are_left_alone(hq: Headquarters) -> None:
    made = _signed(hq, {"log_key": "later"})
    kit = read_kit(made, NOW, sha256(hq.root.certificate))
    assert b'"log_key":"later"' in kit.trust_json


def test_another_pinned_root_is_refused(exact: bytes) -> None:
    with raises_code("kit-other-root"):
        read_kit(exact, NOW, sha256(b"another root"))


@pytest.mark.parametrize("role", ["member", "lead", "intake", "custodian"])
def test_only_the_trust_key_signs_kits(hq: Headquarters, role: str) -> None:
    with raises_code("certificate-role"):
        read_kit(_kit(hq, hq.signers[role]), NOW)  # type: ignore[index]  # a role


def test_a_team_ca_cannot_make_a_trust_key(hq: Headquarters) -> None:
    forged = unchecked_signer(hq.team_ca, (TRUST,), team=None)
    with raises_code("certificate-untrusted"):
        read_kit(_kit(hq, forged), NOW)


def test_a_kit_under_ones_own_root_is_another_headquarters(hq: Headquarters) -> None:
    other = Headquarters()
    made = build_kit(other.kit_contents(), other.signers["trust"])
    assert read_kit(made, NOW).root_words != read_kit(_kit(hq), NOW).root_words
    with raises_code("kit-other-root"):
        read_kit(made, NOW, sha256(hq.root.certificate))


def test_an_old_kit_still_reads_and_headquarters_refuses_it(hq: Headquarters, exact: bytes) -> None:
    for now, state in ((NOW + 91 * DAY, "expired"), (NOW - DAY, "not-yet"), (NOW + 10 * DAY, "current")):
        assert read_kit(exact, now).state(now) == state
    for now in (NOW + 91 * DAY, NOW - DAY):
        with raises_code("kit-stale"):
            read_kit(exact, now, strict=True)


def test_the_recipient_of_the_month(hq: Headquarters) -> None:
    kit = hq.kit_contents()
    assert kit.records_recipient(NOW) == RECIPIENT
    assert kit.records_recipient(datetime.fromisoformat("2026-12-01T00:30:00+03:00")) == RECIPIENT
    assert kit.records_recipient(datetime.fromisoformat("2026-12-01T03:00:00+03:00")) == RECIPIENT + "q"
    assert kit.records_recipient(NOW - 5000 * DAY) == RECIPIENT
    assert kit.records_recipient(NOW + 5000 * DAY) == RECIPIENT + "z"


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "fieldkit-kit/2"},
        {"version": -1},
        {"version": True},
        {"deployment": ""},
        {"deployment": "a\nb"},
        {"deployment_id": "AB" * 16},
        {"team": 5},
        {"issued": "2026-11-23T09:30:00"},
        {"issued": "2026-11-23T09:30:00.5+00:00"},
        {"issued": "yesterday"},
        {"expires": "2026-11-23T09:30:00+00:00"},
        {"root": "AAAB!"},
        {"root": "QUJ="},
        {"root": "A" * 20_000},
        {"root": ""},
        {"successions": [["QUJD", "QUJD"]]},
        {"successions": [["QUJD"] * 4]},
        {"crls": "none"},
        {"crls": ["QUJD"] * 33},
        {"transport": "age1"},
        {"transport": "age1pq1" + "q" * 60},
        {"transport": "AGE1" + "Q" * 60},
        {"months": []},
        {"months": [["2026-11"]]},
        {"months": [["2026-13", RECIPIENT]]},
        {"months": [["2026-12", RECIPIENT], ["2026-11", RECIPIENT]]},
        {"months": [["2026-11", RECIPIENT], ["2026-11", RECIPIENT]]},
        {"months": ["2026-11"]},
        {"identities": []},
        {"people": ["H-07"]},
        {"people": [{"certificate": "QUJD"}]},
        {"policies": []},
        {"policies": {"keep-identities": "yes"}},
        {"policies": {f"p{n}": True for n in range(65)}},
        {"log": "log.example"},
        {"log": {"key": LOG.text}},
        {"log": {"key": "log.example", "cosigners": []}},
        {"log": {"key": COSIGNER.text, "cosigners": []}},
        {"log": {"key": LOG.text, "cosigners": [LOG.text]}},
        {"log": {"key": LOG.text, "cosigners": [COSIGNER.text, COSIGNER.text]}},
        {"log": {"key": LOG.text, "cosigners": [NoteKey.of("self", "cosigner", LOG.public).text]}},
        {"log": {"key": LOG.text, "cosigners": [COSIGNER.text] * 33}},
    ],
)
def test_malformed_contents_are_refused_though_rightly_signed(hq: Headquarters, changes: dict[str, Any]) -> None:
    with raises_code("kit-malformed"):
        read_kit(_signed(hq, changes), NOW)


def test_missing_members_and_other_json_are_refused(hq: Headquarters) -> None:
    document = exactjson.loads_object(kit_contents.to_json(hq.kit_contents()))
    del document["people"]
    for trust_json in (exactjson.dumps(document), b"[]", b"{", b'{"a":1,"a":2}'):
        with raises_code("kit-malformed"):
            kit_contents.from_json(trust_json)


def test_out_of_bounds_contents_are_not_signed(hq: Headquarters) -> None:
    with raises_code("kit-malformed"):
        _kit(hq, team="x" * 65)


def test_the_signing_time_is_the_time_of_issue(hq: Headquarters) -> None:
    with raises_code("kit-malformed"):
        read_kit(_signed(hq, {}, at=NOW + timedelta(seconds=1)), NOW)


def test_altered_kits_are_refused(exact: bytes) -> None:
    trust_json, trust_p7s = read_pair(exact, NAMES, 10**6)
    spoilt = trust_json.replace(b'"version":3', b'"version":4')
    with raises_code("signature-invalid"):
        read_kit(write_pair((NAMES[0], spoilt), (NAMES[1], trust_p7s)), NOW)
    with raises_code("pair-malformed"):
        read_kit(exact + b"\0", NOW)


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_no_flipped_byte_passes_or_escapes(exact: bytes, place: int, xor: int) -> None:
    spoilt = bytearray(exact)
    spoilt[place % len(exact)] ^= xor
    with pytest.raises(EvidenceError):
        read_kit(bytes(spoilt), NOW)


def test_everyone_inside_has_the_role_of_their_place(hq: Headquarters) -> None:
    lead, custodian = hq.signers["lead"].certificate, hq.signers["custodian"].certificate
    with raises_code("certificate-role"):
        read_kit(_kit(hq, intake_certificate=custodian), NOW)
    with raises_code("certificate-role"):
        read_kit(_kit(hq, custodian_certificates=(lead,)), NOW)
    with raises_code("kit-mixed"):
        read_kit(_kit(hq, people=(KitPerson(custodian),)), NOW)


def test_team_and_people_are_of_the_kits_team(hq: Headquarters) -> None:
    sud = make_team_ca(hq.root, "Team Sud", NOW, NOW + 900 * DAY)
    stranger = signer_for(sud, "member", "S-01").certificate
    with raises_code("kit-mixed"):
        read_kit(_kit(hq, team_ca=sud.certificate), NOW)
    with raises_code("kit-mixed"):
        read_kit(_kit(hq, people=(KitPerson(stranger),)), NOW)


def test_certificates_of_another_root_are_refused(hq: Headquarters) -> None:
    other = Headquarters()
    with raises_code("certificate-untrusted"):
        read_kit(_kit(hq, intake_certificate=other.signers["intake"].certificate), NOW)
    with raises_code("certificate-untrusted"):
        read_kit(_kit(hq, team_ca=other.team_ca.certificate), NOW)


# One kit after another


def _read(made: bytes) -> Kit:
    return read_kit(made, NOW)


def test_a_newer_version_takes_the_place(hq: Headquarters, exact: bytes) -> None:
    require_successor(_read(exact), _read(_kit(hq, version=4)))


def test_versions_never_go_back(hq: Headquarters, exact: bytes) -> None:
    held = _read(exact)
    for version in (2, 3):
        with raises_code("kit-older"):
            require_successor(held, _read(_kit(hq, version=version)))


def test_lists_never_go_back(hq: Headquarters) -> None:
    newer = make_crl(hq.team_ca, NOW + timedelta(minutes=5), NOW + 900 * DAY)
    held = _read(_kit(hq, crls=(hq.root_crl, newer)))
    with raises_code("kit-older"):
        require_successor(held, _read(_kit(hq, version=4)))


def test_kits_of_another_deployment_or_team_are_refused(hq: Headquarters, exact: bytes) -> None:
    with raises_code("kit-other-deployment"):
        require_successor(_read(exact), _read(_kit(hq, version=4, deployment_id="cd" * 16)))


def test_a_revoked_trust_key_cannot_sign_the_next_kit(hq: Headquarters) -> None:
    """A thief dates a kit before the revocation, under old lists or new; whoever holds the new list refuses both."""
    thief, heir = hq.signers["trust"], signer_for(hq.root, "trust", "trust-2")
    revoked = make_crl(
        hq.root, NOW + timedelta(minutes=1), NOW + 900 * DAY, [Revoked(thief.certificate, NOW + timedelta(hours=1))]
    )
    held = _read(_kit(hq, heir, version=4, crls=(revoked, hq.team_crl)))
    with raises_code("kit-older"):
        require_successor(held, _read(_kit(hq, thief, version=5)))
    with raises_code("certificate-revoked"):
        require_successor(held, _read(_kit(hq, thief, version=5, crls=(revoked, hq.team_crl))))


def test_the_version_that_a_kit_claims_is_read_before_it_is_believed(hq: Headquarters, exact: bytes) -> None:
    assert read_version(exact) == 3
    trust_json, _ = read_pair(exact, NAMES, 10**6)
    assert read_version(write_pair((NAMES[0], trust_json), (NAMES[1], b"no signature"))) == 3
    with raises_code("pair-malformed"):
        read_version(exact[:-1])
    with raises_code("kit-malformed"):
        read_version(write_pair((NAMES[0], b"{}"), (NAMES[1], b"")))


def test_a_kit_under_another_root_takes_nobodys_place(hq: Headquarters, exact: bytes) -> None:
    """``read_kit`` with the pinned root refuses it too; whoever forgot to pin is stopped here."""
    other = Headquarters(make_root(ORGANISATION, NOW, 30))
    with raises_code("kit-other-root"):
        require_successor(_read(exact), _read(_kit(other, version=4)))


def test_kits_of_another_team_are_refused(hq: Headquarters, exact: bytes) -> None:
    south = Headquarters(hq.root)
    south.team_ca = make_team_ca(hq.root, "Team Sud", NOW, NOW + 1000 * DAY)
    crls = (hq.root_crl, make_crl(south.team_ca, NOW, NOW + 900 * DAY))
    other = _kit(hq, version=4, team="Team Sud", team_ca=south.team_ca.certificate, crls=crls, people=())
    with raises_code("kit-other-deployment"):
        require_successor(_read(exact), _read(other))


def test_whose_time_stamps_count_rides_along(hq: Headquarters) -> None:
    authorities = (PinnedAuthority("An authority", (hq.root.certificate, hq.team_ca.certificate)),)
    assert _read(_kit(hq, time_stamp_authorities=authorities)).time_stamp_authorities == authorities
    assert _read(_kit(hq)).time_stamp_authorities == ()
    for wrong in ([{"name": "x"}], [{"name": "x", "roots": []}], [{"name": "", "roots": ["AAAA"]}], [5], None,
                  [{"name": "x", "roots": ["AAAA"] * 5}]):  # fmt: skip
        with raises_code("kit-malformed"):
            _read(_signed(hq, {"time_stamp_authorities": wrong}))


# A new root


@pytest.fixture(scope="module")
def rotated(hq: Headquarters) -> Headquarters:
    return Headquarters(make_root(ORGANISATION, NOW, 30))


def test_who_pinned_the_old_root_takes_a_kit_of_the_new(hq: Headquarters, rotated: Headquarters) -> None:
    made = _kit(rotated, successions=(succeed(hq.root, rotated.root),))
    kit = read_kit(made, NOW, sha256(hq.root.certificate))
    assert read_kit(made, NOW, sha256(rotated.root.certificate)) == kit
    assert kit.anchors().roots == (rotated.root.certificate,)
    assert kit.anchors_with_former_roots().roots == (rotated.root.certificate, hq.root.certificate)


def test_one_root_alone_makes_no_succession(hq: Headquarters, rotated: Headquarters) -> None:
    for pretended in (
        succeed(Authority(rotated.root.private_key, hq.root.certificate), rotated.root),
        succeed(hq.root, Authority(hq.root.private_key, rotated.root.certificate)),
    ):
        with raises_code("signature-invalid"):
            read_kit(_kit(rotated, successions=(pretended,)), NOW, sha256(hq.root.certificate))


def test_a_former_root_signs_no_kits_any_more(hq: Headquarters, rotated: Headquarters) -> None:
    made = _kit(
        rotated,
        hq.signers["trust"],
        successions=(succeed(hq.root, rotated.root),),
        crls=(*rotated.anchors.crls, *hq.anchors.crls),
    )
    with raises_code("certificate-untrusted"):
        read_kit(made, NOW, sha256(rotated.root.certificate))


def test_the_recovery_recipient_rides_along_and_older_kits_have_none(hq: Headquarters) -> None:
    contents = hq.kit_contents()
    assert read_kit(build_kit(contents, hq.signers["trust"]), NOW).recovery_recipient is None
    with_recovery = dataclasses.replace(contents, recovery_recipient=RECIPIENT + "x")
    assert read_kit(build_kit(with_recovery, hq.signers["trust"]), NOW).recovery_recipient == RECIPIENT + "x"
    for wrong in ("", "age1pq1" + "q" * 58):
        with raises_code("kit-malformed"):
            build_kit(dataclasses.replace(contents, recovery_recipient=wrong), hq.signers["trust"])
