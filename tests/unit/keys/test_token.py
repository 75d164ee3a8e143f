"""A key on a token (SoftHSM): what it makes, signs and keeps, and the name of every way in which it fails."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pkcs11
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from pkcs11 import Attribute, KeyType, ObjectClass, exceptions
from pkcs11.util.ec import encode_named_curve_parameters

from fieldkit.errors import EnvironmentFailure, FieldkitError, RefusedError
from fieldkit.keys.certificates import issue
from fieldkit.keys.oids import LEAD
from fieldkit.keys.token import Token, TokenPlace, TokenSigner, _failures
from fieldkit.keys.verifier import verify_cms
from tests.flows.sticks import KEY, LIBRARY, PIN, Stick
from tests.unit.keys.material import DAY, NOW, Headquarters, raises_code

DIGEST = hashlib.sha256(b"a line").digest()


def certificate(hq: Headquarters, key: ec.EllipticCurvePublicKey) -> bytes:
    return issue(hq.team_ca, key, code="H-01", role="lead", now=NOW, until=NOW + 90 * DAY)


def test_a_key_made_on_the_token_stays_there_and_signs(stick: Stick) -> None:
    with Token.open(stick.place, PIN, writing=True) as token:
        assert token.public_key("made") is None
        made = token.make_key("made")
        private = token._session.get_key(object_class=ObjectClass.PRIVATE_KEY, label="made")
        assert (private[Attribute.SENSITIVE], private[Attribute.EXTRACTABLE]) == (True, False)
        with pytest.raises(exceptions.AttributeSensitive):
            _ = private[Attribute.VALUE]
    with Token.open(stick.place, PIN) as again:
        held = again.public_key("made")
        assert held is not None
        assert held.public_numbers() == made.public_numbers()
        signature = again.sign_digest("made", DIGEST)
    made.verify(signature, DIGEST, ec.ECDSA(utils.Prehashed(hashes.SHA256())))
    with pytest.raises(InvalidSignature):
        made.verify(signature, bytes(32), ec.ECDSA(utils.Prehashed(hashes.SHA256())))


def test_a_secret_is_kept_read_and_taken_off(stick: Stick) -> None:
    with Token.open(stick.place, PIN, writing=True) as token:
        assert token.secret("travel") is None
        token.put_secret("travel", b"a secret of 32 bytes ...........")
        token.put_secret("another", b"stays")
    with Token.open(stick.place, PIN, writing=True) as token:
        assert token.secret("travel") == b"a secret of 32 bytes ..........."
        token.clear_secret("travel")
        assert token.secret("travel") is None
        assert token.secret("another") == b"stays"
        token.clear_secret("travel")
        token.clear_secret("another")


def test_nothing_is_written_to_a_token_that_was_opened_for_reading(stick: Stick) -> None:
    with Token.open(stick.place, PIN) as token:
        with raises_code("token-failed"):
            token.make_key("new")
        with raises_code("token-failed"):
            token.put_secret("new", b"x")
        assert token.public_key("new") is None
        assert token.secret("new") is None


def test_the_same_token_opens_twice_in_one_process(stick: Stick) -> None:
    """The one that signs is asked for a travel lock's secret as well; a second login would be refused."""
    with Token.open(stick.place, PIN) as first:
        with Token.open(stick.place, PIN) as second:
            assert second.sign_digest(KEY, DIGEST)
        assert first.sign_digest(KEY, DIGEST)
        Token.require(stick.place)
        assert first.sign_digest(KEY, DIGEST)


def test_what_is_not_there_is_named_before_a_pin_is_asked(stick: Stick, tmp_path: Path) -> None:
    Token.require(stick.place)
    with raises_code("token-missing"):
        Token.require(TokenPlace(LIBRARY, "another"))
    (tmp_path / "no-library.so").write_bytes(b"\x7fELF")
    for library in (tmp_path / "none.so", tmp_path / "no-library.so"):
        with raises_code("token-library"):
            Token.require(TokenPlace(library, "fieldkit"))


def test_a_wrong_pin_and_a_key_that_it_does_not_hold(stick: Stick) -> None:
    for pin in ("000000", "1", "9" * 300):
        with raises_code("token-pin-wrong"):
            Token.open(stick.place, pin)
    with Token.open(stick.place, PIN) as token, raises_code("token-key-missing"):
        token.sign_digest("H-99", DIGEST)


def test_two_keys_of_one_name_are_not_chosen_between(stick: Stick) -> None:
    with Token.open(stick.place, PIN, writing=True) as token:
        token.make_key("twin")
        with raises_code("token-failed"):
            token.make_key("twin")
        with raises_code("token-failed"):
            token.public_key("twin")
        with raises_code("token-failed"):
            token.sign_digest("twin", DIGEST)
        assert token.sign_digest(KEY, DIGEST)


@pytest.mark.parametrize("curve", ["secp384r1", "secp256k1"])
def test_a_key_on_another_curve_is_none_of_ours(stick: Stick, curve: str) -> None:
    with Token.open(stick.place, PIN, writing=True) as token:
        parameters = token._session.create_domain_parameters(
            KeyType.EC, {Attribute.EC_PARAMS: encode_named_curve_parameters(curve)}, local=True
        )
        parameters.generate_keypair(store=True, label=curve)
        with raises_code("token-failed"):
            token.public_key(curve)
        if curve == "secp384r1":
            with raises_code("token-failed"):
                token.sign_digest(curve, DIGEST)


class Forgetful:
    """A session with a token that makes keys and then says that it holds none."""

    def create_domain_parameters(self, *_: object, **__: object) -> Forgetful:
        return self

    def generate_keypair(self, **_: object) -> None:
        return None

    def get_objects(self, *_: object) -> list[object]:
        return []

    def close(self) -> None:
        return None


def test_a_key_that_is_not_there_after_it_was_made_is_none() -> None:
    with Token(Forgetful()) as token, raises_code("token-failed"):
        token.make_key("H-01")


def test_a_token_that_is_taken_out_fails_by_name_and_closes(stick: Stick) -> None:
    token = Token.open(stick.place, PIN)
    stick.take_out()
    try:
        with pytest.raises(EnvironmentFailure) as caught:
            token.sign_digest(KEY, DIGEST)
        assert caught.value.code in ("token-failed", "token-missing", "token-key-missing")
        token.close()
        with raises_code("token-missing"):
            Token.require(stick.place)
    finally:
        stick.put_in()
    with Token.open(stick.place, PIN) as again:
        assert again.sign_digest(KEY, DIGEST)


class Gone:
    """A session with a token that was pulled out: even closing fails."""

    def close(self) -> None:
        raise exceptions.DeviceRemoved


def test_closing_a_token_that_is_gone_does_no_harm() -> None:
    token = Token(Gone())
    assert id(token) in Token._open
    token.close()
    assert id(token) not in Token._open


@pytest.mark.parametrize(
    ("error", "family", "code"),
    [
        (exceptions.PinIncorrect, RefusedError, "token-pin-wrong"),
        (exceptions.PinInvalid, RefusedError, "token-pin-wrong"),
        (exceptions.PinLenRange, RefusedError, "token-pin-wrong"),
        (exceptions.PinLocked, RefusedError, "token-pin-locked"),
        (exceptions.NoSuchKey, EnvironmentFailure, "token-key-missing"),
        (exceptions.NoSuchToken, EnvironmentFailure, "token-missing"),
        (exceptions.TokenNotPresent, EnvironmentFailure, "token-missing"),
        (exceptions.DeviceRemoved, EnvironmentFailure, "token-missing"),
        (exceptions.DeviceError, EnvironmentFailure, "token-failed"),
        (exceptions.GeneralError, EnvironmentFailure, "token-failed"),
        (exceptions.SessionHandleInvalid, EnvironmentFailure, "token-failed"),
    ],
)
def test_what_each_failure_is_for_a_person(
    error: type[exceptions.PKCS11Error], family: type[FieldkitError], code: str
) -> None:
    """SoftHSM cannot be made to give all of these: what cards answer stands here."""
    with pytest.raises(family) as caught, _failures():
        raise error
    assert caught.value.code == code
    assert caught.value.next_step
    assert isinstance(caught.value.__cause__, error)


def test_other_errors_are_bugs_and_stay_so() -> None:
    with pytest.raises(ZeroDivisionError), _failures():
        _ = 1 // 0


def test_a_court_reads_what_the_token_signed(stick: Stick, hq: Headquarters) -> None:
    with Token.open(stick.place, PIN) as token:
        signer = TokenSigner(token, KEY, certificate(hq, stick.public), (hq.team_ca.certificate,))
        stick.public.verify(signer.sign_raw(b"a line"), b"a line", ec.ECDSA(hashes.SHA256()))
        signed = verify_cms(signer.sign_cms(b"content", NOW), b"content", hq.anchors, NOW, LEAD)
    assert (signed.person.code, signed.signing_time) == ("H-01", NOW)


def test_a_signature_by_another_key_than_the_certificates_is_not_given(stick: Stick, hq: Headquarters) -> None:
    lead = hq.signers["lead"]
    with Token.open(stick.place, PIN) as token:
        signer = TokenSigner(token, KEY, lead.certificate, lead.chain)
        with raises_code("key-certificate-mixed"):
            signer.sign_raw(b"a line")
        with raises_code("key-certificate-mixed"):
            signer.sign_cms(b"content", NOW)
        assert "Token" not in repr(signer).removeprefix("TokenSigner")


def test_the_library_is_that_of_the_tests() -> None:
    """All of this ran against a PKCS#11 library, not against something that stands for one."""
    library: Any = pkcs11.lib(str(LIBRARY))
    assert "SoftHSM" in str(library.manufacturer_id)
