"""A desk's request for a new key: two lines, signed by the key that it names."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519

from fieldkit import exactjson
from fieldkit.digest import sha256, sha256_hex
from fieldkit.keys.certificates import new_private_key
from fieldkit.keys.desk_request import FORMAT, DeskRole, make_desk_request, read_desk_request
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.words import fingerprint_words
from tests.unit.keys.material import NOW, raises_code

KEY = new_private_key()
ROOT = str(sha256(b"the root"))
EXACT = make_desk_request(KEY, ROOT, "custodian", NOW)
LINE, SIGNATURE, _ = EXACT.split(b"\n")


def _spki(key: ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey) -> str:
    encoding, form = serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    return base64.b64encode(key.public_key().public_bytes(encoding, form)).decode()


def _signed(changes: dict[str, Any], without: str = "") -> bytes:
    document = {**exactjson.loads_object(LINE), **changes}
    document.pop(without, None)
    line = exactjson.dumps(document)
    return line + b"\n" + base64.b64encode(KEY.sign(line, ec.ECDSA(hashes.SHA256()))) + b"\n"


@pytest.mark.parametrize("role", ["intake", "custodian"])
def test_it_says_who_asks_for_which_key(role: DeskRole) -> None:
    exact = make_desk_request(KEY, ROOT, role, NOW)
    read = read_desk_request(exact)
    assert (read.root, read.role) == (ROOT, role)
    assert read.key.public_numbers() == KEY.public_key().public_numbers()
    assert read.words == fingerprint_words(sha256_hex(exact.split(b"\n")[0] + b"\n"))


def test_unknown_members_are_left_alone() -> None:
    assert read_desk_request(_signed({"more": 1})).role == "custodian"


@pytest.mark.parametrize(
    "changes",
    [
        {"format": FORMAT.replace("/1", "/2")}, {"role": "lead"}, {"role": "trust"}, {"role": None}, {"root": "me"},
        {"root": ROOT.upper()}, {"root": 5}, {"public_key": ""}, {"public_key": "AAAA"}, {"public_key": None},
        {"public_key": _spki(ed25519.Ed25519PrivateKey.generate())},
        {"public_key": _spki(ec.generate_private_key(ec.SECP384R1()))},
        {"public_key": base64.b64encode(bytes(257)).decode()},
    ],
)  # fmt: skip
def test_malformed_requests_are_refused_though_signed(changes: dict[str, Any]) -> None:
    with raises_code("request-malformed"):
        read_desk_request(_signed(changes))


@pytest.mark.parametrize("member", ["format", "root", "role", "public_key", "time"])
def test_a_request_without_one_of_its_members(member: str) -> None:
    with raises_code("request-malformed"):
        read_desk_request(_signed({}, member))


SHAPES: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "one-line": lambda: LINE,
    "no-last-line-end": lambda: EXACT[:-1],
    "a-line-more": lambda: EXACT + b"\n",
    "something-after-it": lambda: EXACT + b"x",
    "not-json": lambda: LINE[:-1] + b"\n" + SIGNATURE + b"\n",
    "a-list": lambda: b"[]\n" + SIGNATURE + b"\n",
    "no-signature": lambda: LINE + b"\n\n",
    "not-base64": lambda: LINE + b"\n!" + SIGNATURE + b"\n",
    "beyond-ascii": lambda: LINE + b"\n\xff" + SIGNATURE + b"\n",
    "signature-too-long": lambda: LINE + b"\n" + base64.b64encode(bytes(LIMITS.raw_signature + 1)) + b"\n",
    "too-long": lambda: _signed({"more": "x" * LIMITS.enrolment}),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_request_is_two_lines(shape: str) -> None:
    with raises_code("request-malformed"):
        read_desk_request(SHAPES[shape]())


def test_the_key_itself_signed_it() -> None:
    other = new_private_key()
    for signature in (other.sign(LINE, ec.ECDSA(hashes.SHA256())), KEY.sign(b"x", ec.ECDSA(hashes.SHA256())), b"x"):
        with raises_code("signature-invalid"):
            read_desk_request(LINE + b"\n" + base64.b64encode(signature) + b"\n")
    with raises_code("signature-invalid"):
        read_desk_request(LINE.replace(b"custodian", b"intake") + b"\n" + SIGNATURE + b"\n")
