"""What a vault keeps of a key on a token, and what stands in for the key while the token is away."""

from __future__ import annotations

import base64
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from fieldkit import exactjson
from fieldkit.errors import RefusedError
from fieldkit.keys.certificates import issue
from fieldkit.keys.token import Token, TokenPlace, TokenSigner
from fieldkit.keys.token_key import AbsentSigner, TokenKey
from tests.flows.sticks import KEY, LIBRARY, PIN, Stick
from tests.unit.keys.material import DAY, NOW, Headquarters, raises_code

PLACE = TokenPlace(Path("/opt/card") / "lib\udcff.so", "H\u00e9ron")
ASKED = TokenKey(PLACE, KEY)
HELD = TokenKey(PLACE, KEY, b"certificate", (b"team", b"other"))


@pytest.fixture(scope="module")
def key(stick: Stick, hq: Headquarters) -> TokenKey:
    certificate = issue(hq.team_ca, stick.public, code="H-01", role="lead", now=NOW, until=NOW + 90 * DAY)
    return TokenKey(stick.place, KEY, certificate, (hq.team_ca.certificate,))


@pytest.mark.parametrize("kept", [ASKED, HELD, replace(HELD, chain=())])
def test_it_is_read_back_whatever_the_path(kept: TokenKey) -> None:
    """A path on this system is bytes, which need not be text."""
    assert TokenKey.parse(kept.encode()) == kept
    assert TokenKey.parse(bytearray(kept.encode())) == kept


@pytest.mark.parametrize("plain", [b"", b"0\x81\x87\x02\x01\x00", b"{}", b'{"format":"fieldkit-token-key/2"}', b"[1]"])
def test_a_software_key_is_none(plain: bytes) -> None:
    assert TokenKey.parse(plain) is None


@pytest.mark.parametrize("member", ["library", "token", "label", "certificates"])
def test_a_kept_key_without_a_member_is_damaged(member: str) -> None:
    document = exactjson.loads_object(HELD.encode())
    del document[member]
    with raises_code("wrapped-secret-damaged"):
        TokenKey.parse(exactjson.dumps(document))


@pytest.mark.parametrize(
    "changes",
    [{"library": "!"}, {"library": 5}, {"certificates": ["!"]}, {"certificates": [5]}, {"certificates": None},
     {"library": base64.b64encode(b"x").decode() + "\n"}],
)  # fmt: skip
def test_a_kept_key_with_a_member_of_another_form_is_damaged(changes: dict[str, Any]) -> None:
    document = exactjson.loads_object(HELD.encode())
    with raises_code("wrapped-secret-damaged"):
        TokenKey.parse(exactjson.dumps({**document, **changes}))


def test_with_token_and_pin_it_signs(key: TokenKey) -> None:
    signer = key.open(lambda: PIN)
    assert isinstance(signer, TokenSigner)
    assert (signer.label, signer.certificate, signer.chain) == (KEY, key.certificate, key.chain)
    assert signer.sign_raw(b"a line")
    signer.token.close()


def absent(key: TokenKey, pin: Any, code: str) -> AbsentSigner:
    """What stands in for the key: it has the certificate, signs nothing and says why."""
    before = set(Token._open)
    signer = key.open(pin)
    assert isinstance(signer, AbsentSigner)
    assert (signer.certificate, signer.chain) == (key.certificate, key.chain)
    with raises_code(code):
        signer.sign_raw(b"a line")
    with raises_code(code):
        signer.sign_cms(b"content", NOW)
    assert Token._open == before
    return signer


def test_without_a_pin_it_reads_only(key: TokenKey) -> None:
    for pin in (None, lambda: None):
        assert isinstance(absent(key, pin, "token-pin-missing").why, RefusedError)


def test_the_pin_is_not_asked_while_the_token_is_away(key: TokenKey, stick: Stick) -> None:
    asked: list[str] = []
    stick.take_out()
    try:
        absent(key, lambda: asked.append("asked"), "token-missing")
    finally:
        stick.put_in()
    absent(replace(key, place=TokenPlace(Path("/none.so"), "fieldkit")), lambda: asked.append("asked"), "token-library")
    assert asked == []


def test_a_wrong_pin_is_said_at_once(key: TokenKey) -> None:
    """One of few tries is gone: to go on reading without a word would hide it."""
    before = set(Token._open)
    with raises_code("token-pin-wrong"):
        key.open(lambda: "000000")
    assert Token._open == before


def test_another_token_or_another_key_does_not_sign(key: TokenKey, hq: Headquarters) -> None:
    absent(replace(key, label="H-99"), lambda: PIN, "token-key-missing")
    absent(replace(key, certificate=hq.signers["lead"].certificate), lambda: PIN, "token-key-missing")
    absent(replace(key, place=TokenPlace(LIBRARY, "another")), lambda: PIN, "token-missing")


def test_what_was_refused_says_where_it_came_from(key: TokenKey) -> None:
    signer = absent(key, None, "token-pin-missing")
    with pytest.raises(RefusedError) as caught:
        signer.refuse()
    assert caught.value is not signer.why
    assert caught.value.__cause__ is signer.why
    assert (caught.value.message, caught.value.next_step) == (signer.why.message, signer.why.next_step)


def test_the_key_of_the_tests_is_a_p256_key(stick: Stick) -> None:
    assert isinstance(stick.public.curve, ec.SECP256R1)
