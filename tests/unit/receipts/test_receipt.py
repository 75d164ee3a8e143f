"""Receipts: only the right role, only whole, only what was signed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit import exactjson
from fieldkit.custody import Tip
from fieldkit.digest import Digest, sha256
from fieldkit.errors import EvidenceError
from fieldkit.keys.certificates import Revoked, make_crl
from fieldkit.keys.oids import ROLE_OIDS, Role
from fieldkit.receipts import KIND_ROLES, Receipt, ReceiptKind, ReceiptPart, make_receipt, read_receipt
from fieldkit.receipts.receipt import LIMITS, parse_receipt
from tests.unit.keys.material import DAY, NOW, Headquarters, raises_code, unchecked_signer

HEAD = sha256(b"head.json")
PARTS = (
    ReceiptPart("0a" * 16 + ".records.age", 4096, sha256(b"records")),
    ReceiptPart("0a" * 16 + ".media-0001.age", 0, sha256(b"")),
)
TIP = Tip("0c" * 16, 12, "ab" * 32)


def _receipt(hq: Headquarters, kind: ReceiptKind, **changes: Any) -> Receipt:
    said: dict[str, Any] = {
        "id": "0b" * 16, "bundle": "0a" * 16, "head": HEAD, "parts": PARTS, "tips": (TIP,), "outcome": "intact",
        "trust": 3, "signer": hq.signers[KIND_ROLES[kind]], "at": NOW, "remarks": ("withheld-by-consent",),
    }  # fmt: skip
    return make_receipt(kind, **{**said, **changes})


@pytest.fixture(scope="module")
def verified(hq: Headquarters) -> Receipt:
    return _receipt(hq, "verified")


def _resigned(hq: Headquarters, changes: dict[str, Any], role: Role = "custodian") -> tuple[bytes, bytes]:
    """A receipt that says what ``make_receipt`` would not, rightly signed."""
    exact = exactjson.dumps({**exactjson.loads_object(_receipt(hq, "verified").json), **changes})
    return exact, hq.signers[role].sign_cms(exact, NOW)


@pytest.mark.parametrize("kind", list(KIND_ROLES))
def test_every_kind_reads_back_signed_by_its_role(hq: Headquarters, kind: ReceiptKind) -> None:
    made = _receipt(hq, kind)
    signed = read_receipt(made.json, made.p7s, hq.anchors)
    assert signed.receipt == made
    assert (signed.signed_by.person.role, signed.checked_at) == (KIND_ROLES[kind], NOW)
    assert (made.head, made.parts, made.tips, made.outcome) == (HEAD, PARTS, (TIP,), "intact")
    assert (made.remarks, made.trust, made.time, made.digest) == (
        ("withheld-by-consent",), 3, NOW, sha256(made.json),
    )  # fmt: skip


@pytest.mark.parametrize("role", sorted(set(ROLE_OIDS) - {"custodian"}))
def test_nobody_but_a_custodian_signs_verified(hq: Headquarters, role: Role) -> None:
    with raises_code("certificate-role"):
        _receipt(hq, "verified", signer=hq.signers[role])
    with raises_code("certificate-role"):
        read_receipt(*_resigned(hq, {}, role), hq.anchors)


def test_intakes_own_keys_make_no_verified_receipt_out_of_a_received_one(hq: Headquarters) -> None:
    received = _receipt(hq, "received")
    with raises_code("signature-invalid"):
        read_receipt(received.json.replace(b'"received"', b'"verified"'), received.p7s, hq.anchors)


def test_a_team_ca_makes_no_custodian(hq: Headquarters) -> None:
    phantom = unchecked_signer(hq.team_ca, (ROLE_OIDS["custodian"],), team=None)
    made = _receipt(hq, "verified", signer=phantom)
    with raises_code("certificate-untrusted"):
        read_receipt(made.json, made.p7s, hq.anchors)


def test_a_custodian_revoked_since_does_not_count_now(hq: Headquarters, verified: Receipt) -> None:
    gone = Revoked(hq.signers["custodian"].certificate, NOW + DAY)
    anchors = hq.anchors.with_crls([make_crl(hq.root, NOW + DAY, NOW + 900 * DAY, [gone])])
    assert read_receipt(verified.json, verified.p7s, anchors)
    with raises_code("certificate-revoked"):
        read_receipt(verified.json, verified.p7s, anchors, NOW + 2 * DAY)


def test_the_signing_time_is_the_receipts_time(hq: Headquarters) -> None:
    with raises_code("receipt-malformed"):
        read_receipt(*_resigned(hq, {"time": (NOW - DAY / 2).isoformat(timespec="seconds")}), hq.anchors, NOW)


def test_it_covers_the_bundle_the_head_and_every_part_that_it_names(verified: Receipt) -> None:
    bundle, named = "0a" * 16, {one.name: one.digest for one in PARTS}
    assert verified.covers(bundle, HEAD, named)
    assert verified.covers(bundle, HEAD, {PARTS[0].name: PARTS[0].digest})
    assert not verified.covers("0d" * 16, HEAD, named)
    assert not verified.covers(bundle, sha256(b"other head"), named)
    assert not verified.covers(bundle, HEAD, {**named, "0a.more.age": HEAD})
    assert not verified.covers(bundle, HEAD, {PARTS[0].name: sha256(b"other bytes")})


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "fieldkit-receipt/2"},
        {"kind": "checked"},
        {"kind": ["verified"]},
        {"id": "0B" * 16},
        {"bundle": None},
        {"trust": -1},
        {"trust": True},
        {"head": "ab" * 32},
        {"parts": {}},
        {"parts": [{"name": "a", "length": 1}]},
        {"parts": ["a"]},
        {"parts": [{"name": "../a", "length": 1, "digest": str(HEAD)}]},
        {"parts": [{"name": "a", "length": -1, "digest": str(HEAD)}]},
        {"parts": [{"name": "a", "length": 1, "digest": str(HEAD)}] * 2},
        {"time": 5},
        {"time": "2026-11-23T09:30:00"},
        {"time": "2026-11-23T09:30:00.500+00:00"},
        {"tips": [{}]},
        {"tips": [TIP.to_json()] * 1001},
        {"outcome": "All fine!"},
        {"outcome": "x" * 65},
        {"remarks": [""]},
    ],
)
def test_malformed_receipts_are_refused_though_rightly_signed(hq: Headquarters, changes: dict[str, Any]) -> None:
    with raises_code("receipt-malformed"):
        read_receipt(*_resigned(hq, changes), hq.anchors)


def test_missing_members_other_json_and_size(verified: Receipt) -> None:
    document = exactjson.loads_object(verified.json)
    del document["tips"]
    for untrusted in (exactjson.dumps(document), b"[]", b"\xff", bytes(LIMITS.json_bytes + 1)):
        with raises_code("receipt-malformed"):
            parse_receipt(untrusted, b"")


def test_unknown_members_are_left_alone(hq: Headquarters) -> None:
    exact, p7s = _resigned(hq, {"log": "later"})
    assert read_receipt(exact, p7s, hq.anchors).receipt.json == exact


def test_out_of_bounds_receipts_are_not_signed(hq: Headquarters) -> None:
    with raises_code("receipt-malformed"):
        _receipt(hq, "received", outcome="not a word")


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_no_altered_receipt_passes(hq: Headquarters, verified: Receipt, place: int, xor: int) -> None:
    spoilt = bytearray(verified.json)
    spoilt[place % len(spoilt)] ^= xor
    with pytest.raises(EvidenceError):
        read_receipt(bytes(spoilt), verified.p7s, hq.anchors)


def test_digests_name_their_algorithm(verified: Receipt) -> None:
    assert exactjson.loads_object(verified.json)["head"] == str(HEAD) == f"sha256:{HEAD.hex}"
    assert Digest.parse(str(verified.digest)) == verified.digest
