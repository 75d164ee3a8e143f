"""Requests and answers."""

from __future__ import annotations

import base64
import dataclasses
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519

from fieldkit import exactjson
from fieldkit.keys.certificates import issue, new_private_key
from fieldkit.keys.enrolment import Request, make_answer, make_request, read_answer, read_request
from fieldkit.keys.kit import build_kit
from fieldkit.keys.oids import Role
from tests.unit.keys.material import DAY, NOW, RECIPIENT, TEAM, Headquarters, raises_code

KEY = new_private_key()
LONG = "age1pq1" + "q" * 1950


def _ask(**changes: Any) -> bytes:
    said: dict[str, Any] = {
        "deployment_id": "ab" * 16, "team": TEAM, "person": "T-05", "role": "member", "age_recipient": RECIPIENT,
        "at": NOW,
    }  # fmt: skip
    return make_request(KEY, **{**said, **changes})


def _signed(changes: dict[str, Any], key: ec.EllipticCurvePrivateKey = KEY) -> bytes:
    line = exactjson.dumps({**exactjson.loads_object(_ask().split(b"\n")[0]), **changes})
    return line + b"\n" + base64.b64encode(key.sign(line, ec.ECDSA(hashes.SHA256()))) + b"\n"


def _certify(
    hq: Headquarters,
    *,
    code: str = "T-05",
    role: Role = "member",
    key: ec.EllipticCurvePrivateKey = KEY,
) -> bytes:
    return issue(hq.team_ca, key.public_key(), code=code, role=role, now=NOW, until=NOW + DAY)


@pytest.fixture(scope="module")
def request_() -> Request:
    return read_request(_ask())


def test_a_request_says_who_asks_and_its_words(request_: Request) -> None:
    assert (request_.person, request_.role, request_.team, request_.time) == ("T-05", "member", TEAM, NOW)
    assert request_.key.public_numbers() == KEY.public_key().public_numbers()
    assert len(request_.words) == 8
    assert request_.exact.count(b"\n") == 2


def test_the_words_cover_key_and_recipient(request_: Request) -> None:
    assert read_request(_ask(age_recipient=RECIPIENT + "q")).words != request_.words


def test_a_post_quantum_request_fits_one_qr_code() -> None:
    assert len(_ask(age_recipient=LONG)) < 2953  # version 40, level L, bytes


def test_a_request_by_another_key_is_refused() -> None:
    with raises_code("signature-invalid"):
        read_request(_signed({}, new_private_key()))
    with raises_code("signature-invalid"):
        read_request(_ask().replace(b'"T-05"', b'"T-06"'))


def _spki(key: ec.EllipticCurvePublicKey | ed25519.Ed25519PublicKey) -> str:
    form = serialization.PublicFormat.SubjectPublicKeyInfo
    return base64.b64encode(key.public_bytes(serialization.Encoding.DER, form)).decode()


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "x"},
        {"deployment_id": 1},
        {"person": "x" * 33},
        {"role": "custodian"},
        {"role": ["lead"]},
        {"public_key": "QUJD"},
        {"public_key": _spki(ec.generate_private_key(ec.SECP384R1()).public_key())},
        {"public_key": _spki(ed25519.Ed25519PrivateKey.generate().public_key())},
        {"age_recipient": "ssh-ed25519 AAAA"},
        {"time": "now"},
    ],
)
def test_malformed_requests_are_refused_though_signed(changes: dict[str, Any]) -> None:
    with raises_code("request-malformed"):
        read_request(_signed(changes))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda exact: exact[:-1],
        lambda exact: exact + b"\n",
        lambda exact: exact.replace(b"\n", b"\r\n"),
        lambda exact: b"[]\nQUJD\n",
        lambda exact: b"{}\nQUJD\n",
        lambda exact: exact.split(b"\n")[0] + b"\n\xff\n",
        lambda exact: exact.split(b"\n")[0] + b"\n" + b"QUJD" * 99 + b"\n",
        lambda exact: bytes(70_000),
    ],
)
def test_requests_are_two_lines(spoil: Any) -> None:
    with raises_code("request-malformed"):
        read_request(spoil(_ask()))


def test_a_request_out_of_bounds_is_not_made() -> None:
    with raises_code("request-malformed"):
        _ask(team="")


def test_an_answer_brings_certificate_chain_and_kit(hq: Headquarters, request_: Request) -> None:
    kit = build_kit(hq.kit_contents(), hq.signers["trust"])
    made = make_answer(request_, _certify(hq), (hq.team_ca.certificate,), kit)
    answer = read_answer(made, request_, hq.anchors, NOW)
    assert (answer.person.code, answer.person.role) == ("T-05", "member")
    assert answer.chain == (hq.team_ca.certificate,)
    assert answer.untrusted_kit == kit
    without = read_answer(make_answer(request_, answer.certificate, answer.chain), request_, hq.anchors, NOW)
    assert without == dataclasses.replace(answer, untrusted_kit=None)


def test_answers_to_others_are_refused(hq: Headquarters, request_: Request) -> None:
    chain = (hq.team_ca.certificate,)
    other = read_request(_ask(age_recipient=RECIPIENT + "q"))
    for made in (
        make_answer(other, _certify(hq), chain),
        make_answer(request_, _certify(hq, code="T-06"), chain),
        make_answer(request_, _certify(hq, role="lead"), chain),
        make_answer(request_, _certify(hq, key=new_private_key()), chain),
    ):
        with raises_code("answer-other-request"):
            read_answer(made, request_, hq.anchors, NOW)


def test_answers_must_lead_to_the_pinned_root(hq: Headquarters, request_: Request) -> None:
    other = Headquarters()
    made = make_answer(request_, _certify(other), (other.team_ca.certificate,))
    with raises_code("certificate-untrusted"):
        read_answer(made, request_, hq.anchors, NOW)
    with raises_code("certificate-untrusted"):
        read_answer(make_answer(request_, _certify(hq), ()), request_, hq.anchors, NOW)


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "x"}, {"certificate": 1}, {"chain": [1]}, {"chain": ["QUJD"] * 5}, {"kit": ""}, {"kit": 7},
    ],
)  # fmt: skip
def test_malformed_answers_are_refused(hq: Headquarters, request_: Request, changes: dict[str, Any]) -> None:
    good = exactjson.loads_object(make_answer(request_, _certify(hq), ())[:-1])
    with raises_code("answer-malformed"):
        read_answer(exactjson.dumps({**good, **changes}) + b"\n", request_, hq.anchors, NOW)


def test_answers_are_one_line(hq: Headquarters, request_: Request) -> None:
    good = make_answer(request_, _certify(hq), ())
    for untrusted in (good[:-1], b"\n", b"[]\n", b"{}\n", bytes(7 * 1024 * 1024) + b"\n"):
        with raises_code("answer-malformed"):
            read_answer(untrusted, request_, hq.anchors, NOW)
